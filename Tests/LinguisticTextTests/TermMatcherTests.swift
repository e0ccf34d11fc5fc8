import LinguisticText
import Testing

@Suite("Term matcher")
struct TermMatcherTests {
  /// Terms separated by `|`, and a text in which ⟦⟧ marks what must be found, and nothing else.
  static let cases: [(terms: String, text: String)] = [
    // Particles, copula, quotes, brackets.
    ("셸", "⟦셸⟧이 뜨고 ⟦셸⟧을 닫으면 ⟦셸⟧에서는 ‘⟦셸⟧’이라는 말이 ⟦셸⟧(shell)로 남는다"),
    ("셸", "셸스크립트와 본셸은 다르다"),
    ("도서관", "⟦도서관⟧으로의 길, 시립도서관에서, ⟦도서관⟧장이 아닌 ⟦도서관⟧".replacing("⟦도서관⟧장", with: "도서관장")),
    ("창수", "인창수로 2길은 ⟦창수⟧로 가지 않는다"),
    ("바다", "바다을 보고 ⟦바다⟧를 본다"),
    ("서울", "⟦서울⟧로, 서울으로, 서울시로"),
    // Spacing.
    ("농업 강국", "⟦농업강국⟧과 ⟦농업 강국⟧은, ⟦농업\n강국⟧의"),
    ("농업강국", "⟦농업 강국⟧을 ⟦농업\u{A0}강국⟧이라 하고 농업\t강국, 농업   강국, 농업\n\n강국은 아니다"),
    ("이좡", "이 좡족은 ⟦이좡⟧에 산다, 이 좡"),
    ("인공 지능 법", "⟦인공지능법⟧은 ⟦인공지능 법⟧이다"),
    ("빅데이터|자동차세|우주탐사선", "⟦빅 데이터⟧와 ⟦빅데이 터⟧, 자동차 세 대, 이 ⟦우주탐사선⟧의 ⟦우 주탐사선⟧, ⟦우주탐사 선⟧"),
    ("AI Lab|AI 연구", "⟦AI Lab⟧과 AILab, ⟦AI연구⟧와 ⟦AI 연구⟧"),
    // Latin and digits.
    ("RS|5G", "TRS는 ⟦RS⟧가 아니고 15G는 ⟦5G⟧와 5GB, ⟦５Ｇ⟧"),
    // Chinese anywhere.
    ("北京|大学", "在⟦北京⟧⟦大学⟧和⟦北京⟧市"),
    ("亦庄", "이좡(⟦亦庄⟧)과 ⟦亦莊⟧은"),
    // Longest, leftmost.
    ("농업|농업 강국|강국", "⟦농업강국⟧ 아닌 ⟦농업⟧과 ⟦강국⟧"),
    ("농업|농업강국", "⟦농업⟧ 강국론"),
    ("가나다|나다라", "가나다라와 ⟦나다라⟧"),
    ("中国|中国科学院|科学院", "⟦中国科学院⟧与⟦中国⟧"),
    // Decomposed Hangul, invisible characters.
    ("강국", "⟦\u{1100}\u{1161}\u{11BC}\u{1100}\u{116E}\u{11A8}⟧을 ⟦강\u{200B}국⟧이"),
    ("", "아무것도 없다"),
  ]

  @Test("finds what is marked and nothing else", arguments: cases)
  func finds(terms: String, text: String) {
    let marked = MarkedText(text)
    let matcher = TermMatcher(terms.split(separator: "|").map(String.init), fold: foldForTests)
    #expect(matcher.matches(in: marked.bytes).map { marked.show($0.utf8Range) } == marked.ranges.map(marked.show))
    #expect(matcher.matches(in: marked.text).map(\.utf8Range) == marked.ranges)
  }

