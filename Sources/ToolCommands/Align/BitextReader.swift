import Diagnostics
import Documents
import Interchange
import TranslationModel

/// Reads the two texts of a pair and tells which of them is the original.
struct BitextReader {
  let context: ToolContext
  let workspace: Workspace?
  let isSegmented: Bool
  let encoding: String?
  /// Rules that say where sentences end; nil for the tool's own.
  var rules: SegmentationRules?

  /// The texts as source and target, not aligned yet.
  ///
  /// - Throws: `DocumentError` where one cannot be read, `ToolError` where one is empty or both are in one language.
  func read(_ paths: BitextPaths) throws -> Bitext {
    let (first, second) = (try side(paths.first), try side(paths.second))
    for side in [first, second] where side.segments.isEmpty {
      throw ToolError(
        en: "\(side.quotedName.english) is empty: there is nothing to align.",
        ko: "\(side.quotedName.korean): 비어 있어 정렬할 것이 없습니다.")
    }
    switch (first.language, second.language) {
    case (.source, .source): throw Self.sameLanguage(first, second, Wording(en: "Chinese", ko: "중국어"))
    case (.target, .target): throw Self.sameLanguage(first, second, Wording(en: "Korean", ko: "한국어"))
    case (.target, _), (_, .source):
      context.say(
        Wording(
          en:
            "\(first.quotedName.english) is the Korean side and \(second.quotedName.english) the Chinese one: taken in "
            + "that order.",
          ko: "\(first.quotedName.korean): 한국어, \(second.quotedName.korean): 중국어. 순서를 바꾸어 정렬합니다."))
      return Bitext(source: second, target: first)
    default: return Bitext(source: first, target: second)
    }
  }

  private func side(_ path: String) throws -> BitextSide {
    let input = try DocumentInput.read(path: path, encoding: encoding)
    context.say(input.taken, in: path)
    var side =
      isSegmented
      ? BitextSide(linesOf: input) : try BitextSide(DocumentReader.read(input), segmenter: segmenter)
    if let workspace { side.documentName = workspace.documentName(of: path, from: context.currentFolder) }
    return side
  }

  /// The file's rules for the language of a side; those of Chinese where it is not known.
  private func segmenter(for side: Side?) throws -> RuleSegmenter? {
    guard let rules else { return nil }
    let settings = workspace?.settings ?? Settings()
    return try RuleSegmenter(rules, language: side == .target ? settings.targetLanguage : settings.sourceLanguage)
  }

  private static func sameLanguage(_ first: BitextSide, _ second: BitextSide, _ language: Wording) -> ToolError {
    ToolError(
      en:
        "\(first.quotedName.english) and \(second.quotedName.english) are both \(language.english): an alignment needs "
        + "the Chinese original and its Korean translation.",
      ko: "둘 다 \(language.korean)입니다: \(first.quotedName.korean), \(second.quotedName.korean). 정렬에는 중국어 원문과 그 "
        + "한국어 번역이 필요합니다.")
  }
}
