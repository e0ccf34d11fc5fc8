import LinguisticText

/// Finds numbers that the two sides of a pair do not have in common.
///
/// Only numbers with digits are ever reported. Those in words serve to explain the digits of the other side (两个月, 2개월;
/// 세 가지, 3个方面), because words for numbers mostly are something else: 一些, 三农, 千方百计, 한편.
struct NumberComparison {
  /// A number as it stands in a text.
  struct Number {
    var mention: NumberMention
    /// As written, with scale word and sign of a percentage.
    var text: String
    /// UTF-8 range in the side's text.
    var utf8Range: Range<Int>
    /// Whether it has a digit.
    var isWritten: Bool
    /// Whether it may be reported: it has digits, and is no part of a name, version or list.
    var isReported: Bool
    /// Whether nobody leaves it out unawares: three digits, decimals, a scale word, a share or a sum.
    var isSalient: Bool
    var run: DigitRuns.Run?
    /// What it measures, where a unit stands behind it that others can be converted into.
    var measure: Measure?
    /// Values that the text may mean too, as 10 in 10~20만.
    var others: [NumberValue]
  }

  /// Numbers with digits that have no counterpart.
  private(set) var missing: [Number] = []
  private(set) var added: [Number] = []
  /// Numbers of the source that no number of the translation was left for: what one of `added` may have been.
  private(set) var unmatched: [Number] = []
  /// The one number in words of either side that has no counterpart, where neither is round: 十二个国家, 열세 나라.
  private(set) var inWords: (source: Number, target: Number)?

  /// - Parameters:
  ///   - sources: UTF-8 ranges of the source whose numbers count nothing, since they are part of names on both sides.
  ///   - targets: the same of the translation.
  init(source: String, target: String, without sources: [Range<Int>] = [], _ targets: [Range<Int>] = []) {
    let from = NumberSide(source, .chinese, without: sources)
    let to = NumberSide(target, .korean, without: targets)
    var (isSourceFree, isTargetFree) = (from.numbers.map { _ in true }, to.numbers.map { _ in true })
    func pair(_ agrees: (Number, Number) -> Bool) {
      for index in from.numbers.indices where isSourceFree[index] {
        let partner = to.numbers.indices.first { isTargetFree[$0] && agrees(from.numbers[index], to.numbers[$0]) }
        guard let partner else { continue }
        (isSourceFree[index], isTargetFree[partner]) = (false, false)
      }
    }
    pair { $0.isWritten && $1.isWritten && $0.mention.agrees(with: $1.mention) }
    pair { $0.mention.agrees(with: $1.mention) }
    pair { Self.agreeLoosely($0, $1) }
    // One number may stand for several, as a repeated year does.
    func isElsewhere(_ number: Number, _ other: NumberSide) -> Bool {
      (other.writes(number.run) && !other.numbers.contains { $0.mention.value == number.mention.value })
        || other.spells(number)
        || other.numbers.contains { $0.mention.agrees(with: number.mention) || Self.agreeLoosely($0, number) }
    }
    unmatched = from.numbers.indices.filter { isSourceFree[$0] }.map { from.numbers[$0] }
    missing = unmatched.filter { $0.isReported && !isElsewhere($0, to) }
    unmatched.removeAll { number in
      to.writes(number.run) && !to.numbers.contains { $0.mention.value == number.mention.value }
    }
    let left = to.numbers.indices.filter { isTargetFree[$0] }.map { to.numbers[$0] }
    if unmatched.count == 1, left.count == 1, !unmatched[0].isWritten, !left[0].isWritten, unmatched[0].isExact,
      left[0].isExact, !isElsewhere(unmatched[0], to), !isElsewhere(left[0], from)
    {
      inWords = (unmatched[0], left[0])
    }
    added = to.numbers.indices.filter { isTargetFree[$0] && to.numbers[$0].isReported }.map { to.numbers[$0] }
      .filter { !isElsewhere($0, from) }
  }