  @Test("says where the particles are and which terms it may be")
  func describes() {
    let matcher = TermMatcher(["농업강국", "바다", "농업 강국"])
    #expect(
      matcher.matches(in: "농업강국에서는 바다") == [
        TermMatch(utf8Range: 0..<12, terms: [0, 2], particles: 12..<21),
        TermMatch(utf8Range: 22..<28, terms: [1], particles: 28..<28),
      ])
  }

  @Test("says that the spacing is another than the term's")
  func describesSpacing() {
    let matches = TermMatcher(["농업 강국", "빅데이터"]).matches(in: "농업강국과 농업 강국과 빅데이 터")
    #expect(matches.map(\.spacingDiffers) == [true, false, true])
    #expect(TermMatcher(["농업 강국", "농업강국"]).matches(in: "농업강국").map(\.spacingDiffers) == [false])
    #expect(TermMatcher(["농업 강국"], options: .suffixes).matches(in: "농업강국, 농업 강국").map(\.utf8Range) == [14..<27])
  }

  @Test("finds particles in the wrong form only when asked")
  func findsWrongParticles() {
    let text = "바다을 보고 바다를 보고 서울으로 가고 기업가를 만나고 물가가 오른다"
    let terms = ["바다", "서울", "기업", "물"]
    let matches = TermMatcher(terms, options: [.standard, .wrongParticles]).matches(in: text)
    #expect(matches.map { "\(terms[$0.terms[0]]) \($0.agreement)" } == ["바다 wrong", "바다 right", "서울 wrong"])
    #expect(TermMatcher(terms).matches(in: text).map { terms[$0.terms[0]] } == ["바다"])
    let doubtful = TermMatcher(["기업", "세종"], options: [.standard, .wrongParticles]).matches(in: "기업가 정신과 세종로")
    #expect(doubtful.map(\.agreement) == [.doubtful, .doubtful])
  }

  @Test(
    "takes capitals by the rule of the term",
    arguments: [
      (TermMatcher.LetterCase.capitalsKept, "⟦Twin City⟧ ⟦TWIN CITY⟧ twin city ⟦Ｔwin City⟧"),
      (.kept, "⟦Twin City⟧ TWIN CITY twin city ⟦Ｔwin City⟧"),
      (.firstIgnored, "⟦Twin City⟧ TWIN CITY twin city ⟦twin City⟧ ⟦Ｔwin City⟧"),
      (.ignored, "⟦Twin City⟧ ⟦TWIN CITY⟧ ⟦twin city⟧ ⟦Ｔwin City⟧"),
    ])
  func takesCase(rule: TermMatcher.LetterCase, text: String) {
    let marked = MarkedText(text)
    let matcher = TermMatcher(["Twin City"], letterCase: { _ in rule })
    #expect(matcher.matches(in: marked.bytes).map { marked.show($0.utf8Range) } == marked.ranges.map(marked.show))
  }

  @Test("without options a term is not in compounds, verbs or broken words")
  func canBeStrict() {
    let matcher = TermMatcher(["발전", "도시", "빅데이터"], options: [])
    #expect(matcher.matches(in: "발전하는 도시발전, 빅데이 터, 빅 데이터").isEmpty)
    #expect(matcher.matches(in: "도시의 발전과 빅데이터").count == 3)
  }

  @Test("bytes that are no UTF-8 part words and break nothing")
  func survivesBadBytes() {
    let matcher = TermMatcher(["강국"])
    let good = Array("강국".utf8)
    #expect(matcher.matches(in: [0xEA, 0xB0] + good + [0xFF] + good + [0xE3]).map(\.utf8Range) == [2..<8, 9..<15])
    #expect(matcher.matches(in: [UInt8]()).isEmpty)
  }

  @Test("agrees with a matcher that tries every term at every place", arguments: 0..<6)
  func agreesWithNaive(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    let pieces = ["가", "나", "강", "의", "로", "는", "에서", " ", " ", ", ", "北", "京", "莊", "庄", "A", "b", "1", "\n", "은"]
    func word(_ length: ClosedRange<Int>) -> String {
      (0..<Int.random(in: length, using: &random)).map { _ in pieces.randomElement(using: &random)! }.joined()
    }
    let terms = (0..<25).map { _ in word(1...4) }
    let matcher = TermMatcher(terms, fold: foldForTests, options: .spacing)
    let naive = NaiveMatcher(terms, fold: foldForTests)
    for _ in 0..<30 {
      let text = word(0...30)
      let found = matcher.matches(in: text).map { "\($0.utf8Range) \($0.terms)" }
      #expect(found == naive.matches(in: text), "terms \(terms), text “\(text)”")
    }
  }
}

/// 莊 is taken as 庄.
@Sendable private func foldForTests(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  scalar == "莊" ? "庄" : scalar
}
