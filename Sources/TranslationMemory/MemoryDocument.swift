import TranslationModel

/// A document with the units that its texts give, ready to be recorded.
public struct MemoryDocument: Sendable, Hashable {
  /// The document's path relative to the workspace (or as given, outside it): what identifies it from run to run.
  public var name: String
  /// SHA-256 of the bytes on disk, 64 lower-case hexadecimal digits.
  public var contentHash: String
  /// In order of the document. Their ids and document names are not looked at.
  public var units: [TranslationUnit]

  public init(name: String, contentHash: String, units: [TranslationUnit]) {
    self.name = name
    self.contentHash = contentHash
    self.units = units
  }
}

/// What adding or recording changed, in numbers.
public struct AddingSummary: Sendable, Hashable {
  /// The command that `undo` takes back; nil where nothing changed.
  public var command: Int?
  /// Units that count now and did not before.
  public var added = 0
  /// Units known before, with another score, other notes or other properties.
  public var updated = 0
  /// Units known before, just so, or given twice.
  public var unchanged = 0
  /// Units that a person deleted and that stay out; only when recording.
  public var withheld = 0
  /// Units of earlier contents of the same documents that no longer count; only when recording.
  public var superseded = 0
  /// Units with another translation that gave way to newer ones; see ``DuplicatePolicy``.
  public var replaced = 0
  /// Units that stay out, because the memory has a translation of their source; see ``DuplicatePolicy``.
  public var skipped = 0

  public init() {}

  /// Whether the memory is other than before.
  public var hasChanges: Bool { added + updated + superseded + replaced > 0 }
}

/// What happens to translations of a source of which the memory has another translation.
public enum DuplicatePolicy: String, Sendable, Hashable, CaseIterable {
  /// All are kept, each with its document and neighbours.
  case all
  /// The one last modified stays, the others go.
  case newest
  /// What the memory has stays, the new one is left out.
  case first
}

/// How much the memory holds.
public struct MemoryStatistics: Sendable, Hashable {
  /// Units that count.
  public var units = 0
  /// Different sources among them, spacing and forms of characters apart.
  public var sources = 0
  /// Documents they come from.
  public var documents = 0
  /// Units of earlier contents, which no longer count.
  public var superseded = 0
  /// Units that a person deleted and that recording does not bring back.
  public var deleted = 0

  public init() {}
}
