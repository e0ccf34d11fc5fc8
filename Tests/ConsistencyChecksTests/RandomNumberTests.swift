import ConsistencyChecks
import Diagnostics
import Testing

@Suite("Rules on numbers and marks, on random text")
struct RandomNumberTests {
  private static let pieces = [
    "0", "1", "2", "9", "12", "345", "9,999,999,999,999,999", "18446744073709551616", ".", ",", "0.000001", "만", "억",
    "조", "경",
    "천", "백", "십", "여", "원", "위안", "달러", "엔", "동", "$", "US$", "¥", "RMB", "(", ")", "（", "）", "[", "]", "약 ",
    "우리 돈으로 ",
    "=", "~", "∼", "-", "/", "년", "월", "일", "월요일", "'", "‘", "’", "“", "”", "「", "」", "《", "》", " ", "  ", "\n", "# ",
    "요약", "- ",
    "개", "명", "%", "%포인트", "제", "3분의 1", "한", "두", "이상", "초과", "기업", "시장 규모는", "등", "에서", "음력 ", "…", "\u{3000}", "２",
    "漢字",
    "\u{1F600}", "e\u{301}",
  ]

  @Test("every finding stands inside its document, and nothing stops", arguments: 0..<60)
  func holds(seed: Int) {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
    func next(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    let text = (0..<400).map { _ in Self.pieces[next(Self.pieces.count)] }.joined()
    let context = CheckContext(documents: [MarkedDocument.parse(text)])
    let rules: [any Rule] = [
      CurrencyConversion(), WeekdayMismatch(), ImpossibleDate(), UnpairedMark(), NumberDisagreement(),
      RenderingDriftRule(),
    ]
    let length = context.documents[0].document.bytes.count
    for finding in rules.flatMap({ $0.findings(in: context) }) {
      #expect(!finding.message.isEmpty && finding.location.utf8Range.upperBound <= length)
      #expect(!finding.location.utf8Range.isEmpty)
    }
  }
}
