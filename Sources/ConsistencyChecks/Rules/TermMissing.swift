public import Diagnostics
import LinguisticText
import TranslationModel

/// The source has a term of the glossary and the translation does not have its rendering as often.
public struct TermMissing: Rule {
  static let identifier = "term-missing"
  public let id = TermMissing.identifier
  public let defaultSeverity = Severity.warning
  public let title = Wording(
    en: "a term of the source whose rendering is not in the translation", ko: "원문의 용어가 용어집의 표기로 옮겨지지 않은 세그먼트")
  public let explanation = Wording(
    en: """
      Occurrences are counted on both sides: originals in any script, the longest first, and preferred and admitted \
      renderings in any spacing, with any particle and inside longer nouns. '인터넷' is found where 网络 is to be '네트워크'; \
      what another rule says of a wrong word is not said again. Fewer renderings than originals, but one at least, are \
      for information: Korean leaves out what is understood.
      """,
    ko: """
      용어가 나오는 횟수를 양쪽에서 셉니다. 원문에서는 간체와 번체를 가리지 않고 긴 용어부터, 번역문에서는 띄어쓰기와 조사, 합성어에 상관없이 우선 용어와 \
      허용 용어를 셉니다. 잘못 쓴 표기를 다른 규칙이 짚으면 이 규칙은 되풀이하지 않습니다. 하나라도 있으면 참고로만 알립니다. 우리말에서는 아는 것을 줄여 쓰기 때문입니다.
      """)
  public let options = [
    RuleOption(
      name: "every-occurrence", defaultValue: .flag(true),
      meaning: Wording(
        en: "whether a translation that has the rendering, but not as often, is reported",
        ko: "표기가 있으나 횟수가 모자라는 번역문도 알릴지 여부")),
    RuleOption(
      name: "common", defaultValue: .flag(false),
      meaning: Wording(
        en: "whether originals of two characters that are rendered by their meaning are reported, such as 程序: in many "
          + "texts they are other words too",
        ko: "程序처럼 뜻으로 옮기는 두 글자 원어도 알릴지 여부. 다른 말로 쓰이는 일이 많습니다")),
    RuleOption(
      name: "shortest", defaultValue: .number(2),
      meaning: Wording(
        en: "the number of characters that an original must have", ko: "원어에 있어야 하는 최소 글자 수")),
  ]

  public init() {}

  public func findings(in context: CheckContext) -> [Finding] {
    let reportsAll = context.flag("every-occurrence", for: self)
    let shortest = Int(context.number("shortest", for: self))
    let takesCommon = context.flag("common", for: self)
    return context.translatedPairs.flatMap { pair in
      (context.termPairs[pair.bitext]?.missing(in: pair, shortest: shortest) ?? []).flatMap { missing -> [Finding] in
        let listed = listed(missing, in: pair, context)
        if missing.found + listed.count >= missing.places.count { return listed }
        guard takesCommon || !missing.isCommon else { return listed }
        let isPartial = missing.found + listed.count > 0
        guard !isPartial || reportsAll else { return listed }
        return listed + [absent(missing, in: pair, isPartial, context)]
      }
    }
  }

  private func listed(_ missing: TermPairs.Missing, in pair: CheckedPair, _ context: CheckContext) -> [Finding] {
    missing.listed.prefix(missing.places.count - missing.found).map { form in
      let shown = ComparisonKey.spacing(form.text)
      return context.finding(
        self, at: pair, in: form.range,
        Wording(
          en: """
            \(missing.original) is rendered by '\(shown)', which is not for use; the preferred term is \
            '\(missing.preferred)'
            """,
          ko: """
            \(missing.original)의 표기로 '\(shown)'\(SpokenEnding.adapted("을", behind: shown)) 썼으나 글에는 쓰지 않는 \
            표기입니다. 우선 용어는 '\(missing.preferred)'입니다
            """),
        replacement: missing.preferred, related: [place(missing, of: pair, context)],
        terms: [shown, missing.original, missing.preferred])
    }
  }

  private func absent(
    _ missing: TermPairs.Missing, in pair: CheckedPair, _ isPartial: Bool, _ context: CheckContext
  ) -> Finding {
    let (wanted, found) = (missing.places.count, missing.found)
    let preferred = missing.preferred
    let message =
      isPartial
      ? Wording(
        en:
          "the source has \(missing.original) \(Self.times(wanted)), the translation '\(preferred)' \(Self.times(found))",
        ko: """
          \(missing.original)의 횟수가 다릅니다. 원문에 \(wanted)번 있으나 번역문에 \
          '\(preferred)'\(SpokenEnding.adapted("은", behind: preferred)) \(found)번뿐입니다
          """)
      : Wording(
        en: "'\(preferred)' for \(missing.original) is not in the translation",
        ko: "\(missing.original)의 우선 용어 '\(preferred)'\(SpokenEnding.adapted("이", behind: preferred)) 번역문에 없습니다")
    return context.finding(
      self, at: pair, message, severity: isPartial || missing.isCommon ? .information : nil,
      related: [place(missing, of: pair, context)], terms: [missing.original, preferred])
  }

  private static func times(_ count: Int) -> String {
    switch count {
    case 1: "once"
    case 2: "twice"
    default: "\(count) times"
    }
  }

  private func place(_ missing: TermPairs.Missing, of pair: CheckedPair, _ context: CheckContext) -> RelatedPlace {
    context.related(
      pair, in: missing.places[0], Wording(en: "\(missing.original) in the source", ko: "원문의 \(missing.original)"))
  }
}
