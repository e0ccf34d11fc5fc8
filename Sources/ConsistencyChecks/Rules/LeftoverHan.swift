public import Diagnostics

/// Chinese characters stand bare in Korean running text.
public struct LeftoverHan: Rule {
  public let id = "leftover-han"
  public let defaultSeverity = Severity.warning
  public let title = Wording(
    en: "Chinese characters left in Korean text",
    ko: "우리말 본문에 남은 한자")
  public let explanation = Wording(
    en: """
      '노래를 고르는 音乐盒' has a word that nobody translated. Brackets, quotations, titles, labels and whole lines in Chinese \
      are no running text; single characters and newspaper signs such as '美·中' are fine, and so is a text in mixed script \
      throughout. What Korean writers use themselves is left alone unless the option asks for it.
      """,
    ko: """
      '노래를 고르는 音乐盒'에는 옮기지 않은 말이 남아 있습니다. 괄호와 인용, 제목, 원제 같은 이름표 뒤, 중국어로만 된 줄은 본문으로 보지 \
      않습니다. 한 글자와 '美·中' 같은 신문의 줄임말, 처음부터 끝까지 국한문을 섞어 쓴 글도 괜찮습니다. 번체나 우리 한자로도 쓰는 글자는 설정한 경우에만 \
      알립니다.
      """)
  public let options = [
    RuleOption(
      name: "abbreviations", defaultValue: .flag(true),
      meaning: Wording(
        en: "whether single characters and signs such as 美·中, 對中, 前 may stand bare",
        ko: "한 글자와 美·中, 對中, 前 같은 줄임말을 그대로 둘지")),
    RuleOption(
      name: "traditional", defaultValue: .flag(false),
      meaning: Wording(
        en: "whether characters are reported, too, that Korean writers use themselves",
        ko: "번체나 우리 한자로도 쓰는 글자까지 알릴지")),
  ]

  public init() {}

  public func findings(in context: CheckContext) -> [Finding] {
    let keepsAbbreviations = context.flag("abbreviations", for: self)
    let findsTraditional = context.flag("traditional", for: self)
    return context.leftovers.indices.flatMap { number in
      context.leftovers[number].filter { !$0.hasKana && !(keepsAbbreviations && $0.isAbbreviation) }.compactMap {
        left in
        let rendering = context.approved(in: number).preferred(forOriginal: left.text)
        // Where names are by sound, one that is not has been overlooked.
        let isName = left.isName && context.hasNamesBySound[number]
        let isChinese = left.isSimplified || left.isChineseWord || left.isAttached || left.isStem || isName
        let isCertain =
          left.isSimplified || left.isAttached || left.isChineseWord && !left.isRareWord || rendering != nil
        guard isChinese || rendering != nil || findsTraditional else { return nil }
        return context.finding(
          self, at: left.utf8Range, document: number, Self.message(left.text, rendering),
          severity: isCertain ? defaultSeverity : .information, replacement: rendering,
          terms: [left.text])
      }
    }
  }

  private static func message(_ text: String, _ rendering: String?) -> Wording {
    guard let rendering else {
      return Wording(
        en: "'\(text)' stands untranslated in Korean text",
        ko: "우리말 본문에 한자 '\(text)'만 있고 옮긴 말이 없습니다")
    }
    return Wording(
      en: "'\(text)' stands untranslated in Korean text; the glossary has '\(rendering)'",
      ko: "우리말 본문에 한자 '\(text)'만 있습니다. 용어집에는 \(rendering.quoted("이")) 있습니다")
  }
}
