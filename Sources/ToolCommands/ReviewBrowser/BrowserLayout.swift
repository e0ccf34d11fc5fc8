/// How the screen is divided: a header, the list and the detail pane, a footer.
///
/// Side by side where the terminal is wide, one above the other where it is high enough, else one at a time.
struct BrowserLayout: Equatable {
  enum Arrangement: Equatable {
    case sideBySide
    case stacked
    case listOnly
    case detailOnly
  }

  let arrangement: Arrangement
  let headerRows: Int
  let footerRows: Int
  let listColumns: Int
  let listRows: Int
  let detailColumns: Int
  let detailRows: Int

  private static let leastWide = 100
  private static let leastHigh = 18

  init(_ size: RawTerminal.Size, focus: ReviewBrowser.Focus, isZoomed: Bool) {
    let (columns, rows) = (max(size.columns, 1), max(size.rows, 1))
    headerRows = rows >= 10 ? 2 : rows >= 4 ? 1 : 0
    footerRows = rows >= Self.leastHigh ? 3 : rows >= 3 ? 2 : min(rows - 1, 1)
    let body = max(rows - headerRows - footerRows, 1)
    if !isZoomed, columns >= Self.leastWide, rows >= 8 {
      arrangement = .sideBySide
      listColumns = min(max(columns * 2 / 5, 44), 72)
      detailColumns = columns - listColumns - 2
      (listRows, detailRows) = (body, body)
    } else if !isZoomed, rows >= Self.leastHigh {
      arrangement = .stacked
      (listColumns, detailColumns) = (columns, columns)
      listRows = max(body / 3, 4)
      detailRows = body - listRows - 1
    } else {
      arrangement = focus == .list ? .listOnly : .detailOnly
      (listColumns, detailColumns) = (columns, columns)
      (listRows, detailRows) = (body, body)
    }
  }
}
