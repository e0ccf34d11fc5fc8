import Diagnostics

/// A line of the screen: pieces of text, each with its emphasis.
struct StyledLine: Equatable {
  struct Piece: Equatable {
    var text: String
    var emphasis: Console.Emphasis?
  }

  var pieces: [Piece] = []

  init(_ text: String = "", _ emphasis: Console.Emphasis? = nil) {
    append(text, emphasis)
  }

  /// Adds text; what a terminal must not see is made visible.
  mutating func append(_ text: String, _ emphasis: Console.Emphasis? = nil) {
    guard !text.isEmpty else { return }
    pieces.append(Piece(text: SafeText.printable(text), emphasis: emphasis))
  }

  func appending(_ text: String, _ emphasis: Console.Emphasis? = nil) -> StyledLine {
    var line = self
    line.append(text, emphasis)
    return line
  }

  var text: String { pieces.map(\.text).joined() }
  var cells: Int { DisplayWidth.cells(of: text) }

  /// Spaces up to a column, at least one.
  mutating func pad(to column: Int) {
    append(String(repeating: " ", count: max(column - cells, 1)))
  }

  /// The line cut to a width, with `…` where something is missing.
  func clipped(to width: Int) -> StyledLine {
    guard cells > width, width > 0 else { return self }
    var result = StyledLine()
    var left = width - 1
    for piece in pieces {
      let text = piece.text.prefix(cells: left)
      left -= DisplayWidth.cells(of: text)
      result.append(text, piece.emphasis)
      if text.unicodeScalars.count < piece.text.unicodeScalars.count { break }
    }
    result.append("…")
    return result
  }
}

extension String {
  /// The longest beginning that takes at most so many cells.
  func prefix(cells: Int) -> String {
    var used = 0
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      used += DisplayWidth.cells(of: scalar)
      if used > cells { break }
      result.append(scalar)
    }
    return String(result)
  }

  /// The end of the text in so many cells, with `…` before it where something is missing.
  func clippedInFront(toCells width: Int) -> String {
    DisplayWidth.cells(of: self) > width ? "…" + suffix(cells: width - 1) : self
  }

  /// The text with spaces behind it, up to a width in cells.
  func padded(toCells width: Int) -> String {
    self + String(repeating: " ", count: max(width - DisplayWidth.cells(of: self), 0))
  }
}
