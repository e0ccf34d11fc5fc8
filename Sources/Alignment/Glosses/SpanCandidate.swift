import Readings
import TranslationModel

/// One stretch of text that may be the rendering, or the possibility that there is none.
struct SpanCandidate {
  /// Units of the left context; nil for «no pair».
  var units: Range<Int>?
  /// Weighted sum of its features.
  var logit: Double
}

/// Proposes the stretches of text before a bracket that may render its original, each with its features.
///
/// A class, because it is handed on often and never changes.
final class SpanProposer {
  let context: LeftContext
  let source: SourceArcs
  private let hanCount: Int
  private let kanaCount: Int
  /// First token that a candidate or the word before it may touch.
  private let firstToken: Int
  /// The cue of each token from `firstToken` on.
  private let cues: [BorderCues.Cue]
  /// Set when the original holds the name of a country, so that a country before the span belongs inside it.
  private let sourceNamesCountry: Bool

  /// Most tokens that a rendering without quotation marks may have.
  static let mostTokens = 14

  init(context: LeftContext, source: SourceArcs, sourceText: [Unicode.Scalar]) {
    self.context = context
    self.source = source
    hanCount = source.units.count { $0.script == .han }
    kanaCount = source.units.count { $0.script == .kana }
    firstToken = Self.firstToken(context)
    cues = (firstToken..<context.tokenStarts.count).map { BorderCues.cue(of: context.token($0)) }
    sourceNamesCountry = zip(sourceText, sourceText.dropFirst()).contains { first, second in
      Self.countryCharacters.contains { $0.first == first && $0.second == second }
    }
  }

  /// Names of the countries most often written before a Korean name, in either script.
  private static let countryCharacters: [(first: Unicode.Scalar, second: Unicode.Scalar)] = [
    ("中", "国"), ("中", "國"), ("日", "本"), ("韩", "国"), ("韓", "國"), ("朝", "鲜"), ("朝", "鮮"), ("台", "湾"), ("台", "灣"),
    ("臺", "灣"), ("美", "国"), ("美", "國"), ("香", "港"), ("中", "华"), ("中", "華"),
  ]

  /// The word before the farthest start of any candidate; starts at quotation marks lie where they will.
  private static func firstToken(_ context: LeftContext) -> Int {
    var first = max(context.tokens[context.lowest], context.tokenStarts.count - 1 - mostDropped - mostTokens)
    if let quote = context.quoteStart { first = min(first, context.tokens[quote]) }
    if let quote = context.openQuoteStart { first = min(first, context.tokens[quote]) }
    return max(0, first - 1)
  }

  /// Most tokens that are cut off at the end.
  private static let mostDropped = 2

  /// Most syllables of the last token that are cut off.
  private static let mostSyllablesDropped = 4

  /// Scores all candidates, «no pair» last; complexity O(ends × units × original).
  ///
  /// - Parameter body: told of each candidate with its features, in order; what the weights are fitted on.
  func candidates(
    model: SpanModel, doubts: BracketContent.Doubts, interpuncts: Bool, room: inout LatticeRoom,
    _ body: (Range<Int>?, borrowing FeatureVector) -> Void = { _, _ in }
  ) -> [SpanCandidate] {
    var scoring = Scoring(model: model, features: SpanFeatures(proposer: self), room: room)
    room = LatticeRoom()
    defer { swap(&room, &scoring.room) }
    scoring.candidates.reserveCapacity(32)
    scoreSpans(&scoring, body)
    scoring.features.measureNoPair(doubts: doubts, interpuncts: interpuncts)
    scoring.add(nil, body)
    return scoring.candidates
  }

  private func scoreSpans(_ scoring: inout Scoring, _ body: (Range<Int>?, borrowing FeatureVector) -> Void) {
    let last = context.units.count
    score(end: last, cut: .none, &scoring, body)
    // Where everything is explained up to the bracket there is nothing to cut off.
    if scoring.foundPerfect { return }
    let lastToken = context.tokenStarts[context.tokens[last - 1]]
    for dropped in 1...Self.mostSyllablesDropped where last - dropped > lastToken {
      // What is cut off is a word of its own (거리|전기, 저장|성).
      guard isGeneric(units: last - dropped..<last) else { continue }
      score(end: last - dropped, cut: .syllables(dropped), &scoring, body)
    }
    var end = lastToken
    for dropped in 1...Self.mostDropped where end > context.lowest {
      guard context.gaps[end].isDisjoint(with: [.hard, .comma, .closesQuote]),
        dropped == 1 || endsGenerically(token: context.tokens[last - 1])
      else { break }
      score(end: end, cut: .tokens(dropped), &scoring, body)
      end = context.tokenStarts[context.tokens[end - 1]]
    }
  }

  /// The best alignment of the original with a stretch of units.
  func steps(_ units: Range<Int>) -> [RenderingLattice.Step] {
    RenderingLattice(source: source, target: context.units, lowest: units.lowerBound, end: units.upperBound)
      .steps(start: units.lowerBound)
  }

  private struct Scoring: ~Copyable {
    let model: SpanModel
    var features: SpanFeatures
    var room: LatticeRoom
    /// The alignment of the candidate at hand.
    var steps: [RenderingLattice.Step] = []
    var candidates: [SpanCandidate] = []
    var foundPerfect = false

    init(model: SpanModel, features: consuming SpanFeatures, room: consuming LatticeRoom) {
      self.model = model
      self.features = features
      self.room = room
    }

