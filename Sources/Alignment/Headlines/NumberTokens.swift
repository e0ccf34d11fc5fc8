import LinguisticText
import Readings

/// The numbers of a text in units: digits with their separators as one number, Chinese numerals by value.
struct NumberTokens {
  struct Token: Hashable {
    /// Units it takes, from its first.
    var count: Int
    /// Digits without thousands separators, with the decimal point.
    var value: String
    /// Whether an apostrophe before two digits leaves out the century (`'22년`).
    var isShortYear = false
  }

  /// By first unit: Arabic numbers.
  private(set) var arabic: [Int: Token] = [:]
  /// By first unit: all readings of the Chinese numerals that begin there.
  private(set) var chinese: [Int: [Token]] = [:]
  /// For each unit: whether it is a digit run.
  private(set) var isDigit: [Bool]

  init(_ units: [RenderingUnits.Unit], scalars: [Unicode.Scalar]) {
    isDigit = units.map { $0.script == .digit }
    var index = 0
    while index < units.count {
      if isDigit[index] {
        let token = Self.arabic(units, scalars, from: index)
        arabic[index] = token
        index += token.count
      } else {
        let tokens = Self.chinese(units, scalars, from: index)
        if !tokens.isEmpty { chinese[index] = tokens }
        index += 1
      }
    }
  }

  private static func arabic(_ units: [RenderingUnits.Unit], _ scalars: [Unicode.Scalar], from start: Int) -> Token {
    var end = start
    var value = ""
    repeat {
      if end > start, scalars[units[end].scalars.lowerBound - 1] == "." { value += "." }
      for scalar in scalars[units[end].scalars] { value.unicodeScalars.append(HanFolding.fold(scalar)) }
      end += 1
    } while end < units.count && continues(units, scalars, at: end)
    let first = units[start].scalars.lowerBound
    let isShort = end == start + 1 && value.utf8.count == 2 && first > 0 && ["'", "’", "‘"].contains(scalars[first - 1])
    return Token(count: end - start, value: value, isShortYear: isShort)
  }

  /// Whether unit `index` is digits that a point or comma joins to the digits before.
  private static func continues(_ units: [RenderingUnits.Unit], _ scalars: [Unicode.Scalar], at index: Int) -> Bool {
    let range = units[index].scalars
    guard units[index].script == .digit, range.lowerBound == units[index - 1].scalars.upperBound + 1 else {
      return false
    }
    let separator = scalars[range.lowerBound - 1]
    return separator == "." || ((separator == "," || separator == "，") && range.count == 3)
  }

  private static let digits: [Unicode.Scalar: Int] = [
    "〇": 0, "零": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
  ]
  private static let powers: [Unicode.Scalar: Int] = ["十": 10, "百": 100, "千": 1_000]
  private static let longest = 8

  private static func chinese(
    _ units: [RenderingUnits.Unit], _ scalars: [Unicode.Scalar], from start: Int
  ) -> [Token] {
    var tokens: [Token] = []
    var numeral: [Unicode.Scalar] = []
    for index in start..<min(units.count, start + longest) {
      guard units[index].script == .han else { break }
      let character = HanFolding.fold(scalars[units[index].scalars.lowerBound])
      guard digits[character] != nil || powers[character] != nil else { break }
      numeral.append(character)
      if let value = value(of: numeral) { tokens.append(Token(count: numeral.count, value: String(value))) }
    }
    return tokens
  }

  /// The value of a numeral: by powers of ten (十二, 三百) or digit by digit (二〇二五); nil for neither.
  static func value(of numeral: [Unicode.Scalar]) -> Int? {
    if !numeral.contains(where: { powers[$0] != nil }) {
      return numeral.reduce(0) { $0 * 10 + (digits[$1] ?? 0) }
    }
    var sum = 0
    var digit: Int?
    var last = 10_000
    for character in numeral {
      if let power = powers[character] {
        guard power < last, digit != nil || power == 10 else { return nil }
        sum += (digit ?? 1) * power
        (digit, last) = (nil, power)
      } else if let value = digits[character] {
        guard digit == nil || digit == 0 else { return nil }
        digit = value
      }
    }
    return sum + (digit ?? 0)
  }

  /// Whether a number of the original is one of the target: the same, or the same year without its century.
  static func agree(_ source: Token, _ target: Token) -> Bool {
    if source.value == target.value { return true }
    if target.isShortYear { return source.value.utf8.count == 4 && source.value.hasSuffix(target.value) }
    return source.isShortYear && target.value.utf8.count == 4 && target.value.hasSuffix(source.value)
  }
}
