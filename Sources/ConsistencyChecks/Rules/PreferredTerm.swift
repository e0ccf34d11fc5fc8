public import Diagnostics

/// A gloss gives an original a rendering that its approved entry does not know.
public struct PreferredTerm: Rule {
  public let id = "preferred-term"
  public let defaultSeverity = Severity.warning
  public let title = "a rendering other than the glossary's"
  public let explanation = """
    The glossary has decided on a rendering, say '상하이' for 上海, and the text has '샹하이(上海)', which no entry lists. \
    Admitted terms are fine; deprecated terms and look-up forms have rules of their own.
    """

  public init() {}

  public func findings(in context: CheckContext) -> [Finding] {
    context.originals.flatMap { group -> [Finding] in
      guard let preferred = context.approved.preferred(forOriginal: group.original) else { return [] }
      return group.uses.compactMap { use in
        guard let gloss = use.gloss, !context.approved.lists(use.text, forOriginal: group.original) else { return nil }
        return Finding(
          location: context.location(use.utf8Range, document: use.document), rule: id,
          severity: gloss.certain ? defaultSeverity : .information,
          message: Self.message(use.text, gloss.source, preferred), suggestions: [preferred])
      }
    }
  }

  private static func message(_ rendering: String, _ original: String, _ preferred: String) -> String {
    "'\(rendering)' is not in the glossary for \(original); the preferred term is '\(preferred)'"
  }
}
