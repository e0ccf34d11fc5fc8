import TranslationModel

/// Which entries to fetch; every condition given must hold.
public struct ConceptFilter: Sendable, Hashable {
  /// Review states wanted; nil for any.
  public var states: Set<ReviewState>?
  /// Text that an original, a rendering or a look-up form contains, compared as look-up does; nil for any.
  public var containing: String?
  public var subjectField: String?
  /// Name of a document that must hold an occurrence.
  public var document: String?
  /// Whether the entries carry their occurrences; without, `occurrences` is empty and fetching is faster.
  public var withOccurrences: Bool

  public init(
    states: Set<ReviewState>? = nil, containing: String? = nil, subjectField: String? = nil, document: String? = nil,
    withOccurrences: Bool = true
  ) {
    self.states = states
    self.containing = containing
    self.subjectField = subjectField
    self.document = document
    self.withOccurrences = withOccurrences
  }

  public static let all = ConceptFilter()
  public static let approved = ConceptFilter(states: [.approved])
}

/// An entry that a look-up found, and by what.
public struct LookUpMatch: Sendable, Hashable {
  public var entry: ConceptEntry
  public var side: Side
  /// The form that matched, as the glossary holds it.
  public var form: String
  /// The term that `form` belongs to; the same text unless `form` is a look-up form.
  public var term: String
  public var kind: Kind

  public enum Kind: String, Sendable, Codable, CaseIterable {
    /// The text is a term, but for spaces, case and 简/繁.
    case term
    /// The text is a term followed by particles.
    case inflected
    /// The text is a spelling that is not for use.
    case lookUpForm
    /// The pair was rejected.
    case rejected
  }
}

/// How much the glossary holds.
public struct GlossaryStatistics: Sendable, Hashable, Codable {
  public var concepts = 0
  public var conceptsByState: [String: Int] = [:]
  public var originals = 0
  public var renderings = 0
  public var renderingsByDecision: [String: Int] = [:]
  /// Renderings of accepted terms by administrative status.
  public var termsByStatus: [String: Int] = [:]
  public var documents = 0
  public var occurrences = 0
  public var supersededOccurrences = 0
  /// Concepts with more than one rendering in use.
  public var conflictingConcepts = 0
  public var commands = 0

  public init() {}
}
