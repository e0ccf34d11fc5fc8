import TranslationModel

/// The renderings of one concept while terms from elsewhere join them.
struct RenderingUnion {
  private(set) var rows: [RenderingRow]
  /// Terms that were not there.
  var added: Int { rows.count - knownCount }
  private(set) var approved = 0
  /// Terms that were there and on which nothing was decided now.
  private(set) var kept = 0
  private let concept: String
  private let approving: Bool
  private let origin: String
  private let knownCount: Int
  /// Places of known rows that may say more now.
  private var changed: [Int] = []

  init(concept: String, rows: [RenderingRow], approving: Bool, origin: String) {
    self.concept = concept
    self.rows = rows
    self.approving = approving
    self.origin = origin
    knownCount = rows.count
  }

  var newRows: ArraySlice<RenderingRow> { rows[knownCount...] }
  var changedRows: [RenderingRow] { changed.map { rows[$0] } }

  mutating func take(_ term: Term) {
    if let index = rows.firstIndex(where: { $0.text.isSameBytes(as: term.text) }) {
      complete(index, by: term)
    } else if rows.contains(where: { $0.lookUpForms.containsBytes(term.text) }) {
      kept += 1
    } else {
      add(term)
    }
  }

  private mutating func add(_ term: Term) {
    var row = RenderingRow(
      conceptId: concept, text: term.text, decision: .candidate, origin: .imported, method: term.method)
    row.partOfSpeech = term.partOfSpeech
    row.lookUpForms = forms(of: term, besides: [])
    row.note = term.note
    row.usageSource = term.usageSource ?? origin
    row.validity = term.validity
    row.letterCase = term.letterCase
    rows.append(row)
    propose(rows.count - 1, as: term.status)
  }

  private mutating func complete(_ index: Int, by term: Term) {
    if !approving || rows[index].decision != .candidate { kept += 1 }
    guard rows[index].decision != .rejected else { return }
    rows[index].method = rows[index].method ?? term.method
    rows[index].partOfSpeech = rows[index].partOfSpeech ?? term.partOfSpeech
    rows[index].lookUpForms = forms(of: term, besides: rows[index].lookUpForms)
    rows[index].note = TermNote.united(rows[index].note, term.note)
    rows[index].usageSource = rows[index].usageSource ?? term.usageSource
    rows[index].validity = rows[index].validity ?? term.validity
    rows[index].letterCase = rows[index].letterCase ?? term.letterCase
    if index < knownCount, !changed.contains(index) { changed.append(index) }
    if rows[index].decision == .candidate { propose(index, as: term.status) }
  }

  private mutating func propose(_ index: Int, as status: AdministrativeStatus?) {
    guard approving else {
      if let status { rows[index].note = TermNote.proposing(status, in: rows[index].note) }
      return
    }
    let hasPreferred = rows.contains { $0.status == .preferred }
    let wanted = status ?? .preferred
    rows[index].decision = .accepted
    rows[index].status = wanted == .preferred && hasPreferred ? .admitted : wanted
    rows[index].note = TermNote.decided(rows[index].note)
    approved += 1
  }

  /// The term's look-up forms with the known ones; a form that is a rendering stays one.
  private func forms(of term: Term, besides known: [String]) -> [String] {
    let others = term.lookUpForms.filter { form in !rows.contains { $0.text.isSameBytes(as: form) } }
    return DecisionMaker.united(known, others, without: term.text)
  }
}

/// The note of a term: lines, one of which may say what status the term was proposed with.
enum TermNote {
  /// The note with those lines of another that it does not have.
  static func united(_ note: String?, _ other: String?) -> String? {
    guard let note, let other else { return note ?? other }
    let known = lines(note)
    let more = lines(other).filter { !known.containsBytes($0) }
    return more.isEmpty ? note : ([note] + more).joined(separator: "\n")
  }

  /// The note with the line that proposes a status; only statuses that speak against using the term are worth one.
  static func proposing(_ status: AdministrativeStatus, in note: String?) -> String? {
    proposals.first { $0.status == status }.map { united(note, $0.line) } ?? note
  }

  static func proposed(_ note: String?) -> AdministrativeStatus? {
    guard let note else { return nil }
    let lines = lines(note)
    return proposals.first { lines.containsBytes($0.line) }?.status
  }

  /// The line for a candidate that aligned texts have where the glossary has other renderings.
  static func contradicting(_ renderings: [String]) -> String {
    contradictionStart + renderings.joined(separator: "”, “") + "” for this original."
  }

  /// The note when a status is decided on: nothing is proposed and nothing contradicted any more.
  static func decided(_ note: String?) -> String? {
    guard let note else { return nil }
    let known = lines(note)
    let rest = known.filter { line in
      !proposals.contains { $0.line.isSameBytes(as: line) } && !line.utf8.starts(with: contradictionStart.utf8)
    }
    guard rest.count < known.count else { return note }
    return rest.isEmpty ? nil : rest.joined(separator: "\n")
  }

  private static let contradictionStart = "The glossary has “"

  private static let proposals: [(status: AdministrativeStatus, line: String)] =
    [AdministrativeStatus.deprecated, .superseded].map { ($0, "Proposed as \($0.rawValue).") }

  private static func lines(_ note: String) -> [String] {
    note.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
}
