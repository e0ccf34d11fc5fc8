/// How one concept entry stands to another.
public struct Relation: Sendable, Hashable, Codable {
  public var kind: Kind
  /// Id of the other entry.
  public var concept: String

  public init(_ kind: Kind, _ concept: String) {
    self.kind = kind
    self.concept = concept
  }

  public enum Kind: String, Sendable, Codable, CaseIterable {
    /// The other entry takes the place of this one. Never leads in a circle.
    case replacedBy
    /// The other entry is worth a look.
    case see
    /// The other entry is the more general concept. Never leads in a circle.
    case broader
  }
}

/// Where something that an entry says comes from: a document, a person, a standard, an address.
///
/// Where a term comes from stands with the term, see ``Term/usageSource``.
public struct FieldSource: Sendable, Hashable, Codable {
  public var field: Field
  public var text: String

  public init(_ field: Field, _ text: String) {
    self.field = field
    self.text = text
  }

  public enum Field: String, Sendable, Codable, CaseIterable {
    case definition
    case subjectField
    /// The notes of the entry.
    case note
    case reliability
    /// The entry as a whole.
    case entry
  }
}
