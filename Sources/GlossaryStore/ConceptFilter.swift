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
  /// States wanted of one language, which has the entry's where it has none of its own; nil for any.
  public var sourceStates: Set<ReviewState>?
  public var targetStates: Set<ReviewState>?
  /// Reliability wanted; an entry without one is not among them. nil for any, with or without.
  public var reliability: ClosedRange<Int>?
  /// A day (`YYYY-MM-DD`, or a month or year) on which, as far as dates are known, a term was not used yet or no more;
  /// nil for any.
  public var outOfUseOn: String?
  /// Whether a term must have a limit of its use, by date or by words alone; nil for either.
  public var hasValidity: Bool?
  /// A relation the entry must say of itself; nil for any.
  public var relation: Relation.Kind?
  /// Id of an entry that this one must be related to, in either direction; nil for any.
  public var relatedTo: String?
  /// Text that the source of a field or of a term contains, case aside; nil for any.
  public var sourceContaining: String?
  /// Whether the entries carry their occurrences; without, `occurrences` is empty and fetching is faster.
  public var withOccurrences: Bool

  public init(
    states: Set<ReviewState>? = nil, containing: String? = nil, subjectField: String? = nil, document: String? = nil,
    sourceStates: Set<ReviewState>? = nil, targetStates: Set<ReviewState>? = nil,
    reliability: ClosedRange<Int>? = nil, outOfUseOn: String? = nil, hasValidity: Bool? = nil,
    relation: Relation.Kind? = nil, relatedTo: String? = nil, sourceContaining: String? = nil,
    withOccurrences: Bool = true
  ) {
    self.states = states
    self.containing = containing
    self.subjectField = subjectField
    self.document = document
    self.sourceStates = sourceStates
    self.targetStates = targetStates
    self.reliability = reliability
    self.outOfUseOn = outOfUseOn
    self.hasValidity = hasValidity
    self.relation = relation
    self.relatedTo = relatedTo
    self.sourceContaining = sourceContaining
    self.withOccurrences = withOccurrences
  }

  public static let all = ConceptFilter()
  public static let approved = ConceptFilter(states: [.approved])

  /// Whether an entry satisfies what is looked at entry by entry: all but text, subject field and document.
  func admits(_ item: ReviewItem) -> Bool {
    let entry = item.entry
    return (states.map { $0.contains(entry.reviewState) } ?? true)
      && (sourceStates.map { $0.contains(entry.reviewState(of: .source)) } ?? true)
      && (targetStates.map { $0.contains(entry.reviewState(of: .target)) } ?? true)
      && (reliability.map { range in entry.reliability.map(range.contains) ?? false } ?? true)
      && (relation.map { kind in entry.relations.contains { $0.kind == kind } } ?? true)
      && (relatedTo.map { id in item.related.contains { $0.concept == id } } ?? true)
      && admitsTerms(of: entry) && admitsSources(of: entry)
  }

  private func admitsTerms(of entry: ConceptEntry) -> Bool {
    let limits = (entry.sourceTerms + entry.targetTerms).compactMap(\.validity)
    if let hasValidity, limits.isEmpty == hasValidity { return false }
    if let outOfUseOn, limits.allSatisfy({ $0.includes(outOfUseOn) }) { return false }
    return true
  }

  private func admitsSources(of entry: ConceptEntry) -> Bool {
    guard let wanted = sourceContaining?.lowercased() else { return true }
    let texts = entry.fieldSources.map(\.text) + (entry.sourceTerms + entry.targetTerms).compactMap(\.usageSource)
    return texts.contains { $0.lowercased().contains(wanted) }
  }
}

/// A pair that was decided to be wrong, and is remembered as such: mining it or importing it again changes nothing.
public struct RejectedPair: Sendable, Hashable {
  /// Id of the entry.
  public var concept: String
  /// The entry's originals, the first one first.
  public var sources: [String]
  /// The rendering that is none.
  public var target: String
  /// By whom and when; nil where the history does not say.
  public var rejected: ChangeStamp?
  /// Why, in the words of who rejected it; nil where nobody said.
  public var reason: String?

  public init(
    concept: String, sources: [String], target: String, rejected: ChangeStamp? = nil, reason: String? = nil
  ) {
    self.concept = concept
    self.sources = sources
    self.target = target
    self.rejected = rejected
    self.reason = reason
  }
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
