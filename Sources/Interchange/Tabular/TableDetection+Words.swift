import Diagnostics

extension TableDetection {
  var isTabbed: Bool { dialect.delimiter == UInt8(ascii: "\t") }

  /// What people call the delimiter.
  var delimiterName: Wording {
    switch dialect.delimiter {
    case UInt8(ascii: "\t"): Wording(en: "tabs", ko: "탭")
    case UInt8(ascii: ";"): Wording(en: "semicolons", ko: "세미콜론")
    case UInt8(ascii: "|"): Wording(en: "vertical bars", ko: "세로줄")
    case UInt8(ascii: ":"): Wording(en: "colons", ko: "콜론")
    default: Wording(en: "commas", ko: "쉼표")
    }
  }

  /// `CSV`, or `CSV with semicolons in CP949` where that is not what one expects.
  func name(in encoding: TextFileEncoding) -> Wording {
    let plain =
      switch kind {
      case .csv: ExportFormat.csv.wording
      case .tsv: ExportFormat.tsv.wording
      case .omegat: ExportFormat.omegat.wording
      }
    let isUsual = isTabbed == (kind != .csv) && (isTabbed || dialect.delimiter == UInt8(ascii: ","))
    let delimiter = Wording(en: " with \(delimiterName.english)", ko: "(구분자: \(delimiterName.korean))")
    return encoding.named(isUsual ? plain : plain + delimiter)
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

  static let noCells = Wording(
    en: """
      there are no entries: no lines with a tab, comma, semicolon, vertical bar or colon between original and \
      rendering; blanks do not part cells
      """,
    ko: "항목이 없습니다. 원어와 표기를 탭이나 쉼표, 세미콜론, 세로줄, 콜론으로 나눈 줄이 없습니다. 빈칸으로는 칸이 나뉘지 않습니다")

  static func message(unknownHeader header: [String]) -> Wording {
    let names = header.prefix(2).joined(separator: "”, “")
    return Wording(
      en: "the first row, “\(names)”, is taken for names of columns; name them source and target",
      ko: "첫 줄(“\(names)”)을 열 이름으로 보았습니다. 열 이름은 source와 target으로 적으십시오")
  }
}

extension TableRow {
  /// Whether this is the first line in which spreadsheets name the delimiter: `sep=;`.
  var namesDelimiter: Bool { line == 1 && cells.count <= 2 && bytes.starts(with: "sep=".utf8) && bytes.count <= 5 }
}

extension TextFileEncoding {
  var guessMessage: Wording {
    if let contradicted {
      return Wording(
        en:
          "the file says that it is \(contradicted) and is not: it is read as \(displayName); --encoding names another",
        ko: "파일에 적힌 \(contradicted) 인코딩이 아니어서 \(displayName) 인코딩으로 읽었습니다. 다른 인코딩이면 --encoding으로 지정하십시오")
    }
    return Wording(
      en: "the file does not say its encoding and is no UTF-8: it is read as \(displayName), which makes words of it; "
        + "--encoding names another",
      ko: "인코딩이 적혀 있지 않고 UTF-8도 아니어서, 글이 되는 \(displayName) 인코딩으로 읽었습니다. 다른 인코딩이면 --encoding으로 "
        + "지정하십시오")
  }

  /// A format's name with the encoding, where that is not UTF-8: `CSV in CP949`.
  func named(_ format: Wording) -> Wording {
    name == "UTF-8" ? format : format + Wording(en: " in \(displayName)", ko: "(\(displayName))")
  }
}
