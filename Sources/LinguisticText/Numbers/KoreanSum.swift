/// Writing numbers by 만, 억 and 조 the way a text does.
public enum KoreanSum {
  private static let scales: [(power: Int, word: String)] = [(16, "경"), (12, "조"), (8, "억"), (4, "만"), (0, "")]

  /// The power of ten of the last place that a number in digits is written to: 8 for 1조 2,000억, 11 for 1.5조.
  public static func lastPlace(of number: String) -> Int {
    var power = 0
    var decimals = 0
    var isBehindDigits = false
    for scalar in number.unicodeScalars.reversed() {
      if let scale = KoreanNumbers.largePowers[scalar] ?? (scalar == "경" ? 16 : KoreanNumbers.smallPowers[scalar]) {
        if isBehindDigits { return power }
        power += scale
      } else if (0x30...0x39).contains(scalar.value) {
        isBehindDigits = true
        decimals += 1
      } else if scalar == ".", isBehindDigits {
        return power - decimals
      } else if isBehindDigits, scalar == " " {
        return power
      }
    }
    return power
  }

  /// A value rounded to a power of ten, written like another number: with or without separators of thousands and spaces
  /// between its parts, in decimals where that has decimals (1.5조).
  ///
  /// - Parameter value: from 0 to 10¹⁸.
  public static func text(_ value: Double, roundedTo place: Int, like number: String) -> String {
    let hasSeparators = number.contains(",") || longestRun(number) < 4
    if number.contains("."), let scale = scales.first(where: { number.contains($0.word) && !$0.word.isEmpty }) {
      let digits = rounded(value, to: place)
      let text = NumberValue(digits.coefficient, exponent: digits.exponent - scale.power).description
      return separated(text, hasSeparators) + scale.word
    }
    let whole = rounded(value, to: place)
    var rest = Int(whole.approximate)
    var parts: [String] = []
    for scale in scales {
      let unit = Int(NumberValue(1, exponent: scale.power).approximate)
      if rest >= unit, rest > 0 {
        parts.append(separated(String(rest / unit), hasSeparators) + scale.word)
        rest %= unit
      }
    }
    let isSpaced = number.contains(" ") || parts.count < 2 || !number.dropLast().contains { "조억만경".contains($0) }
    return parts.isEmpty
      ? NumberValue(whole.coefficient, exponent: whole.exponent).description
      : parts.joined(separator: isSpaced ? " " : "")
  }

  /// A number with its first significant digits, thousands separated: 1,317, 187.1, 0.0532.
  public static func text(_ value: Double, significantDigits: Int = 4) -> String {
    guard value > 0, value.isFinite else { return "0" }
    var power = 0
    while scaled(value, -power) >= 10 { power += 1 }
    while scaled(value, -power) < 1 { power -= 1 }
    return separated(rounded(value, to: min(0, power - significantDigits + 1)).description, true)
  }

  private static func rounded(_ value: Double, to place: Int) -> NumberValue {
    NumberValue(Int(scaled(value, -place).rounded()), exponent: place)
  }

  private static func scaled(_ value: Double, _ power: Int) -> Double {
    let factor = NumberValue(1, exponent: abs(power)).approximate
    return power < 0 ? value / factor : value * factor
  }

  /// Separators in the whole part of a number of digits.
  private static func separated(_ number: String, _ separates: Bool) -> String {
    guard separates else { return number }
    let parts = number.split(separator: ".", maxSplits: 1)
    let whole = Array(parts[0])
    var result = ""
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.count - index).isMultiple(of: 3) { result += "," }
      result.append(digit)
    }
    return parts.count > 1 ? result + "." + parts[1] : result
  }

  private static func longestRun(_ number: String) -> Int {
    number.split { !$0.isNumber }.map(\.count).max() ?? 0
  }
}
