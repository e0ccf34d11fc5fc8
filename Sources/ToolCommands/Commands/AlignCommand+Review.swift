import Diagnostics
import Glibc
internal import ArgumentParser

extension AlignCommand {
  /// `--review` in a terminal, as a list, or from a file of decisions.
  func review(
    _ bitexts: [Bitext], _ aligner: BitextAligner, _ known: AlignmentDecisions, _ workspace: Workspace,
    _ context: ToolContext
  ) throws -> ExitStatus {
    if list {
      AlignmentList(bitexts: bitexts, format: try listFormat, language: context.language).write(to: context.console)
      return .clean
    }
    if let decisions {
      let lines = try AlignmentDecision.lines(of: TextInput.text(of: decisions), file: decisions)
      let plan = try AlignmentPlan(lines, to: bitexts)
      let planned = zip(bitexts, plan.confirmed).map { aligner.align($0, confirmed: $1) }
      try planned.forEach(known.save)
      let decided = withOthersDecisions(planned, aligner, known, context)
      context.write(
        Wording(en: "\(Counted.words(lines.count, "decision")) applied. ", ko: "결정 \(lines.count)건을 적용했습니다. ")
          + AlignWords.waiting(decided) + Wording("\n"))
      finish(decided, known, workspace, context)
      return .clean
    }
    return try reviewInTerminal(bitexts, aligner, known, workspace, context)
  }

  private func reviewInTerminal(
    _ bitexts: [Bitext], _ aligner: BitextAligner, _ known: AlignmentDecisions, _ workspace: Workspace,
    _ context: ToolContext
  ) throws -> ExitStatus {
    guard context.console.isInteractive else {
      throw ToolError(
        en: "A review needs a terminal. Without one: --review with --list or --decisions FILE.",
        ko: "검토에는 터미널이 필요합니다. 터미널이 없으면 --review를 --list나 --decisions 파일과 함께 쓰십시오.")
    }
    var reviewed = bitexts
    var count = 0
    for index in bitexts.indices {
      let outcome = try AlignmentReview(console: context.console, language: context.language, save: known.save).run(
        bitexts[index])
      reviewed[index] = outcome.bitext
      count += outcome.decisionCount
      if let signal = outcome.signal {
        finish(withOthersDecisions(reviewed, aligner, known, context), known, workspace, context)
        end(bySignal: signal, context)
      }
    }
    reviewed = withOthersDecisions(reviewed, aligner, known, context)
    context.write(
      Wording(en: "\(Counted.words(count, "decision")) saved. ", ko: "결정 \(count)건을 저장했습니다. ")
        + AlignWords.waiting(reviewed) + Wording("\n"))
    finish(reviewed, known, workspace, context)
    return .clean
  }

  /// The bitexts with what others decided about them meanwhile: what goes into the memory is what is decided.
  private func withOthersDecisions(
    _ bitexts: [Bitext], _ aligner: BitextAligner, _ known: AlignmentDecisions, _ context: ToolContext
  ) -> [Bitext] {
    do {
      try known.reread()
    } catch {
      context.report(error)
      return bitexts
    }
    return bitexts.map { bitext in
      known.agree(with: bitext) ? bitext : aligner.align(bitext, confirmed: known.confirmed(in: bitext).groups)
    }
  }

  /// Brings what is confirmed now into the translation memory.
  private func finish(
    _ bitexts: [Bitext], _ known: AlignmentDecisions, _ workspace: Workspace, _ context: ToolContext
  ) {
    if let recorded = BitextRecorder(context: context, workspace: workspace).record(bitexts, with: known) {
      context.write(recorded + Wording("\n"))
    }
  }

  private func end(bySignal number: Int32, _ context: ToolContext) -> Never {
    context.console.flush()
    signal(number, SIG_DFL)
    kill(getpid(), number)
    Glibc.exit(128 + number)
  }
}
