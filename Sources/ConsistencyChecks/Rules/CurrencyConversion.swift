public import Diagnostics
import LinguisticText

/// A converted sum that does not go with the rate of the other conversions.
public struct CurrencyConversion: Rule {
  public let id = "currency-conversion"
  public let defaultSeverity = Severity.warning
  public let title = Wording(
    en: "a sum converted at another rate than the others, or by ten times",
    ko: "다른 금액과 환율이 다르거나 자릿수가 틀린 환산 금액")
  public let explanation = Wording(
    en: """
      '300억 엔(2,850억 원)' beside '40억 엔(420억 원)' means two rates in one text, and '300억 엔(2조 8,500억 원)' a digit too \
      many. The rate that most conversions of a text imply, their rounding allowed for, is held against each of them.
      """,
    ko: """
      '300억 엔(2,850억 원)'과 '40억 엔(420억 원)'이 한 글에 있으면 환율이 둘이고, '300억 엔(2조 8,500억 원)'이면 자릿수가 틀렸습니다. 한 글의 \
      환산 금액 대부분이 따르는 환율을 반올림까지 헤아려 구한 뒤 금액마다 견줍니다.
      """)
  public let options = [
    RuleOption(
      name: "tolerance", defaultValue: .number(0.5),
      meaning: Wording(
        en: "per cent by which rates may differ beyond rounding and still count as one",
        ko: "반올림을 헤아리고도 같은 환율로 볼 차이(퍼센트)"))
  ]

  public init() {}

  public func findings(in context: CheckContext) -> [Finding] {
    let tolerance = max(0, context.number("tolerance", for: self)) / 100
    return context.documents.indices.flatMap { number -> [Finding] in
      // In the Korean of Yanbian 원 is the yuan.
      guard context.northern[number] == nil else { return [] }
      let conversions = ConversionReader.conversions(in: context.documents[number].document)
      return context.ordered(
        CurrencyPair.present(in: conversions).flatMap { pair in
          findings(on: conversions.filter { $0.currencies == pair }, pair, tolerance, number, context)
        })
    }
  }

  /// The findings on the conversions between two currencies.
  ///
  /// Complexity: O(conversions²) of one pair, which are few.
  private func findings(
    on all: [Conversion], _ pair: CurrencyPair, _ tolerance: Double, _ document: Int, _ context: CheckContext
  ) -> [Finding] {
    let known = pair.knownRates.map { ($0.lowerBound / Self.wildFactor)...($0.upperBound * Self.wildFactor) }
    let wild = all.filter { conversion in known.map { !$0.contains(conversion.rate) } ?? false }
    let sober = all.filter { conversion in known?.contains(conversion.rate) ?? true }
    let usual = UsualRate(sober, tolerance: tolerance)
    func place(_ conversion: Conversion) -> Range<Int> { conversion.converted.utf8Range }
    func finding(_ conversion: Conversion, _ message: Wording, _ severity: Severity, _ expected: String?) -> Finding {
      context.finding(
        self, at: place(conversion), document: document, message, severity: severity,
        otherSuggestions: expected.map { [$0] } ?? [])
    }
    var findings = wild.map { conversion in
      let rate = usual?.rate ?? (sober.count == 1 ? sober[0].rate : nil)
      let expected = rate.flatMap { conversion.expected(at: $0) }
      return finding(conversion, Self.wildMessage(conversion, pair, expected), .warning, expected)
    }
    if let usual {
      let years = ConversionYears(sober, usual, tolerance: tolerance, in: context.documents[document].document)
      for conversion in sober
      where !UsualRate.allows(conversion, usual.rate, tolerance: tolerance) && !years.explain(conversion, usual.rate) {
        let expected = conversion.expected(at: usual.rate)
        let factor = conversion.factor(for: usual.rate)
        let isFarOff = factor > 1 + Self.farOff || factor < 1 / (1 + Self.farOff)
        findings.append(
          finding(
            conversion, Self.message(conversion, pair, usual, expected), isFarOff ? .warning : .information,
            expected == conversion.converted.text ? nil : expected))
      }
    } else if sober.count == 2, !UsualRate.agree(sober[0], sober[1], tolerance: tolerance) {
      let ratio = max(sober[0].rate, sober[1].rate) / min(sober[0].rate, sober[1].rate)
      let severity: Severity = ratio > 1 + Self.farApart ? .warning : .information
      findings += [(sober[0], sober[1]), (sober[1], sober[0])].map { one, two in
        var finding = finding(one, Self.pairMessage(one, two, pair), severity, nil)
        finding.related = [
          context.related(
            place(two), document: document, Wording(en: "the other conversion", ko: "다른 환산 금액"))
        ]
        return finding
      }
    }
    return findings
  }

