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
  var check = CheckSettings()

  init() {}

  /// Reads the file; a missing one gives the defaults.
  ///
  /// - Throws: `ToolError` that names file, line and the word that is wrong.
  init(file: String) throws {
    guard let text = try Self.text(of: file) else { return }
    try SettingsSlip.refuseSections(in: text)
    let table: TOMLTable
    do {
      table = try TOMLTable(string: text)
    } catch let error as TOMLParseError {
      throw SettingsSlip.error(error, in: text)
    }
    try read(SettingsSection(name: "", table: table, text: text))
  }

  private static func text(of file: String) throws -> String? {
    guard FilePath.exists(file) else { return nil }
    guard let bytes = FileManager.default.contents(atPath: file) else {
      throw ToolError(en: "\(fileName) cannot be read.", ko: "\(fileName) 파일을 읽을 수 없습니다.")
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw ToolError(
        en: "\(fileName) is not UTF-8; save it as UTF-8.", ko: "\(fileName) 파일이 UTF-8이 아닙니다. UTF-8로 저장하십시오.")
    }
    // Editors of other systems begin with a mark and end lines in their own way.
    return (text.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text)
      .replacing("\r\n", with: "\n").replacing("\r", with: "\n")
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
    if let check = try root.section("check") { self.check = try CheckSettings(check) }
  }
}
