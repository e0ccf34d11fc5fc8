import ConsistencyChecks
import Testing

@Suite("currency-conversion")
struct CurrencyConversionTests {
  /// Texts whose conversions go together, or hold none.
  static let sound = [
    // Rounded to different digits.
    "2천437억 위안(약 47조3천94억원)으로 집계됐다. 1천757억 위안(34조1천16억원)이다.",
    "400억달러(약 47조5000억원)에 샀다. 320억달러(약 38조원)를 줬다. 80억달러(약 9조5000억원)의 차익이다.",
    "3억 유로(약 4,300억 원)와 2억 유로(2,850억 원)",
    "100만 달러(약 13억 원), 250만 달러(약 33억 원), 4,000만 달러(약 520억 원)",
    // Either order.
    "500억 원(약 3,800만 달러)과 1억 달러(약 1,320억 원)",
    "약 7조 원(54억 달러)과 1억 달러(1,300억 원)",
    // 여: that or more.
    "100억여 원(800만 달러)과 1,000만 달러(약 130억 원)",
    // Ranges.
    "10∼20억 위안(1,900억∼3,800억 원)과 5억 위안(950억 원)",
    // Different currencies each have their own rate.
    "1억 달러(1,300억 원), 1억 유로(1,400억 원), 1억 위안(190억 원), 1억 엔(9억 5,000만 원)",
    "2조 위안(약 380조 원, 2,800억 달러)과 1조 위안(190조 원, 1,400억 달러)",
    // No conversion: another sum in the brackets.
    "예산은 1억 달러(2022년 900억 원)이고 집행은 2억 달러(전년 대비 300억 원 증가)이다. 3억 달러(3,900억 원)와 1억 달러(1,300억 원).",
    "1억 달러(총 3,000억 원)와 2억 달러(2,600억 원)",
    "입장료 20달러(어린이 5,000원)와 30달러(4만 원)",
    "배당 1,000만 달러(최초 투자 500억 원의 일부)와 1억 달러(1,300억 원)",
    // Other dollars have no rate of their own here.
    "1억 호주 달러(약 900억 원)와 1억 달러(약 1,300억 원)",
    "A$100(약 9만 원), $100(약 13만 원)",
    // $5 billion is no 5 dollars.
    "$5 billion(약 6조 5,000억 원)과 1억 달러(1,300억 원)",
    // One alone, at a rate that there was.
    "1993년의 1위안(약 140원)", "1달러=1,300원", "벌금 5만 원(200위안)",
    // A text over many years has no one rate.
    "1997년 1억 달러(950억 원), 1998년 1억 달러(1,400억 원), 2007년 1억 달러(930억 원), 2020년 1억 달러(1,180억 원)",
    "2011년에 200억 위안(약 3조 4천억 원)이던 매출은 2016년 400억 위안(6조 8천억 원), 2023년 700억 위안(13조 3천억 원)이 되었다.",
    // The rate of another day.
    "2019년 1억 달러(당시 약 1,170억 원), 1억 달러(1,350억 원), 2억 달러(2,700억 원)",
    // In Yanbian 원 is the yuan.
    "녀성의 력사를 다룬 론문의 료리책은 5,000원(800달러)과 1만원(1,500달러), 녀성 로동자는 200만 원(2,000달러)을 썼다.",
    "", "금액이 없는 글", "1,000원과 2,000원",
  ]

  @Test("sound texts", arguments: sound)
  func staysSilent(text: String) {
    #expect(findings(CurrencyConversion(), text).isEmpty)
  }

  /// Texts with one wrong conversion, and what is expected there.
  static let wrong: [(text: String, finding: String)] = [
    (
      "300억 엔(2,850억 원), 40억 엔(420억 원), 1,000만 엔(약 9,500만 원)",
      "1:25 warning '40억 엔(420억 원)' implies 10.5 won per yen, while 2 of 3 conversions of this text imply about 9.5; "
        + "at that rate it is '380억 원' → 380억 원"
    ),
    (
      "1억 달러(1,312억 원), 2억 달러(2,624억 원), 5억 달러(6,720억 원)",
      "1:41 information '5억 달러(6,720억 원)' implies 1,344 won per dollar, while 2 of 3 conversions of this text imply about "
        + "1,312; at that rate it is '6,560억 원' → 6,560억 원"
    ),
    (
      "3억 위안(570억 원)과 2억 위안(3,800억 원)",
      "1:22 warning '2억 위안(3,800억 원)' implies 1,900 won per yuan, which has been between 85 and 230 since 1990; at the "
        + "rate of this text it is '380억 원' → 380억 원"
    ),
    (
      "5억 유로(7,000만 원)",
      "1:7 warning '5억 유로(7,000만 원)' implies 0.14 won per euro, which has been between 900 and 2,000 since 1990"
    ),
    (
      "1억 달러(1,300억 원), 3억 달러(3,900억 원), 7,000억 원(약 5,400만 달러)",
      "1:46 warning '7,000억 원(약 5,400만 달러)' implies 12,963 won per dollar, which has been between 650 and 2,000 since "
        + "1990; at the rate of this text it is '5억 4,000만 달러' → 5억 4,000만 달러"
    ),
    (
      "1억 달러(1,300억 원), 3억 달러(3,900억 원), 2억 달러, 우리 돈으로 약 3천2백억 원",
      "1:51 warning '2억 달러, 우리 돈으로 약 3천2백억 원' implies 1,600 won per dollar, while 2 of 3 conversions of this text "
        + "imply about 1,300; at that rate it is '2,600억 원' → 2,600억 원"
    ),
    (
      "$1억(1,300억 원), US$2억(2,600억 원), USD 4억(5,900억 원)",
      "1:40 warning 'USD 4억(5,900억 원)' implies 1,475 won per dollar, while 2 of 3 conversions of this text imply about "
        + "1,300; at that rate it is '5,200억 원' → 5,200억 원"
    ),
  ]

  @Test("wrong conversions", arguments: wrong)
  func finds(text: String, finding: String) {
    #expect(findings(CurrencyConversion(), text) == [finding])
  }

  @Test("of two that disagree, both are named")
  func two() {
    #expect(
      findings(CurrencyConversion(), "6천억 엔(5조 7,000억 원)\n2천억 엔(1조 8,200억 원)") == [
        "1:7 information '6천억 엔(5조 7,000억 원)' implies 9.5 won per yen, but '2천억 엔(1조 8,200억 원)' in this text implies "
          + "9.1; +2:7 the other conversion",
        "2:7 information '2천억 엔(1조 8,200억 원)' implies 9.1 won per yen, but '6천억 엔(5조 7,000억 원)' in this text implies "
          + "9.5; +1:7 the other conversion",
      ])
  }

  @Test("how far rates may differ is an option")
  func tolerance() {
    let text = "1억 달러(1,312억 원), 2억 달러(2,624억 원), 5억 달러(6,720억 원)"
    let options = CheckOptions(ruleOptions: ["currency-conversion": ["tolerance": .number(3)]])
    #expect(findings(CurrencyConversion(), text, options: options).isEmpty)
  }

  @Test("each document has a rate of its own")
  func documents() {
    #expect(
      findings(
        CurrencyConversion(), "1억 달러(1,300억 원), 2억 달러(2,600억 원)", "1억 달러(1,100억 원), 2억 달러(2,200억 원)"
      ).isEmpty)
  }

  @Test("no machine writes a sum")
  func edits() {
    let context = CheckContext(documents: [MarkedDocument.parse("3억 위안(570억 원)과 2억 위안(3,800억 원)")])
    #expect(CurrencyConversion().findings(in: context).map(\.edits) == [[]])
  }
}
