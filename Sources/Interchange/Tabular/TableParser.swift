/// How the cells of a table are told apart.
struct TableDialect: Hashable {
  var delimiter = UInt8(ascii: ",")
  /// nil where quotes are text like any other.
  var quote: UInt8? = UInt8(ascii: "\"")
}

/// One row of a table as the parser holds it; valid until the next row begins.
struct TableRow {
  struct Cell {
    /// In the row's `bytes`, without quotes, doubled ones undone.
    var range: Range<Int>
    /// Where the cell begins in the file, in bytes as decoded.
    var offset: Int
    var isQuoted: Bool
  }

  /// What is wrong with the quotes of a row.
  enum QuoteFault {
    /// A quote in a cell that does not begin with one.
    case inside
    /// Text between a closing quote and the delimiter.
    case textBehind
    /// Blanks between a delimiter and an opening quote.
    case blankBefore
    /// The text ended within quotes.
    case unclosed
  }

  fileprivate(set) var bytes: [UInt8] = []
  fileprivate(set) var cells: [Cell] = []
  fileprivate(set) var faults: [(fault: QuoteFault, offset: Int)] = []
  /// From 1: the line of the row's first byte.
  fileprivate(set) var line = 1

  var offset: Int { cells.first?.offset ?? 0 }

  func text(_ index: Int) -> String { String(decoding: bytes[cells[index].range], as: UTF8.self) }
  func cell(_ index: Int) -> ArraySlice<UInt8> { bytes[cells[index].range] }
}

/// Cuts the pieces of a table into rows and cells; rows end at LF, CR LF or a lone CR, and within quotes nothing ends.
///
/// Takes what is not by the rules too: a quote inside a cell is text, and so is what stands behind a closing quote.
/// Rows without any character are passed over. One pass, no memory but the row's own.
///
/// > Source: RFC 4180, section 2.
final class TableParser {
  private enum State {
    case cellStart
    case plain
    case quoted
    /// A quote within quotes: the closing one, or the first of a doubled one.
    case quoteSeen
  }

  let dialect: TableDialect
  @exclusivity(unchecked) private(set) var row = TableRow()
  /// A row of more bytes and cells is no row: a quote was opened and never closed, or the file is no table.
  static let rowLimit = 1 << 22
  /// Where the row begins, or the quote in it, that swallowed more than a row may have; parsing has ended there.
  private(set) var overflow: (offset: Int, line: Int, isQuote: Bool)?
  /// Where the quote stands that the text's end left open.
  private(set) var unclosed: (offset: Int, line: Int)?
  @exclusivity(unchecked) private var state = State.cellStart
  @exclusivity(unchecked) private var followsReturn = false
  @exclusivity(unchecked) private var line = 1
  @exclusivity(unchecked) private var cellStart = 0
  @exclusivity(unchecked) private var cellOffset = 0
  @exclusivity(unchecked) private var isQuoted = false
  @exclusivity(unchecked) private var quotePlace = (offset: 0, line: 1)

  init(_ dialect: TableDialect) {
    self.dialect = dialect
  }

  /// Parses a piece.
  ///
  /// - Parameters:
  ///   - start: offset of the piece in the text.
  ///   - take: called behind each row that has a character, while ``row`` is whole; returns false to stop.
  /// - Returns: false when `take` said to stop, or at an overflow.
  func parse(_ piece: [UInt8], at start: Int, take: () -> Bool) -> Bool {
    piece.withUnsafeBufferPointer { parse($0, at: start, take: take) }
  }

  /// Ends the last row, which may have no line end.
  func finish(at end: Int, take: () -> Bool) -> Bool {
    if state == .quoted {
      row.faults.append((.unclosed, quotePlace.offset))
      unclosed = quotePlace
    }
    if state == .cellStart, row.cells.isEmpty { return true }
    return endRow(at: end, take: take)
  }

