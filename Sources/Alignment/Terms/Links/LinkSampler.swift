/// One direction of the alignment model: every unit of the choosing side comes from one unit of the other side, or from
/// nothing.
///
/// A collapsed Gibbs sampler: each unit in turn forgets its link and chooses anew, in proportion to how often the two units
/// are linked elsewhere, how usual the jump from the link before and to the link behind is, and how usual it is for the
/// chosen unit to have so many links. Jumps and fertilities are estimated anew after each sweep.
///
/// > Source: Östling & Tiedemann 2016, "Efficient word alignment with Markov Chain Monte Carlo", sections 2 and 3.
final class LinkSampler {
  /// The units of one side of the text.
  struct Side: Sendable {
    let units: RawBuffer<UInt32>
    let vocabularySize: Int
    /// One more than there are pieces: where each begins.
    let pieceStarts: [Int]
    /// How often each unit of the vocabulary stands in the text.
    let counts: RawBuffer<UInt32>

    init(_ lines: UnitLines, pieceStarts: [Int]) {
      units = RawBuffer(lines.units)
      vocabularySize = lines.vocabularySize
      self.pieceStarts = pieceStarts
      counts = RawBuffer(zeroes: lines.vocabularySize)
      for unit in lines.units { counts[Int(unit)] += 1 }
    }
  }

  private static let noLink = UInt16.max
  private static let fertilities = 8

  private let settings: LinkSettings
  private let cells: ChoiceCells
  private let choosers: RawBuffer<UInt32>
  private let choices: RawBuffer<UInt32>
  private let chooserCounts: RawBuffer<UInt32>
  private let choiceCounts: RawBuffer<UInt32>
  private let chooserStarts: [Int]
  private let choiceStarts: [Int]

  /// Per pair: pseudo-counts and links.
  private let pairCounts: RawBuffer<Float>
  /// Per unit of the choices: the sum of its pair counts over the whole vocabulary, and its reciprocal.
  private let totals: RawBuffer<Float>
  private let reciprocals: RawBuffer<Float>
  /// Per unit of the choosers: how often it comes from nothing.
  private let nullCounts: RawBuffer<Float>
  private var nullTotal: Float
  /// The chosen cell of each chooser, counted from its first.
  private let links: RawBuffer<UInt16>
  private var jumps: JumpTable
  private let fertilityCounts: RawBuffer<Float>
  /// Per unit of the choices and number of links: how much more usual one more is.
  private let fertilityRatios: RawBuffer<Float>
  private var random: Xorshift

  // Room for one piece.
  private let fertility: RawBuffer<Int32>
  private let weights: RawBuffer<Float>
  private let nextLinks: RawBuffer<Int32>
  private let cumulative: RawBuffer<Float>

  init(
    cells: ChoiceCells, scores: RawBuffer<Float>, priors: [(pair: UInt32, weight: Float)], choosers: Side,
    choices: Side, seed: UInt64, settings: LinkSettings
  ) {
    self.settings = settings
    self.cells = cells
    self.choosers = choosers.units
    self.choices = choices.units
    chooserCounts = choosers.counts
    choiceCounts = choices.counts
    chooserStarts = choosers.pieceStarts
    choiceStarts = choices.pieceStarts
    let vocabularyMass = settings.lexicalPseudoCount * Float(max(choosers.vocabularySize, settings.leastVocabulary))
    pairCounts = RawBuffer(repeating: settings.lexicalPseudoCount, count: scores.count)
    totals = RawBuffer(repeating: vocabularyMass, count: choices.vocabularySize)
    reciprocals = RawBuffer(zeroes: choices.vocabularySize)
    nullCounts = RawBuffer(repeating: settings.lexicalPseudoCount, count: choosers.vocabularySize)
    nullTotal = vocabularyMass
    links = RawBuffer(repeating: Self.noLink, count: choosers.units.count)
    fertilityCounts = RawBuffer(zeroes: choices.vocabularySize * Self.fertilities)
    fertilityRatios = RawBuffer(repeating: 1, count: choices.vocabularySize * Self.fertilities)
    random = Xorshift(seed: seed)
    var longest = 1
    for piece in 0..<(chooserStarts.count - 1) {
      longest = max(
        longest, chooserStarts[piece + 1] - chooserStarts[piece], choiceStarts[piece + 1] - choiceStarts[piece])
    }
    jumps = JumpTable(window: settings.jumpWindow, longest: longest)
    fertility = RawBuffer(zeroes: longest)
    weights = RawBuffer(zeroes: longest)
    nextLinks = RawBuffer(zeroes: longest)
    cumulative = RawBuffer(zeroes: longest)
    start(scores, priors)
  }

