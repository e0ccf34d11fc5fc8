import Diagnostics
internal import GRDB
import TranslationModel

/// Carries decisions out within one command.
struct DecisionMaker {
  let recorder: CommandRecorder
  let concepts: ConceptFinder

  init(_ recorder: CommandRecorder) {
    self.recorder = recorder
    concepts = ConceptFinder(recorder)
  }

  /// What a change means for the approval of its entry.
  enum Standing {
    /// The reviewer approves the entry by it.
    case approves
    /// A decision on a rendering: an approved entry stays approved while it has a preferred rendering.
    case keeps
    /// The approved entry is no more what was approved.
    case reopens
    /// The decision gave the entry its state itself.
    case stands
  }

  /// What a decision did, before the entry's state is settled.
  struct Effect {
    var concept: String
    var standing: Standing
    /// The language whose terms were changed; nil where the change is of the entry as a whole.
    var side: Side?
    var remarks: [Wording] = []
    /// The approved entry that the decision reopened, unless a later decision of the command approves it again.
    var reopened: String?
  }

  /// - Returns: what came of it, and the approved entry that it reopened.
  func carryOut(_ decision: Decision) throws -> (outcome: DecisionOutcome, reopened: String?) {
    let changes = recorder.changeCount
    if case .skip(let concept) = decision { return (try skip(concept), nil) }
    var effect = try effect(of: decision)
    if recorder.changeCount > changes || effect.standing == .approves { try settle(&effect) }
    let changed = recorder.changeCount > changes
    let outcome = DecisionOutcome(
      command: changed ? recorder.id : nil, concept: effect.concept,
      reviewState: try concept(effect.concept).reviewState, remarks: effect.remarks)
    return (outcome, effect.reopened)
  }

  private func effect(of decision: Decision) throws -> Effect {
    switch decision {
    case .accept(let id, let text, let status): try accept(id, text, as: status)
    case .lookUpForm(let id, let text, let term): try makeLookUpForm(id, text, of: term)
    case .edit(let id, let text, let corrected, let status): try edit(id, text, corrected, as: status)
    case .reject(let id, let text): try reject(id, [rendering(id, text)])
    case .rejectConcept(let id): try reject(id, renderings(of: id).filter { $0.decision == .candidate })
    case .reconsider(let id, let text): try reconsider(id, text)
    case .merge(let id, let other): try merge(id, into: other)
    case .splitRendering(let id, let text): try splitRendering(id, text)
    case .splitOriginal(let id, let text): try splitOriginal(id, text)
    case .addRendering(let id, let text, let status): try addRendering(id, text, as: status)
    case .addOriginal(let id, let text): try addOriginal(id, text)
    case .approve(let id): try approve(id)
    case .note, .removeNote, .subjectField, .definition, .reliability, .addSource, .removeSource:
      try describe(decision)
    case .termNote, .partOfSpeech, .letterCase, .termSource, .validFrom, .validUntil: try describeTerm(decision)
    case .relate(let id, let kind, let other): try relate(id, kind, to: other)
    case .unrelate(let id, let kind, let other): try unrelate(id, kind, to: other)
    case .reviewSide(let id, let side, let state): try review(id, side, as: state)
    case .skip(let id): Effect(concept: id, standing: .keeps)
    }
  }

  /// Gives the entry the review state that follows from its renderings, and notes who changed it.
  private func settle(_ effect: inout Effect) throws {
    var row = try concept(effect.concept)
    let before = row.reviewState
    let isHeldBack = effect.standing == .approves && effect.side == .target && row.holdsBackApproval
    row.reviewState = try state(of: row, after: isHeldBack ? .keeps : effect.standing)
    row.skipped = nil
    if effect.standing != .stands { try settleSides(of: &row, from: before, effect) }
    if isHeldBack {
      row.targetState = .approved
      let (name, state) = (try name(row.id), row.sourceState)
      effect.remarks.append(
        Wording(
          en:
            "The \(Side.source.words) of \(name) is \(state?.rawValue ?? "open"): the entry is approved together with it.",
          ko: "중국어 쪽은 아직 승인되지 않았습니다(\(state?.wording.korean ?? "미결")). 승인하면 항목도 함께 승인됩니다: \(name)"))
    }
    if before == .approved && row.reviewState == .proposed { effect.reopened = row.id }
    try touch(row)
  }