  /// Beyond what a rate was since 1990, this many times: no rate, but a digit too many or too few.
  private static let wildFactor = 3.0
  /// From this share on a difference is more than that of two days.
  private static let farOff = 0.1
  /// The same where two conversions are all there is: they may be years apart.
  private static let farApart = 0.3
}

extension CurrencyPair {
  /// The pairs of some conversions, in order of the first of each.
  fileprivate static func present(in conversions: [Conversion]) -> [CurrencyPair] {
    var seen: Set<CurrencyPair> = []
    return conversions.map(\.currencies).filter { seen.insert($0).inserted }
  }
}

// MARK: - Messages

extension CurrencyConversion {
  private static func message(
    _ conversion: Conversion, _ pair: CurrencyPair, _ usual: UsualRate, _ expected: String?
  ) -> Wording {
    let rate = KoreanSum.text(usual.rate)
    let (english, korean) = magnitude(conversion.factor(for: usual.rate))
    let sum = expected.map {
      Wording(en: "; at that rate it is '\($0)'", ko: ". 그 환율로는 '\($0)'입니다")
    }
    return Wording(
      en: "'\(conversion.text)' implies \(implied(conversion, pair).english)\(english), while \(usual.agreeing) of "
        + "\(usual.count) conversions of this text imply about \(rate)\(sum?.english ?? "")",
      ko: "'\(conversion.text)'의 환율은 \(implied(conversion, pair).korean)\(korean)인데, 이 글의 환산 금액 \(usual.count)건 가운데 "
        + "\(usual.agreeing)건의 환율은 \(rate)\(pair.cheap.korean) 안팎입니다\(sum?.korean ?? "")")
  }

  private static func pairMessage(_ one: Conversion, _ two: Conversion, _ pair: CurrencyPair) -> Wording {
    let (rate, other) = (implied(one, pair), KoreanSum.text(two.rate))
    return Wording(
      en: "'\(one.text)' implies \(rate.english), but '\(two.text)' in this text implies \(other)",
      ko: "'\(one.text)'의 환율은 \(rate.korean)인데, 같은 글에 있는 '\(two.text)'의 환율은 \(other)\(pair.cheap.korean)입니다")
  }

  private static func wildMessage(_ conversion: Conversion, _ pair: CurrencyPair, _ expected: String?) -> Wording {
    guard let known = pair.knownRates else { return Wording(en: "", ko: "") }
    let range = (
      KoreanSum.text(known.lowerBound, significantDigits: 2), KoreanSum.text(known.upperBound, significantDigits: 2)
    )
    let sum = expected.map {
      Wording(en: "; at the rate of this text it is '\($0)'", ko: ". 이 글의 환율로는 '\($0)'입니다")
    }
    return Wording(
      en: "'\(conversion.text)' implies \(implied(conversion, pair).english), which has been between \(range.0) and "
        + "\(range.1) since 1990\(sum?.english ?? "")",
      ko: "'\(conversion.text)'의 환율은 \(implied(conversion, pair).korean)인데, 1990년 이후의 환율은 "
        + "\(range.0)~\(range.1)\(pair.cheap.korean) 범위입니다\(sum?.korean ?? "")")
  }

  /// `186.3 won per yuan`, `1위안에 186.3원`.
  private static func implied(_ conversion: Conversion, _ pair: CurrencyPair) -> Wording {
    let rate = KoreanSum.text(conversion.rate)
    return Wording(
      en: "\(rate) \(pair.cheap.english) per \(pair.dear.english)",
      ko: "1\(pair.dear.korean)에 \(rate)\(pair.cheap.korean)")
  }

  /// Words on a sum that is ten, a hundred … times too much or too little.
  private static func magnitude(_ factor: Double) -> (english: String, korean: String) {
    for power in 1...8 {
      let times = NumberValue(1, exponent: power).approximate
      let text = KoreanSum.text(times)
      if (0.85...1.18).contains(factor / times) { return (", \(text) times too much", "(\(text)배)") }
      if (0.85...1.18).contains(factor * times) { return (", \(text) times too little", "(\(text)분의 1)") }
    }
    return ("", "")
  }
}
