import GlossaryStore
import TranslationModel

/// Entries and occurrences for programs.
enum EntryJSON {
  static func object(_ item: ReviewItem) -> [(key: String, value: JSONValue)] {
    let entry = item.entry
    return [
      ("id", .string(entry.id)),
      ("sources", .array(entry.sourceTerms.map(source))),
      ("state", .string(entry.reviewState.rawValue)),
      ("preferred", JSONValue(entry.preferredTarget?.text)),
      ("subjectField", JSONValue(entry.subjectField)),
      ("definition", JSONValue(entry.definition)),
      ("notes", JSONValue(entry.notes)),
      ("renderings", .array(item.candidates.map { .object(rendering($0)) })),
    ]
  }

  private static func source(_ term: Term) -> JSONValue {
    .object([("text", .string(term.text)), ("script", .string(term.script.rawValue))])
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
    ]
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
