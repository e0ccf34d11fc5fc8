/// Compares the text tables with the Swift literals made from them.
///
/// A table begins with `#` lines that name its format, source and licence; the licence stands on a line of its own, or
/// with each source, or with the tables it was made from. A table that is only an input of `scripts/make-tables` says
/// `not embedded` there.
enum TableLiterals {
  /// Tables without a full header.
  static func headerViolations(tables: [SourceFile]) -> [Violation] {
    tables.flatMap { table in
      let header = header(of: table)
      var missing = ["format", "source"].filter { key in !header.contains { $0.hasPrefix("# \(key):") } }
      if !header.contains(where: namesLicence) { missing.append("licence") }
      return missing.map {
        Violation(path: table.path, line: 1, message: "the header (lines with `#` at the top) does not name its \($0)")
      }
    }
  }

  private static func namesLicence(_ line: String) -> Bool {
    line.hasPrefix("# licence:")
      || line.hasPrefix("# source:") && ["License", "MIT", "BSD", ".tsv"].contains { line.contains($0) }
  }

  private static func header(of table: SourceFile) -> [String] {
    table.bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
      .prefix { $0.first == UInt8(ascii: "#") }.map { String(decoding: $0, as: UTF8.self) }
  }

  /// Tables to embed whose text no literal of their folder holds; the literal may leave out the header.
  static func violations(tables: [SourceFile], literals: [SourceFile]) -> [Violation] {
    tables.filter { table in !header(of: table).contains { $0.contains("not embedded") } }.compactMap { table in
      let folder = folder(of: table.path)
      let wanted = [lines(of: table, withHeader: true), lines(of: table, withHeader: false)]
      let isEmbedded = literals.contains { file in
        self.folder(of: file.path) == folder
          && file.tokens.contains { $0.kind == .string && wanted.contains(value(of: $0, in: file)) }
      }
      return isEmbedded
        ? nil
        : Violation(
          path: table.path, line: 1, message: "no literal in \(folder) equals this table: run scripts/make-tables")
    }
  }

  private static func folder(of path: String) -> String {
    path.split(separator: "/").dropLast().joined(separator: "/")
  }

  /// The table's lines, without line breaks and without empty lines at the end.
  private static func lines(of table: SourceFile, withHeader: Bool) -> [ArraySlice<UInt8>] {
    trimmed(table.bytes.split(separator: 0x0A, omittingEmptySubsequences: false))
      .filter { withHeader || $0.first != UInt8(ascii: "#") }
  }

  /// The lines of a string literal: its delimiters and, in a multi-line one, the indentation are cut off.
  private static func value(of token: SwiftToken, in file: SourceFile) -> [ArraySlice<UInt8>] {
    let literal = file.bytes[token.range]
    let hashes = literal.prefix { $0 == UInt8(ascii: "#") }.count
    let quotes = literal.dropFirst(hashes).prefix { $0 == UInt8(ascii: "\"") }.count
    let width = quotes >= 3 ? 3 : 1
    let inner = literal.dropFirst(hashes + width).dropLast(hashes + width)
    let lines = inner.split(separator: 0x0A, omittingEmptySubsequences: false)
    guard width == 3, lines.count > 1, let indentation = lines.last?.count else { return trimmed(lines) }
    return trimmed(lines.dropFirst().dropLast().map { $0.dropFirst(min(indentation, $0.count)) })
  }

  private static func trimmed(_ lines: [ArraySlice<UInt8>]) -> [ArraySlice<UInt8>] {
    let end = lines.lastIndex { !$0.isEmpty } ?? -1
    return Array(lines[..<(end + 1)])
  }
}
