import Foundation
import Testing

@testable import ToolCommands

/// Help that follows from the commands: the manual page, completion, topics.
@Suite("Manual page, completion, topics")
struct ManualTests {
  @Test("the manual page has every command, option and topic, and no line that man would take for markup")
  func manual() throws {
    let page = try ManualPage().roff
    for command in ["jjak mine", "jjak memory search", "jjak glossary undo", "jjak completion"] {
      #expect(page.contains(".SS \"\(command)\"\n"), "\(command)")
    }
    #expect(page.contains(".B \\-\\-fail\\-on <severity>\n"))
    #expect(page.contains("\n.SH \"EXIT STATUS\"\n"))
    #expect(page.components(separatedBy: ".B \\-\\-no\\-color\n").count == 2)
    let requests: Set<Substring> = [".TH", ".SH", ".SS", ".TP", ".PP", ".B", ".nf", ".fi"]
    for line in page.split(separator: "\n") where line.hasPrefix(".") || line.hasPrefix("'") {
      #expect(requests.contains(line.prefix { $0 != " " }), "\(line)")
    }
  }

  @Test("topics are as wide as a terminal in both languages and begin with a title", arguments: HelpTopic.allCases)
  func topics(topic: HelpTopic) {
    for text in [topic.page.english, topic.page.korean] {
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.count > 4 && lines[1].isEmpty && !lines[0].hasPrefix(" "))
      for line in lines { #expect(StyledLine(String(line)).cells <= 80, "\(line)") }
    }
    #expect(topic.page.korean.contains("니다"))
  }

  @Test("a topic in the language asked for; an unknown language is named")
  func language() throws {
    let korean = try #require(try HelpPage(arguments: ["help", "status", "--lang", "ko"], language: .english))
    #expect(korean.text == HelpTopic.status.page.korean + "\n")
    #expect(throws: UsageError.self) {
      try HelpPage(arguments: ["help", "status", "--lang", "zh"], language: .english)
    }
  }

  @Test("completion for each shell; the shell in use where none is named", arguments: ["bash", "zsh", "fish"])
  func completion(shell: String) throws {
    let folder = try TemporaryFolder()
    let named = try CommandRunner.shell("jjak completion \(shell)", in: folder.url)
    #expect(named.status == 0 && named.output.contains("jjak") && named.output.contains("concordance"))
    let own = try CommandRunner.shell("SHELL=/usr/bin/\(shell) jjak completion", in: folder.url)
    #expect(own.output == named.output)
    let unknown = try CommandRunner.shell("jjak completion tcsh", in: folder.url)
    #expect(unknown.status == 64)
    #expect(unknown.errors == "jjak: There is no completion for 'tcsh'; the shells are bash, fish, zsh.\n")
  }
}
