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
      source: source, target: target, pieces: pieces, prior: prior, settings: settings)
    let steps = Double(settings.sweeps * settings.chains + 1)
    progress?(1 / steps)
    let sources = LinkSampler.Side(source, pieceStarts: pieces.sourceStarts)
    let targets = LinkSampler.Side(target, pieceStarts: pieces.targetStarts)
    let run: @Sendable (Int) -> Void = { direction in
      let isOfTarget = direction == 0
      let cells = isOfTarget ? grid.ofTarget : grid.ofSource
      for chain in 0..<settings.chains {
        let sampler = LinkSampler(
          cells: cells, scores: grid.scores, priors: grid.priors, choosers: isOfTarget ? targets : sources,
          choices: isOfTarget ? sources : targets, seed: settings.seed &+ UInt64(2 * chain + direction + 1),
          settings: settings)
        sampler.run(dropping: chain == 0) { done in
          if isOfTarget { progress?(Double(chain * settings.sweeps + done + 1) / steps) }
        }
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
