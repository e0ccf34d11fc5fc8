import ConsistencyChecks
import Diagnostics
import Testing
import TranslationModel

/// What rules propose where the use of terms has ended: never one of those.
@Suite("Terms in force")
struct TermsInForceTests {
  /// An entry whose rendering `ended` is used until 제12호, and others as long as `limits` says.
  private static func entry(_ line: String, _ limits: [String: String], id: String = "c1") -> ConceptEntry {
    var entry = MarkedEntry.parse(line)
    entry.id = id
    for (text, limit) in limits {
      guard let index = entry.targetTerms.firstIndex(where: { $0.text == text }) else { continue }
      entry.targetTerms[index].validity = Validity(from: nil, until: UsageLimit(limit))
    }
    return entry
  }

  private static func findings(
    _ glossary: [ConceptEntry], _ texts: [(name: String, text: String)], _ options: CheckOptions = CheckOptions()
  ) -> [String] {
    let context = CheckContext(
      documents: texts.map { MarkedDocument.parse($0.text, name: $0.name) }, glossary: glossary, options: options)
    return told(RuleCatalog.findings(in: context), withFile: texts.count > 1)
  }

  private static func bilingual(
    _ pairs: String, _ glossary: [ConceptEntry], name: String = "제13호.po", _ options: CheckOptions = CheckOptions()
  ) -> [String] {
    let bitext = MarkedBitext.parse(pairs, name: name)
    let document = CheckedDocument(document: bitext.targetDocument(format: .plainText), glosses: [])
    let context = CheckContext(documents: [document], glossary: glossary, options: options, bitexts: [bitext])
    return told(RuleCatalog.findings(in: context), withFile: false)
  }

  private static func told(_ findings: [Finding], withFile: Bool) -> [String] {
    findings.map { finding in
      (withFile ? finding.location.file + ":" : "")
        + "\(finding.location.line):\(finding.location.column) \(finding.severity) \(finding.rule) \(finding.message)"
        + (finding.suggestions.isEmpty ? "" : " → " + finding.suggestions.joined(separator: ", "))
        + (finding.edits.isEmpty ? "" : "; «" + finding.edits.map(\.replacement).joined(separator: "», «") + "»")
    }
  }

  // MARK: - Texts of one language

