import TranslationModel

extension GlossaryStore {
  /// Carries one decision out: one transaction, one command of the history.
  ///
  /// - Throws: `unknown` where the concept or term does not exist, `invalid` for a text that cannot be a term,
  ///   `conflict` where the decision contradicts the glossary (approving an entry without preferred rendering), and
  ///   what every write throws.
  public func apply(_ decision: Decision) throws(GlossaryStoreError) -> DecisionOutcome {
    try apply([decision])[0]
  }

  /// Carries decisions out in order, all or none, as one command.
  ///
  /// - Parameter summary: what the command is called in the history; nil names the decision, or the number of
  ///   decisions.
  /// - Throws: as ``apply(_:)``; where there are several, the sentence begins with the number of the one that failed.
  public func apply(
    _ decisions: [Decision], summary: String? = nil
  ) throws(GlossaryStoreError) -> [DecisionOutcome] {
    try perform(.decide) { recorder in
      let maker = DecisionMaker(recorder)
      var outcomes: [DecisionOutcome] = []
      for (index, decision) in decisions.enumerated() {
        do {
          if index == 0 { recorder.summary = try maker.summary(of: decision) }
          outcomes.append(try maker.carryOut(decision))
        } catch let error as GlossaryStoreError where decisions.count > 1 {
          throw GlossaryStoreError(error.kind, "Decision \(index + 1) of \(decisions.count): \(error.sentence)")
        }
      }
      if decisions.count > 1 { recorder.summary = "\(decisions.count) decisions" }
      if let summary { recorder.summary = summary }
      return outcomes
    }
  }
}
