public import Diagnostics
import LinguisticText

/// The source has a number that the translation does not have, or the other way round.
public struct NumberMismatch: Rule {
  public let id = "number-mismatch"
  public let defaultSeverity = Severity.warning
  public let title = Wording(en: "different numbers in source and translation", ko: "원문과 번역문의 숫자가 다른 세그먼트")
  public let explanation = Wording(
    en: """
      Numbers with digits are compared by value: 2000亿 is '2,000억', 1.5万 is 15,000, 第20次 is 20차, 30% is 30퍼센트; \
      dates by year, month and day. \
      Numbers in words of either language (两个月, 세 가지, 三农, 千方百计) explain digits of the other side and raise no \
      alarm by themselves.
      """,
    ko: """
      숫자를 값으로 비교합니다. 2000亿은 2,000억, 1.5万은 15,000, 第20次는 20차, 30%는 30퍼센트입니다. 날짜는 연, 월, 일을 한데 묶어 \
      비교합니다. 말로 쓴 수(两个月, 세 가지, 三农, \
      千方百计)는 상대편의 숫자를 설명하는 데만 쓰며, 그것만으로는 알리지 않습니다.
      """)
  public let options = [
    RuleOption(
      name: "left-out", defaultValue: .flag(true),
      meaning: Wording(
        en: "whether numbers of the source are reported that the translation has nothing for",
        ko: "원문에만 있고 번역문에 대신할 것이 없는 숫자도 알릴지 여부")),
    RuleOption(
      name: "added", defaultValue: .flag(false),
      meaning: Wording(
        en: "whether numbers of the translation are reported that the source has nothing for",
        ko: "번역문에만 있고 원문에 대신할 것이 없는 숫자도 알릴지 여부")),
  ]

  public init() {}

  public func findings(in context: CheckContext) -> [Finding] {
    let takes = (leftOut: context.flag("left-out", for: self), added: context.flag("added", for: self))
    return context.translatedPairs.flatMap { pair in
      let (labels, agreements) = LabelledNumber.compared(pair.source, pair.target)
      let labelled = labels.map { label in
        changed(
          (label.source.text, label.source.utf8Range), (label.target.text, label.target.utf8Range), in: pair, context)
      }
      let mayDiffer = Self.hasDigits(pair.source) || Self.hasDigits(pair.target)
      guard mayDiffer || Self.hasNumerals(pair.source) else { return labelled }
      let dates = DateComparison(pair.source, pair.target)
      let dated = dates.contradictions.map { date in
        changed((date.source.text, date.source.utf8Range), (date.target.text, date.target.utf8Range), in: pair, context)
      }
      var numbers = NumberComparison(
        source: pair.source, target: pair.target,
        without: agreements.source + dates.settled.source, agreements.target + dates.settled.target)
      numbers.leaveOut(
        labels.map(\.source.utf8Range) + dates.repeated.source, labels.map(\.target.utf8Range) + dates.repeated.target)
      return labelled + dated + findings(numbers, in: pair, takes, context)
    }
  }

  /// Whether there is anything to report at all.
  private static func hasDigits(_ text: String) -> Bool {
    text.utf8.contains { (0x30...0x39).contains($0) } || text.unicodeScalars.contains { Script($0) == .digit }
  }

  /// Whether the source has a numeral of several characters.
  private static func hasNumerals(_ text: String) -> Bool {
    var wasNumeral = false
    for scalar in text.unicodeScalars {
      let isNumeral = NumberReader.isNumeral(HanFolding.fold(scalar))
      if isNumeral, wasNumeral { return true }
      wasNumeral = isNumeral
    }
    return false
  }

  private func findings(
    _ numbers: NumberComparison, in pair: CheckedPair, _ takes: (leftOut: Bool, added: Bool), _ context: CheckContext
  ) -> [Finding] {
    var missing = numbers.missing
    var unmatched = numbers.unmatched
    var findings: [Finding] = []
    for added in numbers.added {
      if let partner = Self.partner(of: added, among: missing) ?? Self.likePartner(of: added, among: unmatched) {
        missing.removeAll { $0.utf8Range == partner.utf8Range }
        unmatched.removeAll { $0.utf8Range == partner.utf8Range }
        findings.append(changed(partner, added, in: pair, context))
      } else if takes.added, added.isSalient, !Self.isExplanation(added, in: pair.target) {
        findings.append(surplus(added, in: pair, context))
      }
    }
    if findings.isEmpty, let (source, target) = numbers.inWords { return [changed(source, target, in: pair, context)] }
    guard takes.leftOut else { return findings }
    return findings + missing.filter(\.isSalient).map { lost($0, in: pair, context) }
  }

