import Diagnostics

/// Why a text could not be read: a whole sentence for the person who gave it, and the place where there is one.
public struct DocumentError: WordedError, Sendable, Hashable {
  public enum Reason: String, Sendable, Hashable {
    case missing
    case folder
    case unreadable
    case tooLarge
    /// Bytes that the encoding does not allow.
    case malformed
    case nul
    case unknownEncoding
    /// Characters that the encoding lacks.
    case unencodable
  }

  public var reason: Reason
  /// Path or name as the user gave it; `-` for standard input.
  public var file: String
  /// Byte offset in the input as it lies on disk, where a byte is to blame.
  public var offset: Int?
  /// Line of that byte, from 1.
  public var line: Int?
  /// One or two sentences.
  public var wording: Wording
  /// The English of it.
  public var message: String { wording.english }

  init(_ reason: Reason, file: String, offset: Int? = nil, line: Int? = nil, en english: String, ko korean: String) {
    self.reason = reason
    self.file = file
    self.offset = offset
    self.line = line
    wording = Wording(en: english, ko: korean)
  }
}
