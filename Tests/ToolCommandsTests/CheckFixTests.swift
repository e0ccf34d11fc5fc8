import Diagnostics
import Foundation
import Testing

@testable import ToolCommands

/// `check --fix` and `--undo` on random texts, in process: edits change renderings and particles and nothing else, and
/// everything comes back.
@Suite struct CheckFixTests {
  private static let renderings = ["항저우", "항조우", "항주우", "쑤저우", "쑤조우", "닝보", "닝뽀"]
  private static let originals = ["杭州", "杭州", "杭州", "蘇州", "苏州", "宁波", "寧波"]
  private static let particles = ["를", "가", "는", "와", "로", "에서", "의", "라는", "도"]

  /// A text of random lines; every line is ended in the text's way.
  private static func text(_ generator: inout SplitMix) -> String {
    let feed = Bool.random(using: &generator) ? "\r\n" : "\n"
    let lines = (0..<Int.random(in: 3..<14, using: &generator)).map { _ in line(&generator) }
    return (Bool.random(using: &generator) ? "\u{FEFF}" : "") + lines.joined(separator: feed + feed)
      + (Bool.random(using: &generator) ? feed : "")
  }

  private static func line(_ generator: inout SplitMix) -> String {
    let number = Int.random(in: 0..<renderings.count, using: &generator)
    let gloss = Int.random(in: 0..<4, using: &generator) == 0 ? "" : "(\(originals[number]))"
    let particle = particles.randomElement(using: &generator) ?? ""
    let sentence = "어제 \(renderings[number])\(gloss)\(particle) 다녀온 사람이 있다."
    switch Int.random(in: 0..<12, using: &generator) {
    case 0: return "> " + sentence
    case 1: return "그는 “" + sentence + "”라고 말했다."
    case 2: return "**\(sentence)** &amp; 끝"
    case 3: return "<!-- jjak-ignore -->\n" + sentence
    case 4: return "- 항목: " + sentence
    case 5: return "`" + sentence + "`"
    case 6: return "| \(renderings[number])\(gloss) | 셀 |"
    case 7: return "아무것도 아닌 줄 — ① 𠮷 \u{1F600}"
    default: return sentence
    }
  }

  /// What no edit may change: everything but the words, and the lines that are quoted or ignored.
  private static func skeleton(_ bytes: [UInt8]) -> String {
    String(
      String.UnicodeScalarView(
        String(decoding: bytes, as: UTF8.self).unicodeScalars.filter {
          !(0xAC00...0xD7A3).contains($0.value) && !(0x4E00...0x9FFF).contains($0.value)
        }))
  }

  private static func keptLines(_ bytes: [UInt8]) -> [String] {
    let lines = String(decoding: bytes, as: UTF8.self).split { $0.isNewline }.map(String.init)
    return lines.enumerated().filter { index, line in
      line.hasPrefix("> ") || line.hasPrefix("`") || line.hasPrefix("그는 “")
        || (index > 0 && lines[index - 1].hasPrefix("<!--"))
    }.map(\.element)
  }

  private struct World {
    let folder: TemporaryFolder
    let context: ToolContext

    init() throws {
      folder = try TemporaryFolder()
      try folder.write("", to: "jjak.toml")
      let output = try folder.newFile("output")
      let console = Console(
        output: output.fileDescriptor, errors: output.fileDescriptor, input: -1, environment: [:])
      context = ToolContext(
        console: console, environment: ["SOURCE_DATE_EPOCH": "1700000000"], currentFolder: folder.url.path)
      keptOutput = output
    }

    private let keptOutput: FileHandle

    func bytes(_ name: String) throws -> [UInt8] {
      [UInt8](try Data(contentsOf: folder.url.appendingPathComponent(name)))
    }

    /// The findings in a text as it is now.
    func outcome(_ name: String) throws -> (warnings: Int, fixable: Int) {
      let checker = try Checker(
        of: try context.workspace(named: nil), try CheckSelection.parse([]), try CheckAcceptance.parse([]), in: context)
      let path = folder.url.appendingPathComponent(name).path
      let files = try CheckReader(context: context, encoding: nil).files(at: [path], keepsBytes: false)
      let findings = checker.check(files).findings
      return (findings.count { $0.severity > .information }, findings.count(where: checker.isFixable))
    }
  }

