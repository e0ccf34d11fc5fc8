public import Diagnostics

/// A document keeps to the spelling of North Korea and Yanbian.
public struct NorthernSpellingRule: Rule {
  public let id = "northern-spelling"
  public let defaultSeverity = Severity.information
  public let title = Wording(
    en: "a text in the spelling of North Korea and Yanbian",
    ko: "북한·연변식 표기로 쓴 글")
  public let explanation = Wording(
    en: """
      '녀성', '력사' and '리론' are right in the spelling of North Korea and Yanbian. One finding says so of the document; its \
      renderings are then not held against the South Korean rule one by one.
      """,
    ko: """
      '녀성', '력사', '리론'은 북한과 연변의 맞춤법으로는 옳습니다. 문서마다 한 번만 알리고, 그 문서의 표기는 한국의 규정으로 하나하나 따지지 \
      않습니다.
      """)

  public init() {}

  public func findings(in context: CheckContext) -> [Finding] {
    context.northern.enumerated().compactMap { number, spelling -> Finding? in
      guard let spelling, let first = spelling.signs.first else { return nil }
      return context.finding(
        self, at: first.utf8Range, document: number, Self.message(spelling),
        related: spelling.signs.dropFirst().map { sign in
          context.related(sign.utf8Range, document: number, Wording(en: "'\(sign.word)'", ko: "'\(sign.word)'"))
        })
    }
  }

  private static func message(_ spelling: NorthernSpelling) -> Wording {
    let shown = spelling.signs.prefix(3).map { "'\($0.word)'" }.joined(separator: ", ")
    return Wording(
      en: "This document keeps to the spelling of North Korea and Yanbian (\(shown), in all \(spelling.count) "
        + "places); its renderings are not held against the South Korean rule",
      ko: "이 문서는 북한·연변식 맞춤법(\(shown) 등 \(spelling.count)곳)을 따르므로 그 표기를 한국의 규정으로 따지지 않습니다")
  }
}
