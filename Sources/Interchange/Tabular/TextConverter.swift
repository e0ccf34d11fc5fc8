import Diagnostics

/// Makes UTF-8 of bytes in another encoding, piece by piece, through iconv.
final class TextConverter {
  /// Bytes that are no text: where U+FFFD stands for them in what was made, and the first of them.
  struct Invalid {
    var offset: Int
    var bytes: [UInt8]
  }

  /// Of one round of output: small, as bytes that are no text make as many rounds as they are.
  private static let roomSize = 1 << 14
  private let converter: EncodingConverter
  /// The shortest step past bytes that are no text.
  private let width: Int
  private var rest: [UInt8] = []

  /// nil for an encoding that iconv does not know or that is not taken.
  init?(_ name: String) {
    guard TextEncodingName.isTaken(name), let converter = EncodingConverter(from: name) else { return nil }
    self.converter = converter
    width = name.hasPrefix("UTF-16") ? 2 : name.hasPrefix("UTF-32") ? 4 : 1
  }

  /// The piece in UTF-8; a character that it cuts is kept for the next one.
  ///
  /// - Parameter invalid: gets what is no text, at most a thousand a piece; offsets count from the start of the result.
  func convert(_ piece: [UInt8], isLast: Bool, invalid: inout [Invalid]) -> [UInt8] {
    let bytes = rest + piece
    rest = []
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count / 2 * 3 + 16)
    var consumed = 0
    while consumed < bytes.count {
      let stop = step(bytes, &consumed, &output)
      if stop == .end { break }
      if stop == .full { continue }
      if stop == .cut, !isLast {
        rest = Array(bytes[consumed...])
        break
      }
      if invalid.count < 1_000 {
        invalid.append(Invalid(offset: output.count, bytes: Array(bytes[consumed...].prefix(max(width, 2)))))
      }
      output += [0xEF, 0xBF, 0xBD]
      consumed = min(bytes.count, consumed + width)
    }
    return output
  }

  /// Converts as much as fits one round of output.
  ///
  /// The room is small, because a file in another encoding than thought has a fault every few bytes, and each costs
  /// a round.
  private func step(_ bytes: [UInt8], _ consumed: inout Int, _ output: inout [UInt8]) -> EncodingConverter.Stop {
    let room = min((bytes.count - consumed) * 2, Self.roomSize)
    return converter.convert(bytes, &consumed, room: room, into: &output)
  }
}

/// Passes UTF-8 on piece by piece, whole characters only, with U+FFFD for bytes that are none.
struct UTF8Pieces {
  private var rest: [UInt8] = []

  mutating func next(_ piece: [UInt8], isLast: Bool, invalid: inout [TextConverter.Invalid]) -> [UInt8] {
    var bytes = rest.isEmpty ? piece : rest + piece
    rest = []
    var start = 0
    var repaired: [UInt8] = []
    while let fault = bytes.withUnsafeBufferPointer({ Self.firstFault(in: $0, from: start) }) {
      if !isLast, Self.mayBeCut(bytes[fault...]) {
        rest = Array(bytes[fault...])
        bytes.removeLast(rest.count)
        break
      }
      repaired += bytes[start..<fault]
      if invalid.count < 1_000 {
        invalid.append(.init(offset: repaired.count, bytes: Array(bytes[fault...].prefix(1))))
      }
      repaired += [0xEF, 0xBF, 0xBD]
      start = fault + 1
    }
    guard !repaired.isEmpty else { return bytes }
    repaired += bytes[start...]
    return repaired
  }

  /// Where the first byte stands that begins no well-formed character.
  static func firstFault(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var index = start
    let count = bytes.count
    while index < count {
      let byte = bytes[index]
      if byte < 0x80 {
        index += 1
      } else if byte >= 0xE1, byte <= 0xEC, index + 2 < count, bytes[index + 1] & 0xC0 == 0x80,
        bytes[index + 2] & 0xC0 == 0x80
      {
        index += 3
      } else if let length = length(at: index, in: bytes) {
        index += length
      } else {
        return index
      }
    }
    return nil
  }

  /// > Source: Unicode 15, table 3-7, Well-Formed UTF-8 Byte Sequences.
  private static func length(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    let lead = bytes[index]
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard lead >= 0xC2, lead <= 0xF4, index + length <= bytes.count else { return nil }
    let second = bytes[index + 1]
    let lowest: UInt8 = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80
    let highest: UInt8 = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF
    guard second >= lowest, second <= highest else { return nil }
    for next in 2..<max(length, 2) where bytes[index + next] & 0xC0 != 0x80 { return nil }
    return length
  }

  /// Whether these last bytes may be the start of a character.
  private static func mayBeCut(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let lead = bytes.first, lead >= 0xC2, lead <= 0xF4 else { return false }
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    return bytes.count < length && bytes.dropFirst().allSatisfy { $0 & 0xC0 == 0x80 }
  }
}
