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

  private static let longest = 8
  /// A title that counts by them mostly says another amount in words.
  private static let scales: Set<Unicode.Scalar> = ["万", "亿"]

  private static func chinese(
    _ units: [RenderingUnits.Unit], _ scalars: [Unicode.Scalar], from start: Int
  ) -> [Token] {
    var tokens: [Token] = []
    var numeral: [Unicode.Scalar] = []
    for index in start..<min(units.count, start + longest) {
      guard units[index].script == .han else { break }
      let character = HanFolding.fold(scalars[units[index].scalars.lowerBound])
      guard NumberReader.isNumeral(character), !Self.scales.contains(character) else { break }
      numeral.append(character)
      if let value = value(of: numeral) { tokens.append(Token(count: numeral.count, value: String(value))) }
    }
    return tokens
  }

  /// The value of a numeral: by powers of ten (十二, 三百) or digit by digit (二〇二五); nil for neither, and where a power
  /// but ten stands alone (百).
  static func value(of numeral: [Unicode.Scalar]) -> Int? {
    guard let first = numeral.first, first == "十" || NumberReader.digit(first) != nil else { return nil }
    return NumberReader.value(ofChinese: numeral)
  }

  /// Whether a number of the original is one of the target: the same, or the same year without its century.
  static func agree(_ source: Token, _ target: Token) -> Bool {
    if source.value == target.value { return true }
    if target.isShortYear { return source.value.utf8.count == 4 && source.value.hasSuffix(target.value) }
    return source.isShortYear && target.value.utf8.count == 4 && target.value.hasSuffix(source.value)
  }
}
