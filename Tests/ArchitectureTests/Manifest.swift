/// What Package.swift declares, as far as floors and homes go.
struct Manifest {
  struct Target: Equatable {
    enum Kind: String {
      case library = "target"
      case executable = "executableTarget"
      case test = "testTarget"
      case system = "systemLibrary"
    }

    let kind: Kind
    let name: String
    /// Names of targets and products, in the order written.
    let dependencies: [String]
    let line: Int
  }

  let targets: [Target]

  /// Reads the manifest's text: calls such as `.target(name: "A", dependencies: ["B", .product(name: "C", …)])`.
  init(_ file: SourceFile) {
    let words = file.tokens.map { file.text($0) }
    var found: [Target] = []
    var index = 0
    while index + 2 < words.count {
      guard words[index] == ".", let kind = Target.Kind(rawValue: words[index + 1]), words[index + 2] == "(" else {
        index += 1
        continue
      }
      let end = Self.end(ofBracketAt: index + 2, in: words)
      let body = Array(words[(index + 3)..<end])
      if let name = Self.value(of: "name", in: body) {
        let line = file.tokens[index].line
        found.append(Target(kind: kind, name: name, dependencies: Self.dependencies(in: body), line: line))
      }
      index = end
    }
    targets = found
  }

  private static func end(ofBracketAt start: Int, in tokens: [String]) -> Int {
    var depth = 0
    for index in start..<tokens.count {
      if "([".contains(tokens[index]) { depth += 1 }
      if ")]".contains(tokens[index]) { depth -= 1 }
      if depth == 0 { return index }
    }
    return tokens.count
  }

  /// The literal after `label:`, without its quotes.
  private static func value(of label: String, in tokens: [String]) -> String? {
    for index in tokens.indices.dropLast(2) where tokens[index] == label && tokens[index + 1] == ":" {
      return unquoted(tokens[index + 2])
    }
    return nil
  }

  private static func dependencies(in tokens: [String]) -> [String] {
    guard let label = tokens.firstIndex(of: "dependencies"), label + 2 < tokens.count else { return [] }
    let end = end(ofBracketAt: label + 2, in: tokens)
    var names: [String] = []
    var index = label + 3
    while index < end {
      if tokens[index] == ".", index + 2 < end {
        let close = self.end(ofBracketAt: index + 2, in: tokens)
        if let name = value(of: "name", in: Array(tokens[index..<close])) { names.append(name) }
        index = close
      } else if let name = unquoted(tokens[index]) {
        names.append(name)
      }
      index += 1
    }
    return names
  }

  private static func unquoted(_ literal: String) -> String? {
    guard literal.count >= 2, literal.hasPrefix("\""), literal.hasSuffix("\"") else { return nil }
    return String(literal.dropFirst().dropLast())
  }
}

extension HouseRules {
  /// Declared dependencies keep to the table of floors and homes, and every target of ours stands in it.
  static func declarations(in manifest: Manifest, path: String) -> [Violation] {
    manifest.targets.flatMap { target -> [Violation] in
      guard target.kind == .library || target.kind == .executable else { return [] }
      guard Floors.floor(of: target.name) != nil else {
        let message = "\(target.name) stands on no floor: see Floors.swift"
        return [Violation(path: path, line: target.line, message: message)]
      }
      return target.dependencies.compactMap { dependency in
        let isAllowed =
          Floors.floor(of: dependency) != nil
          ? Floors.allows(target.name, toImport: dependency)
          : Home.table[dependency].map { home in
            home.folders.isEmpty || home.folders.contains { isInside($0, target.name) }
          } ?? false
        return isAllowed
          ? nil
          : Violation(path: path, line: target.line, message: "\(target.name) may not depend on \(dependency)")
      }
    }
  }

  private static func isInside(_ folder: String, _ target: String) -> Bool {
    folder == target || folder.hasPrefix(target + "/")
  }

  /// A file imports no module of the package or of a dependency that its target does not declare: the compiler does
  /// not see what comes in through another target.
  static func undeclaredImports(in file: SourceFile, manifest: Manifest) -> [Violation] {
    guard let target = manifest.targets.first(where: { $0.name == file.target }) else {
      return [Violation(path: file.path, line: 1, message: "Package.swift declares no target \(file.target)")]
    }
    return file.imports.compactMap { declaration in
      let module = declaration.module
      let needsDeclaration = Floors.floor(of: module) != nil || !(Home.table[module]?.folders.isEmpty ?? true)
      guard needsDeclaration, !target.dependencies.contains(module) else { return nil }
      return Violation(
        path: file.path, line: declaration.line, message: "Package.swift does not declare \(module) for \(target.name)")
    }
  }
}