  /// The same sentence before and after the end; `later` is what is found in 제13호.
  static let texts: [(entry: String, limits: [String: String], text: String, earlier: [String], later: [String])] = [
    // preferred-term
    (
      "沈陽 = 선양 | 심양+", ["선양": "제12호"], "⟦썬양⟧(沈陽)의 봄",
      ["1:1 warning preferred-term '썬양' is not in the glossary for 沈陽; the preferred term is '선양' → 선양; «선양»"],
      ["1:1 warning preferred-term '썬양' is not in the glossary for 沈陽; the preferred term is '심양' → 심양; «심양»"]
    ),
    (
      "沈陽 = 선양", ["선양": "제12호"], "⟦썬양⟧(沈陽)의 봄",
      ["1:1 warning preferred-term '썬양' is not in the glossary for 沈陽; the preferred term is '선양' → 선양; «선양»"], []
    ),
    // The one that replaces it has an end too, and is over as well or not.
    (
      "沈陽 = 선양 | 심양+ | 봉천+", ["선양": "제12호", "심양": "제11호", "봉천": "제20호"], "⟦썬양⟧(沈陽)의 봄",
      ["1:1 warning preferred-term '썬양' is not in the glossary for 沈陽; the preferred term is '선양' → 선양; «선양»"],
      ["1:1 warning preferred-term '썬양' is not in the glossary for 沈陽; the preferred term is '봉천' → 봉천; «봉천»"]
    ),
    // deprecated-term and look-up-form
    (
      "网络 = 네트워크 | 망+ | 전산망!", ["네트워크": "제12호"], "전산망은",
      [
        "1:1 warning deprecated-term '전산망' is a deprecated term for 网络; the preferred term is '네트워크' → 네트워크; "
          + "«네트워크는»"
      ], ["1:1 warning deprecated-term '전산망' is a deprecated term for 网络; the preferred term is '망' → 망; «망»"]
    ),
    (
      "网络 = 네트워크~넷워크 | 전산망!", ["네트워크": "제12호"], "전산망과 넷워크는",
      [
        "1:1 warning deprecated-term '전산망' is a deprecated term for 网络; the preferred term is '네트워크' → 네트워크; "
          + "«네트워크와»",
        "1:6 warning look-up-form '넷워크' is a look-up form of 网络, not for use; the preferred term is '네트워크' → 네트워크; "
          + "«네트워크»",
      ], []
    ),
    // leftover-han
    (
      "网络 = 네트워크", ["네트워크": "제12호"], "이제 网络를 쓴다",
      ["1:4 warning leftover-han '网络' stands untranslated in Korean text; the glossary has '네트워크' → 네트워크; «네트워크»"],
      ["1:4 warning leftover-han '网络' stands untranslated in Korean text"]
    ),
    // official-transcription and inconsistent-rendering, where the official form is what is no longer used
    (
      "青岛 = 칭다오 | 청도+", ["칭다오": "제12호"], "⟦칭따오:칭다오⟧(青岛)의 ⟦칭따우:칭다오⟧(青岛)",
      [
        "1:1 warning inconsistent-rendering '칭따오' is one of 2 renderings of 青岛 here; '칭다오' is the preferred term of the "
          + "glossary → 칭다오; «칭다오»",
        "1:1 warning preferred-term '칭따오' is not in the glossary for 青岛; the preferred term is '칭다오' → 칭다오; «칭다오»",
        "1:10 warning inconsistent-rendering '칭따우' is one of 2 renderings of 青岛 here; '칭다오' is the preferred term of "
          + "the glossary → 칭다오; «칭다오»",
        "1:10 warning preferred-term '칭따우' is not in the glossary for 青岛; the preferred term is '칭다오' → 칭다오; «칭다오»",
      ],
      [
        "1:1 warning inconsistent-rendering '칭따오' is one of 2 renderings of 青岛 here; '청도' is the preferred term of the "
          + "glossary → 청도; «청도»",
        "1:1 warning preferred-term '칭따오' is not in the glossary for 青岛; the preferred term is '청도' → 청도; «청도»",
        "1:10 warning inconsistent-rendering '칭따우' is one of 2 renderings of 青岛 here; '청도' is the preferred term of the "
          + "glossary → 청도; «청도»",
        "1:10 warning preferred-term '칭따우' is not in the glossary for 青岛; the preferred term is '청도' → 청도; «청도»",
      ]
    ),
  ]

  @Test(arguments: texts.indices)
  func aText(_ index: Int) {
    let (line, limits, text, earlier, later) = Self.texts[index]
    let glossary = [Self.entry(line, limits)]
    #expect(Self.findings(glossary, [("제12호.md", text)]).filter(Self.isOfGlossary) == earlier)
    #expect(Self.findings(glossary, [("제13호.md", text)]).filter(Self.isOfGlossary) == later)
  }

  /// What official-transcription says is looked at by itself.
  private static func isOfGlossary(_ finding: String) -> Bool { !finding.contains(" official-transcription ") }

