public import Diagnostics
import LinguisticText
import TranslationModel

/// A rendering by sound differs from the official transcription.
public struct OfficialTranscription: Rule {
  public let id = "official-transcription"
  public let defaultSeverity = Severity.information
  public let title = Wording(
    en: "a rendering that differs from the official transcription",
    ko: "외래어 표기법과 다른 표기")
  public let explanation = Wording(
    en: """
      외래어 표기법 gives every Mandarin syllable one spelling: 张 is 장, so that '짱웨이(张伟)' is to be '장웨이'. A rendering \
      that the glossary approves is left alone, and a text in the spelling of North Korea or Yanbian. One finding names \
      all places of a rendering in a document.
      """,
    ko: """
      외래어 표기법은 중국어 음절마다 표기를 하나로 정합니다. 张은 장이므로 '짱웨이(张伟)'는 '장웨이'입니다. 용어집이 승인한 표기와 북한·연변식 \
      표기로 쓴 글은 그대로 둡니다. 한 문서의 같은 표기는 지적 하나에 모읍니다.
      """)

  public init() {}

  public func findings(in context: CheckContext) -> [Finding] {
    let originals = Dictionary(
      context.originals.flatMap { group in group.renderings.map { ($0, Set([group.key])) } },
      uniquingKeysWith: { $0.union($1) })
    let mismatched = Set(context.mismatches.map { context.location($0.use.utf8Range, document: $0.use.document) })
    return context.originals.flatMap { group -> [Finding] in
      var seen: Set<[String]> = []
      return group.uses.compactMap { use in
        guard context.northern[use.document] == nil, let gloss = use.gloss,
          let official = Self.betterForm(use, gloss, context),
          mismatched.isEmpty || !mismatched.contains(context.location(use.utf8Range, document: use.document)),
          seen.insert(["\(use.document)", use.key]).inserted
        else { return nil }
        let others = Self.otherUses(of: use, in: group)
        var finding = context.finding(
          self, at: use.utf8Range, document: use.document, Self.message(use.text, gloss.source, official),
          replacement: official, related: others.map { Self.again($0, context) }, terms: [use.text, gloss.source])
        // Two names would become one, or the gloss would stay as it is: that is no repair.
        let isRepair = originals[ComparisonKey.rendering(official)]?.isSubset(of: [group.key]) ?? true
        if !isRepair || finding.edits.isEmpty {
          finding.edits = []
        } else {
          finding.edits += others.flatMap {
            context.edits(replacing: $0.utf8Range, document: $0.document, with: official)
          }
        }
        return finding
      }
    }
  }

  private static func betterForm(_ use: RenderingUse, _ gloss: Gloss, _ context: CheckContext) -> String? {
    guard !context.approved.accepts(use.text, forOriginal: gloss.source) else { return nil }
    let approved = context.approved(in: use.document)
    if let official = WrongReading.official(of: gloss) {
      return approved.hasEnded(official, forOriginal: gloss.source) ? nil : official
    }
    guard gloss.deviates, !gloss.target.unicodeScalars.contains(where: { Script($0) == .han }),
      TranscriptionSlip.isLikely(gloss), let official = gloss.official,
      ComparisonKey.rendering(official) != use.key, !approved.hasEnded(official, forOriginal: gloss.source)
    else { return nil }
    return official
  }

  /// The other places of the document with the same rendering, before the gloss and behind it.
  private static func otherUses(of use: RenderingUse, in group: OriginalGroup) -> [RenderingUse] {
    group.uses.filter {
      $0.document == use.document && $0.key == use.key && $0.utf8Range.lowerBound != use.utf8Range.lowerBound
    }
  }

  private static func again(_ use: RenderingUse, _ context: CheckContext) -> RelatedPlace {
    context.related(
      use.utf8Range, document: use.document, Wording(en: "'\(use.text)' again", ko: "여기도 '\(use.text)'"))
  }

  private static func message(_ rendering: String, _ original: String, _ official: String) -> Wording {
    Wording(
      en: "'\(rendering)' for \(original) differs from the official transcription '\(official)'",
      ko: "\(original)의 표기 \(rendering.quoted("은")) 외래어 표기법에 따른 표기 \(official.quoted("과")) 다릅니다")
  }
}
