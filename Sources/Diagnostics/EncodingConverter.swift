import Glibc

/// Turns bytes of one encoding into those of another, piece by piece, through the C library's iconv.
///
/// Names of encodings go to iconv as they are: whoever takes them from a file or a person looks at them first.
public final class EncodingConverter {
  /// Why a round of converting ended.
  public enum Stop: Sendable, Hashable {
    /// All bytes are converted.
    case end
    /// The room for output is full.
    case full
    /// The bytes end within a character.
    case cut
    /// The next bytes are none of the encoding, or a character that the other encoding lacks.
    case invalid
  }

  private let handle: iconv_t

  /// nil for an encoding that iconv does not know.
  public init?(from source: String, to target: String = "UTF-8") {
    guard let handle = iconv_open(target, source), handle != iconv_t(bitPattern: -1) else { return nil }
    self.handle = handle
  }

  deinit { iconv_close(handle) }

  /// Converts as many bytes as the room takes.
  ///
  /// - Returns: the bytes read and written, and why it ended there.
  public func convert(
    _ bytes: UnsafeRawBufferPointer, into room: UnsafeMutableRawBufferPointer
  ) -> (read: Int, written: Int, stop: Stop) {
    guard !bytes.isEmpty else { return (0, 0, .end) }
    var from = bytes.baseAddress.map { UnsafeMutablePointer(mutating: $0.assumingMemoryBound(to: CChar.self)) }
    var to = room.baseAddress?.assumingMemoryBound(to: CChar.self)
    var left = bytes.count
    var space = room.count
    var stop = Stop.end
    if iconv(handle, &from, &left, &to, &space) == -1 {
      stop = errno == E2BIG ? .full : errno == EINVAL ? .cut : .invalid
    }
    return (bytes.count - left, room.count - space, stop)
  }

  /// Converts bytes from `consumed` on, up to `size` bytes of output (64 at least), which come behind `output`.
  ///
  /// - Parameter consumed: where to begin; afterwards the first byte that was not converted.
  public func convert(_ bytes: [UInt8], _ consumed: inout Int, room size: Int, into output: inout [UInt8]) -> Stop {
    var stop = Stop.end
    let made = [UInt8](unsafeUninitializedCapacity: max(64, size)) { room, count in
      bytes.withUnsafeBytes { input in
        let result = convert(
          UnsafeRawBufferPointer(rebasing: input[consumed...]), into: UnsafeMutableRawBufferPointer(room))
        consumed += result.read
        count = result.written
        stop = result.stop
      }
    }
    output += made
    return stop
  }

  /// Forgets what a broken character left behind.
  public func reset() { iconv(handle, nil, nil, nil, nil) }
}
