import Diagnostics
import Interchange

extension PreparationRun {
  /// Copies an XLIFF file, filled.
  ///
  /// - Parameter bytes: what came on standard input; nil for a file.
  func prepareXLIFF(_ bytes: [UInt8]?) throws -> ExitStatus {
    let preparation = XLIFFPreparation(matches: matches, terms: terms, fillsTargets: !command.noTargets)
    var progress = ProgressBar(
      Wording(
        en: "preparing \(bytes == nil ? command.file : "standard input")",
        ko: "준비하는 중 \(bytes == nil ? command.file : "표준 입력")"), in: context)
    var rewriter = XLIFFRewriter()
    rewriter.languages = languages
    rewriter.progress = { done, total in
      progress.show(done, of: total)
      return !Interruption.isRequested && !console.outputIsClosed
    }
    do {
      let summary = try Interruption.deferred { try rewrite(bytes, with: rewriter, preparation) }
      progress.clear()
      if !command.statisticsOnly { say(summary) }
      if summary.foreignUnits > 0 {
        let count = summary.foreignUnits
        context.say(
          Wording(
            en: "\(Counted.words(count, "unit")) left alone: the file is not from “\(languages.source)” to "
              + "“\(languages.target)”.",
            ko: "파일의 언어가 “\(languages.source)” → “\(languages.target)”가 아니어서 단위 \(count)개는 그대로 두었습니다."))
      }
      report(preparation.statistics, name: documentName)
    } catch is CancellationError {
      progress.clear()
      throw ToolError(en: "Interrupted: nothing was written.", ko: "중단했습니다. 쓴 것은 없습니다.")
    }
    return .clean
  }

  private func rewrite(
    _ bytes: [UInt8]?, with rewriter: XLIFFRewriter, _ preparation: XLIFFPreparation
  ) throws -> XLIFFRewriter.Summary {
    func run(_ sink: any ByteSink) throws -> XLIFFRewriter.Summary {
      if let bytes { return try rewriter.rewrite(bytes: bytes, name: "-", to: sink, changes: preparation.changes) }
      return try rewriter.rewrite(path: command.file, to: sink, changes: preparation.changes)
    }
    if command.statisticsOnly { return try run(NoSink()) }
    guard let output = command.output, output != "-" else { return try run(ConsoleSink(console: console)) }
    return try OutputFile.write(to: output, run)
  }

  private func say(_ summary: XLIFFRewriter.Summary) {
    let (units, targets, terms) = (summary.units, summary.targets, summary.terms)
    let proposals =
      summary.proposals > 0
      ? Wording(
        en: "\(Counted.words(summary.proposals, "proposal")) put beside, ", ko: "곁에 둔 제안 \(summary.proposals)개, ")
      : Wording("")
    context.say(
      Wording(
        en: "\(Counted.words(units, "unit")) changed in \(shownFile.english): \(Counted.words(targets, "translation")) "
          + "filled in, \(proposals.english)\(Counted.words(terms, "term")) marked\(place.english).",
        ko: "\(shownFile.korean): 바꾼 단위 \(units)개. 채운 번역 \(targets)개, \(proposals.korean)표시한 용어 \(terms)개"
          + "\(place.korean)."))
    for refusal in summary.refusals.prefix(Self.shownRefusals) {
      let change = Self.wording(refusal.change)
      context.say(
        Wording(
          en: "Unit \(refusal.unit): \(change.english) left out: \(refusal.reason.english).",
          ko: "단위 \(refusal.unit): \(change.korean) 뺐습니다(\(refusal.reason.korean))."))
    }
    let rest = summary.refusalCount - min(summary.refusals.count, Self.shownRefusals)
    if rest > 0 { context.say(Wording(en: "\(rest) more left out.", ko: "이런 것 \(rest)건을 더 뺐습니다.")) }
  }

  private static let shownRefusals = 10

  /// As the object of a sentence.
  private static func wording(_ change: XLIFFRewriter.Change) -> Wording {
    switch change {
    case .target(let text, _, _): Wording(en: "the translation “\(text)”", ko: "“\(text)” 번역을")
    case .note: Wording(en: "a note", ko: "메모를")
    case .term(let term, _): Wording(en: "the term “\(term)”", ko: "“\(term)” 용어를")
    case .proposal(let proposal, _): Wording(en: "the proposal “\(proposal.target)”", ko: "“\(proposal.target)” 제안을")
    }
  }
}
