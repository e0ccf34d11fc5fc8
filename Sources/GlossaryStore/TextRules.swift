import TranslationModel

/// What a text must be to enter the glossary.
enum TextRules {
  /// - Throws: `invalid` for a text that is empty, has white space at its ends, or holds a control character.
  static func check(_ text: String, as what: String) throws {
    let scalars = text.unicodeScalars
    guard let first = scalars.first, let last = scalars.last else {
      throw GlossaryStoreError(.invalid, "The \(what) is empty.")
    }
    guard !first.properties.isWhitespace, !last.properties.isWhitespace else {
      throw GlossaryStoreError(.invalid, "The \(what) “\(text)” begins or ends with a space.")
    }
    guard !scalars.contains(where: { $0.value < 0x20 && $0 != "\n" && $0 != "\t" || $0.value == 0x7F }) else {
      throw GlossaryStoreError(.invalid, "The \(what) “\(visible(text))” holds a control character.")
    }
  }

  /// - Throws: as `check`, and for a text of more than one line.
  static func checkTerm(_ text: String, as what: String) throws {
    try check(text, as: what)
    guard !text.utf8.contains(0x0A), !text.utf8.contains(0x09) else {
      throw GlossaryStoreError(.invalid, "The \(what) “\(visible(text))” holds a line break or tab.")
    }
  }

  static func check(_ gloss: Gloss, in document: String) throws {
    let place = "of the gloss in line \(gloss.line) of \(document)"
    try check(gloss.target, as: "rendering \(place)")
    try check(gloss.source, as: "original \(place)")
    guard !gloss.targetRange.isEmpty, !gloss.sourceRange.isEmpty, gloss.targetRange.lowerBound >= 0,
      gloss.sourceRange.lowerBound >= 0
    else { throw GlossaryStoreError(.invalid, "A range \(place) is empty or begins before the text.") }
    guard (0...1).contains(gloss.score) else {
      throw GlossaryStoreError(.invalid, "The score \(gloss.score) \(place) is not between 0 and 1.")
    }
    guard gloss.line >= 1 else { throw GlossaryStoreError(.invalid, "Lines count from 1, but not that \(place).") }
  }

  static func checkHash(_ hash: String, of document: String) throws {
    let isHexadecimal = hash.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    guard hash.utf8.count == 64, isHexadecimal else {
      throw GlossaryStoreError(
        .invalid, "The content hash of \(document) is not a SHA-256 in 64 lower-case hexadecimal digits: “\(hash)”.")
    }
    guard !document.isEmpty else { throw GlossaryStoreError(.invalid, "A document has no name.") }
  }

  /// The text with control characters written as `\u{…}`.
  private static func visible(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      scalar.value < 0x20 || scalar.value == 0x7F ? "\\u{\(String(scalar.value, radix: 16))}" : String(scalar)
    }.joined()
  }
}
