import Testing

@testable import Interchange

@Suite struct SegmentationRulesTests {
  private static let file = """
    <?xml version="1.0"?>
    <srx xmlns="http://www.lisa.org/srx20" version="2.0">
      <header segmentsubflows="yes" cascade="CASCADE"/>
      <body>
        <languagerules>
          <languagerule languagerulename="Chinese">
            <rule break="yes"><beforebreak>[。！？]”?</beforebreak><afterbreak></afterbreak></rule>
          </languagerule>
          <languagerule languagerulename="Korean">
            <rule break="no"><beforebreak>\\bDr\\.</beforebreak><afterbreak>\\s</afterbreak></rule>
            <rule break="yes"><beforebreak>[.?!]+["”’]?</beforebreak><afterbreak>\\s</afterbreak></rule>
          </languagerule>
          <languagerule languagerulename="All">
            <rule><beforebreak>;</beforebreak><afterbreak>\\s</afterbreak></rule>
          </languagerule>
        </languagerules>
        <maprules>
          <languagemap languagepattern="ZH.*" languagerulename="Chinese"/>
          <languagemap languagepattern="ko(-kr)?" languagerulename="Korean"/>
          <languagemap languagepattern=".*" languagerulename="All"/>
        </maprules>
      </body>
    </srx>
    """

  private func rules(_ text: String = file, cascade: String = "no") throws -> SegmentationRules {
    let text = text.replacing("CASCADE", with: cascade)
    return try SegmentationRules.read(bytes: Array(text.utf8), name: "rules.srx")
  }

  /// The sentences, each in ⟦⟧.
  private func marked(_ text: String, _ language: String, cascade: String = "no") throws -> String {
    let bytes = Array(text.utf8)
    let ranges = try RuleSegmenter(try rules(cascade: cascade), language: language).sentences(in: text)
    return ranges.map { "⟦\(String(decoding: bytes[$0], as: UTF8.self))⟧" }.joined()
  }

  @Test(arguments: [
    ("zh-CN", "no", "他来了。“好！”走吧", "⟦他来了。⟧⟦“好！”⟧⟦走吧⟧"),
    ("zh-tw", "no", "𠮷。𠮷！", "⟦𠮷。⟧⟦𠮷！⟧"),
    ("ko-KR", "no", "Dr. Kim이 왔다. “좋다.” 갔다; 끝", "⟦Dr. Kim이 왔다.⟧⟦“좋다.”⟧⟦갔다; 끝⟧"),
    ("ko", "yes", "Dr. Kim이 왔다. 갔다; 끝", "⟦Dr. Kim이 왔다.⟧⟦갔다;⟧⟦끝⟧"),
    ("en-US", "no", "One. Two; three", "⟦One. Two;⟧⟦three⟧"),
    ("ko-KP", "no", "하나. 둘; 셋", "⟦하나. 둘;⟧⟦셋⟧"), ("ko", "no", "  ", ""), ("ko", "no", "", ""),
  ])
  func theFirstRuleThatFitsDecides(_ language: String, _ cascade: String, _ text: String, _ expected: String) throws {
    #expect(try marked(text, language, cascade: cascade) == expected)
  }

  /// What stands in place of a piece of the file, and the sentence that says what is wrong.
  private static let faults: [(String, String, String)] = [
    ("[。！？]”?", "[。", "“rules.srx”, line 7: “[。” is no regular expression that is understood here (ICU)."),
    ("ZH.*", "ZH(", "“rules.srx”, line 18: “ZH(” is no regular expression that is understood here (ICU)."),
    (
      "languagepattern=\"ZH.*\" languagerulename=\"Chinese\"", "languagepattern=\"zh\" languagerulename=\"Han\"",
      "“rules.srx”, line 18: there are no rules “Han”, which languages “zh” shall have."
    ),
    ("<languagemap ", "<map ", "“rules.srx” does not say for which languages its rules are."),
    (
      "rule ", "regel ",
      "“rules.srx” cannot be read to its end: at line 7, column 94, opening and ending tag mismatch: regel line 7 and rule."
    ),
    ("srx", "tmx", "“rules.srx” holds no segmentation rules: its root element is <tmx>, not <srx>."),
  ]

  @Test(arguments: faults.indices)
  func faultsAreSentences(_ index: Int) throws {
    let (piece, fault, sentence) = Self.faults[index]
    let error = #expect(throws: InterchangeError.self) {
      _ = try RuleSegmenter(try rules(Self.file.replacing(piece, with: fault)), language: "zh-CN")
    }
    #expect(error?.message == sentence)
  }

  @Test func aLanguageWithoutRulesIsSaid() throws {
    let file = Self.file.replacing("languagepattern=\".*\"", with: "languagepattern=\"en\"")
    let error = #expect(throws: InterchangeError.self) { _ = try RuleSegmenter(try rules(file), language: "fr") }
    #expect(error?.message == "“rules.srx” has no segmentation rules for the language “fr”.")
  }
}
