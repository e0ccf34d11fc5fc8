/// Makes candidates out of the soft links of all lines.
///
/// Time is linear in the text; the candidates of a line are a few for each of its Chinese expressions.
struct CandidateExtractor: Sendable {
  var settings: CandidateSettings

  init(settings: CandidateSettings = CandidateSettings()) { self.settings = settings }

  func extract(source: UnitText, target: UnitText, links: WordLinks) -> CandidateTable {
    let borders = TermBorders(source.vocabulary)
    let collector = CandidateCollector(source: source, target: target, borders: borders, settings: settings)
    for line in 0..<source.lineCount { collector.add(line: line, links: links.links(ofLine: line)) }
    return collector.table()
  }
}

/// Gathers the occurrences of candidates line by line, then adds them up.
private final class CandidateCollector {
  /// A candidate in one line.
  private struct Sighting {
    var source: UInt32
    var target: UInt32
    var line: UInt32
    /// Local score in 65535ths.
    var score: UInt16
    var flags: UInt16
  }

  private enum Flag {
    static let best: UInt16 = 1
    static let mutual: UInt16 = 2
  }

  private let source: UnitText
  private let target: UnitText
  private let borders: TermBorders
  private let settings: CandidateSettings
  private let scorer: LineScorer
  /// By source, so many thousand sources in one: each is freed when it is added up.
  private var sightings: [RawBuffer<Sighting>] = []
  private var sourceTerms = UnitVocabulary()
  private var targetTerms = UnitVocabulary()
  private let scratch = RawBuffer<UInt32>()
  /// The best score of any span for each run of the line, by first unit and length.
  private var bestOfRun: [Float] = []
  private var numberOfRun: [UInt32] = []

  init(source: UnitText, target: UnitText, borders: TermBorders, settings: CandidateSettings) {
    self.source = source
    self.target = target
    self.settings = settings
    self.borders = borders
    scorer = LineScorer(settings: settings, borders: borders)
  }

  func add(line: Int, links: ArraySlice<WordLinks.Link>) {
    scorer.score(line: line, source: source, target: target, links: links)
    let units = target.units(ofLine: line)
    let (spans, runs) = (scorer.spans, scorer.runs)
    let width = settings.targetUnits
    bestOfRun.removeAll(keepingCapacity: true)
    bestOfRun.append(contentsOf: repeatElement(0, count: units.count * width))
    numberOfRun.removeAll(keepingCapacity: true)
    numberOfRun.append(contentsOf: repeatElement(.max, count: units.count * width))
    for run in runs {
      let key = run.first * width + run.last - run.first
      bestOfRun[key] = max(bestOfRun[key], run.score)
    }
    for (index, span) in spans.enumerated() {
      let sourceNumber = number(ofSource: span, line: line)
      let end = index + 1 < spans.count ? spans[index + 1].firstRun : runs.count
      let sightings = room(for: end - span.firstRun, ofSource: sourceNumber)
      for place in span.firstRun..<end {
        let run = runs[place]
        let key = run.first * width + run.last - run.first
        if numberOfRun[key] == .max { numberOfRun[key] = number(ofTarget: run, line: line) }
        var flags: UInt16 = run.score >= runs[span.firstRun].score ? Flag.best : 0
        if run.score >= bestOfRun[key] { flags |= Flag.mutual }
        sightings.appendReserved(
          Sighting(
            source: sourceNumber, target: numberOfRun[key], line: UInt32(line),
            score: UInt16(run.score * 65535), flags: flags))
      }
    }
  }

  private func number(ofSource span: LineScorer.Span, line: Int) -> UInt32 {
    let first = source.units(ofLine: line).lowerBound
    return sourceTerms.number(of: text(source, (first + span.first)...(first + span.last)))
  }

  private func number(ofTarget run: LineScorer.Run, line: Int) -> UInt32 {
    let first = target.units(ofLine: line).lowerBound
    return targetTerms.number(of: text(target, (first + run.first)...(first + run.last)))
  }

  /// The folded texts of units, joined; good until the next call.
  private func text(_ text: UnitText, _ units: ClosedRange<Int>) -> UnsafeBufferPointer<UInt32> {
    scratch.removeAll()
    for unit in units {
      let scalars = text.vocabulary.scalars(of: text.units[unit].number)
      scratch.reserve(scalars.count)
      for scalar in scalars { scratch.appendReserved(scalar) }
    }
    return UnsafeBufferPointer(scratch.buffer)
  }

  private func room(for count: Int, ofSource source: UInt32) -> RawBuffer<Sighting> {
    let block = Int(source) >> Self.blockBits
    while sightings.count <= block { sightings.append(RawBuffer()) }
    sightings[block].reserve(count)
    return sightings[block]
  }

  private static let blockBits = 16

  // MARK: - Adding up

