public import Diagnostics
import TranslationModel

/// A rendering by sound differs from the official transcription.
public struct OfficialTranscription: Rule {
  public let id = "official-transcription"
  public let defaultSeverity = Severity.information
  public let title = "a rendering that differs from the official transcription"
  public let explanation = """
    외래어 표기법 gives every Mandarin syllable one spelling: 张 is 장, so that '짱웨이(张伟)' is to be '장웨이'. A rendering \
    that the glossary approves is left alone, and a text in the spelling of North Korea or Yanbian. One finding names \
    all places of a rendering in a document.
    """

  public init() {}

  public func findings(in context: CheckContext) -> [Finding] {
    context.originals.flatMap { group -> [Finding] in
      var seen: Set<[String]> = []
      return group.uses.compactMap { use in
        guard context.northern[use.document] == nil, let gloss = use.gloss,
          let official = Self.betterForm(use, gloss, context),
          seen.insert(["\(use.document)", use.key]).inserted
        else { return nil }
        return Finding(
          location: context.location(use.utf8Range, document: use.document), rule: id, severity: defaultSeverity,
          message: Self.message(use.text, gloss.source, official), suggestions: [official],
          related: Self.furtherPlaces(of: use, in: group, context))
      }
    }
  }

  private static func betterForm(_ use: RenderingUse, _ gloss: Gloss, _ context: CheckContext) -> String? {
    guard gloss.deviates, let official = gloss.official, ComparisonKey.rendering(official) != use.key,
      !context.approved.accepts(use.text, forOriginal: gloss.source)
    else { return nil }
    return official
  }

  private static func furtherPlaces(
    of use: RenderingUse, in group: OriginalGroup, _ context: CheckContext
  ) -> [RelatedPlace] {
    group.uses.filter {
      $0.document == use.document && $0.key == use.key && $0.utf8Range.lowerBound > use.utf8Range.lowerBound
    }.map {
      RelatedPlace(location: context.location($0.utf8Range, document: $0.document), note: "'\($0.text)' again")
    }
  }

  private static func message(_ rendering: String, _ original: String, _ official: String) -> String {
    "'\(rendering)' for \(original) differs from the official transcription '\(official)'"
  }
}
