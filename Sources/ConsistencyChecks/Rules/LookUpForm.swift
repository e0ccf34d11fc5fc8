public import Diagnostics

/// The text uses a spelling that the glossary lists for look-up only.
public struct LookUpForm: Rule {
  public let id = "look-up-form"
  public let defaultSeverity = Severity.warning
  public let title = "a spelling that is listed for look-up only"
  public let explanation = """
    Look-up forms are spellings met in the wild, such as '북경대' for 北京大学: they find the entry, the text uses its \
    preferred term. Every use in Korean text is found, but not inside a longer noun.
    """

  public init() {}

  public func findings(in context: CheckContext) -> [Finding] {
    context.listedUses.filter { $0.form == .lookUpForm }.map { use in
      Finding(
        location: context.location(use.utf8Range, document: use.document), rule: id, severity: defaultSeverity,
        message: Self.message(use), suggestions: [use.preferred])
    }
  }

  private static func message(_ use: ListedUse) -> String {
    "'\(use.text)' is a look-up form of \(use.original), not for use; the preferred term is '\(use.preferred)'"
  }
}
