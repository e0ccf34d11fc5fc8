import TranslationModel

/// Decisions on an entry as a whole.
extension DecisionMaker {
  func approve(_ id: String) throws -> Effect {
    guard try renderings(of: id).contains(where: { $0.status == .preferred }) else {
      throw GlossaryStoreError(
        .conflict,
        en: "\(try name(id)) has no preferred rendering: accept one as preferred, which approves the entry.",
        ko: "\(try name(id)) 항목에 우선 용어가 없습니다. 하나를 우선 용어로 정하면 항목이 승인됩니다.")
    }
    return Effect(concept: id, standing: .approves)
  }

  func addOriginal(_ id: String, _ text: String) throws -> Effect {
    try TextRules.checkTerm(text, as: .original)
    _ = try concept(id)
    let key = recorder.folding.sourceKey(text)
    if let known = try recorder.fetch(OriginalRow.self, [key]) {
      guard known.conceptId == id else {
        throw GlossaryStoreError(
          .conflict,
          en: "“\(text)” is an original of \(try name(known.conceptId)) already: merge the two entries instead.",
          ko: "“\(text)” 원어가 이미 다른 항목에 있습니다(\(try name(known.conceptId))). 두 항목을 합치십시오.")
      }
    } else {
      try recorder.insert(OriginalRow(folded: key, conceptId: id))
    }
    try concepts.addSourceTerm(text, to: id)
    return Effect(concept: id, standing: .reopens, side: .source)
  }

  /// Notes, definition and the like: what describes an entry without deciding on its terms.
  func describe(_ decision: Decision) throws -> Effect {
    switch decision {
    case .note(let id, let text):
      try TextRules.check(text, as: .note)
      return try change(id) { row in if !row.notes.containsBytes(text) { row.notes.append(text) } }
    case .removeNote(let id, let text):
      return try change(id) { row in
        guard row.notes.containsBytes(text) else {
          throw GlossaryStoreError(
            .unknown, en: "\(try name(id)) has no note “\(text)”.", ko: "\(try name(id)) 항목에 없는 메모입니다: “\(text)”")
        }
        row.notes.removeAll { $0.isSameBytes(as: text) }
      }
    case .subjectField(let id, let text):
      if let text { try TextRules.checkTerm(text, as: .subjectField) }
      return try change(id) { $0.subjectField = text }
    case .definition(let id, let text):
      if let text { try TextRules.check(text, as: .definition) }
      return try change(id) { $0.definition = text }
    case .reliability(let id, let value):
      guard value.map({ (1...10).contains($0) }) ?? true else {
        throw GlossaryStoreError(
          .invalid, en: "Reliability is a number from 1 (worst) to 10.", ko: "신뢰도는 1(가장 낮음)에서 10 사이의 수입니다.")
      }
      return try change(id) { $0.reliability = value }
    case .addSource(let id, let field, let text):
      try TextRules.checkTerm(text, as: .source)
      let source = FieldSource(field, text)
      return try change(id) { row in
        if !row.sourceList.contains(where: { $0.isSame(as: source) }) { row.sourceList.append(source) }
      }
    case .removeSource(let id, let field, let text):
      return try change(id) { row in
        let rest = row.sourceList.filter { source in
          source.field != field || !(text.map { source.text.isSameBytes(as: $0) } ?? true)
        }
        guard rest.count < row.sourceList.count else {
          let named = text.map { " “\($0)”" } ?? ""
          throw GlossaryStoreError(
            .unknown, en: "The glossary names no source\(named) for \(field.words(try name(id))).",
            ko: "\(try name(id)) 항목에 적혀 있지 않은 출처입니다(\(field.korean))\(text.map { ": “\($0)”" } ?? ".")")
        }
        row.sourceList = rest
      }
    default:
      preconditionFailure("decision does not describe an entry")
    }
  }

  /// What describes one term without deciding on it.
  func describeTerm(_ decision: Decision) throws -> Effect {
    switch decision {
    case .termNote(let id, let term, let text):
      if let text { try TextRules.check(text, as: .note) }
      return try changeTerm(id, term, { $0.note = text }, { $0.note = text })
    case .partOfSpeech(let id, let term, let value):
      return try changeTerm(id, term, { $0.partOfSpeech = value }, { $0.partOfSpeech = value })
    case .termSource(let id, let term, let text):
      if let text { try TextRules.checkTerm(text, as: .source) }
      return try changeTerm(id, term, { $0.usageSource = text }, { $0.usageSource = text })
    case .letterCase(let id, let term, let value):
      return try changeTerm(id, term, { $0.letterCase = value }, { $0.letterCase = value })
    case .validFrom(let id, let term, let limit):
      return try changeValidity(id, term) { $0.from = limit }
    case .validUntil(let id, let term, let limit):
      return try changeValidity(id, term) { $0.until = limit }
    default:
      preconditionFailure("decision does not describe a term")
    }
  }

  private func changeValidity(_ id: String, _ term: String, _ edit: (inout Validity) -> Void) throws -> Effect {
    func changed(_ known: Validity?) throws -> Validity {
      var validity = known ?? Validity()
      edit(&validity)
      try TextRules.check(validity, of: term)
      return validity
    }
    return try changeTerm(
      id, term, { $0.validity = try changed($0.validity) }, { $0.validity = try changed($0.validity) })
  }

  private func change(_ id: String, _ edit: (inout ConceptRow) throws -> Void) throws -> Effect {
    var row = try concept(id)
    try edit(&row)
    try recorder.update(row)
    return Effect(concept: id, standing: .reopens)
  }

  /// Changes the rendering with this text or, where there is none, the original.
  private func changeTerm(
    _ id: String, _ text: String, _ editRendering: (inout RenderingRow) throws -> Void,
    _ editSource: (inout SourceTermRow) throws -> Void
  ) throws -> Effect {
    if var row = try recorder.fetch(RenderingRow.self, [id, text]) {
      try editRendering(&row)
      try recorder.update(row)
      return Effect(concept: id, standing: .reopens, side: .target)
    }
    if var row = try recorder.fetch(SourceTermRow.self, [id, text]) {
      try editSource(&row)
      try recorder.update(row)
      return Effect(concept: id, standing: .reopens, side: .source)
    }
    throw GlossaryStoreError(
      .unknown, en: "The entry \(try name(id)) has no term “\(text)”.",
      ko: "\(try name(id)) 항목에 없는 용어입니다: “\(text)”")
  }
}
