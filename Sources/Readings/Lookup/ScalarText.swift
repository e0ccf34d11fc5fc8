/// Texts and their scalars.
enum ScalarText {
  /// The scalars of a text. O(length).
  static func scalars(of text: String) -> [Unicode.Scalar] {
    var text = text
    return text.withUTF8 { bytes in
      [Unicode.Scalar](unsafeUninitializedCapacity: bytes.count) { scalars, count in
        var index = 0
        while index < bytes.count {
          let (value, length) = decoded(bytes, index)
          scalars.initializeElement(at: count, to: Unicode.Scalar(value) ?? "\u{FFFD}")
          count += 1
          index += length
        }
      }
    }
  }

  /// The scalar at `index` of sound UTF-8, and its length in bytes.
  @inline(__always)
  private static func decoded(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> (UInt32, Int) {
    let lead = UInt32(bytes[index])
    func tail(_ offset: Int) -> UInt32 { UInt32(bytes[index + offset]) & 0x3F }
    if lead < 0x80 { return (lead, 1) }
    if lead < 0xE0 { return ((lead & 0x1F) << 6 | tail(1), 2) }
    if lead < 0xF0 { return ((lead & 0x0F) << 12 | tail(1) << 6 | tail(2), 3) }
    return ((lead & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3), 4)
  }

  /// The text of some scalars. O(length); none is allocated up to 15 bytes.
  static func text(_ scalars: some Collection<Unicode.Scalar>) -> String {
    String(unsafeUninitializedCapacity: scalars.reduce(0) { $0 + width($1.value) }) { bytes in
      var count = 0
      for scalar in scalars { count += encode(scalar.value, bytes, count) }
      return count
    }
  }

  @inline(__always)
  private static func width(_ value: UInt32) -> Int {
    value < 0x80 ? 1 : value < 0x800 ? 2 : value < 0x1_0000 ? 3 : 4
  }

  @inline(__always)
  private static func encode(_ value: UInt32, _ bytes: UnsafeMutableBufferPointer<UInt8>, _ start: Int) -> Int {
    func put(_ offset: Int, _ byte: UInt32) { bytes[start + offset] = UInt8(truncatingIfNeeded: byte) }
    func tail(_ shift: UInt32) -> UInt32 { 0x80 | (value >> shift & 0x3F) }
    if value < 0x80 {
      put(0, value)
      return 1
    }
    if value < 0x800 {
      put(0, 0xC0 | value >> 6)
      put(1, tail(0))
      return 2
    }
    if value < 0x1_0000 {
      put(0, 0xE0 | value >> 12)
      put(1, tail(6))
      put(2, tail(0))
      return 3
    }
    put(0, 0xF0 | value >> 18)
    put(1, tail(12))
    put(2, tail(6))
    put(3, tail(0))
    return 4
  }
}
