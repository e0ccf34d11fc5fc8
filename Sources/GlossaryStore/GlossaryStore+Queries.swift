internal import GRDB
import TranslationModel

extension GlossaryStore {
  /// The entries that satisfy the filter, ordered by their first original. An entry whose candidates all occur no more
  /// and that nobody decided on is left out.
  public func concepts(_ filter: ConceptFilter = .all) throws(GlossaryStoreError) -> [ConceptEntry] {
    try read { db in
      let ids = try matching(filter, db)
      return try EntryAssembly(db, ids: ids, withOccurrences: filter.withOccurrences).items()
        .filter { item in !Self.isWithdrawn(item) && filter.admits(item) }
        .map(\.entry).sorted(by: EntryOrder.entriesPrecede)
    }
  }

  /// The entry with this id; nil where there is none.
  public func concept(id: String) throws(GlossaryStoreError) -> ConceptEntry? {
    try reviewItem(concept: id)?.entry
  }

  /// All entries, with occurrences: what checks and exports work on.
  public func snapshot() throws(GlossaryStoreError) -> [ConceptEntry] {
    try concepts(.all)
  }

  /// The pairs that were decided to be wrong: each original of an entry with each of its rejected renderings.
  public func rejectedPairs() throws(GlossaryStoreError) -> [(source: String, target: String)] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT s.text, r.text FROM rendering AS r JOIN sourceTerm AS s ON s.conceptId = r.conceptId
          WHERE r.decision = 'rejected' ORDER BY s.text, r.text
          """
      ).map { (source: $0[0], target: $0[1]) }
    }
  }

  /// The pairs that were decided to be wrong with who decided so, when and why, by the entry's first original.
  public func rejections() throws(GlossaryStoreError) -> [RejectedPair] {
    try read { db in
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT r.conceptId, r.text, c.date, c.author, c.reason FROM rendering AS r
          LEFT JOIN command AS c ON c.id = (
            SELECT max(h.commandId) FROM change AS h
            WHERE h.conceptId = r.conceptId AND h.entity = 'rendering'
              AND json_extract(h.after, '$.text') = r.text AND json_extract(h.after, '$.decision') = 'rejected'
              AND json_extract(h.before, '$.decision') IS NOT 'rejected')
          WHERE r.decision = 'rejected' ORDER BY r.conceptId, r.text
          """)
      let concepts = Set(rows.map { $0["conceptId"] as String })
      let entries = try EntryAssembly(db, ids: concepts.sorted(), withOccurrences: false).items().map(\.entry)
      let byConcept = Dictionary(grouping: rows) { $0["conceptId"] as String }
      return entries.sorted(by: EntryOrder.entriesPrecede).flatMap { entry in
        (byConcept[entry.id] ?? []).map { row in
          let date: String? = row["date"]
          return RejectedPair(
            concept: entry.id, sources: entry.sourceTerms.map(\.text), target: row["text"],
            rejected: date.map { ChangeStamp(date: $0, author: row["author"]) }, reason: row["reason"])
        }
      }
    }
  }

  /// What waits for a decision, most urgent first: conflicting, deviating, uncertain, reopened before others; many
  /// occurrences before few; then by original. Skipped entries come last, in the order they were skipped.
  public func reviewQueue() throws(GlossaryStoreError) -> [ReviewItem] {
    try read { db in
      let items = try EntryAssembly(db).items().filter { !$0.reasons.isEmpty }.sorted(by: ReviewReasons.precede)
      let skipped = try Row.fetchAll(db, sql: "SELECT id, skipped FROM concept WHERE skipped IS NOT NULL")
      let turns = Dictionary(uniqueKeysWithValues: skipped.map { row in (row["id"] as String, row["skipped"] as Int) })
      let last = items.filter { turns[$0.entry.id] != nil }
      return items.filter { turns[$0.entry.id] == nil }
        + last.enumerated().sorted { first, second in
          let keys = [first, second].map { [turns[$0.element.entry.id] ?? 0, $0.offset] }
          return keys[0].lexicographicallyPrecedes(keys[1])
        }.map(\.element)
    }
  }

  /// One concept with all its renderings, whether or not there is anything to decide; nil where there is none.
  public func reviewItem(concept id: String) throws(GlossaryStoreError) -> ReviewItem? {
    try read { db in try EntryAssembly(db, ids: [id]).items().first }
  }

  /// How much the glossary holds.
  public func statistics() throws(GlossaryStoreError) -> GlossaryStatistics {
    try read { db in
      let items = try EntryAssembly(db, withOccurrences: false).items().filter { !Self.isWithdrawn($0) }
      var result = GlossaryStatistics()
      result.concepts = items.count
      result.originals = try Int.fetchOne(db, sql: "SELECT count(*) FROM original") ?? 0
      result.documents = try Int.fetchOne(db, sql: "SELECT count(*) FROM document WHERE state = 'current'") ?? 0
      result.commands = try Int.fetchOne(db, sql: "SELECT count(*) FROM command") ?? 0
      let occurrences = "SELECT count(*) FROM occurrence AS o JOIN document AS d ON d.id = o.documentId WHERE d.state ="
      result.occurrences = try Int.fetchOne(db, sql: "\(occurrences) 'current'") ?? 0
      result.supersededOccurrences = try Int.fetchOne(db, sql: "\(occurrences) 'superseded'") ?? 0
      for item in items { result.add(item) }
      return result
    }
  }

  /// The ids of the concepts that may satisfy the filter; nil for all.
  private func matching(_ filter: ConceptFilter, _ db: Database) throws -> [String]? {
    var conditions: [String] = []
    var arguments: StatementArguments = []
    if let field = filter.subjectField {
      conditions.append("subjectField = ?")
      arguments += [field]
    }
    if let text = filter.containing {
      conditions.append(
        """
        id IN (
          SELECT conceptId FROM lookUp
          WHERE instr(key, CASE side WHEN 'source' THEN ? ELSE ? END) > 0)
        """)
      arguments += [folding.sourceKey(text), folding.targetKey(text)]
    }
    if let document = filter.document {
      conditions.append(
        """
        id IN (
          SELECT a.conceptId FROM document AS d JOIN occurrence AS o ON o.documentId = d.id
          JOIN evidence AS e ON e.id = o.evidenceId
          JOIN assignment AS a ON a.sourceKey = e.sourceKey AND a.target = e.target
          WHERE d.name = ? AND d.state = 'current')
        """)
      arguments += [document]
    }
    guard !conditions.isEmpty else { return nil }
    return try String.fetchAll(
      db, sql: "SELECT id FROM concept WHERE \(conditions.joined(separator: " AND "))", arguments: arguments)
  }

  /// Whether nothing of the entry is to be seen: only candidates that occur no more.
  static func isWithdrawn(_ item: ReviewItem) -> Bool {
    !item.candidates.isEmpty && item.candidates.allSatisfy { $0.decision == .withdrawn }
  }
}

extension GlossaryStatistics {
  mutating func add(_ item: ReviewItem) {
    conceptsByState[item.entry.reviewState.rawValue, default: 0] += 1
    if item.reasons.contains(.conflicting) { conflictingConcepts += 1 }
    for candidate in item.candidates {
      renderings += 1
      renderingsByDecision[candidate.decision.rawValue, default: 0] += 1
      if let status = candidate.status { termsByStatus[status.rawValue, default: 0] += 1 }
    }
  }
}
