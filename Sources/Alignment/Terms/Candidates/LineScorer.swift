/// Finds, for every Chinese expression of a line, the Korean runs that its soft links lead to, and scores them.
///
/// With A the share of the run's units that choose the expression, B the share of the expression's characters that choose
/// the run, C and D the shares that lead out on either side, the local score is (A + B)/2 · (1 − (C + D)/2).
final class LineScorer {
  /// Neighbouring words of the source line, as positions in the line.
  struct Span {
    var first: Int
    var last: Int
    /// Where its runs begin in `runs`.
    var firstRun: Int
  }

  /// Neighbouring units of the target line, as positions in the line.
  struct Run {
    var first: Int
    var last: Int
    var score: Float
  }

  private(set) var spans: [Span] = []
  /// The runs of all spans, those of a span by falling score.
  private(set) var runs: [Run] = []

  private let settings: CandidateSettings
  private let borders: TermBorders
  // Target side of the line.
  private let blockStarts = RawBuffer<Int32>()
  private let blockEnds = RawBuffer<Int32>()
  private let leakWeights = RawBuffer<Float>()
  /// The share of each target unit that goes to any source unit.
  private let chosenShares = RawBuffer<Float>()
  // Source side of the line.
  private let sourceStarts = RawBuffer<Int32>()
  private let lengths = RawBuffer<Int32>()
  private var links: [WordLinks.Link] = []
  // What the span in work has of each target unit.
  private let choosing = RawBuffer<Float>()
  private let chosen = RawBuffer<Float>()
  private let stamps = RawBuffer<Int32>()
  private var touched: [Int] = []
  private var stamp: Int32 = 0
  private var top: [Run] = []

  init(settings: CandidateSettings, borders: TermBorders) {
    self.settings = settings
    self.borders = borders
  }

  /// Makes `spans` and `runs` those of a line.
  func score(line: Int, source: UnitText, target: UnitText, links: ArraySlice<WordLinks.Link>) {
    spans.removeAll(keepingCapacity: true)
    runs.removeAll(keepingCapacity: true)
    let sourceUnits = source.units(ofLine: line)
    let targetUnits = target.units(ofLine: line)
    guard !links.isEmpty else { return }
    loadTarget(target, targetUnits)
    loadSource(source, sourceUnits, links)
    let units = source.units
    for first in 0..<sourceUnits.count where borders.mayBegin(units[sourceUnits.lowerBound + first].number) {
      stamp += 1
      touched.removeAll(keepingCapacity: true)
      var size = SpanSize()
      var last = first
      while last < sourceUnits.count {
        let place = sourceUnits.lowerBound + last
        guard last == first || source.continuesSpan(place),
          size.add(units[place], upTo: settings.sourceCharacters.upperBound)
        else { break }
        addLinks(of: last)
        if size.characters >= settings.sourceCharacters.lowerBound, !touched.isEmpty,
          borders.mayEnd(units[place].number)
        {
          addRuns(first, last, characters: Float(size.weight))
        }
        last += 1
      }
    }
  }

  private func loadTarget(_ target: UnitText, _ range: Range<Int>) {
    let count = range.count
    for buffer in [leakWeights, chosenShares, choosing, chosen] { Self.makeRoom(buffer, count) }
    for buffer in [blockStarts, blockEnds, stamps] { Self.makeRoom(buffer, count) }
    stamp = 0
    var start = 0
    for place in 0..<count {
      let isMaterial = target.units[range.lowerBound + place].kind.isTermMaterial
      leakWeights[place] = isMaterial ? 1 : settings.leakToParticles
      chosenShares[place] = 0
      stamps[place] = 0
      guard !isMaterial else { continue }
      for inside in start..<place { blockEnds[inside] = Int32(place) }
      start = place + 1
      blockEnds[place] = Int32(place)
      blockStarts[place] = Int32(place)
    }
    for inside in start..<count { blockEnds[inside] = Int32(count) }
    for place in 0..<count where blockEnds[place] > place {
      blockStarts[place] = place > 0 && blockEnds[place - 1] == blockEnds[place] ? blockStarts[place - 1] : Int32(place)
    }
  }

