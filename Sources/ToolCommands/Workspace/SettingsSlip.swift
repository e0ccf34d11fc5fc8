import Diagnostics
import Foundation
internal import TOMLKit

/// What is wrong with a line that the TOML parser stumbles over, in words for somebody who never heard of TOML.
///
/// > Source: https://toml.io/en/v1.0.0
enum SettingsSlip {
  /// The error for a file that is no TOML.
  static func error(_ error: TOMLParseError, in text: String) -> ToolError {
    let lines = text.components(separatedBy: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    let reported = min(max(Int(error.source.begin.line), 1), max(lines.count, 1))
    // A list or a text that is not closed is noticed only below it.
    for number in [reported, reported - 1] where number >= 1 && number <= lines.count {
      if let slip = slip(lines[number - 1]) { return located(slip, number) }
    }
    if let (number, slip) = openList(lines, before: reported) { return located(slip, number) }
    if error.description.contains("redefine"), let key = key(of: lines[reported - 1]) {
      return located(
        Wording(en: "'\(key)' is set a second time; leave one of the two", ko: "'\(key)'에 값을 두 번 적었습니다. 하나만 남기십시오"),
        reported)
    }
    let line = lines[reported - 1]
    return located(
      Wording(
        en: "this cannot be read: \(line) (\(error.description))", ko: "읽을 수 없는 줄입니다: \(line) (\(error.description))"),
      reported)
  }

  private static func located(_ wording: Wording, _ line: Int) -> ToolError {
    let place = Wording("\(Settings.fileName):\(line): ")
    return ToolError(place + wording.map { ".?)\"”]".contains($0.last ?? ".") ? $0 : $0 + "." })
  }

  /// What is wrong with a line by itself; nil where nothing strikes.
  static func slip(_ line: String) -> Wording? {
    guard !line.isEmpty, !line.hasPrefix("#") else { return nil }
    if line.hasPrefix("[") { return heading(line) }
    guard let equals = line.firstIndex(of: "=") else { return withoutEquals(line) }
    let key = line[..<equals].trimmingCharacters(in: .whitespaces)
    let value = line[line.index(after: equals)...].trimmingCharacters(in: .whitespaces)
    return keySlip(key, value) ?? valueSlip(key, value)
  }

  private static func heading(_ line: String) -> Wording? {
    guard !line.contains("]") else { return nil }
    return Wording(en: "a heading ends with a bracket: \(line)]", ko: "구역 제목은 대괄호로 닫습니다: \(line)]")
  }

  private static func withoutEquals(_ line: String) -> Wording? {
    // A line within a list.
    guard !line.hasPrefix("\""), !line.hasPrefix("]"), !line.hasPrefix("'") else { return nil }
    let key = line.prefix { !$0.isWhitespace && $0 != ":" }
    let rest = line.dropFirst(key.count).drop { $0.isWhitespace || $0 == ":" }
    let advice = "\(key) = \(rest.isEmpty ? "\"…\"" : quoted(String(rest)))"
    return Wording(
      en: "there is no '=' between a setting and its value: \(advice)", ko: "설정과 값 사이에 '='가 없습니다: \(advice)")
  }

  private static func keySlip(_ key: String, _ value: String) -> Wording? {
    guard !key.isEmpty else {
      return Wording(en: "there is no setting before '='", ko: "'=' 앞에 설정의 이름이 없습니다")
    }
    guard let first = key.first, first != "\"", first != "'", key.contains(where: { !isBare($0) }) else { return nil }
    return Wording(
      en: "'\(key)' is no setting: their names are letters a to z and hyphens",
      ko: "'\(key)' 설정은 없습니다. 설정의 이름은 영문자와 붙임표로 적습니다")
  }

  private static func isBare(_ character: Character) -> Bool {
    character.isASCII && (character.isLetter || character.isNumber || "-_. ".contains(character))
  }

  private static func valueSlip(_ key: String, _ value: String) -> Wording? {
    guard let first = value.first, first != "#" else {
      return Wording(en: "'\(key)' has no value", ko: "'\(key)'에 값이 없습니다")
    }
    let content = value.trimmingCharacters(in: CharacterSet(charactersIn: "“”‘’„「」\"'"))
    switch first {
    case "“", "”", "‘", "’", "„", "「":
      return Wording(
        en: "quotation marks are straight ones here: \(key) = \(quoted(content))",
        ko: "따옴표는 곧은 것(\")을 씁니다: \(key) = \(quoted(content))")
    case "\"", "'":
      let isLong = value.hasPrefix(String(repeating: first, count: 3))
      guard !isLong, !value.dropFirst().contains(first) else { return nil }
      return Wording(
        en: "the quotation mark of '\(key)' is not closed: \(key) = \(quoted(content))",
        ko: "'\(key)' 값의 따옴표를 닫지 않았습니다: \(key) = \(quoted(content))")
    case "[", "{": return nil
    default:
      guard !isPlain(value) else { return nil }
      let word = value.prefix { $0 != "#" }.trimmingCharacters(in: .whitespaces)
      guard let last = word.last, last != "\"", last != "'" else {
        return Wording(
          en: "the value of '\(key)' begins without a quotation mark: \(key) = \(quoted(content))",
          ko: "'\(key)' 값의 앞쪽 따옴표가 없습니다: \(key) = \(quoted(content))")
      }
      return Wording(
        en: "the value of '\(key)' wants quotation marks: \(key) = \(quoted(word))",
        ko: "'\(key)' 값에 따옴표가 없습니다: \(key) = \(quoted(word))")
    }
  }

  /// Whether a value needs no quotation marks: a flag, a number, a date.
  private static func isPlain(_ value: String) -> Bool {
    let word = value.prefix { $0 != "#" && !$0.isWhitespace }
    return ["true", "false"].contains(word) || Double(word.replacing("_", with: "")) != nil
      || word.first.map { $0.isNumber } == true && word.contains("-")
  }

  /// A list that begins above a line and is not closed.
  private static func openList(_ lines: [String], before number: Int) -> (Int, Wording)? {
    for index in stride(from: min(number, lines.count) - 1, through: 0, by: -1) {
      guard let equals = lines[index].firstIndex(of: "=") else { continue }
      let value = lines[index][lines[index].index(after: equals)...].trimmingCharacters(in: .whitespaces)
      guard value.hasPrefix("["), let key = key(of: lines[index]) else { return nil }
      return (
        index + 1,
        Wording(
          en: "the list of '\(key)' wants texts in quotation marks, commas between them and a bracket at its end: "
            + "\(key) = [\"…\", \"…\"]",
          ko: "'\(key)' 목록은 따옴표로 묶은 글을 쉼표로 나누어 적고 대괄호로 닫습니다: \(key) = [\"…\", \"…\"]")
      )
    }
    return nil
  }

  private static func key(of line: String) -> String? {
    guard let equals = line.firstIndex(of: "=") else { return nil }
    return line[..<equals].trimmingCharacters(in: .whitespaces)
  }

  private static func quoted(_ text: String) -> String { "\"\(text)\"" }
}
