/// Sentences that are kept in English, in Korean: by templates that both languages have.
///
/// For what is written down once and shown for years, such as the titles of a history.
public struct WordingTemplates: Sendable {
  /// English and Korean. `{}` and `{kind}` stand for anything but nothing; in Korean `{0}` is the first of them.
  public typealias Template = (english: String, korean: String)

  private let templates: [Template]
  /// The Korean for what stands at a place `{kind}`; nil where it cannot stand there.
  private let word: @Sendable (_ word: String, _ kind: Substring) -> String?

  /// - Parameters:
  ///   - templates: those that are more particular before the others.
  ///   - word: the Korean for a word at a place with a kind; the kind `title` is a sentence of these templates.
  public init(_ templates: [Template], word: @escaping @Sendable (String, Substring) -> String? = { word, _ in word }) {
    self.templates = templates
    self.word = word
  }

  /// The sentence in every language; what no template fits stays English.
  public func wording(_ english: String) -> Wording {
    Wording(en: english, ko: korean(english) ?? english)
  }

  private func korean(_ english: String) -> String? {
    for template in templates {
      guard let words = match(english, template.english) else { continue }
      return words.enumerated().reduce(template.korean) { $0.replacing("{\($1.offset)}", with: $1.element) }
    }
    return nil
  }

  /// What stands at the places of a template, translated where the place says so; nil where it does not fit.
  private func match(_ text: String, _ template: String) -> [String]? {
    var words: [String] = []
    var rest = text[...]
    var pattern = template[...]
    while let open = pattern.firstIndex(of: "{"), let close = pattern[open...].firstIndex(of: "}") {
      let literal = pattern[..<open]
      guard rest.hasPrefix(literal) else { return nil }
      rest = rest.dropFirst(literal.count)
      let kind = pattern[pattern.index(after: open)..<close]
      pattern = pattern[pattern.index(after: close)...]
      let next = pattern[..<(pattern.firstIndex(of: "{") ?? pattern.endIndex)]
      guard let range = next.isEmpty ? rest.endIndex..<rest.endIndex : rest.range(of: next, isLast: pattern == next),
        range.lowerBound > rest.startIndex, let word = translated(String(rest[..<range.lowerBound]), kind)
      else { return nil }
      words.append(word)
      rest = rest[range.lowerBound...]
    }
    return rest == pattern ? words : nil
  }

  private func translated(_ text: String, _ kind: Substring) -> String? {
    switch kind {
    case "": text
    case "title": korean(text) ?? text
    default: word(text, kind)
    }
  }
}

extension Substring {
  /// Where the piece stands; with `isLast`, only at the end.
  fileprivate func range(of piece: Substring, isLast: Bool) -> Range<Index>? {
    guard isLast else { return firstRange(of: piece) }
    return hasSuffix(piece) ? index(endIndex, offsetBy: -piece.count)..<endIndex : nil
  }
}
