import LinguisticText
import TranslationModel

/// What one row of a table says, as an entry of its own.
struct TableRowContent {
  let layout: TableLayout
  let stamp: ChangeStamp
  /// Whether an apostrophe before a formula is a guard.
  let isGuarded: Bool

  /// Cells whose value is none that is known: the column and what stands there.
  var unknownValues: [(column: TableColumn, value: String)] = []

  /// Whether the table has one of the columns that few have.
  lazy var hasRecordColumns = TableColumn.record.contains { layout.known[$0] != nil }

  /// The row as an entry; nil where it has no original or no rendering.
  mutating func entry(_ row: TableRow) -> ConceptEntry? {
    unknownValues.removeAll(keepingCapacity: true)
    let sources = terms(row, layout.sources)
    let targets = terms(row, layout.targets)
    guard !sources.isEmpty, !targets.isEmpty else { return nil }
    var entry = ConceptEntry(
      id: "", reviewState: .proposed, sourceTerms: sources.map { Term(text: $0, script: .init(sourceText: $0)) },
      targetTerms: targets.map { Term(text: $0, script: .init(targetText: $0)) }, created: stamp, modified: stamp)
    if !layout.known.isEmpty { fill(&entry, row) }
    let superseded = cell(.superseded, row)?.parts ?? []
    for note in layout.notes {
      let text = self.text(row, note.column)
      guard !text.isEmpty else { continue }
      if layout.isOwn, note.name == nil {
        OwnComment(text, of: entry, superseded: superseded).apply(to: &entry)
      } else {
        entry.notes.append(note.name.map { "\($0): \(text)" } ?? text)
      }
    }
    if !superseded.isEmpty { entry.supersede(superseded) }
    if let width = layout.width, row.cells.count > width { keepFurtherCells(row, from: width, in: &entry) }
    return entry
  }

  private func terms(_ row: TableRow, _ columns: [Int]) -> [String] {
    var result: [String] = []
    for column in columns where column < row.cells.count {
      let text = CellContent.term(row.cell(column), guarded: isGuarded)
      if !text.isEmpty, !result.contains(where: { $0.utf8.elementsEqual(text.utf8) }) { result.append(text) }
    }
    return result
  }

  private func text(_ row: TableRow, _ column: Int) -> String {
    column < row.cells.count ? CellContent.note(row.cell(column), guarded: isGuarded) : ""
  }

  /// nil where the table has no such column, or nothing stands there.
  private func cell(_ column: TableColumn, _ row: TableRow) -> String? {
    guard let index = layout.known[column] else { return nil }
    let text = self.text(row, index)
    return text.isEmpty ? nil : text
  }

  /// Cells beyond the header are nobody's: they become notes.
  private func keepFurtherCells(_ row: TableRow, from width: Int, in entry: inout ConceptEntry) {
    for column in width..<row.cells.count {
      let text = self.text(row, column)
      if !text.isEmpty { entry.notes.append(text) }
    }
  }

  private mutating func fill(_ entry: inout ConceptEntry, _ row: TableRow) {
    func cell(_ column: TableColumn) -> String? { self.cell(column, row) }
    entry.id = cell(.concept) ?? ""
    entry.subjectField = cell(.subjectField)
    entry.definition = cell(.definition)
    entry.reviewState = value(.reviewState, cell(.reviewState), ReviewState.init) ?? .proposed
    entry.targetTerms[0].status = value(.status, cell(.status), AdministrativeStatus.init(lenient:))
    entry.targetTerms[0].method = value(.method, cell(.method), RenderingMethod.init)
    entry.targetTerms[0].partOfSpeech = value(.partOfSpeech, cell(.partOfSpeech), PartOfSpeech.init)
    if let script = value(.sourceScript, cell(.sourceScript), TermScript.init) { entry.sourceTerms[0].script = script }
    for form in cell(.lookUpForms)?.parts ?? [] {
      if CellSides.language(of: form) == "zh" {
        entry.sourceTerms[0].lookUpForms.append(form)
      } else {
        entry.targetTerms[0].lookUpForms.append(form)
      }
    }
    entry.targetTerms[0].usageSource = cell(.usageSource)
    entry.reliability = value(.reliability, cell(.reliability), Int.init(reliability:))
    if hasRecordColumns { fillRecord(of: &entry, row) }
    entry.created.date = value(.created, cell(.created), { LenientDate.utc($0) }) ?? stamp.date
    entry.created.author = cell(.createdBy) ?? stamp.author
    entry.modified.date = value(.modified, cell(.modified), { LenientDate.utc($0) }) ?? entry.created.date
    entry.modified.author = cell(.modifiedBy) ?? entry.created.author
    fillOccurrences(of: &entry, cell(.contexts), documents: cell(.documents)?.parts ?? [])
  }

  private func fillOccurrences(of entry: inout ConceptEntry, _ contexts: String?, documents: [String]) {
    if let contexts {
      let (occurrences, rest) = TableContexts.occurrences(contexts, of: entry)
      entry.occurrences = occurrences
      if !rest.isEmpty { entry.notes.append("context: \(rest)") }
    }
    var known = Set(entry.occurrences.map { Array($0.document.utf8) })
    for document in documents where known.insert(Array(document.utf8)).inserted {
      entry.occurrences.append(Occurrence(document: document, in: entry))
    }
  }

