import ConsistencyChecks
import Foundation
import Testing

/// What the pages in `docs/rules` show is what the rules say.
@Suite("Examples of the rule pages")
struct RulePageTests {
  /// The text of a page's example, marked, and the glossary it speaks of; a line `---` begins the next document.
  static let examples: [(rule: any Rule, text: String, glossary: [String])] = [
    (InconsistentRendering(), "⟦칭다오:칭다오⟧(青岛)의 맥주와 ⟦칭따오:칭다오⟧(青島)의 바다.", []),
    (SpacingVariant(), "⟦국가 표준=⟧(国家标准)을 정하고, 국가 표준과 다른 국가표준을 없앤다.", []),
    (AmbiguousRendering(), "⟦정저우:정저우⟧(郑州)와 ⟦정저우:장저우⟧(漳州)를 잇는 노선", []),
    (OfficialTranscription(), "⟦짱웨이:장웨이⟧(张伟) 연구원", []),
    (DeprecatedTerm(), "새 전산망으로 옮긴다.", ["网络 = 네트워크 | 전산망!"]),
    (LookUpForm(), "북경대는 봄에 문을 연다.", ["北京大学 = 베이징대학교~북경대"]),
    (PreferredTerm(), "⟦샹하이:상하이⟧(上海)의 봄", ["上海 = 상하이"]),
    (MixedScript(), "⟦서점⟧(书店), ⟦학교⟧(学校), ⟦도서관⟧(圖書館)", []),
    (MissingGlossAtFirstMention(), "다퉁에 눈이 내렸다. ⟦다퉁:다퉁⟧(大同)의 석굴도 눈에 덮였다.", []),
    (RepeatedGloss(), "⟦샤먼:샤먼⟧(厦门)에 닿았다. 이튿날 ⟦샤먼:샤먼⟧(廈門)을 떠났다.", []),
    (ParticleAgreementRule(), "⟦다롄:다롄⟧(大连)를 떠나는 배", []),
    (LeftoverHan(), "가게마다 노래를 고르는 音乐盒 기계를 들여놓았다.", []),
    (LeftoverKana(), "새로 나온 カメラ 가운데 가장 가볍다.", []),
    (WrongScriptVariant(), "⟦발전⟧(发展)과 ⟦경제⟧(经濟)를 다룬다.", []),
    (GlossMismatch(), "⟦둥팅호:둥팅호⟧(洞底湖)의 물이 줄었다.", ["洞庭湖 = 둥팅호"]),
    (SinoKoreanReading(), "⟦남여=⟧(男女)를 가리지 않는다.", []),
    (NearRenderingRule(), "렌윈강에 첫눈이 왔다. ⟦롄윈강:롄윈강⟧(连云港)은 바닷가에 있다.", []),
    (NorthernSpellingRule(), "녀성의 력사를 다룬 론문을 두 나라 학자들이 읽는다.", []),
    (RenderingDriftRule(), "⟦충칭:충칭⟧(重庆)의 안개\n---\n⟦중경=⟧(重慶)의 다리", []),
    (CurrencyConversion(), "상금 300만 엔(2,850만 원), 경비 40만 엔(420만 원), 입장료 2,000엔(약 1만 9,000원)", []),
    (WeekdayMismatch(), "공연: 2023년 7월 14일(목) 저녁 7시", []),
    (ImpossibleDate(), "마감은 2023년 6월 31일이다.", []),
    (UnpairedMark(), "강원도(江原道의 산은 높고 물은 맑다.", []),
    (ChinesePunctuation(), "공업정보화부가 명단을 공개했다。이른바 화이트리스트이다.", []),
    (NumberDisagreement(), "# 시립 도서관 열람실 23곳 신설\n시는 시립 도서관 열람실 32곳을 신설한다.", []),
  ]

  @Test("text and message of the example stand on the page", arguments: examples.indices)
  func showsWhatTheRuleSays(index: Int) throws {
    let example = Self.examples[index]
    let documents = Self.documents(example.text)
    let context = CheckContext(
      documents: documents, glossary: example.glossary.map { MarkedEntry.parse($0) })
    let finding = try #require(example.rule.findings(in: context).first)
    let page = try String(contentsOf: Self.page(example.rule.id), encoding: .utf8)
    let place = "\(finding.location.line):\(finding.location.column)"
    for document in documents {
      #expect(page.contains("\n\(String(decoding: document.document.bytes, as: UTF8.self))\n"))
    }
    #expect(page.contains("\n\(place): \(finding.severity): \(finding.message)\n"))
    #expect(page.contains("\nSeverity: \(example.rule.defaultSeverity)"))
    #expect(page.contains("\n[check.severity]\n\(example.rule.id) = \"off\"\n"))
  }

  @Test("the same in Korean: particles chosen, nothing left in English", arguments: examples.indices)
  func speaksKorean(index: Int) throws {
    let example = Self.examples[index]
    let context = CheckContext(
      documents: Self.documents(example.text), glossary: example.glossary.map { MarkedEntry.parse($0) },
      options: CheckOptions(language: .korean))
    let messages = example.rule.findings(in: context).flatMap { [$0.message] + $0.related.map(\.note) }
    #expect(!messages.isEmpty)
    for message in messages {
      #expect(message.unicodeScalars.contains { (0xAC00...0xD7A3).contains($0.value) })
      #expect(!message.hasSuffix(".") && !message.contains("(는)") && !message.contains("(를)"))
      #expect(!message.contains { $0.isASCII && $0.isLetter })
    }
    #expect(example.rule.explanation.korean.hasSuffix("다."))
  }

  @Test("every rule has an example and a line in the list of pages")
  func isComplete() throws {
    let examples = Self.examples.map(\.rule.id) + BilingualRulePageTests.examples.map(\.rule.id)
    #expect(examples == RuleCatalog.rules.map(\.id))
    let list = try String(contentsOf: Self.page("README"), encoding: .utf8)
    for rule in RuleCatalog.rules {
      #expect(list.contains("| [\(rule.id)](\(rule.id).md) | \(rule.defaultSeverity) | \(rule.title.english) |\n"))
    }
  }

  @Test("every option stands on its rule's page, in a table with its default or in an example")
  func showsOptions() throws {
    for rule in RuleCatalog.rules {
      let page = try String(contentsOf: Self.page(rule.id), encoding: .utf8)
      #expect(page.contains("[check.\(rule.id)]") == !rule.options.isEmpty, "\(rule.id)")
      for option in rule.options {
        let row = "\n| `\(option.name)` | `\(Self.setting(option.defaultValue))` | "
        #expect(page.contains(row) || page.contains("\n\(option.name) = "), "\(rule.id), \(option.name)")
      }
    }
  }

  private static func setting(_ value: RuleOption.Value) -> String {
    switch value {
    case .flag(let flag): "\(flag)"
    case .number(let number): number == number.rounded() ? "\(Int(number))" : "\(number)"
    case .text(let text): "\"\(text)\""
    case .list(let list): "[" + list.map { "\"\($0)\"" }.joined(separator: ", ") + "]"
    }
  }

  private static func documents(_ text: String) -> [CheckedDocument] {
    text.components(separatedBy: "\n---\n").enumerated().map { MarkedDocument.parse($1, name: "\($0 + 1)호") }
  }

  static func page(_ name: String) -> URL {
    URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../docs/rules/\(name).md")
  }
}