  /// All sweeps; `progress` is told the number done.
  ///
  /// - Parameter dropping: in one of the first sweeps, drop the cells that hardly any probability goes to.
  func run(dropping: Bool, progress: (Int) -> Void) {
    let (sweeps, fertile) = (settings.sweeps, settings.lexicalSweeps + settings.jumpSweeps)
    for sweep in 0..<sweeps {
      jumps.estimate()
      if sweep >= fertile { estimateFertility() }
      let averaging = sweep >= sweeps - settings.averagedSweeps
      if averaging, cells.sums.count != cells.count { cells.beginSums() }
      if dropping, sweep == settings.droppingSweep, !averaging {
        self.sweep(withJumps: true, averaging: false, dropping: true)
      } else if sweep >= settings.lexicalSweeps {
        self.sweep(withJumps: true, averaging: averaging, dropping: false)
      } else {
        self.sweep(withJumps: false, averaging: averaging, dropping: false)
      }
      progress(sweep + 1)
    }
  }

  /// First links: at random in proportion to the squared score.
  private func start(_ scores: RawBuffer<Float>, _ priors: [(pair: UInt32, weight: Float)]) {
    let pairSums = RawBuffer<Float>(zeroes: scores.count)
    for prior in priors { pairSums[Int(prior.pair)] = prior.weight }
    for pair in 0..<scores.count { pairCounts[pair] += pairSums[pair] }
    addPriorMass(priors)
    forEachChooser { chooser, choiceStart in
      let first = Int(cells.starts[chooser])
      let count = Int(cells.starts[chooser + 1]) - first
      var sum: Float = 0
      for cell in first..<(first + count) {
        let score = scores[Int(cells.pairs[cell])]
        sum += score * score
      }
      var rest = random.nextFraction() * sum / (1 - settings.nullShare)
      var chosen = Self.noLink
      for cell in first..<(first + count) {
        let score = scores[Int(cells.pairs[cell])]
        rest -= score * score
        if rest < 0 {
          chosen = UInt16(cell - first)
          break
        }
      }
      links[chooser] = chosen
      if chosen == Self.noLink {
        nullCounts[Int(choosers[chooser])] += 1
        nullTotal += 1
      } else {
        let cell = first + Int(chosen)
        pairCounts[Int(cells.pairs[cell])] += 1
        totals[Int(choices[choiceStart + Int(cells.positions[cell])])] += 1
      }
    }
    for unit in 0..<totals.count { reciprocals[unit] = 1 / totals[unit] }
  }

  private func forEachChooser(_ body: (_ chooser: Int, _ choiceStart: Int) -> Void) {
    for piece in 0..<(chooserStarts.count - 1) {
      for chooser in chooserStarts[piece]..<chooserStarts[piece + 1] { body(chooser, choiceStarts[piece]) }
    }
  }

