public import Diagnostics

/// All rules, and the one way to run them.
public enum RuleCatalog {
  /// The rules in the order in which `help` lists them.
  public static let rules: [any Rule] = textRules + bilingualRules

  /// Those that look at one language.
  private static let textRules: [any Rule] = [
    InconsistentRendering(), SpacingVariant(), AmbiguousRendering(), OfficialTranscription(), DeprecatedTerm(),
    LookUpForm(), PreferredTerm(), MixedScript(),

    MissingGlossAtFirstMention(), RepeatedGloss(), ParticleAgreementRule(), LeftoverHan(), LeftoverKana(),
    WrongScriptVariant(), GlossMismatch(), SinoKoreanReading(), NearRenderingRule(),
    NorthernSpellingRule(),
    RenderingDriftRule(), CurrencyConversion(), WeekdayMismatch(), ImpossibleDate(), UnpairedMark(),
    ChinesePunctuation(), NumberDisagreement(),
  ]

  /// Those that compare a translation with its source.
  private static let bilingualRules: [any Rule] = [
    TermMissing(), TermNotInSource(), NumberMismatch(), Untranslated(), SameSourceDifferentTarget(),
    SameTargetDifferentSource(), UneditedFuzzyMatch(), LengthRatio(), FinalPunctuation(), BracketMismatch(),
  ]

  /// The rule of an identifier; nil for an unknown one.
  public static func rule(id: String) -> (any Rule)? {
    rules.first { $0.id == id }
  }

  /// The findings of all rules that the options leave on, with the severities the options give them, ordered by
  /// document (as given), place and rule.
  ///
  /// - Parameter progress: told before each rule which share of them has run.
  public static func findings(
    in context: CheckContext, progress: (_ share: Double) -> Void = { _ in }
  ) -> [Finding] {
    var findings: [Finding] = []
    let running = rules.filter(context.options.runs)
    for (index, rule) in running.enumerated() {
      progress(Double(index) / Double(running.count))
      for var finding in rule.findings(in: context) {
        if let severity = context.options.severities[rule.id] { finding.severity = severity }
        // Two edits may each want to write all of a text anew.
        if finding.edits.overlap { finding.edits = [] }
        findings.append(finding)
      }
    }
    return context.ordered(withoutRepeats(findings))
  }

  /// Without what term-missing says of an original whose wrong rendering another rule names, and term-not-in-source of
  /// such a rendering.
  private static func withoutRepeats(_ findings: [Finding]) -> [Finding] {
    let bilingual = [TermMissing.identifier, TermNotInSource.identifier]
    guard findings.contains(where: { bilingual.contains($0.rule) }) else { return findings }
    let named = NamedRenderings(findings)
    return findings.filter { !bilingual.contains($0.rule) || !named.name($0) }
  }
}

extension [TextEdit] {
  /// Whether some of them change the same bytes in different ways.
  fileprivate var overlap: Bool {
    guard count > 1 else { return false }
    let ordered = sorted { $0.utf8Range.lowerBound < $1.utf8Range.lowerBound }
    return zip(ordered, ordered.dropFirst()).contains { $0 != $1 && $0.utf8Range.overlaps($1.utf8Range) }
  }
}
