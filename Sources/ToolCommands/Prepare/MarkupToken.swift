import Interchange
import TranslationModel

/// A tag or mark of a document's markup.
struct MarkupToken: Hashable {
  typealias Kind = TranslationJob.InlineCode.Kind

  enum Role: Hashable {
    /// Opens, or closes what the same mark opened.
    case toggle(String)
    case opens(String)
    case closes(String)
    case alone
  }

  var text: String
  var role: Role
  var kind: Kind

  /// The tokens of a stretch of markup, which the document's text leaves out; white space, marks of lines (`>`) and
  /// invisible characters are none.
  static func tokens(of bytes: ArraySlice<UInt8>, _ format: DocumentFormat) -> [MarkupToken] {
    var tokens: [MarkupToken] = []
    var index = bytes.startIndex
    var beginsLine = false
    while index < bytes.endIndex {
      let byte = bytes[index]
      if byte <= 0x20 || beginsLine && byte == UInt8(ascii: ">") {
        if byte == 0x0A || byte == 0x0D { beginsLine = true }
        index += 1
        continue
      }
      beginsLine = false
      let end = tokenEnd(bytes, index, format)
      let text = String(decoding: bytes[index..<end], as: UTF8.self)
      if text.unicodeScalars.contains(where: { $0.properties.generalCategory != .format }) {
        tokens.append(MarkupToken(text, format))
      }
      index = end
    }
    return tokens
  }

  /// The token that stands right at the front; nil where text or white space stands there.
  static func first(in bytes: ArraySlice<UInt8>, _ format: DocumentFormat) -> MarkupToken? {
    guard let byte = bytes.first, byte > 0x20 else { return nil }
    let end = tokenEnd(bytes, bytes.startIndex, format)
    return MarkupToken(String(decoding: bytes[..<end], as: UTF8.self), format)
  }

  private static func tokenEnd(_ bytes: ArraySlice<UInt8>, _ start: Int, _ format: DocumentFormat) -> Int {
    let rest = bytes[start...]
    switch (rest.first, format) {
    case (UInt8(ascii: "<"), _): return tagEnd(rest)
    case (_, .html): return rest.firstIndex(of: UInt8(ascii: "<")) ?? rest.endIndex
    case (UInt8(ascii: "!"), _) where rest.starts(with: Array("![".utf8)):
      return wholePictureEnd(rest) ?? start + 2
    case (UInt8(ascii: "["), _):
      guard rest.starts(with: Array("[[".utf8)) else { return start + 1 }
      return rest.lastIndex(of: UInt8(ascii: "|")).map { $0 + 1 } ?? start + 2
    case (UInt8(ascii: "]"), _):
      if rest.starts(with: Array("](".utf8)) { return addressEnd(rest, start + 1) }
      return rest.starts(with: Array("]]".utf8)) ? start + 2 : start + 1
    case (let mark?, _) where isRun(mark): return rest.firstIndex { $0 != mark } ?? rest.endIndex
    case (UInt8(ascii: "\\"), _), (UInt8(ascii: ">"), _): return start + 1
    default:
      return rest.dropFirst().firstIndex { $0 <= 0x20 || isRun($0) || "<>[]!\\".utf8.contains($0) } ?? rest.endIndex
    }
  }

  private static func isRun(_ byte: UInt8) -> Bool { "*_~`'".utf8.contains(byte) }

  /// Behind the `>` of a tag or comment; behind the `<` where there is none, as before an address.
  private static func tagEnd(_ bytes: ArraySlice<UInt8>) -> Int {
    if bytes.starts(with: Array("<!--".utf8)) {
      var index = bytes.startIndex + 4
      while index + 3 <= bytes.endIndex {
        if bytes[index..<index + 3].elementsEqual("-->".utf8) { return index + 3 }
        index += 1
      }
    }
    var quote: UInt8?
    for index in bytes.indices {
      let byte = bytes[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return index + 1
      }
    }
    return bytes.startIndex + 1
  }

  /// Behind the bracket that closes the one at `open`.
  private static func addressEnd(_ bytes: ArraySlice<UInt8>, _ open: Int) -> Int {
    var depth = 0
    var index = open
    while index < bytes.endIndex {
      switch bytes[index] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"):
        depth -= 1
        if depth == 0 { return index + 1 }
      default: break
      }
      index += 1
    }
    return bytes.endIndex
  }

  /// Behind a picture that stands whole in the markup; nil where its text is part of the document's.
  private static func wholePictureEnd(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard let end = bytes.firstIndex(of: UInt8(ascii: "]")), bytes[end...].starts(with: Array("](".utf8)) else {
      return nil
    }
    return addressEnd(bytes, end + 1)
  }

  // MARK: Meaning

  init(_ text: String, _ format: DocumentFormat) {
    self.text = text
    if text.hasPrefix("<") {
      (role, kind) = Self.tag(text)
    } else if format == .html {
      (role, kind) = (.alone, .other)
    } else if text.hasPrefix("![") {
      (role, kind) = (text.count > 2 ? .alone : .opens("["), .image)
    } else if text.hasPrefix("[") {
      (role, kind) = (.opens(text.hasPrefix("[[") ? "[[" : "["), .link)
    } else if text.hasPrefix("]") {
      (role, kind) = (.closes(text == "]]" ? "[[" : "["), .link)
    } else if text == ">" {
      (role, kind) = (.closes("<"), .link)
    } else if let mark = text.utf8.first, Self.isRun(mark) {
      (role, kind) = (.toggle(text), Self.kind(ofRun: text))
    } else {
      (role, kind) = (.alone, .other)
    }
  }

  private static func kind(ofRun text: String) -> Kind {
    switch text {
    case "*", "_", "''": .italic
    case "~~": .struck
    default: text.hasPrefix("`") ? .code : .bold
    }
  }

  private static func tag(_ text: String) -> (Role, Kind) {
    if text == "<" { return (.opens("<"), .link) }
    let isEnd = text.hasPrefix("</")
    let name = text.dropFirst(isEnd ? 2 : 1).prefix { $0.isLetter || $0.isNumber }.lowercased()
    let kind: Kind =
      switch name {
      case "b", "strong": .bold
      case "i", "em", "cite", "dfn", "var": .italic
      case "u", "ins": .underlined
      case "s", "del", "strike": .struck
      case "code", "kbd", "samp", "tt": .code
      case "a": .link
      case "img", "picture", "svg": .image
      case "br", "wbr": .lineBreak
      default: .other
      }
    if name.isEmpty || text.hasSuffix("/>") || ["br", "img", "wbr", "hr", "input"].contains(name) {
      return (.alone, kind)
    }
    return (isEnd ? .closes("<" + name) : .opens("<" + name), kind)
  }
}