    /// Adds a candidate whose features have been measured.
    mutating func add(_ units: Range<Int>?, _ body: (Range<Int>?, borrowing FeatureVector) -> Void) {
      if features.values[.perfect] == 1 { foundPerfect = true }
      body(units, features.values)
      candidates.append(SpanCandidate(units: units, logit: features.values.sum(weights: model.weights)))
    }
  }

  enum Cut {
    case none
    case syllables(Int)
    case tokens(Int)
  }

  private func score(
    end: Int, cut: Cut, _ scoring: inout Scoring, _ body: (Range<Int>?, borrowing FeatureVector) -> Void
  ) {
    let starts = possibleStarts(end: end)
    guard let lowest = starts.first else { return }
    let lattice = RenderingLattice(
      source: source, target: context.units, lowest: lowest, end: end, in: &scoring.room)
    scoring.features.begin(end: end, cut: cut)
    for start in starts {
      // Nothing begins inside a word but what renders the first character.
      if !context.beginsToken(start), !lattice.beginsLinked(start: start) { continue }
      lattice.joinedSteps(start: start, into: &scoring.steps)
      scoring.features.measure(start: start, steps: scoring.steps, value: Double(lattice.value(start: start)))
      scoring.add(start..<end, body)
    }
    (consume lattice).leave(&scoring.room)
  }

  /// Left edges worth a look: token starts, places inside the last tokens, the start of the quotation. Ascending.
  private func possibleStarts(end: Int) -> [Int] {
    var starts: [Int] = []
    starts.reserveCapacity(32)
    let lastToken = context.tokens[end - 1]
    let inside = end - (2 * max(1, source.units.count) + 2)
    let farthest = max(context.lowest, context.tokenStarts[max(0, lastToken - Self.mostTokens + 1)])
    let quotes = [context.quoteStart, context.openQuoteStart]
    for case let quote? in quotes where quote < farthest && quote < end && !starts.contains(quote) {
      starts.append(quote)
    }
    if starts.count == 2, starts[0] > starts[1] { starts.swapAt(0, 1) }
    for unit in farthest..<end
    where context.beginsToken(unit) || (unit > inside && context.units[unit].script != .other) {
      starts.append(unit)
    }
    return starts
  }

  // MARK: - What the features read

  /// Whether a token ends in the Korean for a generic term (대학교, 그룹, 기업).
  func endsGenerically(token: Int) -> Bool { GenericTerms.endsInRendering(context.token(token)) }

  /// Whether some units are the Korean for a generic term, or for two in a row.
  func isGeneric(units: Range<Int>) -> Bool {
    let tail = context.units[units].compactMap { Unicode.Scalar($0.value) }
    guard !tail.isEmpty, tail.count == units.count else { return false }
    return GenericTerms.isRendering(tail[...])
      || tail.indices.dropFirst().contains {
        GenericTerms.isRendering(tail[..<$0]) && GenericTerms.isRendering(tail[$0...])
      }
  }

  /// Whether two syllables are a Korean word that is written with the original's first character at one of `places`
  /// (국민 國民 for 民).
  func isHanjaWord(at unit: Int, character places: ClosedRange<Int>) -> Bool {
    guard unit + 1 < context.units.count, context.tokens[unit] == context.tokens[unit + 1],
      let first = Unicode.Scalar(context.units[unit].value), let second = Unicode.Scalar(context.units[unit + 1].value),
      let original = source.units.first, original.script == .han, let character = Unicode.Scalar(original.value)
    else { return false }
    return HanjaWords.isWritten(first, second, with: character, at: places)
  }

  /// Whether the part of a token before one of its units is the name of a country (중국|국가전력).
  func isCountry(beforeUnit unit: Int) -> Bool {
    let start = context.tokenStarts[context.tokens[unit]]
    return start < unit && BorderCues.cue(of: context.scalars[context.scalarRange(start..<unit)]) == .country
  }

  /// Whether a unit is the Korean for a kind of place (성, 시, 구, 역).
  func isPlaceTail(unit: Int) -> Bool {
    guard let tail = Unicode.Scalar(context.units[unit].value) else { return false }
    return Self.placeTails.contains(tail)
  }

  /// > Source: the units of 중화인민공화국 행정 구역 and of Korea, and what 외래어 표기법 제4장 제3절 writes onto names.
  private static let placeTails: Set<Unicode.Scalar> = [
    "성", "시", "구", "현", "진", "향", "촌", "리", "동", "가", "로", "도", "주", "군", "면", "읍", "산", "강", "호", "만", "섬", "역", "항",
  ]

  /// Whether some units say once more what the last character of the original is (푸라이산|산 浮来山).
  func isOwnHead(units: Range<Int>) -> Bool {
    guard let last = source.units.last, last.script == .han, let character = Unicode.Scalar(last.value) else {
      return false
    }
    return GenericTerms.renderings(of: [character]).contains {
      $0.unicodeScalars.map(\.value).elementsEqual(context.units[units].lazy.map(\.value))
    }
  }

  /// Whether the original is a number of a part (一, 上) and nothing else.
  var originalIsNumeral: Bool {
    source.units.count == 1 && Unicode.Scalar(source.units[0].value).map { Self.numerals.contains($0) } ?? false
  }

  private static let numerals: Set<Unicode.Scalar> = [
    "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "上", "中", "下", "甲", "乙", "丙", "丁",
  ]

  func cue(ofToken token: Int) -> BorderCues.Cue { cues[token - firstToken] }
  var originalLength: Int { source.units.count }
  var originalHanCount: Int { hanCount }
  var originalKanaCount: Int { kanaCount }
  var originalNamesCountry: Bool { sourceNamesCountry }
}
