import ConsistencyChecks
import Diagnostics
import Testing

@Suite("repeated-gloss")
struct RepeatedGlossTests {
  /// The second gloss is found, and the text after the fix is the last column.
  static let repeated: [(text: String, fixed: String)] = [
    ("⟦샤먼:샤먼⟧(厦门)은 섬이다. ⟦샤먼:샤먼⟧(厦门)은 덥다.", "샤먼(厦门)은 섬이다. 샤먼은 덥다."),
    ("⟦샤먼:샤먼⟧(厦门)은 섬이다.\n⟦샤먼:샤먼⟧(廈門)은 덥다.", "샤먼(厦门)은 섬이다.\n샤먼은 덥다."),
    ("- ⟦샤먼:샤먼⟧(厦门) 공항\n- ⟦샤먼:샤먼⟧(厦门) 항구", "- 샤먼(厦门) 공항\n- 샤먼 항구"),
    ("⟦쿤취:쿤취⟧(昆曲)를 보고, ‘⟦쿤취:쿤취⟧(昆曲)’를 배웠다.", "쿤취(昆曲)를 보고, ‘쿤취’를 배웠다."),
    ("⟦양자컴퓨터=⟧(量子電腦)와 ⟦양자컴퓨터=⟧(量子電腦)를 비교했다.", "양자컴퓨터(量子電腦)와 양자컴퓨터를 비교했다."),
    ("⟦시안 시:시안시⟧(西安市)에 갔다. ⟦시안시:시안시⟧(西安市)의 성벽.", "시안 시(西安市)에 갔다. 시안시의 성벽."),
    ("⟦우시:우시⟧(无锡)를 보았다. ⟦우시:우시⟧(无锡)을 떠났다.", "우시(无锡)를 보았다. 우시를 떠났다."),
  ]

  @Test("the bracket goes, the particle agrees with the rendering", arguments: repeated)
  func finds(text: String, fixed: String) throws {
    let document = MarkedDocument.parse(text)
    let found = RepeatedGloss().findings(in: CheckContext(documents: [document]))
    #expect(found.count == 1)
    var bytes = document.document.bytes
    for edit in found.flatMap(\.edits).sorted(by: { $0.utf8Range.lowerBound > $1.utf8Range.lowerBound }) {
      bytes.replaceSubrange(edit.utf8Range, with: edit.replacement.utf8)
    }
    #expect(String(decoding: bytes, as: UTF8.self) == fixed)
  }

  static let silent = [
    "⟦샤먼:샤먼⟧(厦门)은 섬이다. 샤먼은 덥다.",
    // Another section.
    "# 하나\n⟦샤먼:샤먼⟧(厦门)은 섬이다.\n# 둘\n⟦샤먼:샤먼⟧(厦门)은 덥다.",
    // A heading, a table, a line that looks like a title.
    "# ⟦샤먼:샤먼⟧(厦门)\n⟦샤먼:샤먼⟧(厦门)은 섬이다.", "⟦샤먼:샤먼⟧(厦门)은 섬이다.\n| ⟦샤먼:샤먼⟧(厦门)",
    "| ⟦샤먼:샤먼⟧(厦门)\n| ⟦샤먼:샤먼⟧(厦门)", "⟦샤먼:샤먼⟧(厦门), 관광객 몰려\n⟦샤먼:샤먼⟧(厦门)은 섬이다.",
    // Homonyms are kept apart by the characters.
    "⟦의사=⟧(義士)와 ⟦의사=⟧(義士)의 뜻.", "⟦산시:산시⟧(山西)와 ⟦산시:산시⟧(陕西), 다시 ⟦산시:산시⟧(山西)에서.",
    // Quoted sentences are another's.
    "⟦샤먼:샤먼⟧(厦门)은 섬이다. 그는 “우리 ⟦샤먼:샤먼⟧(厦门)은 덥다.”라고 말했다.",
    // Articles without headings.
    "⟦샤먼:샤먼⟧(厦门)은 섬이다.\n날씨와 바다\n⟦샤먼:샤먼⟧(厦门)은 덥다.",
    // A single character.
    "⟦도=⟧(道)란 무엇인가. ⟦도=⟧(道)는 길이다.",
    // Another rendering, which is another rule's matter.
    "⟦샤먼:샤먼⟧(厦门)은 섬이다. ⟦하문=⟧(厦门)은 덥다.",
    // Not certain to be a pair.
    "⟦샤먼:샤먼⟧(厦门)은 섬이다. ⟦샤먼?:샤먼⟧(厦门)은 덥다.",
    // Too far away.
    "⟦샤먼:샤먼⟧(厦门)은 섬이다." + String(repeating: "바람이 분다.\n", count: 150) + "⟦샤먼:샤먼⟧(厦门)은 덥다.",
  ]

  @Test("no finding on what helps the reader", arguments: silent)
  func staysSilent(text: String) {
    #expect(findings(RepeatedGloss(), text) == [])
  }

  @Test("options: distance and sections")
  func options() {
    let near = CheckOptions(ruleOptions: ["repeated-gloss": ["distance": .number(5)]])
    let across = CheckOptions(ruleOptions: ["repeated-gloss": ["across-sections": .flag(true)]])
    #expect(findings(RepeatedGloss(), Self.repeated[0].text, options: near).isEmpty)
    #expect(
      findings(RepeatedGloss(), Self.silent[1], options: across) == [
        "4:1 information the original 厦门 of '샤먼' stood here before; one gloss is enough → 샤먼"
          + "; +2:1 '샤먼' has its original here"
      ])
    #expect(findings(RepeatedGloss(), "⟦샤먼:샤먼⟧(厦门)은 섬이다.", "⟦샤먼:샤먼⟧(厦门)은 섬이다.", options: across).isEmpty)
  }
}

