import TranslationModel

/// A document with the glosses mined from it, ready to be recorded.
public struct MinedDocument: Sendable, Hashable {
  /// The document's path relative to the workspace (or as given, outside it): what identifies it from run to run.
  public var name: String
  /// SHA-256 of the bytes on disk, 64 lower-case hexadecimal digits; for pairs out of aligned texts, of all that makes
  /// them, so that other pairs replace those of before.
  public var contentHash: String
  public var glosses: [Gloss]

  public init(name: String, contentHash: String, glosses: [Gloss]) {
    self.name = name
    self.contentHash = contentHash
    self.glosses = glosses
  }
}

/// What recording changed, in numbers.
public struct RecordingSummary: Sendable, Hashable {
  /// The command that `undo` takes back; nil where nothing changed.
  public var command: Int?
  /// Documents given.
  public var documents = 0
  /// Documents that were known with the same content and so add nothing.
  public var unchangedDocuments = 0
  /// Occurrences added.
  public var newOccurrences = 0
  /// Pairs (original, rendering) never seen before.
  public var newPairs = 0
  /// Concept entries made.
  public var newConcepts = 0
  /// Occurrences added to a rendering that a person has accepted (also through a look-up form).
  public var confirmed = 0
  /// Occurrences added to a rendering that a person has rejected; the pair stays out.
  public var rejected = 0
  /// Renderings never seen before of originals for which the glossary has another one in use.
  public var contradicting = 0
  /// Occurrences of earlier contents of the same documents that no longer count.
  public var superseded = 0
  /// Candidates that nobody decided on and that occur no more.
  public var withdrawn = 0

  public init() {}
}

/// A document as the glossary knows it.
public struct RecordedDocument: Sendable, Hashable, Codable {
  public var name: String
  /// Counts the contents recorded under this name, from 1.
  public var version: Int
  /// SHA-256 of the bytes on disk, lower-case hexadecimal.
  public var contentHash: String
  public var state: State
  public var recorded: ChangeStamp
  /// Occurrences found in it.
  public var occurrences: Int

  public enum State: String, Sendable, Codable, CaseIterable {
    /// Its occurrences count.
    case current
    /// A later content of the same document replaced it.
    case superseded
    /// The command that recorded it was undone.
    case undone
  }
}
