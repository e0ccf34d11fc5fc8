/// Numbers of Korean text.
enum KoreanNumbers {
  /// The number that begins at `start`.
  static func mention(at start: Int, in scalars: [Unicode.Scalar]) -> NumberMention? {
    if let arabic = ArabicNumber.read(at: start, in: scalars) { return arabicMention(arabic, start, scalars) }
    guard startsEojeol(start, scalars) else { return nil }
    if scalars[start] == "제", let ordinal = ordinal(at: start, in: scalars) { return ordinal }
    return native(at: start, in: scalars) ?? sinoKorean(at: start, in: scalars) ?? half(at: start, in: scalars)
  }

  /// 반년, 반나절, 절반; 반 behind a counter (2년 반).
  private static func half(at start: Int, in scalars: [Unicode.Scalar]) -> NumberMention? {
    if isBefore(start, "절반", scalars) { return NumberMention(range: start..<start + 2, value: .half) }
    guard scalars[start] == "반" else { return nil }
    let isAlone = start + 1 == scalars.count || Script(scalars[start + 1]) != .hangul
    let isBehindCounter =
      start > 1 && scalars[start - 1] == " " && ["년", "달", "간", "일", "살", "시", "개"].contains(scalars[start - 2])
    guard ["반년", "반나절", "반달", "반개월"].contains(where: { isBefore(start, $0, scalars) }) || (isAlone && isBehindCounter)
    else { return nil }
    return NumberMention(range: start..<start + 1, value: .half)
  }

  private static func arabicMention(
    _ arabic: (value: NumberValue, end: Int), _ start: Int, _ scalars: [Unicode.Scalar]
  ) -> NumberMention {
    let (value, end) = scaled(arabic.value, at: arabic.end, in: scalars)
    if let part = fraction(of: value, at: end, in: scalars) {
      return NumberMention(range: start..<part.end, value: part.value)
    }
    if let percent = NumberUnits.percent(ofThousands: value, at: end, in: scalars) {
      return NumberMention(range: start..<percent.end, value: percent.value, unit: .percent)
    }
    if let unit = datePart(start, end, scalars) { return NumberMention(range: start..<end, value: value, unit: unit) }
    let unit = NumberUnits.unit(before: start, after: end, in: scalars, NumberUnits.korean)
    let sign = unit == .percent ? NumberUnits.percentLength(at: end, in: scalars) : 0
    return NumberMention(
      range: start..<end + sign, value: value, unit: unit, isOrdinal: isBefore(end, "번째", scalars))
  }

  /// 제3, 제 3: an ordinal; its mark belongs to the number.
  private static func ordinal(at start: Int, in scalars: [Unicode.Scalar]) -> NumberMention? {
    let place = start + 1 < scalars.count && scalars[start + 1] == " " ? start + 2 : start + 1
    if let number = ArabicNumber.read(at: place, in: scalars) {
      return NumberMention(range: start..<number.end, value: number.value, isOrdinal: true)
    }
    guard place == start + 1, let number = numeral(at: place, in: scalars), isEnd(number.end, scalars, ordinalCounters)
    else { return nil }
    return NumberMention(range: start..<number.end, value: number.value, isOrdinal: true)
  }

  private static let ordinalCounters = ["장", "조", "항", "차", "회", "기", "권", "편", "절", "호"]

  /// Scale words behind a number in digits and what follows them: 2,000억, 1.5만, 3억 2000만, 2만5천, 3천.
  private static func scaled(
    _ value: NumberValue, at start: Int, in scalars: [Unicode.Scalar]
  ) -> (value: NumberValue, end: Int) {
    var (sum, end) = group(value, at: start, in: scalars)
    var last = Int.max
    while true {
      guard let scale = scale(at: end, in: scalars), scale.power < last else { return (sum, end) }
      (sum, end, last) = (sum.scaled(by: scale.power), scale.end, scale.power)
      let next = end < scalars.count && scalars[end] == " " ? end + 1 : end
      guard let more = ArabicNumber.read(at: next, in: scalars), more.value.isBelow(power: last) else {
        return (sum, end)
      }
      let rest = scaled(more.value, at: more.end, in: scalars)
      // Digits behind a space go on only where they have a scale of their own or fill it up.
      guard rest.value.isBelow(power: last), next == end || rest.end > more.end || more.end - next >= last,
        let total = sum.adding(rest.value)
      else { return (sum, end) }
      return (total, rest.end)
    }
  }

