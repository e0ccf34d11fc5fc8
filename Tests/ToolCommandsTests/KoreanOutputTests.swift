import Foundation
import Testing

@testable import ToolCommands

/// What commands say in Korean has no English sentence in it, on whatever input the golden commands run.
@Suite struct KoreanOutputTests {
  /// Golden commands that are run again in Korean; those of `check` and `review` have goldens of their own for every
  /// message, and help has `KoreanHelpTests`.
  static let fixtures = GoldenCommandTests.names.filter { name in
    [
      "align", "bad-files", "convert", "dump", "explain", "export", "glossary", "headlines", "house", "hyphen",
      "import",
      "init", "load", "lookup", "memory", "mine", "nothing", "older", "prepare", "read", "removed", "report", "terms",
      "validate",
    ].contains(where: name.hasPrefix)
  }

  @Test("No line of a command has an English sentence", arguments: fixtures)
  func outputIsKorean(_ name: String) throws {
    let fixture = GoldenCommandTests.fixtures.appendingPathComponent(name)
    let folder = try TemporaryFolder()
    var data = try Self.text("cmd", in: fixture)
    let script = data
    // A page in English, asked for, and the comments of a table for other tools.
    if script.contains("--lang en") { return }
    data += "do not use"
    let inputs = fixture.appendingPathComponent("in")
    for file in (try? FileManager.default.contentsOfDirectory(atPath: inputs.path)) ?? [] {
      let copy = folder.url.appendingPathComponent(file)
      try FileManager.default.copyItem(at: inputs.appendingPathComponent(file), to: copy)
      data += String(decoding: (try? Data(contentsOf: copy)) ?? Data(), as: UTF8.self)
    }
    let result = try CommandRunner.shell(script, in: folder.url, adding: ["JJAK_LANG": "ko"])
    #expect(!(result.output + result.errors).contains("Wording("))
    for line in (result.output + result.errors).split(separator: "\n") {
      for phrase in Self.english(in: line) { #expect(data.contains(phrase), "\(name): \(line)") }
    }
  }

  @Test("Nor has one of the goldens in Korean") func goldensAreKorean() throws {
    let names = GoldenCommandTests.names.filter { $0.hasPrefix("korean-") && $0 != "korean-help" }
    #expect(names.count > 10)
    for name in names {
      let fixture = GoldenCommandTests.fixtures.appendingPathComponent(name)
      let script = try Self.text("cmd", in: fixture)
      for part in ["stdout", "stderr"] {
        for line in try Self.text(part, in: fixture).split(separator: "\n") {
          for phrase in Self.english(in: line) { #expect(script.contains(phrase), "\(name): \(line)") }
        }
      }
    }
  }

  @Test("Every command is among those that are run in Korean") func commandsAreCovered() throws {
    let scripts = try GoldenCommandTests.names.filter { $0.hasPrefix("korean-") || Self.fixtures.contains($0) }
      .map { try Self.text("cmd", in: GoldenCommandTests.fixtures.appendingPathComponent($0)) }.joined()
    let headings = try ManualPage().roff.components(separatedBy: "\n").filter { $0.hasPrefix(".SS ") }
    let names = headings.map { $0.dropFirst(4).filter { $0 != "\"" && $0 != "\\" } }
    #expect(names.count > 30)
    // The one speaks to the shell, the other to man.
    for name in names where !name.hasSuffix("completion") && !name.hasSuffix("manual") {
      #expect(scripts.contains("jjak " + name.replacingOccurrences(of: "jjak ", with: "")), "\(name)")
    }
  }

  @Test(
    "Three small words in a row are English",
    arguments: [
      ("짝 3개: 확실한 짝 2개", []), ("Nothing was changed yet.", ["was changed yet"]),
      ("쓸 수 있는 값: text, jsonl, tsv", []), ("“no such file here” 파일이 없습니다.", []),
      ("'jjak glossary undo'로 되돌릴 수 있습니다.", []), ("<note>the same text as</note>", []),
      ("번역 단위 2 units would be deleted", ["units would be deleted"]),
    ])
  func detection(line: String, found: [String]) {
    #expect(Self.english(in: Substring(line)) == found)
  }

  private static func text(_ name: String, in fixture: URL) throws -> String {
    try String(contentsOf: fixture.appendingPathComponent(name), encoding: .utf8)
  }

  /// Runs of at least three words in small Latin letters, but for what is quoted, markup, and what the shell's own
  /// programs say.
  static func english(in line: Substring) -> [String] {
    let isOfShell = ["ls:", "cat:", "cp:", "grep:", "sh:", "/bin/sh:", "diff:"].contains { line.hasPrefix($0) }
    guard !isOfShell, !line.contains("<note") else { return [] }
    let own = line.replacing(#/'[^']*'|“[^”]*”|‘[^’]*’|"(?:[^"\\]|\\.)*"|<[^>]*>/#, with: "·")
    let run = #/(?:^|[^A-Za-z0-9_\-./])([a-z]{2,}(?: [a-z]{2,}){2,})(?![A-Za-z0-9_\-\/])/#
    return own.matches(of: run).map { String($0.output.1) }
  }
}
