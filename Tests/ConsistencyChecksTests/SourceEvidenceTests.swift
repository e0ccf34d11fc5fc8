import ConsistencyChecks
import Diagnostics
import Testing
import TranslationModel

/// What all rules say together of wrong words whose originals the source has or lacks: one wrong word, one finding.
@Suite("Listed forms and their sources")
struct SourceEvidenceTests {
  /// Ordinary sentences.
  static let cases: [(pairs: String, glossary: [String], expected: [String])] = [
    // The source has the original.
    (
      "网络很慢。 ⇒ 전산망이 느리다.", ["网络 = 네트워크 | 전산망!"],
      [
        "1:9 warning deprecated-term 网络 of the source is rendered by '전산망', a deprecated term; "
          + "the preferred term is '네트워크' → 네트워크; +1:1 网络 in the source; «네트워크가»"
      ]
    ),
    (
      "網絡很慢。 ⇒ 전산망이 느리다.", ["网络 = 네트워크 | 전산망!!"],
      [
        "1:9 warning deprecated-term 網絡 of the source is rendered by '전산망', a superseded term; "
          + "the preferred term is '네트워크' → 네트워크; +1:1 網絡 in the source; «네트워크가»"
      ]
    ),
    (
      "他在北京大学读书。 ⇒ 그는 북경대를 다닌다.", ["北京大学 = 베이징대학교~북경대"],
      [
        "1:16 warning look-up-form 北京大学 of the source is rendered by '북경대', a look-up form; "
          + "the preferred term is '베이징대학교' → 베이징대학교; +1:3 北京大学 in the source; «베이징대학교»"
      ]
    ),
    // A form that is a word too: the source settles it.
    (
      "同济是名校。 ⇒ 동지는 명문이다.", ["同济 = 퉁지~동지"],
      [
        "1:10 warning look-up-form 同济 of the source is rendered by '동지', a look-up form; "
          + "the preferred term is '퉁지' → 퉁지; +1:1 同济 in the source; «퉁지»"
      ]
    ),
    ("他是我的同志。 ⇒ 그는 나의 동지다.", ["同济 = 퉁지~동지"], []),
    // The source has an original for which the form is right.
    ("冬至吃饺子。 ⇒ 동지에는 만두를 먹는다.", ["同济 = 퉁지~동지", "冬至 = 동지"], []),
    // One entry's form is another's term, and the source has the one.
    (
      "同济是名校。 ⇒ 동지는 명문이다.", ["同济 = 퉁지~동지", "冬至 = 동지"],
      [
        "1:10 warning look-up-form 同济 of the source is rendered by '동지', a look-up form; "
          + "the preferred term is '퉁지' → 퉁지; +1:1 同济 in the source; «퉁지»"
      ]
    ),
    ("冬至和同济。 ⇒ 동지와 퉁지.", ["同济 = 퉁지~동지", "冬至 = 동지"], []),
    // The source has neither.
    (
      "该校很有名。 ⇒ 북경대는 유명하다.", ["北京大学 = 베이징대학교~북경대"],
      [
        "1:10 information look-up-form '북경대' is a look-up form of 北京大学, which the source does not have; "
          + "where it is meant, write '베이징대학교' → 베이징대학교"
      ]
    ),
    (
      "线路很慢。 ⇒ 전산망이 느리다.", ["网络 = 네트워크 | 전산망!"],
      [
        "1:9 information deprecated-term '전산망' is a deprecated term for 网络, which the source does not have; "
          + "where it is meant, the preferred term is '네트워크' → 네트워크"
      ]
    ),
    // The original inside a longer term of the glossary.
    (
      "网络安全很重要。 ⇒ 전산망 안전이 중요하다.", ["网络 = 네트워크 | 전산망!", "网络安全 = 사이버 보안"],
      [
        "1:12 warning deprecated-term 网络 of the source is rendered by '전산망', a deprecated term; "
          + "the preferred term is '네트워크' → 네트워크; +1:1 网络 in the source; «네트워크»",
        "1:12 warning term-missing '사이버 보안' for 网络安全 is not in the translation; +1:1 网络安全 in the source",
      ]
    ),
    // Two wrong words, two findings; one right and one wrong, one.
    (
      "长江和长江大桥 ⇒ 양쯔강과 창장대교", ["长江 = 창장~양쯔강"],
      [
        "1:11 warning look-up-form 长江 of the source is rendered by '양쯔강', a look-up form; "
          + "the preferred term is '창장' → 창장; +1:1 长江 in the source; «창장»"
      ]
    ),
    (
      "长江和长江 ⇒ 양쯔강과 양쯔강", ["长江 = 창장~양쯔강"],
      [
        "1:9 warning look-up-form 长江 of the source is rendered by '양쯔강', a look-up form; "
          + "the preferred term is '창장' → 창장; +1:1 长江 in the source; «창장»",
        "1:14 warning look-up-form 长江 of the source is rendered by '양쯔강', a look-up form; "
          + "the preferred term is '창장' → 창장; +1:1 长江 in the source; «창장»",
      ]
    ),
    // Nothing stands for it at all: only term-missing can speak.
    (
      "网络很慢。 ⇒ 느리다.", ["网络 = 네트워크 | 전산망!"],
      ["1:9 warning term-missing '네트워크' for 网络 is not in the translation; +1:1 网络 in the source"]
    ),
  ]

