/// Brings lines to a terminal; of a screen drawn before, only the lines that changed.
struct ScreenPainter {
  private var drawn: [String] = []

  /// What the terminal shows is not known any more: the next screen is drawn as a whole.
  mutating func forget() {
    drawn = []
  }

  /// The bytes that make the terminal show the lines; `style` gives a piece its emphasis.
  mutating func update(
    to lines: [StyledLine], cursor: (row: Int, column: Int)?, _ style: (StyledLine.Piece) -> String
  ) -> String {
    let texts = lines.map { $0.pieces.map(style).joined() }
    var bytes = "\u{1B}[?25l"
    if drawn.count != texts.count {
      bytes += "\u{1B}[0m\u{1B}[2J"
      drawn = Array(repeating: "", count: texts.count)
    }
    for (row, text) in texts.enumerated() where text != drawn[row] {
      bytes += "\u{1B}[\(row + 1);1H\u{1B}[0m\(text)\u{1B}[K"
    }
    drawn = texts
    if let cursor { bytes += "\u{1B}[\(cursor.row + 1);\(cursor.column + 1)H\u{1B}[?25h" }
    return bytes
  }
}
