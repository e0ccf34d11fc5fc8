/// Numbers of Chinese text.
enum ChineseNumbers {
  /// The number that begins at `start`, given folded characters.
  static func mention(at start: Int, in scalars: [Unicode.Scalar]) -> NumberMention? {
    switch scalars[start] {
    case "第":
      guard let number = number(at: start + 1, in: scalars) else { return nil }
      return NumberMention(range: start..<number.end, value: number.value, isOrdinal: true)
    case "百":
      guard start + 2 < scalars.count, scalars[start + 1] == "分", scalars[start + 2] == "之",
        let number = number(at: start + 3, in: scalars)
      else { break }
      return NumberMention(range: start..<number.end, value: number.value, unit: .percent)
    case "半":
      return isHalf(start, scalars) ? NumberMention(range: start..<start + 1, value: .half) : nil
    default: break
    }
    guard let number = number(at: start, in: scalars) else { return nil }
    if number.end + 2 < scalars.count, scalars[number.end] == "分", scalars[number.end + 1] == "之",
      let part = self.number(at: number.end + 2, in: scalars), let whole = number.whole
    {
      let value = NumberValue(part.value.coefficient, exponent: part.value.exponent, denominator: whole)
      return NumberMention(range: start..<part.end, value: value)
    }
    if let percent = NumberUnits.percent(ofThousands: number.value, at: number.end, in: scalars) {
      return NumberMention(range: start..<percent.end, value: percent.value, unit: .percent)
    }
    let unit = NumberUnits.unit(before: start, after: number.end, in: scalars, NumberUnits.chinese)
    guard number.isCertain || unit != nil || counts(number, start, scalars) else { return nil }
    let end = unit == .percent ? number.end + NumberUnits.percentLength(at: number.end, in: scalars) : number.end
    return NumberMention(range: start..<end, value: number.value, unit: unit)
  }

  /// 半 as a number: before what it halves (半年), or behind a number with its counter (两年半).
  private static func isHalf(_ place: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    if place + 1 < scalars.count, halved.contains(scalars[place + 1]) { return true }
    guard place > 1, halved.contains(scalars[place - 1]) || scalars[place - 1] == "时" else { return false }
    let before = scalars[place - 2]
    return ArabicNumber.digit(at: place - 2, in: scalars) != nil || digit(before) != nil || power(before) != nil
  }

  private static let halved = Set("年天个月日岁点".unicodeScalars)

  private struct Number {
    var value: NumberValue
    var end: Int
    /// Whether no other word is written so.
    var isCertain: Bool
    /// The value as an integer.
    var whole: Int? {
      guard value.exponent >= 0, value.exponent < 10 else { return nil }
      return (0..<value.exponent).reduce(value.coefficient) { whole, _ in whole * 10 }
    }
  }

  private static func number(at start: Int, in scalars: [Unicode.Scalar]) -> Number? {
    if let arabic = ArabicNumber.read(at: start, in: scalars) {
      let scaled = scaled(arabic.value, at: arabic.end, in: scalars)
      return Number(value: scaled.value, end: scaled.end, isCertain: true)
    }
    return numeral(at: start, in: scalars)
  }

  /// Scale words behind a number in digits, and what follows them: 2000亿, 1.5万, 2亿3000万, 3千.
  private static func scaled(
    _ value: NumberValue, at start: Int, in scalars: [Unicode.Scalar]
  ) -> (value: NumberValue, end: Int) {
    var (sum, end) = (value, start)
    guard end < scalars.count, let power = scale(scalars[end]) else { return (sum, end) }
    (sum, end) = (sum.scaled(by: power), end + 1)
    if end < scalars.count, scalars[end] == "亿", power == 4 { (sum, end) = (sum.scaled(by: 8), end + 1) }
    guard let more = ArabicNumber.read(at: end, in: scalars), more.value.isBelow(power: power) else {
      return (sum, end)
    }
    let rest = scaled(more.value, at: more.end, in: scalars)
    guard rest.end > more.end, rest.value.isBelow(power: power), let total = sum.adding(rest.value) else {
      return (sum, end)
    }
    return (total, rest.end)
  }

