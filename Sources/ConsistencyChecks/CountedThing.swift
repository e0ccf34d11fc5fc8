import LinguisticText
import TranslationModel

/// A number of a sentence with what it counts: 기업 수는 1,048개, 13개 성에서, 매출 3조 원.
struct CountedThing: Sendable {
  /// Index of the block in its document.
  var block: Int
  /// UTF-8 range in the document of the number with its counter.
  var utf8Range: Range<Int>
  /// The number with its counter, as the text has it.
  var text: String
  /// A few words before it and the next word, as the text has them.
  var excerpt: String
  var value: NumberValue
  /// The counter, currency or sign of percentage; numbers with different ones are not compared.
  var unit: String
  /// The power of ten of the last digit that is meant.
  var lastPlace: Int
  var bound: Bound
  /// Words of the clause before the number, particles still on them; the last stands next to it.
  var before: [String]
  /// Words of the clause behind the counter.
  var after: [String]
  /// The sentence without spaces.
  var sentence: String
  /// The words of the sentence.
  var sentenceWords: [String]
  /// The years that the sentence names.
  var years: Set<Int>
  /// Other numbers of the clause that count nothing, with the letter behind them: the 3분 of 3분기.
  var qualifiers: Set<String>

  enum Bound: Sendable {
    case exact
    /// 약
    case about
    /// 이상, 초과, 여
    case atLeast
    /// 이하, 미만
    case atMost
  }

  /// Nouns that may be what is counted: the word next to the number on either side, and two more behind it.
  var heads: [String] { before.suffix(1) + after.prefix(3) }

  /// Words of its clause.
  var clause: [String] { before + after }

  /// Whether both numbers may be said of one thing: equal, one rounded from the other, or within its bounds.
  func isCompatible(with other: CountedThing) -> Bool {
    if value == other.value { return true }
    // Of two bounds both should be the same.
    func holds(_ thing: CountedThing, _ other: CountedThing) -> Bool {
      let (bound, number) = (thing.value.approximate, other.value.approximate)
      switch (thing.bound, other.bound) {
      case (.atLeast, .exact), (.atLeast, .about): return number >= bound * 0.995 && number <= bound * Self.farthest
      case (.atMost, .exact), (.atMost, .about): return number <= bound * 1.005 && number >= bound / Self.farthest
      default: return false
      }
    }
    return holds(self, other) || holds(other, self) || rounds(other.value.approximate)
      || other.rounds(value.approximate)
  }

  /// How many times a number may be beyond what is called its bound.
  private static let farthest = 1.5

  /// Whether the number may be another one, rounded to its places in either direction.
  private func rounds(_ number: Double) -> Bool {
    // 30% is hardly 39% cut off, but 3만 may be 3만 9천.
    let written = value.approximate < 1_000 ? min(lastPlace, 0) : lastPlace
    let place = bound == .about || value.exponent >= 3 ? max(lastPlace, value.exponent) : written
    let unit = NumberValue(1, exponent: place).approximate
    let (own, other) = (value.approximate / unit, number / unit)
    // Cut off is often more than half of the last place, added hardly ever.
    let mayBeCut = place > 0 || value.exponent < 0
    return own <= other ? other - own < (mayBeCut ? 1 : 0.5) : own - other <= 0.5
  }
}

// MARK: - Reading

extension CountedThing {
  /// The counted things in a block, in order.
  ///
  /// Complexity: O(characters + numbers × length of a sentence).
  static func things(in block: Block, index: Int) -> [CountedThing] {
    guard block.language == .target, block.kind != .reference, holdsDigit(block.text) else { return [] }
    let text = BlockScalars(block)
    let mentions = NumberReader.mentionsInDigits(in: text.folded)
    return mentions.indices.compactMap { thing(mentions, $0, text, index) }
  }

  private static func thing(
    _ mentions: [NumberMention], _ index: Int, _ text: BlockScalars, _ block: Int
  )
    -> CountedThing?
  {
    let mention = mentions[index]
    guard !mention.isOrdinal, mention.value.denominator == 1, !isInsideName(mention, text),
      let counter = Counter(behind: mention, in: text.folded), !isRange(mention, counter, text)
    else { return nil }
    guard let sentence = text.sentence(around: mention.range) else { return nil }
    let clause = text.clause(around: mention.range.lowerBound..<counter.end, in: sentence)
    let near = neighbours(of: index, mentions, in: sentence)
    // What another number counts is not counted by this one.
    let next = index + 1 < mentions.count ? mentions[index + 1].range : nil
    let to = next.flatMap { $0.upperBound <= clause.upperBound ? $0.lowerBound : nil }
    let before = words(before: index, mentions, clause, text)
    let after =
      (counter.attached.map { [$0] } ?? [])
      + text.words(in: counter.wordEnd..<max(counter.wordEnd, to ?? clause.upperBound))
    let range = mention.range.lowerBound..<counter.end
    let number = text.string(mention.range)
    let sentenceWords = text.words(in: sentence)
    return CountedThing(
      block: block, utf8Range: text.documentRange(range), text: text.string(range),
      excerpt: text.excerpt(around: mention.range.lowerBound..<counter.wordEnd, in: clause), value: mention.value,
      unit: counter.unit, lastPlace: KoreanSum.lastPlace(of: number),
      bound: bound(
        before: before.last, behind: counter, text.words(in: counter.end..<max(counter.end, clause.upperBound))),
      before: before, after: after, sentence: sentenceWords.joined(), sentenceWords: sentenceWords,
      years: Set(mentions[near].filter { $0.unit == .year }.compactMap(year)),
      qualifiers: qualifiers(mentions[near], clause, text))
  }

