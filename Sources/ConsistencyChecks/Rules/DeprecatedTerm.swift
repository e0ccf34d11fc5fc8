public import Diagnostics

/// The text uses a term that the glossary has marked deprecated or superseded.
public struct DeprecatedTerm: Rule {
  public let id = "deprecated-term"
  public let defaultSeverity = Severity.warning
  public let title = "a term that the glossary no longer wants"
  public let explanation = """
    A reviewer has decided against the term: where '전산망' is deprecated for 网络 and '네트워크' preferred, every '전산망' \
    in Korean text is found, with or without its original, but not inside a longer noun.
    """

  public init() {}

  public func findings(in context: CheckContext) -> [Finding] {
    context.listedUses.filter { $0.form != .lookUpForm }.map { use in
      Finding(
        location: context.location(use.utf8Range, document: use.document), rule: id, severity: defaultSeverity,
        message: Self.message(use), suggestions: [use.preferred])
    }
  }

  private static func message(_ use: ListedUse) -> String {
    let status = use.form == .superseded ? "superseded" : "deprecated"
    return "'\(use.text)' is a \(status) term for \(use.original); the preferred term is '\(use.preferred)'"
  }
}
