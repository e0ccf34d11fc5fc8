/// The part of a line around a place that fits a width, in three printable pieces.
struct PrintableWindow {
  private(set) var before = ""
  private(set) var place = ""
  private(set) var after = ""

  private static let cut = "..."
  /// The least context kept at either side of a place that is itself too long.
  private static let leastContext = 6

  /// - Parameters:
  ///   - range: the place; ends are moved to the line and to whole characters.
  ///   - line: byte range of the line, without its break.
  ///   - width: cells that the three pieces may take together, at least 20.
  init(around range: Range<Int>, line: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>, width: Int) {
    let start = Self.characterStart(at: min(max(range.lowerBound, line.lowerBound), line.upperBound), line, bytes)
    let end = min(max(range.upperBound, start), line.upperBound)
    let middle = Self.pieces(from: start, to: end, in: bytes, cells: width + 1)
    let left = Self.pieces(before: start, downTo: line.lowerBound, in: bytes, cells: width + 1)
    let right = Self.pieces(from: max(middle.end, end), to: line.upperBound, in: bytes, cells: width + 1)
    let placeRoom = width - min(left.cells, Self.leastContext) - min(right.cells, Self.leastContext)
    place = Self.head(middle.texts, cells: middle.cells, room: placeRoom)
    let room = width - DisplayWidth.cells(of: place)
    if left.cells + right.cells <= room {
      before = left.texts.reversed().joined()
      after = right.texts.joined()
      return
    }
    let leftRoom = max(room / 2, room - right.cells)
    before = Self.tail(left.texts, cells: left.cells, room: leftRoom)
    after = Self.head(right.texts, cells: right.cells, room: room - DisplayWidth.cells(of: before))
  }

  /// The end of a text given nearest first, with a mark of the cut before it where it does not fit.
  private static func tail(_ nearestFirst: [String], cells: Int, room: Int) -> String {
    if cells <= room { return nearestFirst.reversed().joined() }
    return cut + taken(nearestFirst, cells: room - cut.count).reversed().joined()
  }

  /// The beginning of a text, with a mark of the cut behind it where it does not fit.
  private static func head(_ texts: [String], cells: Int, room: Int) -> String {
    if cells <= room { return texts.joined() }
    return taken(texts, cells: room - cut.count).joined() + cut
  }

  private static func taken(_ texts: [String], cells: Int) -> ArraySlice<String> {
    var room = cells
    for (index, text) in texts.enumerated() {
      room -= DisplayWidth.cells(of: text)
      if room < 0 { return texts[..<index] }
    }
    return texts[...]
  }
}

// MARK: - Decoding

extension PrintableWindow {
  private typealias Pieces = (texts: [String], cells: Int, end: Int)

  /// The printable pieces from `start` on, until `limit` or until they take `cells` cells.
  private static func pieces(
    from start: Int, to limit: Int, in bytes: UnsafeBufferPointer<UInt8>, cells: Int
  ) -> Pieces {
    var result: Pieces = ([], 0, start)
    while result.end < limit, result.cells < cells, result.texts.count < 4 * cells {
      let (text, length) = printable(at: result.end, limit: bytes.count, in: bytes)
      result.texts.append(text)
      result.cells += DisplayWidth.cells(of: text)
      result.end += length
    }
    return result
  }

  /// The printable pieces before `end`, nearest first.
  private static func pieces(
    before end: Int, downTo limit: Int, in bytes: UnsafeBufferPointer<UInt8>, cells: Int
  ) -> Pieces {
    var result: Pieces = ([], 0, end)
    while result.end > limit, result.cells < cells, result.texts.count < 4 * cells {
      let start = characterStart(at: result.end - 1, limit..<end, bytes)
      let (text, length) = printable(at: start, limit: result.end, in: bytes)
      // A stray continuation byte stands for itself.
      let isWhole = start + length == result.end
      result.texts.append(isWhole ? text : SafeText.replacement)
      result.cells += isWhole ? DisplayWidth.cells(of: text) : 1
      result.end = isWhole ? start : result.end - 1
    }
    return result
  }

  /// The first byte of the character that holds `offset`.
  private static func characterStart(
    at offset: Int, _ line: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Int {
    var start = offset
    while start > line.lowerBound, start < line.upperBound, offset - start < 3, bytes[start] & 0xC0 == 0x80 {
      start -= 1
    }
    guard start < offset else { return offset }
    guard let length = UTF8Scalar.first(at: start, in: bytes)?.length else { return offset }
    return start + length > offset ? start : offset
  }

  private static func printable(
    at offset: Int, limit: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> (text: String, length: Int) {
    guard let (scalar, length) = UTF8Scalar.first(at: offset, in: bytes), offset + length <= limit else {
      return (SafeText.replacement, 1)
    }
    return (SafeText.printable(scalar), length)
  }
}
