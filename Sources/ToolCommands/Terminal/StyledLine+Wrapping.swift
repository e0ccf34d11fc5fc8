import Diagnostics

extension StyledLine {
  /// The line broken into lines of a width: at a space where the word behind it finds room on a line of its own, else
  /// between any two characters, but for marks that must not begin or end a line. A space that finds no room is dropped.
  func wrapped(to width: Int) -> [StyledLine] {
    let cells = pieces.flatMap { piece in piece.text.unicodeScalars.map { Cell($0, piece.emphasis) } }
    var lines: [StyledLine] = []
    var rest = cells[...]
    while !rest.isEmpty {
      let end = Self.lineEnd(of: rest, width)
      lines.append(StyledLine(rest[..<end]))
      rest = rest[end...]
      if rest.first?.scalar == " ", cells[end - 1].scalar != " " { rest.removeFirst() }
    }
    return lines.isEmpty ? [StyledLine()] : lines
  }

  private struct Cell {
    var scalar: Unicode.Scalar
    var width: Int
    var emphasis: Console.Emphasis?

    init(_ scalar: Unicode.Scalar, _ emphasis: Console.Emphasis?) {
      self.scalar = scalar
      self.emphasis = emphasis
      width = DisplayWidth.cells(of: scalar)
    }
  }

  private init(_ cells: ArraySlice<Cell>) {
    self.init()
    for cell in cells {
      if let last = pieces.indices.last, pieces[last].emphasis == cell.emphasis {
        pieces[last].text.unicodeScalars.append(cell.scalar)
      } else {
        pieces.append(Piece(text: String(cell.scalar), emphasis: cell.emphasis))
      }
    }
  }

  /// Behind the last cell of the line that begins here; at least one.
  private static func lineEnd(of cells: ArraySlice<Cell>, _ width: Int) -> Int {
    var end = cells.startIndex
    var used = 0
    while end < cells.endIndex, used + cells[end].width <= width {
      used += cells[end].width
      end += 1
    }
    end = max(end, cells.startIndex + 1)
    guard end < cells.endIndex, cells[end].scalar != " " else { return end }
    if let space = cells[..<end].lastIndex(where: { $0.scalar == " " }), fits(cells[(space + 1)...], width) {
      return space + 1
    }
    return moved(end, in: cells)
  }

  /// Whether the word at the front finds room on a line.
  private static func fits(_ cells: ArraySlice<Cell>, _ width: Int) -> Bool {
    var used = 0
    for cell in cells {
      if cell.scalar == " " { return true }
      used += cell.width
      if used > width { return false }
    }
    return true
  }

  /// The line's end before marks that must stand at its end, and behind what must not; unmoved where nothing is left.
  ///
  /// > Source: W3C, Requirements for Chinese Text Layout, “Prohibition rules for line start and line
  /// > end”; the same for Hangul: Requirements for Hangul Text Layout and Typography.
  private static func moved(_ end: Int, in cells: ArraySlice<Cell>) -> Int {
    var moved = end
    while moved > cells.startIndex + 1,
      cells[moved].width == 0 || cells[moved].scalar.mustNotBeginLine || cells[moved - 1].scalar.mustNotEndLine
    {
      moved -= 1
    }
    let isBad = cells[moved].scalar.mustNotBeginLine || cells[moved - 1].scalar.mustNotEndLine
    return isBad ? end : moved
  }
}

extension Unicode.Scalar {
  /// Whether it is a closing bracket or quotation mark, or a mark that ends something.
  fileprivate var mustNotBeginLine: Bool {
    switch properties.generalCategory {
    case .closePunctuation, .finalPunctuation: true
    default: "。，、；：！？．·・…‥～〜％‰℃々〻ー.,;:!?%".unicodeScalars.contains(self)
    }
  }

  /// Whether it is an opening bracket or quotation mark.
  fileprivate var mustNotEndLine: Bool {
    switch properties.generalCategory {
    case .openPunctuation, .initialPunctuation: true
    default: false
    }
  }
}