  /// The number with digits that most likely became another one: of the same unit first.
  private static func partner(
    of added: NumberComparison.Number, among missing: [NumberComparison.Number]
  ) -> NumberComparison.Number? {
    missing.first { $0.mention.unit == added.mention.unit && $0.mention.isOrdinal == added.mention.isOrdinal }
      ?? missing.first { $0.isSalient == added.isSalient } ?? (missing.count == 1 ? missing.first : nil)
  }

  /// A number in words, or one that stands elsewhere in the translation too, that became another one: the unit, or the
  /// size, must be the same.
  private static func likePartner(
    of added: NumberComparison.Number, among unmatched: [NumberComparison.Number]
  ) -> NumberComparison.Number? {
    unmatched.first { number in
      if number.mention.value.denominator != 1 { return added.mention.value.denominator != 1 }
      guard added.mention.value.denominator == 1, number.mention.value.exponent >= 0 else { return false }
      if let unit = number.mention.unit { return unit == added.mention.unit }
      return added.mention.unit == nil
        && (number.mention.isOrdinal && added.mention.isOrdinal
          || number.mention.value.exponent >= 4 && added.mention.value.exponent >= 4)
    }
  }

  /// Whether a number is something that editors add: a converted sum or a year in brackets, a year for 今年.
  private static func isExplanation(_ number: NumberComparison.Number, in target: String) -> Bool {
    if number.mention.unit == .year || number.mention.unit == .month || number.mention.unit == .day { return true }
    var depth = 0
    for byte in target.utf8.prefix(number.utf8Range.lowerBound) {
      if byte == UInt8(ascii: "(") { depth += 1 }
      if byte == UInt8(ascii: ")") { depth -= 1 }
    }
    return depth > 0
  }

  // MARK: Findings

  private func changed(
    _ source: NumberComparison.Number, _ target: NumberComparison.Number, in pair: CheckedPair,
    _ context: CheckContext
  ) -> Finding {
    var (one, other) = (source.text, target.text)
    if source.mention.value == target.mention.value, let unit = source.mention.unit, let otherUnit = target.mention.unit
    {
      one += Self.name(of: unit).source
      other += Self.name(of: otherUnit).target
    }
    var finding = changed((one, source.utf8Range), (other, target.utf8Range), in: pair, context)
    finding.terms = [source.text, target.text]
    return finding
  }

  private func changed(
    _ source: (text: String, range: Range<Int>), _ target: (text: String, range: Range<Int>), in pair: CheckedPair,
    _ context: CheckContext
  ) -> Finding {
    context.finding(
      self, at: pair, in: target.range,
      Wording(
        en: "the translation has '\(target.text)', the source '\(source.text)'",
        ko: "번역문의 숫자는 '\(target.text)', 원문의 숫자는 '\(source.text)'입니다"),
      related: [context.related(pair, in: source.range, Self.note(source.text))], terms: [source.text, target.text])
  }

  /// What a unit is called on either side.
  private static func name(of unit: NumberUnit) -> (source: String, target: String) {
    switch unit {
    case .percent: ("%", "%")
    case .year: ("年", "년")
    case .month: ("月", "월")
    case .day: ("日", "일")
    case .yuan: ("元", "위안")
    case .won: ("韩元", "원")
    case .dollar: ("美元", "달러")
    case .euro: ("欧元", "유로")
    case .yen: ("日元", "엔")
    case .pound: ("英镑", "파운드")
    case .hongKongDollar: ("港元", "홍콩달러")
    case .taiwanDollar: ("新台币", "대만달러")
    }
  }

  private func lost(_ source: NumberComparison.Number, in pair: CheckedPair, _ context: CheckContext) -> Finding {
    context.finding(
      self, at: pair,
      Wording(
        en: "the translation does not have the number '\(source.text)' of the source",
        ko: "원문의 숫자 '\(source.text)'에 해당하는 것이 번역문에 없습니다"),
      related: [context.related(pair, in: source.utf8Range, Self.note(source.text))], terms: [source.text])
  }

  private func surplus(_ target: NumberComparison.Number, in pair: CheckedPair, _ context: CheckContext) -> Finding {
    context.finding(
      self, at: pair, in: target.utf8Range,
      Wording(
        en: "the source does not have the number '\(target.text)'",
        ko: "번역문의 숫자 '\(target.text)'에 해당하는 것이 원문에 없습니다"),
      terms: [target.text])
  }

  private static func note(_ number: String) -> Wording {
    Wording(en: "'\(number)' in the source", ko: "원문의 '\(number)'")
  }
}
