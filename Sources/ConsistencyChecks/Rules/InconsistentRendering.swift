public import Diagnostics

/// The same original is rendered in several ways.
public struct InconsistentRendering: Rule {
  public let id = "inconsistent-rendering"
  public let defaultSeverity = Severity.warning
  public let title = "the same original rendered in different ways"
  public let explanation = """
    Readers take two renderings for two things: '칭다오(青岛)' on one page and '청도(青島)' on another. Simplified and \
    traditional forms count as one original, and spacing is left to spacing-variant.
    """

  public init() {}

  public func findings(in context: CheckContext) -> [Finding] {
    context.originals.flatMap { group -> [Finding] in
      guard !group.isOneCharacter, group.renderings.count > 1 else { return [] }
      return findings(in: group, context)
    }
  }

  /// One finding for every use that differs from the form to use, or from the first rendering where no form is better.
  ///
  /// Complexity: O(uses × renderings).
  private func findings(in group: OriginalGroup, _ context: CheckContext) -> [Finding] {
    let renderings = group.summaries
    let suggested = SuggestedForm.of(group, context.approved)
    let clause = suggested?.clause ?? "the first is '\(renderings[0].first.text)'"
    let places = renderings.map { rendering in
      RelatedPlace(
        location: context.location(rendering.first.utf8Range, document: rendering.first.document),
        note: Self.note(rendering))
    }
    let accepted = Set(
      renderings.filter { context.approved.accepts($0.first.text, forOriginal: group.original) }.map(\.key)
        + [suggested?.key ?? renderings[0].key])
    return group.uses.filter { !accepted.contains($0.key) }.map { use in
      Finding(
        location: context.location(use.utf8Range, document: use.document), rule: id,
        severity: use.gloss == nil ? .information : defaultSeverity,
        message: Self.message(use, group.original, renderings.count, clause),
        suggestions: suggested.map { [$0.text] } ?? [],
        related: zip(renderings, places).filter { $0.0.key != use.key }.map(\.1))
    }
  }
}

// MARK: - Messages

extension InconsistentRendering {
  private static func message(_ use: RenderingUse, _ original: String, _ count: Int, _ clause: String) -> String {
    guard let gloss = use.gloss else {
      return "'\(use.text)', here without its original, is one of \(count) renderings of \(original); \(clause)"
    }
    return "'\(use.text)' is one of \(count) renderings of \(gloss.source) here; \(clause)"
  }

  private static func note(_ rendering: RenderingSummary) -> String {
    let text = rendering.first.text
    switch rendering.count {
    case 1: return "'\(text)' stands here"
    case 2: return "'\(text)' stands here and in 1 more place"
    default: return "'\(text)' stands here and in \(rendering.count - 1) more places"
    }
  }
}
