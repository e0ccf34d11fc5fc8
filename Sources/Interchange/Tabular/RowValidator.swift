import Diagnostics

/// Base class of the checks of tables: reads row by row.
class RowValidator: TextFormatValidator {
  /// Where each pair of original and rendering stands first, by a hash of both.
  private var firstLines: [UInt64: Int32] = [:]
  /// The encoding that the format asks for; nil where the file tells.
  var requiredEncoding: String? { nil }
  var encodingRule: ValidationRule { .tableEncoding }
  var controlRule: ValidationRule { .tableControl }

  /// Looks at the first piece; returns how the cells are told apart.
  func begin(_ head: [UInt8], isWhole: Bool, _ text: TextPieces) -> TableDialect { TableDialect() }
  func check(_ row: TableRow, _ text: TextPieces) {}
  func finish(_ text: TextPieces) {}
  func displayName(_ text: TextPieces) -> Wording { Wording("") }

  override func validate(_ input: XMLInput, progress: (Int) -> Bool) throws(InterchangeError) -> Wording {
    let text = try TextPieces(input, option: requiredEncoding, declared: TextEncodingName.coding, isTrusted: true)
    var faults = TextFaults(encoding: encodingRule, control: controlRule)
    var piece = try text.next()
    faults.look(at: piece, of: text)
    var following = try text.next()
    let parser = TableParser(begin(piece, isWhole: following.isEmpty, text))
    let take = {
      faults.report(before: parser.row.end, to: self.reporter, text)
      self.check(parser.row, text)
      return true
    }
    var start = 0
    while !piece.isEmpty {
      if !parser.parse(piece, at: start, take: take) { break }
      start += piece.count
      if !progress(text.bytesRead) { return displayName(text) }
      faults.report(before: start, to: reporter, text)
      if !following.isEmpty { faults.look(at: following, of: text) }
      piece = following
      following = try text.next()
    }
    if let place = parser.overflow {
      let fault =
        place.isQuote
        ? Wording(
          en: "the quote opened in line \(place.line) is never closed", ko: "\(place.line)행에서 연 따옴표가 닫히지 않았습니다")
        : Wording(
          en: "the row that begins in line \(place.line) is longer than \(TableParser.rowLimit) bytes",
          ko: "\(place.line)행에서 시작하는 줄이 \(TableParser.rowLimit)바이트보다 깁니다")
      reporter.report(
        place.isQuote ? .tableQuote : .tableLimit,
        fault + Wording(en: ": nothing behind it can be checked", ko: ". 그 뒤는 검사할 수 없습니다"),
        at: SourcePositions.Position(offset: place.offset, line: place.line, column: 1))
    } else {
      _ = parser.finish(at: start, take: take)
      finish(text)
    }
    return displayName(text)
  }

  /// The line where the same pair stands first; nil where this is the first.
  final func earlierLine(of source: ArraySlice<UInt8>, _ target: ArraySlice<UInt8>, line: Int) -> Int? {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for cell in [source, target] {
      cell.withUnsafeBufferPointer { bytes in
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
      }
      hash = (hash ^ 0xFF) &* 0x0000_0100_0000_01B3
    }
    if let known = firstLines[hash] { return Int(known) }
    firstLines[hash] = Int32(clamping: line)
    return nil
  }
}

extension TableRow {
  /// Behind the last cell's first byte at least: where the row's text ends, or a little before.
  var end: Int {
    guard let last = cells.last else { return 0 }
    return last.offset + last.range.count + (last.isQuoted ? 2 : 0) + 1
  }

  /// The cell without blanks around it.
  func trimmedCell(_ index: Int) -> ArraySlice<UInt8> {
    guard index < cells.count else { return [] }
    var cell = cell(index)
    while let first = cell.first, first <= 0x20 { cell.removeFirst() }
    while let last = cell.last, last <= 0x20 { cell.removeLast() }
    return cell
  }

  func hasOuterBlanks(_ index: Int) -> Bool {
    let cell = cell(index)
    guard let first = cell.first, let last = cell.last else { return false }
    return first == 0x20 || last == 0x20
  }
}
