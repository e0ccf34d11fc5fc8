import LinguisticText
import Readings
import TranslationModel

/// Runs of a source title and the runs of a target title that render them, in whatever order they stand.
///
/// Within a run both sides go forward without a gap, particles and structural words apart. Chosen longest first, so
/// that chance matches of single characters find no place: Korean puts the verb last, but words stay whole.
struct RenderingCover {
  struct Run {
    var matches: [SourceArcs.Match]
    var source: Range<Int>
    var target: Range<Int>
    /// Characters of both sides, doubtful links by half.
    var gain: Float

    /// Whether it is read by sound or a known name: what stays in its place in a sentence.
    var isName: Bool { matches.contains { $0.link == .mandarin || $0.link == .variant || $0.link == .known } }
    var isNumber: Bool { matches.allSatisfy { $0.link == .identical } }
  }

  /// In order of the source.
  private(set) var runs: [Run] = []
  private(set) var coversSource: [Bool]
  private(set) var coversTarget: [Bool]

  /// Complexity: O(runs × source units × target units).
  init(_ matches: TitleMatches, _ source: SourceTitle, _ target: TargetTitle) {
    coversSource = [Bool](repeating: false, count: source.text.units.count)
    coversTarget = [Bool](repeating: false, count: target.text.units.count)
    while runs.count < Self.mostRuns {
      let free = matches.bySource.map { $0.filter { isFree($0) } }
      var search = RunSearch(free, source, target, coversSource, coversTarget)
      guard let run = search.best() else { break }
      runs.append(run)
      for match in run.matches {
        for unit in match.source { coversSource[unit] = true }
        for unit in match.target { coversTarget[unit] = true }
      }
    }
    runs.sort { $0.source.lowerBound < $1.source.lowerBound }
  }

  /// More pieces than this are no rendering.
  static let mostRuns = 10

  private func isFree(_ match: SourceArcs.Match) -> Bool {
    !match.source.contains { coversSource[$0] } && !match.target.contains { coversTarget[$0] }
  }
}

/// Finds the run with the highest gain: a dynamic program from the right over free matches.
private struct RunSearch {
  private let source: SourceTitle
  private let target: TargetTitle
  private let sourceTaken: [Bool]
  private let targetTaken: [Bool]
  private let width: Int
  private var values: [Float]
  private var choices: [Choice]
  /// Matches by source unit × width + target unit.
  private var byCell: [[SourceArcs.Match]]

  private enum Choice { case stop, skipSource, skipTarget, take(SourceArcs.Match) }

  /// Sounds of one language go together: none yet, Mandarin, Sino-Korean.
  private static let tongues = 3
  private static let switchPrice: Float = 0.8

  init(
    _ matches: [[SourceArcs.Match]], _ source: SourceTitle, _ target: TargetTitle, _ sourceTaken: [Bool],
    _ targetTaken: [Bool]
  ) {
    self.source = source
    self.target = target
    self.sourceTaken = sourceTaken
    self.targetTaken = targetTaken
    width = target.text.units.count + 1
    let cells = (source.text.units.count + 1) * width * Self.tongues
    values = [Float](repeating: 0, count: cells)
    choices = [Choice](repeating: .stop, count: cells)
    byCell = [[SourceArcs.Match]](repeating: [], count: source.text.units.count * width)
    for match in matches.joined() { byCell[match.source.lowerBound * width + match.target.lowerBound].append(match) }
  }

  mutating func best() -> RenderingCover.Run? {
    fill()
    var best: RenderingCover.Run?
    for match in byCell.joined() {
      let gain = Self.gain(match) + value(after: match, tongue: Self.tongue(match))
      guard gain > (best?.gain ?? 0), let run = run(from: match, gain: gain) else { continue }
      best = run
    }
    return best
  }

  private static func tongue(_ match: SourceArcs.Match) -> Int {
    switch match.link {
    case .mandarin, .variant: 1
    case .sinoKorean: 2
    default: 0
    }
  }

  /// Units of both sides, what is read a little below what is known, misspellings by half; whole terms before their
  /// parts.
  private static func gain(_ match: SourceArcs.Match) -> Float {
    let units = Float(match.source.count + match.target.count)
    switch match.link {
    case .mandarin, .sinoKorean: return units * 0.95 - piecePrice
    case .variant: return units * 0.5 - piecePrice
    default: return units - piecePrice
    }
  }

  private static let piecePrice: Float = 0.05

  private func cell(_ i: Int, _ j: Int, _ tongue: Int) -> Int { (i * width + j) * Self.tongues + tongue }

  private func value(after match: SourceArcs.Match, tongue: Int) -> Float {
    values[cell(match.source.upperBound, match.target.upperBound, tongue)]
  }

  private mutating func fill() {
    for i in source.text.units.indices.reversed() {
      for j in target.text.units.indices.reversed() {
        for tongue in 0..<Self.tongues { improve(i, j, tongue) }
      }
    }
  }

  private mutating func improve(_ i: Int, _ j: Int, _ tongue: Int) {
    let here = cell(i, j, tongue)
    for match in byCell[i * width + j] {
      let own = Self.tongue(match)
      let price = tongue != 0 && own != 0 && own != tongue ? Self.switchPrice : 0
      let value = Self.gain(match) - price + value(after: match, tongue: own == 0 ? tongue : own)
      if value > values[here] { (values[here], choices[here]) = (value, .take(match)) }
    }
    let skipped = cell(i + 1, j, tongue)
    if source.isNeutral(i), !sourceTaken[i], values[skipped] > values[here] {
      (values[here], choices[here]) = (values[skipped], .skipSource)
    }
    let passed = cell(i, j + 1, tongue)
    if NeutralWords.joiningSyllables.contains(target.text.scalar(j)), !targetTaken[j], values[passed] > values[here] {
      (values[here], choices[here]) = (values[passed], .skipTarget)
    }
  }

  /// The run that begins with `first`; nil where it is too short to be more than chance.
  private func run(from first: SourceArcs.Match, gain: Float) -> RenderingCover.Run? {
    var found = [first]
    var tongue = Self.tongue(first)
    var (i, j) = (first.source.upperBound, first.target.upperBound)
    walk: while true {
      switch choices[cell(i, j, tongue)] {
      case .stop: break walk
      case .skipSource: i += 1
      case .skipTarget: j += 1
      case .take(let match):
        found.append(match)
        (i, j) = (match.source.upperBound, match.target.upperBound)
        if Self.tongue(match) != 0 { tongue = Self.tongue(match) }
      }
    }
    guard let last = found.last, Self.isMoreThanChance(found) else { return nil }
    return RenderingCover.Run(
      matches: found, source: first.source.lowerBound..<last.source.upperBound,
      target: first.target.lowerBound..<last.target.upperBound, gain: gain)
  }

  /// A single character read as a single syllable is chance; numbers, letters, known pairs and terms of two syllables
  /// are not.
  private static func isMoreThanChance(_ matches: [SourceArcs.Match]) -> Bool {
    guard matches.count == 1, let match = matches.first else { return true }
    switch match.link {
    case .identical, .known: return true
    default: return match.source.count + match.target.count >= 3 && match.target.count >= 2
    }
  }
}