  private func loadSource(_ source: UnitText, _ range: Range<Int>, _ lineLinks: ArraySlice<WordLinks.Link>) {
    Self.makeRoom(sourceStarts, range.count + 1)
    Self.makeRoom(lengths, range.count)
    for place in 0..<range.count {
      let unit = source.units[range.lowerBound + place]
      lengths[place] = unit.kind == .latin ? 2 : Int32(unit.end - unit.start)
      sourceStarts[place] = 0
    }
    sourceStarts[range.count] = 0
    for link in lineLinks {
      sourceStarts[Int(link.source)] += 1
      let weight: Float =
        source.units[range.lowerBound + Int(link.source)].kind.isTermMaterial ? 1 : settings.leakToParticles
      chosenShares[Int(link.target)] += weight * Float(link.ofTarget) / 255
    }
    var sum: Int32 = 0
    for place in 0...range.count {
      sum += sourceStarts[place]
      sourceStarts[place] = sum
    }
    links = Array(lineLinks)
    for link in lineLinks.reversed() {
      sourceStarts[Int(link.source)] -= 1
      links[Int(sourceStarts[Int(link.source)])] = link
    }
  }

  private func addLinks(of place: Int) {
    let length = Float(lengths[place])
    for index in Int(sourceStarts[place])..<Int(sourceStarts[place + 1]) {
      let link = links[index]
      let target = Int(link.target)
      if stamps[target] != stamp {
        stamps[target] = stamp
        choosing[target] = 0
        chosen[target] = 0
        touched.append(target)
      }
      choosing[target] += Float(link.ofTarget) / 255
      chosen[target] += length * Float(link.ofSource) / 255
    }
  }

  private func addRuns(_ first: Int, _ last: Int, characters: Float) {
    top.removeAll(keepingCapacity: true)
    var leaving: Float = 0
    for place in touched { leaving += chosen[place] * leakWeights[place] }
    for first in starts(leaving) { addRuns(from: first, characters: characters, leaving: leaving) }
    guard !top.isEmpty else { return }
    while let last = top.last, last.score < settings.leastShareOfBest * top[0].score { top.removeLast() }
    spans.append(Span(first: first, last: last, firstRun: runs.count))
    runs.append(contentsOf: top)
  }

  /// Where runs may begin: at linked units, and at units before them in the same block.
  private func starts(_ leaving: Float) -> [Int] {
    var starts: [Int] = []
    for place in touched where blockEnds[place] > place {
      for first in max(Int(blockStarts[place]), place - settings.unlinkedUnits)...place where !starts.contains(first) {
        starts.append(first)
      }
    }
    return starts
  }

  /// Runs that hold a linked unit and go no more than a few units beyond.
  private func addRuns(from first: Int, characters: Float, leaving: Float) {
    let end = min(Int(blockEnds[first]), first + settings.targetUnits)
    var (choosingSum, chosenSum, chosenShare): (Float, Float, Float) = (0, 0, 0)
    var lastLinked = Int.min
    for last in first..<end {
      chosenShare += chosenShares[last]
      if stamps[last] == stamp {
        choosingSum += choosing[last]
        chosenSum += chosen[last]
        lastLinked = last
      } else if lastLinked == Int.min {
        continue
      } else if last - lastLinked > settings.unlinkedUnits {
        continue
      }
      let units = Float(last - first + 1)
      let a = choosingSum / units
      let b = chosenSum / characters
      let c = max(0, leaving - chosenSum) / characters
      let d = max(0, chosenShare - choosingSum) / units
      let score = (a + b) / 2 * (1 - (c + d) / 2)
      if score >= settings.leastScore { insert(Run(first: first, last: last, score: min(score, 1))) }
    }
  }

  private func insert(_ run: Run) {
    var place = top.count
    while place > 0, Self.precedes(run, top[place - 1]) { place -= 1 }
    guard place < settings.perSpan else { return }
    if top.count == settings.perSpan { top.removeLast() }
    top.insert(run, at: place)
  }

  private static func precedes(_ left: Run, _ right: Run) -> Bool {
    left.score != right.score ? left.score > right.score : (left.first, left.last) < (right.first, right.last)
  }

  private static func makeRoom<Element>(_ buffer: RawBuffer<Element>, _ count: Int) {
    guard buffer.count < count else { return }
    buffer.reserve(count - buffer.count)
    buffer.extend(by: count - buffer.count)
  }
}
