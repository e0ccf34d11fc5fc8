import Foundation
import Testing

/// What may not enter the memory unseen.
@Suite struct MemoryAddingTests {
  private func run(_ script: String, _ files: [String: String] = [:]) throws -> CommandResult {
    let folder = try TemporaryFolder()
    for (name, text) in files { try folder.write(text, to: name) }
    return try CommandRunner.shell("jjak init > /dev/null 2>&1\n" + script, in: folder.url)
  }

  /// A similar text's translation that was filled in is none of the new text until somebody reviewed it.
  @Test(arguments: ["1.2", "2.1", "2.2"])
  func unreviewed(_ version: String) throws {
    let result = try run(
      """
      jjak memory add --source 建设农业强国的目标 --target '농업 강국을 건설하는 목표' 2> /dev/null
      jjak prepare --version \(version) --fill-fuzzy 70 a.txt -o a.xlf > /dev/null 2>&1
      jjak memory add a.xlf; jjak import --dry-run a.xlf; jjak prepare --merge a.xlf -o b.txt
      jjak memory search 建设农业大国的目标 | sed -n 2p
      jjak memory add --unreviewed a.xlf
      jjak memory search 建设农业大国的目标 | sed -n 2p
      """, ["a.txt": "建设农业大国的目标\n\n建设农业强国的目标\n"])
    let rest = """
      jjak: Not taken in: proposals beside segments: 2 (they were not asked for).
      jjak: Not taken in: translations: 1 (by their state nobody finished or reviewed them; --unreviewed takes them too).

      """
    #expect(
      result.errors == """
        jjak: XLIFF \(version), “a.xlf”: 1 translation unit (1 new).
        \(rest)jjak: XLIFF \(version), “a.xlf”: 1 translation unit (1 known); nothing was changed.
        \(rest)jjak: “a.txt”: 2 segments translated, written to “b.txt”.
        jjak: 1 segment put in that nobody reviewed: u1-s1.
        jjak: XLIFF \(version), “a.xlf”: 2 translation units (1 new, 1 known).
        jjak: Not taken in: proposals beside segments: 2 (they were not asked for).

        """)
    #expect(result.output == "   88 %  농업 강국을 건설하는 목표\n  100 %  농업 강국을 건설하는 목표\n")
  }

  /// A copy of the Chinese is no translation; of names in Latin letters it is one.
  @Test func copies() throws {
    let result = try run(
      """
      jjak memory add a.tsv a.tmx; jjak memory add --unreviewed a.tsv; jjak memory export tsv 2> /dev/null
      """,
      [
        "a.tsv": "农业\t농업\n强国\t强国\nAI\tAI\n",
        "a.tmx": """
        <tmx version="1.4"><header creationtool="a" creationtoolversion="1" segtype="sentence" o-tmf="x" \
        adminlang="en" srclang="zh" datatype="plaintext"/><body><tu><tuv xml:lang="zh"><seg>北京</seg></tuv>\
        <tuv xml:lang="ko"><seg> 北京</seg></tuv></tu></body></tmx>
        """,
      ])
    #expect(
      result.errors == """
        jjak: TSV, “a.tsv”: 2 translation units (2 new).
        jjak: Left out: 1 line with a copy of the Chinese as translation; --unreviewed takes them too.
        jjak: TMX 1.4, “a.tmx”: 0 translation units.
        jjak: Not taken in as it is: translation units: 1 (their translation is a copy of the Chinese; --unreviewed takes \
        them too).
        jjak: TSV, “a.tsv”: 3 translation units (1 new, 2 known).

        """)
    #expect(result.output == "农业\t농업\nAI\tAI\n强国\t强国\n")
  }

  /// Korean for Chinese: single lines stay out, a table that is the wrong way round as a whole.
  @Test func swappedSides() throws {
    let tmx = """
      <tmx version="1.4"><header creationtool="a" creationtoolversion="1" segtype="sentence" o-tmf="x" \
      adminlang="en" srclang="zh" datatype="plaintext"/><body><tu><tuv xml:lang="zh"><seg>농업</seg></tuv>\
      <tuv xml:lang="ko"><seg>农业</seg></tuv></tu></body></tmx>
      """
    let result = try run(
      """
      jjak memory add --source 농업 --target 农业; echo $?
      jjak memory add all.tsv; echo $?; jjak memory add some.tsv; echo $?
      jjak memory add a.tmx; echo $?; jjak import a.tmx; echo $?
      jjak memory export tsv 2> /dev/null
      """,
      [
        "all.tsv": "ko\tzh\n농업\t农业\n강국(强國)\t强国\n국가\t国家\n",
        "some.tsv": "农业\t농업\n강국\t强国\n国家\t국가(國家)\n", "a.tmx": tmx,
      ])
    #expect(
      result.errors == """
        jjak: The two sides look swapped: --source wants the Chinese, --target its Korean translation.
        jjak: Nothing of “all.tsv” was taken in: the two sides look swapped. 2 lines, the first of them line 2, have the \
        Korean before the tab; the Chinese belongs there.
        jjak: TSV, “some.tsv”: 2 translation units (2 new).
        jjak: Left out: line 2: the two sides look swapped, Korean where Chinese belongs.
        jjak: Nothing of “a.tmx” was taken in: its two sides look swapped, Korean where \
        Chinese belongs, in 1 of 1 translation unit.
        jjak: Nothing of “a.tmx” was taken in: its two sides look swapped, Korean where \
        Chinese belongs, in 1 of 1 translation unit.

        """)
    #expect(result.output == "2\n2\n0\n2\n2\n农业\t농업\n国家\t국가(國家)\n")
  }

  @Test(arguments: [("--from ko --to zh", "--from ko --to zh"), ("--to ja", "--from zh --to ja")])
  func otherLanguages(_ options: String, shown: String) throws {
    for command in ["memory add", "import"] {
      let result = try run("jjak \(command) \(options) a.tsv", ["a.tsv": "农业\t농업\n"])
      #expect(
        result.errors == """
          jjak: \(shown): only translations from Chinese (zh) into Korean (ko) are kept.
          'jjak help \(command)' explains it with an example.

          """)
      #expect(result.status == 64)
    }
    #expect(try run("jjak memory add --from zh-TW --to kor a.tsv", ["a.tsv": "农业\t농업\n"]).status == 0)
  }
}
