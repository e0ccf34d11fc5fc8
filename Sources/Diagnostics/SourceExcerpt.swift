/// A line of a document with a marker under one place, safe to print in a terminal.
///
///     … 장쑤성 창쑤(常熟), 녹색 복합소재기술 …
///              ^~~~
///
/// Controls, bidirectional marks and bytes that are no UTF-8 are replaced by visible text, so that no escape sequence
/// of a document reaches the terminal. A long line is cut around the place. Nothing is coloured: the ranges say where
/// colour may go.
public struct SourceExcerpt: Sendable, Hashable {
  /// Number of the line, from 1.
  public var lineNumber: Int
  /// The printable text of the line, or of the part around the place, with `...` where it was cut.
  public var line: String
  /// Spaces up to the place, then `^` and as many `~` as the place has further cells.
  public var marker: String
  /// UTF-8 byte range of the place in `line`.
  public var lineHighlight: Range<Int>
  /// UTF-8 byte range of `^~~~` in `marker`.
  public var markerHighlight: Range<Int>

  /// The excerpt for a byte range of a document.
  ///
  /// A range over several lines is marked to the end of its first; an empty one by a caret alone; one behind the end of
  /// the document stands behind its last line. A range that begins within a character begins with that character.
  ///
  /// - Parameters:
  ///   - utf8Range: the place, in bytes of the document.
  ///   - bytes: the whole document.
  ///   - lines: the document's line index.
  ///   - width: the most cells that `line` may take; at least 20 are used.
  ///
  /// Complexity: O(width), plus O(log lines); independent of the line's length.
  public init(of utf8Range: Range<Int>, in bytes: [UInt8], lines: LineIndex, width: Int = 100) {
    let start = min(max(utf8Range.lowerBound, 0), bytes.count)
    lineNumber = lines.line(at: start)
    let lineRange = lines.range(ofLine: lineNumber, in: bytes)
    let text = bytes.withUnsafeBufferPointer { buffer in
      PrintableWindow(
        around: start..<min(max(utf8Range.upperBound, start), bytes.count), line: lineRange, in: buffer,
        width: max(width, 20))
    }
    line = text.before + text.place + text.after
    lineHighlight = text.before.utf8.count..<(text.before.utf8.count + text.place.utf8.count)
    let indent = DisplayWidth.cells(of: text.before)
    marker =
      String(repeating: " ", count: indent) + "^"
      + String(repeating: "~", count: max(0, DisplayWidth.cells(of: text.place) - 1))
    markerHighlight = indent..<marker.utf8.count
  }
}
