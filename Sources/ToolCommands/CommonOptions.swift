internal import ArgumentParser
import Diagnostics

/// Options that every command understands.
struct CommonOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The workspace, where it is not this folder or one above it.", valueName: "folder"))
  var workspace: String?

  @Flag(help: "Write without colour, also to a terminal.")
  var noColor = false

  @Option(help: ArgumentHelp("The language of messages: en or ko; the locale's without it.", valueName: "language"))
  var lang: Language?

  /// `MessageLanguage`, which as a public type cannot be an argument itself.
  enum Language: String, ExpressibleByArgument, CaseIterable {
    case en
    case ko

    var language: MessageLanguage {
      switch self {
      case .en: .english
      case .ko: .korean
      }
    }
  }

  /// Applies what concerns the console and the language.
  func apply(to context: ToolContext) {
    if noColor { context.console.forbidColor() }
    if let lang { context.language = lang.language }
  }

  /// The language that a workspace's settings ask for; `--lang` and `JJAK_LANG` go before them, and they before the
  /// locale.
  func speakLanguage(of workspace: Workspace?, in context: ToolContext) {
    guard lang == nil, (context.environment["JJAK_LANG"] ?? "").isEmpty else { return }
    if let language = workspace?.settings.check.language { context.language = language }
  }
}