  /// 천, 백 and 십 in several steps before a scale word: the 3천2백 of 3천2백억; the digits alone where there is no more
  /// than one step.
  private static func group(
    _ value: NumberValue, at start: Int, in scalars: [Unicode.Scalar]
  ) -> (value: NumberValue, end: Int) {
    var (sum, end, last) = (value, start, 4)
    var steps = 0
    while end < scalars.count, let power = smallPowers[scalars[end]], power < last,
      let more = ArabicNumber.read(at: end + 1, in: scalars), more.value.isBelow(power: power)
    {
      let isFirst = steps == 0
      let follows = more.end < scalars.count ? smallPowers[scalars[more.end]] : nil
      let rest = more.value.scaled(by: follows.map { $0 < power ? $0 : 0 } ?? 0)
      guard let total = (isFirst ? sum.scaled(by: power) : sum).adding(rest) else { break }
      (sum, end, last, steps) = (total, more.end, power, steps + 1)
    }
    guard steps > 0 else { return (value, start) }
    if end < scalars.count, let power = smallPowers[scalars[end]], power < last { end += 1 }
    return end < scalars.count && largePowers[scalars[end]] != nil ? (sum, end) : (value, start)
  }

  /// A scale word behind digits: 만, 억, 조, 경, and 천, 백 before them (2천억, 3백만).
  private static func scale(at start: Int, in scalars: [Unicode.Scalar]) -> (power: Int, end: Int)? {
    guard start < scalars.count else { return nil }
    var power = 0
    var end = start
    if scalars[end] == "경", end + 1 == scalars.count || !startsOtherWord(scalars[end + 1]) { return (16, end + 1) }
    if let small = smallPowers[scalars[end]] {
      (power, end) = (small, end + 1)
      guard end < scalars.count, let large = largePowers[scalars[end]] else {
        // 3천 is a number, 3백 too; but 5천년 and 5천 명 alike.
        return (power, end)
      }
      return (power + large, end + 1)
    }
    guard let large = largePowers[scalars[end]], !isOtherWord(at: end, in: scalars) else { return nil }
    return (large, end + 1)
  }

  /// Whether a scale word begins another word behind digits: 10만큼, 3조각.
  private static func isOtherWord(at start: Int, in scalars: [Unicode.Scalar]) -> Bool {
    isBefore(start, "만큼", scalars) || isBefore(start, "조각", scalars)
  }

  /// Whether a scalar behind 경 makes it another word than the power of ten: 3경기, 2경비단.
  private static func startsOtherWord(_ scalar: Unicode.Scalar) -> Bool {
    Script(scalar) == .hangul && !["원", "위", "달", "여", "엔", "유"].contains(scalar)
  }

  static let smallPowers: [Unicode.Scalar: Int] = ["십": 1, "백": 2, "천": 3]
  static let largePowers: [Unicode.Scalar: Int] = ["만": 4, "억": 8, "조": 12]
  private static let digits: [Unicode.Scalar: Int] = [
    "영": 0, "공": 0, "일": 1, "이": 2, "삼": 3, "사": 4, "오": 5, "육": 6, "륙": 6, "칠": 7, "팔": 8, "구": 9,
  ]

  /// Whether a syllable is a Sino-Korean digit: 일, 이.
  static func isDigit(_ scalar: Unicode.Scalar) -> Bool { digits[scalar] != nil }

