import ConsistencyChecks
import Diagnostics

/// The renderings of one original over the documents, as a drawing: a row a rendering, a column a document, a circle
/// for its uses there, and a band along the usual ones.
struct DriftChart {
  let drift: RenderingDrift
  /// What stands under the columns.
  let labels: [String]
  /// Names of the documents, for those who point at a circle.
  let names: [String]

  // Pixels.
  private static let rowHeight = 30
  private static let cell = 7
  private static let mostLabelCells = 26
  private static let chartWidth = 860
  private static let columns = 22...88

  private var rendered: [String] {
    drift.renderings.map { history in
      let text = SafeText.printable(history.rendering)
      let cut = text.prefix(cells: Self.mostLabelCells - 1)
      return DisplayWidth.cells(of: text) > Self.mostLabelCells ? cut + "…" : text
    }
  }

  private var left: Int { (rendered.map { DisplayWidth.cells(of: $0) }.max() ?? 0) * Self.cell + 16 }
  private var columnWidth: Int {
    min(max(Self.chartWidth / max(labels.count, 1), Self.columns.lowerBound), Self.columns.upperBound)
  }
  private var width: Int { left + columnWidth * labels.count + 40 }
  private var height: Int { drift.renderings.count * Self.rowHeight + 26 }

  private func x(_ column: Int) -> Int { left + columnWidth / 2 + columnWidth * column }
  private func y(_ row: Int) -> Int { Self.rowHeight / 2 + Self.rowHeight * row }

  func svg(id: String, title: String) -> String {
    """
    <svg width="\(width)" height="\(height)" viewBox="0 0 \(width) \(height)" role="img" aria-labelledby="\(id)">\
    <title id="\(id)">\(title) \(HTMLText.escaped(drift.original))</title>\(rows)\(band)\(circles)\(axis)</svg>
    """
  }

  private var rows: String {
    rendered.enumerated().map { row, text in
      let (y, end) = (y(row), left + columnWidth * labels.count)
      return "<line class=\"rail\" x1=\"\(left)\" x2=\"\(end)\" y1=\"\(y)\" y2=\"\(y)\"/>"
        + "<text x=\"\(left - 14)\" y=\"\(y + 5)\" text-anchor=\"end\" lang=\"ko\">\(HTMLText.escaped(text))</text>"
    }.joined()
  }

  /// The way of the usual rendering.
  private var band: String {
    let points = drift.usual.enumerated().compactMap { column, row in row.map { "\(x(column)),\(y($0))" } }
    return points.count > 1 ? "<polyline class=\"way\" points=\"\(points.joined(separator: " "))\"/>" : ""
  }

  private var circles: String {
    drift.renderings.enumerated().flatMap { row, history in
      history.uses.enumerated().compactMap { column, count -> String? in
        guard count > 0 else { return nil }
        let kind = drift.usual[column] == row ? "usual" : "rare"
        let words = HTMLText.escaped("\(names[column]): \(history.rendering) ×\(count)")
        return "<circle class=\"\(kind)\" cx=\"\(x(column))\" cy=\"\(y(row))\" r=\"\(Self.radius(count))\">"
          + "<title>\(words)</title></circle>"
      }
    }.joined()
  }

  /// Its area grows with the uses, up to half the height of a row.
  private static func radius(_ count: Int) -> Int {
    min(Int((4 + 2.2 * Double(count).squareRoot()).rounded()), 12)
  }

  /// As many labels as do not touch.
  private var axis: String {
    let cells = labels.map { DisplayWidth.cells(of: $0) }.max() ?? 1
    let step = max(1, (cells * 6 + 10 + columnWidth - 1) / columnWidth)
    return stride(from: 0, to: labels.count, by: step).map { column in
      "<text class=\"axis\" x=\"\(x(column))\" y=\"\(height - 6)\" text-anchor=\"middle\">"
        + "\(HTMLText.escaped(labels[column]))</text>"
    }.joined()
  }
}
