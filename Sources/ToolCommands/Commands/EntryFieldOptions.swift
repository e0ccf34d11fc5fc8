internal import ArgumentParser
import GlossaryStore
import TranslationModel

/// What 'glossary edit' says of an entry beside its terms: limits of use, sources, relations, the states of the two
/// languages.
struct EntryFieldOptions: ParsableArguments {
  @Option(
    help: .spoken(
      "From which issue or day a term is used, a day in brackets behind if you like: '2022년 1호 "
        + "(2022-01-10)'. The preferred rendering where no term is named; an empty text removes it.",
      ko: "용어를 언제부터(어느 호나 날짜) 쓰는지. 뒤에 날짜를 붙일 수 있습니다: '2022년 1호 (2022-01-10)'. 용어를 적지 않으면 우선 용어를 뜻하고, 비우면 지웁니다.",
      valueName: "[term=]text"))
  var validFrom: [String] = []

  @Option(
    help: .spoken(
      "Until which issue or day a term is used; otherwise as --valid-from.",
      ko: "용어를 언제까지(어느 호나 날짜) 쓰는지. 쓰는 법은 --valid-from과 같습니다.", valueName: "[term=]text"))
  var validUntil: [String] = []

  @Option(
    name: .customLong("case"),
    help: .spoken(
      "Which Latin letters a term stands for: 'written' as it is written, 'any', or 'first' for a first letter of either "
        + "kind. The preferred rendering where no term is named; an empty text goes back to what is usual: capitals as "
        + "written, small letters for both.",
      ko: "용어의 로마자 대소문자: 쓴 그대로면 'written', 가리지 않으면 'any', 첫 글자만 가리지 않으면 'first'. 용어를 적지 "
        + "않으면 우선 용어를 뜻합니다. 비우면 보통대로 대문자는 쓴 그대로, 소문자는 가리지 않습니다.",
      valueName: "[term=]word"))
  var letterCase: [String] = []

  @Option(
    help: .spoken(
      "Where something comes from: 'definition', 'field', 'note', 'reliability', 'entry' or a "
        + "term, then = and a document, person or address. An empty text removes it.",
      ko: "출처. 'definition', 'field', 'note', 'reliability', 'entry'나 용어 뒤에 =와 문서, 사람, 주소를 적습니다. 비우면 "
        + "지웁니다.", valueName: "what=text"))
  var source: [String] = []

  @Option(
    help: .spoken(
      "Remove one source of a field and leave the others.",
      ko: "출처 하나만 지웁니다.", valueName: "field=text"))
  var removeSource: [String] = []

  @Option(
    help: .spoken(
      "Another entry is worth a look.",
      ko: "참고할 다른 항목.", valueName: "entry"))
  var see: [String] = []

  @Option(
    help: .spoken(
      "Another entry takes the place of this one.",
      ko: "이 항목 대신 쓰는 항목.", valueName: "entry"))
  var replacedBy: [String] = []

  @Option(
    help: .spoken(
      "Another entry is the more general concept.",
      ko: "상위 개념인 항목.", valueName: "entry"))
  var broader: [String] = []

  @Option(
    help: .spoken(
      "Another entry is a more special concept.",
      ko: "하위 개념인 항목.", valueName: "entry"))
  var narrower: [String] = []

  @Option(
    help: .spoken(
      "Remove all relations between this entry and another.",
      ko: "이 항목과 다른 항목 사이의 관계를 모두 지웁니다.", valueName: "entry"))
  var unrelate: [String] = []

  @Option(
    help: .spoken(
      "What the review of the Chinese side came to: proposed, approved, rejected, or 'entry' "
        + "for the same as the entry. Both sides approved is the entry approved.",
      ko: "중국어 쪽의 검토 상태: proposed, approved, rejected 또는 항목과 같다는 뜻의 'entry'. 두 쪽을 모두 승인하면 항목이 승인됩니다.",
      valueName: "state"))
  var sourceState: SideState?

  @Option(
    help: .spoken(
      "The same for the Korean side.",
      ko: "한국어 쪽의 검토 상태.", valueName: "state"))
  var targetState: SideState?

  /// The state of one language; `entry` where it follows the entry.
  enum SideState: String, ExpressibleByArgument, CaseIterable {
    case proposed
    case approved
    case rejected
    case entry

    var state: ReviewState? { ReviewState(rawValue: rawValue) }
  }

  /// - Parameter terms: those of the entry and those that the command adds.
  func decisions(for entry: ConceptEntry, _ terms: NamedTerms, in store: GlossaryStore) throws -> [Decision] {
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
        throw UsageError(
          en: "--case knows written, any and first, not '\(word)'.",
          ko: "--case에는 written, any, first만 쓸 수 있습니다: '\(word)'")
      }
      return .letterCase(concept: entry.id, term: term, value: LetterCase(rawValue: word))
    }
    decisions += try removeSource.map { text in
      guard case .field(let field, let words) = try terms.source(text, option: "--remove-source") else {
        throw UsageError(
          en: "--remove-source is for fields; '--source TERM=' removes the source of a term.",
          ko: "--remove-source는 항목의 출처에 씁니다. 용어의 출처는 '--source 용어='로 지웁니다.")
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
      throw ToolError(
        en: "The glossary knows no relation between '\(entry.sourceText)' and '\(other)'.",
        ko: "용어집에 두 항목의 관계가 없습니다: '\(entry.sourceText)', '\(other)'")
    }
    return related.map { relation in
      switch relation.direction {
      case .toOther: .unrelate(concept: entry.id, relation.kind, to: other)
      case .fromOther: .unrelate(concept: other, relation.kind, to: entry.id)
      }
    }
  }
}
