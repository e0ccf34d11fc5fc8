import Diagnostics
import Foundation
internal import TOMLKit

/// What is wrong with a line that the TOML parser stumbles over, in words for somebody who never heard of TOML.
///
/// First the line itself is looked at, as people write it; what it does not show, the parser's own message tells
/// (`ParserSlip`). Nobody gets to read that message, which is English.
///
/// > Source: https://toml.io/en/v1.0.0
enum SettingsSlip {
  /// Refuses what the parser does not survive.
  ///
  /// - Throws: `ToolError` for a section whose name begins with no letter of ours.
  static func refuseSections(in text: String) throws {
    // Within a text of several lines a bracket begins no section.
    guard !text.contains("\"\"\""), !text.contains("'''") else { return }
    for (index, line) in lines(of: text).enumerated() where line.hasPrefix("[") {
      let first = line.dropFirst(line.hasPrefix("[[") ? 2 : 1).first { $0 != " " && $0 != "\t" }
      guard let first, first == "." || !isBare(first) && !"]\"'".contains(first) else { continue }
      throw located(wideSign(line) ?? heading(line) ?? unknownSection(line), index + 1)
    }
  }

  /// The error for a file that is no TOML.
  ///
  /// - Parameter text: of the file, line ends as LF.
  static func error(_ error: TOMLParseError, in text: String) -> ToolError {
    let lines = lines(of: text)
    let reported = min(max(Int(error.source.begin.line), 1), max(lines.count, 1))
    let parser = ParserSlip(error.description, line: lines[reported - 1])
    if let slip = parser.redefinition { return located(slip, reported) }
    if let (number, slip) = openText(lines, before: reported) { return located(slip, number) }
    // A list or a text that is not closed is noticed only below it.
    for number in [reported, reported - 1] where number >= 1 && number <= lines.count {
      if let slip = slip(lines[number - 1]) { return located(slip, number) }
    }
    if let (number, slip) = openList(lines, before: reported, parser) { return located(slip, number) }
    return located(parser.wording(column: Int(error.source.begin.column)), reported)
  }

  private static func lines(of text: String) -> [String] {
    text.components(separatedBy: "\n").map { $0.trimmingCharacters(in: asciiBlanks) }
  }

  private static let asciiBlanks = CharacterSet(charactersIn: " \t")

  private static func located(_ wording: Wording, _ line: Int) -> ToolError {
    let place = Wording("\(Settings.fileName):\(line): ")
    return ToolError(
      place
        + wording.map { text in
          let endsInAdvice = [" = ", ": #"].contains { text.contains($0) } || ".?)\"”]".contains(text.last ?? ".")
          return endsInAdvice ? text : text + "."
        })
  }

  /// What is wrong with a line by itself; nil where nothing strikes.
  static func slip(_ line: String) -> Wording? {
    guard !line.isEmpty, !line.hasPrefix("#") else { return nil }
    if let slip = otherLanguage(line) ?? wideSign(line) { return slip }
    if line.hasPrefix("[") { return heading(line) }
    guard let equals = line.firstIndex(of: "=") else { return withoutEquals(line) }
    let key = line[..<equals].trimmingCharacters(in: .whitespaces)
    let value = line[line.index(after: equals)...].trimmingCharacters(in: .whitespaces)
    return keySlip(key, value) ?? ValueSlip(key: key, value: value).wording
  }

  // MARK: - Other ways of writing

  /// Remarks, lists and settings as other languages write them.
  private static func otherLanguage(_ line: String) -> Wording? {
    for sign in ["//", "--", ";", "<!--"] where line.hasPrefix(sign) {
      let remark = line.dropFirst(sign.count).trimmingCharacters(in: .whitespaces)
      return Wording(en: "a remark begins with '#': # \(remark)", ko: "설명은 '#'으로 시작합니다: # \(remark)")
    }
    if line.hasPrefix("- ") {
      let item = quoted(unquoted(line.dropFirst(2)))
      return Wording(
        en: "a list stands in brackets behind its setting: rule = [\(item)]",
        ko: "목록은 설정 뒤에 대괄호로 묶어 적습니다: rule = [\(item)]")
    }
    guard line.hasPrefix("{") || line.hasPrefix("<") else { return nil }
    return Wording(
      en: "each setting stands on a line of its own, without further signs: author = \"…\"",
      ko: "설정은 다른 부호 없이 한 줄에 하나씩 적습니다: author = \"…\"")
  }

