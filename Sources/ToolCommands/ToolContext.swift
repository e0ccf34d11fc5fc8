import Diagnostics
import Foundation

/// What a command may use of the world: the console, the environment, the folder it was started in, the clock.
final class ToolContext {
  let console: Console
  let environment: [String: String]
  /// Absolute path of the folder that relative paths count from; empty where that folder was removed meanwhile.
  let currentFolder: String
  /// The language in which to speak to the user: `--lang`, else what the environment says.
  var language: MessageLanguage
  /// The worst that was reported so far.
  private(set) var status = ExitStatus.clean

  init(
    console: Console, environment: [String: String],
    currentFolder: String = FileManager.default.currentDirectoryPath
  ) {
    self.console = console
    self.environment = environment
    self.currentFolder = currentFolder
    language = Self.language(in: environment)
  }

  /// The language that the environment asks for: `JJAK_LANG`, then as for all programs `LC_ALL`, `LC_MESSAGES`, `LANG`.
  ///
  /// > Source: POSIX.1-2017, XBD 8.2: the first of these that is set and not empty.
  static func language(in environment: [String: String]) -> MessageLanguage {
    let names = ["JJAK_LANG", "LC_ALL", "LC_MESSAGES", "LANG"]
    let locale = names.lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
    return locale.map(MessageLanguage.init(locale:)) ?? .english
  }

  /// The current folder, for whoever looks or writes there: an empty path would lead to the root of the disk.
  ///
  /// - Throws: `ToolError` where it was removed.
  var existingCurrentFolder: String {
    get throws {
      guard !currentFolder.isEmpty else {
        throw ToolError(
          en: "The folder you are in was removed or moved; go to another one with 'cd' and try again.",
          ko: "지금 있는 폴더가 없어졌거나 옮겨졌습니다. 'cd'로 다른 폴더로 옮긴 뒤 다시 실행하십시오.")
      }
      return currentFolder
    }
  }

  /// Says what went wrong and remembers it for the exit status; the command may go on with the next file.
  func report(_ error: any Error) {
    say(wording(for: error))
    status = max(status, .failed)
  }

  /// A sentence on standard error, in the user's language.
  func say(_ wording: Wording) {
    console.say(wording[language])
  }

  /// Text on standard output, in the user's language.
  func write(_ wording: Wording) {
    console.write(wording[language])
  }

  /// How far long work is, in the user's language; nothing where nobody watches.
  func showProgress(_ wording: Wording) {
    console.showProgress(wording[language])
  }

  /// Who decides: `JJAK_AUTHOR`, then the workspace's author, then the account's name.
  func author(in workspace: Workspace?) -> String {
    let named = [
      environment["JJAK_AUTHOR"], workspace?.settings.author, environment["USER"], environment["LOGNAME"],
    ]
    return named.compactMap { $0 }.first { !$0.isEmpty } ?? accountName ?? "unknown"
  }

  private var accountName: String? {
    guard let account = getpwuid(getuid()), let name = account.pointee.pw_name else { return nil }
    return String(cString: name)
  }

  /// Seconds since 1970 that count as now: `SOURCE_DATE_EPOCH` where it is set, so that the same input gives the same
  /// bytes.
  ///
  /// > Source: https://reproducible-builds.org/specs/source-date-epoch/
  ///
  /// - Throws: `ToolError` where `SOURCE_DATE_EPOCH` is no number of seconds.
  func now() throws -> Int {
    guard let epoch = environment["SOURCE_DATE_EPOCH"], !epoch.isEmpty else { return time(nil) }
    guard let seconds = Int(epoch), seconds >= 0, seconds < 253_402_300_800 else {
      throw ToolError(
        en: "SOURCE_DATE_EPOCH is '\(epoch)', which is no number of seconds since 1970.",
        ko: "SOURCE_DATE_EPOCH 값 '\(epoch)': 1970년부터 센 초가 아닙니다.")
    }
    return seconds
  }
}
