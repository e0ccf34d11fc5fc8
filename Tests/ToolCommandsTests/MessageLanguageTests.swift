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

  @Test(
    "The option goes before JJAK_LANG, that before the settings, and they before the locale",
    arguments: [
      (["check", "--lang", "ko"], ["JJAK_LANG": "en", "LC_ALL": "en_US"], "", MessageLanguage.korean),
      (["check", "--lang=en", "a"], ["LC_ALL": "ko_KR"], "[check]\nlanguage = \"ko\"\n", .english),
      (["check", "--", "--lang", "ko"], [:], "", .english),
      (["check", "--lang", "en", "--lang", "ko"], [:], "", .korean),
      (["check", "--lang", "fr"], ["LC_ALL": "ko_KR"], "", .korean),
      (["check"], ["JJAK_LANG": "en"], "[check]\nlanguage = \"ko\"\n", .english),
      (["check"], ["LC_ALL": "en_US"], "[check]\nlanguage = \"ko\"\n", .korean),
      (["check"], ["LC_ALL": "ko_KR"], "[check] # mine\n  language = 'en'\n", .english),
      (["check"], [:], "author = kim\n[mine]\nlanguage = \"en\"\n[check]\nlanguage = \"ko\" # 한국어\n", .korean),
      (["check"], [:], "check.language = \"ko\"\n", .korean),
      (["check"], ["LANG": "ko_KR.UTF-8"], "[check]\nfail-on = \"error\"\n", .korean),
      (["check"], [:], "", .english),
    ])
  func choice(arguments: [String], environment: [String: String], settings: String, expected: MessageLanguage) throws {
    let folder = try TemporaryFolder()
    try folder.write(settings, to: "jjak.toml")
    try folder.write("", to: "below/a.txt")
    for start in [folder.url.path, folder.url.appendingPathComponent("below").path] {
      #expect(
        LanguageChoice.language(arguments, environment: environment, currentFolder: start) == expected, "\(start)")
    }
    let elsewhere = LanguageChoice.language(
      arguments + ["--workspace", folder.url.path], environment: environment, currentFolder: "/")
    if !arguments.contains("--") { #expect(elsewhere == expected) }
  }

  @Test(
    "Options of every command may stand before the subcommand",
    arguments: [
      (["report", "--lang", "ko", "html", "a"], ["report", "html", "--lang", "ko", "a"]),
      (
        ["--lang=ko", "--workspace", "w", "glossary", "--no-color", "list"],
        ["glossary", "list", "--lang=ko", "--workspace", "w", "--no-color"]
      ),
      (["check", "--lang", "ko", "a"], ["check", "--lang", "ko", "a"]),
      (["--lang", "ko"], []),
      (["--lang", "ko", "--help"], ["--help"]),
      (["glossary", "--lang", "ko"], ["glossary"]),
      (["--foo", "check"], ["--foo", "check"]),
    ])
  func sharedOptions(given: [String], expected: [String]) {
    #expect(HelpPage.withSharedOptionsBehind(given) == expected)
  }

  @Test func anotherLanguageIsRefused() {
    #expect(run(arguments: ["review", "--lang", "fr"], in: Self.context) == .usage)
  }

  private static var context: ToolContext {
    ToolContext(console: Console(output: -1, errors: -1, input: -1, environment: [:]), environment: [:])
  }
}
