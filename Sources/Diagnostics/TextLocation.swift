/// A place in a text file, as bytes for programs and as line and column for people.
public struct TextLocation: Sendable, Hashable, Codable {
  /// The document's name, as the user gave it or relative to the workspace.
  public var file: String
  /// Line number, from 1. Lines end at LF, CR LF or a lone CR.
  public var line: Int
  /// Column number, from 1, in Unicode scalars from the start of the line.
  public var column: Int
  /// Half-open range of UTF-8 bytes in the file as read (as decoded, where `--encoding` was given).
  public var utf8Range: Range<Int>

  public init(file: String, line: Int, column: Int, utf8Range: Range<Int>) {
    self.file = file
    self.line = line
    self.column = column
    self.utf8Range = utf8Range
  }
}
