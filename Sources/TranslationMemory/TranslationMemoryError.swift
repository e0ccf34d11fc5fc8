import Diagnostics

/// Why the translation memory could not do what it was asked to: a kind for programs, a sentence for people.
public struct TranslationMemoryError: WordedError, Sendable, Hashable {
  public var kind: Kind
  /// A sentence (or a few) that a translator understands: what is wrong, and what to do about it.
  public var wording: Wording
  /// The English of it.
  public var sentence: String { wording.english }

  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// The folder or the file does not exist, or is a folder where a file is wanted.
    case missing
    /// The file is no SQLite database, or one of another program.
    case notAMemory
    /// A newer version of the tool wrote the memory.
    case newerVersion
    /// The database is damaged.
    case corrupted
    /// The file or its folder may not be written.
    case readOnly
    /// No room left on the disk.
    case full
    /// Another process holds the memory for longer than the busy timeout.
    case locked
    /// A value that no memory may hold: an empty segment, a control character, a score that is no probability.
    case invalid
    /// A command that the history does not have, or nothing to undo or redo.
    case unknown
    /// A command that cannot be taken back, because a later one changed the same units.
    case conflict
    /// The system failed otherwise (input or output error, out of memory).
    case system
  }

  public init(_ kind: Kind, _ wording: Wording) {
    self.kind = kind
    self.wording = wording
  }

  init(_ kind: Kind, en english: String, ko korean: String) {
    self.init(kind, Wording(en: english, ko: korean))
  }
}