  @Test(arguments: 0..<40)
  func randomText(round: Int) throws {
    var generator = SplitMix(seed: UInt64(round))
    let world = try World()
    let text = Self.text(&generator)
    let name = "소식 \(round).md"
    try world.folder.write(text, to: name)
    let path = world.folder.url.appendingPathComponent(name).path
    let before = try world.outcome(name)
    _ = run(arguments: ["check", "--fix", path], in: world.context)
    let fixed = try world.bytes(name)
    let after = try world.outcome(name)
    if before.fixable == 0 {
      #expect(fixed == Array(text.utf8))
      return
    }
    if fixed != Array(text.utf8) {
      #expect(after.warnings <= before.warnings, "\(text)")
      #expect(after.fixable < before.fixable, "\(text)")
      #expect(Self.skeleton(fixed) == Self.skeleton(Array(text.utf8)))
      #expect(Self.keptLines(fixed) == Self.keptLines(Array(text.utf8)))
      // A second run has nothing left to do.
      _ = run(arguments: ["check", "--fix", path], in: world.context)
      #expect(try world.bytes(name) == fixed)
      #expect(run(arguments: ["check", "--undo"], in: world.context) == .clean)
    }
    #expect(try world.bytes(name) == Array(text.utf8))
  }

  @Test func severalLevels() throws {
    let world = try World()
    let path = world.folder.url.appendingPathComponent("a.md").path
    let texts = ["오늘 항저우(杭州)에서. 어제 항조우(杭州)에서.\n", "오늘 닝보(宁波)에서. 어제 닝뽀(宁波)에서.\n"]
    try world.folder.write(texts[0], to: "a.md")
    _ = run(arguments: ["check", "--fix", path], in: world.context)
    let first = try world.bytes("a.md")
    #expect(String(decoding: first, as: UTF8.self) == "오늘 항저우(杭州)에서. 어제 항저우(杭州)에서.\n")
    try world.folder.write(texts[1], to: "b.md")
    _ = run(arguments: ["check", "--fix", world.folder.url.appendingPathComponent("b.md").path], in: world.context)
    #expect(run(arguments: ["check", "--undo"], in: world.context) == .clean)
    #expect(try world.bytes("b.md") == Array(texts[1].utf8))
    #expect(try world.bytes("a.md") == first)
    #expect(run(arguments: ["check", "--undo"], in: world.context) == .clean)
    #expect(try world.bytes("a.md") == Array(texts[0].utf8))
    #expect(run(arguments: ["check", "--undo"], in: world.context) == .failed)
  }

  /// Another program saves the text between reading and writing.
  @Test func aFileThatChangedMeanwhileIsLeftAlone() throws {
    let world = try World()
    try world.folder.write("오늘 항저우(杭州)에서. 어제 항조우(杭州)에서.\n", to: "a.md")
    try world.folder.write("오늘 닝보(宁波)에서. 어제 닝뽀(宁波)에서.\n", to: "b.md")
    let paths = ["a.md", "b.md"].map { world.folder.url.appendingPathComponent($0).path }
    let workspace = try world.context.workspace(named: nil)
    let checker = try Checker(
      of: workspace, try CheckSelection.parse([]), try CheckAcceptance.parse([]), in: world.context)
    let reader = CheckReader(context: world.context, encoding: nil)
    let files = try reader.files(at: paths, keepsBytes: true)
    try world.folder.write("다른 글.\n", to: "a.md")
    let result = try FixCommand(
      options: try CheckFixing.parse(["--fix"]), workspace: workspace, reader: reader, context: world.context
    ).run(files, with: checker)
    #expect(try world.folder.text("a.md") == "다른 글.\n")
    #expect(try world.folder.text("b.md") == "오늘 닝보(宁波)에서. 어제 닝보(宁波)에서.\n")
    #expect(Set(result.fixed.map(\.location.file)) == [paths[1]])
    #expect(world.context.status == .failed)
    _ = run(arguments: ["check", "--undo"], in: world.context)
    #expect(try world.folder.text("a.md") == "다른 글.\n")
    #expect(try world.folder.text("b.md") == "오늘 닝보(宁波)에서. 어제 닝뽀(宁波)에서.\n")
  }

  @Test("Files that may not be written", .enabled(if: getuid() == 0, "only root may become somebody else"))
  func readOnlyFile() throws {
    let folder = try TemporaryFolder()
    try folder.write("오늘 항저우(杭州)에서. 어제 항조우(杭州)에서.\n", to: "a.md")
    let script = """
      chmod 777 .; chmod 444 a.md; cp a.md before.md
      as="setpriv --reuid 65534 --regid 65534 --clear-groups"
      $as jjak check --fix a.md > out; echo $?; cmp a.md before.md; ls -A
      """
    let result = try CommandRunner.shell(script, in: folder.url, adding: ["XDG_STATE_HOME": folder.url.path + "/state"])
    #expect(result.output == "2\na.md\nbefore.md\nout\n")
    #expect(result.errors == "jjak: “a.md” may not be written and was left as it is.\n")
  }
}
