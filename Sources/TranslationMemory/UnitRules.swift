import TranslationModel

/// What a unit must be to enter the memory.
enum UnitRules {
  static func check(_ unit: TranslationUnit, number: Int) throws {
    try check(unit.source, as: "source of unit \(number)")
    try check(unit.target, as: "translation of unit \(number)")
    if let score = unit.score, !(0...1).contains(score) {
      throw TranslationMemoryError(.invalid, "The score \(score) of unit \(number) is not between 0 and 1.")
    }
    if let document = unit.document, document.isEmpty {
      throw TranslationMemoryError(.invalid, "The document of unit \(number) has no name.")
    }
    for stamp in [unit.created, unit.modified] {
      guard let stamp, !isDate(stamp.date) else { continue }
      throw TranslationMemoryError(
        .invalid, "The date “\(stamp.date)” of unit \(number) is not of the form 2024-01-31T09:00:00Z.")
    }
  }

  static func checkHash(_ hash: String, of document: String) throws {
    let isHexadecimal = hash.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    guard hash.utf8.count == 64, isHexadecimal else {
      throw TranslationMemoryError(
        .invalid, "The content hash of \(document) is not a SHA-256 in 64 lower-case hexadecimal digits: “\(hash)”.")
    }
    guard !document.isEmpty else { throw TranslationMemoryError(.invalid, "A document has no name.") }
  }

  private static func check(_ text: String, as what: String) throws {
    guard text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
      throw TranslationMemoryError(.invalid, "The \(what) is empty.")
    }
    for scalar in text.unicodeScalars
    where scalar.value < 0x20 && scalar != "\n" && scalar != "\t" || scalar.value == 0x7F {
      let code = String(scalar.value, radix: 16, uppercase: true)
      let padded = code.utf8.count < 2 ? "0" + code : code
      throw TranslationMemoryError(.invalid, "The \(what) holds a control character (U+00\(padded)).")
    }
  }

  private static func isDate(_ text: String) -> Bool {
    let shape = Array("dddd-dd-ddTdd:dd:ddZ".utf8)
    return text.utf8.count == shape.count
      && zip(text.utf8, shape).allSatisfy { byte, mark in
        mark == UInt8(ascii: "d") ? (0x30...0x39).contains(byte) : byte == mark
      }
  }
}
