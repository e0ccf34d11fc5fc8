/// Whether bytes are the UTF-8 of a text, and if not, what stands in the way first.
enum UTF8Check {
  case sound
  /// The byte at `offset` cannot stand there (or begins a sequence that is not completed).
  case malformed(offset: Int)
  case nul(offset: Int)

  /// Checks all of `bytes`, from the front.
  ///
  /// Complexity: O(bytes), without allocation.
  /// > Source: Unicode 15.0, Table 3-7, Well-Formed UTF-8 Byte Sequences.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var index = 0
    let end = bytes.count
    while index < end {
      let lead = bytes[index]
      if lead < 0x80 {
        guard lead != 0 else {
          self = .nul(offset: index)
          return
        }
        index &+= 1
        continue
      }
      let length = UTF8Check.sequenceLength(bytes, at: index)
      guard length > 0 else {
        self = .malformed(offset: index)
        return
      }
      index &+= length
    }
    self = .sound
  }

  /// Length of the multi-byte sequence at `index`; 0 where there is no well-formed one.
  @inline(__always)
  private static func sequenceLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    let lead = bytes[index]
    let rest = bytes.count &- index
    if lead >= 0xE0, lead < 0xF0 {
      guard rest >= 3, isTrail(bytes[index &+ 1]), isTrail(bytes[index &+ 2]) else { return 0 }
      if lead == 0xE0, bytes[index &+ 1] < 0xA0 { return 0 }
      if lead == 0xED, bytes[index &+ 1] > 0x9F { return 0 }
      return 3
    }
    if lead >= 0xC2, lead < 0xE0 { return rest >= 2 && isTrail(bytes[index &+ 1]) ? 2 : 0 }
    guard lead >= 0xF0, lead <= 0xF4, rest >= 4 else { return 0 }
    guard isTrail(bytes[index &+ 1]), isTrail(bytes[index &+ 2]), isTrail(bytes[index &+ 3]) else { return 0 }
    if lead == 0xF0, bytes[index &+ 1] < 0x90 { return 0 }
    if lead == 0xF4, bytes[index &+ 1] > 0x8F { return 0 }
    return 4
  }

  @inline(__always)
  private static func isTrail(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}
