import GlossaryStore
import TranslationModel

/// Entries and occurrences for programs.
enum EntryJSON {
  static func object(_ item: ReviewItem) -> [(key: String, value: JSONValue)] {
    let entry = item.entry
    let members: [(key: String, value: JSONValue)] = [
      ("id", .string(entry.id)),
      ("sources", .array(entry.sourceTerms.map(source))),
      ("state", .string(entry.reviewState.rawValue)),
      ("preferred", JSONValue(entry.preferredTarget?.text)),
      ("subjectField", JSONValue(entry.subjectField)),
      ("definition", JSONValue(entry.definition)),
      ("notes", JSONValue(entry.notes)),
      ("renderings", .array(item.candidates.map { .object(rendering($0)) })),
    ]
    return members + record(item)
  }

  private static func source(_ term: Term) -> JSONValue {
    .object(
      [("text", .string(term.text)), ("script", .string(term.script.rawValue))]
        + facts(term.validity, source: term.usageSource, term.letterCase))
  }

  /// What few entries say; a key stands only where there is something.
  private static func record(_ item: ReviewItem) -> [(key: String, value: JSONValue)] {
    let entry = item.entry
    var members: [(key: String, value: JSONValue)] = []
    if let reliability = entry.reliability { members.append(("reliability", .integer(reliability))) }
    if let state = entry.sourceState { members.append(("sourceState", .string(state.rawValue))) }
    if let state = entry.targetState { members.append(("targetState", .string(state.rawValue))) }
    if !entry.fieldSources.isEmpty {
      members.append(
        (
          "fieldSources",
          .array(
            entry.fieldSources.map {
              .object([("field", .string($0.field.rawValue)), ("text", .string($0.text))])
            })
        ))
    }
    if !item.related.isEmpty { members.append(("relations", .array(item.related.map(relation)))) }
    return members
  }

  private static func relation(_ related: RelatedEntry) -> JSONValue {
    .object([
      ("kind", .string(related.kind.rawValue)), ("direction", .string(related.direction.rawValue)),
      ("concept", .string(related.concept)), ("name", .string(related.name)),
    ])
  }

  private static func facts(
    _ validity: Validity?, source: String?, _ letterCase: LetterCase?
  ) -> [(key: String, value: JSONValue)] {
    func limit(_ limit: UsageLimit) -> JSONValue {
      .object([("text", .string(limit.text)), ("date", JSONValue(limit.date))])
    }
    var members: [(key: String, value: JSONValue)] = []
    if let source { members.append(("usageSource", .string(source))) }
    if let from = validity?.from { members.append(("validFrom", limit(from))) }
    if let until = validity?.until { members.append(("validUntil", limit(until))) }
    if let letterCase { members.append(("letterCase", .string(letterCase.rawValue))) }
    return members
  }

  static func rendering(_ candidate: Candidate) -> [(key: String, value: JSONValue)] {
    [
      ("target", .string(candidate.target)),
      ("decision", .string(candidate.decision.rawValue)),
      ("status", JSONValue(candidate.status?.rawValue)),
      ("method", JSONValue(candidate.method?.rawValue)),
      ("score", .score(candidate.score)),
      ("certain", .bool(candidate.certain)),
      ("official", JSONValue(candidate.official)),
      ("deviates", .bool(candidate.deviates)),
      ("lookUpForms", JSONValue(candidate.lookUpForms)),
      ("occurrences", .array(candidate.occurrences.map { .object(occurrence($0)) })),
    ] + facts(candidate.validity, source: candidate.usageSource, candidate.letterCase)
  }

  private static func occurrence(_ occurrence: Occurrence) -> [(key: String, value: JSONValue)] {
    var members: [(key: String, value: JSONValue)] = [
      ("file", .string(occurrence.document)),
      ("line", .integer(occurrence.line)),
      ("target", .string(occurrence.target)),
      ("targetRange", JSONValue(occurrence.targetRange)),
      ("source", .string(occurrence.source)),
      ("sourceRange", JSONValue(occurrence.sourceRange)),
      ("sentence", .string(occurrence.sentence)),
    ]
    if let second = occurrence.runnerUp {
      let runnerUp: [(key: String, value: JSONValue)] = [
        ("target", JSONValue(second.target)), ("score", .score(second.score)),
      ]
      members.append(("runnerUp", .object(runnerUp)))
    }
    return members
  }
}
