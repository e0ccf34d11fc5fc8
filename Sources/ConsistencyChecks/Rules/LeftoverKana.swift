public import Diagnostics

/// Kana stand bare in Korean running text.
public struct LeftoverKana: Rule {
  public let id = "leftover-kana"
  public let defaultSeverity = Severity.warning
  public let title = Wording(
    en: "kana left in Korean text",
    ko: "우리말 본문에 남은 가나")
  public let explanation = Wording(
    en: """
      '새로 나온 カメラ' has a word that nobody translated. Brackets, quotations, titles, labels and whole lines in Japanese \
      are no running text, and の as decoration is fine.
      """,
    ko: """
      '새로 나온 カメラ'에는 옮기지 않은 말이 남아 있습니다. 괄호와 인용, 제목, 이름표 뒤, 일본어로만 된 줄은 본문으로 보지 않으며, 꾸밈으로 쓴 \
      の도 괜찮습니다.
      """)

  public init() {}

  public func findings(in context: CheckContext) -> [Finding] {
    context.leftovers.indices.flatMap { number in
      context.leftovers[number].filter(\.hasKana).map { left in
        context.finding(
          self, at: left.utf8Range, document: number,
          Wording(
            en: "'\(left.text)' stands untranslated in Korean text",
            ko: "우리말 본문에 가나 '\(left.text)'만 있고 옮긴 말이 없습니다"), terms: [left.text])
      }
    }
  }
}
