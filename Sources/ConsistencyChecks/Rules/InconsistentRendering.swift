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
  private func findings(in group: OriginalGroup, _ context: CheckContext) -> [Finding] {
    let suggested = SuggestedForm.of(group, context.approved)
    let expected = suggested?.key ?? group.renderings[0]
    return group.uses.filter { use in
      use.key != expected && !context.approved.accepts(use.text, forOriginal: group.original)
    }.map { use in
      Finding(
        location: context.location(use.utf8Range, document: use.document), rule: id,
        severity: use.gloss == nil ? .information : defaultSeverity,
        message: Self.message(use, group, suggested), suggestions: suggested.map { [$0.text] } ?? [],
        related: related(to: use, group, context))
    }
  }

  /// The first place of each other rendering.
  private func related(to use: RenderingUse, _ group: OriginalGroup, _ context: CheckContext) -> [RelatedPlace] {
    group.renderings.filter { $0 != use.key }.compactMap { key in
      let uses = group.uses.filter { $0.key == key }
      guard let first = uses.first(where: { $0.gloss != nil }) else { return nil }
      return RelatedPlace(
        location: context.location(first.utf8Range, document: first.document),
        note: Self.note(first.text, count: uses.count))
    }
  }
}

// MARK: - Messages

extension InconsistentRendering {
  private static func message(_ use: RenderingUse, _ group: OriginalGroup, _ suggested: SuggestedForm?) -> String {
    let original = use.gloss?.source ?? group.original
    let count = group.renderings.count
    let clause = suggested?.clause ?? "the first is '\(group.uses.first { $0.key == group.renderings[0] }?.text ?? "")'"
    if use.gloss == nil {
      return "'\(use.text)', here without its original, is one of \(count) renderings of \(original); \(clause)"
    }
    return "'\(use.text)' is one of \(count) renderings of \(original) here; \(clause)"
  }

  private static func note(_ text: String, count: Int) -> String {
    switch count {
    case 1: "'\(text)' stands here"
    case 2: "'\(text)' stands here and in 1 more place"
    default: "'\(text)' stands here and in \(count - 1) more places"
    }
  }
}