@Suite("missing-gloss-at-first-mention")
struct MissingGlossTests {
  static let missing: [(text: String, fixed: String)] = [
    ("다퉁은 춥다. ⟦다퉁:다퉁⟧(大同)은 북쪽이다.", "다퉁(大同)은 춥다. 다퉁은 북쪽이다."),
    ("- 다퉁의 눈\n- ⟦다퉁:다퉁⟧(大同)의 석굴", "- 다퉁(大同)의 눈\n- 다퉁의 석굴"),
    ("눈은 다퉁에도 온다.\n다퉁은 춥다.\n⟦다퉁:다퉁⟧(大同)은 북쪽이다.", "눈은 다퉁(大同)에도 온다.\n다퉁은 춥다.\n다퉁은 북쪽이다."),
    ("‘다퉁’을 찾았다. ⟦다퉁:다퉁⟧(大同)은 북쪽이다.", "‘다퉁(大同)’을 찾았다. 다퉁은 북쪽이다."),
    ("정부는 군민융합을 말했다. ⟦군민융합=⟧(軍民融合)이란 이렇다.", "정부는 군민융합(軍民融合)을 말했다. 군민융합이란 이렇다."),
    ("# 하나\n다퉁은 춥다.\n⟦다퉁:다퉁⟧(大同)은 북쪽이다.", "# 하나\n다퉁(大同)은 춥다.\n다퉁은 북쪽이다."),
  ]

  @Test("the gloss moves to the first mention", arguments: missing)
  func finds(text: String, fixed: String) {
    let document = MarkedDocument.parse(text)
    let found = MissingGlossAtFirstMention().findings(in: CheckContext(documents: [document]))
    #expect(found.count == 1)
    var bytes = document.document.bytes
    for edit in found.flatMap(\.edits).sorted(by: { $0.utf8Range.lowerBound > $1.utf8Range.lowerBound }) {
      bytes.replaceSubrange(edit.utf8Range, with: edit.replacement.utf8)
    }
    #expect(String(decoding: bytes, as: UTF8.self) == fixed)
  }

  static let silent = [
    "⟦다퉁:다퉁⟧(大同)은 북쪽이다. 다퉁은 춥다.", "다퉁은 춥다.", "다퉁시는 춥다. ⟦다퉁:다퉁⟧(大同)은 북쪽이다.",
    // Headings, tables, titles and other sections are read on their own.
    "# 다퉁의 겨울\n⟦다퉁:다퉁⟧(大同)은 북쪽이다.", "| 다퉁\n⟦다퉁:다퉁⟧(大同)은 북쪽이다.", "다퉁의 겨울\n⟦다퉁:다퉁⟧(大同)은 북쪽이다.",
    "「다퉁의 겨울」을 읽었다. ⟦다퉁:다퉁⟧(大同)은 북쪽이다.", "# 요약\n다퉁은 춥다.\n# 본문\n⟦다퉁:다퉁⟧(大同)은 북쪽이다.",
    "다퉁, 눈에 덮이나?\n⟦다퉁:다퉁⟧(大同)은 북쪽이다.",
    // In brackets, or with another explanation.
    "[신화망 다퉁] 눈이 왔다. ⟦다퉁:다퉁⟧(大同)은 북쪽이다.", "다퉁(Datong)은 춥다. ⟦다퉁:다퉁⟧(大同)은 북쪽이다.",
    "베이징 서쪽(베이징-다퉁)은 춥다. ⟦다퉁:다퉁⟧(大同)은 북쪽이다.",
    // The gloss stands in a table only.
    "다퉁은 춥다.\n| ⟦다퉁:다퉁⟧(大同)",
    // Glossed before, in another way.
    "⟦대동=⟧(大同)은 옛 도읍이다. 다퉁은 춥다. ⟦다퉁:다퉁⟧(大同)은 북쪽이다.",
    // Words that are met without being renderings.
    "거점을 마련했다. ⟦거점⟧(据点)은 많다.", "산시는 춥다. ⟦산시:산시⟧(山西)와 ⟦산시:산시⟧(陕西).",
    "다퉁은 춥다. ⟦다퉁?:다퉁⟧(大同)은 북쪽이다.",
  ]

  @Test("no finding where the reader knows, or does not read on", arguments: silent)
  func staysSilent(text: String) {
    #expect(findings(MissingGlossAtFirstMention(), text) == [])
  }

  @Test("options: kinds, sections, glossary")
  func options() {
    func run(_ option: String, _ value: RuleOption.Value, _ text: String) -> [String] {
      findings(
        MissingGlossAtFirstMention(), text, glossary: ["大同 = 다퉁", "云冈石窟/雲岡石窟 = 윈강석굴 | 운강석굴+"],
        options: CheckOptions(ruleOptions: ["missing-gloss-at-first-mention": [option: value]]))
    }
    let text = "# 다퉁의 겨울\n운강 석굴은 다퉁에 있다. 다퉁은 춥고 윈강석굴도 춥다."
    #expect(run("kinds", .list(["sino-korean"]), Self.missing[0].text) == [])
    #expect(run("across-sections", .flag(true), Self.silent[7]).count == 1)
    #expect(run("glossary", .flag(false), text) == [])
    #expect(
      run("glossary", .flag(true), text) == [
        "2:1 information '운강 석굴' stands without its original 云冈石窟, which this document never gives → 운강 석굴(云冈石窟)",
        "2:8 information '다퉁' stands without its original 大同, which this document never gives → 다퉁(大同)",
      ])
    #expect(run("glossary", .flag(true), Self.missing[0].text).count == 1)
    #expect(run("glossary", .flag(true), "⟦다퉁:다퉁⟧(大同)은 북쪽이다. 다퉁은 춥다.") == [])
  }
}
