public import Diagnostics
import LinguisticText
import TranslationModel

/// A translation is still what the memory proposed for another source.
public struct UneditedFuzzyMatch: Rule {
  public let id = "unedited-fuzzy-match"
  public let defaultSeverity = Severity.warning
  public let title = Wording(
    en: "a proposal for another source taken as it is", ko: "다른 원문의 번역을 고치지 않고 그대로 쓴 세그먼트")
  public let explanation = Wording(
    en: """
      The target is, letter by letter, what a memory proposed for a source that is only similar: what the sources differ \
      in, as '打开文件' and '打开新文件' do, has not been translated. PO entries marked fuzzy are such targets.
      """,
    ko: """
      번역문이 비슷한 다른 원문에 대해 번역 메모리가 제안한 것과 글자까지 같습니다. 두 원문의 다른 부분이 번역되지 않았습니다. fuzzy로 표시된 PO \
      항목도 여기에 듭니다.
      """)

  public init() {}

  public func findings(in context: CheckContext) -> [Finding] {
    context.translatedPairs.compactMap { pair in
      let target = pair.target.lettersFolded
      let equal = pair.pair.proposals.filter { $0.target.lettersFolded == target }
      guard let proposal = equal.first, equal.allSatisfy({ Self.isForAnother($0, than: pair.source) }) else {
        return nil
      }
      return context.finding(self, at: pair, Self.message(proposal), terms: [pair.source])
    }
  }

  /// Whether a proposal was made for a source with other letters or digits.
  private static func isForAnother(_ proposal: SegmentPair.Proposal, than source: String) -> Bool {
    if let other = proposal.source { return other.lettersFolded.content != source.lettersFolded.content }
    return proposal.score.map { $0 < 1 } ?? true
  }

  private static func message(_ proposal: SegmentPair.Proposal) -> Wording {
    let share = proposal.score.map { Int(($0 * 100).rounded(.down)) }
    let percent = Wording(en: share.map { " (\($0)%)" } ?? "", ko: share.map { "(\($0)%)" } ?? "")
    guard let source = proposal.source.map(Excerpt.of) else {
      return Wording(
        en: "the translation is an unedited proposal\(percent.english) for a similar source",
        ko: "비슷한 원문의 제안\(percent.korean)을 고치지 않고 그대로 썼습니다")
    }
    return Wording(
      en: "the translation is the unedited proposal for '\(source)'\(percent.english)",
      ko: "다른 원문 '\(source)'의 제안\(percent.korean)을 고치지 않고 그대로 썼습니다")
  }
}

extension String {
  /// Without what is polite or joins words only: 请您登录 and 请登录, 项目的进展 and 项目进展 ask for one translation.
  fileprivate var content: [Unicode.Scalar] {
    unicodeScalars.filter { !Self.fillers.contains($0) }
  }

  /// > Source: 现代汉语八百词, 助词 and 语气词 that Korean has no word for.
  private static let fillers = Set("请您的地得吧呢啊呀嘛之".unicodeScalars.map(HanFolding.fold))
}
