import Diagnostics
import TranslationModel

/// Decisions that move terms from entry to entry. What was observed stays where it is; pairs are assigned anew.
extension DecisionMaker {
  func merge(_ id: String, into other: String) throws -> Effect {
    let (from, into) = (try concept(id), try concept(other))
    guard id != other else {
      throw GlossaryStoreError(
        .invalid, en: "An entry cannot be merged with itself.", ko: "항목을 그 자신과 합칠 수 없습니다.")
    }
    var effect = Effect(concept: other, standing: .reopens)
    try moveDescription(of: from, into: into)
    for var original in try originals(of: id) {
      original.conceptId = other
      try recorder.update(original)
    }
    for row in try sourceTerms(of: id) { try moveSourceTerm(row, to: other) }
    for row in try renderings(of: id) { effect.remarks += try moveRendering(row, to: other) }
    effect.remarks += try moveRelations(of: id, to: other)
    try recorder.delete(from)
    return effect
  }

  /// Adds what `from` says to `into`; where both say something else, the words of `from` become notes.
  private func moveDescription(of from: ConceptRow, into: ConceptRow) throws {
    var into = into
    for note in from.notes where !into.notes.containsBytes(note) { into.notes.append(note) }
    func join(_ kept: String?, _ added: String?, _ what: String) -> String? {
      guard let kept else { return added }
      if let added, !added.isSameBytes(as: kept) { into.notes.append("\(what) before merging: \(added)") }
      return kept
    }
    let subjectField = join(into.subjectField, from.subjectField, "Subject field")
    let definition = join(into.definition, from.definition, "Definition")
    into.subjectField = subjectField
    into.definition = definition
    into.reliability = into.reliability ?? from.reliability
    into.addSources(from.sourceList)
    try recorder.update(into)
  }

  private func originals(of id: String) throws -> [OriginalRow] {
    try recorder.rows(OriginalRow.self, of: id)
  }

  private func moveSourceTerm(_ row: SourceTermRow, to concept: String) throws {
    var moved = row
    moved.conceptId = concept
    if var there = try recorder.fetch(SourceTermRow.self, moved.key) {
      there.validity = there.validity ?? row.validity
      there.letterCase = there.letterCase ?? row.letterCase
      there.usageSource = there.usageSource ?? row.usageSource
      try recorder.update(there)
    } else {
      try recorder.insert(moved)
    }
    try recorder.delete(row)
  }

  /// Moves a rendering with its pairs. Where the other concept has it too, a decision beats none, and that of the other
  /// concept beats this one's; a second preferred rendering becomes admitted.
  private func moveRendering(_ row: RenderingRow, to concept: String) throws -> [Wording] {
    var (moved, remarks) = (row, [Wording]())
    moved.conceptId = concept
    if let there = try recorder.fetch(RenderingRow.self, moved.key) {
      let forms = Self.united(there.lookUpForms, row.lookUpForms, without: row.text)
      let note = there.note ?? row.note
      let validity = there.validity ?? row.validity
      let letterCase = there.letterCase ?? row.letterCase
      let usageSource = there.usageSource ?? row.usageSource
      if there.decision != .candidate || row.decision == .candidate { moved = there }
      moved.lookUpForms = forms
      moved.note = note
      moved.validity = validity
      moved.letterCase = letterCase
      moved.usageSource = usageSource
    }
    let preferred = try renderings(of: concept).first { $0.status == .preferred }
    if moved.status == .preferred, let preferred, !preferred.text.isSameBytes(as: moved.text) {
      moved.status = .admitted
      remarks.append(.demoted(moved.text))
    }
    try recorder.save(moved)
    try moveAssignments(of: row, to: concept, row.text)
    try recorder.delete(row)
    return remarks
  }

  func splitRendering(_ id: String, _ text: String) throws -> Effect {
    let row = try rendering(id, text)
    guard try renderings(of: id).count > 1 else {
      throw GlossaryStoreError(
        .conflict, en: "“\(text)” is the only rendering of \(try name(id)): there is nothing to split.",
        ko: "\(try name(id)) 항목의 표기는 “\(text)” 하나뿐이라 나눌 것이 없습니다.")
    }
    let pairs = try assignments(of: id, rendering: text)
    let keys = Set(pairs.map { Array($0.sourceKey.utf8) })
    let terms = try sourceTerms(of: id)
    let seen = terms.filter { keys.contains(Array(recorder.folding.sourceKey($0.text).utf8)) }
    let new = try concepts.make(from: (pairs.first?.sourceKey ?? id) + "|" + text)
    for var term in seen.isEmpty ? terms : seen {
      term.conceptId = new
      try recorder.insert(term)
    }
    _ = try moveRendering(row, to: new)
    return try splitEffect(from: id, to: new)
  }

  func splitOriginal(_ id: String, _ text: String) throws -> Effect {
    let terms = try sourceTerms(of: id)
    let key = recorder.folding.sourceKey(text)
    guard terms.contains(where: { $0.text.isSameBytes(as: text) }) else {
      throw GlossaryStoreError(
        .unknown, en: "The entry \(try name(id)) has no original “\(text)”.",
        ko: "\(try name(id)) 항목에 없는 원어입니다: “\(text)”")
    }
    let moving = terms.filter { recorder.folding.sourceKey($0.text).isSameBytes(as: key) }
    guard moving.count < terms.count else {
      throw GlossaryStoreError(
        .conflict,
        en:
          "“\(text)” is the only original of \(try name(id)) (written in one way or another): there is nothing to split.",
        ko: "\(try name(id)) 항목의 원어는 자체만 다를 뿐 “\(text)” 하나라서 나눌 것이 없습니다.")
    }
    let new = try concepts.make(from: key)
    for row in moving { try moveSourceTerm(row, to: new) }
    for var original in try originals(of: id) where original.folded.isSameBytes(as: key) {
      original.conceptId = new
      try recorder.update(original)
    }
    for row in try renderings(of: id) { try divide(row, key: key, to: new) }
    return try splitEffect(from: id, to: new)
  }

  /// Moves a rendering that was only seen with the original `key`; copies one that was seen with others too, and one
  /// that was rejected without having been seen, so that it is remembered for both.
  private func divide(_ row: RenderingRow, key: String, to new: String) throws {
    let pairs = try assignments(of: row.conceptId, rendering: row.text)
    let moving = pairs.filter { $0.sourceKey.isSameBytes(as: key) }
    let isRemembered = pairs.isEmpty && row.decision == .rejected
    guard !moving.isEmpty || isRemembered else { return }
    var copy = row
    copy.conceptId = new
    try recorder.insert(copy)
    for var pair in moving {
      pair.conceptId = new
      try recorder.update(pair)
    }
    if moving.count == pairs.count, !isRemembered { try recorder.delete(row) }
  }

  /// Settles the entry that was split; the new one is settled as the outcome of the decision.
  private func splitEffect(from id: String, to new: String) throws -> Effect {
    var old = try concept(id)
    let before = old.reviewState
    var effect = Effect(concept: new, standing: before == .approved ? .approves : .reopens)
    old.reviewState = try state(of: old, after: .reopens)
    for side in Side.allCases where old.state(of: side) == .approved { old.setState(nil, of: side) }
    old.skipped = nil
    try touch(old)
    if before == .approved { effect.reopened = id }
    return effect
  }
}
