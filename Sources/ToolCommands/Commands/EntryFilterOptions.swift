internal import ArgumentParser
import GlossaryStore
import TranslationModel

/// Which entries 'glossary list' shows, by what is said of them beside their terms.
struct EntryFilterOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Only entries whose Chinese side is in this state.", valueName: "state"),
    transform: { try ChosenWord.value($0) })
  var sourceState: ReviewState?

  @Option(
    help: ArgumentHelp("Only entries whose Korean side is in this state.", valueName: "state"),
    transform: { try ChosenWord.value($0) })
  var targetState: ReviewState?

  @Option(
    help: ArgumentHelp("Only entries with a reliability like this: 7, 5-10, -4 or 8-.", valueName: "grades"),
    transform: { try EntryFilterOptions.grades($0) })
  var reliability: ClosedRange<Int>?

  @Option(help: ArgumentHelp("Only entries of this subject field.", valueName: "text"))
  var field: String?

  @Flag(help: "Only entries with a term that is used from or until some issue or day.")
  var limited = false

  @Option(
    help: ArgumentHelp(
      "Only entries with a term that was not used yet, or no more, on this day (2023-03-06, 2023-03 or 2023).",
      valueName: "day"))
  var outOfUseOn: String?

  @Flag(help: "Only entries that another one takes the place of.")
  var replaced = false

  @Option(help: ArgumentHelp("Only entries related to this one.", valueName: "entry"))
  var relatedTo: String?

  @Option(
    help: ArgumentHelp("Only entries with a source, of a field or a term, that contains this.", valueName: "text"))
  var source: String?

  func validate() throws {
    if let outOfUseOn, !Timestamp.isDay(outOfUseOn) {
      throw ValidationError("'\(outOfUseOn)' is no day: write 2023-03-06, 2023-03 or 2023")
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
      throw ValidationError("'\(text)' is no reliability: write a grade from 1 to 10, or two such as 5-10")
    }
    return low...high
  }
}
