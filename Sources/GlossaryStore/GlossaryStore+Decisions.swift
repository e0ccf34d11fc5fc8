import Diagnostics
import TranslationModel

extension GlossaryStore {
  /// Carries one decision out: one transaction, one command of the history.
  ///
  /// - Throws: `unknown` where the concept or term does not exist, `invalid` for a text that cannot be a term,
  ///   `conflict` where the decision contradicts the glossary (approving an entry without preferred rendering), and
  ///   what every write throws.
  /// - Parameters:
  ///   - reason: why, kept in the history.
  ///   - asksReason: refuses, with `reasonNeeded`, to reopen an approved entry without a reason.
  public func apply(
    _ decision: Decision, reason: String? = nil, asksReason: Bool = false
  ) throws(GlossaryStoreError) -> DecisionOutcome {
    try apply([decision], reason: reason, asksReason: asksReason)[0]
  }

  /// Carries decisions out in order, all or none, as one command.
  ///
  /// - Parameters:
  ///   - summary: what the command is called in the history; nil names the first decision that changed something, and
  ///     how many more did.
  ///   - reason: why, kept in the history.
  ///   - asksReason: refuses, with `reasonNeeded`, to reopen an approved entry without a reason. What counts is how the
  ///     entries stand when all decisions are carried out: one that is approved again needs none.
  /// - Throws: as ``apply(_:)``, for the first one that fails.
  public func apply(
    _ decisions: [Decision], summary: String? = nil, reason: String? = nil, asksReason: Bool = false
  ) throws(GlossaryStoreError) -> [DecisionOutcome] {
    try perform(.decide) { recorder in
      if let reason { try TextRules.checkTerm(reason, as: .reason) }
      recorder.reason = reason
      let maker = DecisionMaker(recorder)
      var outcomes: [DecisionOutcome] = []
      var reopened: [String?] = []
      var title = summary
      for decision in decisions {
        // Named as things are before it; the name of what changed nothing is dropped.
        let name = title == nil ? try maker.summary(of: decision) : nil
        let (outcome, entry) = try maker.carryOut(decision)
        outcomes.append(outcome)
        reopened.append(entry)
        if outcome.command != nil { title = title ?? name }
      }
      let more = summary == nil ? outcomes.count { $0.command != nil } - 1 : 0
      if let title { recorder.summary = more > 0 ? CommandTitle.english(title, andMore: more) : title }
      let remaining = try recorder.reopened()
      if asksReason, reason == nil { try Self.refuseReopening(try remaining.map(maker.name)) }
      for (index, id) in reopened.enumerated() {
        guard let id, remaining.contains(id) else { continue }
        let name = try maker.name(id)
        outcomes[index].remarks.append(
          Wording(
            en: "The entry \(name) was approved; this change reopens it.",
            ko: "승인했던 항목이 바뀌어 다시 검토해야 합니다: \(name)"))
      }
      return outcomes
    }
  }

  private static func refuseReopening(_ names: [String]) throws {
    guard let first = names.first else { return }
    let others = names.count > 1 ? " and \(names.count - 1) other\(names.count == 2 ? "" : "s")" : ""
    throw GlossaryStoreError(
      .reasonNeeded,
      en: "\(first)\(others) \(names.count == 1 ? "is" : "are") approved, and this change reopens "
        + "\(names.count == 1 ? "it" : "them"): say why.",
      ko: "승인한 항목을 바꾸면 다시 검토해야 합니다(\(first)\(names.count > 1 ? " 외 \(names.count - 1)개" : "")). "
        + "이유를 적으십시오.")
  }
}