  func table() -> CandidateTable {
    var table = CandidateTable()
    table.sourceSums = Array(repeating: 0, count: sourceTerms.count)
    table.targetSums = Array(repeating: 0, count: targetTerms.count)
    table.candidates.reserve(sightings.reduce(0) { $0 + $1.count })
    for block in sightings.indices {
      addUp(sightings[block], firstSource: UInt32(block << Self.blockBits), to: &table)
      sightings[block] = RawBuffer()
    }
    countTerms(&table)
    table.sourceTerms = sourceTerms
    table.targetTerms = targetTerms
    return table
  }

  private func addUp(_ sightings: RawBuffer<Sighting>, firstSource: UInt32, to table: inout CandidateTable) {
    let order = Self.sorted(sightings, firstSource: firstSource)
    var place = 0
    while place < order.count {
      let first = sightings[Int(order[place])]
      var candidate = TermCandidate(source: first.source, target: first.target)
      var scores: (UInt16, UInt16, UInt16) = (0, 0, 0)
      while place < order.count {
        let sighting = sightings[Int(order[place])]
        guard sighting.source == first.source, sighting.target == first.target else { break }
        Self.add(sighting, to: &candidate, &scores)
        place += 1
      }
      table.sourceSums[Int(first.source)] += candidate.sum
      table.targetSums[Int(first.target)] += candidate.sum
      table.candidates.append(candidate)
    }
  }

  /// The sightings of a block by source, target, line.
  private static func sorted(_ sightings: RawBuffer<Sighting>, firstSource: UInt32) -> RawBuffer<UInt32> {
    let starts = RawBuffer<UInt32>(zeroes: (1 << blockBits) + 1)
    for place in 0..<sightings.count { starts[Int(sightings[place].source - firstSource) + 1] += 1 }
    for source in 0..<(1 << blockBits) { starts[source + 1] += starts[source] }
    let cursors = RawBuffer<UInt32>(Array(starts.buffer))
    let order = RawBuffer<UInt32>(zeroes: sightings.count)
    for place in 0..<sightings.count {
      let source = Int(sightings[place].source - firstSource)
      order[Int(cursors[source])] = UInt32(place)
      cursors[source] += 1
    }
    var keys: [UInt64] = []
    for source in 0..<(1 << blockBits) {
      let group = Int(starts[source])..<Int(starts[source + 1])
      keys.removeAll(keepingCapacity: true)
      for index in group { keys.append(UInt64(sightings[Int(order[index])].target) << 32 | UInt64(order[index])) }
      keys.sort()
      for (index, key) in zip(group, keys) { order[index] = UInt32(truncatingIfNeeded: key) }
    }
    return order
  }

  private static func add(
    _ sighting: Sighting, to candidate: inout TermCandidate, _ scores: inout (UInt16, UInt16, UInt16)
  ) {
    let score = Float(sighting.score) / 65535
    candidate.count += 1
    candidate.sum += score
    candidate.highest = max(candidate.highest, score)
    if sighting.flags & Flag.best != 0 { candidate.best += 1 }
    if sighting.flags & Flag.mutual != 0 { candidate.mutual += 1 }
    if sighting.line == candidate.lines.0 || sighting.line == candidate.lines.1 { return }
    if candidate.lines.0 == TermCandidate.noLine || sighting.score > scores.0 {
      candidate.lines = (sighting.line, candidate.lines.0, candidate.lines.1)
      scores = (sighting.score, scores.0, scores.1)
    } else if candidate.lines.1 == TermCandidate.noLine || sighting.score > scores.1 {
      candidate.lines = (candidate.lines.0, sighting.line, candidate.lines.1)
      scores = (scores.0, sighting.score, scores.1)
    } else if candidate.lines.2 == TermCandidate.noLine || sighting.score > scores.2 {
      candidate.lines.2 = sighting.line
      scores.2 = sighting.score
    }
  }

  /// Counts the expressions wherever they stand, linked or not, with their spellings.
  private func countTerms(_ table: inout CandidateTable) {
    table.sourceCounts = Array(repeating: 0, count: sourceTerms.count)
    table.targetCounts = Array(repeating: 0, count: targetTerms.count)
    table.sourceSpellings = TermSpellings(count: sourceTerms.count)
    table.targetSpellings = TermSpellings(count: targetTerms.count)
    source.forEachSpan(upTo: settings.sourceCharacters.upperBound, borders: borders) { stretch in
      guard let number = sourceTerms.find(stretch.text, stretch.hash) else { return }
      table.sourceCounts[Int(number)] += 1
      table.sourceSpellings.add(number, units: stretch.units, line: stretch.line, in: source)
    }
    target.forEachRun(upTo: settings.targetUnits) { stretch in
      guard let number = targetTerms.find(stretch.text, stretch.hash) else { return }
      table.targetCounts[Int(number)] += 1
      table.targetSpellings.add(number, units: stretch.units, line: stretch.line, in: target)
    }
  }
}
