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

  static func check(_ validity: Validity, of term: String) throws {
    for limit in [validity.from, validity.until].compactMap({ $0 }) {
      try checkTerm(limit.text, as: "limit of the use of “\(term)”")
      if let date = limit.date, !Timestamp.isDay(date) {
        throw GlossaryStoreError(.invalid, "“\(date)” is no day of the calendar: write 2023-03-06, 2023-03 or 2023.")
      }
    }
    if let from = validity.from, let until = validity.until, let day = from.date, until.date != nil,
      !Validity(until: until).includes(day)
    {
      throw GlossaryStoreError(.invalid, "“\(term)” cannot be used from \(from) and only until \(until).")
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

  /// Whether the text can be the id of a concept: an NCName of ASCII characters.
  ///
  /// > Source: https://www.w3.org/TR/xml-names/#NT-NCName
  static func isIdentifier(_ text: String) -> Bool {
    func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) || byte == UInt8(ascii: "_") }
    guard let first = text.utf8.first, isLetter(first) else { return false }
    return text.utf8.allSatisfy {
      isLetter($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-")
    }
  }

  /// Whether the text is a date as the tables want it, `2024-01-31T09:00:00Z`.
  static func isDate(_ text: String) -> Bool {
    // The greatest digit at each place, and the signs between.
    let shape = "9999-19-39T29:59:69Z".utf8
    return text.utf8.count == shape.count
      && zip(text.utf8, shape).allSatisfy { byte, greatest in
        (0x30...0x39).contains(greatest) ? (0x30...greatest).contains(byte) : byte == greatest
      }
  }

  /// The text with control characters written as `\u{…}`.
  private static func visible(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      scalar.value < 0x20 || scalar.value == 0x7F ? "\\u{\(String(scalar.value, radix: 16))}" : String(scalar)
    }.joined()
  }
}
