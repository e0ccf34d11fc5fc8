import LinguisticText

/// Numbers that differ as slips of the hand make them differ: 4,340억 and 3,440억, 1,263명 and 1,236명.
enum DigitSlip {
  /// Whether two numbers have the same digits at the same places, but for two neighbours that have changed places.
  ///
  /// Complexity: O(digits).
  static func areSwapped(_ one: NumberValue, _ other: NumberValue) -> Bool {
    guard let (left, right) = digits(one, other) else { return false }
    let places = left.indices.filter { left[$0] != right[$0] }
    return places.count == 2 && places[1] == places[0] + 1 && left[places[0]] == right[places[1]]
      && left[places[1]] == right[places[0]]
  }

  /// Whether two numbers have the same digits but for one.
  ///
  /// Complexity: O(digits).
  static func differInOne(_ one: NumberValue, _ other: NumberValue) -> Bool {
    guard let (left, right) = digits(one, other) else { return false }
    return left.indices.count { left[$0] != right[$0] } == 1
  }

  /// The digits of both down to the lower last place; nil where they are of different length, or too few to tell a
  /// slip from another number.
  private static func digits(_ one: NumberValue, _ other: NumberValue) -> ([UInt8], [UInt8])? {
    guard one.denominator == 1, other.denominator == 1 else { return nil }
    func written(_ value: NumberValue) -> [UInt8] { Array(String(value.coefficient).utf8) }
    var (left, right) = (written(one), written(other))
    // Down to the lower of the last places.
    let places = one.exponent - other.exponent
    guard abs(places) <= mostZeros else { return nil }
    if places > 0 { left += Array(repeating: UInt8(ascii: "0"), count: places) }
    if places < 0 { right += Array(repeating: UInt8(ascii: "0"), count: -places) }
    return left.count == right.count && left.count >= fewestDigits ? (left, right) : nil
  }

  private static let fewestDigits = 3
  private static let mostZeros = 3
}
