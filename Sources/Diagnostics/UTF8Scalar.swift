/// Decoding of single scalars out of UTF-8 bytes, forwards and backwards.
package enum UTF8Scalar {
  /// The scalar that begins at `offset` and its length in bytes; nil at the end and where no well-formed one begins.
  package static func first(
    at offset: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> (scalar: Unicode.Scalar, length: Int)? {
    guard offset >= 0, offset < bytes.count else { return nil }
    let lead = UInt32(bytes[offset])
    if lead < 0x80 { return Unicode.Scalar(lead).map { ($0, 1) } }
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard lead >= 0xC2, lead < 0xF5, offset + length <= bytes.count else { return nil }
    var value = lead & (0x7F >> UInt32(length))
    for index in 1..<length {
      let next = UInt32(bytes[offset + index])
      guard next & 0xC0 == 0x80 else { return nil }
      value = value << 6 | next & 0x3F
    }
    guard value >= (length == 3 ? 0x800 : length == 4 ? 0x1_0000 : 0x80) else { return nil }
    return Unicode.Scalar(value).map { ($0, length) }
  }

  /// The scalar that ends at `offset`; nil at the beginning and where none is well formed.
  package static func last(before offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Unicode.Scalar? {
    var start = offset - 1
    guard start >= 0, offset <= bytes.count else { return nil }
    while start > 0, offset - start < 4, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    guard let (scalar, length) = first(at: start, in: bytes), start + length == offset else { return nil }
    return scalar
  }
}
