public import Diagnostics
import LinguisticText

/// Source and translation end in marks that do not fit together.
public struct FinalPunctuation: Rule {
  public let id = "final-punctuation"
  public let defaultSeverity = Severity.information
  public let isOnByDefault = false
  public let title = Wording(
    en: "a question that is none on the other side", ko: "원문과 끝맺는 문장 부호가 다른 번역문")
  public let explanation = Wording(
    en: """
      The source ends in a question mark ('你来吗？') and the translation does not, or the other way round. What says the same counts \
      as the same: ？ and ?, 。 and . and nothing. Exclamation marks, colons and dots are compared when the option names \
      them; Korean has fewer of them. Questions are often rendered by requests, so the rule does not run unasked.
      """,
    ko: """
      원문은 물음표로 끝나는데 번역문은 그렇지 않거나, 그 반대인 경우를 찾습니다. ？와 ?, 。와 .처럼 같은 구실을 하는 부호는 같은 것으로 봅니다. 느낌표, \
      쌍점, 줄임표는 설정에 적을 때만 비교합니다. 우리말에서는 덜 쓰기 때문입니다. 물음을 요청으로 옮기는 일이 많으므로 켜 두어야만 실행됩니다.
      """)
  public let options = [
    RuleOption(
      name: "marks", defaultValue: .list(["?"]),
      meaning: Wording(en: "the marks that are compared: ? ! : …", ko: "비교할 부호: ? ! : …"))
  ]

  public init() {}

  public func findings(in context: CheckContext) -> [Finding] {
    let marks = Set(context.list("marks", for: self).compactMap { $0 == "..." ? .ellipsis : FinalMark(rawValue: $0) })
    let pairs = context.translatedPairs
    // Headings end in a noun, and whole texts go without marks: then only what is sure to ask counts.
    let usesMarks = pairs.count { FinalMark(of: $0.target) != nil } * 5 > pairs.count
    return pairs.compactMap { pair -> Finding? in
      let (source, target) = (FinalMark(of: pair.source), FinalMark(of: pair.target))
      guard source != target else { return nil }
      if let source, marks.contains(source), !Self.isAsking(pair.target, source),
        target != nil || usesMarks && (source != .question || Self.endsAsking(pair.target))
      {
        return context.finding(self, at: pair, Self.message(missing: source))
      }
      if let target, marks.contains(target), !Self.isAsked(pair.source, target) {
        return context.finding(self, at: pair, Self.message(added: target))
      }
      return nil
    }
  }

  /// Whether the translation asks although no mark ends it: the mark stands before a last remark.
  private static func isAsking(_ target: String, _ mark: FinalMark) -> Bool {
    mark == .question && target.unicodeScalars.contains { $0 == "?" || $0 == "？" }
  }

  /// Whether the last word is a verb that asks: 습니까, 할까.
  private static func endsAsking(_ target: String) -> Bool {
    target.unicodeScalars.last { Script($0) == .hangul } == "까"
  }

  /// Whether the source asks without a mark at its end.
  private static func isAsked(_ source: String, _ mark: FinalMark) -> Bool {
    guard mark == .question else { return false }
    return source.unicodeScalars.contains { asking.contains(HanFolding.fold($0)) }
  }

  /// Characters of questions: particles and interrogatives, and the mark itself.
  private static let asking = Set("?？吗呢吧么否何谁哪几怎岂孰多未请".unicodeScalars.map(HanFolding.fold))

  private static func message(missing mark: FinalMark) -> Wording {
    Wording(
      en: "the source ends in '\(mark.rawValue)', the translation does not",
      ko: "원문은 '\(mark.rawValue)' 부호로 끝나지만 번역문은 그렇지 않습니다")
  }

  private static func message(added mark: FinalMark) -> Wording {
    Wording(
      en: "the translation ends in '\(mark.rawValue)', the source does not",
      ko: "번역문은 '\(mark.rawValue)' 부호로 끝나지만 원문은 그렇지 않습니다")
  }
}
