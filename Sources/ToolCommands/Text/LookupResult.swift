import Diagnostics
import GlossaryStore
import LinguisticText
import Readings
import TranslationModel

/// What a look-up brought: entries, what the rule says, and what is spelled alike.
struct LookupResult {
  let word: String
  private(set) var matches: [(match: LookUpMatch, item: ReviewItem)] = []
  /// The readings of the original: of the word itself, or of the first original found.
  private(set) var reading: WordReading?
  /// Similar entries, where nothing was found.
  private(set) var near: [ConceptEntry] = []

  /// - Throws: `GlossaryStoreError` where the glossary cannot be read.
  init(_ word: String, in store: GlossaryStore?, nearLimit: Int) throws {
    self.word = word
    var seen: Set<String> = []
    for match in try store?.lookUp(word) ?? [] where seen.insert(match.entry.id).inserted {
      if let item = try store?.reviewItem(concept: match.entry.id) { matches.append((match, item)) }
    }
    let original = Self.hasHan(word) ? word : matches.first?.item.entry.sourceTerms.first?.text
    reading = original.map { WordReader.read($0) }
    if matches.isEmpty, let store {
      near = NearForms(entries: try store.concepts(ConceptFilter(withOccurrences: false)))
        .entries(near: word, limit: nearLimit)
    }
  }

  private static func hasHan(_ text: String) -> Bool {
    text.unicodeScalars.contains { Script($0) == .han }
  }

  // MARK: - For people

  func lines(_ language: MessageLanguage) -> [StyledLine] {
    var lines: [StyledLine] = []
    for (match, item) in matches {
      if let remark = Self.remark(match) { lines.append(StyledLine(remark[language], .doubtful)) }
      lines += EntryText(item: item, language: language).lines
    }
    if matches.isEmpty {
      let nothing = Wording(en: "The glossary has nothing on '\(word)'.", ko: "용어집에 없습니다: '\(word)'")
      lines.append(StyledLine(nothing[language]))
    }
    if let reading { lines += ReadingText.lines(reading, language) }
    if !near.isEmpty {
      lines.append(StyledLine(Wording(en: "  Similar entries:", ko: "  비슷한 항목:")[language]))
      lines += near.map { entry in
        StyledLine("    ").appending(entry.sourceText, .heading).appending("   ")
          .appending(entry.targetTerms.map(\.text).joined(separator: ", "), .pair)
      }
    }
    return lines
  }

  private static func remark(_ match: LookUpMatch) -> Wording? {
    switch match.kind {
    case .term, .inflected: nil
    case .lookUpForm:
      Wording(
        en: "'\(match.form)' is not for use; the term is '\(match.term)'.",
        ko: "'\(match.form)' 표기는 검색용입니다. 쓸 용어: '\(match.term)'")
    case .rejected: Wording(en: "'\(match.form)' was rejected.", ko: "거부한 표기입니다: '\(match.form)'")
    }
  }

  // MARK: - For programs

  var json: JSONValue {
    .object([
      ("query", .string(word)),
      (
        "matches",
        .array(
          matches.map { match, item in
            .object(
              EntryJSON.object(item) + [
                ("form", .string(match.form)), ("term", .string(match.term)), ("kind", .string(match.kind.rawValue)),
              ])
          })
      ),
      ("reading", reading.map(ReadingText.json) ?? .null),
      (
        "near",
        .array(
          near.map { entry in
            .object([
              ("id", .string(entry.id)), ("sources", JSONValue(entry.sourceTerms.map(\.text))),
              ("targets", JSONValue(entry.targetTerms.map(\.text))),
            ])
          })
      ),
    ])
  }
}
