public import Diagnostics
import TranslationModel

/// Bracket and rendering of a gloss disagree with the glossary.
public struct GlossMismatch: Rule {
  public let id = "gloss-mismatch"
  public let defaultSeverity = Severity.warning
  public let title = Wording(
    en: "an original in the bracket that is not the rendering's",
    ko: "괄호 안의 원어가 표기와 맞지 않음")
  public let explanation = Wording(
    en: """
      Where the glossary has '둥팅호' for 洞庭湖, '둥팅호(洞底湖)' has a wrong character, and '둥팅호(鄱阳湖)' the original of \
      another entry. Characters that sound alike are reported in long originals, for short ones are other words, and where \
      the rendering is no reading ('텐센트(腾迅)' for 腾讯).
      """,
    ko: """
      용어집에서 洞庭湖를 '둥팅호'로 적는다면 '둥팅호(洞底湖)'는 한 글자가 틀렸고 '둥팅호(鄱阳湖)'는 다른 항목의 원어를 적은 것입니다. 소리가 \
      같은 글자는 원어가 길거나 표기가 원어의 소리가 아닐 때(腾讯을 '텐센트(腾迅)'로)만 알립니다. 짧은 것은 다른 말일 수 있습니다.
      """)

  public init() {}

  public func findings(in context: CheckContext) -> [Finding] {
    context.mismatches.map { mismatch in
      var finding = context.finding(
        self, at: mismatch.sourceRange, document: mismatch.use.document, Self.message(mismatch),
        severity: mismatch.mayBeAnotherName ? .information : defaultSeverity, replacement: mismatch.expected,
        terms: [mismatch.use.text, mismatch.source])
      // Whether the rendering or the original is the wrong one, only a person knows.
      if mismatch.kind != .oneCharacter || mismatch.mayBeAnotherName { finding.edits = [] }
      return finding
    }
  }

  private static func message(_ mismatch: GlossMismatchUse) -> Wording {
    let (rendering, original, expected) = (mismatch.use.text, mismatch.source, mismatch.expected)
    switch mismatch.kind {
    case .oneCharacter:
      return Wording(
        en: "'\(original)' differs by one character from \(expected), the glossary's original of '\(rendering)'",
        ko: "'\(original)'의 한 글자가 용어집에 있는 '\(rendering)'의 원어 \(expected)의 글자와 다릅니다")
    case .otherEntry(let other):
      return Wording(
        en: "'\(rendering)' is the glossary's rendering of \(expected), but the bracket has \(original), which is "
          + "'\(other)'",
        ko: "\(rendering.quoted("은")) 용어집에서 \(expected)의 표기인데 괄호에는 '\(other)'의 원어 \(original)만 있습니다")
    }
  }
}
