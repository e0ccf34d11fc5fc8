import TranslationModel

/// Texts in XML: as references where they must be, as they are in CDATA sections.
struct XMLSegmentWriting: SegmentWriting {
  /// What CDATA sections hold, ascending.
  private let sections: [Range<Int>]

  /// Complexity: O(bytes).
  init(_ file: [UInt8]) {
    sections = file.withUnsafeBufferPointer(Self.sections)
  }

  private static func sections(_ file: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    var sections: [Range<Int>] = []
    var index = 0
    while index < file.count {
      guard file[index] == UInt8(ascii: "<"), index + 1 < file.count else {
        index += 1
        continue
      }
      switch file[index + 1] {
      case UInt8(ascii: "!"):
        if let content = PlacedText.section("<![CDATA[", "]]>", at: index, limit: file.count, in: file) {
          sections.append(content)
          index = content.upperBound
        } else if let content = PlacedText.section("<!--", "-->", at: index, limit: file.count, in: file) {
          index = content.upperBound
        }
      case UInt8(ascii: "?"):
        if let content = PlacedText.section("<?", "?>", at: index, limit: file.count, in: file) {
          index = content.upperBound
        }
      default: break
      }
      index += 1
    }
    return sections
  }

  private func section(holding offset: Int) -> Range<Int>? {
    var (low, high) = (0, sections.count)
    while low < high {
      let middle = (low + high) / 2
      if sections[middle].lowerBound <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0, offset < sections[low - 1].upperBound else { return nil }
    return sections[low - 1]
  }

  func written(_ text: String, at utf8Range: Range<Int>, of file: [UInt8]) -> String? {
    if let section = section(holding: utf8Range.lowerBound) {
      guard utf8Range.upperBound <= section.upperBound else { return nil }
      let before = file[max(section.lowerBound, utf8Range.lowerBound - 2)..<utf8Range.lowerBound]
      let behind = file[utf8Range.upperBound..<min(section.upperBound, utf8Range.upperBound + 2)]
      return (before + text.utf8 + behind).endsSection ? nil : text
    }
    guard !file[utf8Range].contains(UInt8(ascii: "<")) else { return nil }
    var written = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": written += "&amp;"
      case "<": written += "&lt;"
      case ">": written += "&gt;"
      default: written.unicodeScalars.append(scalar)
      }
    }
    return written
  }

  func read(_ written: String, at utf8Range: Range<Int>, of file: [UInt8]) -> String? {
    if section(holding: utf8Range.lowerBound) != nil { return written }
    guard !written.utf8.contains(UInt8(ascii: "<")) else { return nil }
    var placed = PlacedText()
    Array(written.utf8).withUnsafeBufferPointer { placed.append(xml: 0..<$0.count, of: $0) }
    return String(decoding: placed.bytes, as: UTF8.self)
  }
}

extension ArraySlice<UInt8> {
  /// Whether the end of a CDATA section stands in it.
  fileprivate var endsSection: Bool {
    zip(self, zip(dropFirst(), dropFirst(2))).contains { $0 == 0x5D && $1.0 == 0x5D && $1.1 == 0x3E }
  }
}

/// Texts in the strings of PO files.
struct POSegmentWriting: SegmentWriting {
  /// A sign of a format directive is none of the words of a glossary: nothing is written that has one.
  func written(_ text: String, at utf8Range: Range<Int>, of file: [UInt8]) -> String? {
    guard !text.utf8.contains(UInt8(ascii: "%")) else { return nil }
    var written = ""
    for scalar in text.unicodeScalars {
      if scalar == "\\" || scalar == "\"" { written += "\\" }
      written.unicodeScalars.append(scalar)
    }
    return written
  }

  func read(_ written: String, at utf8Range: Range<Int>, of file: [UInt8]) -> String? {
    var string = POString(Array("\"\(written)\"".utf8)[...])
    let text = string.read()
    return string.faults.isEmpty ? text : nil
  }
}

/// Texts in the cells of tables: quotes are doubled in quoted cells, and in others stands what needs none.
struct TableSegmentWriting: SegmentWriting {
  let dialect: TableDialect
  /// Where rows begin, ascending.
  let rows: [Int]

  func written(_ text: String, at utf8Range: Range<Int>, of file: [UInt8]) -> String? {
    guard let row = row(holding: utf8Range, of: file) else { return nil }
    let cells = cells(file[row])
    let place = utf8Range.lowerBound - row.lowerBound
    guard let index = cells.lastIndex(where: { $0.offset <= place }) else { return nil }
    let written: String
    if cells[index].isQuoted, let quote = dialect.quote {
      written = text.unicodeScalars.map { $0.value == UInt32(quote) ? "\($0)\($0)" : "\($0)" }.joined()
    } else {
      guard !text.utf8.contains(where: { $0 == dialect.delimiter || $0 == UInt8(ascii: "\"") }) else { return nil }
      written = text
    }
    let changed = self.cells(
      file[row.lowerBound..<utf8Range.lowerBound] + written.utf8 + file[utf8Range.upperBound..<row.upperBound])
    let isWhole =
      changed.count == cells.count && changed.indices.allSatisfy { $0 == index || changed[$0].bytes == cells[$0].bytes }
    return isWhole && changed[index].isQuoted == cells[index].isQuoted ? written : nil
  }

  func read(_ written: String, at utf8Range: Range<Int>, of file: [UInt8]) -> String? {
    guard let row = row(holding: utf8Range, of: file), let quote = dialect.quote,
      cells(file[row]).last(where: { $0.offset <= utf8Range.lowerBound - row.lowerBound })?.isQuoted == true
    else { return written }
    let mark = String(Unicode.Scalar(quote))
    let inner = cells((mark + written + mark).utf8.map { $0 }[...])
    return inner.count == 1 ? String(decoding: inner[0].bytes, as: UTF8.self) : nil
  }

  private func row(holding range: Range<Int>, of file: [UInt8]) -> Range<Int>? {
    var (low, high) = (0, rows.count)
    while low < high {
      let middle = (low + high) / 2
      if rows[middle] <= range.lowerBound { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return nil }
    let end = low < rows.count ? rows[low] : file.count
    return range.upperBound <= end ? rows[low - 1]..<end : nil
  }

  /// The cells of one row; offsets count from its begin.
  private func cells(_ row: ArraySlice<UInt8>) -> [(bytes: [UInt8], offset: Int, isQuoted: Bool)] {
    let parser = TableParser(dialect)
    var cells: [(bytes: [UInt8], offset: Int, isQuoted: Bool)] = []
    let take = {
      cells += parser.row.cells.map { (Array(parser.row.bytes[$0.range]), $0.offset, $0.isQuoted) }
      return true
    }
    if parser.parse(Array(row), at: 0, take: take) { _ = parser.finish(at: row.count, take: take) }
    return cells
  }
}
