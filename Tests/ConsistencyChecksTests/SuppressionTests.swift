import ConsistencyChecks
import Diagnostics
import Documents
import Testing
import TranslationModel

/// What does not count: comments, tables of the settings, the baseline.
@Suite("Suppression")
struct SuppressionTests {
  private static let glossary = ["网络 = 네트워크 | 전산망!", "北京大学 = 베이징대학교~북경대"].map { MarkedEntry.parse($0) }

  private static func context(_ texts: [(name: String, text: String)], options: CheckOptions = CheckOptions())
    -> CheckContext
  {
    let documents = texts.map {
      CheckedDocument(document: DocumentReader.read(text: $0.text, name: $0.name), glosses: [])
    }
    return CheckContext(documents: documents, glossary: glossary, options: options)
  }

  private static func judged(
    _ texts: [(name: String, text: String)], _ rules: SuppressionRules = SuppressionRules()
  ) -> JudgedFindings {
    let context = context(texts)
    let findings = DeprecatedTerm().findings(in: context) + LookUpForm().findings(in: context)
    return rules.judged(findings, in: context)
  }

  /// What counts, as `line word`.
  private static func open(_ judged: JudgedFindings) -> [String] {
    judged.findings.sorted { $0.location.utf8Range.lowerBound < $1.location.utf8Range.lowerBound }
      .map { "\($0.location.line) \($0.terms[0])" }
  }

  // MARK: - Comments

  static let comments: [(file: String, text: String, open: [String])] = [
    ("a.md", "전산망\n\n북경대", ["1 전산망", "3 북경대"]),
    // The next block.
    ("a.md", "<!-- jjak-ignore deprecated-term -->\n전산망과 북경대\n\n전산망", ["2 북경대", "4 전산망"]),
    ("a.md", "<!-- jjak-ignore -->\n\n전산망과 북경대\n\n전산망", ["5 전산망"]),
    ("a.md", "<!--jjak-ignore deprecated-term,look-up-form:두 가지-->\n전산망과 북경대", []),
    ("a.md", "<!-- jjak-ignore deprecated-term look-up-form： 전각 -->\n전산망과 북경대", []),
    // The block it stands in.
    ("a.md", "전산망을 쓴다. <!-- jjak-ignore deprecated-term -->\n\n전산망", ["3 전산망"]),
    ("a.md", "전산망을 <!-- jjak-ignore --> 쓰는 전산망\n\n전산망", ["3 전산망"]),
    ("a.md", "<!-- jjak-ignore --> 전산망\n\n전산망", ["3 전산망"]),
    // All cells of the row.
    ("a.md", "| 전산망 | 북경대 <!-- jjak-ignore --> |\n|---|---|\n| 전산망 | 나 |", ["3 전산망"]),
    // From here to there, and all of it.
    (
      "a.md", "전산망\n\n<!-- jjak-ignore-start -->\n\n전산망\n\n북경대\n\n<!-- jjak-ignore-end -->\n\n북경대", ["1 전산망", "11 북경대"]
    ),
    (
      "a.md",
      "<!-- jjak-ignore-start deprecated-term -->\n전산망 북경대\n\n<!-- jjak-ignore-start look-up-form -->\n전산망 북경대\n\n"
        + "<!-- jjak-ignore-end deprecated-term -->\n전산망 북경대\n\n<!-- jjak-ignore-end -->\n전산망 북경대",
      ["2 북경대", "8 전산망", "11 전산망", "11 북경대"]
    ),
    ("a.md", "전산망 북경대\n\n<!-- jjak-ignore-file look-up-form: 옛글 -->\n\n북경대", ["1 전산망"]),
    ("a.html", "<p>전산망</p><!-- jjak-ignore --><p>전산망</p><p>전산망</p>", ["1 전산망", "1 전산망"]),
    ("a.html", "<p>전산망</p><p>북경대 <!-- jjak-ignore look-up-form --></p><p>북경대</p>", ["1 전산망", "1 북경대"]),
    ("a.txt", "<!-- jjak-ignore deprecated-term -->\n전산망\n\n북경대", ["4 북경대"]),
    // Shown in code, and what only looks alike.
    ("a.md", "```\n<!-- jjak-ignore-file -->\n```\n\n전산망", ["5 전산망"]),
    ("a.md", "`<!-- jjak-ignore-file -->`를 씁니다.\n\n전산망", ["3 전산망"]),
    ("a.md", "<!-- jjak-ignored -->\n전산망\n\n<!-- 전산망 -->\n북경대", ["2 전산망", "5 북경대"]),
    ("a.md", "<!-- jjak-ignore-file\n전산망", ["2 전산망"]),
  ]

