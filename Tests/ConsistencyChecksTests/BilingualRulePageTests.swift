import ConsistencyChecks
import Diagnostics
import Foundation
import Testing

/// What the pages of the rules for translations show is what the rules say.
@Suite("Examples of the rule pages, both sides")
struct BilingualRulePageTests {
  /// Marked pairs, and the glossary they speak of; in the order of the catalog.
  static let examples: [(rule: any Rule, pairs: String, glossary: [String])] = [
    (TermMissing(), "网络很慢。 ⇒ 인터넷이 느리다.", ["网络 = 네트워크"]),
    (TermNotInSource(), "他是学生。 ⇒ 그는 광둥에서 온 학생이다.", ["广东 = 광둥"]),
    (NumberMismatch(), "投资2000亿元。 ⇒ 200억 위안을 투자했다.", []),
    (Untranslated(), "今天天气很好。 ⇒ 今天天气很好。", []),
    (SameSourceDifferentTarget(), "请先保存当前文档再退出。 ⇒ 먼저 문서를 저장하고 끝내십시오.\n请先保存当前文档再退出。 ⇒ 문서를 저장한 뒤 종료하세요.", []),
    (SameTargetDifferentSource(), "打印整个文档。 ⇒ 문서 전체를 골라 인쇄합니다.\n删除所有的书签。 ⇒ 문서 전체를 골라 인쇄합니다.", []),
    (UneditedFuzzyMatch(), "打开新文件 ⇒ 파일 열기 ⇐ 打开文件 = 파일 열기 85%", []),
    (LengthRatio(), "请参阅用户手册中关于安装与卸载的章节以及附录中的常见问题。 ⇒ 참고.", []),
    (FinalPunctuation(), "你明天来吗？ ⇒ 내일 오시겠습니까.", []),
    (BracketMismatch(), "他写了《春天》。 ⇒ 그는 봄을 썼다.", []),
  ]

  @Test("text and message of the example stand on the page", arguments: examples.indices)
  func showsWhatTheRuleSays(index: Int) throws {
    let example = Self.examples[index]
    let finding = try #require(Self.findings(example, .english).first)
    let page = try String(contentsOf: RulePageTests.page(example.rule.id), encoding: .utf8)
    #expect(page.contains("\n\(example.pairs)\n"))
    #expect(
      page.contains("\n\(finding.location.line):\(finding.location.column): \(finding.severity): \(finding.message)\n"))
    #expect(page.contains("\nSeverity: \(example.rule.defaultSeverity)"))
    for option in example.rule.options { #expect(page.contains("| `\(option.name)` |")) }
    #expect(
      page.contains("\n[check.severity]\n\(example.rule.id) = \"\(example.rule.isOnByDefault ? "off" : "warning")\"\n"))
  }

  @Test("the same in Korean: particles chosen, nothing left in English", arguments: examples.indices)
  func speaksKorean(index: Int) throws {
    let example = Self.examples[index]
    let findings = Self.findings(example, .korean)
    let messages = findings.flatMap { [$0.message] + $0.related.map(\.note) }
    #expect(!messages.isEmpty)
    for message in messages {
      #expect(message.unicodeScalars.contains { (0xAC00...0xD7A3).contains($0.value) })
      #expect(!message.hasSuffix(".") && !message.contains("(는)") && !message.contains("(를)"))
      #expect(!message.contains { $0.isASCII && $0.isLetter })
    }
    #expect(example.rule.explanation.korean.hasSuffix("다."))
  }

  private static func findings(
    _ example: (rule: any Rule, pairs: String, glossary: [String]), _ language: MessageLanguage
  ) -> [Finding] {
    let bitext = MarkedBitext.parse(example.pairs)
    let context = CheckContext(
      documents: [], glossary: example.glossary.map { MarkedEntry.parse($0) },
      options: CheckOptions(language: language), bitexts: [bitext])
    return example.rule.findings(in: context)
  }
}
