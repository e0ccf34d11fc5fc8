internal import GRDB
import TranslationModel

/// Records glosses within one command, remembering what it looked up: a text says the same pair again and again.
struct GlossRecording {
  private(set) var summary = RecordingSummary()
  private let recorder: CommandRecorder
  private var evidence: EvidenceTable
  private let concepts: ConceptFinder
  /// By folded original and rendering, in bytes.
  private var assigned: [[UInt8]: RenderingDecision] = [:]
  /// Source terms known to stand in the concept, by rendering and written original.
  private var sourceTerms: Set<[UInt8]> = []
  private var folded: [[UInt8]: String] = [:]
  /// Database ids of the contents that were superseded.
  private var superseded: [Int64] = []

  init(_ recorder: CommandRecorder) {
    self.recorder = recorder
    evidence = EvidenceTable(recorder.db)
    concepts = ConceptFinder(recorder)
  }

  mutating func record(_ document: MinedDocument) throws {
    summary.documents += 1
    try TextRules.checkHash(document.contentHash, of: document.name)
    let current = try DocumentRow.fetchOne(
      recorder.db, sql: "SELECT \(DocumentRow.selection) FROM document WHERE name = ? AND state = 'current'",
      arguments: [document.name])
    guard current?.contentHash != document.contentHash else {
      summary.unchangedDocuments += 1
      return
    }
    if var current {
      current.state = .superseded
      let id = try currentID(of: document.name)
      try recorder.update(current)
      superseded.append(id)
      summary.superseded +=
        try Int.fetchOne(
          recorder.db, sql: "SELECT count(*) FROM occurrence WHERE documentId = ?", arguments: [id]) ?? 0
    }
    try insert(document)
    let id = try currentID(of: document.name)
    let insertion = try OccurrenceInsertion(recorder.db, document: id)
    for gloss in document.glosses { try record(gloss, in: document.name, by: insertion) }
  }

  /// The summary, when all documents are recorded.
  func finish() throws -> RecordingSummary {
    var summary = summary
    guard !superseded.isEmpty else { return summary }
    let occurs = """
      EXISTS (
        SELECT 1 FROM assignment AS a
        JOIN evidence AS e ON e.sourceKey = a.sourceKey AND e.target = a.target
        JOIN occurrence AS o ON o.evidenceId = e.id
        JOIN document AS d ON d.id = o.documentId
        WHERE a.conceptId = r.conceptId AND a.rendering = r.text AND
      """
    let ids = "[" + superseded.map(String.init).joined(separator: ",") + "]"
    summary.withdrawn =
      try Int.fetchOne(
        recorder.db,
        sql: """
          SELECT count(*) FROM rendering AS r
          WHERE decision = 'candidate' AND origin = 'mined'
            AND \(occurs) d.id IN (SELECT value FROM json_each(?)))
            AND NOT \(occurs) d.state = 'current')
          """, arguments: [ids]) ?? 0
    return summary
  }

  private func currentID(of document: String) throws -> Int64 {
    let id = try Int64.fetchOne(
      recorder.db, sql: "SELECT id FROM document WHERE name = ? AND state = 'current'", arguments: [document])
    guard let id else {
      throw GlossaryStoreError(
        .unknown, en: "The glossary has no document “\(document)”.", ko: "용어집에 없는 문서입니다: “\(document)”")
    }
    return id
  }

  private func insert(_ document: MinedDocument) throws {
    let last = try Int.fetchOne(
      recorder.db, sql: "SELECT max(version) FROM document WHERE name = ?", arguments: [document.name])
    try recorder.insert(
      DocumentRow(
        name: document.name, version: (last ?? 0) + 1, contentHash: document.contentHash, state: .current,
        recordedDate: recorder.stamp.date, recordedBy: recorder.stamp.author))
  }

  private mutating func record(_ gloss: Gloss, in document: String, by insertion: OccurrenceInsertion) throws {
    try TextRules.check(gloss, in: document)
    let key = fold(gloss.source)
    let decision = try decide(on: gloss, key: key)
    let id = try evidence.id(of: gloss, key: key)
    guard try insertion.insert(gloss, evidence: id) else { return }
    summary.newOccurrences += 1
    switch decision {
    case .accepted: summary.confirmed += 1
    case .rejected: summary.rejected += 1
    case .candidate, .withdrawn: break
    }
  }

  private mutating func fold(_ source: String) -> String {
    let bytes = Array(source.utf8)
    if let key = folded[bytes] { return key }
    let key = recorder.folding.sourceKey(source)
    folded[bytes] = key
    return key
  }

  /// Finds or makes what the pair belongs to, and says what was decided on it.
  private mutating func decide(on gloss: Gloss, key: String) throws -> RenderingDecision {
    let written = Array(gloss.target.utf8) + [0] + Array(gloss.source.utf8)
    let pair = Array(key.utf8) + [0] + Array(gloss.target.utf8)
    if sourceTerms.contains(written), let decision = assigned[pair] { return decision }
    let rendering = try assign(gloss, key: key)
    if rendering.decision != .rejected {
      try concepts.addSourceTerm(gloss.source, to: rendering.conceptId)
    }
    sourceTerms.insert(written)
    assigned[pair] = rendering.decision
    return rendering.decision
  }

  private mutating func assign(_ gloss: Gloss, key: String) throws -> RenderingRow {
    if let known = try recorder.fetch(AssignmentRow.self, [key, gloss.target]),
      let rendering = try recorder.fetch(
        RenderingRow.self, [known.conceptId, known.rendering])
    {
      return rendering
    }
    let (concept, isNew) = try concepts.findOrMake(key: key)
    if isNew { summary.newConcepts += 1 }
    let rendering = try findOrMakeRendering(of: gloss, in: concept)
    try recorder.insert(
      AssignmentRow(sourceKey: key, target: gloss.target, conceptId: concept, rendering: rendering.text))
    summary.newPairs += 1
    return rendering
  }

  /// The term of the concept that the rendering is, or is a look-up form of; else a new candidate.
  private mutating func findOrMakeRendering(of gloss: Gloss, in concept: String) throws -> RenderingRow {
    let known = try recorder.rows(RenderingRow.self, of: concept)
    if let same = known.first(where: { $0.text.isSameBytes(as: gloss.target) }) { return same }
    if let term = known.first(where: { $0.lookUpForms.containsBytes(gloss.target) }) { return term }
    if gloss.direction == .aligned, let near = rendering(alike: gloss.target, in: known) { return near }
    var row = RenderingRow(
      conceptId: concept, text: gloss.target, decision: .candidate, origin: .mined, method: gloss.method)
    let inUse = known.filter { $0.status == .preferred || $0.status == .admitted }
    if !inUse.isEmpty {
      summary.contradicting += 1
      if gloss.direction == .aligned { row.note = TermNote.contradicting(inUse.map(\.text)) }
    }
    try recorder.insert(row)
    try concepts.reconsider(concept)
    return row
  }

  /// The rendering that differs from `text` by spaces and the size of Latin letters only, what was decided on first:
  /// a text's habits of spacing make no new pair of what its sentences say.
  private func rendering(alike text: String, in known: [RenderingRow]) -> RenderingRow? {
    let key = recorder.folding.targetKey(text)
    let alike = known.filter { recorder.folding.targetKey($0.text).isSameBytes(as: key) }
    return alike.first { $0.decision == .accepted } ?? alike.first { $0.decision == .rejected } ?? alike.first
  }
}
