/// Language tags by their form, without the registry.
///
/// > Source: BCP 47 (RFC 5646), 2.1 Syntax and 2.2.9 Classes of Conformance, "well-formed".
enum LanguageTag {
  static func isWellFormed(_ tag: String) -> Bool {
    var tag = tag
    return tag.withUTF8 { isWellFormed($0) }
  }

  /// Whether a tag is well-formed: language, extended languages, script, region, variants, extensions, private use, in
  /// that order and each of its length.
  static func isWellFormed(_ tag: UnsafeBufferPointer<UInt8>) -> Bool {
    // Nearly all tags: a language of two or three letters alone.
    if tag.count == 2 || tag.count == 3, tag.allSatisfy(isLetter) { return true }
    let parts = tag.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.count <= 32, parts.allSatisfy({ (1...8).contains($0.count) && $0.allSatisfy(isAlphanumeric) }) else {
      return false
    }
    if grandfathered.contains(String(decoding: tag, as: UTF8.self).lowercased()) { return true }
    var rest = parts[...]
    guard let language = rest.popFirst() else { return false }
    if isSingle(language, "x") { return !rest.isEmpty }
    guard (2...8).contains(language.count), language.allSatisfy(isLetter) else { return false }
    if language.count <= 3 { drop(&rest, upTo: 3) { $0.count == 3 && $0.allSatisfy(isLetter) } }
    drop(&rest, upTo: 1) { $0.count == 4 && $0.allSatisfy(isLetter) }
    drop(&rest, upTo: 1) {
      ($0.count == 2 && $0.allSatisfy(isLetter)) || ($0.count == 3 && $0.allSatisfy(isDigit))
    }
    drop(&rest, upTo: .max) { $0.count >= 5 || ($0.count == 4 && isDigit($0[$0.startIndex])) }
    return areExtensions(rest)
  }

  /// The language part alone, in lower case: `zh` of `zh-Hant-TW`.
  static func language(of tag: String) -> String {
    tag.prefix { $0 != "-" && $0 != "_" }.lowercased()
  }

  /// Tags that RFC 5646 keeps although they do not fit its syntax: "irregular", 2.1.
  private static let grandfathered: Set<String> = [
    "en-gb-oed", "i-ami", "i-bnn", "i-default", "i-enochian", "i-hak", "i-klingon", "i-lux", "i-mingo", "i-navajo",
    "i-pwn", "i-tao", "i-tay", "i-tsu", "sgn-be-fr", "sgn-be-nl", "sgn-ch-de",
  ]

  private typealias Part = Slice<UnsafeBufferPointer<UInt8>>

  private static func areExtensions(_ parts: ArraySlice<Part>) -> Bool {
    var rest = parts
    var seen: Set<UInt8> = []
    while let singleton = rest.popFirst() {
      guard singleton.count == 1 else { return false }
      let letter = singleton[singleton.startIndex] | 0x20
      if letter == UInt8(ascii: "x") { return !rest.isEmpty }
      guard seen.insert(letter).inserted else { return false }
      let before = rest.count
      drop(&rest, upTo: .max) { $0.count >= 2 }
      guard rest.count < before else { return false }
    }
    return true
  }

  private static func drop(_ rest: inout ArraySlice<Part>, upTo limit: Int, where fits: (Part) -> Bool) {
    var dropped = 0
    while dropped < limit, let next = rest.first, fits(next) {
      rest.removeFirst()
      dropped += 1
    }
  }

  private static func isSingle(_ part: Part, _ letter: Unicode.Scalar) -> Bool {
    part.count == 1 && part[part.startIndex] | 0x20 == UInt8(letter.value)
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  private static func isAlphanumeric(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) }
}
