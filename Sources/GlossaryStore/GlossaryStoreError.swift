import Diagnostics

/// Why the glossary could not do what it was asked to: a kind for programs, a sentence for people.
public struct GlossaryStoreError: WordedError, Sendable, Hashable {
  public var kind: Kind
  /// A sentence (or a few) that a translator understands: what is wrong, and what to do about it.
  public var wording: Wording
  /// The English of it.
  public var sentence: String { wording.english }

  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// The folder or the file does not exist, or is a folder where a file is wanted.
    case missing
    /// The file is no SQLite database, or one of another program.
    case notAGlossary
    /// A newer version of the tool wrote the glossary.
    case newerVersion
    /// The database is damaged.
    case corrupted
    /// The file or its folder may not be written.
    case readOnly
    /// No room left on the disk.
    case full
    /// Another process holds the glossary for longer than the busy timeout.
    case locked
    /// The named concept, rendering, term or command does not exist.
    case unknown
    /// The request contradicts what the glossary holds (an undo that later changes stand against, a load into a
    /// glossary that is not empty).
    case conflict
    /// An approved entry would be reopened, and nobody said why.
    case reasonNeeded
    /// A value that no glossary may hold: an empty term, a control character, a range that ends before it starts.
    case invalid
    /// A line of a dump that cannot be read.
    case malformedDump
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
