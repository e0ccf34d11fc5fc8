import LinguisticText
import Testing

@Suite("Numbers of running text")
struct NumberReaderTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let found: String
    var testDescription: String { text }
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
  static let chinese = [
    Case(text: "2000亿元", found: "2000亿=200000000000 yuan"),
    Case(text: "1.5万人", found: "1.5万=15000"),
    Case(text: "13,000件", found: "13,000=13000"),
    Case(text: "2亿3000万", found: "2亿3000万=230000000"),
    Case(text: "三百六十五天", found: "三百六十五=365"),
    Case(text: "两亿三千万美元", found: "两亿三千万=230000000 dollar"),
    Case(text: "兩萬五千里長征", found: "兩萬五千=25000"),
    Case(text: "二〇二三年二月二十四日", found: "二〇二三=2023 year; 二=2 month; 二十四=24 day"),
    Case(text: "2023年2月24日", found: "2023=2023 year; 2=2 month; 24=24 day"),
    Case(text: "党的二十大", found: "二十=20"),
    Case(text: "第三次", found: "第三=3 #"),
    Case(text: "第20届", found: "第20=20 #"),
    Case(text: "百分之三十", found: "百分之三十=30 percent"),
    Case(text: "增长6.8%", found: "6.8%=6.8 percent"),
    Case(text: "三分之二", found: "三分之二=2/3"),
    Case(text: "一点五万吨", found: "一点五万=15000"),
    Case(text: "三名儿子、七位学者", found: "三=3; 七=7"),
    Case(text: "两年半", found: "两=2 year; 半=0.5"),
    Case(text: "一千零一夜", found: "一千零一=1001"),
    Case(text: "十亿零五百万", found: "十亿零五百万=1005000000"),
    Case(text: "三万亿", found: "三万亿=3000000000000"),
    Case(text: "US$5,000", found: "5,000=5000 dollar"),
    Case(text: "版本1.2.3", found: "1=1; 2.3=2.3"),
    Case(text: "一个苹果、一些人、十分高兴、万一下雨", found: ""),
    Case(text: "三三两两地走来", found: ""),
    Case(text: "千万不要忘记", found: ""),
  ]

  @Test("Chinese", arguments: chinese)
  func chineseNumbers(_ example: Case) {
    #expect(Self.found(example.text, .chinese) == example.found)
  }

  // 한글 맞춤법 제44항, 문장 부호 (마침표), 표준어 규정 제17항 (서/너, 석/넉), and forms of news.
  static let korean = [
    Case(text: "2,000억 위안", found: "2,000억=200000000000 yuan"),
    Case(text: "1.5만 명", found: "1.5만=15000"),
    Case(text: "2억 3000만 달러", found: "2억 3000만=230000000 dollar"),
    Case(text: "12억 3456만 7898", found: "12억 3456만 7898=1234567898"),
    Case(text: "2만5천 리", found: "2만5천=25000"),
    Case(text: "2천억 원", found: "2천억=200000000000 won"),
    Case(text: "2023. 2. 24.", found: "2023=2023 year; 2=2 month; 24=24 day"),
    Case(text: "2월 24일", found: "2=2 month; 24=24 day"),
    Case(text: "제3차", found: "제3=3 #"),
    Case(text: "제 20 회", found: "제 20=20 #"),
    Case(text: "세 번째", found: "세=3 #"),
    Case(text: "30%", found: "30%=30 percent"),
    Case(text: "30퍼센트", found: "30=30 percent"),
    Case(text: "3분의 2", found: "3분의 2=2/3"),
    Case(text: "백분의 삼", found: "백분의 삼=3 percent"),
    Case(text: "세 명, 열두 살, 스물세 개, 석 장", found: "세=3; 열두=12; 스물세=23; 석=3"),
    Case(text: "다섯이 아니라 다섯", found: "다섯=5"),
    Case(text: "이십 년, 백만 명", found: "이십=20 year; 백만=1000000"),
    Case(text: "2년 반", found: "2=2 year; 반=0.5"),
    Case(text: "절반 이상", found: "절반=0.5"),
    Case(text: "3조 원", found: "3조=3000000000000 won"),
    Case(text: "이 사람, 네 생각, 한국 사람, 두부, 만일, 천사, 세계", found: ""),
    Case(text: "반 친구들과 반대로", found: ""),
  ]

  @Test("Korean", arguments: korean)
  func koreanNumbers(_ example: Case) {
    #expect(Self.found(example.text, .korean) == example.found)
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
