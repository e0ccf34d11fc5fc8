public import Diagnostics

/// A document keeps to the spelling of North Korea and Yanbian.
public struct NorthernSpellingRule: Rule {
  public let id = "northern-spelling"
  public let defaultSeverity = Severity.information
  public let title = "a text in the spelling of North Korea and Yanbian"
  public let explanation = """
    '녀성', '력사' and '리론' are right in the spelling of North Korea and Yanbian. One finding says so of the document; its \
    renderings are then not held against the South Korean rule one by one.
    """

  public init() {}

  public func findings(in context: CheckContext) -> [Finding] {
    context.northern.enumerated().compactMap { number, spelling -> Finding? in
      guard let spelling, let first = spelling.signs.first else { return nil }
      return Finding(
        location: context.location(first.utf8Range, document: number), rule: id, severity: defaultSeverity,
        message: Self.message(spelling),
        related: spelling.signs.dropFirst().map {
          RelatedPlace(location: context.location($0.utf8Range, document: number), note: "'\($0.word)'")
        })
    }
  }

  private static func message(_ spelling: NorthernSpelling) -> String {
    let shown = spelling.signs.prefix(3).map { "'\($0.word)'" }.joined(separator: ", ")
    return "This document keeps to the spelling of North Korea and Yanbian (\(shown), in all \(spelling.count) "
      + "places); its renderings are not held against the South Korean rule"
  }
}
