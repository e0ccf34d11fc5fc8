import ConsistencyChecks
import Diagnostics
import Testing
import TranslationModel

/// What the record of an entry says of its use: limits, and entries that take the place of others.
@Suite("Terms that are no longer used")
struct EndedTermTests {
  private static func findings(
    _ entries: [ConceptEntry], _ text: String, name: String = "a.md", language: MessageLanguage = .english
  ) -> [String] {
    let context = CheckContext(
      documents: [MarkedDocument.parse(text, name: name)], glossary: entries,
      options: CheckOptions(language: language))
    return DeprecatedTerm().findings(in: context).map { finding in
      "\(finding.location.line):\(finding.location.column) \(finding.severity) \(finding.message)"
        + (finding.edits.isEmpty ? "" : " → \(finding.suggestions[0])")
    }
  }

  private static func entry(
    _ line: String, id: String, replacedBy other: String? = nil, state: ReviewState = .approved
  ) -> ConceptEntry {
    var entry = MarkedEntry.parse(line, state: state)
    entry.id = id
    if let other { entry.relations = [Relation(.replacedBy, other)] }
    return entry
  }

  private static func limited(_ line: String, until words: String) -> [ConceptEntry] {
    var entry = MarkedEntry.parse(line)
    entry.targetTerms[0].validity = Validity(from: nil, until: UsageLimit(words))
    return [entry]
  }

  // MARK: - Entries that others take the place of

  @Test func anotherEntryTakesThePlace() {
    let entries = [
      Self.entry("撫順路 = 무순로 | 무순길+", id: "c1", replacedBy: "c2"), Self.entry("撫順大街 = 푸순대로", id: "c2"),
    ]
    #expect(
      Self.findings(entries, "무순로를 따라, 무순길로, 푸순대로에서, ⟦무순로⟧(撫順路)는") == [
        "1:1 warning '무순로' is a superseded term for 撫順路; the preferred term is '푸순대로' → 푸순대로",
        "1:10 warning '무순길' is a superseded term for 撫順路; the preferred term is '푸순대로' → 푸순대로",
        "1:24 warning '무순로' is a superseded term for 撫順路; the preferred term is '푸순대로'",
      ])
  }

  @Test func theLastOfSeveralCounts() {
    let entries = [
      Self.entry("甲 = 첫이름", id: "c1", replacedBy: "c2"), Self.entry("乙 = 둘째이름", id: "c2", replacedBy: "c3"),
      Self.entry("丙 = 셋째이름", id: "c3"),
    ]
    #expect(
      Self.findings(entries, "첫이름과 둘째이름과 셋째이름") == [
        "1:1 warning '첫이름' is a superseded term for 甲; the preferred term is '셋째이름' → 셋째이름",
        "1:6 warning '둘째이름' is a superseded term for 乙; the preferred term is '셋째이름' → 셋째이름",
      ])
  }

  /// Only what is approved takes a place; where the rendering stays the same, nothing is wrong with it.
  @Test func nothingIsWrong() {
    let open = [
      Self.entry("甲 = 첫이름", id: "c1", replacedBy: "c2"), Self.entry("乙 = 둘째이름", id: "c2", state: .proposed),
    ]
    #expect(Self.findings(open, "첫이름이다").isEmpty)
    let same = [Self.entry("甲 = 같은이름", id: "c1", replacedBy: "c2"), Self.entry("乙 = 같은이름", id: "c2")]
    #expect(Self.findings(same, "같은이름이다").isEmpty)
  }

  // MARK: - Limits of use

  static let limits: [(until: String, name: String, isPast: Bool)] = [
    ("2023년 3호 (2023-03-06)", "소식 2023-03-07.md", true), ("2023년 3호 (2023-03-06)", "소식 2023-03-06.md", false),
    ("2023-03-06", "2022-12-31.md", false), ("2023-03-06", "2023-04.md", true), ("2023-03-06", "2023-03.md", false),
    ("2023-03-06", "2023.md", false), ("2023-03-06", "2024.md", true), ("2023", "2023-12-31.md", false),
    ("2023", "2024-01-01.md", true), ("2023-03-06", "소식.md", false),
    // Issues without a day, and with one that the names do not give.
    ("2023년 20호 (2023-05-15)", "소식 2023년 21호.md", true), ("2023년 20호 (2023-05-15)", "소식 2023년 6호.md", false),
    ("2023년 20호 (2023-05-15)", "소식 2023년 12호.md", false), ("2023년 20호 (2023-05-15)", "소식 2023.md", false),
    ("2023년 3호", "소식 2023년 4호.md", true), ("2023년 3호", "소식_2023년_3호.md", false),
    ("2023년 3호", "소식 2022년 12호.md", false), ("2023년 3호", "소식 2024년 1호 초고.md", true), ("제12호", "제13호.txt", true),
    ("제12호", "제9호.txt", false), ("제12호", "2024-01-01 회의록.md", false), ("합병 전", "2024-01-01.md", false),
  ]

  @Test(arguments: limits)
  func aLimit(until: String, name: String, isPast: Bool) {
    let found = Self.findings(Self.limited("網信辦 = 망신판 | 인터넷정보판공실+", until: until), "망신판이 밝혔다", name: name)
    #expect(
      found
        == (isPast
          ? [
            "1:1 warning '망신판' for 網信辦 was used until \(until); the term now is '인터넷정보판공실' → 인터넷정보판공실"
          ] : []))
  }

  @Test func inKorean() {
    #expect(
      Self.findings(
        Self.limited("網信辦 = 망신판+ | 인터넷정보판공실", until: "제12호"), "망신판이 밝혔다", name: "제13호", language: .korean) == [
          "1:1 warning 網信辦의 용어 '망신판'은 제12호까지만 씁니다. 이제 쓰는 용어는 '인터넷정보판공실'입니다 → 인터넷정보판공실"
        ])
  }

  /// Without a term that came after it, or where another entry goes on using it.
  @Test func nothingComesAfter() {
    #expect(Self.findings(Self.limited("網信辦 = 망신판", until: "제12호"), "망신판이", name: "제13호").isEmpty)
    let shared = Self.limited("網信辦 = 망신판 | 인터넷정보판공실+", until: "제12호") + [Self.entry("網信板 = 망신판", id: "c9")]
    #expect(Self.findings(shared, "망신판이", name: "제13호").isEmpty)
  }
}
