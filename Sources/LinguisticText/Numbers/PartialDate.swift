/// A date of running text, whole or in part: 2023年5月6日, 5월 6일, the 6일 of 3∼6일, 5月.
public struct PartialDate: Sendable, Hashable {
  /// A year, month or day as it is written.
  public struct Part: Sendable, Hashable {
    public var unit: NumberUnit
    public var value: Int
    /// Scalars of the text, with the word behind the number (年, 월), where there is one.
    public var range: Range<Int>
  }

  /// In order of the text, at least a month or a day.
  public var parts: [Part]
  /// The month of the date that this one goes on from: 6 for the 5日 of 6月3日至5日.
  public var impliedMonth: Int?
  /// Whether it has a month, or goes on from a date that has one. A day by itself may be a number of days.
  public var isCertain: Bool
  /// Whether the text says that it counts by the moon (农历, 음력).
  public var isLunar: Bool

  /// Scalars of the text from the first part to the last.
  public var range: Range<Int> { parts[0].range.lowerBound..<parts[parts.count - 1].range.upperBound }

  /// The part that is a year, a month or a day.
  public func part(_ unit: NumberUnit) -> Part? { parts.first { $0.unit == unit } }

  /// What it says of its year, month or day; of the month also what it takes from the date before.
  public func value(_ unit: NumberUnit) -> Int? { part(unit)?.value ?? (unit == .month ? impliedMonth : nil) }

  private static let units: [NumberUnit] = [.year, .month, .day]

  /// The units that both say something of, and say different things.
  public func contradictions(with other: PartialDate) -> [NumberUnit] {
    Self.units.filter { unit in
      guard let one = value(unit), let another = other.value(unit) else { return false }
      return unit == .year ? !Self.areSameYear(one, another) : one != another
    }
  }

  /// How many units both say the same of; 0 where they contradict each other, or share nothing but the year.
  public func likeness(with other: PartialDate) -> Int {
    guard contradictions(with: other).isEmpty else { return 0 }
    let shared = Self.units.filter { value($0) != nil && other.value($0) != nil }
    return shared.contains { $0 != .year } ? shared.count : 0
  }

  /// Years without their century ('23), and years of the Republic (民國110年 is 2021).
  private static func areSameYear(_ one: Int, _ other: Int) -> Bool {
    let (short, long) = (min(one, other), max(one, other))
    return short == long || (short < 100 && long % 100 == short) || (short < 200 && long - short == 1911)
  }
}
