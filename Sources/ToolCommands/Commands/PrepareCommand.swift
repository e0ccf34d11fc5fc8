internal import ArgumentParser
import ConsistencyChecks
import Documents
import Foundation
import Interchange
import TranslationMemory
import TranslationModel

struct PrepareCommand: ToolCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "prepare",
      abstract: spoken(
        "Make a document or an agency's XLIFF ready for translation.",
        ko: "문서나 받은 XLIFF를 번역하기 좋게 준비합니다."),
      discussion: spoken(
        """
        Of a Chinese text, Markdown or HTML document it makes an XLIFF file for a translation tool: a unit a paragraph, \
        heading, list item or table cell, a segment a sentence. A sentence that the translation memory has is filled in \
        (in the same surroundings, if there is such a one); translations of similar sentences stand beside it, numbers and \
        Latin names already put in; the glossary's terms are marked with their renderings, and with those not to use; the \
        rest is left empty. Sentences that come again say so.

        An XLIFF file of somebody else's is copied and filled in the same way: segments without a translation get the one \
        that the memory holds for just this text, or those of similar texts beside them, and the terms are marked. \
        Everything else in it stays as it is, byte for byte.

        Then it says how much there is to translate, in the bands that agencies count by; characters are counted without \
        spaces. What is neither the same nor 70 % similar is new.

        The finished translation goes back into the memory with 'jjak memory add FILE.xlf', and into the document with \
        'jjak prepare --merge FILE.xlf'.

        Examples:
          jjak prepare 원문.md -o 원문.xlf
          jjak prepare --version 2.1 --fill-fuzzy 90 原文.html -o job.xlf
          jjak prepare --statistics-only --format jsonl 원문.txt
          jjak prepare agency.xlf -o agency-filled.xlf
          jjak prepare --merge 원문.xlf -o 번역.md
        """,
        ko: """
          중국어 텍스트, Markdown, HTML 문서로 번역 도구용 XLIFF 파일을 만듭니다. 문단, 제목, \
          목록 항목, 표 칸이 단위 하나, 문장이 세그먼트 하나입니다. 번역 메모리에 있는 문장은 번역을 \
          채우고(같은 문맥이 있으면 그 번역), 비슷한 문장의 번역은 수와 로마자 이름을 바꾸어 곁에 둡니다. \
          용어집의 용어는 표기와 사용하지 않는 용어까지 표시하고, 나머지는 비워 둡니다. 되풀이되는 문장은 \
          그렇다고 알립니다.

          받은 XLIFF 파일도 베낀 뒤 같은 방법으로 채웁니다. 번역이 없는 세그먼트에 메모리의 번역이나 비슷한 \
          글의 번역을 넣고 용어를 표시합니다. 나머지는 한 바이트도 바꾸지 않습니다.

          끝으로 번역할 분량을 번역 회사가 세는 구간별로 알립니다. 글자 수는 빈칸을 빼고 셉니다. 같지도 70 \
          % 이상 비슷하지도 않으면 새 문장입니다.

          끝난 번역은 'jjak memory add 파일.xlf'로 번역 메모리에, 'jjak prepare \
          --merge 파일.xlf'로 문서에 넣습니다.

          보기:
            jjak prepare 원문.md -o 원문.xlf
            jjak prepare --version 2.1 --fill-fuzzy 90 原文.html -o job.xlf
            jjak prepare --statistics-only --format jsonl 원문.txt
            jjak prepare agency.xlf -o agency-filled.xlf
            jjak prepare --merge 원문.xlf -o 번역.md
          """))
  }

  @Argument(
    help: .spoken(
      "A document, an XLIFF file (1.2, 2.0 to 2.2), or - for either on standard input.",
      ko: "문서나 XLIFF 파일(1.2, 2.0–2.2). -는 표준 입력입니다."),
    completion: .file())
  var file: String

  @Option(
    name: .shortAndLong,
    help: .spoken(
      "The file to write; standard output where none is named.",
      ko: "출력할 파일. 없으면 표준 출력입니다.", valueName: "file"),
    completion: .file())
  var output: String?

  @Option(
    help: .spoken(
      "The version of XLIFF made of a document: 1.2, 2.1 or 2.2.",
      ko: "문서로 만들 XLIFF의 버전: 1.2, 2.1, 2.2.", valueName: "version"))
  var version = TranslationJob.Version.v1_2.rawValue

  @Option(
    name: .customLong("min"),
    help: .spoken(
      "The least similarity in per cent.",
      ko: "최소 유사도(%).", valueName: "per cent"))
  var minimum = 70.0

  @Option(
    name: [.customShort("n"), .customLong("limit")],
    help: .spoken(
      "At most so many proposals a segment.",
      ko: "문장 하나에 보일 제안의 최대 개수.", valueName: "number"))
  var limit = 3

  @Option(
    help: .spoken(
      "Fill in translations of similar sentences too, from so many per cent on, to be reviewed.",
      ko: "이 비율(%) 이상 비슷한 문장의 번역도 검토용으로 채웁니다.", valueName: "per cent"))
  var fillFuzzy: Double?

  @Flag(
    help: .spoken(
      "XLIFF 1.2 of a document: give empty segments a copy of the original, as OmegaT wants it.",
      ko: "문서의 XLIFF 1.2에서 빈 문장에 원문을 그대로 넣습니다. OmegaT에 필요합니다."))
  var copySource = false

  @Flag(
    help: .spoken(
      "Fill in translations only, and mark no terms.",
      ko: "번역만 채우고 용어는 표시하지 않습니다."))
  var noTerms = false

  @Flag(
    help: .spoken(
      "Mark terms only, and fill in no translations.",
      ko: "용어만 표시하고 번역은 채우지 않습니다."))
  var noTargets = false

  @Flag(
    help: .spoken(
      "Say how much there is to translate, and write no file.",
      ko: "번역할 분량만 알리고 파일은 쓰지 않습니다."))
  var statisticsOnly = false

  @Option(
    help: .spoken(
      "How to say how much there is: text or jsonl.",
      ko: "분량을 알리는 형식: text, jsonl.", valueName: "format"))
  var format = ReportFormat.text

  @Option(
    help: .spoken(
      "The encoding of the document, such as gb18030; without it the document says it itself.",
      ko: "문서의 인코딩. 보기: gb18030. 적지 않으면 내용을 보고 정합니다.", valueName: "name"))
  var encoding: String?

  @Flag(
    help: .spoken(
      "Put the translations of a prepared file in the places of the document's sentences.",
      ko: "준비한 파일의 번역을 문서의 문장 자리에 넣습니다."))
  var merge = false

  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard (0...100).contains(minimum) else {
      throw ValidationError(
        en: "--min wants a number from 0 to 100",
        ko: "--min에는 0에서 100 사이의 수를 적습니다")
    }
    guard limit > 0 else {
      throw ValidationError(
        en: "--limit wants a number from 1 up",
        ko: "--limit에는 1 이상의 수를 적습니다")
    }
    guard fillFuzzy.map((minimum...100).contains) ?? true else {
      throw ValidationError(
        en: "--fill-fuzzy wants a number from --min to 100",
        ko: "--fill-fuzzy에는 --min에서 100 사이의 수를 적습니다")
    }
    let _: TranslationJob.Version = try ChosenWord.value(version)
    guard !(merge && statisticsOnly) else {
      throw ValidationError(
        en: "--merge and --statistics-only exclude each other",
        ko: "--merge와 --statistics-only는 함께 쓸 수 없습니다")
    }
  }

  func run(in context: ToolContext) throws -> ExitStatus {
    common.apply(to: context)
    let workspace = try context.requiredWorkspace(named: common.workspace)
    try OutputPlace.check(output, readFrom: [file], in: context)
    if merge { return try PreparedMerge(command: self, workspace: workspace, context: context).run() }
    let input = try InputKind(of: file, encoding: encoding, in: context)
    let terms =
      try noTerms || !FilePath.exists(workspace.glossaryDatabase)
      ? nil : TermFinder(context.glossary(of: workspace, mode: .readOnly).snapshot().inForce(inTextNamed: file))
    return try withMatches(workspace, context) { matches in
      let run = PreparationRun(command: self, workspace: workspace, context: context, matches: matches, terms: terms)
      switch input {
      case .xliff(let bytes): return try run.prepareXLIFF(bytes)
      case .document(let document): return try run.prepare(document)
      }
    }
  }

  private func withMatches(
    _ workspace: Workspace, _ context: ToolContext, _ body: (SegmentMatches) throws -> ExitStatus
  ) throws -> ExitStatus {
    let options = MatchOptions(minimum: minimum / 100, limit: limit)
    func matches(_ search: MemorySearch?) -> SegmentMatches {
      SegmentMatches(search: search, options: options, fillsFrom: fillFuzzy.map { $0 / 100 })
    }
    guard FilePath.exists(workspace.memoryDatabase), !noTargets || statisticsOnly else { return try body(matches(nil)) }
    return try context.searchableMemory(of: workspace).withSearch { try body(matches($0)) }
  }

  /// What is to be prepared.
  private enum InputKind {
    /// With its bytes where they came on standard input, which cannot be read again.
    case xliff([UInt8]?)
    case document(Document)

    /// By the name, or by how the text begins.
    init(of file: String, encoding: String?, in context: ToolContext) throws {
      let name = file.lowercased()
      if [".xlf", ".xliff", ".sdlxliff", ".mqxliff", ".mxliff", ".txlf"].contains(where: name.hasSuffix) {
        self = .xliff(nil)
        return
      }
      let raw = try file == "-" ? DocumentInput.standardInput() : nil
      if let raw, Self.isXML(raw) {
        self = .xliff(raw)
        return
      }
      let input =
        try raw.map { try DocumentInput.decode($0, name: file, encoding: encoding) }
        ?? DocumentInput.read(path: file, encoding: encoding)
      context.say(input.taken, in: file)
      self = Self.isXML(input.bytes) ? .xliff(nil) : .document(DocumentReader.read(input))
    }

    /// Whether the text begins as XML that is no HTML document; UTF-16 shows its ASCII between NULs.
    private static func isXML(_ bytes: [UInt8]) -> Bool {
      let start = String(decoding: bytes.prefix(8_192).filter { $0 != 0 && $0 < 0x80 }, as: UTF8.self).lowercased()
      let isXML = start.drop(while: \.isWhitespace).hasPrefix("<?xml") && !start.contains("<html")
      return isXML || start.contains("<xliff")
    }
  }
}