  /// The mentions of the sentence of one.
  private static func neighbours(
    of index: Int, _ mentions: [NumberMention], in sentence: Range<Int>
  ) -> Range<Int> {
    var (start, end) = (index, index + 1)
    while start > 0, mentions[start - 1].range.lowerBound >= sentence.lowerBound { start -= 1 }
    while end < mentions.count, mentions[end].range.lowerBound < sentence.upperBound { end += 1 }
    return start..<end
  }

  /// The words before a number, back to the number before it; past a share in apposition (전체의 29%인 1,048개).
  private static func words(
    before index: Int, _ mentions: [NumberMention], _ clause: Range<Int>, _ text: BlockScalars
  ) -> [String] {
    let start = mentions[index].range.lowerBound
    guard index > 0, mentions[index - 1].range.lowerBound >= clause.lowerBound else {
      return text.words(in: clause.lowerBound..<start)
    }
    let previous = mentions[index - 1]
    let between = text.words(in: previous.range.upperBound..<start)
    if previous.unit == .percent, between == ["인"] { return words(before: index - 1, mentions, clause, text) }
    return Array(between.dropFirst())
  }

  private static func qualifiers(
    _ mentions: ArraySlice<NumberMention>, _ clause: Range<Int>, _ text: BlockScalars
  ) -> Set<String> {
    Set(
      mentions.filter { clause.contains($0.range.lowerBound) }.compactMap { mention in
        let end = min(mention.range.upperBound + 1, text.folded.count)
        guard mention.isOrdinal || parts.contains(text.folded[end - 1]) else { return nil }
        return text.spaceless(mention.range.lowerBound..<end)
      })
  }

  /// How counters of parts begin: 분기, 차, 월, 단계, 세대, 호, 기, 학년, 급.
  private static let parts: Set<Unicode.Scalar> = ["분", "차", "월", "단", "세", "호", "기", "학", "급"]

  private static func bound(before: String?, behind counter: Counter, _ after: [String]) -> Bound {
    if counter.isOrMore { return .atLeast }
    let next = after.prefix(2).joined()
    if atLeast.contains(where: { next.hasPrefix($0) || next.contains("을\($0)") || next.contains("를\($0)") }) {
      return .atLeast
    }
    if atMost.contains(where: next.hasPrefix) { return .atMost }
    return before == "약" || about.contains(where: next.hasPrefix) ? .about : .exact
  }

  private static let atLeast = ["이상", "초과", "넘", "돌파", "웃", "상회", "남짓"]
  private static let atMost = ["이하", "미만", "이내", "밑돌", "못 미"]
  private static let about = ["가량", "정도", "안팎", "내외", "수준", "가까", "육박", "쯤"]

  private static func year(_ mention: NumberMention) -> Int? {
    let year = Int(mention.value.approximate)
    return year < 100 ? 2_000 + year : year
  }

  /// Whether the number is part of a name or code: 5G, C919, 2022-3.
  private static func isInsideName(_ mention: NumberMention, _ text: BlockScalars) -> Bool {
    guard mention.range.lowerBound > 0 else { return false }
    let before = text.folded[mention.range.lowerBound - 1]
    // The last part of a number that has been read as two: 1만 482.
    if before == " ", mention.range.lowerBound > 2,
      "만억조천".unicodeScalars.contains(text.folded[mention.range.lowerBound - 2]),
      (0x30...0x39).contains(text.folded[mention.range.lowerBound - 3].value)
    {
      return true
    }
    return before == "-" || before == "/" || before == "." || before == "·" || before == "'" || before == "‘"
      || before == "’" || before.properties.isAlphabetic || (0x30...0x39).contains(before.value)
  }

  /// Whether it is an end of a range or one of a row (3~5개).
  private static func isRange(_ mention: NumberMention, _ counter: Counter, _ text: BlockScalars) -> Bool {
    let signs: Set<Unicode.Scalar> = ["~", "∼", "〜", "–", "→"]
    let before = text.folded[..<mention.range.lowerBound].last { $0 != " " }
    let behind = text.folded[counter.end...].first { $0 != " " }
    return [before, behind].contains { $0.map(signs.contains) ?? false }
  }

  private static func holdsDigit(_ text: String) -> Bool {
    text.utf8.contains { (0x30...0x39).contains($0) }
  }
}