  private mutating func fillRecord(of entry: inout ConceptEntry, _ row: TableRow) {
    func cell(_ column: TableColumn) -> String? { self.cell(column, row) }
    entry.targetTerms[0].validity = validity(cell(.validFrom), cell(.validUntil))
    entry.sourceTerms[0].validity = validity(cell(.sourceValidFrom), cell(.sourceValidUntil))
    entry.targetTerms[0].letterCase = value(.letterCase, cell(.letterCase)) { LetterCase(rawValue: $0) }
    entry.sourceTerms[0].letterCase = value(.sourceLetterCase, cell(.sourceLetterCase)) { LetterCase(rawValue: $0) }
    entry.fieldSources = values(.fieldSources, cell(.fieldSources), FieldSource.init(line:))
    entry.relations = values(.relations, cell(.relations), Relation.init(line:))
    entry.sourceState = value(.sourceState, cell(.sourceState), ReviewState.init)
    entry.targetState = value(.targetState, cell(.targetState), ReviewState.init)
  }

  private func validity(_ from: String?, _ until: String?) -> Validity? {
    let validity = Validity(from: from.flatMap(UsageLimit.init), until: until.flatMap(UsageLimit.init))
    return validity.isEmpty ? nil : validity
  }

  /// The parts of a cell that lists several; one that cannot be read is unknown.
  private mutating func values<Value>(
    _ column: TableColumn, _ text: String?, _ make: (String) -> Value?
  ) -> [Value] {
    guard let text else { return [] }
    return text.split(separator: TableContexts.separator).compactMap { value(column, String($0), make) }
  }

  private mutating func value<Value>(_ column: TableColumn, _ text: String?, _ make: (String) -> Value?) -> Value? {
    guard let text else { return nil }
    if let value = make(text) { return value }
    unknownValues.append((column, text))
    return nil
  }
}

extension String {
  /// The parts of a cell that lists several: `a; b`.
  fileprivate var parts: [String] { split(separator: "; ").map { String($0).trimmed }.filter { !$0.isEmpty } }
}

extension AdministrativeStatus {
  /// The status by its name here, by that of TBX, or by what other tools say for it.
  init?(lenient text: String) {
    var name = text.lowercased()
    if let end = name.firstRange(of: "term-admn-sts") { name.removeSubrange(end.lowerBound...) }
    switch name {
    case "forbidden", "do not use", "not recommended": self = .deprecated
    case "obsolete": self = .superseded
    default: self.init(rawValue: name)
    }
  }
}

/// The comment of a table written here, taken apart again: what not to use, what else is admitted, notes.
///
/// Subject and definition, which have columns of their own, are left out.
struct OwnComment {
  private(set) var deprecated: [String] = []
  private(set) var admitted: [String] = []
  private(set) var notes: [String] = []

  /// - Parameter superseded: renderings not to use that the table lists elsewhere.
  init(_ comment: String, of entry: ConceptEntry, superseded: [String]) {
    var parts = comment.components(separatedBy: "; ")[...]
    if parts.first == "admitted" {
      parts.removeFirst()
      if parts.first?.hasPrefix("preferred: ") == true { parts.removeFirst() }
    }
    if let list = parts.first?.rest(behind: "do not use: ") {
      deprecated = list.rest(before: superseded.joined(separator: ", ")).components(separatedBy: ", ")
      parts.removeFirst()
    }
    if let list = parts.first?.rest(behind: "also admitted: ") {
      admitted = list.components(separatedBy: ", ")
      parts.removeFirst()
    }
    for text in [entry.subjectField, entry.definition] {
      guard let known = text?.components(separatedBy: "; "), parts.starts(with: known) else { continue }
      parts.removeFirst(known.count)
    }
    notes = parts.filter { !$0.isEmpty }
  }

  func apply(to entry: inout ConceptEntry) {
    var known = Set(entry.targetTerms.map { Array($0.text.utf8) })
    for (texts, status) in [(admitted, AdministrativeStatus.admitted), (deprecated, .deprecated)] {
      for text in texts.map(\.trimmed) where !text.isEmpty && known.insert(Array(text.utf8)).inserted {
        entry.targetTerms.append(Term(text: text, status: status, script: .init(targetText: text)))
      }
    }
    entry.notes += notes
  }
}

extension Int {
  /// A reliability: 1 to 10.
  init?(reliability text: String) {
    guard let number = Int(text), (1...10).contains(number) else { return nil }
    self = number
  }
}

extension ConceptEntry {
  /// Notes that renderings are superseded; the row's own keeps the status that its column gives.
  fileprivate mutating func supersede(_ texts: [String]) {
    var places = Dictionary(
      zip(targetTerms.map { Array($0.text.utf8) }, targetTerms.indices), uniquingKeysWith: { first, _ in first })
    for text in texts {
      if let index = places[Array(text.utf8)] {
        if index > 0 { targetTerms[index].status = .superseded }
      } else {
        places[Array(text.utf8)] = targetTerms.count
        targetTerms.append(Term(text: text, status: .superseded, script: .init(targetText: text)))
      }
    }
  }
}

extension String {
  /// What stands before an ending, which may be the whole text.
  fileprivate func rest(before ending: String) -> String {
    guard !ending.isEmpty, hasSuffix(ending) else { return self }
    return String(dropLast(ending.count))
  }

  fileprivate func rest(behind prefix: String) -> String? {
    hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil
  }

  /// The parts between separators, compared byte by byte.
  fileprivate func components(separatedBy separator: String) -> [String] {
    split(separator: separator, omittingEmptySubsequences: false).map { String($0) }
  }
}