  @Test(arguments: comments)
  func comment(file: String, text: String, open: [String]) {
    #expect(Self.open(Self.judged([(file, text)])) == open)
  }

  @Test func theReasonIsKept() throws {
    let judged = Self.judged([("a.md", "<!-- jjak-ignore deprecated-term:  법의\n 이름 -->\n전산망")])
    let suppression = try #require(judged.suppressed.first?.suppression)
    #expect(suppression.kind == .comment)
    #expect(suppression.reason == "법의 이름")
    #expect(suppression.location?.line == 1)
  }

  private static let unused = Wording(
    en: "in this check, nothing is found that this comment could pass over", ko: "이번 검사에는 이 주석으로 넘어갈 지적이 없습니다")

  static let notices: [(text: String, english: [String], korean: [String])] = [
    (
      "<!-- jjak-ignore depricated-term -->\n전산망",
      ["1:1 there is no rule 'depricated-term'; did you mean 'deprecated-term'?"],
      ["1:1 'depricated-term' 규칙은 없습니다. 비슷한 규칙: 'deprecated-term'"]
    ),
    (
      "<!-- jjak-ignore xyzzy, look-up-form -->\n전산망",
      ["1:1 there is no rule 'xyzzy'; 'jjak check --rules' lists them", "1:1 \(unused.english)"],
      ["1:1 'xyzzy' 규칙은 없습니다. 'jjak check --rules'로 목록을 볼 수 있습니다", "1:1 \(unused.korean)"]
    ),
    (
      "가\n\n<!-- jjak-ignore-start -->\n나",
      [
        "3:1 this comment is not closed by 'jjak-ignore-end' and counts to the end of the text",
        "3:1 \(unused.english)",
      ],
      ["3:1 이 주석을 닫는 'jjak-ignore-end'가 없어 글 끝까지 적용합니다", "3:1 \(unused.korean)"]
    ),
    (
      "<!-- jjak-ignore-end -->\n나", ["1:1 nothing was opened that this comment could close"],
      ["1:1 이 주석으로 닫을 시작 주석이 없습니다"]
    ),
    (
      "가\n\n<!-- jjak-ingore deprecated-term -->\n나",
      ["3:1 'jjak-ingore' means nothing to jjak; did you mean 'jjak-ignore'?"],
      ["3:1 'jjak-ingore' 주석은 없습니다. 비슷한 주석: 'jjak-ignore'"]
    ),
    (
      "<!--JJAK_IGNORE_FILE: 옛글-->\n나",
      ["1:1 'JJAK_IGNORE_FILE' means nothing to jjak; did you mean 'jjak-ignore-file'?"],
      ["1:1 'JJAK_IGNORE_FILE' 주석은 없습니다. 비슷한 주석: 'jjak-ignore-file'"]
    ),
    (
      "<!-- jjak-ignore-strat -->\n나 <!-- jjak ignore -->",
      [
        "1:1 'jjak-ignore-strat' means nothing to jjak; did you mean 'jjak-ignore-start'?",
        "2:3 'jjak' means nothing to jjak; did you mean 'jjak-ignore'?",
      ],
      [
        "1:1 'jjak-ignore-strat' 주석은 없습니다. 비슷한 주석: 'jjak-ignore-start'", "2:3 'jjak' 주석은 없습니다. 비슷한 주석: 'jjak-ignore'",
      ]
    ),
    // Comments of others, and one that is shown to readers.
    ("<!-- prettier-ignore -->\n나 <!-- eslint-ignore-start --> <!-- ignore -->\n\n`<!-- jjak-ingore -->`", [], []),
  ]

