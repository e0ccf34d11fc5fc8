import Foundation
import Testing

/// What `-o` must leave alone.
@Suite struct OutputPlaceTests {
  private func workspace() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("北京今天下雨。\n", to: "원문.txt")
    try folder.write("베이징(北京)에 오늘 비가 온다.\n", to: "번역.txt")
    let script = """
      jjak init && jjak mine 번역.txt && jjak review --accept-all &&
        printf '원문.txt\\t번역.txt\\t0\\t0\\tconfirm\\n' | jjak align 원문.txt 번역.txt --review --decisions - &&
        jjak export tmx -o kept.tmx && jjak prepare 원문.txt -o 원문.xlf && ln -s glossary/memory.sqlite link.tmx
      """
    let result = try CommandRunner.shell(script, in: folder.url)
    try #require(result.status == 0, "\(result)")
    return folder
  }

  @Test(arguments: [
    "align 원문.txt 번역.txt --format tsv -o", "export tmx -o", "memory export -o", "memory export tsv -o",
    "glossary dump -o", "prepare 원문.txt -o", "prepare --merge 원문.xlf -o", "convert --format tmx kept.tmx",
  ])
  func storesOfAWorkspaceAreNotWrittenOver(_ command: String) throws {
    let folder = try workspace()
    let places = [
      ("glossary/glossary.sqlite", "its glossary"), ("glossary/memory.sqlite", "its translation memory"),
      ("./glossary/../glossary/memory.sqlite-wal", "its translation memory"), ("link.tmx", "its translation memory"),
      ("glossary/alignments.tsv", "what was decided about alignments"),
      ("glossary/alignments.undo.tsv", "what undo takes back of alignments"), ("jjak.toml", "its settings"),
    ]
    let sums = "sha256sum jjak.toml glossary/alignments* glossary/*.sqlite; ls glossary; jjak memory history"
    let before = try CommandRunner.shell(sums, in: folder.url)
    for (place, what) in places {
      let result = try CommandRunner.shell("jjak \(command) \(place)", in: folder.url)
      let sentence = "jjak: “\(place)” would be written over: a workspace keeps \(what) there; name another file.\n"
      #expect(result == CommandResult(output: "", errors: sentence, status: 2))
    }
    #expect(try CommandRunner.shell(sums, in: folder.url) == before)
  }

  /// Neither the place where no command was run nor one that has no store yet is free for other things.
  @Test func storesOfAnotherWorkspaceAreNotWrittenOverEither() throws {
    let folder = try workspace()
    let script = """
      mkdir -p new/glossary; cd new; jjak convert --format tmx ../kept.tmx glossary/memory.sqlite; ls glossary
      """
    let result = try CommandRunner.shell(script, in: folder.url)
    let sentence = """
      jjak: “glossary/memory.sqlite” would be written over: a workspace keeps its translation memory there; name \
      another file.

      """
    #expect(result == CommandResult(output: "", errors: sentence, status: 0))
  }

  @Test(arguments: [
    ("align 원문.txt 번역.txt -o ./번역.txt", "번역.txt"), ("align --srx kept.tmx 원문.txt 번역.txt -o kept.tmx", "kept.tmx"),
    ("export xliff --headlines 번역.txt -o 번역.txt", "번역.txt"), ("prepare 원문.txt -o 원문.txt", "원문.txt"),
    ("convert kept.tmx ./kept.tmx", "kept.tmx"),
  ])
  func whatIsReadIsNotWrittenOver(_ command: String, _ name: String) throws {
    let folder = try workspace()
    let result = try CommandRunner.shell("jjak \(command)", in: folder.url)
    let sentence = "jjak: “\(name)” would be written over; name another file.\n"
    #expect(result == CommandResult(output: "", errors: sentence, status: 2))
  }

  // MARK: - Names

  @Test(arguments: [
    ("x.docx", nil), ("x.tmx", "<?xml"), ("x.HTM", "<!DOC"), ("x.txt", "원문.t"), ("x", "원문.t"), ("a.b/x", "원문.t"),
    (".hidden", "원문.t"), ("x.docx --format tsv", "0\t0\t"), ("원문.2024", nil),
  ])
  func theEndingOfAnOutputTellsTheFormat(_ output: String, _ beginning: String?) throws {
    let folder = try workspace()
    let script = "mkdir a.b; jjak align --no-store 원문.txt 번역.txt -o \(output)"
    let result = try CommandRunner.shell(script, in: folder.url)
    if let beginning {
      let name = String(output.prefix { $0 != " " })
      #expect(try folder.text(name).hasPrefix(beginning), "\(output): \(result)")
    } else {
      let sentence = """
        jjak: “\(output)” ends as no format that 'jjak align' writes: .txt, .tsv, .jsonl, .html, .tmx and .xlf are \
        known; '--format' names one for any other name.

        """
      #expect(result == CommandResult(output: "", errors: sentence, status: 64))
      #expect(!FileManager.default.fileExists(atPath: folder.url.appendingPathComponent(output).path))
    }
  }
}
