public import Diagnostics
import LinguisticText

/// A segment has no translation, or one that is still Chinese.
public struct Untranslated: Rule {
  public let id = "untranslated"
  public let defaultSeverity = Severity.warning
  public let title = Wording(en: "a segment without a translation", ko: "번역하지 않은 세그먼트")
  public let explanation = Wording(
    en: """
      The target of a segment such as '打开文件' is empty, is the source again, or is written mostly in Chinese \
      characters outside of brackets and quotation marks.
      """,
    ko: """
      중국어가 있는 세그먼트의 번역문이 비어 있거나, 원문과 같거나, 괄호와 따옴표 밖의 글자가 대부분 한자인 경우를 찾습니다.
      """)
  public let options = [
    RuleOption(
      name: "empty", defaultValue: .flag(true),
      meaning: Wording(
        en: "whether empty targets are reported too, not only those with the original in them",
        ko: "원문이 그대로 남은 번역문뿐 아니라 빈 번역문도 알릴지 여부"))
  ]

  public init() {}

  public func findings(in context: CheckContext) -> [Finding] {
    let reportsEmpty = context.flag("empty", for: self)
    return context.pairs.compactMap { pair in
      guard let message = Self.message(pair, reportsEmpty) else { return nil }
      return context.finding(self, at: pair, message, terms: [pair.source])
    }
  }

  private static func message(_ pair: CheckedPair, _ reportsEmpty: Bool) -> Wording? {
    guard pair.source.count(of: .han) > 0 else { return nil }
    let shown = Excerpt.of(pair.source)
    let target = pair.target.lettersFolded
    if target.isEmpty {
      guard reportsEmpty, !pair.target.unicodeScalars.contains(where: { Script($0) == .other }) else { return nil }
      return Wording(en: "'\(shown)' has no translation", ko: "'\(shown)'의 번역문이 없습니다")
    }
    if target == pair.source.lettersFolded {
      return Wording(
        en: "the translation of '\(shown)' is the original again", ko: "'\(shown)'의 번역문이 원문 그대로입니다")
    }
    let outside = Quoted.removed(from: pair.target)
    let (han, hangul) = (outside.count(of: .han), outside.count(of: .hangul))
    guard han >= 4, han > hangul * 2, outside.count(of: .kana) == 0 else { return nil }
    return Wording(
      en: "the translation of '\(shown)' is mostly Chinese", ko: "'\(shown)'의 번역문이 대부분 한자입니다")
  }
}
