import Foundation
import Testing

/// One text that the stores cannot hold must not keep a whole file out.
@Suite struct ImportFittingTests {
  private func unit(_ source: String, _ target: String, _ more: String = "") -> String {
    """
    <tu>\(more)<tuv xml:lang="zh"><seg>\(source)</seg></tuv><tuv xml:lang="ko"><seg>\(target)</seg></tuv></tu>
    """
  }

  @Test func units() throws {
    let folder = try TemporaryFolder()
    let units = [
      unit("杭州", "항저우"), unit("\u{3000}", "빈칸"), unit("西安", "\u{A0}"), unit("北\u{7F}京", "베이징"),
      unit("上海", "상하이", "<prop type='x-document'></prop>"),
    ]
    try folder.write(
      """
      <tmx version="1.4"><header creationtool="a" creationtoolversion="1" segtype="sentence" o-tmf="x" adminlang="en" \
      srclang="zh" datatype="plaintext"/><body>\(units.joined())</body></tmx>
      """, to: "a.tmx")
    let result = try CommandRunner.shell(
      "jjak init > /dev/null && jjak import a.tmx && jjak import a.tmx", in: folder.url)
    let rest = """
      jjak: Not taken in as it is: translation units: 2 (a side of them holds white space alone).
      jjak: Not taken in as it is: texts with control characters: 1 (U+FFFD stands in their place).

      """
    #expect(
      result.errors == """
        jjak: TMX 1.4, “a.tmx”: 3 translation units (3 new).
        \(rest)jjak: TMX 1.4, “a.tmx”: 3 translation units (3 known).
        \(rest)
        """)
    #expect(result.status == 0)
  }

  @Test func terms() throws {
    let folder = try TemporaryFolder()
    try folder.write("source,target\n杭州\u{3000},항저우\u{A0}\n北\u{7F}京,베이징\n", to: "a.xlf.csv")
    let script = """
      jjak init > /dev/null && jjak convert --format xliff a.xlf.csv a.xlf 2> /dev/null && jjak import a.xlf && \
      jjak glossary undo > /dev/null && jjak import --dry-run a.xlf
      """
    let result = try CommandRunner.shell(script, in: folder.url)
    #expect(result.status == 0, "\(result.errors)")
  }

  /// What memory and glossary hold is Korean for Chinese: no other file is filled with it.
  @Test func filesInOtherLanguages() throws {
    let folder = try TemporaryFolder()
    try folder.write("source,target\n杭州,항저우\n", to: "g.csv")
    try folder.write(
      """
      <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" source-language="ja" \
      target-language="fr" datatype="plaintext"><body><trans-unit id="1"><source>杭州市</source></trans-unit></body>\
      </file></xliff>
      """, to: "a.xlf")
    let script = """
      jjak init > /dev/null && jjak import --approve g.csv 2> /dev/null && jjak prepare a.xlf -o b.xlf && cmp a.xlf b.xlf
      jjak prepare a.xlf -o ./a.xlf
      """
    let result = try CommandRunner.shell(script, in: folder.url)
    #expect(
      result.errors == """
        jjak: 0 units changed in “a.xlf”: 0 translations filled in, 0 terms marked, written to “b.xlf”.
        jjak: 1 unit left alone: the file is not from “zh-CN” to “ko-KR”.
        jjak: “a.xlf” would be written over; name another file.

        """)
    #expect(result.output == "" && result.status == 2)
  }
}
