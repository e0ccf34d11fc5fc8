public import Diagnostics
import LinguisticText

/// The translation has a bracket or quotation mark without its partner.
public struct UnpairedBracket: Rule {
  public let id = "unpaired-bracket"
  public let defaultSeverity = Severity.warning
  public let title = Wording(
    en: "a bracket or quotation mark without its partner", ko: "짝이 없는 괄호나 따옴표")
  public let explanation = Wording(
    en: """
      A bracket or quotation mark is opened and not closed, or closed and not opened, in a translation whose source has \
      all in pairs. Full and half width count as the same. Numbers of lists, apostrophes and faces are no brackets, and what begins \
      or ends a sentence may have its partner in another segment.
      """,
    ko: """
      원문에서는 괄호와 따옴표의 짝이 모두 맞는데 번역문에서 여는 쪽이나 닫는 쪽이 빠졌습니다. 전각과 반각은 같은 것으로 봅니다. 목록의 번호, 생략 부호, 얼굴 \
      그림은 괄호로 보지 않으며, 문장의 처음과 끝에 있는 괄호는 짝이 다른 세그먼트에 있을 수 있으므로 넘어갑니다.
      """)
  public let options = [
    RuleOption(
      name: "titles", defaultValue: .flag(false),
      meaning: Wording(
        en: "whether titles in 《》 must stand between some kind of quotation marks in Korean too",
        ko: "《》 안의 제목을 번역문에서도 따옴표나 낫표로 묶어야 하는지 여부"))
  ]

  public init() {}

  public func findings(in context: CheckContext) -> [Finding] {
    let checksTitles = context.flag("titles", for: self)
    return context.translatedPairs.flatMap { pair -> [Finding] in
      let target = BracketBalance(pair.target)
      guard checksTitles || !target.singles.isEmpty else { return [] }
      let source = BracketBalance(pair.source)
      var findings: [Finding] = []
      if source.isBalanced, let single = target.singles.first(where: { !$0.isAtBorder }) {
        findings.append(context.finding(self, at: pair, in: single.utf8Range, Self.message(single)))
      }
      if checksTitles, source.titles > 0, target.titles + target.quotations == 0 {
        findings.append(context.finding(self, at: pair, Self.titleMessage))
      }
      return findings
    }
  }

  private static func message(_ single: BracketBalance.Single) -> Wording {
    let mark = single.scalar
    return single.isOpening
      ? Wording(en: "'\(mark)' is never closed", ko: "여는 부호 '\(mark)'의 짝이 없습니다")
      : Wording(en: "'\(mark)' was never opened", ko: "닫는 부호 '\(mark)'의 짝이 없습니다")
  }

  private static let titleMessage = Wording(
    en: "the title in 《》 stands without quotation marks in the translation",
    ko: "원문의 《》 안 제목이 번역문에서는 부호 없이 쓰였습니다")
}
