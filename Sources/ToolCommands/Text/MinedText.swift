import Diagnostics
import GlossaryStore
import TranslationModel

/// What `mine` prints.
struct MinedText {
  /// The documents' names, as the user gave them.
  let names: [String]
  /// As many as documents.
  let glosses: [[Gloss]]
  /// What recording changed; nil where nothing was recorded.
  let summary: RecordingSummary?
  let format: TableFormat

  func write(to console: Console) {
    switch format {
    case .text: writeText(to: console)
    case .jsonl: writeJSON(to: console)
    case .tsv:
      console.write(tabSeparated(Self.columns))
      eachGloss { console.write(tabSeparated(Self.cells($1, file: $0))) }
    }
  }

  private func eachGloss(_ body: (String, Gloss) -> Void) {
    for (name, found) in zip(names, glosses) {
      for gloss in found { body(name, gloss) }
    }
  }

  // MARK: - For programs

  /// The contract of the JSON Lines output.
  private static func write(_ gloss: Gloss, to json: inout JSONText) {
    json.write(",\"line\":")
    json.write(integer: gloss.line)
    json.write(",\"target\":")
    json.write(string: gloss.target)
    json.write(",\"targetRange\":")
    json.write(range: gloss.targetRange)
    json.write(",\"source\":")
    json.write(string: gloss.source)
    json.write(",\"sourceRange\":")
    json.write(range: gloss.sourceRange)
    json.write(",\"direction\":")
    json.write(string: gloss.direction.rawValue)
    json.write(",\"method\":")
    json.write(string: gloss.method.rawValue)
    json.write(",\"score\":")
    json.write(score: gloss.score)
    json.write(",\"certain\":")
    json.write(gloss.certain)
    json.write(",\"official\":")
    json.write(optional: gloss.official)
    json.write(",\"deviates\":")
    json.write(gloss.deviates)
    if !gloss.others.isEmpty {
      json.write(",\"others\":")
      json.write(strings: gloss.others)
    }
    if !gloss.alsoMethods.isEmpty {
      json.write(",\"also\":")
      json.write(strings: gloss.alsoMethods.map(\.rawValue))
    }
    json.write("}")
  }

  private func writeJSON(to console: Console) {
    var json = JSONText()
    for (name, found) in zip(names, glosses) {
      var head = JSONText()
      head.write("{\"file\":")
      head.write(string: name)
      for gloss in found {
        json.removeAll()
        json.write(head)
        Self.write(gloss, to: &json)
        console.write(line: json)
      }
    }
  }

  private static let columns = [
    "source", "target", "method", "score", "certain", "official", "deviates", "file", "line",
  ]

  private static func cells(_ gloss: Gloss, file: String) -> [String] {
    [
      gloss.source, gloss.target, gloss.method.rawValue, JSONValue.decimal(gloss.score), String(gloss.certain),
      gloss.official ?? "", String(gloss.deviates), file, String(gloss.line),
    ]
  }

  // MARK: - For people

  private func writeText(to console: Console) {
    for (name, found) in zip(names, glosses) where !found.isEmpty {
      let count = Counted.words(found.count, "pair")
      console.write(line: StyledLine(name, .heading).appending("  \(count)", .faint))
      let width = found.map { DisplayWidth.cells(of: $0.target) }.max() ?? 0
      let sourceWidth = found.map { DisplayWidth.cells(of: $0.source) }.max() ?? 0
      for gloss in found {
        console.write(line: Self.line(gloss, targetWidth: min(width, 36), sourceWidth: min(sourceWidth, 24)))
      }
      console.write("\n")
    }
    if !names.isEmpty { console.write(totals) }
    if let summary { console.write(Self.words(summary)) }
  }

  private static func line(_ gloss: Gloss, targetWidth: Int, sourceWidth: Int) -> StyledLine {
    let number = String(gloss.line)
    var line = StyledLine(String(repeating: " ", count: max(6 - number.count, 0)) + number + "  ", .faint)
    line.append(gloss.target.padded(toCells: targetWidth) + "  ", .pair)
    line.append(gloss.source.padded(toCells: sourceWidth) + "  ")
    line.append(gloss.method.words.padded(toCells: 13) + "  ")
    line.append(percent(gloss.score), gloss.certain ? .good : .doubtful)
    if !gloss.certain { line.append("  please check", .doubtful) }
    if gloss.deviates, let official = gloss.official { line.append("  official: \(official)", .bad) }
    if !gloss.others.isEmpty { line.append("  also: \(gloss.others.joined(separator: ", "))", .faint) }
    return line
  }

  /// Per cent, right-aligned.
  private static func percent(_ score: Double) -> String {
    let text = Counted.percent(score)
    return String(repeating: " ", count: max(5 - text.count, 0)) + text
  }

  private var totals: String {
    let all = glosses.flatMap { $0 }
    guard !all.isEmpty else { return "No pairs in \(Counted.words(names.count, "file")).\n" }
    let doubtful = all.filter { !$0.certain }.count
    let deviating = all.filter(\.deviates).count
    return "\(Counted.words(all.count, "pair")) in \(Counted.words(names.count, "file")): "
      + "\(all.count - doubtful) certain, \(doubtful) to check, \(deviating) not the official form.\n"
  }

  private static func words(_ summary: RecordingSummary) -> String {
    guard summary.command != nil else { return "The glossary knew all of it already; nothing changed.\n" }
    var parts = [Counted.words(summary.newPairs, "new pair"), Counted.words(summary.newConcepts, "new concept")]
    if summary.confirmed > 0 { parts.append("\(summary.confirmed) confirm what was decided") }
    if summary.rejected > 0 { parts.append("\(summary.rejected) stay rejected") }
    if summary.superseded > 0 {
      parts.append("\(Counted.words(summary.superseded, "occurrence")) of earlier versions replaced")
    }
    return "Recorded in the glossary: \(parts.joined(separator: ", ")). 'jjak review' is next.\n"
  }
}
