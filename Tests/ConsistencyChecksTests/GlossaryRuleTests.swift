import ConsistencyChecks
import Diagnostics
import TranslationModel
import Testing

@Suite("Rules against the glossary")
struct GlossaryRuleTests {
  static let glossary = ["网络 = 네트워크 | 통신망+ | 전산망! | 망상 조직!!", "北京大学 = 베이징대학교~북경대~북경 대학"]

  @Test("deprecated terms are found with and without original, never inside a longer noun")
  func deprecated() {
    #expect(
      findings(
        DeprecatedTerm(), "전산망을 쓰면 ‘전산망’이라는 말, ⟦전산망⟧(網絡)\n행정전산망과 전산망법, 통신망과 네트워크, 망상조직으로",
        glossary: Self.glossary) == [
          "1:1 warning '전산망' is a deprecated term for 网络; the preferred term is '네트워크' → 네트워크",
          "1:10 warning '전산망' is a deprecated term for 网络; the preferred term is '네트워크' → 네트워크",
          "1:21 warning '전산망' is a deprecated term for 网络; the preferred term is '네트워크' → 네트워크",
          "2:25 warning '망상조직' is a superseded term for 网络; the preferred term is '네트워크' → 네트워크",
        ])
  }

  @Test("particles of Korean messages go by what Latin words sound like")
  func latinInMessages() {
    let options = CheckOptions(language: .korean)
    #expect(
      findings(DeprecatedTerm(), "ESG가 있다.", glossary: ["责任 = 책임 | ESG!"], options: options).map {
        $0.hasPrefix("1:1 warning 'ESG'는 ")
      }
        == [true])
    #expect(
      findings(DeprecatedTerm(), "LLM이 있다.", glossary: ["模型 = 모형 | LLM!"], options: options).map {
        $0.hasPrefix("1:1 warning 'LLM'은 ")
      }
        == [true])
  }

  @Test("look-up forms are found in any spacing")
  func lookUpForms() {
    #expect(
      findings(LookUpForm(), "북경대는 크다. 북경대학과 북경 대학도, 북경대학교도 아니고 베이징대학교가 맞다", glossary: Self.glossary) == [
        "1:1 warning '북경대' is a look-up form of 北京大学, not for use; the preferred term is '베이징대학교' → 베이징대학교",
        "1:10 warning '북경대학' is a look-up form of 北京大学, not for use; the preferred term is '베이징대학교' → 베이징대학교",
        "1:16 warning '북경 대학' is a look-up form of 北京大学, not for use; the preferred term is '베이징대학교' → 베이징대학교",
        "1:24 warning '북경대학교' is a look-up form of 北京大学, not for use; the preferred term is '베이징대학교' → 베이징대학교",
      ])
  }

  @Test("a form that another entry has in use, or that glosses another original, is left alone")
  func homographs() {
    #expect(findings(DeprecatedTerm(), "전산망을", glossary: Self.glossary + ["计算机网 = 전산망"]).isEmpty)
    #expect(findings(DeprecatedTerm(), "⟦전산망⟧(电算网)과", glossary: Self.glossary).isEmpty)
    #expect(findings(DeprecatedTerm(), "국가 전산망 보안은", glossary: ["网络 = 네트워크 | 전산망!", "安全 = 전산망 보안"]).isEmpty)
    #expect(findings(DeprecatedTerm(), "네트 워크와", glossary: ["网络 = 네트워크 | 네트 워크+ | 넷!"]).isEmpty)
  }

  @Test("a spacing that is deprecated is found, the same in use is not")
  func deprecatedSpacing() {
    #expect(
      findings(DeprecatedTerm(), "인공지능은 인공 지능이다", glossary: ["人工智能 = 인공지능 | 인공 지능!"]) == [
        "1:7 warning '인공 지능' is a deprecated term for 人工智能; the preferred term is '인공지능' → 인공지능"
      ])
  }

  @Test(
    "the letter case of a term is its own",
    arguments: [
      (LetterCase?.none, ["1:1", "1:6"]), (.written, ["1:1"]), (.any, ["1:1", "1:6", "1:11", "1:16"]),
      (.first, ["1:1", "1:11"]),
    ])
  func letterCase(_ letterCase: LetterCase?, places: [String]) {
    var entry = MarkedEntry.parse("智慧城市 = 스마트시티 | Scty!")
    entry.targetTerms[1].letterCase = letterCase
    let context = CheckContext(documents: [MarkedDocument.parse("Scty SCTY scty sCTY")], glossary: [entry])
    #expect(DeprecatedTerm().findings(in: context).map { "\($0.location.line):\($0.location.column)" } == places)
  }

  @Test("only approved entries count")
  func proposedEntries() {
    for state in [ReviewState.proposed, .rejected] {
      let context = CheckContext(
        documents: [MarkedDocument.parse("전산망은 ⟦그물⟧(网络)")],
        glossary: [MarkedEntry.parse(Self.glossary[0], state: state)])
      #expect(RuleCatalog.findings(in: context).isEmpty)
    }
  }

  @Test("a gloss with a rendering the entry does not list")
  func preferredTerm() {
    #expect(
      findings(
        PreferredTerm(), "⟦그물⟧(网络), ⟦그물망?⟧(網絡), ⟦전산망⟧(网络), ⟦통신망⟧(网络), ⟦네트 워크⟧(网络), ⟦그물⟧(网)",
        glossary: Self.glossary) == [
          "1:1 warning '그물' is not in the glossary for 网络; the preferred term is '네트워크' → 네트워크",
          "1:9 information '그물망' is not in the glossary for 網絡; the preferred term is '네트워크' → 네트워크",
        ])
  }

  @Test("a gloss that was read from the middle of a word")
  func preferredTermInWord() {
    let glossary = ["列车 = 열차 | 차량!", "流量 = 흐름양 | 유량!"]
    #expect(
      findings(PreferredTerm(), "최대⟦유량=⟧(流量), 최대 ⟦유량=⟧(流量), 초고속⟦열차⟧(列车)", glossary: glossary) == [
        "1:1 warning '최대유량' is not in the glossary for 流量; the preferred term is '흐름양' → 흐름양"
      ])
    #expect(findings(PreferredTerm(), "최대⟦유량=⟧(流量)", glossary: ["流量 = 흐름양 | 유량! | 최대유량+"]).isEmpty)
  }

  @Test("markup inside a term widens the range in the document, not the text")
  func markup() {
    let text = "쓰는 전산망은"
    var offsets = OffsetMap(documentOffset: 0)
    offsets.append(text: 10, document: 12)
    let bytes = Array("쓰는 전**산망은".utf8)
    let block = Block(
      kind: .paragraph, section: 0, language: .target, text: text, utf8Range: 0..<bytes.count, offsets: offsets,
      sentences: [])
    let document = Document(
      name: "a", bytes: bytes, contentHash: "", format: .markdown, sections: [], blocks: [block])
    let context = CheckContext(
      documents: [CheckedDocument(document: document, glosses: [])], glossary: [MarkedEntry.parse(Self.glossary[0])])
    #expect(DeprecatedTerm().findings(in: context).map(\.location.utf8Range) == [7..<18])
  }

  @Test("Chinese blocks are not searched for Korean terms")
  func chineseBlocks() {
    var checked = MarkedDocument.parse("전산망은")
    checked.document.blocks[0].language = .source
    let context = CheckContext(documents: [checked], glossary: [MarkedEntry.parse(Self.glossary[0])])
    #expect(DeprecatedTerm().findings(in: context).isEmpty)
  }
}

