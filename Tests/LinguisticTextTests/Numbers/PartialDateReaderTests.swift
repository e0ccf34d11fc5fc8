import LinguisticText
import Testing

@Suite("Dates in part, of both languages")
struct PartialDateReaderTests {
  /// What is found in a text: each date as written with its parts; (6) for a month taken from the date before, ? for a day
  /// that may be a number of days, ☾ for a date by the moon.
  static func found(_ text: String, _ language: NumberReader.Language) -> String {
    let scalars = Array(text.unicodeScalars)
    return PartialDateReader.dates(in: scalars.map(HanFolding.fold), of: language).map { date in
      var written = String.UnicodeScalarView()
      written.append(contentsOf: scalars[date.range])
      let parts = date.parts.map { String($0.value) }.joined(separator: "-")
      let month = date.impliedMonth.map { "(\($0))" } ?? ""
      return "\(String(written))=\(month)\(parts)\(date.isCertain ? "" : "?")\(date.isLunar ? "☾" : "")"
    }.joined(separator: "; ")
  }

  // GB/T 15835-2011, 4.1.3 and 5.2; GB/T 7408; and forms of news.
  static let chinese = NumberReaderTests.table(
    """
    2023年5月6日 → 2023年5月6日=2023-5-6
    二〇二三年十二月二十五日 → 二〇二三年十二月二十五日=2023-12-25
    2023 年 5 月 6 日 → 2023 年 5 月 6 日=2023-5-6
    ５月６號 → ５月６號=5-6
    2023-05-06、2023/5/6、2023.5.6 → 2023-05-06=2023-5-6; 2023/5/6=2023-5-6; 2023.5.6=2023-5-6
    2023年5月、6月份 → 2023年5月=2023-5; 6月=6
    6月3日至5日 → 6月3日=6-3; 5日=(6)5
    6月3—5日 → 6月3=6-3; 5日=(6)5
    6月3、4、5日和8日 → 6月3=6-3; 4=(6)4; 5日=(6)5; 8日=(6)8
    6月30日至7月2日 → 6月30日=6-30; 7月2日=7-2
    6月3日（周六）至5日 → 6月3日=6-3; 5日=(6)5
    3至5月 → 3=3; 5月=5
    据5日电，上月28日 → 5日=5?; 28日=28?
    本月5号有人住5号楼、乘5号线 → 5号=5?
    农历八月十五、8月15日 → 八月=8☾; 8月15日=8-15☾
    光绪二十四年四月二十三日 → 四月二十三日=4-23
    于’23年5月6日 → 23年5月6日=23-5-6
    2023年、3年、3个月、5天、第5日、5日内、5日元、近10日均线 →
    13月5日、5月32日 → 5日=5?; 5月=5
    1.2023.5.6、v2023.5.6、2023-13-45、192.168.5.6 →
    """)

  // 한글 맞춤법 부록, 문장 부호 (마침표, 물결표), and forms of news.
  static let korean = NumberReaderTests.table(
    """
    2023년 5월 6일 → 2023년 5월 6일=2023-5-6
    2023. 5. 6. → 2023. 5. 6=2023-5-6
    2023.5.6에, 2023-05-06 → 2023.5.6=2023-5-6; 2023-05-06=2023-5-6
    '23년 5월 6일 → 23년 5월 6일=23-5-6
    6월 3∼6일 → 6월 3=6-3; 6일=(6)6
    6월 3일부터 6일까지 → 6월 3일=6-3; 6일=(6)6
    6월 3일(토)~6일(화) → 6월 3일=6-3; 6일=(6)6
    6월 3·4일과 7일 → 6월 3=6-3; 4일=(6)4; 7일=(6)7
    6월 30일에서 7월 2일까지 → 6월 30일=6-30; 7월 2일=7-2
    3~5월, 9월 → 3=3; 5월=5; 9월=9
    지난 6일 열린, 6일에는, 6일(토), 6일 전국에서 → 6일=6?; 6일=6?; 6일=6?; 6일=6?
    음력 8월 15일 → 8월 15일=8-15☾
    3일간, 3일 동안, 3일 만에, 3일 뒤, 3일 전에, 3일이 걸렸다, 3일째, 3~6일간, 3개월, 2023년, 제3일 →
    """)

  @Test("Chinese and Korean", arguments: [(NumberReader.Language.chinese, chinese), (.korean, korean)])
  func dates(language: NumberReader.Language, cases: [NumberReaderTests.Case]) {
    #expect(cases.count > 12)
    for example in cases { #expect(Self.found(example.text, language) == example.found, "\(example.text)") }
  }

  /// In how many units two dates agree, and in which they do not.
  static let compared: [(source: String, target: String, likeness: Int, contradictions: [NumberUnit])] = [
    ("2023年5月6日", "2023년 5월 6일", 3, []), ("2023年5月6日", "5월 6일", 2, []), ("5月6日", "6일", 1, []),
    ("5月6日", "5월", 1, []), ("5月", "6일", 0, []), ("2023年5月6日", "2023년 6월 5일", 0, [.month, .day]),
    ("2023年5月6日", "2022년 5월 6일", 0, [.year]), ("2023年5月6日", "'23년 5월 6일", 3, []), ("5月6日", "16일", 0, [.day]),
  ]

  @Test("what two dates have in common", arguments: compared)
  func compare(source: String, target: String, likeness: Int, contradictions: [NumberUnit]) throws {
    let one = try #require(PartialDateReader.dates(in: source.unicodeScalars.map(HanFolding.fold), of: .chinese).first)
    let other = try #require(PartialDateReader.dates(in: target.unicodeScalars.map(HanFolding.fold), of: .korean).first)
    #expect(one.likeness(with: other) == likeness && one.contradictions(with: other) == contradictions)
  }

  @Test("numbers and signs without end", arguments: ["9", "1-", "1、", "月", "1月", "1일~", "(", "~", "2023.1."])
  func hostile(piece: String) {
    let scalars = String(repeating: piece, count: 3_000).unicodeScalars.map(HanFolding.fold)
    for language in [NumberReader.Language.chinese, .korean] {
      var last = 0
      for date in PartialDateReader.dates(in: scalars, of: language) {
        #expect(date.range.lowerBound >= last && !date.range.isEmpty)
        last = date.range.upperBound
      }
    }
  }
}
