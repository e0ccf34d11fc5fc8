public import Diagnostics

/// The text uses a spelling that the glossary lists for look-up only.
public struct LookUpForm: Rule {
  public let id = "look-up-form"
  public let defaultSeverity = Severity.warning
  public let title = Wording(
    en: "a spelling that is listed for look-up only",
    ko: "검색용으로만 올려 둔 표기")
  public let explanation = Wording(
    en: """
      Look-up forms are spellings met in the wild, such as '북경대' for 北京大学: they find the entry, the text uses its \
      preferred term. Every use in Korean text is found, also with a generic noun grown on ('북경대병원').
      """,
    ko: """
      검색용 표기는 北京大学의 '북경대'처럼 실제 글에서 만나는 표기입니다. 항목을 찾는 데 쓰고, 글에는 우선 용어를 씁니다. 본문에서 쓰인 곳을 모두 \
      찾고, '북경대병원'처럼 일반 명사가 붙은 것도 찾습니다.
      """)

  public init() {}

  public func findings(in context: CheckContext) -> [Finding] {
    context.listedUses.filter { $0.form == .lookUpForm }.map { context.finding(self, $0, Self.message($0)) }
  }

  private static func message(_ use: ListedUse) -> Wording {
    switch use.source {
    case .none: break
    case .has:
      return Wording(
        en: """
          \(use.original) of the source is rendered by '\(use.text)', a look-up form; the preferred term is \
          '\(use.preferred)'
          """,
        ko: "원문의 \(use.original)에 검색용 표기 \(use.text.quoted("을")) 썼습니다. 우선 용어는 '\(use.preferred)'입니다")
    case .lacks:
      return Wording(
        en: """
          '\(use.text)' is a look-up form of \(use.original), which the source does not have; where it is meant, write \
          '\(use.preferred)'
          """,
        ko: """
          \(use.text.quoted("은")) 원문에 없는 \(use.original)의 검색용 표기입니다. \(use.original)의 뜻이라면 \
          '\(use.preferred)'입니다
          """)
    }
    if use.mayBeAnotherWord {
      return Wording(
        en:
          "'\(use.text)' is a look-up form of \(use.original); where \(use.original) is meant, write '\(use.preferred)'",
        ko: "\(use.text.quoted("은")) \(use.original)의 검색용 표기이기도 합니다. \(use.original)의 뜻이라면 '\(use.preferred)'입니다")
    }
    return Wording(
      en: "'\(use.text)' is a look-up form of \(use.original), not for use; the preferred term is '\(use.preferred)'",
      ko: "\(use.text.quoted("은")) \(use.original)의 검색용 표기이며 글에는 쓰지 않습니다. 우선 용어는 '\(use.preferred)'입니다")
  }
}
