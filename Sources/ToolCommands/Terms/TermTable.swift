import Alignment
import TranslationModel

/// Term pairs for programs and spreadsheets.
struct TermTable {
  let pairs: TermPairs
  let places: TermPlaces
  let glossary: TermGlossary

  /// Calls `write` with the line of each pair: original, rendering, score. A contract.
  func eachTabSeparatedLine(_ write: (String) -> Void) {
    for pair in pairs { write(tabSeparated([pair.source, pair.target, JSONValue.decimal(pair.score)])) }
  }

  // MARK: - JSON Lines

  /// Calls `write` with the line of each pair.
  func eachJSONLine(_ write: ([UInt8]) -> Void) {
    for (index, pair) in pairs.enumerated() { write(json(pair, rank: index + 1).line) }
  }

  private func json(_ pair: TermPair, rank: Int) -> JSONValue {
    let known = glossary.contradiction(to: pair.target, for: pair.source)
    return .object([
      ("rank", .integer(rank)),
      ("source", .string(pair.source)),
      ("target", .string(pair.target)),
      ("score", .score(pair.score)),
      ("count", .integer(pair.count)),
      ("seenOnce", .bool(pair.isSeenOnce)),
      ("reading", .bool(pair.isReading)),
      ("known", .bool(glossary.confirms(pair.target, for: pair.source))),
      ("glossary", known.map { JSONValue($0) } ?? .null),
      ("state", JSONValue(glossary.state(of: pair.target, for: pair.source)?.rawValue)),
      ("evidence", .array(places.places(of: pair).map(json))),
    ])
  }

  private func json(_ place: TermPlaces.Place) -> JSONValue {
    let bitext = places.collection.parts[place.part].bitext
    return .object([
      ("sourceFile", .string(bitext.source.name)),
      ("sourceLine", .integer(place.sourceLine)),
      ("sourceRange", JSONValue(place.sourceRange)),
      ("sourceText", .string(place.sourceText)),
      ("targetFile", .string(bitext.target.name)),
      ("targetLine", .integer(place.targetLine)),
      ("targetRange", JSONValue(place.targetRange)),
      ("targetText", .string(place.targetText)),
    ])
  }

  // MARK: - Comma-separated values

  /// Calls `write` with the heading and the row of each pair.
  ///
  /// > Source: RFC 4180, with line feeds.
  func eachRow(_ write: (String) -> Void) {
    write(
      Self.commaSeparated([
        "rank", "source", "target", "score", "count", "seen once", "glossary", "source sentence", "target sentence",
        "state",
      ]))
    for (index, pair) in pairs.enumerated() {
      let place = places.places(of: pair).first
      let known =
        glossary.contradiction(to: pair.target, for: pair.source)?.joined(separator: ", ")
        ?? (glossary.confirms(pair.target, for: pair.source) ? pair.target : "")
      write(
        Self.commaSeparated([
          String(index + 1), pair.source, pair.target, JSONValue.decimal(pair.score), String(pair.count),
          pair.isSeenOnce ? "yes" : "", known, place?.sourceText ?? "", place?.targetText ?? "",
          glossary.state(of: pair.target, for: pair.source)?.rawValue ?? "",
        ]))
    }
  }

  private static func commaSeparated(_ cells: [String]) -> String {
    cells.map { cell in
      let needsQuotes = cell.utf8.contains { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }
      return needsQuotes
        ? "\""
          + cell.split(separator: "\"", omittingEmptySubsequences: false)
          .joined(separator: "\"\"") + "\"" : cell
    }.joined(separator: ",") + "\n"
  }
}
