import Dispatch

/// Links the units of aligned lines by an alignment model that learns from these lines alone.
///
/// Both directions run apart, each with its own random numbers, and their averaged probabilities come out side by side. The
/// same lines give the same links, on any number of cores.
///
/// Time is linear in the pairs of positions that share a line, memory in the partners kept (about 20 bytes each).
struct WordAligner: Sendable {
  var settings: LinkSettings

  init(settings: LinkSettings = LinkSettings()) { self.settings = settings }

  /// - Parameters:
  ///   - source: the source side; line n translates line n of `target`.
  ///   - prior: what is known of pairs of units beforehand.
  ///   - progress: told the share that is done, 0…1, from one thread.
  func align(
    source: UnitLines, target: UnitLines, prior: some LinkPrior, progress: (@Sendable (Double) -> Void)? = nil
  ) -> WordLinks {
    precondition(source.lineCount == target.lineCount, "Aligned texts have the same number of lines.")
    let pieces = LinePieces(source: source, target: target, cellsPerLine: settings.cellsPerLine)
    let grid = CellGrid(
      source: source, target: target, pieces: pieces, prior: prior, partners: settings.partnersPerUnit)
    let sweeps = settings.lexicalSweeps + settings.jumpSweeps + settings.fertilitySweeps
    progress?(1 / Double(sweeps + 1))
    let run: @Sendable (Int) -> Void = { direction in
      let sampler =
        direction == 0
        ? LinkSampler(
          cells: grid.ofTarget, scores: grid.scores, priors: grid.priors, choosers: target,
          chooserStarts: pieces.targetStarts, choices: source, choiceStarts: pieces.sourceStarts, seed: 1,
          settings: settings)
        : LinkSampler(
          cells: grid.ofSource, scores: grid.scores, priors: grid.priors, choosers: source,
          chooserStarts: pieces.sourceStarts, choices: target, choiceStarts: pieces.targetStarts, seed: 2,
          settings: settings)
      sampler.run { done in
        if direction == 0 { progress?(Double(done + 1) / Double(sweeps + 1)) }
      }
    }
    if settings.threads > 1 {
      DispatchQueue.concurrentPerform(iterations: 2, execute: run)
    } else {
      run(0)
      run(1)
    }
    return WordLinks(grid: grid, pieces: pieces, source: source, target: target, settings: settings)
  }
}