  /// Pseudo-counts of pairs known before belong to the total of the unit chosen, once for each pair.
  private func addPriorMass(_ priors: [(pair: UInt32, weight: Float)]) {
    guard !priors.isEmpty else { return }
    let pending = RawBuffer<Float>(zeroes: pairCounts.count)
    for prior in priors { pending[Int(prior.pair)] = prior.weight }
    forEachChooser { chooser, choiceStart in
      for cell in Int(cells.starts[chooser])..<Int(cells.starts[chooser + 1]) {
        let pair = Int(cells.pairs[cell])
        guard pending[pair] != 0 else { continue }
        totals[Int(choices[choiceStart + Int(cells.positions[cell])])] += pending[pair]
        pending[pair] = 0
      }
    }
  }

  /// How usual each number of links is for each unit, smoothed by how usual it is for all.
  private func estimateFertility() {
    let width = Self.fertilities
    var shares = [Float](repeating: 1, count: width)
    for place in 0..<fertilityCounts.count { shares[place % width] += fertilityCounts[place] }
    let sum = shares.reduce(0, +)
    for number in 0..<width { shares[number] *= settings.fertilityPseudoCount / sum }
    for unit in 0..<(fertilityCounts.count / width) {
      let counts = fertilityCounts.base + unit * width
      for number in 0..<(width - 1) {
        fertilityRatios[unit * width + number] =
          (counts[number + 1] + shares[number + 1] + 0.001) / (counts[number] + shares[number] + 0.001)
      }
      fertilityRatios[unit * width + width - 1] = fertilityRatios[unit * width + width - 2]
    }
  }

  @inline(__always)
  private func sweep(withJumps: Bool, averaging: Bool, dropping: Bool) {
    var kept = 0
    fertilityCounts.base.update(repeating: 0, count: fertilityCounts.count)
    for piece in 0..<(chooserStarts.count - 1) {
      let choosers = chooserStarts[piece]..<chooserStarts[piece + 1]
      let choices = choiceStarts[piece]..<choiceStarts[piece + 1]
      guard !choosers.isEmpty, !choices.isEmpty else {
        if dropping { for chooser in choosers { cells.starts[chooser] = UInt32(kept) } }
        continue
      }
      prepare(choosers, choices)
      choose(choosers, choices, withJumps: withJumps, averaging: averaging, dropping: dropping, kept: &kept)
      for position in 0..<choices.count {
        let unit = Int(self.choices[choices.lowerBound + position])
        fertilityCounts[unit * Self.fertilities + min(Int(fertility[position]), Self.fertilities - 1)] += 1
      }
    }
    guard dropping else { return }
    cells.starts[links.count] = UInt32(kept)
    cells.shrink(to: kept)
  }

  /// Counts the links of each choice, finds the link behind each chooser, and weighs the choices.
  private func prepare(_ choosers: Range<Int>, _ choices: Range<Int>) {
    fertility.base.update(repeating: 0, count: choices.count)
    var following = Int32(choices.count)
    for chooser in choosers.reversed() {
      nextLinks[chooser - choosers.lowerBound] = following
      guard links[chooser] != Self.noLink else { continue }
      let position = cells.positions[Int(cells.starts[chooser]) + Int(links[chooser])]
      fertility[Int(position)] += 1
      following = Int32(position)
    }
    for position in 0..<choices.count { weigh(position, unit: Int(self.choices[choices.lowerBound + position])) }
  }

  /// A choice's share in every probability that does not depend on the chooser.
  @inline(__always)
  private func weigh(_ position: Int, unit: Int) {
    let number = min(Int(fertility[position]), Self.fertilities - 1)
    weights[position] = reciprocals[unit] * fertilityRatios[unit * Self.fertilities + number]
  }

  /// Changes the number of links of a pair by 1 or -1.
  @inline(__always)
  private func add(_ change: Int, cell: Int, choiceStart: Int) {
    let position = Int(cells.positions[cell])
    let unit = Int(choices[choiceStart + position])
    pairCounts[Int(cells.pairs[cell])] += Float(change)
    totals[unit] += Float(change)
    reciprocals[unit] = 1 / totals[unit]
    fertility[position] += Int32(change)
    weigh(position, unit: unit)
  }