  /// 3분의 2.
  private static func fraction(
    of whole: NumberValue, at start: Int, in scalars: [Unicode.Scalar]
  ) -> (value: NumberValue, end: Int)? {
    guard isBefore(start, "분의", scalars), whole.exponent >= 0, whole.exponent < 6 else { return nil }
    let place = start + 2 < scalars.count && scalars[start + 2] == " " ? start + 3 : start + 2
    let part = ArabicNumber.read(at: place, in: scalars) ?? numeral(at: place, in: scalars)
    guard let part else { return nil }
    let denominator = (0..<whole.exponent).reduce(whole.coefficient) { product, _ in product * 10 }
    if denominator == 100 { return (part.value, part.end) }
    return (
      NumberValue(part.value.coefficient, exponent: part.value.exponent, denominator: denominator), part.end
    )
  }

  /// The part of a date with full stops: 2023. 2. 24.
  private static func datePart(_ start: Int, _ end: Int, _ scalars: [Unicode.Scalar]) -> NumberUnit? {
    func digits(_ range: Range<Int>) -> Bool { range.allSatisfy { ArabicNumber.digit(at: $0, in: scalars) != nil } }
    guard end < scalars.count, scalars[end] == ".", digits(start..<end) else { return nil }
    let (before, after) = (dateDigits(before: start, scalars), dateDigits(after: end, scalars))
    switch (end - start, before, after) {
    case (4, 0, 1...2): return .year
    case (1...2, 4, _): return .month
    case (1...2, 1...2, _):
      let month = start - 1 - (scalars[start - 1] == " " ? 1 : 0) - before
      return dateDigits(before: month, scalars) == 4 ? .day : nil
    default: return nil
    }
  }

  /// Number of digits of the number that stands before `start` with a full stop between; 0 for none.
  private static func dateDigits(before start: Int, _ scalars: [Unicode.Scalar]) -> Int {
    var place = start - 1
    if place >= 0, scalars[place] == " " { place -= 1 }
    guard place >= 0, scalars[place] == "." else { return 0 }
    var count = 0
    while ArabicNumber.digit(at: place - 1 - count, in: scalars) != nil { count += 1 }
    return count
  }

  private static func dateDigits(after end: Int, _ scalars: [Unicode.Scalar]) -> Int {
    let place = end + 1 < scalars.count && scalars[end + 1] == " " ? end + 2 : end + 1
    var count = 0
    while ArabicNumber.digit(at: place + count, in: scalars) != nil { count += 1 }
    return place + count < scalars.count && scalars[place + count] == "." ? count : 0
  }

  // MARK: Words

  /// A native numeral before a counter (세 명, 열두 살, 두 번째), or one that is no other word (다섯).
  private static func native(at start: Int, in scalars: [Unicode.Scalar]) -> NumberMention? {
    guard let tens = NativeNumerals.read(at: start, in: scalars) else { return nil }
    let place = tens.end < scalars.count && scalars[tens.end] == " " ? tens.end + 1 : tens.end
    let counter = NumberUnits.koreanCounters.first {
      place + $0.count <= scalars.count && scalars[place...].starts(with: $0)
    }
    let ends = tens.end == scalars.count || Script(scalars[tens.end]) != .hangul
    guard counter != nil || (tens.isCertain && ends) else { return nil }
    let isOrdinal = isBefore(place, "번째", scalars) || isBefore(place, "째", scalars)
    return NumberMention(range: start..<tens.end, value: NumberValue(tens.value), isOrdinal: isOrdinal)
  }

  /// A Sino-Korean numeral with a power of ten in it that ends its word or stands before a counter: 이십 년, 백만 명.
  private static func sinoKorean(at start: Int, in scalars: [Unicode.Scalar]) -> NumberMention? {
    guard let number = numeral(at: start, in: scalars) else { return nil }
    if let part = fraction(of: number.value, at: number.end, in: scalars) {
      let unit: NumberUnit? = part.value.denominator == 1 ? .percent : nil
      return NumberMention(range: start..<part.end, value: part.value, unit: unit)
    }
    let unit = NumberUnits.unit(before: start, after: number.end, in: scalars, NumberUnits.korean)
    let hasPower = (start..<number.end).contains { smallPowers[scalars[$0]] ?? largePowers[scalars[$0]] != nil }
    guard hasPower, number.end - start > 1, unit != nil || isEnd(number.end, scalars, counters) else { return nil }
    return NumberMention(range: start..<number.end, value: number.value, unit: unit)
  }

