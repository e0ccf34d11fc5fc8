import TranslationModel

/// Beads for programs: tab-separated values and JSON Lines.
struct BitextTable {
  let bitexts: [Bitext]
  /// Whether the sides were lists of segments, whose texts the reader of the table has.
  let isSegmented: Bool
  /// Leave out what nobody needs to look at.
  var onlyDoubtful = false

  // MARK: - Tab-separated values

  /// A line a bead: source segments, target segments, score; for documents then both texts, and both files where there
  /// are several pairs. The first three columns are a contract.
  func tabSeparatedLines(of bitext: Bitext) -> String {
    var lines = ""
    for entry in bitext.entries where !onlyDoubtful || entry.isDoubtful {
      var cells = [
        bitext.source.numbers(entry.bead.source), bitext.target.numbers(entry.bead.target),
        JSONValue.decimal(entry.score),
      ]
      if !isSegmented { cells += [bitext.sourceText(entry), bitext.targetText(entry)] }
      if bitexts.count > 1 { cells += [bitext.source.name, bitext.target.name] }
      lines += tabSeparated(cells)
    }
    return lines
  }

  // MARK: - JSON Lines

  func jsonLines(of bitext: Bitext) -> [UInt8] {
    bitext.entries.lazy.filter { !onlyDoubtful || $0.isDoubtful }.flatMap { Self.json($0, of: bitext).line }
  }

  private static func json(_ entry: Bitext.Entry, of bitext: Bitext) -> JSONValue {
    let bead = entry.bead
    return .object([
      ("sourceFile", .string(bitext.source.name)),
      ("targetFile", .string(bitext.target.name)),
      ("source", numbers(bitext.source, bead.source)),
      ("target", numbers(bitext.target, bead.target)),
      ("score", .score(entry.score)),
      ("kind", .string(bead.kind.rawValue)),
      ("doubtful", .bool(entry.isDoubtful)),
      ("confirmed", .bool(entry.isConfirmed)),
      ("sourceTexts", JSONValue(bitext.source.segments[bead.source].map(\.text))),
      ("sourceRanges", ranges(bitext.source, bead.source)),
      ("targetTexts", JSONValue(bitext.target.segments[bead.target].map(\.text))),
      ("targetRanges", ranges(bitext.target, bead.target)),
      ("links", .array(bead.links.map(json))),
    ])
  }

  private static func numbers(_ side: BitextSide, _ range: Range<Int>) -> JSONValue {
    .array(side.segments[range].map { .integer($0.number) })
  }

  private static func ranges(_ side: BitextSide, _ range: Range<Int>) -> JSONValue {
    .array(side.segments[range].map { JSONValue($0.utf8Range) })
  }

  private static func json(_ link: Bead.Link) -> JSONValue {
    .object([
      ("source", .string(link.source)),
      ("target", .string(link.target)),
      ("by", .string(link.by.rawValue)),
      ("weight", .score(link.weight)),
    ])
  }
}

extension Bitext.Entry {
  /// The score to show: what a person confirmed is certain.
  var score: Double { isConfirmed ? 1 : bead.score }
}
