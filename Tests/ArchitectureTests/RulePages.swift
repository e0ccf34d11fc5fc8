/// The rules that `check` knows, read from the code.
enum RulePages {
  /// Identifiers of the rules in some files: the kebab-case literal after `identifier`, `id`, `ruleID` or `rule` in a
  /// declaration such as `static let identifier = "mixed-script"`; sorted, without repeats.
  static func identifiers(in files: [SourceFile]) -> [String] {
    var found: Set<String> = []
    for file in files {
      let tokens = file.tokens
      for index in tokens.indices where tokens[index].kind == .string && index >= 2 {
        guard declares(tokens[..<index].suffix(4).map { file.text($0) }) else { continue }
        let name = file.text(tokens[index]).dropFirst().dropLast()
        if name.allSatisfy({ $0 == "-" || $0.isLowercase || $0.isNumber }) { found.insert(String(name)) }
      }
    }
    return found.sorted()
  }

  /// Whether the words before a literal read `… identifier =`, with or without a type, or `identifier: String {`.
  private static func declares(_ words: [String]) -> Bool {
    guard let last = words.last, last == "=" || last == "{" else { return false }
    return words.contains { ["identifier", "id", "ruleID", "rule"].contains($0) }
  }
}
