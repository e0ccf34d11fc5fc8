import Foundation
import Testing

/// What git holds of the demo's output is what the tool makes today.
@Suite struct MainJobTests {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Runs the main job in a folder of its own.
  static func work() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let tool = CommandRunner.productFolder.appendingPathComponent("jjak").path
    let result = try CommandRunner.shell("'\(root.path)/scripts/main-job' '\(tool)' work", in: folder.url)
    try #require(result.status == 0, "\(result.errors)")
    return folder
  }

  @Test func exportsAndGlossaryInGitAreUpToDate() throws {
    let folder = try Self.work()
    let exported = try FileManager.default.contentsOfDirectory(
      atPath: folder.url.appendingPathComponent("work/exports").path)
    let kept = try FileManager.default.contentsOfDirectory(atPath: Self.root.appendingPathComponent("exports").path)
    #expect(exported.sorted() == kept.sorted())
    for name in exported.map({ "exports/\($0)" }) + ["glossary/glossary.jsonl"] {
      let made = try Data(contentsOf: folder.url.appendingPathComponent("work/\(name)"))
      let inGit = try? Data(contentsOf: Self.root.appendingPathComponent(name))
      #expect(made == inGit, "\(name) is out of date: scripts/demo --update writes it anew")
    }
  }

  /// What a reader judged of the findings on the newsletters stands in the labels of the precision suite: nothing is lost
  /// and nothing added unseen.
  @Test func findingsOnTheNewslettersAreThoseRead() throws {
    struct Found: Decodable {
      var file: String
      var rule: String
      var line: Int
      var range: [Int]
    }
    let work = try Self.work()
    let folder = work.url.appendingPathComponent("work")
    let lines = try String(contentsOf: folder.appendingPathComponent("findings.jsonl"), encoding: .utf8)
    let found = try lines.split(separator: "\n").map { line in
      let finding = try JSONDecoder().decode(Found.self, from: Data(line.utf8))
      let bytes = try Data(contentsOf: folder.appendingPathComponent(finding.file))
      let text = String(decoding: bytes[finding.range[0]..<finding.range[1]], as: UTF8.self)
      return [finding.file, finding.rule, String(finding.line), text]
    }
    let labels = Self.root.appendingPathComponent("Tests/ConsistencyChecksTests/Fixtures/precision/labels.tsv")
    let read = try String(contentsOf: labels, encoding: .utf8).split(separator: "\n")
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
      .filter { $0[0].hasPrefix("seeds/") }
    #expect(read.count > 40)
    #expect(Set(found) == Set(read.map { Array($0[..<4]) }))
    #expect(found.count == read.count)
  }

  /// Every line of output that a README shows, below `<!-- output: COMMAND -->`, is a line that the command prints
  /// today.
  @Test(arguments: ["README.md", "README.ko.md"])
  func readmeShowsRealOutput(name: String) throws {
    let folder = try Self.work()
    let text = try String(contentsOf: Self.root.appendingPathComponent(name), encoding: .utf8)
    let examples = Self.examples(in: text)
    #expect(examples.count >= 3)
    for example in examples {
      let result = try CommandRunner.shell(example.command, in: folder.url.appendingPathComponent("work"))
      let printed = Set(result.output.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) })
      for line in example.lines {
        #expect(printed.contains(line), "\(name), \(example.command): \(line)")
      }
    }
  }

  /// What a README shows of the end of the demo has everything that the script says there but for its figures.
  @Test(arguments: ["README.md", "README.ko.md"])
  func readmeShowsWhatTheDemoSays(name: String) throws {
    let text = try String(contentsOf: Self.root.appendingPathComponent(name), encoding: .utf8)
    let script = try String(contentsOf: Self.root.appendingPathComponent("scripts/demo"), encoding: .utf8)
    let summary = script.components(separatedBy: "\n").drop { !$0.contains("── jjak: ") }
    let lines = summary.prefix { !$0.hasPrefix("differing=") }
    let said = lines.filter { $0.hasPrefix("echo \"") }.map { $0.dropFirst("echo \"".count).dropLast() }
    #expect(said.count > 10)
    for line in said {
      // A figure is a variable or the output of a command.
      for piece in line.split(separator: #/\$\([^)]*\)|\$[a-z_]+/#) where piece.count > 3 {
        #expect(text.contains(piece), "\(name): \(piece)")
      }
    }
  }

  /// The commands and the lines of the block after each, trimmed; blank lines and `…` are left out.
  static func examples(in text: String) -> [(command: String, lines: [String])] {
    var examples: [(command: String, lines: [String])] = []
    var isInside = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let trimmed = line.trimmingCharacters(in: .whitespaces)
      if trimmed.hasPrefix("<!-- output: "), trimmed.hasSuffix(" -->") {
        examples.append((String(trimmed.dropFirst("<!-- output: ".count).dropLast(" -->".count)), []))
        isInside = true
      } else if isInside, line.hasPrefix("    ") {
        if trimmed != "…" { examples[examples.count - 1].lines.append(trimmed) }
      } else if !trimmed.isEmpty {
        isInside = false
      }
    }
    return examples
  }
}