  private func parse(_ piece: UnsafeBufferPointer<UInt8>, at start: Int, take: () -> Bool) -> Bool {
    let delimiter = dialect.delimiter
    let quote = dialect.quote ?? 0x0A
    var index = 0
    while index < piece.count {
      if followsReturn {
        followsReturn = false
        if piece[index] == 0x0A {
          index += 1
          continue
        }
      }
      switch state {
      case .cellStart:
        if row.cells.isEmpty { row.line = line }
        cellOffset = start + index
        if piece[index] == quote, dialect.quote != nil { open(at: start + index, &index) } else { state = .plain }
      case .plain:
        let from = index
        while index < piece.count, !isBreak(piece[index]), piece[index] != delimiter, piece[index] != quote {
          index += 1
        }
        row.bytes.append(contentsOf: piece[from..<index])
        guard fits() else { return false }
        guard index < piece.count else { break }
        if piece[index] == quote, dialect.quote != nil, !isBreak(quote) {
          takeInnerQuote(at: start + index, &index)
        } else if !endCellOrRow(piece[index], at: start + index, &index, take) {
          return false
        }
      case .quoted:
        guard takeQuoted(piece, &index, quote) else { return false }
      case .quoteSeen:
        let byte = piece[index]
        if byte == quote {
          row.bytes.append(byte)
          index += 1
          state = .quoted
        } else if byte == delimiter || isBreak(byte) {
          if !endCellOrRow(byte, at: start + index, &index, take) { return false }
        } else {
          row.faults.append((.textBehind, start + index))
          state = .plain
        }
      }
    }
    return true
  }

  private func isBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  private func open(at offset: Int, _ index: inout Int) {
    isQuoted = true
    quotePlace = (offset, line)
    state = .quoted
    index += 1
  }

  /// A quote that does not begin its cell: text, or, behind nothing but blanks, the cell's opening one after all.
  private func takeInnerQuote(at offset: Int, _ index: inout Int) {
    if !isQuoted, row.bytes.count > cellStart, row.bytes[cellStart...].last(where: { $0 != 0x20 }) == nil {
      row.faults.append((.blankBefore, cellOffset))
      row.bytes.removeLast(row.bytes.count - cellStart)
      return open(at: offset, &index)
    }
    row.faults.append((.inside, offset))
    row.bytes.append(dialect.quote ?? 0)
    index += 1
  }

  private func takeQuoted(_ piece: UnsafeBufferPointer<UInt8>, _ index: inout Int, _ quote: UInt8) -> Bool {
    let from = index
    while index < piece.count, piece[index] != quote {
      if piece[index] == 0x0A || (piece[index] == 0x0D && index + 1 < piece.count && piece[index + 1] != 0x0A) {
        line += 1
      }
      index += 1
    }
    row.bytes.append(contentsOf: piece[from..<index])
    guard fits() else { return false }
    if index < piece.count {
      index += 1
      state = .quoteSeen
    }
    return true
  }

  private func fits() -> Bool {
    if row.bytes.count + row.cells.count <= Self.rowLimit { return true }
    let isQuote = state == .quoted
    let start = row.cells.first?.offset ?? cellOffset
    overflow = (isQuote ? quotePlace.offset : start, isQuote ? quotePlace.line : row.line, isQuote)
    return false
  }

  private func endCellOrRow(_ byte: UInt8, at offset: Int, _ index: inout Int, _ take: () -> Bool) -> Bool {
    index += 1
    if byte == dialect.delimiter {
      endCell()
      state = .cellStart
      cellOffset = offset + 1
      return true
    }
    line += 1
    followsReturn = byte == 0x0D
    return endRow(at: offset, take: take)
  }

  private func endCell() {
    row.cells.append(.init(range: cellStart..<row.bytes.count, offset: cellOffset, isQuoted: isQuoted))
    cellStart = row.bytes.count
    isQuoted = false
  }

  private func endRow(at offset: Int, take: () -> Bool) -> Bool {
    if state == .cellStart { cellOffset = offset }
    endCell()
    let isEmpty = row.cells.count == 1 && row.bytes.isEmpty && !row.cells[0].isQuoted
    let goesOn = isEmpty || take()
    row.bytes.removeAll(keepingCapacity: true)
    row.cells.removeAll(keepingCapacity: true)
    row.faults.removeAll(keepingCapacity: true)
    cellStart = 0
    state = .cellStart
    return goesOn
  }
}
