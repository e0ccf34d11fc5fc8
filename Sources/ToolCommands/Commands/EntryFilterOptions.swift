internal import ArgumentParser
import GlossaryStore
import TranslationModel

/// Which entries 'glossary list' shows, by what is said of them beside their terms.
struct EntryFilterOptions: ParsableArguments {
  @Option(
    help: .spoken(
      "Only entries whose Chinese side is in this state.",
      ko: "중국어 쪽이 이 상태인 항목만 봅니다.", valueName: "state"),
    completion: .words(of: ReviewState.self), transform: { try ChosenWord.value($0) })
  var sourceState: ReviewState?

  @Option(
    help: .spoken(
      "Only entries whose Korean side is in this state.",
      ko: "한국어 쪽이 이 상태인 항목만 봅니다.", valueName: "state"),
    completion: .words(of: ReviewState.self), transform: { try ChosenWord.value($0) })
  var targetState: ReviewState?

  // A value may begin with a hyphen: -4 is no option here.
  @Option(
    parsing: .unconditional,
    help: .spoken(
      "Only entries with a reliability like this: 7, 5-10, -4 or 8-.",
      ko: "신뢰도가 이 범위인 항목만 봅니다: 7, 5-10, -4, 8-.", valueName: "grades"),
    transform: { try EntryFilterOptions.grades($0) })
  var reliability: ClosedRange<Int>?

  @Option(
    help: .spoken(
      "Only entries of this subject field.",
      ko: "이 분야의 항목만 봅니다.", valueName: "text"))
  var field: String?

  @Flag(
    help: .spoken(
      "Only entries with a term that is used from or until some issue or day.",
      ko: "유효 기간이 있는 용어가 든 항목만 봅니다."))
  var limited = false

  @Option(
    help: .spoken(
      "Only entries with a term that was not used yet, or no more, on this day (2023-03-06, 2023-03 or 2023).",
      ko: "이 날짜(2023-03-06, 2023-03, 2023)에 쓰지 않는 용어가 든 항목만 봅니다.", valueName: "day"))
  var outOfUseOn: String?

  @Flag(
    help: .spoken(
      "Only entries that another one takes the place of.",
      ko: "대신 쓰는 항목이 있는 항목만 봅니다."))
  var replaced = false

  @Option(
    help: .spoken(
      "Only entries related to this one.",
      ko: "이 항목과 관계가 있는 항목만 봅니다.", valueName: "entry"))
  var relatedTo: String?

  @Option(
    help: .spoken(
      "Only entries with a source, of a field or a term, that contains this.",
      ko: "출처에 이 글자가 든 항목만 봅니다.", valueName: "text"))
  var source: String?

  func validate() throws {
    if let outOfUseOn, !Timestamp.isDay(outOfUseOn) {
      throw ValidationError(
        en: "'\(outOfUseOn)' is no day: write 2023-03-06, 2023-03 or 2023",
        ko: "날짜가 아닙니다: '\(outOfUseOn)'. 2023-03-06, 2023-03, 2023처럼 적으십시오")
    }
  }

  func apply(to filter: inout ConceptFilter, in store: GlossaryStore) throws {
    filter.sourceStates = sourceState.map { [$0] }
    filter.targetStates = targetState.map { [$0] }
    filter.reliability = reliability
    filter.subjectField = field
    if limited { filter.hasValidity = true }
    filter.outOfUseOn = outOfUseOn
    if replaced { filter.relation = .replacedBy }
    filter.relatedTo = try relatedTo.map { try store.entry(named: $0).id }
    filter.sourceContaining = source
  }

  /// `7`, `5-10`, `-4`, `8-`.
  static func grades(_ text: String) throws -> ClosedRange<Int> {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let low = parts.first.flatMap { $0.isEmpty ? 1 : Int($0) }
    let high = parts.last.flatMap { $0.isEmpty ? 10 : Int($0) }
    guard parts.count <= 2, text != "-", let low, let high, (1...10).contains(low), (low...10).contains(high) else {
      throw ValidationError(
        en: "'\(text)' is no reliability: write a grade from 1 to 10, or two such as 5-10",
        ko: "신뢰도가 아닙니다: '\(text)'. 1에서 10 사이의 수나 5-10 같은 범위를 적으십시오")
    }
    return low...high
  }
}
