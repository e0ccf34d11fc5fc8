import LinguisticText

/// Shares: 七成, 六成五, 8.5折, 对折, 30%; of a range (3至5折, 50~70%) each number for itself.
extension LabelScan {
  /// Hundredths of a percent in the whole.
  private static let whole = 10_000

  // MARK: Chinese

  mutating func chineseShare(at start: Int) -> Int? {
    if let end = has("对折", at: start) { return discounted(Self.whole / 2, start..<end) }
    guard let (value, end) = decimal(at: start), let (unit, isOwn) = chineseUnit(at: end) else { return nil }
    let behind = isOwn ? end + 1 : end
    switch unit {
    case "%": return value.hundredths(of: 1).map { add(.share, [$0], start..<behind) }
    case "成":
      guard let tenths = value.hundredths(of: 10), (1_000...9_000).contains(tenths) else { return nil }
      if isOwn, let more = NumberReader.digit(scalar(behind)), !NumberReader.isNumeral(scalar(behind + 1)) {
        return add(.share, [tenths + more * 100], start..<behind + 1, isTenths: true)
      }
      return add(.share, [tenths], start..<behind, isTenths: true)
    default:
      // 八折, 8.5折; 八五折, 85折.
      guard scalar(start - 1) != "波", value != NumberValue(10),
        let price = value.hundredths(of: value.approximate < 10 ? 10 : 1), (1..<Self.whole).contains(price)
      else { return nil }
      return discounted(price, start..<behind)
    }
  }

  /// A price of so many hundredths of a percent of the usual one, and what is taken off it.
  private mutating func discounted(_ price: Int, _ range: Range<Int>) -> Int {
    add(.share, [price, Self.whole - price], range, isTenths: true)
  }

  /// The unit behind a number, or behind the last number of its range.
  private func chineseUnit(at end: Int, isLast: Bool = false) -> (unit: Unicode.Scalar, isOwn: Bool)? {
    switch scalar(end) {
    case "%", "％": return ("%", true)
    case "成": return Self.notTenths.contains(scalar(end + 1)) ? nil : ("成", true)
    case "折": return Self.notDiscounts.contains(scalar(end + 1)) ? nil : ("折", true)
    default:
      guard !isLast, let next = nextOfRange(at: end), let unit = chineseUnit(at: next, isLast: true)?.unit else {
        return nil
      }
      return (unit, false)
    }
  }

  /// What makes another word of 成 before it: 成立, 成员, 成为.
  private static let notTenths = Set("立员为长功绩熟果就本交分品年语不片千对都形型套堆群排".unicodeScalars.map(HanFolding.fold))
  /// The same of 折: 折叠, 折页, 折戏.
  private static let notDiscounts = Set("叠页戏扇射线子合算旧磨腰返回桥断".unicodeScalars.map(HanFolding.fold))

  // MARK: Korean

  mutating func koreanShare(at start: Int) -> Int? {
    guard Script(scalar(start)) == .digit, let (value, end) = decimal(at: start), let unit = koreanUnit(at: end) else {
      return nil
    }
    guard let share = value.hundredths(of: unit.isTenths ? 10 : 1), !unit.isTenths || (1_000...9_000).contains(share)
    else { return nil }
    return add(.share, [share], start..<(unit.isOwn ? unit.end : end), isDiscount: isDiscount(behind: unit.end))
  }

  private func koreanUnit(at end: Int, isLast: Bool = false) -> (isTenths: Bool, end: Int, isOwn: Bool)? {
    for word in ["%", "％", "퍼센트", "프로", " 퍼센트", " %"] {
      if let behind = has(word, at: end) { return (false, behind, true) }
    }
    if scalar(end) == "할", scalar(end + 1) != "인" { return (true, end + 1, true) }
    guard !isLast, let next = nextOfRange(at: end), let unit = koreanUnit(at: next, isLast: true) else { return nil }
    return (unit.isTenths, unit.end, false)
  }

  /// Whether what follows says that a price is lowered by a share: 할인, 싸게; 정도 and the like may stand between.
  private func isDiscount(behind end: Int) -> Bool {
    var place = end
    while true {
      if scalar(place) == " " { place += 1 }
      if Self.discounts.contains(where: { has($0, at: place) != nil }) { return true }
      guard let next = Self.between.lazy.compactMap({ has($0, at: place) }).first else { return false }
      place = next
    }
  }

  private static let discounts = ["할인", "세일", "싸", "싼", "저렴", "깎", "에누리", "디스카운트", "DC", "OFF", "off"]
  private static let between = ["정도", "가량", "이상", "까지", "나", "씩", "더", "쯤", "를", "을"]

  // MARK: Numbers

  /// A number with or without decimals that begins here.
  private func decimal(at start: Int) -> (value: NumberValue, end: Int)? {
    guard Script(scalar(start)) == .digit else { return number(at: start).map { (NumberValue($0.value), $0.end) } }
    let before = scalar(start - 1)
    guard Script(before) != .digit, !(before == "." && Script(scalar(start - 2)) == .digit) else { return nil }
    var (coefficient, decimals, end) = (0, 0, start)
    while end - start < 8 {
      if (0x30...0x39).contains(scalar(end).value) {
        coefficient = coefficient * 10 + Int(scalar(end).value - 0x30)
        if decimals > 0 || scalar(end - 1) == "." { decimals += 1 }
      } else if scalar(end) != "." || end == start || decimals > 0 || Script(scalar(end + 1)) != .digit {
        break
      }
      end += 1
    }
    return end > start && Script(scalar(end)) != .digit ? (NumberValue(coefficient, exponent: -decimals), end) : nil
  }

  /// Where the next number of a range begins behind a sign.
  private func nextOfRange(at end: Int) -> Int? {
    var place = end
    while place - end < 3, Self.signs.contains(scalar(place)) { place += 1 }
    guard place > end, Script(scalar(place)) == .digit || NumberReader.isNumeral(scalar(place)) else { return nil }
    let start = place
    while place - start < 8,
      Script(scalar(place)) == .digit || scalar(place) == "." || NumberReader.isNumeral(scalar(place))
    {
      place += 1
    }
    return place
  }

  private static let signs = Set("-~–—―至到～〜∼−".unicodeScalars)
}

extension NumberValue {
  /// So many percent, in hundredths of a percent; nil where that is no whole number.
  fileprivate func hundredths(of percent: Int) -> Int? {
    let value = NumberValue(coefficient * percent, exponent: exponent + 2, denominator: denominator)
    return value.whole
  }
}
