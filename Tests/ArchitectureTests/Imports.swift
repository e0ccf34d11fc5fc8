/// One `import` declaration.
struct ImportDeclaration: Equatable {
  let module: String
  /// `internal`, `public` …; nil where none is written.
  var access: String?
  var isTestable = false
  /// Line of the word `import`, from 1.
  let line: Int
}

extension SourceFile {
  /// The file's imports, in order.
  var imports: [ImportDeclaration] {
    tokens.indices.compactMap { index in
      guard tokens[index].kind == .word, text(tokens[index]) == "import", !isName(at: index) else { return nil }
      guard let module = importedModule(after: index) else { return nil }
      let modifiers = words(beforeOnSameLine: index)
      return ImportDeclaration(
        module: module, access: modifiers.first { accessLevels.contains($0) },
        isTestable: modifiers.contains("testable"), line: tokens[index].line)
    }
  }

  /// Whether the word at `index` is a member (`.import`), a quoted name or an argument label rather than a keyword.
  private func isName(at index: Int) -> Bool {
    let range = tokens[index].range
    let before = byte(at: range.lowerBound - 1)
    let after = byte(at: range.upperBound)
    return before == UInt8(ascii: ".") || before == UInt8(ascii: "`") || after == UInt8(ascii: ":")
  }

  /// The module's name: the next word that is not a kind, as in `import struct Foundation.URL`.
  private func importedModule(after index: Int) -> String? {
    for token in tokens[(index + 1)...] {
      guard token.kind == .word else { return nil }
      let word = text(token)
      if !importKinds.contains(word) { return word }
    }
    return nil
  }

  private func words(beforeOnSameLine index: Int) -> [String] {
    tokens[..<index].reversed().prefix { $0.line == tokens[index].line && text($0) != ";" }
      .filter { $0.kind == .word }.map { text($0) }
  }
}

private let accessLevels: Set<String> = ["private", "fileprivate", "internal", "package", "public"]
private let importKinds: Set<String> = [
  "typealias", "struct", "class", "enum", "protocol", "let", "var", "func", "actor",
]
