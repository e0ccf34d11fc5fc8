import Glibc

/// One call of the C library's iconv, for whoever converts text piece by piece.
enum IconvRound {
  /// Converts bytes from `consumed` on, as much as the room for output takes.
  ///
  /// - Parameters:
  ///   - consumed: where to begin; afterwards the first byte that was not converted.
  ///   - room: bytes of output at most, at least 64.
  /// - Returns: 0, or the `errno` of iconv: `E2BIG` when the room is full, `EINVAL` when a character is cut at the end,
  ///   `EILSEQ` when the bytes are none of the encoding.
  static func run(
    _ bytes: [UInt8], _ consumed: inout Int, with converter: iconv_t, room size: Int, into output: inout [UInt8]
  ) -> Int32 {
    var code: Int32 = 0
    let start = consumed
    var left = bytes.count - start
    let made = [UInt8](unsafeUninitializedCapacity: max(64, size)) { room, count in
      bytes.withUnsafeBytes { input in
        var from: UnsafeMutablePointer<CChar>? = UnsafeMutablePointer(
          mutating: (input.baseAddress! + start).assumingMemoryBound(to: CChar.self))
        room.withMemoryRebound(to: CChar.self) { room in
          var to = room.baseAddress
          var space = room.count
          if iconv(converter, &from, &left, &to, &space) == -1 { code = errno }
          count = room.count - space
        }
      }
    }
    consumed = bytes.count - left
    output += made
    return code
  }
}