  private static let counters = ["명", "인", "개", "세", "번", "차", "회", "배", "미터", "킬로미터", "톤", "여"]

  private static func numeral(at start: Int, in scalars: [Unicode.Scalar]) -> (value: NumberValue, end: Int)? {
    var (total, section, end) = (NumberValue(0), 0, start)
    var pending: Int?
    var (lastSmall, lastLarge) = (4, Int.max)
    scan: while end < scalars.count {
      if let digit = digits[scalars[end]] {
        guard pending == nil else { break scan }
        pending = digit
      } else if let power = smallPowers[scalars[end]] {
        guard power < lastSmall else { break scan }
        section += (pending ?? 1) * [1, 10, 100, 1_000][power]
        (pending, lastSmall) = (nil, power)
      } else if let power = largePowers[scalars[end]] {
        guard power < lastLarge,
          let sum = total.adding(NumberValue(max(1, section + (pending ?? 0)), exponent: power))
        else { break scan }
        (total, section, pending, lastSmall, lastLarge) = (sum, 0, nil, 4, power)
      } else {
        break scan
      }
      end += 1
    }
    guard end > start, let value = total.adding(NumberValue(section + (pending ?? 0))) else { return nil }
    return (value, end)
  }

  /// Whether a word ends at `end`, or one of some counters follows, with a space before it or not.
  private static func isEnd(_ end: Int, _ scalars: [Unicode.Scalar], _ counters: [String]) -> Bool {
    let place = end < scalars.count && scalars[end] == " " ? end + 1 : end
    return counters.contains { isBefore(place, $0, scalars) }
  }

  private static func isBefore(_ place: Int, _ word: String, _ scalars: [Unicode.Scalar]) -> Bool {
    place < scalars.count && scalars[place...].starts(with: word.unicodeScalars)
  }

  private static func startsEojeol(_ start: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    guard Script(scalars[start]) == .hangul else { return false }
    return start == 0 || Script(scalars[start - 1]) != .hangul
  }
}

/// Native Korean numerals up to 99.
enum NativeNumerals {
  private static let tens: [(String, Int)] = [
    ("스물", 20), ("스무", 20), ("서른", 30), ("마흔", 40), ("예순", 60), ("일흔", 70), ("여든", 80), ("아흔", 90), ("쉰", 50),
    ("열", 10),
  ]
  private static let ones: [(String, Int)] = [
    ("다섯", 5), ("여섯", 6), ("일곱", 7), ("여덟", 8), ("아홉", 9), ("하나", 1), ("한", 1), ("둘", 2), ("두", 2), ("셋", 3), ("세", 3),
    ("석", 3), ("넷", 4), ("네", 4), ("넉", 4),
  ]

  /// The numeral that begins at `start`; `isCertain` where no other word begins so.
  static func read(at start: Int, in scalars: [Unicode.Scalar]) -> (value: Int, end: Int, isCertain: Bool)? {
    func match(_ words: [(String, Int)], at place: Int) -> (value: Int, length: Int)? {
      words.first { place < scalars.count && scalars[place...].starts(with: $0.0.unicodeScalars) }
        .map { ($0.1, $0.0.unicodeScalars.count) }
    }
    let ten = match(tens, at: start)
    let one = match(ones, at: start + (ten?.length ?? 0))
    guard ten != nil || one != nil else { return nil }
    let length = (ten?.length ?? 0) + (one?.length ?? 0)
    return ((ten?.value ?? 0) + (one?.value ?? 0), start + length, length > 1)
  }
}
