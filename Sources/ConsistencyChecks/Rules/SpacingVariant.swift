public import Diagnostics

/// The same rendering is written with different spacing.
public struct SpacingVariant: Rule {
  public let id = "spacing-variant"
  public let defaultSeverity = Severity.information
  public let title = "the same rendering spaced in different ways"
  public let explanation = """
    Terms of several nouns may be written together or apart, but in one text one way: '국가 표준(国家标准)' and '국가표준'. \
    One finding names all places of a spacing in a document.
    """

  public init() {}

  public func findings(in context: CheckContext) -> [Finding] {
    context.originals.flatMap { group in
      group.renderings.flatMap { key in findings(for: group.uses.filter { $0.key == key }, of: group, context) }
    }
  }

  /// One finding for each document and spacing that differs from the one to use.
  private func findings(
    for uses: [RenderingUse], of group: OriginalGroup, _ context: CheckContext
  ) -> [Finding] {
    guard Set(uses.map(\.text)).count > 1 else { return [] }
    let expected = expected(uses, group, context)
    var findings: [Finding] = []
    var seen: Set<[String]> = []
    for use in uses where use.text != expected && seen.insert(["\(use.document)", use.text]).inserted {
      let others = uses.filter { $0.document == use.document && $0.text == use.text }.dropFirst()
      findings.append(
        Finding(
          location: context.location(use.utf8Range, document: use.document), rule: id, severity: defaultSeverity,
          message: Self.message(use, expected, group), suggestions: [expected],
          related: related(uses, expected, context) + others.map { other in
            RelatedPlace(
              location: context.location(other.utf8Range, document: other.document), note: "'\(other.text)' again")
          }))
    }
    return findings
  }

  /// The spacing of the glossary's preferred term, else the most usual one of the text.
  private func expected(_ uses: [RenderingUse], _ group: OriginalGroup, _ context: CheckContext) -> String {
    let preferred = context.approved.preferred(forOriginal: group.original)
    if let preferred, ComparisonKey.rendering(preferred) == uses[0].key { return preferred }
    return Majority.most(uses.map(\.text)) ?? uses[0].text
  }

  private func related(_ uses: [RenderingUse], _ expected: String, _ context: CheckContext) -> [RelatedPlace] {
    guard let first = uses.first(where: { $0.text == expected }) else { return [] }
    return [
      RelatedPlace(
        location: context.location(first.utf8Range, document: first.document), note: "'\(expected)' stands here")
    ]
  }

  private static func message(_ use: RenderingUse, _ expected: String, _ group: OriginalGroup) -> String {
    "'\(use.text)' for \(use.gloss?.source ?? group.original) is spaced '\(expected)' elsewhere"
  }
}
