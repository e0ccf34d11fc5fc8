internal import GRDB
import TranslationModel

/// Takes entries in within one command.
struct EntryImport {
  private var summary = ImportSummary()
  private var count = 0
  private let recorder: CommandRecorder
  private let maker: DecisionMaker
  private let approving: Bool
  private let origin: String
  /// The concepts that this import made under ids of the file.
  private var made: Set<String> = []
  /// Ids of the file's entries that have other ids here.
  private var renamed: [String: String] = [:]
  private var pendingRelations: [(concept: String, relation: Relation)] = []

  init(_ recorder: CommandRecorder, approving: Bool, origin: String) {
    self.recorder = recorder
    self.approving = approving
    self.origin = origin
    maker = DecisionMaker(recorder)
  }

  /// Names the command and says what it changed.
  mutating func finish() throws -> ImportSummary {
    try addRelations()
    recorder.summary = "import \(count) \(count == 1 ? "entry" : "entries") from \(origin)"
    var summary = summary
    summary.command = recorder.recordedID
    return summary
  }

  mutating func add(_ entry: ConceptEntry) throws {
    count += 1
    guard !entry.sourceTerms.isEmpty, !entry.targetTerms.isEmpty else {
      summary.skipped += 1
      return
    }
    for term in entry.sourceTerms { try TextRules.checkTerm(term.text, as: .original) }
    for term in entry.targetTerms { try TextRules.checkTerm(term.text, as: .rendering) }
    for term in entry.sourceTerms + entry.targetTerms {
      if let validity = term.validity { try TextRules.check(validity, of: term.text) }
    }
    for source in entry.fieldSources { try TextRules.checkTerm(source.text, as: .source) }
    let keys = entry.sourceTerms.map { recorder.folding.sourceKey($0.text) }
    let holder = TextRules.isIdentifier(entry.id) ? try recorder.fetch(ConceptRow.self, [entry.id]) : nil
    let id: String
    if let known = try concept(of: entry, keys: keys, holder: holder) {
      id = known
      try complete(known, by: entry, keys: keys)
    } else {
      id = try make(entry, keys: keys, hasOwnID: TextRules.isIdentifier(entry.id) && holder == nil)
    }
    if !entry.id.isEmpty, !entry.id.isSameBytes(as: id) { renamed[entry.id] = id }
    for relation in entry.relations { pendingRelations.append((id, relation)) }
  }

  /// Relations name entries by the ids of the file, which may be other ones here or come later in the file.
  private mutating func addRelations() throws {
    for (id, relation) in pendingRelations {
      let named = renamed[relation.concept] ?? relation.concept
      let row = RelationRow(conceptId: id, kind: relation.kind, target: named)
      let isKnown = try recorder.fetch(ConceptRow.self, [named]) != nil
      guard isKnown, !named.isSameBytes(as: id), try !maker.closesCircle(row) else {
        summary.unresolvedRelations += 1
        continue
      }
      guard try recorder.fetch(RelationRow.self, row.key) == nil else { continue }
      try recorder.insert(row)
    }
  }

  /// The concept that the entry goes to; nil where it becomes one.
  ///
  /// - Parameter holder: the concept that has the entry's id.
  private func concept(of entry: ConceptEntry, keys: [String], holder: ConceptRow?) throws -> String? {
    if let holder {
      let originals = try maker.sourceTerms(of: holder.id).map { recorder.folding.sourceKey($0.text) }
      if keys.contains(where: originals.containsBytes) { return holder.id }
    }
    for key in keys {
      guard let known = try recorder.fetch(OriginalRow.self, [key])?.conceptId else { continue }
      // The file itself tells the two apart.
      if holder == nil, TextRules.isIdentifier(entry.id), made.contains(known) { return nil }
      return known
    }
    return nil
  }

  // MARK: New concepts

