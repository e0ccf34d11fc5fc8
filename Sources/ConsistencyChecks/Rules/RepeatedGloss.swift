public import Diagnostics
import LinguisticText
import TranslationModel

/// An original is given again although it stood beside the same rendering a little earlier.
public struct RepeatedGloss: Rule {
  public let id = "repeated-gloss"
  public let defaultSeverity = Severity.information
  public let isOnByDefault = false
  public let isFixedWhenNamed = true
  public let title = Wording(
    en: "an original given again soon after its first gloss",
    ko: "바로 앞에서 병기한 원어를 다시 병기함")
  public let explanation = Wording(
    en: """
      The original belongs to the first mention: after '샤먼(厦门)' the text goes on with '샤먼'. Every section may gloss anew, \
      tables and headings do not count, nor do short Sino-Korean words, which the characters keep apart from others.
      """,
    ko: """
      원어는 처음 나올 때 한 번만 병기합니다. '샤먼(厦门)' 다음부터는 '샤먼'으로 씁니다. 절이 바뀌면 다시 병기해도 되며, 표와 제목은 따지지 \
      않습니다. 동음이의어와 구별하려고 한자를 붙이는 짧은 한자어도 따지지 않습니다.
      """)
  public let options = [
    RuleOption(
      name: "distance", defaultValue: .number(1000),
      meaning: Wording(
        en: "how many characters after a gloss the same one is reported; 0 for any number",
        ko: "병기한 곳에서 몇 자 안에 다시 병기하면 알릴지. 0이면 거리를 따지지 않음")),
    RuleOption(
      name: "across-sections", defaultValue: .flag(false),
      meaning: Wording(
        en: "whether a gloss counts for the sections that follow, too",
        ko: "앞 절에서 병기한 것도 셈할지")),
  ]

  public init() {}

  public func findings(in context: CheckContext) -> [Finding] {
    let shared = context.sharedRenderings
    return context.originals.filter { !$0.isOneCharacter }.flatMap { group -> [Finding] in
      var kept: [String: RenderingUse] = [:]
      return group.uses.compactMap { use in
        guard let gloss = use.gloss, gloss.direction == .targetThenSource, gloss.certain,
          !shared.contains(use.key), Self.isUnmistakable(use.key, gloss.method),
          context.isRunningText(use.utf8Range, document: use.document),
          !context.isQuoted(use.utf8Range, document: use.document)
        else { return nil }
        guard let earlier = kept["\(use.document) \(use.key)"], isNear(earlier, use, context) else {
          kept["\(use.document) \(use.key)"] = use
          return nil
        }
        return finding(use, gloss, after: earlier, context)
      }
    }
  }

  /// Whether a reader still has the earlier gloss in mind.
  private func isNear(_ earlier: RenderingUse, _ use: RenderingUse, _ context: CheckContext) -> Bool {
    let sections = [earlier, use].map { context.part(of: $0.utf8Range, document: $0.document) }
    guard sections[0] == sections[1] || context.flag("across-sections", for: self) else { return false }
    let farthest = context.number("distance", for: self)
    guard farthest > 0 else { return true }
    let distance = context.distance(
      from: earlier.utf8Range.upperBound, to: use.utf8Range.lowerBound, document: use.document)
    return Double(distance) <= farthest
  }

  /// Whether nobody takes the rendering for another word: short words by reading or meaning have homonyms.
  private static func isUnmistakable(_ key: String, _ method: RenderingMethod) -> Bool {
    let length = key.unicodeScalars.count
    switch method {
    case .transcription, .mixed, .latin: return length >= 2
    case .sinoKorean, .translation: return length >= 3
    }
  }

  private func finding(
    _ use: RenderingUse, _ gloss: Gloss, after earlier: RenderingUse, _ context: CheckContext
  ) -> Finding {
    let range = context.rangeWithBracket(of: gloss, document: use.document)
    var finding = context.finding(
      self, at: range ?? use.utf8Range, document: use.document, Self.message(use.text, gloss.source),
      replacement: range == nil ? nil : gloss.target,
      related: [
        context.related(
          earlier.utf8Range, document: earlier.document,
          Wording(en: "'\(earlier.text)' has its original here", ko: "여기서 이미 병기함"))
      ], terms: [use.text, gloss.source])
    // What else stands in the bracket is for a person to weigh.
    if !gloss.others.isEmpty { finding.edits = [] }
    return finding
  }

  private static func message(_ rendering: String, _ original: String) -> Wording {
    Wording(
      en: "the original \(original) of '\(rendering)' stood here before; one gloss is enough",
      ko: "\(rendering.quoted("은")) 앞에서 이미 원어(\(original))를 병기했으므로 다시 병기하지 않아도 됩니다")
  }
}
