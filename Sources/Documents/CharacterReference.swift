/// A character reference in HTML (`&amp;`, `&#20134;`, `&#x4EA6;`), decoded.
struct CharacterReference {
  /// The UTF-8 of the character it stands for.
  var decoded: [UInt8]
  /// Bytes of the reference, with `&` and `;`.
  var length: Int

  /// The reference that begins with the `&` at `index`; nil where there is none, and where its name is unknown or its
  /// number no character: that stays text.
  ///
  /// > Source: WHATWG HTML, section 13.2.5.80, numeric character reference end state (windows-1252 for 80…9F).
  init?(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) {
    let start = index + 1
    let limit = min(bytes.count, start + 12)
    var end = start
    while end < limit, bytes[end] == 0x23 || isDigit(bytes[end]) || isASCIILetter(bytes[end]) { end += 1 }
    guard end > start, end < limit, bytes[end] == 0x3B else { return nil }
    length = end + 1 - index
    let name = bytes[start..<end]
    guard name.first == 0x23 else {
      guard let known = EntityNames.bytes(of: Array(name)) else { return nil }
      decoded = known
      return
    }
    guard let scalar = CharacterReference.scalar(name.dropFirst()) else { return nil }
    decoded = Array(String(scalar).utf8)
  }

  private static func scalar(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Unicode.Scalar? {
    guard let first = digits.first else { return nil }
    let isHexadecimal = first == 0x78 || first == 0x58
    let number = String(decoding: isHexadecimal ? digits.dropFirst() : digits, as: UTF8.self)
    guard let value = UInt32(number, radix: isHexadecimal ? 16 : 10), value >= 0x20 || value == 0x09 || value == 0x0A
    else { return nil }
    if (0x80...0x9F).contains(value), let scalar = Unicode.Scalar(windows1252[Int(value) - 0x80]) { return scalar }
    return Unicode.Scalar(value)
  }

  private static let windows1252: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D,
    0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,
    0x017E, 0x0178,
  ]
}
