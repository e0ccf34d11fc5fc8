import Diagnostics

/// Why a file could not be written or read; the message is a sentence for the person at the keyboard.
public struct InterchangeError: WordedError, Sendable, Hashable {
  public var kind: Kind
  /// A whole sentence, with a full stop.
  public var wording: Wording
  /// The English of it.
  public var message: String { wording.english }

  public enum Kind: Sendable, Hashable {
    /// The file system said no; holds the `errno`.
    case write(errno: Int32)
    /// The file system said no; holds the `errno`.
    case read(errno: Int32)
    /// The bytes are in no encoding that is known here.
    case encoding
    /// The document is no well-formed XML, or XML that is not taken; from there on nothing was read.
    case notWellFormed(line: Int, column: Int)
    /// The file is in no format that is read here.
    case unknownFormat
    /// A text holds a scalar that XML 1.0 cannot carry, and the options say to refuse it.
    case forbiddenCharacter(Unicode.Scalar)
    /// The format needs at least one record and there is none.
    case nothingToExport
    /// libxml2 gave up, usually for want of memory.
    case xmlWriter
    /// Rules of an SRX file are missing or not understood; holds the line, where one is at fault.
    case segmentationRules(line: Int?)
    /// An option holds something that no file may carry, such as a language tag that is none.
    case option
  }

  public init(_ kind: Kind, _ wording: Wording) {
    self.kind = kind
    self.wording = wording
  }

  init(_ kind: Kind, en english: String, ko korean: String) {
    self.init(kind, Wording(en: english, ko: korean))
  }
}
