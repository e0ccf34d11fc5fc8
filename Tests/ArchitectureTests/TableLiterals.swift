/// Compares the text tables with the Swift literals made from them.
enum TableLiterals {
  /// A table whose text no literal of its folder holds; the literal may leave out the header (`#` lines).
  static func violations(tables: [SourceFile], literals: [SourceFile]) -> [Violation] {
    tables.compactMap { table in
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