@Suite("The catalog of rules")
struct RuleCatalogTests {
  @Test("identifiers are kebab case, unique, and find their rule")
  func identifiers() {
    let ids = RuleCatalog.rules.map(\.id)
    #expect(Set(ids).count == ids.count)
    #expect(ids.allSatisfy { $0.allSatisfy { $0 == "-" || ("a"..."z").contains($0) } })
    for id in ids { #expect(RuleCatalog.rule(id: id)?.id == id) }
    #expect(RuleCatalog.rule(id: "no-such-rule") == nil)
  }

  @Test("every rule explains itself with an example")
  func explanations() {
    for rule in RuleCatalog.rules {
      #expect(!rule.title.english.isEmpty && !rule.title.english.hasSuffix("."))
      #expect(rule.explanation.english.hasSuffix(".") && rule.explanation.english.contains("'"))
    }
  }

  static let text = "⟦짱웨이:장웨이⟧(张伟) 전산망 ⟦장웨이:장웨이⟧(張偉)"

  private func run(_ options: CheckOptions) -> [String] {
    let context = CheckContext(
      documents: [MarkedDocument.parse(Self.text, name: "b"), MarkedDocument.parse("전산망", name: "a")],
      glossary: [MarkedEntry.parse(GlossaryRuleTests.glossary[0])], options: options)
    return RuleCatalog.findings(in: context).map {
      "\($0.location.file):\($0.location.column) \($0.severity) \($0.rule)"
    }
  }

  @Test("findings come by document, place and rule; options switch off and regrade")
  func order() {
    #expect(
      run(CheckOptions()) == [
        "b:1 warning inconsistent-rendering", "b:1 information official-transcription", "b:9 warning deprecated-term",
        "b:17 information mixed-script", "a:1 warning deprecated-term",
      ])
    #expect(
      run(
        CheckOptions(
          disabledRules: ["mixed-script", "deprecated-term"], severities: ["official-transcription": .error]))
        == ["b:1 warning inconsistent-rendering", "b:1 error official-transcription"])
  }
}
