internal import ArgumentParser

/// Options that every command understands.
struct CommonOptions: ParsableArguments {
  @Option(
    help: .spoken(
      "The workspace, where it is not this folder or one above it.",
      ko: "작업 공간. 지금 폴더나 그 위 폴더가 아닐 때 지정합니다.", valueName: "folder"),
    completion: .directory)
  var workspace: String?

  @Flag(help: .spoken("Write without colour, also to a terminal.", ko: "터미널에서도 색 없이 씁니다."))
  var noColor = false

  /// Read before the parser comes to it, by `LanguageChoice`.
  @Option(
    help: .spoken(
      "The language of messages: en or ko; the locale's without it.", ko: "메시지의 언어: en 또는 ko. 없으면 로캘을 따릅니다.",
      valueName: "language"))
  var lang: LanguageChoice.Name?

  /// Applies what concerns the console.
  func apply(to context: ToolContext) {
    if noColor { context.console.forbidColor() }
  }
}

extension LanguageChoice.Name: ExpressibleByArgument {}
