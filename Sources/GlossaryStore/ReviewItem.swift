import TranslationModel

/// A rendering of a concept with everything a reviewer wants to know about it.
public struct Candidate: Sendable, Hashable {
  /// The rendering.
  public var target: String
  public var decision: RenderingDecision
  /// Administrative status; nil unless accepted.
  public var status: AdministrativeStatus?
  /// The originals it was seen with, most often first.
  public var sources: [String]
  /// Method of the best occurrence; nil where it was never seen in a text.
  public var method: RenderingMethod?
  /// Other methods that give the same rendering.
  public var alsoMethods: [RenderingMethod]
  /// Score of the best occurrence, 0 to 1; 0 where it was never seen.
  public var score: Double
  /// Whether the best occurrence is certain.
  public var certain: Bool
  /// The official transcription; nil where the rendering is a translation or Sino-Korean.
  public var official: String?
  /// Whether a part rendered by sound differs from every official reading.
  public var deviates: Bool
  /// Why: the original of the best occurrence against the rendering.
  public var path: [RenderingStep]
  /// Further names seen in the same bracket, sorted.
  public var others: [String]
  public var lookUpForms: [String]
  public var note: String?
  /// Where the rendering comes from: a document, a person, a standard.
  public var usageSource: String?
  /// From and until when it is used; nil where nobody said.
  public var validity: Validity?
  /// Which Latin letters it stands for; nil where nobody said.
  public var letterCase: LetterCase?
  /// With which status it was proposed, where that speaks against using it (deprecated, superseded); a line of the note
  /// until somebody decides.
  public var proposedStatus: AdministrativeStatus? { TermNote.proposed(note) }
  /// How often it stands in current documents, itself and as its look-up forms.
  public var occurrenceCount: Int
  /// In order of document and place.
  public var occurrences: [Occurrence]

  public init(target: String, decision: RenderingDecision) {
    self.target = target
    self.decision = decision
    self.sources = []
    self.alsoMethods = []
    self.score = 0
    self.certain = false
    self.deviates = false
    self.path = []
    self.others = []
    self.lookUpForms = []
    self.occurrenceCount = 0
    self.occurrences = []
  }
}

/// Where a rendering stands in its review.
public enum RenderingDecision: String, Sendable, Codable, CaseIterable {
  /// Nobody has decided on it.
  case candidate
  /// A term of the concept, with an administrative status.
  case accepted
  /// Decided to be wrong; remembered so that it does not come back.
  case rejected
  /// Nobody has decided on it and it occurs in no current document any more; it comes back when it does.
  case withdrawn
}

/// A concept entry as a reviewer meets it: the entry and all its renderings, decided or not.
public struct ReviewItem: Sendable, Hashable {
  public var entry: ConceptEntry
  /// Every rendering with its evidence: candidates first (best first), then accepted, rejected, withdrawn.
  public var candidates: [Candidate]
  /// Why it stands where it stands in the queue, most urgent reason first; empty where there is nothing to decide.
  public var reasons: [Reason]
  /// The entries it is related to, by its own relations first, then by those of others.
  public var related: [RelatedEntry]

  public enum Reason: String, Sendable, Codable, CaseIterable {
    /// More than one rendering is in use.
    case conflicting
    /// A rendering by sound differs from the official transcription.
    case deviating
    /// The pair or its borders are not certain.
    case uncertain
    /// An approved entry was changed since.
    case reopened
    /// Nobody has decided on it yet.
    case undecided
  }

  /// The renderings to decide on.
  public var undecided: [Candidate] { candidates.filter { $0.decision == .candidate } }

  public init(
    entry: ConceptEntry, candidates: [Candidate], reasons: [Reason], related: [RelatedEntry] = []
  ) {
    self.entry = entry
    self.candidates = candidates
    self.reasons = reasons
    self.related = related
  }
}

/// An entry at the other end of a relation.
public struct RelatedEntry: Sendable, Hashable {
  public var kind: Relation.Kind
  public var direction: Direction
  /// Id of the other entry.
  public var concept: String
  /// What people call it: its first original, else its id.
  public var name: String

  public enum Direction: String, Sendable, Codable, CaseIterable {
    /// The entry looked at says it of the other one.
    case toOther
    /// The other one says it of the entry looked at.
    case fromOther
  }

  public init(_ kind: Relation.Kind, _ direction: Direction, _ concept: String, name: String?) {
    self.kind = kind
    self.direction = direction
    self.concept = concept
    self.name = name ?? concept
  }
}