  @Test(
    "Comments that pass over nothing",
    arguments: [
      ("<!-- jjak-ignore deprecated-term -->\n전산망", [], [String]()),
      ("<!-- jjak-ignore deprecated-term -->\n그물", [], ["1 " + unused.english]),
      ("<!-- jjak-ignore -->\n전산망", [], []),
      ("그물 <!-- jjak-ignore -->", [], ["1 " + unused.english]),
      ("<!-- jjak-ignore-file -->\n그물\n\n전산망 <!-- jjak-ignore -->", [], []),
      // Nothing comes behind it.
      ("전산망\n\n<!-- jjak-ignore -->", [], ["3 " + unused.english]),
      (
        "<!-- jjak-ignore deprecated-term, look-up-form -->\n전산망", [],
        ["1 in this check, nothing of 'look-up-form' is found that this comment could pass over"]
      ),
      // Where only some rules run, the others may still have something to say.
      ("<!-- jjak-ignore deprecated-term, look-up-form -->\n그물", ["look-up-form", "deprecated-term"], []),
      ("<!-- jjak-ignore -->\n그물", ["look-up-form"], []),
    ])
  func unusedComment(text: String, without: [String], expected: [String]) {
    var options = CheckOptions(disabledRules: Set(without))
    options.isSelection = !without.isEmpty
    let context = Self.context([("a.md", text)], options: options)
    let findings = DeprecatedTerm().findings(in: context) + LookUpForm().findings(in: context)
    let notices = SuppressionRules().judged(findings, in: context).notices
    #expect(notices.map { "\($0.location.line) \($0.message)" } == expected)
    #expect(notices.allSatisfy { $0.severity == .information })
  }

  @Test(arguments: notices)
  func notice(text: String, english: [String], korean: [String]) {
    for (language, expected) in [(MessageLanguage.english, english), (.korean, korean)] {
      let context = Self.context([("a.md", text)], options: CheckOptions(language: language))
      let notices = SuppressionRules().judged([], in: context).notices
      #expect(notices.map { "\($0.location.line):\($0.location.column) \($0.message)" } == expected)
    }
  }

  /// A comment with unknown rules only means none of them; it does not silence all.
  @Test func unknownRulesSilenceNothing() {
    #expect(Self.open(Self.judged([("a.md", "<!-- jjak-ignore xyzzy -->\n전산망")])) == ["2 전산망"])
  }

  // MARK: - Settings

