import GlossaryStore
import TranslationModel

/// A pair that was rejected, as people and programs read it.
struct RejectedPairText {
  private let pair: RejectedPair

  init(_ pair: RejectedPair) {
    self.pair = pair
  }

  func write(as format: TableFormat, to console: Console) {
    let (date, author) = (pair.rejected?.date, pair.rejected?.author)
    switch format {
    case .jsonl:
      console.write(
        JSONValue.object([
          ("concept", .string(pair.concept)), ("sources", JSONValue(pair.sources)), ("target", .string(pair.target)),
          ("date", JSONValue(date)), ("author", JSONValue(author)), ("reason", JSONValue(pair.reason)),
        ]).line)
    case .tsv:
      console.write(
        tabSeparated([
          pair.concept, pair.sources.joined(separator: "; "), pair.target, date ?? "", author ?? "", pair.reason ?? "",
        ]))
    case .text:
      var line = StyledLine(pair.sources.joined(separator: " · "), .heading)
      line.pad(to: 28)
      line.append(pair.target, .bad)
      line.pad(to: 52)
      if let date, let author { line.append("\(date.prefix(10)) \(author)  ", .faint) }
      line.append(pair.reason ?? "")
      console.write(line: line)
    }
  }
}
