import Diagnostics
internal import GRDB
import TranslationModel

/// Decisions on the renderings of one concept.
extension DecisionMaker {
  func accept(_ id: String, _ text: String, as status: AdministrativeStatus) throws -> Effect {
    var row = try rendering(id, text)
    var effect = Effect(concept: id, standing: status == .preferred ? .approves : .keeps, side: .target)
    if status == .preferred { effect.remarks += try demotePreferred(of: id, except: text) }
    row.decision = .accepted
    row.status = status
    row.note = TermNote.decided(row.note)
    row.method = try row.method ?? bestMethod(id, text)
    try recorder.update(row)
    return effect
  }

  /// Makes the preferred rendering admitted, to make room for another; says so.
  func demotePreferred(of id: String, except text: String) throws -> [Wording] {
    let former = try renderings(of: id).first { $0.status == .preferred && !$0.text.isSameBytes(as: text) }
    guard var former else { return [] }
    former.status = .admitted
    try recorder.update(former)
    return [.demoted(former.text)]
  }

  private func bestMethod(_ id: String, _ text: String) throws -> RenderingMethod? {
    try String.fetchOne(
      recorder.db,
      sql: """
        SELECT e.method FROM assignment AS a
        JOIN evidence AS e ON e.sourceKey = a.sourceKey AND e.target = a.target
        JOIN occurrence AS o ON o.evidenceId = e.id
        WHERE a.conceptId = ? AND a.rendering = ? ORDER BY o.score DESC, e.digest LIMIT 1
        """, arguments: [id, text]
    ).flatMap(RenderingMethod.init)
  }

  /// A spelling that the entry does not know is added as a look-up form; one that leads to another term is moved.
  func makeLookUpForm(_ id: String, _ text: String, of termText: String) throws -> Effect {
    var term = try rendering(id, termText)
    guard !text.isSameBytes(as: termText) else {
      throw GlossaryStoreError(
        .invalid, en: "“\(text)” cannot be a look-up form of itself.",
        ko: "“\(text)” 표기는 그 자신의 검색용 표기가 될 수 없습니다.")
    }
    guard term.decision != .rejected else {
      throw GlossaryStoreError(
        .conflict, en: "“\(termText)” was rejected for \(try name(id)): accept it before giving it look-up forms.",
        ko: "“\(termText)” 표기는 거부했습니다(\(try name(id))). 먼저 채택해야 검색용 표기를 달 수 있습니다.")
    }
    let effect = Effect(concept: id, standing: .keeps, side: .target)
    if term.lookUpForms.containsBytes(text), try recorder.fetch(RenderingRow.self, [id, text]) == nil {
      return effect
    }
    let form = try formRow(id, text)
    term.lookUpForms = Self.united(term.lookUpForms, form.lookUpForms + [text], without: termText)
    if term.note == nil { term.note = form.note }
    try recorder.update(term)
    try moveAssignments(of: form, to: id, termText)
    try recorder.delete(form)
    return effect
  }

  /// The rendering that is to become a look-up form; made for the moment where the entry does not know it.
  private func formRow(_ id: String, _ text: String) throws -> RenderingRow {
    if let row = try recorder.fetch(RenderingRow.self, [id, text]) { return row }
    try TextRules.checkTerm(text, as: .rendering)
    let row = RenderingRow(conceptId: id, text: text, decision: .candidate, origin: .entered)
    try recorder.insert(row)
    try releaseLookUpForm(id, text)
    return row
  }

  func edit(
    _ id: String, _ text: String, _ corrected: String, as status: AdministrativeStatus
  ) throws -> Effect {
    guard !text.isSameBytes(as: corrected) else { return try accept(id, text, as: status) }
    try TextRules.checkTerm(corrected, as: .correctedRendering)
    let slip = try rendering(id, text)
    if try recorder.fetch(RenderingRow.self, [id, corrected]) == nil {
      try releaseLookUpForm(id, corrected)
      var row = RenderingRow(
        conceptId: id, text: corrected, decision: .candidate, origin: .entered, method: slip.method)
      row.partOfSpeech = slip.partOfSpeech
      row.usageSource = slip.usageSource
      row.validity = slip.validity
      row.letterCase = slip.letterCase
      try recorder.insert(row)
    } else {
      // A rejected rendering that somebody writes down as the correction is accepted after all.
      _ = try reconsider(id, corrected)
    }
    _ = try makeLookUpForm(id, text, of: corrected)
    return try accept(id, corrected, as: status)
  }

  func reject(_ id: String, _ rows: [RenderingRow]) throws -> Effect {
    var effect = Effect(concept: id, standing: .keeps, side: .target)
    for var row in rows {
      if row.status == .preferred {
        let name = try name(id)
        effect.remarks.append(
          Wording(
            en: "\(name) has no preferred rendering any more.", ko: "\(name) 항목에 이제 우선 용어가 없습니다."))
      }
      row.decision = .rejected
      row.status = nil
      try recorder.update(row)
    }
    return effect
  }

  func reconsider(_ id: String, _ text: String) throws -> Effect {
    var row = try rendering(id, text)
    row.decision = .candidate
    row.status = nil
    try recorder.update(row)
    return Effect(concept: id, standing: .keeps, side: .target)
  }

  func addRendering(_ id: String, _ text: String, as status: AdministrativeStatus) throws -> Effect {
    try TextRules.checkTerm(text, as: .rendering)
    if try recorder.fetch(RenderingRow.self, [id, text]) == nil {
      _ = try concept(id)
      try recorder.insert(RenderingRow(conceptId: id, text: text, decision: .candidate, origin: .entered))
      try releaseLookUpForm(id, text)
    }
    return try accept(id, text, as: status)
  }

  /// A look-up form that becomes a rendering of its own: the pairs seen with it are its own again.
  private func releaseLookUpForm(_ id: String, _ text: String) throws {
    for var term in try renderings(of: id) where term.lookUpForms.containsBytes(text) {
      term.lookUpForms.removeAll { $0.isSameBytes(as: text) }
      try recorder.update(term)
      for var assignment in try assignments(of: id, rendering: term.text)
      where assignment.target.isSameBytes(as: text) {
        assignment.rendering = text
        try recorder.update(assignment)
      }
    }
  }

  /// Both lists as one, sorted by bytes, each form once.
  static func united(_ first: [String], _ second: [String], without term: String) -> [String] {
    var forms: [String] = []
    for form in first + second where !forms.containsBytes(form) && !form.isSameBytes(as: term) { forms.append(form) }
    return forms.sorted { $0.precedesInBytes($1) }
  }
}
