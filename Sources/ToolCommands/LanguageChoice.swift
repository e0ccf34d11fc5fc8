import Diagnostics
import Foundation

/// In which language to speak to the user; settled before the arguments are understood, since the parser speaks too.
enum LanguageChoice {
  /// The languages as options and settings name them.
  enum Name: String, CaseIterable {
    case en, ko

    var language: MessageLanguage { self == .ko ? .korean : .english }
  }

  /// What the last `--lang` says, else `JJAK_LANG`, else the workspace's settings, else the locale.
  ///
  /// - Parameter currentFolder: the folder the command was given in, absolute.
  static func language(
    _ arguments: [String], environment: [String: String], currentFolder: String
  ) -> MessageLanguage {
    if let name = value(of: "--lang", in: arguments).flatMap(Name.init(rawValue:)) { return name.language }
    if let named = environment["JJAK_LANG"], !named.isEmpty { return MessageLanguage(locale: named) }
    let folder =
      value(of: "--workspace", in: arguments).map { FilePath.resolved($0, from: currentFolder) }
      ?? Workspace.nearestFolder(to: currentFolder)
    if let folder, let name = language(inSettings: folder + "/" + Settings.fileName) { return name.language }
    return ToolContext.language(in: environment)
  }

  /// The value that an option has last, up to `--`.
  private static func value(of option: String, in arguments: [String]) -> String? {
    var value: String?
    for (index, argument) in arguments.enumerated() {
      if argument == "--" { break }
      if argument == option, arguments.indices.contains(index + 1) { value = arguments[index + 1] }
      if argument.hasPrefix(option + "=") { value = String(argument.dropFirst(option.count + 1)) }
    }
    return value
  }

  /// `language` under `[check]`, found without a parser: a file that has a mistake elsewhere says its language all the
  /// same.
  private static func language(inSettings file: String) -> Name? {
    guard let bytes = FileManager.default.contents(atPath: file) else { return nil }
    var heading = ""
    for line in String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline) {
      let plain = line.prefix { $0 != "#" }.filter { !" \t\"'".contains($0) }
      if plain.hasPrefix("[") { heading = plain }
      let key = heading == "[check]" ? "language=" : heading.isEmpty ? "check.language=" : nil
      if let key, plain.hasPrefix(key) { return Name(rawValue: String(plain.dropFirst(key.count))) }
    }
    return nil
  }
}