  /// The power of ten of a scale word that may stand behind digits.
  private static func scale(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "千": 3
    case "万": 4
    case "亿": 8
    case "兆": 12
    default: nil
    }
  }

  private static let longest = 24

  /// A number in characters: 三百六十五, 二〇二三, 一点五, 两亿三千万.
  private static func numeral(at start: Int, in scalars: [Unicode.Scalar]) -> Number? {
    var end = start
    while end < scalars.count, end - start <= longest, digit(scalars[end]) != nil || power(scalars[end]) != nil {
      end += 1
    }
    guard end > start, end - start <= longest else { return nil }
    let characters = scalars[start..<end]
    guard var value = value(of: characters) else { return nil }
    var isCertain = end - start > 1 && !isProse(characters)
    if end + 1 < scalars.count, scalars[end] == "点", digit(scalars[end + 1]) != nil {
      var decimals: [Unicode.Scalar] = []
      var next = end + 1
      while next < scalars.count, digit(scalars[next]) != nil {
        decimals.append(scalars[next])
        next += 1
      }
      if let fraction = self.value(of: decimals[...]).flatMap({ value.adding($0.scaled(by: -decimals.count)) }),
        !(next < scalars.count && (scalars[next] == "钟" || scalars[next] == "半"))
      {
        (value, end, isCertain) = (fraction, next, true)
        if end < scalars.count, let power = scale(scalars[end]) { (value, end) = (value.scaled(by: power), end + 1) }
      }
    }
    return Number(value: value, end: end, isCertain: isCertain)
  }

  /// The value of characters by powers of ten, or digit by digit; nil for neither.
  static func value(of characters: ArraySlice<Unicode.Scalar>) -> NumberValue? {
    if !characters.contains(where: { power($0) != nil }) {
      guard characters.count < 18 else { return nil }
      return NumberValue(characters.reduce(0) { $0 * 10 + (digit($1) ?? 0) })
    }
    var total = NumberValue(0)
    var section = 0
    var pending: Int?
    var last = Int.max
    var lastSection = 4
    for character in characters {
      if let digit = digit(character) {
        guard pending == nil || pending == 0 else { return nil }
        pending = digit
      } else if let power = power(character), power < 4 {
        guard power < lastSection, pending != nil || power == 1 || section == 0 else { return nil }
        section += (pending ?? 1) * [1, 10, 100, 1_000][power]
        (pending, lastSection) = (nil, power)
      } else if let power = power(character) {
        section += pending ?? 0
        if power > last || (section == 0 && total.coefficient > 0) {
          guard section == 0 || last < power else { return nil }
          total = (total.adding(NumberValue(section)) ?? total).scaled(by: power)
        } else {
          guard power < last,
            let sum = total.adding(NumberValue(max(section, total.coefficient == 0 ? 1 : 0), exponent: power))
          else { return nil }
          total = sum
        }
        (section, pending, last, lastSection) = (0, nil, power, 4)
      }
    }
    return total.adding(NumberValue(section + (pending ?? 0)))
  }

  /// Whether a lone numeral counts something: a counter follows that is not an article's (一个).
  private static func counts(_ number: Number, _ start: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    guard number.end < scalars.count, NumberUnits.chineseCounters.contains(scalars[number.end]) else { return false }
    return number.value != NumberValue(1)
  }

  /// Numerals that prose uses as words: 千万, 万一, 三三两两; two digits are mostly "three or four" (三四).
  private static func isProse(_ characters: ArraySlice<Unicode.Scalar>) -> Bool {
    let first = characters[characters.startIndex]
    if characters.count == 2, first == "千" || first == "万" { return true }
    let hasPower = characters.contains { power($0) != nil }
    return !hasPower && (characters.count < 3 || characters.contains("两"))
  }

  static func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "〇", "零": 0
    case "一", "壹": 1
    case "二", "两", "贰": 2
    case "三", "叁": 3
    case "四", "肆": 4
    case "五", "伍": 5
    case "六", "陆": 6
    case "七", "柒": 7
    case "八", "捌": 8
    case "九", "玖": 9
    default: nil
    }
  }

  static func power(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "十", "拾": 1
    case "百", "佰": 2
    case "千", "仟": 3
    case "万": 4
    case "亿": 8
    default: nil
    }
  }
}
