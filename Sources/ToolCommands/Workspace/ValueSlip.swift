import Diagnostics
import Foundation

/// What is wrong with the value of a setting, by the looks of it.
struct ValueSlip {
  let key: String
  let value: String

  /// nil where nothing strikes.
  var wording: Wording? {
    guard let first = value.first, first != "#" else {
      return Wording(en: "'\(key)' has no value", ko: "'\(key)'에 값이 없습니다")
    }
    switch first {
    case "=":
      let advice = "\(key) = \(value.drop { $0 == "=" || $0 == " " })"
      return Wording(en: "one '=' is enough: \(advice)", ko: "'='는 하나만 적습니다: \(advice)")
    case "“", "”", "‘", "’", "„", "「":
      return Wording(
        en: "quotation marks are straight ones here: \(key) = \(quotedContent)",
        ko: "따옴표는 곧은 것(\")을 씁니다: \(key) = \(quotedContent)")
    case "\"", "'": return textSlip(first)
    case "{":
      return Wording(
        en:
          "there are no braces here; write [\(key)] on a line and what belongs to it below, each on a line of its own",
        ko: "중괄호는 쓰지 않습니다. [\(key)] 줄을 적고 그 아래에 설정을 한 줄에 하나씩 적으십시오")
    case "[": return nil
    default: return bareSlip
    }
  }

  private var quotedContent: String { SettingsSlip.quoted(SettingsSlip.unquoted(value)) }

  // MARK: - Texts

  private func textSlip(_ mark: Character) -> Wording? {
    guard !value.hasPrefix(String(repeating: mark, count: 3)) else { return nil }
    guard let end = end(mark) else {
      if mark == "\"", value.contains("\\") { return Self.backslash(key, value) }
      return Wording(
        en: "the quotation mark of '\(key)' is not closed: \(key) = \(quotedContent)",
        ko: "'\(key)' 값의 따옴표를 닫지 않았습니다: \(key) = \(quotedContent)")
    }
    let text = value[..<end]
    let rest = value[end...].trimmingCharacters(in: .whitespaces)
    guard !rest.isEmpty, !rest.hasPrefix("#") else { return nil }
    if rest.hasPrefix("//") || rest.hasPrefix("--") {
      let remark = "\(key) = \(text) # \(rest.dropFirst(2).trimmingCharacters(in: .whitespaces))"
      return Wording(en: "a remark begins with '#': \(remark)", ko: "설명은 '#'으로 시작합니다: \(remark)")
    }
    if rest.hasSuffix("]"), !rest.contains("=") {
      return Wording(
        en: "the list of '\(key)' has no bracket at its beginning: \(key) = [\(value)",
        ko: "'\(key)' 목록의 앞쪽 대괄호가 없습니다: \(key) = [\(value)")
    }
    if rest.contains("="), rest.first?.isLetter == true {
      return Wording(
        en: "each setting stands on a line of its own; this one begins the next line: \(rest)",
        ko: "설정은 한 줄에 하나씩 적습니다. 다음 줄로 옮기십시오: \(rest)")
    }
    if mark == "\"", value.hasSuffix("\""), !value.dropFirst().dropLast().contains("'") {
      let single = "\(key) = '\(value.dropFirst().dropLast())'"
      return Wording(
        en: "a text with quotation marks in it stands between single ones: \(single)",
        ko: "따옴표가 든 글은 작은따옴표로 묶습니다: \(single)")
    }
    return Wording(
      en: "nothing stands behind the value of '\(key)': \(key) = \(text)",
      ko: "'\(key)' 값 뒤에는 아무것도 적지 않습니다: \(key) = \(text)")
  }

  /// Behind the mark that closes the text.
  private func end(_ mark: Character) -> String.Index? {
    var index = value.index(after: value.startIndex)
    while index < value.endIndex {
      if mark == "\"", value[index] == "\\" {
        index = value.index(after: index)
        guard index < value.endIndex else { return nil }
      } else if value[index] == mark {
        return value.index(after: index)
      }
      index = value.index(after: index)
    }
    return nil
  }

  /// The advice for a text with backslashes.
  static func backslash(_ key: String, _ value: String) -> Wording {
    let single = "\(key) = '\(SettingsSlip.unquoted(value))'"
    return Wording(
      en: "a backslash stands for itself between single quotation marks only: \(single)",
      ko: "역슬래시(\\)는 작은따옴표 안에서만 그대로 적을 수 있습니다: \(single)")
  }

  // MARK: - What stands without quotation marks

  private var bareSlip: Wording? {
    let word = value.prefix { $0 != "#" }.trimmingCharacters(in: .whitespaces)
    if let flag = Self.flags[word.lowercased()] {
      guard word != "true", word != "false" else { return nil }
      return Wording(
        en: "what is on or off is true or false: \(key) = \(flag)", ko: "켜고 끄는 설정에는 true나 false를 적습니다: \(key) = \(flag)"
      )
    }
    if let number = Self.number(word) {
      guard number != word else { return nil }
      return Wording(en: "a number is written like this: \(key) = \(number)", ko: "수는 이렇게 적습니다: \(key) = \(number)")
    }
    guard !Self.isPlain(word) else { return nil }
    guard let last = word.last, last != "\"", last != "'" else {
      return Wording(
        en: "the value of '\(key)' begins without a quotation mark: \(key) = \(quotedContent)",
        ko: "'\(key)' 값의 앞쪽 따옴표가 없습니다: \(key) = \(quotedContent)")
    }
    return Wording(
      en: "the value of '\(key)' wants quotation marks: \(key) = \(SettingsSlip.quoted(word))",
      ko: "'\(key)' 값에 따옴표가 없습니다: \(key) = \(SettingsSlip.quoted(word))")
  }

  /// Words for on and off; `off` and `on` are no flags, `off` is a severity.
  private static let flags = [
    "true": "true", "false": "false", "yes": "true", "no": "false", "예": "true", "아니오": "false",
  ]

  /// A number as TOML writes it; nil for what is none, or too large for anything here.
  static func number(_ word: String) -> String? {
    var digits = word.filter { $0 != "_" && $0 != "+" && $0 != " " }
    let isPercent = digits.hasSuffix("%") || digits.hasSuffix("％")
    if isPercent { digits.removeLast() }
    if digits.filter({ $0 == "," }).count == 1, !digits.contains(".") { digits = digits.replacing(",", with: ".") }
    let isNegative = digits.hasPrefix("-")
    if isNegative { digits.removeFirst() }
    guard digits.contains(where: \.isNumber), digits.allSatisfy({ "0123456789.".contains($0) }), digits.count < 16,
      let value = Double(digits.hasPrefix(".") ? "0" + digits : digits)
    else { return nil }
    let isWhole = isPercent ? value.truncatingRemainder(dividingBy: 100) == 0 : !digits.dropLast().contains(".")
    let size = isPercent ? value / 100 : value
    let sign = isNegative ? "-" : ""
    guard isWhole else {
      let isPlain = !isPercent && digits.first != "." && !digits.hasPrefix("00")
      return sign + (isPlain ? digits : "\(size)")
    }
    return sign + String(Int(size))
  }

  /// Whether a value needs no quotation marks as it is read: a number of another kind, or a day.
  private static func isPlain(_ word: String) -> Bool {
    ["inf", "nan", "+inf", "-inf", "+nan", "-nan"].contains(word) || Double(word) != nil
      || word.first.map { $0.isASCII && $0.isNumber } == true && word.contains("-")
  }
}