  /// Signs and blanks of a Chinese or Korean keyboard where ASCII belongs; in quotation marks they are text.
  private static func wideSign(_ line: String) -> Wording? {
    var (mended, found): (String, Unicode.Scalar?) = ("", nil)
    var quote: Unicode.Scalar?
    for (index, scalar) in line.unicodeScalars.enumerated() {
      if quote == nil, scalar == "#" {
        mended += String(String.UnicodeScalarView(line.unicodeScalars.dropFirst(index)))
        break
      }
      if scalar == "\"" || scalar == "'" { quote = quote == nil ? scalar : quote == scalar ? nil : quote }
      if quote == nil, let plain = plainSigns[scalar] {
        found = found ?? scalar
        mended += plain
      } else {
        mended.unicodeScalars.append(scalar)
      }
    }
    guard let found else { return nil }
    guard !found.properties.isWhitespace else {
      return Wording(
        en: "there is a blank of another kind; write this: \(mended)",
        ko: "다른 종류의 빈칸이 있습니다. 이렇게 적으십시오: \(mended)")
    }
    return Wording(
      en: "'\(found)' is a wide sign; write this: \(mended)",
      ko: "'\(found)' 부호는 전각입니다. 반각으로 적으십시오: \(mended)")
  }

  private static let plainSigns: [Unicode.Scalar: String] = [
    "＝": "=", "［": "[", "］": "]", "＂": "\"", "，": ",", "、": ",", "＃": "#", "．": ".", "【": "[", "】": "]",
    "\u{A0}": " ", "\u{3000}": " ", "\u{2009}": " ", "\u{200B}": "", "\u{FEFF}": "",
  ]

  // MARK: - Headings

  private static func heading(_ line: String) -> Wording? {
    let isDouble = line.hasPrefix("[[")
    let (opening, closing) = isDouble ? ("[[", "]]") : ("[", "]")
    let inner = line.dropFirst(opening.count)
    let name = inner.prefix { $0 != "]" && $0 != "#" }.trimmingCharacters(in: CharacterSet(charactersIn: "[ \t"))
    guard let end = line.range(of: closing) else {
      return Wording(
        en: "a heading ends with \(isDouble ? "two brackets" : "a bracket"): \(opening)\(name)\(closing)",
        ko: "구역 제목은 대괄호\(isDouble ? " 둘" : "")로 닫습니다: \(opening)\(name)\(closing)")
    }
    guard !name.isEmpty else {
      return Wording(en: "there is no name in the brackets: [check]", ko: "대괄호 안에 구역의 이름이 없습니다: [check]")
    }
    if let slip = foreignSection(line) { return slip }
    let parts = name.split { $0 == "." || $0 == " " }.joined(separator: ".")
    guard parts == name.filter({ $0 != " " }) else {
      return Wording(
        en: "the names in a heading have one point between them: \(opening)\(parts)\(closing)",
        ko: "구역 제목의 이름은 점 하나로 잇습니다: \(opening)\(parts)\(closing)")
    }
    let rest = line[end.upperBound...].trimmingCharacters(in: .whitespaces)
    guard !rest.hasPrefix("]") else {
      return Wording(
        en: "a heading has as many brackets at its end as at its beginning: \(opening)\(name)\(closing)",
        ko: "구역 제목의 대괄호는 앞뒤의 수가 같습니다: \(opening)\(name)\(closing)")
    }
    guard rest.isEmpty || rest.hasPrefix("#") else {
      return Wording(
        en: "what belongs to \(line[..<end.upperBound]) begins on the next line: \(rest)",
        ko: "\(line[..<end.upperBound]) 구역의 내용은 다음 줄부터 적습니다: \(rest)")
    }
    return nil
  }

  private static func foreignSection(_ line: String) -> Wording? {
    let name = line.drop { $0 == "[" || $0 == " " }.prefix { $0 != "]" }
    guard
      name.split(separator: ".").contains(where: { part in
        part.first { $0 != " " }.map { !isBare($0) && $0 != "\"" && $0 != "'" } ?? false
      })
    else { return nil }
    return unknownSection(line)
  }

