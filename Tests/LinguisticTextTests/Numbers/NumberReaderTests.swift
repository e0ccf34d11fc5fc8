import LinguisticText
import Testing

@Suite("Numbers of running text")
struct NumberReaderTests {
  struct Case: Sendable {
    let text: String
    let found: String
  }

  /// One case a line: the text, an arrow, what is found in it.
  static func table(_ lines: String) -> [Case] {
    lines.split(separator: "\n").map { line in
      let parts = line.split(separator: "→", maxSplits: 1, omittingEmptySubsequences: false)
      return Case(text: String(parts[0].dropLast()), found: String(parts[1].dropFirst()))
    }
  }

  /// What is found in a text: each number as written, its value, unit, and # for an ordinal.
  static func found(_ text: String, _ language: NumberReader.Language) -> String {
    let scalars = Array(text.unicodeScalars)
    return NumberReader.mentions(in: text, of: language).map { mention in
      var written = String.UnicodeScalarView()
      written.append(contentsOf: scalars[mention.range])
      let unit = mention.unit.map { " \($0.rawValue)" } ?? ""
      return "\(String(written))=\(mention.value)\(unit)\(mention.isOrdinal ? " #" : "")"
    }.joined(separator: "; ")
  }

  // GB/T 15835-2011, 4.1 and 4.2, and forms of news.
  static let chinese = table(
    """
    2000亿元 → 2000亿=200000000000 yuan
    1.5万人 → 1.5万=15000
    13,000件 → 13,000=13000
    2亿3000万 → 2亿3000万=230000000
    三百六十五天 → 三百六十五=365
    两亿三千万美元 → 两亿三千万=230000000 dollar
    兩萬五千里長征 → 兩萬五千=25000
    二〇二三年二月二十四日 → 二〇二三=2023 year; 二=2 month; 二十四=24 day
    2023年2月24日 → 2023=2023 year; 2=2 month; 24=24 day
    党的二十大 → 二十=20
    第三次 → 第三=3 #
    第20届 → 第20=20 #
    百分之三十 → 百分之三十=30 percent
    增长6.8% → 6.8%=6.8 percent
    提高25个百分点、0.3百分点 → 25=25 percent; 0.3=0.3 percent
    死亡率5‰ → 5‰=0.5 percent
    三分之二 → 三分之二=2/3
    一点五万吨 → 一点五万=15000
    三名儿子、七位学者 → 三=3; 七=7
    两年半 → 两=2 year; 半=0.5
    一千零一夜 → 一千零一=1001
    十亿零五百万 → 十亿零五百万=1005000000
    三万亿 → 三万亿=3000000000000
    US$5,000 → 5,000=5000 dollar
    版本1.2.3 → 1=1; 2.3=2.3
    一个苹果、一些人、十分高兴、万一下雨 →
    三三两两地走来 →
    千万不要忘记 →
    """)

  // 한글 맞춤법 제44항, 문장 부호 (마침표), 표준어 규정 제17항 (서/너, 석/넉), and forms of news.
  static let korean = table(
    """
    2,000억 위안 → 2,000억=200000000000 yuan
    1.5만 명 → 1.5만=15000
    2억 3000만 달러 → 2억 3000만=230000000 dollar
    12억 3456만 7898 → 12억 3456만 7898=1234567898
    2만5천 리 → 2만5천=25000
    2천억 원 → 2천억=200000000000 won
    2023. 2. 24. → 2023=2023 year; 2=2 month; 24=24 day
    2월 24일 → 2=2 month; 24=24 day
    제3차 → 제3=3 #
    제 20 회 → 제 20=20 #
    세 번째 → 세=3 #
    30% → 30%=30 percent
    30퍼센트 → 30=30 percent
    35%p, 1.5%P, 2%포인트, 3%pt → 35%p=35 percent; 1.5%P=1.5 percent; 2%=2 percent; 3%=3 percent
    사망률 5‰ → 5‰=0.5 percent
    3분의 2 → 3분의 2=2/3
    백분의 삼 → 백분의 삼=3 percent
    세 명, 열두 살, 스물세 개, 석 장 → 세=3; 열두=12; 스물세=23; 석=3
    다섯이 아니라 다섯 → 다섯=5
    이십 년, 백만 명 → 이십=20 year; 백만=1000000
    2년 반 → 2=2 year; 반=0.5
    절반 이상 → 절반=0.5
    3조 원 → 3조=3000000000000 won
    이 사람, 네 생각, 한국 사람, 두부, 만일, 천사, 세계 →
    반 친구들과 반대로 →
    """)

  @Test("Chinese and Korean", arguments: [(NumberReader.Language.chinese, chinese), (.korean, korean)])
  func numbers(language: NumberReader.Language, cases: [Case]) {
    #expect(cases.count > 20)
    for example in cases { #expect(Self.found(example.text, language) == example.found, "\(example.text)") }
  }

  @Test(
    "the same in both notations",
    arguments: [
      ("2000亿", "2,000억"), ("1.5万", "1만 5천"), ("百分之三十", "30%"), ("二十大", "20차"), ("三名", "세 명"), ("第三", "세 번째"),
      ("第三", "제3"), ("2023年", "2023년"), ("两", "2"), ("三分之一", "3분의 1"), ("50元", "50위안"), ("1亿美元", "1억 달러"),
    ])
  func bothNotations(source: String, target: String) throws {
    let one = NumberReader.mentions(in: source + "名", of: .chinese)
    let other = NumberReader.mentions(in: target, of: .korean)
    let first = try #require(one.first)
    #expect(other.count == 1 && first.agrees(with: other[0]))
  }

  @Test("units that contradict do not agree")
  func contradiction() throws {
    let one = try #require(NumberReader.mentions(in: "50美元", of: .chinese).first)
    let other = try #require(NumberReader.mentions(in: "50위안", of: .korean).first)
    #expect(!one.agrees(with: other))
  }

  @Test(
    "numbers of any length, and scale words without end",
    arguments: ["9", "万", "亿", "百", "一", "만", "억", "열", "1,", "1."])
  func hostile(piece: String) {
    let text = String(repeating: piece, count: 3_000)
    for language in [NumberReader.Language.chinese, .korean] {
      var last = 0
      for mention in NumberReader.mentions(in: text, of: language) {
        #expect(mention.range.lowerBound >= last && !mention.range.isEmpty)
        last = mention.range.upperBound
      }
    }
  }
}
