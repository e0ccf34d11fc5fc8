import Diagnostics

/// Whether bytes are the UTF-8 of a text, and if not, what stands in the way first.
enum UTF8Check {
  case sound
  /// The byte at `offset` cannot stand there (or begins a sequence that is not completed).
  case malformed(offset: Int)
  case nul(offset: Int)

  /// Checks all of `bytes`, from the front.
  ///
  /// - Parameter passing: told now and then how far it is.
  /// Complexity: O(bytes), without allocation.
  /// > Source: Unicode 15.0, Table 3-7, Well-Formed UTF-8 Byte Sequences.
  init(_ bytes: UnsafeBufferPointer<UInt8>, passing: (Int) -> Void = { _ in }) {
    var index = 0
    let end = bytes.count
    // Offset from which to look at many bytes at once; two must stand before it.
    var tries = 2
    var told = 0
    while index < end {
      if index >= tries, index &+ 64 <= end {
        index = UTF8Check.skippingSound(bytes, from: index)
        tries = index &+ 66
        if index &- told > 1 << 20 {
          told = index
          passing(told)
        }
        if index == end { break }
      }
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

  /// Where to go on from `start`, both of them borders of sequences: everything before is sound. The 64 bytes from there
  /// on have to be looked at closely: they hold a fault, a NUL or a scalar beyond U+FFFF, or are the last of 2 MiB.
  private static func skippingSound(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    let end = min(bytes.count, start &+ (2 << 20))
    while index &+ 64 <= end {
      let faults =
        faults(bytes, index) | faults(bytes, index &+ 16) | faults(bytes, index &+ 32)
        | faults(bytes, index &+ 48)
      if faults.hasHighBit { break }
      index &+= 64
    }
    // The last sequence may go on behind.
    while index > start, isTrail(bytes[index &- 1]) { index &-= 1 }
    return index > start && bytes[index &- 1] >= 0xC0 ? index &- 1 : index
  }

  /// The highest bit of each lane says whether the byte, with the two before it, is a fault or worth a closer look.
  @inline(__always)
  private static func faults(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> SIMD16<UInt8> {
    let here = bytes.lanes(at: index)
    let back1 = bytes.lanes(at: index &- 1)
    let back2 = bytes.lanes(at: index &- 2)
    // Bit 7 of a byte shifted once is its bit 6, and so on.
    let (here6, back1At6, back2At6) = (here &+ here, back1 &+ back1, back2 &+ back2)
    let here5 = here6 &+ here6
    let isTrail = here & ~here6
    let mustTrail = (back1 & back1At6) | (back2 & back2At6 & (back2At6 &+ back2At6))
    let isLong = here & here6 & here5 & (here5 &+ here5)
    let isOverlong = (here & SIMD16(repeating: 0xFE)).lanes(equalTo: 0xC0) | back1.lanes(equalTo: 0xE0) & ~here5
    let isSurrogate = back1.lanes(equalTo: 0xED) & here5
    return (isTrail ^ mustTrail) | isLong | isOverlong | isSurrogate | here.lanes(equalTo: 0)
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
