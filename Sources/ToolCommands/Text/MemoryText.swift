import Diagnostics
import LinguisticText
import TranslationMemory
import TranslationModel

/// What the memory's commands write about units and matches.
enum MemoryText {
  // MARK: - For programs

  /// `{"query":…,"matches":[…]}`
  static func write(_ query: String, _ matches: [MemoryMatch], to json: inout JSONText) {
    json.write("{\"query\":")
    json.write(string: query)
    json.write(",\"matches\":[")
    for (index, match) in matches.enumerated() {
      if index > 0 { json.write(",") }
      json.write("{\"source\":")
      json.write(string: match.unit.source)
      json.write(",\"target\":")
      json.write(string: match.unit.target)
      json.write(",\"score\":")
      json.write(score: match.similarity)
      json.write(",\"id\":")
      json.write(string: match.unit.id)
      if let context = contextName(match.context) {
        json.write(",\"context\":")
        json.write(string: context)
      }
      if match.similarity < 1 {
        let adaptation = ProposalAdaptation(of: match.unit.target, from: match.unit.source, to: query)
        if !adaptation.replacements.isEmpty {
          json.write(",\"adapted\":")
          json.write(string: adaptation.target)
        }
      }
      writeMetadata(of: match.unit, to: &json)
      json.write("}")
    }
    json.write("]}")
  }

  static func write(_ match: ConcordanceMatch, to json: inout JSONText) {
    json.write("{\"source\":")
    json.write(string: match.unit.source)
    json.write(",\"target\":")
    json.write(string: match.unit.target)
    json.write(",\"side\":")
    json.write(string: match.side.rawValue)
    json.write(",\"ranges\":[")
    for (index, range) in match.ranges.enumerated() {
      if index > 0 { json.write(",") }
      json.write(range: range)
    }
    json.write("],\"id\":")
    json.write(string: match.unit.id)
    writeMetadata(of: match.unit, to: &json)
    json.write("}")
  }

  private static func writeMetadata(of unit: TranslationUnit, to json: inout JSONText) {
    if let document = unit.document {
      json.write(",\"document\":")
      json.write(string: document)
    }
    if let modified = unit.modified {
      json.write(",\"date\":")
      json.write(string: modified.date)
      json.write(",\"author\":")
      json.write(string: modified.author)
    }
    json.write(",\"status\":")
    json.write(string: unit.score == nil ? "confirmed" : "aligned")
    if let score = unit.score {
      json.write(",\"quality\":")
      json.write(score: score)
    }
  }

  private static func contextName(_ context: MatchContext) -> String? {
    switch context {
    case [.previous, .next]: "both"
    case .previous: "previous"
    case .next: "next"
    default: nil
    }
  }

  // MARK: - For people

  /// A match in a few lines: how similar, the proposal, what differs, where it comes from.
  static func lines(
    _ match: MemoryMatch, for query: String, marks: Bool, _ language: MessageLanguage
  ) -> [StyledLine] {
    let percent = match.similarity < 1 ? Counted.percent(match.similarity) : "100 %"
    var proposal = StyledLine(String(repeating: " ", count: max(0, 7 - percent.count)) + percent + "  ", .heading)
    let adaptation = ProposalAdaptation(of: match.unit.target, from: match.unit.source, to: query)
    if adaptation.replacements.isEmpty {
      proposal.append(match.unit.target, .pair)
    } else {
      append(TextDifference(from: match.unit.target, to: adaptation.target), to: &proposal, same: .pair, marks)
    }
    if match.context != [] { proposal.append(Wording(en: "  in context", ko: "  같은 문맥")[language], .good) }
    var lines = [proposal]
    if match.similarity == 1, !match.isIdentical {
      lines.append(StyledLine(indent).appending(StyledLine(match.unit.source)))
    } else if match.similarity < 1 {
      var difference = StyledLine(indent)
      append(TextDifference(from: match.unit.source, to: query), to: &difference, same: nil, marks)
      lines.append(difference)
    }
    lines.append(StyledLine(indent).appending(origin(of: match.unit, language), .faint))
    return lines
  }

  private static let indent = "         "

  /// Colour tells what goes and what comes, or marks where there is none.
  private static func append(
    _ difference: TextDifference, to line: inout StyledLine, same: Console.Emphasis?, _ marks: Bool
  ) {
    for piece in difference.pieces {
      switch piece.kind {
      case .same: line.append(piece.text, same)
      case .deleted: line.append(marks ? "[-\(piece.text)-]" : piece.text, .bad)
      case .inserted: line.append(marks ? "{+\(piece.text)+}" : piece.text, .good)
      }
    }
  }

  static func lines(_ match: ConcordanceMatch, _ language: MessageLanguage) -> [StyledLine] {
    let (source, target) = (match.unit.source, match.unit.target)
    let isSource = match.side == .source
    return [
      isSource ? highlighted(source, match.ranges) : StyledLine(source),
      StyledLine("  ").appending(isSource ? StyledLine(target) : highlighted(target, match.ranges)),
      StyledLine("  ").appending(origin(of: match.unit, language), .faint),
    ]
  }

  private static func highlighted(_ text: String, _ ranges: [Range<Int>]) -> StyledLine {
    var line = StyledLine()
    let utf8 = text.utf8
    var place = 0
    func part(_ range: Range<Int>) -> String {
      let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
      return String(text[start..<utf8.index(start, offsetBy: range.count)])
    }
    for range in ranges {
      line.append(part(place..<range.lowerBound))
      line.append(part(range), .pair)
      place = range.upperBound
    }
    line.append(part(place..<utf8.count))
    return line
  }

  /// `가.txt · 2024-01-31 · kim · confirmed · u-…`
  private static func origin(of unit: TranslationUnit, _ language: MessageLanguage) -> String {
    let confirmed = Wording(en: "confirmed", ko: "확정")
    let status = unit.score.map { score in
      Wording(en: "aligned, \(Counted.percent(score))", ko: "정렬, \(Counted.percent(score))")
    }
    return [
      unit.document, unit.modified.map { String($0.date.prefix(10)) }, unit.modified?.author,
      (status ?? confirmed)[language], unit.id,
    ].compactMap { $0 }.joined(separator: " · ")
  }
}

extension StyledLine {
  fileprivate func appending(_ other: StyledLine) -> StyledLine {
    var line = self
    line.pieces += other.pieces
    return line
  }
}