  /// Lets each unit of a piece choose anew.
  @inline(__always)
  private func choose(
    _ choosers: Range<Int>, _ choices: Range<Int>, withJumps: Bool, averaging: Bool, dropping: Bool, kept: inout Int
  ) {
    let (pairs, positions, counts) = (cells.pairs.base, cells.positions.base, pairCounts.base)
    let (weights, cumulative) = (weights.base, cumulative.base)
    let nullFactor = settings.nullShare / (1 - settings.nullShare)
    var previous = -1
    for chooser in choosers {
      let unit = Int(self.choosers[chooser])
      let first = Int(cells.starts[chooser])
      let count = Int(cells.starts[chooser + 1]) - first
      let old = links[chooser]
      if old == Self.noLink {
        nullCounts[unit] -= 1
        nullTotal -= 1
      } else {
        add(-1, cell: first + Int(old), choiceStart: choices.lowerBound)
      }
      let next = Int(nextLinks[chooser - choosers.lowerBound])
      var sum: Float = 0
      var nullMass = nullFactor * nullCounts[unit] / nullTotal
      if withJumps {
        let before = jumps.shares(from: previous)
        let behind = jumps.shares(to: next)
        for cell in 0..<count {
          let position = Int(positions[first + cell])
          sum += counts[Int(pairs[first + cell])] * weights[position] * before[position] * behind[-position]
          cumulative[cell] = sum
        }
        nullMass *= before[next]
      } else {
        for cell in 0..<count {
          let position = Int(positions[first + cell])
          sum += counts[Int(pairs[first + cell])] * weights[position]
          cumulative[cell] = sum
        }
      }
      if averaging { addProbabilities(first, count, scale: settings.probabilityScale / (sum + nullMass)) }
      let choice = random.nextFraction() * (sum + nullMass)
      if choice < sum {
        var cell = 0
        while cumulative[cell] <= choice { cell += 1 }
        links[chooser] = UInt16(cell)
        add(1, cell: first + cell, choiceStart: choices.lowerBound)
        let position = Int(positions[first + cell])
        jumps.count(position - previous)
        previous = position
      } else {
        links[chooser] = Self.noLink
        nullCounts[unit] += 1
        nullTotal += 1
      }
      if dropping {
        drop(chooser, first..<first + count, choiceStart: choices.lowerBound, of: sum + nullMass, kept: &kept)
      }
    }
    jumps.count(choices.count - previous)
  }

  @inline(__always)
  private func addProbabilities(_ first: Int, _ count: Int, scale: Float) {
    let sums = cells.sums.base + first
    var last: Float = 0
    for cell in 0..<count {
      let sum = cumulative[cell]
      sums[cell] &+= UInt16((sum - last) * scale)
      last = sum
    }
  }

  /// Moves the cells of a chooser that are worth keeping behind those kept so far.
  ///
  /// Where either unit is rare all are kept: the few sweeps so far may have erred.
  private func drop(_ chooser: Int, _ range: Range<Int>, choiceStart: Int, of mass: Float, kept: inout Int) {
    let isCommon = chooserCounts[Int(choosers[chooser])] >= settings.commonCount
    let least = settings.leastTrialProbability * mass
    let linked = links[chooser] == Self.noLink ? -1 : range.lowerBound + Int(links[chooser])
    let firstKept = kept
    var last: Float = 0
    for cell in range {
      let sum = cumulative[cell - range.lowerBound]
      let position = cells.positions[cell]
      let isImprobable = isCommon && sum - last < least && cell != linked
      last = sum
      if isImprobable, choiceCounts[Int(choices[choiceStart + Int(position)])] >= settings.commonCount { continue }
      if cell == linked { links[chooser] = UInt16(kept - firstKept) }
      cells.pairs[kept] = cells.pairs[cell]
      cells.positions[kept] = position
      kept += 1
    }
    cells.starts[chooser] = UInt32(firstKept)
  }
}