  private mutating func make(_ entry: ConceptEntry, keys: [String], hasOwnID: Bool) throws -> String {
    let id = try hasOwnID ? entry.id : maker.concepts.freeID(from: keys[0])
    if hasOwnID { made.insert(id) }
    var union = RenderingUnion(concept: id, rows: [], approving: approving, origin: origin)
    for term in entry.targetTerms { union.take(term) }
    var row = ConceptRow(id: id, reviewState: .proposed, stamp: recorder.stamp)
    if union.rows.contains(where: { $0.status == .preferred }) { row.reviewState = .approved }
    row.describe(by: entry)
    row.setDates(of: entry)
    try recorder.insert(row)
    try addOriginals(keys, to: id)
    for term in entry.sourceTerms { try add(source: term, to: id) }
    try save(union)
    summary.newConcepts += 1
    return id
  }

  // MARK: Known concepts

  private mutating func complete(_ id: String, by entry: ConceptEntry, keys: [String]) throws {
    let changes = recorder.changeCount
    try addOriginals(keys, to: id)
    for term in entry.sourceTerms { try add(source: term, to: id) }
    let rows = try maker.renderings(of: id)
    var union = RenderingUnion(concept: id, rows: rows, approving: approving, origin: origin)
    for term in entry.targetTerms { union.take(term) }
    let hasNew = union.added > 0
    try save(union)
    if hasNew, !approving { try maker.concepts.reconsider(id) }
    let known = try maker.concept(id)
    var row = known
    row.describe(by: entry)
    try recorder.update(known, to: row)
    guard recorder.changeCount > changes else { return }
    row.reviewState = try maker.state(of: row, after: approving ? .approves : .keeps)
    if row.reviewState == .approved { (row.sourceState, row.targetState) = (nil, nil) }
    try maker.touch(row)
  }

  /// Originals that lead nowhere yet lead to the concept.
  private func addOriginals(_ keys: [String], to concept: String) throws {
    for key in keys where try recorder.fetch(OriginalRow.self, [key]) == nil {
      try recorder.insert(OriginalRow(folded: key, conceptId: concept))
    }
  }

  private func add(source term: Term, to concept: String) throws {
    guard let known = try recorder.fetch(SourceTermRow.self, [concept, term.text]) else {
      var row = SourceTermRow(
        conceptId: concept, text: term.text, script: recorder.folding.sourceScript(term.text), status: term.status,
        partOfSpeech: term.partOfSpeech,
        lookUpForms: DecisionMaker.united(term.lookUpForms, [], without: term.text), note: term.note,
        usageSource: term.usageSource)
      row.validity = term.validity
      row.letterCase = term.letterCase
      return try recorder.insert(row)
    }
    var row = known
    row.status = row.status ?? term.status
    row.partOfSpeech = row.partOfSpeech ?? term.partOfSpeech
    row.lookUpForms = DecisionMaker.united(row.lookUpForms, term.lookUpForms, without: row.text)
    row.note = TermNote.united(row.note, term.note)
    row.usageSource = row.usageSource ?? term.usageSource
    row.validity = row.validity ?? term.validity
    row.letterCase = row.letterCase ?? term.letterCase
    try recorder.update(known, to: row)
  }

  private mutating func save(_ union: RenderingUnion) throws {
    for row in union.changedRows { try recorder.update(row) }
    for row in union.newRows { try recorder.insert(row) }
    summary.newRenderings += union.added
    summary.approved += union.approved
    summary.kept += union.kept
  }
}

extension ConceptRow {
  /// Fills in what the concept does not say yet; what it says otherwise becomes a note.
  fileprivate mutating func describe(by entry: ConceptEntry) {
    var others: [String] = []
    if let field = entry.subjectField {
      if let known = subjectField, !known.isSameBytes(as: field) {
        others.append("Also of the subject field: \(field)")
      }
      subjectField = subjectField ?? field
    }
    if let text = entry.definition {
      if let known = definition, !known.isSameBytes(as: text) { others.append("Also defined as: \(text)") }
      definition = definition ?? text
    }
    reliability = reliability ?? entry.reliability
    addSources(entry.fieldSources)
    for note in entry.notes + others where !notes.containsBytes(note) { notes.append(note) }
  }

  /// When and by whom the entry was made and last changed where it comes from.
  fileprivate mutating func setDates(of entry: ConceptEntry) {
    if TextRules.isDate(entry.created.date) { (createdDate, createdBy) = (entry.created.date, entry.created.author) }
    if TextRules.isDate(entry.modified.date) {
      (modifiedDate, modifiedBy) = (entry.modified.date, entry.modified.author)
    }
  }
}
