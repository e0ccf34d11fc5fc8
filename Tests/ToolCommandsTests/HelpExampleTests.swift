import Diagnostics
import Foundation
import Testing

@testable import ToolCommands

/// What the help shows can be typed as it stands, on a glossary whose entries are approved.
@Suite("Examples of the help")
struct HelpExampleTests {
  /// A text, mined and decided on: every entry is approved.
  private static let preparation = """
    jjak init && printf '%s\\n' '항저우(杭州)에는 항조우(杭州)가 있다. 항저우(杭州)시.' '항저우시(杭州市)에 있다.' \\
      '세계보건기구(世界卫生组织)는 쑤저우(苏州)에서 열렸다.' > a.md && jjak mine a.md && jjak review --accept-all \\
      && jjak glossary edit 杭州 --add 항주 --add-original 杭州府 --approve && jjak glossary dump -o glossary.jsonl
    """

  @Test("'help entries', one after the other", arguments: MessageLanguage.allCases)
  func entries(language: MessageLanguage) throws {
    let folder = try Self.glossary()
    let examples = Self.examples(in: HelpTopic.entries.page[language])
    #expect(examples.count > 15)
    for example in examples { try Self.run(example, in: folder) }
  }

  @Test("every command of 'glossary', each on the same glossary", arguments: MessageLanguage.allCases)
  func commands(language: MessageLanguage) throws {
    let help = Spoken.$language.withValue(language) {
      ["edit", "list", "show", "merge", "split", "history", "dump"].flatMap { name in
        Self.examples(in: HelpPage.text(ofCommandIn: ["glossary", name]))
      }
    }
    #expect(help.count > 20)
    let glossary = try Self.glossary()
    for example in help {
      let folder = try Self.copy(of: glossary)
      // What can be split off came in by a merge.
      if example.contains("--original") { try Self.run("jjak glossary merge 杭州市 杭州 --reason 같음", in: folder) }
      try Self.run(example, in: folder)
    }
  }

  /// Lines that stand apart and are a command.
  private static func examples(in text: String) -> [String] {
    text.components(separatedBy: "\n").filter { $0.hasPrefix("  ") }
      .map { $0.trimmingCharacters(in: .whitespaces) }.filter { $0.hasPrefix("jjak ") }
  }

  private static func glossary() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let made = try CommandRunner.shell(preparation, in: folder.url)
    try #require(made.status == 0, "\(made.errors)")
    return folder
  }

  private static func copy(of folder: TemporaryFolder) throws -> TemporaryFolder {
    let copy = try TemporaryFolder()
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.url.path) {
      try FileManager.default.copyItem(
        at: folder.url.appendingPathComponent(name), to: copy.url.appendingPathComponent(name))
    }
    return copy
  }

  private static func run(_ example: String, in folder: TemporaryFolder) throws {
    let result = try CommandRunner.shell(example, in: folder.url)
    #expect(result.status == 0, "\(example): \(result.errors)")
  }
}
