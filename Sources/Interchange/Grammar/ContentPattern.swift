/// A pattern of child elements, in the notation of a DTD: `header, body`, `(note | prop)*, tuv+`.
///
/// `#other` stands for any element in a namespace that the grammar does not know.
///
/// > Source: XML 1.0 (5th edition), 3.2.1 Element Content, productions 47 to 50.
indirect enum ContentPattern: Sendable {
  case name(String)
  case sequence([ContentPattern])
  case choice([ContentPattern])
  case optional(ContentPattern)
  case repeated(ContentPattern, atLeastOnce: Bool)

  /// - Precondition: `text` is well-formed: it is written in this module's source.
  init(_ text: String) {
    var parser = PatternParser(tokens: PatternParser.tokens(of: text))
    self = parser.pattern()
    precondition(parser.isAtEnd, "content pattern: \(text)")
  }
}

private struct PatternParser {
  let tokens: [String]
  private var index = 0

  init(tokens: [String]) {
    self.tokens = tokens
  }

  var isAtEnd: Bool { index == tokens.count }

  static func tokens(of text: String) -> [String] {
    var tokens: [String] = []
    var name = ""
    for character in text {
      if "(),|*+? \n".contains(character) {
        if !name.isEmpty { tokens.append(name) }
        name = ""
        if character != " ", character != "\n" { tokens.append(String(character)) }
      } else {
        name.append(character)
      }
    }
    if !name.isEmpty { tokens.append(name) }
    return tokens
  }

  mutating func pattern() -> ContentPattern {
    var parts = [piece()]
    var separator: String?
    while let next = tokens[safe: index], next == "," || next == "|" {
      precondition(separator == nil || separator == next, "content pattern mixes , and | without brackets")
      separator = next
      index += 1
      parts.append(piece())
    }
    if parts.count == 1 { return parts[0] }
    return separator == "," ? .sequence(parts) : .choice(parts)
  }

  private mutating func piece() -> ContentPattern {
    var result: ContentPattern
    if tokens[safe: index] == "(" {
      index += 1
      result = pattern()
      precondition(tokens[safe: index] == ")", "content pattern without closing bracket")
      index += 1
    } else {
      result = .name(tokens[index])
      index += 1
    }
    switch tokens[safe: index] {
    case "?": result = .optional(result)
    case "*": result = .repeated(result, atLeastOnce: false)
    case "+": result = .repeated(result, atLeastOnce: true)
    default: return result
    }
    index += 1
    return result
  }
}

extension Array {
  fileprivate subscript(safe index: Int) -> Element? {
    indices.contains(index) ? self[index] : nil
  }
}
