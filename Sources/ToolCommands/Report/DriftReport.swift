import ConsistencyChecks
import Diagnostics

/// What `report drift` prints.
struct DriftReport {
  let table: DriftTable
  let language: MessageLanguage

  // MARK: - For people

  /// More documents than these have no columns of their own.
  private static let mostColumns = 24
  private static let nameCells = 26

  var lines: [StyledLine] {
    var lines: [StyledLine] = []
    if !table.drifts.isEmpty {
      let width = "\(table.columns.count)".count
      for (index, column) in table.columns.enumerated() {
        let number = "\(index + 1)"
        let indent = String(repeating: " ", count: 2 + width - number.count)
        lines.append(StyledLine("\(indent)\(number)  \(column.name)", .faint))
      }
      lines.append(StyledLine())
    }
    for drift in table.drifts { lines += self.lines(of: drift) + [StyledLine()] }
    lines.append(StyledLine(totals[language]))
    return lines
  }

  private var totals: Wording {
    DriftWords.totals(
      originals: table.drifts.count, changes: table.drifts.reduce(0) { $0 + $1.changes.count },
      documents: table.columns.count)
  }

  private func lines(of drift: RenderingDrift) -> [StyledLine] {
    var title = StyledLine(drift.original, .heading)
    if let preferred = drift.preferred { title.append("   \(DriftWords.preferred[language]) \(preferred)", .faint) }
    if let official = drift.official { title.append("   \(DriftWords.official[language]) \(official)", .faint) }
    var lines = [title]
    for change in drift.changes {
      lines.append(StyledLine("  \(DriftWords.change(change, of: drift, in: table)[language])", .doubtful))
    }
    let cells = max(drift.renderings.map { DisplayWidth.cells(of: $0.rendering) }.max() ?? 0, 8)
    let width = min(cells, Self.nameCells)
    let hasColumns = table.columns.count <= Self.mostColumns
    if hasColumns {
      let numbers = table.columns.indices.map { Self.padded("\($0 + 1)") }.joined()
      lines.append(StyledLine(String(repeating: " ", count: 2 + width) + numbers, .faint))
    }
    for (index, history) in drift.renderings.enumerated() {
      var line = StyledLine("  ")
      line.append(history.rendering.padded(toCells: width), .pair)
      if hasColumns {
        for (column, count) in history.uses.enumerated() {
          let text = Self.padded(count == 0 ? "·" : "\(count)")
          line.append(text, count > 0 && drift.usual[column] == index ? .good : nil)
        }
      } else {
        line.append("  ×\(history.total)")
      }
      line.append("   \(history.firstDocument + 1)–\(history.lastDocument + 1)", .faint)
      lines.append(line)
    }
    return lines
  }

  private static func padded(_ text: String) -> String {
    String(repeating: " ", count: max(4 - DisplayWidth.cells(of: text), 1)) + text
  }

  // MARK: - For programs

  /// One row for each rendering of an original in each document that uses it: original, rendering, document, uses, of
  /// these with the original beside it, whether it is the usual one there (`usual`, or empty), and the rendering that
  /// was usual up to here, where that changed.
  var tabSeparatedLines: [String] {
    table.drifts.flatMap { drift in
      drift.renderings.enumerated().flatMap { index, history in
        history.uses.indices.filter { history.uses[$0] > 0 }.map { column in
          let change = drift.changes.first { $0.document == column && $0.new == index }
          return tabSeparated([
            drift.original, history.rendering, table.columns[column].name, "\(history.uses[column])",
            "\(history.glosses[column])", drift.usual[column] == index ? "usual" : "",
            change.map { drift.renderings[$0.old].rendering } ?? "",
          ])
        }
      }
    }
  }

  var objects: [JSONValue] { table.drifts.map(object) }

  private func object(_ drift: RenderingDrift) -> JSONValue {
    .object([
      ("original", .string(drift.original)), ("preferred", JSONValue(drift.preferred)),
      ("official", JSONValue(drift.official)), ("renderings", .array(drift.renderings.map(rendering))),
      (
        "usual",
        .array(
          drift.usual.enumerated().compactMap { column, index in
            index.map { place in
              .object([
                ("file", .string(table.columns[column].name)),
                ("rendering", .string(drift.renderings[place].rendering)),
              ])
            }
          })
      ),
      ("changes", .array(drift.changes.map { change($0, of: drift) })),
    ])
  }

  private func rendering(_ history: RenderingDrift.History) -> JSONValue {
    .object([
      ("rendering", .string(history.rendering)), ("total", .integer(history.total)),
      ("first", .object(FindingText.place(history.firstPlace))),
      ("lastFile", .string(table.columns[history.lastDocument].name)),
      (
        "uses",
        .array(
          history.uses.indices.filter { history.uses[$0] > 0 }.map { column in
            .object([
              ("file", .string(table.columns[column].name)), ("count", .integer(history.uses[column])),
              ("glosses", .integer(history.glosses[column])),
            ])
          })
      ),
    ])
  }

  private func change(_ change: RenderingDrift.Change, of drift: RenderingDrift) -> JSONValue {
    .object([
      ("old", .string(drift.renderings[change.old].rendering)),
      ("new", .string(drift.renderings[change.new].rendering)),
      ("lastOld", .object(FindingText.place(change.lastPlace))), ("firstNew", .object(FindingText.place(change.place))),
    ])
  }
}
