import Foundation
import Testing

/// `import --dry-run` says to the word what the import itself says afterwards.
@Suite struct TrialImportTests {
  private static let memory = """
    <tmx version="1.4"><header creationtool="a" creationtoolversion="1" segtype="sentence" o-tmf="x" adminlang="en" \
    srclang="zh" datatype="plaintext"/><body>
    <tu><tuv xml:lang="zh"><seg>杭州</seg></tuv><tuv xml:lang="ko"><seg>항저우</seg></tuv></tu>
    <tu><tuv xml:lang="zh"><seg>西安</seg></tuv><tuv xml:lang="ko"><seg>시안</seg></tuv></tu>
    </body></tmx>
    """

  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(Self.memory, to: "a.tmx")
    let more = Self.memory.replacingOccurrences(of: "西安", with: "上海").replacingOccurrences(of: "시안", with: "상하이")
    try folder.write(more, to: "b.tmx")
    try folder.write("source,target\n杭州,항저우\n西安,시안\n", to: "a.csv")
    try folder.write("source,target\n杭州,항주\n西安,시안\n上海,상하이\n", to: "b.csv")
    try folder.write(String(Self.memory.dropLast(8)), to: "cut.tmx")
    return folder
  }

  @Test(arguments: [
    ("true", "a.tmx"), ("true", "a.tmx b.tmx a.tmx"), ("jjak import a.tmx", "a.tmx b.tmx"),
    ("true", "a.csv b.csv a.csv"), ("jjak import --approve a.csv", "b.csv"),
    ("jjak import a.csv", "--approve a.csv b.csv"),
    ("true", "cut.tmx a.tmx a.csv"), ("true", "cut.tmx b.tmx"), ("jjak import a.tmx a.csv", "- < b.tmx"),
  ])
  func saysWhatTheImportSays(before: String, files: String) throws {
    let folder = try folder()
    let script = """
      jjak init > /dev/null; (\(before)) 2> /dev/null; jjak glossary dump -o before.jsonl 2> /dev/null; ls glossary > before
      jjak import --dry-run \(files)
      jjak glossary dump -o after.jsonl 2> /dev/null; ls glossary > after; cmp before after; cmp before.jsonl after.jsonl
      """
    let trial = try CommandRunner.shell(script, in: folder.url)
    let real = try CommandRunner.shell("jjak import \(files)", in: folder.url)
    #expect(trial.output == "")
    #expect(trial.errors.replacingOccurrences(of: "; nothing was changed", with: "") == real.errors)
    #expect(trial.errors.contains("; nothing was changed"))
    #expect(real.errors.contains("new"))
  }

  /// A trial in a workspace without a glossary makes none.
  @Test func makesNoFiles() throws {
    let folder = try folder()
    let script = "touch jjak.toml; jjak import --dry-run a.tmx b.csv; ls -A | sort | tr '\\n' ' '"
    let result = try CommandRunner.shell(script, in: folder.url)
    #expect(
      result.errors == """
        jjak: TMX 1.4, “a.tmx”: 2 translation units (2 new); nothing was changed.
        jjak: CSV, “b.csv”: 3 entries (3 new, 3 new renderings to review); nothing was changed.

        """)
    #expect(result.output == "a.csv a.tmx b.csv b.tmx cut.tmx jjak.toml ")
  }
}
