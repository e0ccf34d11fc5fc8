internal import ArgumentParser

/// Text for people or JSON Lines for programs.
enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
  case text
  case jsonl
}

/// Text for people, JSON Lines for programs, or tab-separated values for editors and spreadsheets.
enum TableFormat: String, ExpressibleByArgument, CaseIterable {
  case text
  case jsonl
  case tsv
}

/// A word of a fixed list, given as an option's value.
enum ChosenWord {
  /// - Throws: `ValidationError` that lists the words.
  static func value<Choice: RawRepresentable & CaseIterable>(_ word: String) throws -> Choice
  where Choice.RawValue == String {
    if let choice = Choice(rawValue: word) { return choice }
    throw ValidationError(
      en: "'\(word)' is none of \(Choice.allCases.map(\.rawValue).joined(separator: ", "))",
      ko: "'\(word)' 값은 쓸 수 없습니다. 쓸 수 있는 값: \(Choice.allCases.map(\.rawValue).joined(separator: ", "))")
  }
}

extension CompletionKind {
  /// The words of a choice that `ChosenWord` reads.
  static func words<Choice: RawRepresentable & CaseIterable>(of choice: Choice.Type) -> CompletionKind
  where Choice.RawValue == String {
    .list(Choice.allCases.map(\.rawValue))
  }
}

/// A cell of a tab-separated row: tabs and line breaks become spaces.
func tabSeparated(_ cells: [String]) -> String {
  cells.map { cell in
    // Of what is a line break, the bytes below space and the first ones of U+0085, U+2028 and U+2029.
    guard cell.utf8.contains(where: { $0 < 0x20 || $0 == 0xC2 || $0 == 0xE2 }) else { return cell }
    return String(cell.map { $0 == "\t" || $0.isNewline ? " " : $0 })
  }.joined(separator: "\t") + "\n"
}