  private static func unknownSection(_ line: String) -> Wording {
    let name = line.drop { $0 == "[" || $0 == " " }.prefix { $0 != "]" }.trimmingCharacters(in: .whitespaces)
    return Wording(
      en: "'\(name)' is no section; those there are begin with [languages], [mine] or [check]",
      ko: "'\(name)' 구역은 없습니다. 쓸 수 있는 구역: [languages], [mine], [check]와 그 아래 구역")
  }

  // MARK: - Settings

  private static func withoutEquals(_ line: String) -> Wording? {
    // A line within a list.
    guard !line.hasPrefix("\""), !line.hasPrefix("]"), !line.hasPrefix("'") else { return nil }
    let key = line.prefix { !$0.isWhitespace && $0 != ":" }
    let rest = unquoted(line.dropFirst(key.count).drop { $0.isWhitespace || $0 == ":" })
    let advice = "\(key) = \(rest.isEmpty ? "\"…\"" : quoted(rest))"
    return Wording(
      en: "there is no '=' between a setting and its value: \(advice)", ko: "설정과 값 사이에 '='가 없습니다: \(advice)")
  }

  private static func keySlip(_ key: String, _ value: String) -> Wording? {
    guard let first = key.first else {
      return Wording(en: "there is no setting before '='", ko: "'=' 앞에 설정의 이름이 없습니다")
    }
    if first == "\"" || first == "'" {
      guard !key.dropFirst().contains(first) else { return nil }
      let advice = "\(key.dropFirst()) = \(quoted(unquoted(value)))"
      return Wording(
        en: "the names of settings stand without quotation marks: \(advice)", ko: "설정의 이름에는 따옴표를 쓰지 않습니다: \(advice)")
    }
    guard !key.contains(where: { !isBare($0) && $0 != " " }) else {
      return Wording(
        en: "'\(key)' is no setting: their names are letters a to z and hyphens",
        ko: "'\(key)' 설정은 없습니다. 설정의 이름은 영문자와 붙임표로 적습니다")
    }
    let words = key.split(separator: " ")
    guard words.count > 1, !key.contains(".") else { return nil }
    let advice = "\(words.joined(separator: "-")) = \(value)"
    return Wording(
      en: "there are no blanks in the names of settings: \(advice)", ko: "설정의 이름에는 빈칸이 없습니다: \(advice)")
  }

  private static func isBare(_ character: Character) -> Bool {
    character.isASCII && (character.isLetter || character.isNumber || "-_.".contains(character))
  }

  // MARK: - What goes over several lines

  /// A list that begins above a line and is not closed or not as lists are.
  private static func openList(_ lines: [String], before number: Int, _ parser: ParserSlip) -> (Int, Wording)? {
    for index in stride(from: min(number, lines.count) - 1, through: 0, by: -1) {
      guard let equals = lines[index].firstIndex(of: "="), !lines[index].hasPrefix("[") else { continue }
      let value = lines[index][lines[index].index(after: equals)...].trimmingCharacters(in: .whitespaces)
      guard value.hasPrefix("[") else {
        // Where the list is not closed, the next setting is what the parser stumbles over.
        if index == number - 1, parser.isInList { continue }
        return nil
      }
      let key = lines[index][..<equals].trimmingCharacters(in: .whitespaces)
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

  /// A text between three quotation marks that is not closed.
  private static func openText(_ lines: [String], before number: Int) -> (Int, Wording)? {
    for mark in ["\"\"\"", "'''"] {
      let places = lines.indices.filter { index in
        (lines[index].components(separatedBy: mark).count - 1) % 2 == 1
      }
      guard places.count % 2 == 1, let last = places.last, last < number else { continue }
      let key = lines[last].prefix { $0 != "=" }.trimmingCharacters(in: .whitespaces)
      return (
        last + 1,
        Wording(
          en: "the three quotation marks of '\(key)' are not closed; a text on one line wants one: \(key) = \"…\"",
          ko: "'\(key)' 값의 세 겹 따옴표를 닫지 않았습니다. 한 줄이면 하나로 됩니다: \(key) = \"…\"")
      )
    }
    return nil
  }

  // MARK: - Quotation marks

  static func quoted(_ text: String) -> String { "\"\(text)\"" }

  static func unquoted(_ text: some StringProtocol) -> String {
    text.trimmingCharacters(in: CharacterSet(charactersIn: " \t“”‘’„「」\"',"))
  }
}
