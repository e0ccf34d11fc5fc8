import LinguisticText
import Testing

@Suite struct SentenceSegmenterTests {
  /// Sentences stand in ⟦…⟧; where they stand is compared, and that nothing but white space lies between.
  @Test(arguments: [
    "⟦첫 문장이다.⟧ ⟦둘째 문장이다.⟧",
    "⟦你好。⟧⟦世界！⟧⟦真的吗？⟧",
    "⟦그는 갔다.⟧⟦그러나 왔다.⟧",
    "⟦규모는 2.14억 위안이다.⟧ ⟦'20.4월에 선정됐다.⟧",
    "⟦2023. 2. 24. 발행⟧",
    "⟦1. 정책동향⟧",
    "⟦가. 개요를 적는다.⟧ ⟦나. 결론도 적는다.⟧",
    "⟦Ltd. 회사와 No. 5 부지는 Dr. Kim이 샀다.⟧ ⟦끝.⟧",
    "⟦그는... 말이 없었다.⟧",
    "⟦그는…말이 없었다.⟧",
    "⟦주소는 https://a.b/c.html?x=1 이다.⟧ ⟦끝.⟧",
    "⟦\"간다. 온다.\"라고 말했다.⟧ ⟦끝.⟧",
    "⟦“간다.” 라고 말했다.⟧ ⟦끝.⟧",
    "⟦他说：“走吧。快走。”⟧⟦然后走了。⟧",
    "⟦계획(초안임. 미정임.)을 발표했다.⟧ ⟦끝.⟧",
    "⟦이좡(亦庄)에 있다.⟧ ⟦(열린 괄호⟧",
    "⟦위안을 '22년에 썼다.⟧ ⟦'23년에는 아니다.⟧",
    "⟦정말?!⟧ ⟦그래.⟧",
    "⟦끝났다.”⟧ ⟦다음이다.⟧",
    "⟦\u{3000}앞뒤 공백\u{A0}⟧".replacing("⟦\u{3000}", with: "\u{3000}⟦").replacing("\u{A0}⟧", with: "⟧\u{A0}"),
    "⟦첫째 줄⟧\n⟦둘째 줄⟧",
    "⟦approx. five 개⟧",
    "⟦U.S. 정부는 말했다.⟧ ⟦끝.⟧",
    "⟦Dr. Smith는 U.S.A. 회사 출신이다.⟧ ⟦A.I.는 크다.⟧",
    "⟦他在U.S.A. 公司工作。⟧⟦No.1是他。⟧",
    "⟦他问：“你去不去？”⟧⟦我说：“去！”⟧⟦于是我们出发了。⟧",
    "⟦“这件事很难。”⟧⟦他说，“但是我们必须做。”⟧",
    "⟦그는 “너 갈래?”라고 물었다.⟧ ⟦나는 “가자!” 하고 답했다.⟧",
    "⟦《关于加快发展的意见》（国发〔2023〕5号）印发。⟧⟦该文件共8章。⟧",
    "⟦公司（股票代码：600000.SH）发布公告。⟧⟦详见www.example.com。⟧",
    "⟦（一）基本原则。⟧⟦坚持创新。⟧⟦一、总体要求。⟧⟦增长3.5%。⟧",
    "⟦会议指出：一是加强领导；二是落实责任。⟧⟦真的吗？！⟧⟦是。⟧",
    "⟦회의는 5시에 끝났음.⟧ ⟦참석자는 50명임.⟧ ⟦다음 회의는 미정⟧",
    "⟦즉, 목을 조르는 것이다….⟧ ⟦그렇다.⟧",
    "⟦정책이다. ‘21년부터 한다.⟧".replacing("다. ‘", with: "다.⟧ ⟦‘"),
  ])
  func sentencesStandWhereMarked(marked: String) {
    let (text, ranges) = unmark(marked)
    #expect(SentenceSegmenter.sentences(in: text) == ranges, "\(pieces(of: text))")
  }

  @Test func wrappedLinesDoNotEndSentences() {
    let text = "긴 문장이 다음 줄로\n이어진다. 둘째\n\n다른 문단"
    #expect(pieces(of: text, lineBreaks: .soft) == ["긴 문장이 다음 줄로\n이어진다.", "둘째", "다른 문단"])
  }

  @Test func anEnclosureThatIsTooLongDoesNotHoldItsSentences() {
    let sentence = "이 문장은 아주 길지는 않다. "
    let long = "(" + String(repeating: sentence, count: 40) + ")"
    #expect(pieces(of: long).count >= 40)
  }

  @Test func longTextsWithoutBordersTakeLinearTime() {
    let open = String(repeating: "(가. ", count: 100_000)
    #expect(SentenceSegmenter.sentences(in: open).isEmpty == false)
  }

  @Test func piecesHoldEverythingThatIsNoWhiteSpace() {
    var generator = SplitMix(state: 7)
    let alphabet: [String] = [
      "가", "漢", "a", "A", "1", ".", "。", "!", "?", "？", "(", ")", "“", "”", "‘", "’", "'", "\"", " ", "\n", "\u{3000}",
      "\u{A0}", "다.", "「", "」", "…", "...", "고 ", "https://a.b", "\r\n", "😀",
    ]
    for _ in 0..<2000 {
      let text = (0..<Int.random(in: 0..<40, using: &generator)).map { _ in alphabet.randomElement(using: &generator)! }
        .joined()
      for mode in [SentenceSegmenter.LineBreaks.soft, .endSentences] {
        let ranges = SentenceSegmenter.sentences(in: text, lineBreaks: mode)
        let bytes = Array(text.utf8)
        var end = 0
        for range in ranges {
          #expect(range.lowerBound >= end && !range.isEmpty)
          #expect(isBlank(bytes[end..<range.lowerBound]), "\(text.debugDescription)")
          end = range.upperBound
        }
        #expect(isBlank(bytes[end...]), "\(text.debugDescription)")
      }
    }
  }

  private func isBlank(_ bytes: ArraySlice<UInt8>) -> Bool {
    String(decoding: bytes, as: UTF8.self).unicodeScalars.allSatisfy { Script($0) == .space }
  }

  private func pieces(of text: String, lineBreaks: SentenceSegmenter.LineBreaks = .endSentences) -> [String] {
    let bytes = Array(text.utf8)
    let ranges = SentenceSegmenter.sentences(in: text, lineBreaks: lineBreaks)
    return ranges.map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  private func unmark(_ marked: String) -> (String, [Range<Int>]) {
    var text = ""
    var starts: [Int] = []
    var ranges: [Range<Int>] = []
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "⟦": starts.append(text.utf8.count)
      case "⟧": ranges.append(starts.removeLast()..<text.utf8.count)
      default: text.unicodeScalars.append(scalar)
      }
    }
    return (text, ranges)
  }
}

/// > Source: Sebastiano Vigna's SplitMix64, public domain.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
