/// A number in running text, in digits or words of either language.
public struct NumberMention: Sendable, Hashable {
  /// Where it stands, in scalars of the text: the number with its scale word (万, 억), what marks it as an ordinal (第)
  /// and the sign of a percentage; without counters and currencies.
  public var range: Range<Int>
  public var value: NumberValue
  public var unit: NumberUnit?
  /// Whether it says which one (第三, 제3, 세 번째) and not how many.
  public var isOrdinal: Bool

  public init(range: Range<Int>, value: NumberValue, unit: NumberUnit? = nil, isOrdinal: Bool = false) {
    self.range = range
    self.value = value
    self.unit = unit
    self.isOrdinal = isOrdinal
  }

  /// Whether two mentions may stand for one another in a translation: equal values, and units that do not contradict.
  ///
  /// A unit on one side only says nothing: 20次 may be 20, and a translator may write 3퍼센트포인트 for 3个点.
  public func agrees(with other: NumberMention) -> Bool {
    guard value == other.value else { return false }
    guard let unit, let otherUnit = other.unit else { return true }
    return unit == otherUnit
  }
}

/// What a number counts, as far as the two languages have one word each for it.
public enum NumberUnit: String, Sendable, Hashable, CaseIterable {
  case percent
  case year
  case month
  /// Of a month.
  case day
  case yuan
  case won
  case dollar
  case euro
  case yen
  case pound
  case hongKongDollar
  case taiwanDollar
}

/// An exact value: `coefficient` · 10^`exponent` / `denominator`.
///
/// Equal values are equal however they were written: the coefficient has no zero at its end, a fraction is kept as the
/// text has it (2/4 is not 1/2).
public struct NumberValue: Sendable, Hashable {
  public let coefficient: Int
  public let exponent: Int
  public let denominator: Int

  public init(_ coefficient: Int, exponent: Int = 0, denominator: Int = 1) {
    var (coefficient, exponent) = (coefficient, coefficient == 0 ? 0 : exponent)
    if denominator == 1 {
      while coefficient != 0, coefficient.isMultiple(of: 10) {
        coefficient /= 10
        exponent += 1
      }
    }
    self.coefficient = coefficient
    self.exponent = exponent
    self.denominator = denominator
  }

  static let half = NumberValue(5, exponent: -1)

  /// A hash that is the same in every run.
  public var stableHash: UInt64 {
    var hash = StableHash.start
    for part in [coefficient, exponent, denominator] {
      withUnsafeBytes(of: UInt64(bitPattern: Int64(part)).littleEndian) { hash = StableHash.fnv1a($0, from: hash) }
    }
    return hash
  }

  /// The value times a power of ten.
  func scaled(by power: Int) -> NumberValue {
    NumberValue(coefficient, exponent: exponent + power, denominator: denominator)
  }

  /// The sum, or nil where it cannot be held.
  func adding(_ other: NumberValue) -> NumberValue? {
    guard denominator == 1, other.denominator == 1 else { return nil }
    let low = min(exponent, other.exponent)
    guard let one = Self.shifted(coefficient, exponent - low),
      let two = Self.shifted(other.coefficient, other.exponent - low)
    else { return nil }
    let (sum, overflow) = one.addingReportingOverflow(two)
    return overflow ? nil : NumberValue(sum, exponent: low)
  }

  private static func shifted(_ coefficient: Int, _ places: Int) -> Int? {
    var shifted = coefficient
    for _ in 0..<places {
      let (product, overflow) = shifted.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      shifted = product
    }
    return shifted
  }

  /// Whether the value is below a power of ten: what may stand before or behind a scale word.
  func isBelow(power: Int) -> Bool {
    var digits = exponent
    var rest = coefficient
    while rest > 0 {
      rest /= 10
      digits += 1
    }
    return digits <= power
  }
}

extension NumberValue: CustomStringConvertible {
  public var description: String {
    let number: String
    if exponent >= 0 {
      number = String(coefficient) + String(repeating: "0", count: exponent)
    } else {
      let digits = String(coefficient)
      let padded = String(repeating: "0", count: max(0, 1 - exponent - digits.count)) + digits
      number = padded.dropLast(-exponent) + "." + padded.suffix(-exponent)
    }
    return denominator == 1 ? number : "\(number)/\(denominator)"
  }
}
