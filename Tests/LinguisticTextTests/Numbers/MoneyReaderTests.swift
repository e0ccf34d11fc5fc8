import LinguisticText
import Testing

@Suite("Sums of money in Korean text")
struct MoneyReaderTests {
  /// What is found in a text: each sum as written, its value and currency, + where it is that or more.
  static func found(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    return MoneyReader.mentions(in: scalars.map(HanFolding.fold)).map { mention in
      var written = String.UnicodeScalarView()
      written.append(contentsOf: scalars[mention.range])
      let upper = mention.upper.map { "~\($0)" } ?? ""
      return "\(String(written))=\(mention.value)\(upper) \(mention.currency.rawValue)\(mention.isOrMore ? "+" : "")"
    }.joined(separator: "; ")
  }

  static let sums = NumberReaderTests.table(
    """
    3,000엔을 냈다 → 3,000엔=3000 yen
    1조 2,500억 원 규모 → 1조 2,500억 원=1250000000000 won
    1조2500억원 규모 → 1조2500억원=1250000000000 won
    2경 4,000조 원 → 2경 4,000조 원=24000000000000000 won
    3경기 5,000원 → 5,000원=5000 won
    5천만 달러 → 5천만 달러=50000000 dollar
    8.5억유로 → 8.5억유로=850000000 euro
    $20 → $20=20 dollar
    US$ 3억 → US$ 3억=300000000 dollar
    HK$500 → HK$500=500 hongKongDollar
    A$500 → 
    RMB 2만 → RMB 2만=20000 yuan
    ￥300 → ￥300=300 yenSign
    ￦5,000 → ￦5,000=5000 won
    $3 billion → 
    2만 RMB → 2만 RMB=20000 yuan
    USD 7억 달러 → USD 7억 달러=700000000 dollar
    100억여 원 → 100억여 원=10000000000 won+
    10여억 위안 → 10여억 위안=1000000000 yuan+
    300여 달러 → 300여 달러=300 dollar+
    10∼20억 엔 → 10∼20억 엔=1000000000~2000000000 yen
    10억~20억 엔 → 10억~20억 엔=1000000000~2000000000 yen
    10억 엔~20억 엔 → 10억 엔~20억 엔=1000000000~2000000000 yen
    1~2만 원 → 1~2만 원=10000~20000 won
    호주 달러 5,000 → 
    5,000 호주 달러 → 
    5,000홍콩달러 → 5,000홍콩달러=5000 hongKongDollar
    3천2백억 원 → 3천2백억 원=320000000000 won
    5천300만 원 → 5천300만 원=53000000 won
    2만5천3백 원 → 2만5천3백 원=25300 won
    1억3천5백만 원 → 1억3천5백만 원=135000000 won
    3천2백 원 → 3천2백 원=3200 won
    백만 달러 → 백만 달러=1000000 dollar
    제3원칙 → 
    500위안화 → 500위안화=500 yuan
    5% 인상된 7,000원 → 7,000원=7000 won
    ２００만 원 → ２００만 원=2000000 won
    """)

  @Test("sums with words, codes and signs", arguments: sums)
  func findsSums(_ example: NumberReaderTests.Case) {
    #expect(Self.found(example.text) == example.found, "\(example.text)")
  }

  static let places: [(number: String, place: Int)] = [
    ("149조", 12), ("1조 2,000억", 8), ("1.5조", 11), ("2,500만", 4), ("5천만", 7), ("300", 0), ("9조4295억", 8), ("12.34", -2),
    ("3만 5,000", 0), ("2경", 16),
  ]

  @Test("the last place that a number is written to", arguments: places)
  func lastPlace(number: String, place: Int) {
    #expect(KoreanSum.lastPlace(of: number) == place)
  }

  static let written: [(value: Double, place: Int, like: String, text: String)] = [
    (224_600_000_000_000, 12, "227조", "225조"), (224_600_000_000_000, 8, "1조 2,000억", "224조 6,000억"),
    (224_600_000_000_000, 8, "1조2000억", "224조6000억"), (9_430_000_000_000, 8, "9조 4,295억", "9조 4,300억"),
    (475_000_000_000, 8, "4조7500억", "4750억"), (1_460_000, 3, "15,000", "146만"),
    (2_600_000_000, 8, "2.5억", "26억"), (1_540_000_000_000, 10, "1.52조", "1.54조"), (9_499, 2, "9,000", "9,500"),
    (38_400, 2, "3만 8,000", "3만 8,400"), (0.4, 0, "1", "0"),
  ]

  @Test("a sum written like another", arguments: written)
  func writes(value: Double, place: Int, like: String, text: String) {
    #expect(KoreanSum.text(value, roundedTo: place, like: like) == text)
  }

  @Test(
    "a number with four significant digits",
    arguments: zip(
      [1317.04, 187.149, 0.05321, 9.5, 184.04, 25_000, 0], ["1,317", "187.1", "0.05321", "9.5", "184", "25,000", "0"]))
  func significant(value: Double, text: String) {
    #expect(KoreanSum.text(value) == text)
  }
}
