public import Diagnostics
import LinguisticText
import TranslationModel

/// The translation has a rendering of the glossary whose original the source does not have.
public struct TermNotInSource: Rule {
  static let identifier = "term-not-in-source"
  public let id = TermNotInSource.identifier
  public let defaultSeverity = Severity.information
  public let isOnByDefault = false
  public let title = Wording(
    en: "a rendering whose original is not in the source", ko: "원문에 없는 원어의 표기가 있는 번역문")
  public let explanation = Wording(
    en: """
      The translation says '광둥' where the source has no 广东: it names something by a rendering of the glossary, and the source has none of its originals: a name \
      was mixed up, or a sentence belongs elsewhere. Short names and pronouns in the source are reported too, so the rule \
      does not run unasked. Words that the glossary has as translated by meaning stand for many \
      originals and are left alone.
      """,
    ko: """
      번역문에 용어집의 표기가 있으나 원문에는 그 원어가 없습니다. 이름을 잘못 썼거나 문장이 다른 곳의 것일 수 있습니다. 원문의 약칭과 대명사도 잡히므로 켜 \
      두어야만 실행됩니다. 용어집에 뜻으로 옮긴 것으로 되어 있는 말은 여러 원어에 쓰이므로 보지 않습니다.
      """)
  public let options = [
    RuleOption(
      name: "translated", defaultValue: .flag(false),
      meaning: Wording(
        en: "whether renderings by meaning are looked at too", ko: "뜻으로 옮긴 표기도 볼지 여부")),
    RuleOption(
      name: "shortest", defaultValue: .number(2),
      meaning: Wording(
        en: "the number of characters that a rendering must have", ko: "표기에 있어야 하는 최소 글자 수")),
  ]

  public init() {}

  public func findings(in context: CheckContext) -> [Finding] {
    let takesTranslated = context.flag("translated", for: self)
    let shortest = Int(context.number("shortest", for: self))
    return context.translatedPairs.flatMap { pair in
      let surplus = context.termPairs[pair.bitext]?.surplus(in: pair) { term in
        term.text.unicodeScalars.count >= shortest && (takesTranslated || term.method != .translation)
      }
      return (surplus ?? []).map { surplus in
        context.finding(
          self, at: pair, in: surplus.range, Self.message(surplus), terms: [surplus.rendering, surplus.original])
      }
    }
  }

  private static func message(_ surplus: TermPairs.Surplus) -> Wording {
    Wording(
      en: "'\(surplus.rendering)' renders \(surplus.original), which the source does not have",
      ko: "\(surplus.rendering.quoted("은")) \(surplus.original)의 표기인데 원문에는 그 원어가 없습니다")
  }
}
