import Interchange

extension PreparationRun {
  /// Copies an XLIFF file, filled.
  func prepareXLIFF() throws -> ExitStatus {
    let preparation = XLIFFPreparation(matches: matches, terms: terms, fillsTargets: !command.noTargets)
    var progress = ProgressBar("preparing \(command.file)", on: console)
    var rewriter = XLIFFRewriter()
    rewriter.languages = languages
    rewriter.progress = { done, total in
      progress.show(done, of: total)
      return !Interruption.isRequested && !console.outputIsClosed
    }
    do {
      let summary = try Interruption.deferred { try rewrite(with: rewriter, preparation) }
      progress.clear()
      if !command.statisticsOnly { say(summary) }
      if summary.foreignUnits > 0 {
        let units = Counted.words(summary.foreignUnits, "unit")
        console.say("\(units) left alone: the file is not from “\(languages.source)” to “\(languages.target)”.")
      }
      report(preparation.statistics, name: workspace.documentName(of: command.file, from: context.currentFolder))
    } catch is CancellationError {
      progress.clear()
      throw ToolError("Interrupted: nothing was written.")
    }
    return .clean
  }

  private func rewrite(
    with rewriter: XLIFFRewriter, _ preparation: XLIFFPreparation
  ) throws -> XLIFFRewriter.Summary {
    func run(_ sink: any ByteSink) throws -> XLIFFRewriter.Summary {
      try rewriter.rewrite(path: command.file, to: sink, changes: preparation.changes)
    }
    if command.statisticsOnly { return try run(NoSink()) }
    guard let output = command.output, output != "-" else { return try run(ConsoleSink(console: console)) }
    return try OutputFile.write(to: output, run)
  }

  private func say(_ summary: XLIFFRewriter.Summary) {
    let proposals = summary.proposals > 0 ? "\(Counted.words(summary.proposals, "proposal")) put beside, " : ""
    console.say(
      "\(Counted.words(summary.units, "unit")) changed in “\(command.file)”: "
        + "\(Counted.words(summary.targets, "translation")) filled in, \(proposals)"
        + "\(Counted.words(summary.terms, "term")) marked\(place).")
    for refusal in summary.refusals.prefix(Self.shownRefusals) {
      console.say("Unit \(refusal.unit): \(Self.words(refusal.change)) left out: \(refusal.reason).")
    }
    let rest = summary.refusalCount - min(summary.refusals.count, Self.shownRefusals)
    if rest > 0 { console.say("\(rest) more left out.") }
  }

  private static let shownRefusals = 10

  private static func words(_ change: XLIFFRewriter.Change) -> String {
    switch change {
    case .target(let text, _, _): "the translation “\(text)”"
    case .note: "a note"
    case .term(let term, _): "the term “\(term)”"
    case .proposal(let proposal, _): "the proposal “\(proposal.target)”"
    }
  }
}
