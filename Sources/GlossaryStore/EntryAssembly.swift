internal import GRDB
import TranslationModel

/// Puts entries together from their rows.
///
/// Complexity: O(rows of the concepts asked for), one query a table, whatever the number of concepts.
struct EntryAssembly {
  private let concepts: [ConceptRow]
  private let sourceTerms: [String: [SourceTermRow]]
  private let renderings: [String: [RenderingRow]]
  private let sightings: [String: [Sighting]]
  private let relations: RelationTable
  private let occurrences: [String: [(rendering: String, occurrence: Occurrence)]]

  /// - Parameter ids: the concepts wanted; nil for all.
  init(_ db: Database, ids: [String]? = nil, withOccurrences: Bool = true) throws {
    let wanted = ids.map { Self.json($0) }
    func rows<R: HistoryRow>(_ type: R.Type, _ column: String, _ order: String) throws -> [R] {
      try R.fetchAll(
        db,
        sql: """
          SELECT \(R.selection) FROM \(R.tableName)
          \(wanted == nil ? "" : "WHERE \(column) IN (SELECT value FROM json_each(?))") ORDER BY \(order)
          """,
        arguments: wanted.map { [$0] } ?? [])
    }
    concepts = try rows(ConceptRow.self, "id", "id")
    sourceTerms = Dictionary(
      grouping: try rows(SourceTermRow.self, "conceptId", "conceptId, text"), by: \.conceptId)
    renderings = Dictionary(
      grouping: try rows(RenderingRow.self, "conceptId", "conceptId, text"), by: \.conceptId)
    relations = try RelationTable(db, wanted: wanted)
    sightings = Dictionary(grouping: try Sighting.fetch(db, wanted: wanted), by: \.conceptId)
    occurrences = withOccurrences ? try OccurrenceFetch.byConcept(db, wanted: wanted) : [:]
  }

  static func json(_ ids: [String]) -> String {
    var json = JSONBytes()
    json.texts(ids)
    return json.text
  }

  /// One item a concept, ordered by id.
  func items() -> [ReviewItem] {
    concepts.map(item)
  }

  private func item(_ row: ConceptRow) -> ReviewItem {
    let candidates = candidates(of: row)
    let sources = (sourceTerms[row.id] ?? []).sorted(by: EntryOrder.sourceTermsPrecede)
    let entry = ConceptEntry(
      id: row.id, subjectField: row.subjectField, definition: row.definition, notes: row.notes,
      reviewState: row.reviewState, reliability: row.reliability, sourceState: row.sourceState,
      targetState: row.targetState, fieldSources: row.sourceList, relations: relations.relations(of: row.id),
      sourceTerms: sources.map(Term.init),
      targetTerms: targetTerms(of: row, candidates),
      occurrences: (occurrences[row.id] ?? []).map(\.occurrence),
      created: ChangeStamp(date: row.createdDate, author: row.createdBy),
      modified: ChangeStamp(date: row.modifiedDate, author: row.modifiedBy))
    return ReviewItem(
      entry: entry, candidates: candidates, reasons: ReviewReasons.reasons(entry, candidates),
      related: relations.entries(around: row.id))
  }

  private func candidates(of row: ConceptRow) -> [Candidate] {
    let seen = sightings[row.id] ?? []
    let places = occurrences[row.id] ?? []
    return (renderings[row.id] ?? []).map { rendering in
      var candidate = Candidate(rendering)
      candidate.add(seen.filter { $0.rendering.isSameBytes(as: rendering.text) })
      candidate.occurrences = places.filter { $0.rendering.isSameBytes(as: rendering.text) }.map(\.occurrence)
      if rendering.decision == .candidate && rendering.origin == .mined && candidate.occurrenceCount == 0 {
        candidate.decision = .withdrawn
      }
      return candidate
    }.sorted(by: EntryOrder.candidatesPrecede)
  }

  private func targetTerms(of row: ConceptRow, _ candidates: [Candidate]) -> [Term] {
    let shown = candidates.filter { $0.decision == .accepted || $0.decision == .candidate }
      .sorted { first, second in
        let ranks = (EntryOrder.rank(first.status), EntryOrder.rank(second.status))
        return ranks.0 == ranks.1 ? EntryOrder.candidatesPrecede(first, second) : ranks.0 < ranks.1
      }
    return shown.compactMap { candidate in
      renderings[row.id]?.first { $0.text.isSameBytes(as: candidate.target) }
        .map { Term($0, method: candidate.method) }
    }
  }
}

extension Term {
  init(_ row: SourceTermRow) {
    self.init(
      text: row.text, status: row.status, script: row.script, partOfSpeech: row.partOfSpeech,
      lookUpForms: row.lookUpForms, note: row.note, usageSource: row.usageSource, validity: row.validity,
      letterCase: row.letterCase)
  }

  init(_ row: RenderingRow, method: RenderingMethod?) {
    self.init(
      text: row.text, status: row.status, script: row.script, partOfSpeech: row.partOfSpeech,
      method: row.method ?? method, lookUpForms: row.lookUpForms, note: row.note, usageSource: row.usageSource,
      validity: row.validity, letterCase: row.letterCase)
  }
}
