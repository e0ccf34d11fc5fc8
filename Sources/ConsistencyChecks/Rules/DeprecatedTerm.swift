public import Diagnostics
import TranslationModel

/// The text uses a term that the glossary has marked deprecated or superseded.
public struct DeprecatedTerm: Rule {
  public let id = "deprecated-term"
  public let defaultSeverity = Severity.warning
  public let title = Wording(
    en: "a term that the glossary no longer wants",
    ko: "용어집에서 사용하지 않는 용어")
  public let explanation = Wording(
    en: """
      A reviewer has decided against the term: where '전산망' is deprecated for 网络 and '네트워크' preferred, every '전산망' \
      in Korean text is found, with or without its original, and in longer nouns \
      such as '전산망센터', not where the noun is another word.
      """,
    ko: """
      검토자가 사용하지 않기로 한 용어입니다. 网络의 우선 용어가 '네트워크'이고 '전산망'은 사용하지 않기로 했다면, 원어 병기가 있든 없든 \
      본문의 '전산망'을 모두 찾습니다. '전산망센터'처럼 일반 명사가 붙은 것도 찾되 다른 단어의 일부는 찾지 않습니다.
      """)

  public init() {}

  public func findings(in context: CheckContext) -> [Finding] {
    context.listedUses.filter { $0.form == .deprecated || $0.form == .superseded }.map { use in
      context.finding(self, use, Self.message(use))
    }
  }

  private static func message(_ use: ListedUse) -> Wording {
    if let end = use.ended { return message(use, usedUntil: end) }
    let isSuperseded = use.form == .superseded
    let status = isSuperseded ? "superseded" : "deprecated"
    let koreanStatus = isSuperseded ? "대체된 용어" : "사용하지 않는 용어"
    switch use.source {
    case .none:
      return Wording(
        en: "'\(use.text)' is a \(status) term for \(use.original); the preferred term is '\(use.preferred)'",
        ko: "\(use.text.quoted("은")) \(use.original)의 \(isSuperseded ? "대체된 용어" : "사용하지 않기로 한 용어")입니다. "
          + "우선 용어는 '\(use.preferred)'입니다")
    case .has:
      return Wording(
        en: """
          \(use.original) of the source is rendered by '\(use.text)', a \(status) term; the preferred term is \
          '\(use.preferred)'
          """,
        ko: "원문의 \(use.original)에 \(koreanStatus) \(use.text.quoted("을")) 썼습니다. 우선 용어는 '\(use.preferred)'입니다")
    case .lacks:
      return Wording(
        en: """
          '\(use.text)' is a \(status) term for \(use.original), which the source does not have; where it is meant, the \
          preferred term is '\(use.preferred)'
          """,
        ko: """
          \(use.text.quoted("은")) 원문에 없는 \(use.original)의 \(koreanStatus)입니다. \(use.original)의 뜻이라면 우선 용어는 \
          '\(use.preferred)'입니다
          """)
    }
  }

  private static func message(_ use: ListedUse, usedUntil end: UsageLimit) -> Wording {
    switch use.source {
    case .none:
      Wording(
        en: "'\(use.text)' for \(use.original) was used until \(end); the term now is '\(use.preferred)'",
        ko: "\(use.original)의 용어 \(use.text.quoted("은")) \(end)까지만 씁니다. 이제 쓰는 용어는 '\(use.preferred)'입니다")
    case .has:
      Wording(
        en: """
          \(use.original) of the source is rendered by '\(use.text)', a term that was used until \(end); the term now is \
          '\(use.preferred)'
          """,
        ko: """
          원문의 \(use.original)에 \(end)까지만 쓰는 용어 \(use.text.quoted("을")) 썼습니다. 이제 쓰는 용어는 \
          '\(use.preferred)'입니다
          """)
    case .lacks:
      Wording(
        en: """
          '\(use.text)' was used until \(end) for \(use.original), which the source does not have; where it is meant, the \
          term now is '\(use.preferred)'
          """,
        ko: """
          \(use.text.quoted("은")) 원문에 없는 \(use.original)의 용어이며 \(end)까지만 씁니다. \(use.original)의 뜻이라면 이제 \
          쓰는 용어는 '\(use.preferred)'입니다
          """)
    }
  }
}
