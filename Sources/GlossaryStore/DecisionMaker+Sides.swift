import TranslationModel

/// Decisions on one language of an entry.
///
/// The rule: what is approved is the entry, by both languages. Each language may have a state of its own until then;
/// the second one to be approved approves the entry, which ends both. Accepting a preferred rendering or approving the
/// entry speaks for both languages, but a preferred rendering does not overrule a Chinese side that somebody keeps open
/// or rejected. A change takes back the approval of the language it touches; where it reopens an approved entry, the
/// other language stays approved.
extension DecisionMaker {
  func review(_ id: String, _ side: Side, as state: ReviewState?) throws -> Effect {
    var row = try concept(id)
    var effect = Effect(concept: id, standing: .stands, side: side)
    let hasPreferred = try renderings(of: id).contains { $0.status == .preferred }
    if state == .approved, side == .target, !hasPreferred {
      throw GlossaryStoreError(
        .conflict,
        en: "\(try name(id)) has no preferred rendering: accept one as preferred before the \(side.words) is approved.",
        ko: "\(try name(id)) 항목에 우선 용어가 없습니다. 하나를 우선 용어로 정한 뒤 \(side.wording.korean)을 승인하십시오.")
    }
    if row.reviewState == .approved {
      guard let state, state != .approved else { return effect }
      row.reviewState = .proposed
      row.setState(.approved, of: side.other)
      effect.reopened = id
    }
    row.setState(state, of: side)
    if row.sourceState == .approved, row.targetState == .approved {
      row.reviewState = .approved
      (row.sourceState, row.targetState) = (nil, nil)
    }
    try recorder.update(row)
    return effect
  }
}

extension ConceptRow {
  /// Whether the Chinese side keeps a preferred rendering from approving the entry.
  var holdsBackApproval: Bool { sourceState == .proposed || sourceState == .rejected }
}

extension Side {
  var other: Side { self == .source ? .target : .source }
}
