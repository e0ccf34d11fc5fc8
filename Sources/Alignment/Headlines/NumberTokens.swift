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

  /// Arabic numbers with their first units, in order.
  private(set) var arabic: [(start: Int, token: Token)] = []
  private let units: [RenderingUnits.Unit]
  private let scalars: [Unicode.Scalar]

  init(_ units: [RenderingUnits.Unit], scalars: [Unicode.Scalar]) {
    self.units = units
    self.scalars = scalars
    var index = 0
    while index < units.count {
      guard units[index].script == .digit else {
        index += 1
        continue
      }
      let token = Self.arabic(units, scalars, from: index)
      arabic.append((index, token))
      index += token.count
    }
  }

  func isDigit(_ unit: Int) -> Bool { units[unit].script == .digit }

  /// The number that begins at a unit: an Arabic one, or all readings of the Chinese numerals there.
  func tokens(at unit: Int) -> [Token] {
    isDigit(unit) ? arabic.filter { $0.start == unit }.map(\.token) : Self.chinese(units, scalars, from: unit)
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
    let isShort =
      end == start + 1 && value.utf8.count == 2 && first > 0 && ["'", "’", "‘"].contains(scalars[first - 1])
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

  private static func digit(_ character: Unicode.Scalar) -> Int? {
    switch character {
    case "〇", "零": 0
    case "一": 1
    case "二", "两": 2
    case "三": 3
    case "四": 4
    case "五": 5
    case "六": 6
    case "七": 7
    case "八": 8
    case "九": 9
    default: nil
    }
  }

  private static func power(_ character: Unicode.Scalar) -> Int? {
    switch character {
    case "十": 10
    case "百": 100
    case "千": 1_000
    default: nil
    }
  }

  private static let longest = 8

  private static func chinese(
    _ units: [RenderingUnits.Unit], _ scalars: [Unicode.Scalar], from start: Int
  ) -> [Token] {
    var tokens: [Token] = []
    var numeral: [Unicode.Scalar] = []
    for index in start..<min(units.count, start + longest) {
      guard units[index].script == .han else { break }
      let character = HanFolding.fold(scalars[units[index].scalars.lowerBound])
      guard digit(character) != nil || power(character) != nil else { break }
      numeral.append(character)
      if let value = value(of: numeral) { tokens.append(Token(count: numeral.count, value: String(value))) }
    }
    return tokens
  }

  /// The value of a numeral: by powers of ten (十二, 三百) or digit by digit (二〇二五); nil for neither.
  static func value(of numeral: [Unicode.Scalar]) -> Int? {
    if !numeral.contains(where: { power($0) != nil }) {
      return numeral.reduce(0) { $0 * 10 + (digit($1) ?? 0) }
    }
    var sum = 0
    var pending: Int?
    var last = 10_000
    for character in numeral {
      if let power = power(character) {
        guard power < last, pending != nil || power == 10 else { return nil }
        sum += (pending ?? 1) * power
        (pending, last) = (nil, power)
      } else if let value = digit(character) {
        guard pending == nil || pending == 0 else { return nil }
        pending = value
      }
    }
    return sum + (pending ?? 0)
  }

  /// Whether a number of the original is one of the target: the same, or the same year without its century.
  static func agree(_ source: Token, _ target: Token) -> Bool {
    if source.value == target.value { return true }
    if target.isShortYear { return source.value.utf8.count == 4 && source.value.hasSuffix(target.value) }
    return source.isShortYear && target.value.utf8.count == 4 && target.value.hasSuffix(source.value)
  }
}
