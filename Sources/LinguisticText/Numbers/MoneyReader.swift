/// A sum of money in Korean text: 1조 2,000억 위안, $5억, 10∼20만 엔.
public struct MoneyMention: Sendable, Hashable {
  /// Where it stands, in scalars of the text, with currency words and signs.
  public var range: Range<Int>
  /// The number alone, with its scale words; of a range the first.
  public var numberRange: Range<Int>
  /// The number; of a range the lower end.
  public var value: NumberValue
  /// The upper end of a range of sums; nil for a single sum.
  public var upper: NumberValue?
  public var currency: Currency
  /// Whether 여 or 남짓 stands with it: the sum is the number or somewhat more.
  public var isOrMore: Bool

  public init(
    range: Range<Int>, numberRange: Range<Int>, value: NumberValue, upper: NumberValue? = nil, currency: Currency,
    isOrMore: Bool = false
  ) {
    self.range = range
    self.numberRange = numberRange
    self.value = value
    self.upper = upper
    self.currency = currency
    self.isOrMore = isOrMore
  }
}

/// Finds sums of money in Korean text.
///
/// > Source: 한글 맞춤법 제43항, 제44항 (numbers by 만, units may be written close to them).
public enum MoneyReader {
  /// The sums of a text in order.
  ///
  /// - Parameter scalars: a text folded by ``HanFolding``, which keeps places.
  /// Complexity: O(n).
  public static func mentions(in scalars: [Unicode.Scalar]) -> [MoneyMention] {
    var mentions: [MoneyMention] = []
    var index = 0
    while index < scalars.count {
      guard mayBegin(scalars[index]) else {
        index += 1
        continue
      }
      if let mention = mention(at: index, in: scalars) {
        mentions.append(mention)
        index = mention.range.upperBound
      } else if let number = number(at: index, in: scalars) {
        index = number.end
      } else {
        index += 1
      }
    }
    return mentions
  }

