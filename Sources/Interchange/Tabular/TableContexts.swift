import TranslationModel

/// The cell of a table that holds sentences: `newsletter.txt:12: the sentence ¶ newsletter.txt:30: another`.
enum TableContexts {
  /// No line break: OmegaT reads CSV line by line, and TSV has no quotes.
  static let separator = " ¶ "

  /// The sentences as occurrences of an entry's first terms, without their places in the text; a part that begins with
  /// no document and line belongs to the sentence before it. What stands before all of them comes back as `rest`.
  static func occurrences(_ cell: String, of entry: ConceptEntry) -> (occurrences: [Occurrence], rest: String) {
    var occurrences: [Occurrence] = []
    var rest: [String] = []
    for part in cell.split(separator: separator, omittingEmptySubsequences: false).map(String.init) {
      if let (document, line, sentence) = quotation(part) {
        occurrences.append(Occurrence(document: document, line: line, sentence: sentence, in: entry))
      } else if occurrences.isEmpty {
        rest.append(part)
      } else {
        occurrences[occurrences.count - 1].sentence += separator + part
      }
    }
    return (occurrences, rest.joined(separator: separator))
  }

  /// `document:line: sentence` in its parts; the first place that looks so counts.
  private static func quotation(_ text: String) -> (document: String, line: Int, sentence: String)? {
    let bytes = Array(text.utf8)
    var colons = bytes.indices.filter { bytes[$0] == UInt8(ascii: ":") }[...]
    while let first = colons.popFirst(), let second = colons.first {
      let digits = bytes[(first + 1)..<second]
      guard first > 0, !digits.isEmpty, digits.count < 10, digits.allSatisfy({ (0x30...0x39).contains($0) }),
        second + 1 < bytes.count, bytes[second + 1] == 0x20
      else { continue }
      let line = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
      guard line > 0 else { continue }
      return (
        String(decoding: bytes[..<first], as: UTF8.self), line,
        String(decoding: bytes[(second + 2)...], as: UTF8.self)
      )
    }
    return nil
  }
}

extension Occurrence {
  /// Evidence that a table quotes or names a document for, without its place there.
  init(document: String, line: Int = 1, sentence: String = "", in entry: ConceptEntry) {
    self.init(
      document: document, documentHash: "", target: entry.targetTerms[0].text, targetRange: 0..<0,
      source: entry.sourceTerms[0].text, sourceRange: 0..<0, direction: .targetThenSource,
      method: entry.targetTerms[0].method ?? .translation, score: 0, certain: false, line: line, sentence: sentence)
  }
}
