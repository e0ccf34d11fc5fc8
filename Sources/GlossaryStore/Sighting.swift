import Foundation
internal import GRDB
import TranslationModel

/// One way a rendering was observed in current documents, with how often.
struct Sighting {
  var conceptId: String
  var rendering: String
  var evidence: EvidenceRow
  var count: Int
  /// Score of the best occurrence.
  var score: Double
  /// Whether an occurrence with that score is certain.
  var certain: Bool

  /// All sightings of the concepts in the JSON array `wanted` (nil for all), best first within a rendering.
  static func fetch(_ db: Database, wanted: String?) throws -> [Sighting] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT a.conceptId, a.rendering, e.*, count(*) AS count, max(o.score) AS score, o.certain
        FROM assignment AS a
        JOIN evidence AS e ON e.sourceKey = a.sourceKey AND e.target = a.target
        JOIN occurrence AS o ON o.evidenceId = e.id
        JOIN document AS d ON d.id = o.documentId AND d.state = 'current'
        \(wanted == nil ? "" : "WHERE a.conceptId IN (SELECT value FROM json_each(?))")
        GROUP BY a.conceptId, a.rendering, e.id
        ORDER BY a.conceptId, a.rendering, score DESC, count DESC, e.digest
        """, arguments: wanted.map { [$0] } ?? [])
    return try rows.map { row in
      Sighting(
        conceptId: row["conceptId"], rendering: row["rendering"], evidence: try EvidenceRow(row: row),
        count: row["count"], score: row["score"], certain: row["certain"])
    }
  }
}

extension Candidate {
  init(_ row: RenderingRow) {
    self.init(target: row.text, decision: row.decision)
    status = row.status
    method = row.method
    lookUpForms = row.lookUpForms
    usageSource = row.usageSource
    validity = row.validity
    letterCase = row.letterCase
    note = row.note
  }

  /// Adds what was observed; `sightings` best first.
  mutating func add(_ sightings: [Sighting]) {
    occurrenceCount = sightings.reduce(0) { $0 + $1.count }
    var counts: [(source: String, count: Int)] = []
    for sighting in sightings {
      others = DecisionMaker.united(others, sighting.evidence.others, without: target)
      if let known = counts.firstIndex(where: { $0.source.isSameBytes(as: sighting.evidence.source) }) {
        counts[known].count += sighting.count
      } else {
        counts.append((sighting.evidence.source, sighting.count))
      }
    }
    counts.sort { $0.count == $1.count ? $0.source.precedesInBytes($1.source) : $0.count > $1.count }
    sources = counts.map(\.source)
    // What is said of the rendering comes from its own sightings, not from those of its look-up forms.
    let own = sightings.filter { $0.evidence.target.isSameBytes(as: target) }
    guard let best = own.first else { return }
    method = best.evidence.method
    alsoMethods = best.evidence.alsoMethods
    score = best.score
    certain = best.certain
    official = best.evidence.official
    deviates = best.evidence.deviates
    path = best.evidence.path
  }
}

/// Reads occurrences of current documents.
enum OccurrenceFetch {
  /// By concept, in order of document and place.
  static func byConcept(
    _ db: Database, wanted: String?
  ) throws -> [String: [(rendering: String, occurrence: Occurrence)]] {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT a.conceptId, a.rendering, d.name, d.contentHash, e.source, e.target, e.method,
          o.targetStart, o.targetEnd, o.sourceStart, o.sourceEnd, o.direction, o.score, o.certain, o.line, o.sentence,
          o.runnerUp, o.runnerUpScore
        FROM assignment AS a
        JOIN evidence AS e ON e.sourceKey = a.sourceKey AND e.target = a.target
        JOIN occurrence AS o ON o.evidenceId = e.id
        JOIN document AS d ON d.id = o.documentId AND d.state = 'current'
        \(wanted == nil ? "" : "WHERE a.conceptId IN (SELECT value FROM json_each(?))")
        ORDER BY a.conceptId, d.name, o.targetStart, o.targetEnd, o.sourceStart, o.sourceEnd
        """, arguments: wanted.map { [$0] } ?? [])
    var result: [String: [(rendering: String, occurrence: Occurrence)]] = [:]
    while let row = try rows.next() {
      result[row[0], default: []].append((row[1], occurrence(row)))
    }
    return result
  }

  private static func occurrence(_ row: Row) -> Occurrence {
    Occurrence(
      document: row[2], documentHash: row[3], target: row[5], targetRange: range(row[7], row[8]), source: row[4],
      sourceRange: range(row[9], row[10]), direction: GlossDirection(rawValue: row[11]) ?? .targetThenSource,
      method: RenderingMethod(rawValue: row[6]) ?? .translation, score: row[12], certain: row[13],
      runnerUp: runnerUp(row[16], row[17]), line: row[14], sentence: row[15])
  }

  static func runnerUp(_ target: String?, _ score: Double?) -> RunnerUp? {
    score.map { RunnerUp(target: target, score: $0) }
  }

  /// The schema keeps ends behind starts.
  private static func range(_ start: Int, _ end: Int) -> Range<Int> { start..<max(start, end) }
}
