import Diagnostics
import Foundation
internal import TOMLKit

/// What `jjak.toml` says; everything has a default.
struct Settings {
  static let fileName = "jjak.toml"

  /// Who decides, for the history and the exports.
  var author: String?
  /// The file with the renderings that go before everything, relative to the workspace.
  var houseStyle: String?
  var sourceLanguage = "zh-CN"
  var targetLanguage = "ko-KR"
  /// Score from which a mined pair counts as certain, where the user wants another threshold than the tool's own.
  var certainFrom: Double?
  /// Weakest severity that makes `check` fail.
  var failOn: Severity?
  /// Severities of single rules; nil as value turns the rule off.
  var ruleSeverities: [String: Severity?] = [:]

  init() {}

  /// Reads the file; a missing one gives the defaults.
  ///
  /// - Throws: `ToolError` that names file, line and the word that is wrong.
  init(file: String) throws {
    guard let text = try Self.text(of: file) else { return }
    let table: TOMLTable
    do {
      table = try TOMLTable(string: text)
    } catch let error as TOMLParseError {
      throw ToolError("\(Self.fileName):\(error.source.begin.line): \(error.description).")
    }
    try read(SettingsSection(name: "", table: table, text: text))
  }

  private static func text(of file: String) throws -> String? {
    guard FilePath.exists(file) else { return nil }
    guard let bytes = FileManager.default.contents(atPath: file) else {
      throw ToolError("\(fileName) cannot be read.")
    }
    guard let text = String(validating: bytes, as: UTF8.self) else { throw ToolError("\(fileName) is not UTF-8.") }
    return text
  }

  private mutating func read(_ root: SettingsSection) throws {
    try root.allow(["author", "house-style", "languages", "mine", "check"])
    author = try root.string("author")
    houseStyle = try root.string("house-style")
    if let languages = try root.section("languages") {
      try languages.allow(["source", "target"])
      sourceLanguage = try languages.string("source") ?? sourceLanguage
      targetLanguage = try languages.string("target") ?? targetLanguage
    }
    if let mine = try root.section("mine") {
      try mine.allow(["certain"])
      certainFrom = try mine.probability("certain")
    }
    if let check = try root.section("check") {
      try check.allow(["fail-on", "severity"])
      failOn = try check.severity("fail-on") ?? nil
      for rule in try check.section("severity")?.keys ?? [] {
        ruleSeverities[rule] = try check.section("severity")?.severity(rule)
      }
    }
  }
}

/// A table of the settings, read with messages that name the line.
private struct SettingsSection {
  let name: String
  let table: TOMLTable
  let text: String

  var keys: [String] { table.keys.sorted() }

  func allow(_ known: [String]) throws {
    for key in keys where !known.contains(key) {
      let place = name.isEmpty ? "" : " in [\(name)]"
      throw fault(key, "'\(key)' is no setting\(place); the settings there are \(known.joined(separator: ", "))")
    }
  }

  func string(_ key: String) throws -> String? {
    guard let value = table[key] else { return nil }
    guard let string = value.string, !string.isEmpty else { throw fault(key, "'\(key)' wants text in quotation marks") }
    return string
  }

  func probability(_ key: String) throws -> Double? {
    guard let value = table[key] else { return nil }
    guard let number = value.double ?? value.int.map(Double.init), (0...1).contains(number) else {
      throw fault(key, "'\(key)' wants a number from 0 to 1")
    }
    return number
  }

  /// nil where the key is missing; a nil inside where it says "off".
  func severity(_ key: String) throws -> Severity?? {
    guard let value = table[key] else { return nil }
    if value.string == "off" { return .some(nil) }
    guard let severity = value.string.flatMap(Severity.init(rawValue:)) else {
      throw fault(key, "'\(key)' wants \"information\", \"warning\", \"error\" or \"off\"")
    }
    return severity
  }

  func section(_ key: String) throws -> SettingsSection? {
    guard let value = table[key] else { return nil }
    guard let inner = value.table else { throw fault(key, "'\(key)' wants a section [\(key)]") }
    return SettingsSection(name: name.isEmpty ? key : "\(name).\(key)", table: inner, text: text)
  }

  /// The first line that begins with the key, or holds it as a section, stands for the place.
  private func fault(_ key: String, _ message: String) -> ToolError {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let index = lines.firstIndex { line in
      let words = line.drop { " \t[\"'".contains($0) }
      return words.hasPrefix(key) || (line.hasPrefix("[") && line.contains(".\(key)]"))
    }
    return ToolError("\(Settings.fileName):\((index ?? 0) + 1): \(message).")
  }
}
