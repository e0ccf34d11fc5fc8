import Foundation
import Testing

/// What the memory's commands make of their options.
@Suite struct MemoryOptionTests {
  private func run(_ script: String, _ files: [String: [UInt8]] = [:]) throws -> CommandResult {
    let folder = try TemporaryFolder()
    for (name, bytes) in files { try Data(bytes).write(to: folder.url.appendingPathComponent(name)) }
    return try CommandRunner.shell("jjak init > /dev/null 2>&1\n" + script, in: folder.url)
  }

  /// 强国, a tab and Latin letters in GB 18030.
  @Test func encodingOfLines() throws {
    let lines: [UInt8] = [0xC7, 0xBF, 0xB9, 0xFA, 0x09] + Array("Gangguk\n".utf8)
    let result = try run(
      """
      jjak memory add a.tsv; jjak memory add --encoding gb18030 a.tsv
      jjak memory add --encoding gb18030 --tsv - < a.tsv; jjak memory export tsv 2> /dev/null
      """, ["a.tsv": lines])
    #expect(
      result.errors == """
        jjak: “a.tsv” is not UTF-8: the byte 0xB9 at offset 2 (line 1) does not belong there. If the text is in an older \
        encoding, name it: --encoding cp949 for Korean, --encoding gb18030 for Chinese.
        jjak: TSV, “a.tsv”: 1 translation unit (1 new).
        jjak: TSV, standard input: 1 translation unit (1 known).

        """)
    #expect(result.output == "强国\tGangguk\n")
  }

  @Test(arguments: [
    ("memory search --since 2024-13-45 农业", "--since", "2024-13-45"),
    ("memory export --until 2026-02-31", "--until", "2026-02-31"),
    ("export tmx --since 2023-02-29", "--since", "2023-02-29"),
  ])
  func dates(_ command: String, option: String, date: String) throws {
    let result = try run("jjak \(command)")
    #expect(result.errors.hasPrefix("jjak: \(option) wants a date such as 2024-01-31, not '\(date)'.\n"))
    #expect(result.status == 64)
  }

  @Test func unknownIds() throws {
    let result = try run(
      """
      jjak memory add --source 农业 --target 농업 2> /dev/null
      id=$(jjak memory search --format jsonl 农业 | grep -o 'u-[0-9a-f]*')
      jjak memory delete u-unknown; echo $?; jjak memory delete --dry-run u-unknown $id; echo $?
      jjak memory delete $id u-0000000000000000; echo $?; jjak memory delete $id; echo $?
      """)
    #expect(
      result.output == """
        0 translation units deleted.
        1
        1 translation unit would be deleted.
        1
        1 translation unit deleted; 'jjak memory undo' brings it back.
        1
        0 translation units deleted.
        1

        """)
    #expect(
      result.errors.split(separator: "\n").prefix(3) == [
        "jjak: The memory has no such translation unit: “u-unknown”.",
        "jjak: The memory has no such translation unit: “u-unknown”.",
        "jjak: The memory has no such translation unit: “u-0000000000000000”.",
      ])
  }

  /// Of two texts aligned with each other either name will do; a filter that chooses nothing says so.
  @Test func documents() throws {
    let result = try run(
      """
      jjak memory add --document 'all.zh.txt + all.ko.txt' --source 农业 --target 농업 2> /dev/null
      jjak memory add --document small.zh.txt --source 强国 --target 강국 2> /dev/null
      for name in all.zh.txt all.ko.txt 'all.zh.txt + all.ko.txt' zh.txt all.zh small.zh.txt; do
        jjak memory export tsv --document "$name" 2> /dev/null | cut -f1 | tr '\\n' ' '
        jjak memory search --format jsonl --document "$name" 农业 2> /dev/null | grep -c u-
      done
      jjak memory search --document none.txt --since 2024 农业; echo $?
      jjak memory concordance --author nobody 农业; echo $?
      jjak memory concordance --author tester 工业; echo $?
      """)
    #expect(
      result.output == """
        农业 1
        农业 1
        农业 1
        0
        0
        强国 0
        农业
          no match
        1
        1
        1

        """)
    #expect(
      result.errors == """
        jjak: No translation unit of the memory fits --document none.txt --since 2024.
        jjak: “农业” stands in no translation unit.
        jjak: No translation unit of the memory fits --author nobody.
        jjak: “工业” stands in no translation unit.

        """)
  }

  /// The history has the figures of the message.
  @Test func historyFigures() throws {
    let result = try run(
      """
      printf '第一句话很长。\\n\\n第二句话也很长。\\n\\n第三句话。\\n' > a.txt
      printf '첫째 문장은 길다.\\n\\n둘째 문장도 길다.\\n\\n셋째 문장.\\n' > b.txt
      jjak align a.txt b.txt 2>&1 | grep -o '^Recorded[^.]*'; jjak memory history -n 1 | grep -o '[0-9]* new.*'
      printf '新的一句话。\\n\\n第一句话很长。\\n\\n第二句话也很长。\\n' > a.txt
      printf '새 문장이다.\\n\\n첫째 문장은 길다.\\n\\n둘째 문장도 길다.\\n' > b.txt
      jjak align a.txt b.txt 2>&1 | grep -o '^Recorded[^.]*'; jjak memory history -n 1 | grep -o '[0-9]* new.*'
      jjak memory undo > /dev/null; jjak memory history -n 1 --format jsonl | grep -o '"added.*removed":[0-9]*'
      """)
    #expect(
      result.output == """
        Recorded in the translation memory: 3 new units
        3 new
        Recorded in the translation memory: 1 new unit, 2 changed, 1 of an earlier alignment replaced
        1 new, 2 changed, 1 replaced
        "added":1,"changed":2,"removed":1

        """)
  }
}