  /// Whether a sum may begin with a scalar: a digit, a numeral, a sign or a capital letter.
  private static func mayBegin(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x24, 0x41...0x5A, 0xA3, 0xA5, 0x20A0...0x20CF, 0xFFE5, 0xFFE6: true
    case 0xAC00...0xD7A3: KoreanNumbers.smallPowers[scalar] != nil || KoreanNumbers.isDigit(scalar)
    default: false
    }
  }

  /// The sum that begins at `start`, ranges included.
  private static func mention(at start: Int, in scalars: [Unicode.Scalar]) -> MoneyMention? {
    guard let one = amount(at: start, in: scalars) else { return nil }
    guard let sign = rangeSign(at: one.end, in: scalars), let two = amount(at: sign, in: scalars),
      let currency = two.currency, one.currency == nil || one.currency == currency
    else {
      guard let currency = one.currency else { return nil }
      return MoneyMention(
        range: start..<one.end, numberRange: one.number, value: one.value, currency: currency, isOrMore: one.isOrMore)
    }
    return MoneyMention(
      range: start..<two.end, numberRange: one.number, value: one.scaled(like: two), upper: two.value,
      currency: currency, isOrMore: two.isOrMore)
  }

  private struct Amount {
    var number: Range<Int>
    var value: NumberValue
    /// The digits without scale words.
    var bare: NumberValue
    var currency: Currency?
    var isOrMore: Bool
    var end: Int

    /// The value with the scale word of the upper end, where it has none of its own: 10∼20억.
    func scaled(like upper: Amount) -> NumberValue {
      guard value == bare, upper.value.coefficient == upper.bare.coefficient, value.exponent <= upper.bare.exponent + 3
      else { return value }
      let power = upper.value.exponent - upper.bare.exponent
      return value.scaled(by: power).precedes(upper.value) ? value.scaled(by: power) : value
    }
  }

  private static func amount(at start: Int, in scalars: [Unicode.Scalar]) -> Amount? {
    guard start < scalars.count else { return nil }
    let prefix = prefix(at: start, in: scalars)
    var place = start
    if let prefix {
      // A$ is another dollar than $.
      if start > 0, scalars[start - 1].isASCII, scalars[start - 1].properties.isAlphabetic { return nil }
      place += prefix.word.count
      if place < scalars.count, scalars[place] == " " { place += 1 }
    }
    guard let number = number(at: place, in: scalars) else { return nil }
    let (end, isOrMore) = more(at: number.end, in: scalars)
    var amount = Amount(
      number: place..<number.end, value: number.value, bare: number.bare, currency: prefix?.currency,
      isOrMore: isOrMore, end: end)
    if let unit = unit(at: end, in: scalars) {
      if let prefix, prefix.currency != unit.currency { return nil }
      amount.currency = unit.currency
      amount.end = unit.end
    } else if prefix != nil, hasEnglishScale(end, scalars) {
      return nil
    }
    return amount
  }

  private static func prefix(
    at start: Int, in scalars: [Unicode.Scalar]
  ) -> (word: [Unicode.Scalar], currency: Currency)? {
    switch scalars[start].value {
    case 0x24, 0x41...0x5A, 0xA3, 0xA5, 0x20A0...0x20CF, 0xFFE5, 0xFFE6:
      return Currency.prefixes.first { scalars[start...].starts(with: $0.word) }
    default: return nil
    }
  }

  private static func number(
    at start: Int, in scalars: [Unicode.Scalar]
  ) -> (value: NumberValue, bare: NumberValue, end: Int)? {
    guard start < scalars.count, start == 0 || !continues(scalars[start - 1]),
      let mention = KoreanNumbers.mention(at: start, in: scalars), !mention.isOrdinal, mention.value.denominator == 1
    else { return nil }
    switch mention.unit {
    case .percent, .year, .month, .day: return nil
    default: break
    }
    var (value, end) = (mention.value, mention.range.upperBound)
    // 10여억: the scale word stands behind 여.
    if end + 1 < scalars.count, scalars[end] == "여", let power = KoreanNumbers.largePowers[scalars[end + 1]] {
      (value, end) = (value.scaled(by: power), end + 2)
    }
    return (value, ArabicNumber.read(at: start, in: scalars)?.value ?? value, end)
  }

  /// Whether a number behind this scalar is part of something longer.
  private static func continues(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "제" || scalar == "." || scalar == "," || (scalar.isASCII && scalar.properties.isAlphabetic)
  }

  private static func more(at end: Int, in scalars: [Unicode.Scalar]) -> (end: Int, isOrMore: Bool) {
    let word: [Unicode.Scalar] = ["여"]
    let wasInside = end > 1 && scalars[end - 2] == "여"
    guard end < scalars.count, scalars[end...].starts(with: word) else { return (end, wasInside) }
    return (end + 1, true)
  }

  private static func unit(at end: Int, in scalars: [Unicode.Scalar]) -> (currency: Currency, end: Int)? {
    let place = end < scalars.count && scalars[end] == " " ? end + 1 : end
    guard place < scalars.count,
      let found = Currency.words.first(where: { scalars[place...].starts(with: $0.word) })
    else { return nil }
    var end = place + found.word.count
    if end < scalars.count, scalars[end] == "화" { end += 1 }
    return (found.currency, end)
  }

  /// million, billion, bn, M: no Korean number goes on so.
  private static func hasEnglishScale(_ end: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    let place = end < scalars.count && scalars[end] == " " ? end + 1 : end
    return place < scalars.count && scalars[place].isASCII && scalars[place].properties.isAlphabetic
  }

  /// The place behind a sign of a range.
  private static func rangeSign(at place: Int, in scalars: [Unicode.Scalar]) -> Int? {
    var place = place
    if place < scalars.count, scalars[place] == " " { place += 1 }
    guard place < scalars.count, ["~", "∼", "〜", "-", "–"].contains(scalars[place]) else { return nil }
    place += 1
    if place < scalars.count, scalars[place] == " " { place += 1 }
    return place
  }
}

extension NumberValue {
  /// The value as a floating-point number.
  public var approximate: Double {
    var power = 1.0
    for _ in 0..<abs(exponent) { power *= 10 }
    return (exponent < 0 ? Double(coefficient) / power : Double(coefficient) * power) / Double(denominator)
  }

  fileprivate func precedes(_ other: NumberValue) -> Bool { approximate < other.approximate }
}
