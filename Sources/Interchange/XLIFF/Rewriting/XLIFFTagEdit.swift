/// Changes the attributes of a start tag's bytes, all others left as they are written.
struct XLIFFTagEdit {
  private(set) var bytes: [UInt8]

  init(_ bytes: some Sequence<UInt8>) {
    self.bytes = Array(bytes)
  }

  /// The name as written: `xlf:target`.
  var name: String {
    String(decoding: bytes.dropFirst().prefix { $0 > 0x20 && $0 != 0x3E && $0 != 0x2F }, as: UTF8.self)
  }

  /// Prefix with its colon, or nothing.
  var prefix: String {
    guard let colon = name.firstIndex(of: ":") else { return "" }
    return String(name[...colon])
  }

  /// Gives an attribute a value, in its place or as the last one.
  mutating func set(_ attribute: String, _ value: String) {
    let escaped = Array(XLIFFText.escaped(value, inAttribute: true).utf8)
    if let found = range(of: attribute) {
      bytes.replaceSubrange(found.value, with: escaped)
      return
    }
    var end = bytes.count - 1
    if end > 0, bytes[end - 1] == UInt8(ascii: "/") { end -= 1 }
    while end > 0, bytes[end - 1] <= 0x20 { end -= 1 }
    bytes.insert(contentsOf: Array(" \(attribute)=\"".utf8) + escaped + [UInt8(ascii: "\"")], at: end)
  }

  /// Takes an attribute away, with the white space before it.
  mutating func remove(_ attribute: String) {
    if let found = range(of: attribute) { bytes.removeSubrange(found.whole) }
  }

  /// Makes the tag of an empty element a start tag.
  mutating func open() {
    guard bytes.count > 1, bytes[bytes.count - 2] == UInt8(ascii: "/") else { return }
    bytes.remove(at: bytes.count - 2)
  }

  private func range(of attribute: String) -> (whole: Range<Int>, value: Range<Int>)? {
    let wanted = Array(attribute.utf8)
    var index = 1 + name.utf8.count
    while index < bytes.count {
      let blank = index
      while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
      let start = index
      while index < bytes.count, bytes[index] > 0x20, bytes[index] != UInt8(ascii: "=") { index += 1 }
      let found = bytes[start..<index].elementsEqual(wanted)
      while index < bytes.count, bytes[index] != UInt8(ascii: "\""), bytes[index] != UInt8(ascii: "'") { index += 1 }
      guard index < bytes.count, let end = bytes[(index + 1)...].firstIndex(of: bytes[index]) else { return nil }
      if found { return (blank..<(end + 1), (index + 1)..<end) }
      index = end + 1
    }
    return nil
  }
}

/// Text as it stands in XLIFF.
enum XLIFFText {
  /// By scalars: a combining mark behind `&` would hide it from a search by characters.
  static func escaped(_ text: String, inAttribute: Bool = false) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\r": result += "&#13;"
      case "\"" where inAttribute: result += "&quot;"
      case "\n" where inAttribute: result += "&#10;"
      case "\t" where inAttribute: result += "&#9;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Text of a target: XLIFF 2 has `cp` for control characters, XLIFF 1 has nothing.
  ///
  /// - Returns: nil where the text holds what cannot be written.
  static func content(_ text: String, prefix: String, hasCP: Bool) -> String? {
    guard !XMLCharacters.allAllowed(text) else { return escaped(text) }
    guard hasCP else { return nil }
    var result = ""
    for scalar in text.unicodeScalars {
      if XMLCharacters.isAllowed(scalar) {
        result += escaped(String(scalar))
      } else if scalar.value <= 0x1F {
        result += "<\(prefix)cp hex=\"\(XMLCharacters.name(scalar).dropFirst(2))\"/>"
      } else {
        return nil
      }
    }
    return result
  }
}
