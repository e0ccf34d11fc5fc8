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
    case (.source, .source): throw Self.sameLanguage(first, second, "Chinese")
    case (.target, .target): throw Self.sameLanguage(first, second, "Korean")
    case (.target, _), (_, .source):
      context.console.say(
        "\(first.quotedName.english) is the Korean side and \(second.quotedName.english) the Chinese one: taken in that order.")
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

  private static func sameLanguage(_ first: BitextSide, _ second: BitextSide, _ language: String) -> ToolError {
    ToolError(
      "\(first.quotedName.english) and \(second.quotedName.english) are both \(language): an alignment needs the Chinese original and "
        + "its Korean translation.")
  }
}
