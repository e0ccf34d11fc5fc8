/// One place where the code does not keep to the house.
struct Violation: Equatable, CustomStringConvertible {
  let path: String
  let line: Int
  let message: String

  var description: String { "\(path):\(line): \(message)" }
}

/// The rules that one file can break by itself.
enum HouseRules {
  static let longestFile = 350

  static func violations(in file: SourceFile) -> [Violation] {
    imports(in: file) + unsafeTries(in: file) + talk(in: file) + length(of: file) + rawText(in: file)
  }

  /// Imports go down only, and what is not ours stays in its home.
  static func imports(in file: SourceFile) -> [Violation] {
    file.imports.compactMap { declaration in
      importFault(declaration, in: file).map {
        Violation(path: file.path, line: declaration.line, message: $0)
      }
    }
  }

  private static func importFault(_ declaration: ImportDeclaration, in file: SourceFile) -> String? {
    let module = declaration.module
    if file.isTest { return testImportFault(module) }
    if declaration.isTestable { return "@testable belongs in Tests/ only" }
    if Floors.floor(of: module) != nil {
      return Floors.allows(file.target, toImport: module)
        ? nil : "\(file.target) may not import \(module): imports go down, never up or to a neighbour"
    }
    guard let home = Home.table[module] else { return "\(module) has no home: see Floors.swift" }
    if !home.holds(file.path) { return "\(module) is at home in \(home.folders.joined(separator: ", ")) only" }
    if home.mustBeInternal, declaration.access != "internal" { return "write `internal import \(module)`" }
    return nil
  }

  private static func testImportFault(_ module: String) -> String? {
    let isKnown = Floors.floor(of: module) != nil || Home.table[module] != nil || module == "Testing"
    return isKnown ? nil : "\(module) has no home: see Floors.swift"
  }

  static func unsafeTries(in file: SourceFile) -> [Violation] {
    file.tokens.compactMap { token in
      guard token.kind == .word, file.byte(at: token.range.upperBound) == UInt8(ascii: "!"), file.text(token) == "try"
      else { return nil }
      return Violation(path: file.path, line: token.line, message: "no `try!`: throw, or let the test throw")
    }
  }

  /// Libraries return values or throw; the command line alone prints, reads the terminal and exits.
  static func talk(in file: SourceFile) -> [Violation] {
    guard !file.isTest, !Floors.talkingModules.contains(file.target) else { return [] }
    return file.tokens.indices.compactMap { index in
      let token = file.tokens[index]
      guard token.kind == .word, isTalk(at: index, in: file) else { return nil }
      return Violation(
        path: file.path, line: token.line,
        message: "a library does not use `\(file.text(token))`: return a value or throw, ToolCommands speaks")
    }
  }

  private static func isTalk(at index: Int, in file: SourceFile) -> Bool {
    let token = file.tokens[index]
    let word = file.text(token)
    if talkingStreams.contains(word) { return true }
    guard talkingCalls.contains(word), file.byte(at: token.range.upperBound) == UInt8(ascii: "(") else { return false }
    guard index > 0 else { return true }
    let before = file.text(file.tokens[index - 1])
    if before == "." {
      return index > 1 && systemModules.contains(file.text(file.tokens[index - 2]))
    }
    return before != "func"
  }

  private static let talkingCalls: Set<String> = [
    "print", "debugPrint", "printf", "puts", "fputs", "putchar", "readLine", "exit", "_exit", "quick_exit",
  ]
  private static let talkingStreams: Set<String> = ["standardOutput", "standardError", "stdout", "stderr"]
  private static let systemModules: Set<String> = ["Swift", "Foundation", "Glibc", "Musl"]

  static func length(of file: SourceFile) -> [Violation] {
    guard !file.isTest, !file.isTable, file.lineCount > longestFile else { return [] }
    return [
      Violation(
        path: file.path, line: file.lineCount,
        message: "\(file.lineCount) lines are more than \(longestFile): split it by what its parts do")
    ]
  }

  /// What must not stand even in a comment or a literal: paths of somebody's machine, notes of unfinished work.
  static func rawText(in file: SourceFile) -> [Violation] {
    let paths = machineFolders.flatMap { folder in
      file.offsets(of: folder).filter { !isWordByte(file.byte(at: $0 - 1)) }.map {
        Violation(
          path: file.path, line: file.line(at: $0),
          message: "no path of one machine (\(folder)): derive it or ask for it")
      }
    }
    let notes = unfinishedNotes.flatMap { note in
      file.offsets(of: note).filter {
        !isWordByte(file.byte(at: $0 - 1)) && !isWordByte(file.byte(at: $0 + note.utf8.count))
      }.map {
        Violation(path: file.path, line: file.line(at: $0), message: "no \(note): finish it or say it in an issue")
      }
    }
    return (paths + notes).sorted { $0.line < $1.line }
  }

  // Put together from pieces, so that this file does not break its own rule.
  private static let machineFolders = ["work", "home", "Users", "root"].map { "/" + $0 + "/" }
  private static let unfinishedNotes = ["TO" + "DO", "FIX" + "ME"]
}
