import GlossaryStore
import TranslationModel

/// What filters look for in an entry: short words in its `data-is`, one beside the other, since a page has thousands of
/// entries. The state comes first, so that style and order see it too.
enum EntryToken {
  /// Entries with several renderings in use.
  static let conflict = "c"
  /// Entries with a rendering in use that is not the official transcription.
  static let deviates = "v"

  static let states: [ReviewState] = [.approved, .proposed, .rejected]

  static func of(_ state: ReviewState) -> String { "s\(states.firstIndex(of: state) ?? 0)" }

  /// What is decided on a rendering: its status, or where it stands in review.
  static func ofStatus(_ candidate: Candidate) -> String {
    let statuses = AdministrativeStatus.allCases
    if let status = candidate.status { return "u\(statuses.firstIndex(of: status) ?? 0)" }
    return "u\(statuses.count + (RenderingDecision.allCases.firstIndex(of: candidate.decision) ?? 0))"
  }

  static func of(_ method: RenderingMethod) -> String { "m\(RenderingMethod.allCases.firstIndex(of: method) ?? 0)" }

  /// - Parameter document: its place among the documents of the page.
  static func of(document: Int) -> String { "\(document)" }
}