  @Test("the official transcription is not proposed where the glossary has ended it")
  func official() {
    let glossary = [Self.entry("青岛 = 칭다오 | 청도+", ["칭다오": "제12호"])]
    func found(_ name: String) -> [String] {
      Self.findings(glossary, [(name, "⟦칭따오:칭다오⟧(青岛)")]).filter { !Self.isOfGlossary($0) }
    }
    #expect(
      found("제12호.md") == [
        "1:1 information official-transcription '칭따오' for 青岛 differs from the official transcription '칭다오' → 칭다오; "
          + "«칭다오»"
      ])
    #expect(found("제13호.md").isEmpty)
  }

  @Test("texts of one run have each what counts in it")
  func severalTexts() {
    let glossary = [Self.entry("沈陽 = 선양 | 심양+", ["선양": "제12호"])]
    #expect(
      Self.findings(glossary, [("제12호.md", "⟦썬양⟧(沈陽)"), ("제13호.md", "⟦썬양⟧(沈陽)"), ("제9호.md", "선양과 심양")]) == [
        "제12호.md:1:1 warning preferred-term '썬양' is not in the glossary for 沈陽; the preferred term is '선양' → 선양; «선양»",
        "제13호.md:1:1 warning preferred-term '썬양' is not in the glossary for 沈陽; the preferred term is '심양' → 심양; «심양»",
      ])
  }

  @Test("an entry is not replaced by what is no longer used")
  func replacedBy() {
    var old = Self.entry("撫順路 = 무순로", [:], id: "c1")
    old.relations = [Relation(.replacedBy, "c2")]
    let text = [(name: "제13호.md", text: "무순로를 따라")]
    #expect(
      Self.findings([old, Self.entry("撫順大街 = 푸순대로 | 무순대로+", ["푸순대로": "제12호"], id: "c2")], text) == [
        "1:1 warning deprecated-term '무순로' is a superseded term for 撫順路; the preferred term is '무순대로' → 무순대로; "
          + "«무순대로»"
      ])
    #expect(Self.findings([old, Self.entry("撫順大街 = 푸순대로", ["푸순대로": "제12호"], id: "c2")], text).isEmpty)
  }

  /// 瀋陽 in 선양 since 제13호, and in 심양, which nobody uses any more, until 제12호.
  private static func renamed(_ line: String, since: [String: String] = [:], until: [String: String]) -> ConceptEntry {
    var entry = entry(line, until)
    for index in entry.targetTerms.indices {
      guard let limit = since[entry.targetTerms[index].text] else { continue }
      entry.targetTerms[index].validity = Validity(from: UsageLimit(limit), until: nil)
    }
    return entry
  }

  private static let superseded =
    "1:3 warning deprecated-term '심양' is a superseded term for 沈陽; the preferred term is "
    + "'선양' → 선양; «선양»"
  private static let notListed =
    "1:1 warning preferred-term '썬양' is not in the glossary for 沈陽; the preferred term is "

  @Test("a term counts from its beginning, and until then what was used before it")
  func beginnings() {
    let both = Self.renamed("沈陽 = 선양 | 심양!!", since: ["선양": "제13호"], until: ["심양": "제12호"])
    #expect(Self.findings([both], [("제13호.md", "옛 심양과 선양")]) == [Self.superseded])
    #expect(Self.findings([both], [("제12호.md", "옛 심양과 선양")]).isEmpty)
    #expect(Self.findings([both], [("notes.md", "옛 심양과 선양")]) == [Self.superseded])
    let glossed = "⟦썬양:선양⟧(沈陽)의 봄"
    func asked(_ entry: ConceptEntry, _ name: String) -> [String] {
      Self.findings([entry], [(name, glossed)]).filter(Self.isOfGlossary)
    }
    #expect(asked(both, "제13호.md") == [Self.notListed + "'선양' → 선양; «선양»"])
    #expect(asked(both, "제12호.md") == [Self.notListed + "'심양' → 심양; «심양»"])
    // An admitted term is what was used before; without one, the new term counts from the first.
    let admitted = Self.renamed("沈陽 = 선양 | 심양+", since: ["선양": "제13호"], until: [:])
    #expect(asked(admitted, "제12호.md") == [Self.notListed + "'심양' → 심양; «심양»"])
    let alone = Self.renamed("沈陽 = 선양", since: ["선양": "제13호"], until: [:])
    #expect(asked(alone, "제12호.md") == [Self.notListed + "'선양' → 선양; «선양»"])
    // What was superseded may be used in texts up to its end, though nobody said when the new term began.
    let ended = Self.renamed("沈陽 = 선양 | 심양!!", until: ["심양": "제12호"])
    #expect(Self.findings([ended], [("제12호.md", "옛 심양과 선양")]).isEmpty)
    #expect(Self.findings([ended], [("제13호.md", "옛 심양과 선양")]) == [Self.superseded])
  }

  // MARK: - Texts of two languages

  @Test("the source is asked of what has ended")
  func sources() {
    let glossary = [Self.entry("網信辦 = 망신판 | 인터넷정보판공실+", ["망신판": "제12호"])]
    #expect(
      Self.bilingual("網信辦說。 ⇒ 망신판이 밝혔다.", glossary) == [
        "1:9 warning deprecated-term 網信辦 of the source is rendered by '망신판', a term that was used until 제12호; "
          + "the term now is '인터넷정보판공실' → 인터넷정보판공실; «인터넷정보판공실»"
      ])
    #expect(Self.bilingual("網信辦說。 ⇒ 망신판이 밝혔다.", glossary, name: "제12호.po").isEmpty)
    #expect(
      Self.bilingual("該機構說。 ⇒ 망신판이 밝혔다.", glossary) == [
        "1:9 information deprecated-term '망신판' was used until 제12호 for 網信辦, which the source does not have; where it "
          + "is meant, the term now is '인터넷정보판공실' → 인터넷정보판공실"
      ])
    var korean = CheckOptions()
    korean.language = .korean
    #expect(
      Self.bilingual("網信辦說。 ⇒ 망신판이 밝혔다.", glossary, korean) == [
        "1:9 warning deprecated-term 원문의 網信辦에 제12호까지만 쓰는 용어 '망신판'을 썼습니다. 이제 쓰는 용어는 '인터넷정보판공실'입니다 "
          + "→ 인터넷정보판공실; «인터넷정보판공실»"
      ])
    #expect(
      Self.bilingual("該機構說。 ⇒ 망신판이 밝혔다.", glossary, korean) == [
        "1:9 information deprecated-term '망신판'은 원문에 없는 網信辦의 용어이며 제12호까지만 씁니다. 網信辦의 뜻이라면 이제 쓰는 용어는 "
          + "'인터넷정보판공실'입니다 → 인터넷정보판공실"
      ])
  }

  /// The word is another entry's term too, and the source says which of them is meant.
  @Test func theSourceSettlesIt() {
    let glossary = [
      Self.entry("網信辦 = 망신판 | 인터넷정보판공실+", ["망신판": "제12호"]), Self.entry("網信板 = 망신판", [:], id: "c2"),
    ]
    #expect(Self.bilingual("網信板很大。 ⇒ 망신판이 크다.", glossary).isEmpty)
    #expect(
      Self.bilingual("網信辦說。 ⇒ 망신판이 밝혔다.", glossary) == [
        "1:9 warning deprecated-term 網信辦 of the source is rendered by '망신판', a term that was used until 제12호; "
          + "the term now is '인터넷정보판공실' → 인터넷정보판공실; «인터넷정보판공실»"
      ])
  }

  @Test("term-missing asks for what is used, and for nothing where nothing is")
  func termMissing() {
    let pair = "網信辦說。 ⇒ 그 기관이 밝혔다."
    let one = [Self.entry("網信辦 = 망신판 | 인터넷정보판공실+", ["망신판": "제12호"])]
    #expect(
      Self.bilingual(pair, one, name: "제12호.po") == ["1:9 warning term-missing '망신판' for 網信辦 is not in the translation"]
    )
    #expect(
      Self.bilingual(pair, one) == ["1:9 warning term-missing '인터넷정보판공실' for 網信辦 is not in the translation"])
    let none = [Self.entry("網信辦 = 망신판", ["망신판": "제12호"])]
    #expect(Self.bilingual(pair, none).isEmpty)
    #expect(Self.bilingual("網信辦說。 ⇒ 망신판이 밝혔다.", none).isEmpty)
  }

  // MARK: - For others

  @Test("entries as they count in a text")
  func entries() {
    let glossary = [
      Self.entry("網信辦 = 망신판 | 인터넷정보판공실+", ["망신판": "제12호"]), Self.entry("沈陽 = 선양", ["선양": "제12호"]),
    ]
    #expect(glossary.inForce(inTextNamed: "제12호.md") == glossary)
    #expect(
      glossary.inForce(inTextNamed: "제13호.md").map { $0.preferredTarget?.text } == ["인터넷정보판공실", nil])
    #expect(glossary.inForce(inTextNamed: "제13호.md")[0].targetTerms.map(\.status) == [.superseded, .preferred])
  }

  @Test(
    "entries as they count today",
    arguments: [
      // By the latest of the issues, whatever the date.
      ("제12호", ["제12호.md", "제11호.md"], "망신판", 0), ("제12호", ["제11호.md", "제13호.md"], "인터넷정보판공실", 1),
      ("제12호 (2023-01-01)", ["제12호.md"], "망신판", 0),
      // By the date, where no issue compares.
      ("2023-11-13", ["제12호.md"], "인터넷정보판공실", 1), ("2023-11-14", [], "망신판", 0), ("제12호", [], "망신판", 0),
      ("제12호 (2023-01-01)", ["회보 3권.md"], "인터넷정보판공실", 1),
    ])
  func today(_ end: String, _ documents: [String], _ preferred: String, _ ended: Int) {
    let glossary = [Self.entry("網信辦 = 망신판 | 인터넷정보판공실+", ["망신판": end])]
    let now = glossary.inForce(at: IssueTime(on: "2023-11-14", after: documents))
    #expect(now.entries[0].preferredTarget?.text == preferred)
    #expect(now.ended == ended)
  }
}