  @Test func tables() {
    let texts = [("a.md", "전산망 북경대"), ("old/b.md", "전산망 북경대")]
    func open(_ ignored: IgnoredFindings...) -> [String] {
      Self.judged(texts, SuppressionRules(ignored: ignored)).findings.map { "\($0.location.file) \($0.terms[0])" }
        .sorted()
    }
    #expect(open() == ["a.md 북경대", "a.md 전산망", "old/b.md 북경대", "old/b.md 전산망"])
    #expect(open(IgnoredFindings(rules: ["deprecated-term"])) == ["a.md 북경대", "old/b.md 북경대"])
    #expect(open(IgnoredFindings(term: "전산 망")) == ["a.md 북경대", "old/b.md 북경대"])
    #expect(open(IgnoredFindings(term: "北京大學")) == ["a.md 전산망", "old/b.md 전산망"])
    #expect(open(IgnoredFindings(path: PathPattern("old/**"))) == ["a.md 북경대", "a.md 전산망"])
    #expect(
      open(IgnoredFindings(rules: ["look-up-form"], path: PathPattern("a.md")), IgnoredFindings(term: "网络"))
        == ["old/b.md 북경대"])
    let named = SuppressionRules(
      ignored: [IgnoredFindings(path: PathPattern("news/"))], names: ["a.md": "news/a.md", "old/b.md": "b.md"])
    #expect(Self.judged(texts, named).findings.map(\.location.file) == ["old/b.md", "old/b.md"])
  }

  @Test(
    "Patterns of file names",
    arguments: [
      ("a.md", "a.md", true), ("a.md", "x/y/a.md", true), ("a.md", "ba.md", false), ("*.md", "x/소식.md", true),
      ("*.md", "x/a.txt", false), ("x/*.md", "x/a.md", true), ("x/*.md", "x/y/a.md", false),
      ("x/*.md", "z/x/a.md", false),
      ("x/**/a.md", "x/a.md", true), ("x/**/a.md", "x/y/z/a.md", true), ("**/a.md", "a.md", true),
      ("x/", "x/y/a.md", true),
      ("x/", "w/x/a.md", true), ("/x/", "w/x/a.md", false), ("제?호.md", "제1호.md", true), ("제?호.md", "제12호.md", false),
      ("x/**", "x/y/a", true), ("x/**", "xy/a", false), ("./a.md", "a.md", true), ("*", "a/b", true),
      ("****a*", "xxa", true), ("", "a", false),
    ])
  func pattern(pattern: String, path: String, fits: Bool) {
    #expect(PathPattern(pattern).matches(path) == fits)
  }

  // MARK: - Baseline

  /// A text that was accepted, a text of later, and what is reported of it.
  static let baselines: [(before: String, after: String, open: [String])] = [
    ("전산망을 오늘부터 쓴다.", "전산망을 오늘부터 쓴다.", []),
    ("전산망을 오늘부터 쓴다.", "# 머리\n\n새 문단이다.\n\n전산망을 오늘부터 쓴다.", []),
    ("전산망을 오늘부터 쓴다.", "먼저 말한다. 전산망을 오늘부터  쓴다.\n\n끝", []),
    ("전산망을 오늘부터 쓴다.", "전산망을 내일부터 쓴다.", []),
    ("전산망을 오늘부터 쓴다.", "전산망을 오늘부터 쓴다.\n\n은행의 전산망이 어제 멈추었다고 한다.", ["3 전산망"]),
    ("전산망을 오늘부터 쓴다.", "은행의 전산망이 어제 멈추었다고 한다.", ["1 전산망"]),
    ("전산망을 오늘부터 쓴다.", "북경대를 오늘부터 쓴다.", ["1 북경대"]),
    ("전산망과 전산망을 쓴다.", "전산망과 전산망을 쓴다.", []),
    ("전산망을 쓴다.", "전산망과 전산망을 쓴다.", ["1 전산망"]),
  ]

  private static func accepted(_ text: String, name: String = "a.md") -> Baseline {
    let context = context([(name, text)])
    let findings = DeprecatedTerm().findings(in: context) + LookUpForm().findings(in: context)
    return Baseline(SuppressionRules().accepting(findings, in: context))
  }

  @Test(arguments: baselines)
  func baseline(before: String, after: String, open: [String]) {
    let rules = SuppressionRules(baseline: Self.accepted(before))
    let judged = Self.judged([("a.md", after)], rules)
    // Of two places in one sentence, which of them is new is anybody's guess.
    #expect(Self.open(judged) == open)
    #expect(judged.accepted.count { $0.current != nil } == judged.suppressed.count)
  }

  @Test func anotherNameOfTheFile() {
    let rules = SuppressionRules(baseline: Self.accepted("전산망을 오늘부터 쓴다."))
    #expect(Self.open(Self.judged([("b.md", "전산망을 오늘부터 쓴다.")], rules)).isEmpty)
    #expect(Self.open(Self.judged([("b.md", "전산망을 내일부터 쓴다.")], rules)) == ["1 전산망"])
  }

  @Test func outdatedEntriesAreTold() {
    let rules = SuppressionRules(baseline: Self.accepted("전산망을 오늘부터 쓴다."))
    let judged = Self.judged([("a.md", "네트워크를 쓴다.")], rules)
    #expect(judged.accepted.map { $0.current == nil } == [true])
  }

  @Test func fingerprintsStayTheSame() {
    let one = Self.accepted("전산망을 오늘부터 쓴다.").entries[0]
    let other = Self.accepted("앞.\n\n전산망을  오늘부터 쓴다.", name: "b.md").entries[0]
    #expect(one.fingerprint == other.fingerprint)
    #expect(one.fingerprint.count == 16)
    #expect(one.fingerprint != Self.accepted("북경대를 오늘부터 쓴다.").entries[0].fingerprint)
  }

  // MARK: - Names

  @Test(
    "Names that are meant",
    arguments: [
      ("prefered-term", ["preferred-term"]), ("lookup-form", ["look-up-form"]),
      ("Deprecated_Term", ["deprecated-term"]),
      ("transcription", ["official-transcription"]), ("qqqq", []),
    ])
  func similar(name: String, expected: [String]) {
    #expect(RuleCatalog.similar(to: name) == expected)
  }
}
