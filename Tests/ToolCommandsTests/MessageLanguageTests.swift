import Diagnostics
import Testing

@testable import ToolCommands

@Suite struct MessageLanguageTests {
  @Test(
    "The first variable that is set and not empty says the language",
    arguments: [
      ([:], MessageLanguage.english),
      (["LANG": "ko_KR.UTF-8"], .korean),
      (["LANG": "ko"], .korean),
      (["LANG": "kok_IN"], .english),
      (["LANG": "ko_KR.UTF-8", "LC_ALL": "C.UTF-8"], .english),
      (["LANG": "ko_KR.UTF-8", "LC_ALL": ""], .korean),
      (["LC_MESSAGES": "ko_KR.eucKR", "LANG": "en_US.UTF-8"], .korean),
      (["LC_MESSAGES": "ko_KR", "LC_ALL": "de_DE"], .english),
      (["JJAK_LANG": "ko", "LC_ALL": "en_US.UTF-8"], .korean),
      (["JJAK_LANG": "en", "LC_ALL": "ko_KR.UTF-8"], .english),
    ])
  func environment(variables: [String: String], expected: MessageLanguage) {
    #expect(ToolContext.language(in: variables) == expected)
  }

  @Test("The option goes before the environment", arguments: ["en", "ko"])
  func option(language: String) throws {
    let options = try CommonOptions.parse(["--lang", language])
    let console = Console(output: 1, errors: 2, input: 0, environment: [:])
    let context = ToolContext(console: console, environment: ["LC_ALL": language == "ko" ? "en_US" : "ko_KR"])
    options.apply(to: context)
    #expect(context.language.rawValue == language)
  }

  @Test func anotherLanguageIsRefused() {
    #expect(run(arguments: ["review", "--lang", "fr"], in: Self.context) == .usage)
  }

  private static var context: ToolContext {
    ToolContext(console: Console(output: -1, errors: -1, input: -1, environment: [:]), environment: [:])
  }
}
