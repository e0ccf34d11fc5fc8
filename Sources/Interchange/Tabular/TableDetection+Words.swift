extension TableDetection {
  var isTabbed: Bool { dialect.delimiter == UInt8(ascii: "\t") }

  /// What people call the delimiter.
  var delimiterName: String {
    switch dialect.delimiter {
    case UInt8(ascii: "\t"): "tabs"
    case UInt8(ascii: ";"): "semicolons"
    case UInt8(ascii: "|"): "vertical bars"
    case UInt8(ascii: ":"): "colons"
    default: "commas"
    }
  }

  /// `CSV`, or `CSV with semicolons in CP949` where that is not what one expects.
  func name(in encoding: TextFileEncoding) -> String {
    let plain =
      switch kind {
      case .csv: "CSV"
      case .tsv: "TSV"
      case .omegat: "OmegaT glossary"
      }
    let isUsual = isTabbed == (kind != .csv) && (isTabbed || dialect.delimiter == UInt8(ascii: ","))
    return plain + (isUsual ? "" : " with \(delimiterName)")
      + (encoding.name == "UTF-8" ? "" : " in \(encoding.displayName)")
  }

  /// Whether a row is no entry: the line that names the delimiter, or a comment. In OmegaT's glossaries any line that
  /// begins with `#` is one; elsewhere one without a second cell, or with a blank behind the sign. Tables written here
  /// have none.
  func isComment(_ row: TableRow) -> Bool {
    if row.namesDelimiter { return true }
    guard row.bytes.first == UInt8(ascii: "#"), let cell = row.cells.first, !cell.range.isEmpty, !cell.isQuoted,
      !layout.isOwn
    else { return false }
    if kind == .omegat || row.cells.count < 2 { return true }
    return row.bytes.count < 2 || row.bytes[1] == 0x20 || row.bytes[1] == UInt8(ascii: "#")
  }

  static let noCellsMessage = """
    there are no entries: no lines with a tab, comma, semicolon, vertical bar or colon between original and \
    rendering; blanks do not part cells
    """

  static func message(unknownHeader header: [String]) -> String {
    """
    the first row, “\(header.prefix(2).joined(separator: "”, “"))”, is taken for names of columns; name them source \
    and target
    """
  }
}

extension TableRow {
  /// Whether this is the first line in which spreadsheets name the delimiter: `sep=;`.
  var namesDelimiter: Bool { line == 1 && cells.count <= 2 && bytes.starts(with: "sep=".utf8) && bytes.count <= 5 }
}

extension TextFileEncoding {
  var guessMessage: String {
    if let contradicted {
      return "the file says that it is \(contradicted) and is not: it is read as \(displayName); --encoding names "
        + "another"
    }
    return """
    the file does not say its encoding and is no UTF-8: it is read as \(displayName), which makes words of it; \
    --encoding names another
    """
  }
}
