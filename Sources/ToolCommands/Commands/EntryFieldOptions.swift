internal import ArgumentParser
import GlossaryStore
import TranslationModel

/// What 'glossary edit' says of an entry beside its terms: limits of use, sources, relations, the states of the two
/// languages.
struct EntryFieldOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      From which issue or day a term is used, a day in brackets behind if you like: '2022년 1호 (2022-01-10)'. The \
      preferred rendering where no term is named; an empty text removes it.
      """, valueName: "[term=]text"))
  var validFrom: [String] = []

  @Option(
    help: ArgumentHelp("Until which issue or day a term is used; otherwise as --valid-from.", valueName: "[term=]text"))
  var validUntil: [String] = []

  @Option(
    name: .customLong("case"),
    help: ArgumentHelp(
      """
      Which Latin letters a term stands for: 'written' as it is written, 'any', or 'first' for a first letter of either \
      kind. The preferred rendering where no term is named; an empty text goes back to what is usual: capitals as \
      written, small letters for both.
      """, valueName: "[term=]word"))
  var letterCase: [String] = []

  @Option(
    help: ArgumentHelp(
      """
      Where something comes from: 'definition', 'field', 'note', 'reliability', 'entry' or a term, then = and a \
      document, person or address. An empty text removes it.
      """, valueName: "what=text"))
  var source: [String] = []

  @Option(help: ArgumentHelp("Remove one source of a field and leave the others.", valueName: "field=text"))
  var removeSource: [String] = []

  @Option(help: ArgumentHelp("Another entry is worth a look.", valueName: "entry"))
  var see: [String] = []

  @Option(help: ArgumentHelp("Another entry takes the place of this one.", valueName: "entry"))
  var replacedBy: [String] = []

  @Option(help: ArgumentHelp("Another entry is the more general concept.", valueName: "entry"))
  var broader: [String] = []

  @Option(help: ArgumentHelp("Another entry is a more special concept.", valueName: "entry"))
  var narrower: [String] = []

  @Option(help: ArgumentHelp("Remove all relations between this entry and another.", valueName: "entry"))
  var unrelate: [String] = []

  @Option(
    help: ArgumentHelp(
      """
      What the review of the Chinese side came to: proposed, approved, rejected, or 'entry' for the same as the entry. \
      Both sides approved is the entry approved.
      """, valueName: "state"))
  var sourceState: SideState?

  @Option(help: ArgumentHelp("The same for the Korean side.", valueName: "state"))
  var targetState: SideState?

  /// The state of one language; `entry` where it follows the entry.
  enum SideState: String, ExpressibleByArgument, CaseIterable {
    case proposed
    case approved
    case rejected
    case entry

    var state: ReviewState? { ReviewState(rawValue: rawValue) }
  }

  /// - Parameter name: what the entry was called on the command line: of a rendering, that rendering is meant.
  func decisions(for entry: ConceptEntry, named name: String, in store: GlossaryStore) throws -> [Decision] {
    let terms = NamedTerms(entry, name: name)
    var decisions: [Decision] = []
    decisions += try validFrom.map { text in
      let (term, words) = try terms.limit(text, option: "--valid-from")
      return .validFrom(concept: entry.id, term: term, value: UsageLimit(words))
    }
    decisions += try validUntil.map { text in
      let (term, words) = try terms.limit(text, option: "--valid-until")
      return .validUntil(concept: entry.id, term: term, value: UsageLimit(words))
    }
    decisions += try letterCase.map { text in
      let (term, word) = try terms.limit(text, option: "--case")
      guard word.isEmpty || LetterCase(rawValue: word) != nil else {
        throw UsageError("--case knows written, any and first, not '\(word)'.")
      }
      return .letterCase(concept: entry.id, term: term, value: LetterCase(rawValue: word))
    }
    decisions += try removeSource.map { text in
      guard case .field(let field, let words) = try terms.source(text, option: "--remove-source") else {
        throw UsageError("--remove-source is for fields; '--source TERM=' removes the source of a term.")
      }
      return .removeSource(concept: entry.id, of: field, text: words)
    }
    decisions += try source.map { text in
      switch try terms.source(text, option: "--source") {
      case .field(let field, ""): .removeSource(concept: entry.id, of: field, text: nil)
      case .field(let field, let words): .addSource(concept: entry.id, of: field, text: words)
      case .term(let term, let words): .termSource(concept: entry.id, term: term, text: words.isEmpty ? nil : words)
      }
    }
    return try decisions + relations(of: entry, in: store)
  }

  /// What each language is decided to be comes after all that may take its approval back.
  func sideDecisions(for id: String) -> [Decision] {
    let states = [(Side.source, sourceState), (.target, targetState)]
    return states.compactMap { side, chosen in chosen.map { .reviewSide(concept: id, side, $0.state) } }
  }

  private func relations(of entry: ConceptEntry, in store: GlossaryStore) throws -> [Decision] {
    func others(_ names: [String]) throws -> [String] { try names.map { try store.entry(named: $0).id } }
    var decisions = try others(unrelate).flatMap { try removals(between: entry, and: $0, in: store) }
    for (names, kind) in [(replacedBy, Relation.Kind.replacedBy), (see, .see), (broader, .broader)] {
      decisions += try others(names).map { .relate(concept: entry.id, kind, to: $0) }
    }
    return try decisions + others(narrower).map { .relate(concept: $0, .broader, to: entry.id) }
  }

  private func removals(
    between entry: ConceptEntry, and other: String, in store: GlossaryStore
  ) throws -> [Decision] {
    let related = try store.reviewItem(concept: entry.id)?.related.filter { $0.concept == other } ?? []
    guard !related.isEmpty else {
      throw ToolError("The glossary knows no relation between '\(entry.sourceText)' and '\(other)'.")
    }
    return related.map { relation in
      switch relation.direction {
      case .toOther: .unrelate(concept: entry.id, relation.kind, to: other)
      case .fromOther: .unrelate(concept: other, relation.kind, to: entry.id)
      }
    }
  }
}

/// The terms of an entry, as arguments name them before an equals sign.
struct NamedTerms {
  private let entry: ConceptEntry
  private let name: String

  init(_ entry: ConceptEntry, name: String) {
    self.entry = entry
    self.name = name
  }

  enum Sourced {
    case field(FieldSource.Field, String)
    case term(String, String)
  }

  /// The term that a limit is of, and the words of the limit: `이좡=2023년 3호`, or the words alone.
  func limit(_ text: String, option: String) throws -> (term: String, words: String) {
    for (front, rest) in Self.divisions(of: text) where isTerm(front) { return (front, rest) }
    if entry.targetTerms.contains(where: { $0.text == name }) { return (name, text) }
    if let preferred = entry.preferredTarget { return (preferred.text, text) }
    guard entry.targetTerms.count == 1 else {
      let example = entry.targetTerms.first?.text ?? entry.sourceTerms.first?.text ?? ""
      throw UsageError(
        "\(option) does not know which term is meant: write it before an equals sign, such as '\(example)=\(text)'.")
    }
    return (entry.targetTerms[0].text, text)
  }

  /// The field or term before an equals sign, and what stands behind it.
  func source(_ text: String, option: String) throws -> Sourced {
    for (front, rest) in Self.divisions(of: text) {
      if let field = Self.fields[front] { return .field(field, rest) }
      if isTerm(front) { return .term(front, rest) }
    }
    throw UsageError(
      "\(option) wants definition, field, note, reliability, entry or a term of the entry, then = and the source, not "
        + "'\(text)'.")
  }

  private static let fields: [String: FieldSource.Field] = [
    "definition": .definition, "field": .subjectField, "note": .note, "reliability": .reliability, "entry": .entry,
  ]

  private func isTerm(_ text: String) -> Bool {
    (entry.sourceTerms + entry.targetTerms).contains { $0.text == text }
  }

  /// The text cut at each equals sign: terms and sources may hold some.
  private static func divisions(of text: String) -> [(front: String, rest: String)] {
    text.indices.filter { text[$0] == "=" }
      .map { (String(text[..<$0]), String(text[text.index(after: $0)...])) }
  }
}
