import Diagnostics
import Foundation

/// The parser's help in Korean: its own words are replaced, and lines are broken by what they measure on the screen.
///
/// > Source: swift-argument-parser, HelpGenerator: `OVERVIEW`, `USAGE`, headings in capitals, labels of 26 columns.
struct HelpLayout {
  /// Columns of the screen, from 40 up.
  let width: Int

  /// The width that the parser is asked for, so that it breaks no line: it counts characters, not columns.
  static let unbroken = 100_000
  private static let labelWidth = 26

  init(width: Int = HelpLayout.screenWidth) {
    self.width = max(width, 40)
  }

  /// The columns of the terminal under standard output; 80 where there is none.
  static var screenWidth: Int {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  /// The help that the parser gave for a screen of `unbroken` columns.
  func korean(_ help: String) -> String {
    var lines: [String] = []
    var isList = false
    for line in help.components(separatedBy: "\n") {
      if let heading = Self.heading(line) {
        isList = heading != line || isList
        lines.append(heading)
      } else if isList, line.hasPrefix("  "), !line.hasPrefix("  See ") {
        lines += item(line)
      } else {
        let isUsage = line.hasPrefix("USAGE: ") || line.hasPrefix("  See ")
        let words = Self.templates.wording(line).korean
        lines += broken(isUsage ? Placeholders.korean(words) : words)
      }
    }
    return lines.joined(separator: "\n")
  }

  private static func heading(_ line: String) -> String? {
    switch line {
    case "ARGUMENTS:": "인수:"
    case "OPTIONS:": "옵션:"
    case "SUBCOMMANDS:": "하위 명령:"
    default: line.hasSuffix(" SUBCOMMANDS:") ? "\(line.dropLast(13)):" : nil
    }
  }

  private static let templates = WordingTemplates([
    ("OVERVIEW: {}", "개요: {0}"), ("USAGE: {}", "사용법: {0}"),
    ("  See '{}' for detailed help.", "  명령마다 자세한 도움말이 있습니다: '{0}'"),
  ])

  /// A label and what it means, in two columns.
  private func item(_ line: String) -> [String] {
    let content = line.drop { $0 == " " }
    let indent = line.count - content.count
    // What stands below its label, which is too long.
    guard indent < Self.labelWidth else { return column(String(content)) }
    guard let gap = content.range(of: "  ") else { return [Placeholders.korean(line)] }
    let label = String(repeating: " ", count: indent) + Placeholders.korean(String(content[..<gap.lowerBound]))
    let meaning = column(content[gap.upperBound...].trimmingCharacters(in: .whitespaces))
    return [label.padded(toCells: Self.labelWidth) + (meaning.first?.dropFirst(Self.labelWidth) ?? "")]
      + meaning.dropFirst()
  }

  private func column(_ meaning: String) -> [String] {
    let margin = String(repeating: " ", count: Self.labelWidth)
    return wrapped(Self.values(meaning), width - Self.labelWidth).map { margin + $0 }
  }

  /// `(values: text, jsonl; default: text)` in Korean.
  private static func values(_ meaning: String) -> String {
    meaning.replacing("Show help information.", with: "도움말을 보여 줍니다.").replacing("(values: ", with: "(값: ")
      .replacing("(default: ", with: "(기본값: ").replacing("; default: ", with: ", 기본값: ")
  }

  /// Running text, broken; lines that are indented are examples and stay.
  private func broken(_ line: String) -> [String] {
    guard !line.hasPrefix(" "), !line.hasPrefix("사용법: ") else { return [line] }
    return wrapped(line, width)
  }

  private func wrapped(_ text: String, _ width: Int) -> [String] {
    guard !text.isEmpty else { return [""] }
    return StyledLine(text).wrapped(to: width).map { line in
      var text = line.text
      while text.last == " " { text.removeLast() }
      return text
    }
  }
}
