import Diagnostics
internal import TOMLKit

/// A table of the settings, read with messages that name the line.
struct SettingsSection {
  /// `check.severity`; empty for the file itself.
  let name: String
  let table: TOMLTable
  let text: String
  /// Which of several tables `[[name]]` it is, from 0; nil for a plain one.
  var number: Int?

  var keys: [String] { table.keys.sorted() }

  func allow(_ known: [String]) throws {
    for key in keys where !known.contains(key) { throw unknown(key, known) }
  }

  /// A key that is no setting: what is meant, perhaps, and what there is.
  func unknown(_ key: String, _ known: [String]) -> ToolError {
    let near = NearestWords.nearest(to: key, among: known)
    let place = name.isEmpty ? "" : " in [\(name)]"
    let koreanPlace = name.isEmpty ? "" : "[\(name)]에 "
    let list = known.joined(separator: ", ")
    return fault(
      key,
      en:
        "'\(key)' is no setting\(place)\(near.map { "; did you mean '\($0)'? The" } ?? "; the") settings there are \(list)",
      ko: "\(koreanPlace)'\(key)' 설정은 없습니다. \(near.map { "비슷한 설정: '\($0)'. " } ?? "")쓸 수 있는 설정: \(list)")
  }

  func string(_ key: String) throws -> String? {
    guard let value = table[key] else { return nil }
    guard let string = value.string, !string.isEmpty else {
      throw fault(
        key, en: "'\(key)' wants text in quotation marks: \(key) = \(quoted(value))",
        ko: "'\(key)'에는 따옴표로 묶은 글을 적습니다: \(key) = \(quoted(value))")
    }
    return string
  }

  /// A value as it would be as text: `"7"`; `"…"` where it is no single word.
  private func quoted(_ value: any TOMLValueConvertible) -> String {
    if let number = value.int { return "\"\(number)\"" }
    if let flag = value.bool { return "\"\(flag)\"" }
    return "\"…\""
  }

  /// One text or a list of texts.
  func strings(_ key: String) throws -> [String]? {
    guard let value = table[key] else { return nil }
    if let string = value.string, !string.isEmpty { return [string] }
    guard let list = list(value), !list.isEmpty else {
      throw fault(
        key, en: "'\(key)' wants text in quotation marks, or a list of such texts in square brackets",
        ko: "'\(key)'에는 따옴표로 묶은 글이나 그런 글의 목록([\"…\", \"…\"])을 적습니다")
    }
    return list
  }

  func probability(_ key: String) throws -> Double? {
    guard let value = table[key] else { return nil }
    guard let number = value.double ?? value.int.map(Double.init), (0...1).contains(number) else {
      throw fault(key, en: "'\(key)' wants a number from 0 to 1", ko: "'\(key)'에는 0에서 1 사이의 수를 적습니다")
    }
    return number
  }

  /// nil where the key is missing; a nil inside where it says "off".
  func severity(_ key: String) throws -> Severity?? {
    guard let value = table[key] else { return nil }
    if value.string == "off" { return .some(nil) }
    guard let severity = value.string.flatMap(Severity.init(rawValue:)) else {
      throw choice(key, ["information", "warning", "error", "off"])
    }
    return severity
  }

  /// One of a few words.
  func word<Word: RawRepresentable & CaseIterable>(_ key: String) throws -> Word? where Word.RawValue == String {
    guard let value = table[key] else { return nil }
    guard let word = value.string.flatMap(Word.init(rawValue:)) else {
      throw choice(key, Word.allCases.map(\.rawValue))
    }
    return word
  }

  func flag(_ key: String) throws -> Bool? {
    guard let value = table[key] else { return nil }
    guard let flag = value.bool else {
      throw fault(
        key, en: "'\(key)' wants true or false, without quotation marks",
        ko: "'\(key)'에는 true나 false를 따옴표 없이 적습니다")
    }
    return flag
  }

  func number(_ key: String) throws -> Double? {
    guard let value = table[key] else { return nil }
    guard let number = value.double ?? value.int.map(Double.init) else {
      throw fault(
        key, en: "'\(key)' wants a number, without quotation marks", ko: "'\(key)'에는 수를 따옴표 없이 적습니다")
    }
    return number
  }

  func isTable(_ key: String) -> Bool { table[key]?.table != nil }

  func section(_ key: String) throws -> SettingsSection? {
    guard let value = table[key] else { return nil }
    guard let inner = value.table else {
      throw fault(
        key, en: "'\(key)' wants a section [\(path(key))]", ko: "'\(key)'에는 값 대신 [\(path(key))] 구역을 둡니다")
    }
    return SettingsSection(name: path(key), table: inner, text: text)
  }

  /// The tables `[[key]]`.
  func sections(_ key: String) throws -> [SettingsSection] {
    guard let value = table[key] else { return [] }
    let tables = value.array.map { array in array.compactMap { $0.table } }
    guard let tables, tables.count == value.array?.count else {
      throw fault(
        key, en: "'\(key)' wants sections [[\(path(key))]]", ko: "'\(key)'에는 값 대신 [[\(path(key))]] 구역을 둡니다")
    }
    return tables.enumerated().map { SettingsSection(name: path(key), table: $1, text: text, number: $0) }
  }

  private func path(_ key: String) -> String { name.isEmpty ? key : "\(name).\(key)" }

  private func list(_ value: any TOMLValueConvertible) -> [String]? {
    guard let array = value.array else { return nil }
    let texts = array.compactMap { $0.string }
    return texts.count == array.count ? texts : nil
  }

  /// A value that is none of a few words.
  private func choice(_ key: String, _ words: [String]) -> ToolError {
    let quoted = words.map { "\"\($0)\"" }
    return fault(
      key, en: "'\(key)' wants \(quoted.dropLast().joined(separator: ", ")) or \(quoted.last ?? "")",
      ko: "'\(key)'에는 다음 가운데 하나를 적습니다: \(quoted.joined(separator: ", "))")
  }

  /// What is wrong with a key, as a sentence without its full stop.
  func fault(_ key: String, en english: String, ko korean: String) -> ToolError {
    let place = "\(Settings.fileName):\(line(of: key)): "
    return ToolError(en: place + english + ".", ko: place + korean + (korean.hasSuffix("다") ? "." : ""))
  }

  /// The line of a key, from 1: below its section's heading, or as a heading itself. Where it is written in another way,
  /// as in a table in braces, the first line that begins with it, else the first.
  func line(of key: String) -> Int {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    var heading = ""
    var count = -1
    for (index, line) in lines.enumerated() {
      let plain = line.filter { !" \t\"'\r".contains($0) }
      if plain.hasPrefix("[") {
        heading = String(plain.drop { $0 == "[" }.prefix { $0 != "]" })
        if heading == name { count += 1 }
        if heading == path(key) { return index + 1 }
      } else if heading == name, number == nil || number == count, Self.begins(plain, with: key) {
        return index + 1
      }
    }
    let first = lines.firstIndex { $0.drop { " \t[\"'".contains($0) }.hasPrefix(key) }
    return (first ?? 0) + 1
  }

  private static func begins(_ line: String, with key: String) -> Bool {
    guard line.hasPrefix(key), let next = line.dropFirst(key.count).first else { return false }
    return next == "=" || next == "."
  }
}
