import Diagnostics
import Foundation

/// What the parser's message says, in words of ours.
struct ParserSlip {
  private let message: String
  private let line: String

  /// - Parameter message: of toml++ 3.
  init(_ message: String, line: String) {
    self.message = message
    self.line = line
  }

  private var key: String { line.prefix { $0 != "=" }.trimmingCharacters(in: .whitespaces) }
  private var value: String {
    line.firstIndex(of: "=").map { line[line.index(after: $0)...].trimmingCharacters(in: .whitespaces) } ?? ""
  }

  /// Whether the parser was reading a list.
  var isInList: Bool { message.contains("parsing array") }

  /// What is given twice; nil where that is not what the parser says.
  var redefinition: Wording? {
    guard message.contains("redefine") else { return nil }
    guard line.hasPrefix("[") else {
      return Wording(
        en: "'\(key)' is set a second time; leave one of the two", ko: "'\(key)'에 값을 두 번 적었습니다. 하나만 남기십시오")
    }
    let heading = line.prefix { $0 != "#" }.trimmingCharacters(in: .whitespaces)
    let name = heading.trimmingCharacters(in: CharacterSet(charactersIn: "[] "))
    if message.contains("existing table '") {
      return Wording(
        en: "\(heading) stands a second time; put its settings under the first",
        ko: "\(heading) 구역이 두 번 나옵니다. 앞 구역에 모아 적으십시오")
    }
    if message.contains("existing array '"), !heading.hasPrefix("[[") {
      return Wording(
        en: "there are several of this section, so it wants two brackets: [[\(name)]]",
        ko: "여러 번 적을 수 있는 구역이므로 대괄호를 두 개씩 씁니다: [[\(name)]]")
    }
    return Wording(
      en: "'\(name)' has a value above already and cannot be a section too; leave one of the two",
      ko: "'\(name)'에 이미 위에서 값을 적어 구역으로 쓸 수 없습니다. 하나만 남기십시오")
  }

  /// What is wrong with the line.
  ///
  /// - Parameter column: where the parser stopped, in characters from 1.
  func wording(column: Int) -> Wording {
    for (part, wording) in table where message.contains(part) { return wording }
    return Wording(
      en: "from character \(column) on this cannot be read: \(line)", ko: "\(column)번째 글자부터 읽을 수 없는 줄입니다: \(line)")
  }

  /// By a part of the message, the first that fits.
  private var table: [(part: String, wording: Wording)] {
    let content = SettingsSlip.unquoted(value)
    let printable = String(
      String.UnicodeScalarView(content.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }))
    let control = Wording(
      en: "there is an invisible character in the value of '\(key)'; write it anew: \(key) = \"\(printable)\"",
      ko: "'\(key)' 값에 보이지 않는 글자가 들어 있습니다. 다시 적으십시오: \(key) = \"\(printable)\"")
    let day = Wording(
      en: "'\(content)' is no day or time; a text wants quotation marks: \(key) = \"\(content)\"",
      ko: "'\(content)'에 해당하는 날짜나 시각이 없습니다. 글이면 따옴표로 묶습니다: \(key) = \"\(content)\"")
    let number = Wording(
      en: "'\(content)' is no number as it is written here; numbers are 3, 0.9, or a text in quotation marks",
      ko: "'\(content)' 값은 수로 읽을 수 없습니다. 수는 3이나 0.9처럼 적고, 글이면 따옴표로 묶습니다")
    let remark = Wording(
      en: "there is an invisible character in the remark; write it anew", ko: "설명에 보이지 않는 글자가 들어 있습니다. 다시 적으십시오")
    let tooLarge = Wording(
      en: "the number of '\(key)' is too large (\(content))", ko: "'\(key)'에 적은 수가 너무 큽니다(\(content))")
    return [
      ("in comments", remark), ("control characters", control), ("escape sequence", ValueSlip.backslash(key, value)),
      ("unicode scalar", ValueSlip.backslash(key, value)), ("surrogate", ValueSlip.backslash(key, value)),
      ("parsing string: encountered end-of-file", control), ("date", day), ("parsing time", day),
      ("not representable", tooLarge), ("value too long", tooLarge),
      ("floating-point", number), ("integer", number), ("infinity", number), ("parsing nan", number),
      (
        "parsing string",
        Wording(
          en: "the text of '\(key)' cannot be read; write it between quotation marks: \(key) = \"\(printable)\"",
          ko: "'\(key)' 값을 읽을 수 없습니다. 따옴표로 묶어 다시 적으십시오: \(key) = \"\(printable)\"")
      ),
      (
        "expected a comment or whitespace",
        Wording(
          en: "nothing stands behind the value of '\(key)' but a remark that begins with '#'",
          ko: "'\(key)' 값 뒤에는 '#'으로 시작하는 설명만 적을 수 있습니다")
      ),
    ]
  }
}
