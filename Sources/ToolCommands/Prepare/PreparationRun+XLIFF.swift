import Interchange

extension PreparationRun {
  /// Copies an XLIFF file, filled.
  ///
  /// - Parameter bytes: what came on standard input; nil for a file.
  func prepareXLIFF(_ bytes: [UInt8]?) throws -> ExitStatus {
    let preparation = XLIFFPreparation(matches: matches, terms: terms, fillsTargets: !command.noTargets)
    var progress = ProgressBar("preparing \(bytes == nil ? command.file : "standard input")", on: console)
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
        let units = Counted.words(summary.foreignUnits, "unit")
        console.say("\(units) left alone: the file is not from “\(languages.source)” to “\(languages.target)”.")
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
    let proposals = summary.proposals > 0 ? "\(Counted.words(summary.proposals, "proposal")) put beside, " : ""
    console.say(
      "\(Counted.words(summary.units, "unit")) changed in \(shownFile): "
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