  @Test("one wrong word, one finding", arguments: cases)
  func together(pairs: String, glossary: [String], expected: [String]) {
    #expect(Self.findings(pairs, glossary) == expected)
  }

  @Test("without the rules that name it, term-missing names the wrong word")
  func alone() {
    var options = CheckOptions()
    options.disabledRules = ["deprecated-term"]
    #expect(
      Self.findings("网络很慢。 ⇒ 전산망이 느리다.", ["网络 = 네트워크 | 전산망!"], options) == [
        "1:9 warning term-missing 网络 is rendered by '전산망', which is not for use; "
          + "the preferred term is '네트워크' → 네트워크; +1:1 网络 in the source; «네트워크가»"
      ])
  }

  @Test("sentences paired by content may have the original in the one before")
  func aligned() {
    let glossary = ["网络 = 네트워크 | 전산망!"]
    #expect(
      Self.findings("线路很慢。 ⇒ 전산망이 느리다.", glossary, isAligned: true) == [
        "1:9 warning deprecated-term '전산망' is a deprecated term for 网络; the preferred term is '네트워크' → 네트워크; «네트워크가»"
      ])
    #expect(
      Self.findings("网络很慢。 ⇒ 전산망이 느리다.", glossary, isAligned: true)
        == Self.findings("网络很慢。 ⇒ 전산망이 느리다.", glossary))
  }

  @Test("in Korean")
  func korean() {
    var options = CheckOptions()
    options.language = .korean
    #expect(
      Self.findings("网络很慢。 ⇒ 전산망이 느리다.", ["网络 = 네트워크 | 전산망!"], options) == [
        "1:9 warning deprecated-term 원문의 网络에 사용하지 않는 용어 '전산망'을 썼습니다. 우선 용어는 '네트워크'입니다 → 네트워크; "
          + "+1:1 원문의 网络; «네트워크가»"
      ])
    #expect(
      Self.findings("该校很有名。 ⇒ 북경대는 유명하다.", ["北京大学 = 베이징대학교~북경대"], options) == [
        "1:10 information look-up-form '북경대'는 원문에 없는 北京大学의 검색용 표기입니다. 北京大学의 뜻이라면 '베이징대학교'입니다 → 베이징대학교"
      ])
  }

  @Test("a bracket with the original of the source is certain, and named once")
  func brackets() {
    let marked = "他来自上海。 ⇒ 그는 샹하이(上海) 사람이다."
    let bitext = MarkedBitext.parse(marked)
    let place = marked.utf8.count - "샹하이(上海) 사람이다.".utf8.count
    let gloss = Gloss(
      target: "샹하이", targetRange: place..<place + 9, source: "上海", sourceRange: place + 10..<place + 16,
      direction: .targetThenSource, method: .transcription, score: 0.8, certain: false, official: nil, deviates: false,
      line: 1, sentence: "", path: [])
    let document = CheckedDocument(document: bitext.targetDocument(format: .plainText), glosses: [gloss])
    func found(_ bitexts: [BilingualText]) -> [String] {
      let context = CheckContext(
        documents: [document], glossary: [MarkedEntry.parse("上海 = 상하이")], bitexts: bitexts)
      return RuleCatalog.findings(in: context).map { "\($0.rule) \($0.severity)" }
    }
    #expect(found([]) == ["preferred-term information"])
    #expect(found([bitext]) == ["preferred-term warning"])
  }

  static func findings(
    _ pairs: String, _ glossary: [String], _ options: CheckOptions = CheckOptions(), isAligned: Bool = false
  ) -> [String] {
    var bitext = MarkedBitext.parse(pairs)
    bitext.isAligned = isAligned
    let document = CheckedDocument(document: bitext.targetDocument(format: .plainText), glosses: [])
    let context = CheckContext(
      documents: [document], glossary: glossary.map { MarkedEntry.parse($0) }, options: options, bitexts: [bitext])
    return RuleCatalog.findings(in: context).map { finding in
      "\(finding.location.line):\(finding.location.column) \(finding.severity) \(finding.rule) \(finding.message)"
        + (finding.suggestions.isEmpty ? "" : " → " + finding.suggestions.joined(separator: ", "))
        + finding.related.map { "; +\($0.location.line):\($0.location.column) \($0.note)" }.joined()
        + (finding.edits.isEmpty ? "" : "; «" + finding.edits.map(\.replacement).joined(separator: "», «") + "»")
    }
  }
}