  /// Leaves out numbers at places that something else was said of.
  mutating func leaveOut(_ sources: [Range<Int>], _ targets: [Range<Int>]) {
    func isLeft(_ number: Number, _ places: [Range<Int>]) -> Bool { !places.contains { $0.overlaps(number.utf8Range) } }
    missing.removeAll { !isLeft($0, sources) }
    unmatched.removeAll { !isLeft($0, sources) }
    added.removeAll { !isLeft($0, targets) }
    if let words = inWords, !isLeft(words.source, sources) || !isLeft(words.target, targets) { inWords = nil }
  }

  /// Whether two numbers may be the same, written in other ways.
  private static func agreeLoosely(_ one: Number, _ other: Number) -> Bool {
    let values = [one.mention.value] + one.others
    let otherValues = [other.mention.value] + other.others
    guard values.contains(where: otherValues.contains) else {
      if let measure = one.measure, let otherMeasure = other.measure, measure.isNear(otherMeasure) { return true }
      return areNear(one.mention, other.mention) || areRounded(one.mention.value, other.mention.value)
    }
    guard let unit = one.mention.unit, let otherUnit = other.mention.unit, unit != otherUnit else { return true }
    return !unit.isCurrency || !otherUnit.isCurrency
  }

  /// Whether one decimal is the other, rounded: 0.7768698 and 0.78.
  private static func areRounded(_ one: NumberValue, _ other: NumberValue) -> Bool {
    let (short, long) = one.exponent > other.exponent ? (one, other) : (other, one)
    guard short.exponent < 0, long.exponent <= short.exponent - 2, short.denominator == 1, long.denominator == 1 else {
      return false
    }
    var unit = 1
    for _ in 0..<min(18, short.exponent - long.exponent) { unit *= 10 }
    return abs(long.coefficient / unit - short.coefficient) <= 1
  }

  /// Years and decades without their century (2023, '23; 80年代, 1980년대), hours after noon (下午3点, 15시).
  private static func areNear(_ one: NumberMention, _ other: NumberMention) -> Bool {
    guard let small = [one.value, other.value].compactMap(\.whole).min(),
      let large = [one.value, other.value].compactMap(\.whole).max()
    else { return false }
    // 民國110年 is 2021.
    if one.unit == .year, (1912..<2100).contains(large), large - small == 1911 { return true }
    if (1800..<2100).contains(large), small < 100 { return large % 100 == small }
    return large - small == 12 && large <= 24
  }
}

extension NumberComparison.Number {
  /// Whether it is a whole number above ten that is not round: no other word is.
  fileprivate var isExact: Bool {
    guard !mention.isOrdinal, mention.value.denominator == 1, let whole = mention.value.whole else { return false }
    return whole > 10 && !whole.isMultiple(of: 10)
  }
}

extension NumberUnit {
  var isCurrency: Bool {
    switch self {
    case .percent, .year, .month, .day: false
    case .yuan, .won, .dollar, .euro, .yen, .pound, .hongKongDollar, .taiwanDollar: true
    }
  }
}

extension NumberValue {
  /// The value and one; nil for fractions and what cannot be held.
  var addingOne: NumberValue? {
    guard denominator == 1, (-6...6).contains(exponent), coefficient < 1_000_000 else { return nil }
    var unit = 1
    for _ in 0..<abs(exponent) { unit *= 10 }
    return exponent < 0 ? NumberValue(coefficient + unit, exponent: exponent) : NumberValue(coefficient * unit + 1)
  }

  /// A fraction as a decimal of at most four places; nil for what is no fraction, or no such decimal.
  var decimal: NumberValue? {
    guard denominator > 1, exponent == 0, coefficient < 1_000_000, 10_000.isMultiple(of: denominator) else {
      return nil
    }
    return NumberValue(coefficient * (10_000 / denominator), exponent: -4)
  }

  /// The value as an integer below 10^12.
  var whole: Int? {
    guard denominator == 1, exponent >= 0, exponent < 12 else { return nil }
    return (0..<exponent).reduce(coefficient) { value, _ in value &* 10 }
  }
}