  /// What a change means for the states of the two languages: it takes back the approval of those it touches, and where
  /// it reopens an approved entry by one language, the other stays approved.
  private func settleSides(of row: inout ConceptRow, from before: ReviewState, _ effect: Effect) throws {
    if row.reviewState == .approved {
      (row.sourceState, row.targetState) = (nil, nil)
    } else if before == .approved, row.reviewState == .proposed, let side = effect.side {
      row.setState(.approved, of: side.other)
    } else {
      let hasPreferred = try renderings(of: row.id).contains { $0.status == .preferred }
      for side in Side.allCases where row.state(of: side) == .approved && (effect.side ?? side) == side {
        if effect.standing == .reopens || !(side == .source || hasPreferred) { row.setState(nil, of: side) }
      }
    }
  }

  /// The state of a concept that a change left in `standing`.
  func state(of row: ConceptRow, after standing: Standing) throws -> ReviewState {
    if standing == .stands { return row.reviewState }
    let renderings = try renderings(of: row.id)
    guard renderings.contains(where: { $0.status == .preferred }) else {
      return !renderings.isEmpty && renderings.allSatisfy { $0.decision == .rejected } ? .rejected : .proposed
    }
    switch standing {
    case .approves: return .approved
    case .keeps: return row.reviewState == .rejected ? .proposed : row.reviewState
    case .reopens, .stands: return .proposed
    }
  }

  /// Writes the concept with the stamp of the command.
  func touch(_ row: ConceptRow) throws {
    var row = row
    row.modifiedDate = recorder.stamp.date
    row.modifiedBy = recorder.stamp.author
    try recorder.update(row)
  }

  private func skip(_ id: String) throws -> DecisionOutcome {
    var row = try concept(id)
    row.skipped = recorder.id
    try recorder.update(row)
    return DecisionOutcome(command: recorder.recordedID, concept: id, reviewState: row.reviewState)
  }

  // MARK: What the glossary holds

  func concept(_ id: String) throws -> ConceptRow {
    guard let row = try recorder.fetch(ConceptRow.self, [id]) else {
      throw GlossaryStoreError(.unknown, en: "The glossary has no entry “\(id)”.", ko: "용어집에 없는 항목입니다: “\(id)”")
    }
    return row
  }

  func renderings(of id: String) throws -> [RenderingRow] {
    _ = try concept(id)
    return try recorder.rows(RenderingRow.self, of: id)
  }

  func rendering(_ id: String, _ text: String) throws -> RenderingRow {
    if let row = try recorder.fetch(RenderingRow.self, [id, text]) { return row }
    throw GlossaryStoreError(
      .unknown, en: "The entry \(try name(id)) has no rendering “\(text)”.",
      ko: "\(try name(id)) 항목에 없는 표기입니다: “\(text)”")
  }

  func sourceTerms(of id: String) throws -> [SourceTermRow] {
    try recorder.rows(SourceTermRow.self, of: id)
  }

  func assignments(of id: String, rendering: String? = nil) throws -> [AssignmentRow] {
    try AssignmentRow.fetchAll(
      recorder.db,
      sql: """
        SELECT \(AssignmentRow.selection) FROM assignment WHERE conceptId = ? AND (? IS NULL OR rendering = ?) ORDER BY sourceKey, target
        """,
      arguments: [id, rendering, rendering])
  }

  /// What people call the entry: its first original and its id.
  func name(_ id: String) throws -> String {
    _ = try concept(id)
    let first = try sourceTerms(of: id).min(by: EntryOrder.sourceTermsPrecede)?.text
    return first.map { "\($0) (\(id))" } ?? id
  }

  /// Points pairs of a rendering at another one.
  func moveAssignments(of row: RenderingRow, to concept: String, _ rendering: String) throws {
    for var assignment in try assignments(of: row.conceptId, rendering: row.text) {
      assignment.conceptId = concept
      assignment.rendering = rendering
      try recorder.update(assignment)
    }
  }
}
