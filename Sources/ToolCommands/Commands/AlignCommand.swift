internal import ArgumentParser
import Diagnostics
import Interchange
import TranslationModel

struct AlignCommand: ToolCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "align",
      abstract: spoken(
        "Pair the sentences of an original with those of its translation.",
        ko: "원문과 번역문의 문장을 짝짓습니다."),
      discussion: spoken(
        """
        Reads a Chinese text and its Korean translation, splits both into sentences, headings, list items and table cells, \
        and finds which translate each other: one to one, merged, left out or added. Pairs of the glossary help. In a \
        workspace the pairs become units of the translation memory; the same texts again replace what came of them \
        before, and 'jjak memory undo' takes it back.

        Which of two texts is the Chinese one is told by their letters. Several pairs may follow each other, or two folders \
        with files of like names; - is standard input.

        Examples:
          jjak align original.txt translation.txt
          jjak align originals/ translations/
          jjak align original.md translation.md -o check.html
          jjak align original.txt translation.txt --format tmx -o memory.tmx
          jjak align --segmented --format tsv chinese.lines korean.lines
          jjak align original.txt translation.txt --review

        A score says how sure a pair is; what is marked ? deserves a look. With --review you go through these in the \
        terminal: confirm, merge, split, shift, leave out; ? shows the keys. What you decide is kept in \
        glossary/alignments.tsv and holds when the texts are aligned again. Without a terminal, --review --list --format \
        tsv writes the doubtful ones as a file, and --review --decisions FILE applies it.
        """,
        ko: """
          중국어 글과 한국어 번역을 문장, 제목, 목록 항목, 표 칸으로 나누고 서로의 번역인 것을 찾습니다. \
          하나씩 맞는 것, 합친 것, 빠진 것, 더한 것을 가립니다. 용어집의 짝이 도움이 됩니다. 작업 \
          공간에서는 짝이 번역 메모리에 들어가고, 같은 글을 다시 정렬하면 먼저 것을 대신하며, 'jjak \
          memory undo'로 되돌립니다.

          두 글 가운데 어느 것이 중국어인지는 글자로 압니다. 여러 쌍을 이어 적거나, 비슷한 이름의 파일이 든 \
          폴더 둘을 적을 수 있습니다. -는 표준 입력입니다.

          보기:
            jjak align original.txt translation.txt
            jjak align originals/ translations/
            jjak align original.md translation.md -o check.html
            jjak align original.txt translation.txt --format tmx -o memory.tmx
            jjak align --segmented --format tsv chinese.lines korean.lines
            jjak align original.txt translation.txt --review

          점수는 짝이 얼마나 확실한지를 나타냅니다. ? 표시는 살펴볼 만합니다. --review를 붙이면 \
          터미널에서 이것들을 확정하고, 합치고, 나누고, 옮기고, 뺍니다. ?를 누르면 키를 볼 수 있습니다. \
          결정은 glossary/alignments.tsv에 남아 다시 정렬할 때에도 지켜집니다. 터미널이 없으면 \
          --review --list --format tsv로 의심스러운 짝을 파일로 쓰고, --review \
          --decisions 파일로 적용합니다.
          """))
  }

  @Argument(
    help: .spoken(
      "The texts, two by two, or two folders: plain text, Markdown or HTML.",
      ko: "둘씩 짝을 이룬 글이나 폴더 둘: 텍스트, Markdown, HTML."),
    completion: .file())
  var files: [String]

  @Flag(
    help: .spoken(
      "The texts hold one segment a line; each line is taken as it is.",
      ko: "한 줄이 한 문장이며, 줄을 그대로 씁니다."))
  var segmented = false

  @Option(
    help: .spoken(
      "How to write: text, tsv, jsonl, html, tmx or xliff; by the name of -o where not said.",
      ko: "출력 형식: text, tsv, jsonl, html, tmx, xliff. 없으면 -o의 이름을 따릅니다.", valueName: "format"))
  var format: AlignFormat?

  @Option(
    name: .shortAndLong,
    help: .spoken(
      "The file to write; standard output where none is named.",
      ko: "출력할 파일. 없으면 표준 출력입니다.", valueName: "file"),
    completion: .file())
  var output: String?

  @Flag(
    help: .spoken(
      "Show only what is worth a look.",
      ko: "살펴볼 만한 것만 보여 줍니다."))
  var onlyDoubtful = false

  @Flag(
    help: .spoken(
      "Only print; store nothing.",
      ko: "보여 주기만 하고 저장하지 않습니다."))
  var noStore = false

  @Flag(
    help: .spoken(
      "Decide on the doubtful ones in the terminal.",
      ko: "의심스러운 짝을 터미널에서 결정합니다."))
  var review = false

  @Flag(
    help: .spoken(
      "With --review: list what waits for a look, as text, jsonl or tsv.",
      ko: "--review와 함께: 살펴볼 것을 목록으로 보여 줍니다: text, jsonl, tsv."))
  var list = false

  @Option(
    help: .spoken(
      "With --review: apply the decisions of a file, all or none; - is standard input.",
      ko: "--review와 함께: 파일에 적은 결정을 모두 적용합니다. 하나라도 틀리면 적용하지 않습니다. -는 표준 입력입니다.", valueName: "file"),
    completion: .file())
  var decisions: String?

  @Option(
    help: .spoken(
      "Split sentences by the rules of an SRX file.",
      ko: "SRX 파일의 규칙으로 문장을 나눕니다.", valueName: "file"),
    completion: .file())
  var srx: String?

  @Option(
    help: .spoken(
      "The encoding of the texts, such as cp949 or gb18030; without it they say it themselves.",
      ko: "글의 인코딩. 보기: cp949, gb18030. 적지 않으면 내용을 보고 정합니다.", valueName: "name"))
  var encoding: String?

  @OptionGroup var common: CommonOptions

  /// Text where neither `--format` nor the name of the output says anything.
  ///
  /// - Throws: `UsageError` where the output's name ends as no format does.
  private var chosenFormat: AlignFormat {
    get throws {
      if let format { return format }
      guard let output, let ending = FilePath.ending(of: output) else { return .text }
      guard let named = AlignFormat(ending: ending) else {
        throw UsageError(
          en: "“\(output)” ends as no format that 'jjak align' writes: \(AlignFormat.endings) "
            + "are known; '--format' names one for any other name.",
          ko: "“\(output)”: 'jjak align'이 쓰는 형식의 확장자(\(AlignFormat.endings))가 아닙니다. 다른 이름에는 '--format'으로 "
            + "형식을 지정하십시오.")
      }
      return named
    }
  }

  /// The format of `--list`.
  var listFormat: TableFormat {
    get throws {
      guard let format else { return .text }
      guard let known = TableFormat(rawValue: format.rawValue) else {
        throw UsageError(en: "--list writes text, jsonl or tsv.", ko: "--list는 text, jsonl, tsv로 씁니다.")
      }
      return known
    }
  }

  func validate() throws {
    guard review || (!list && decisions == nil) else {
      throw ValidationError(
        en: "--list and --decisions go with --review",
        ko: "--list와 --decisions는 --review와 함께 씁니다")
    }
    guard srx == nil || !segmented else {
      throw ValidationError(
        en: "--segmented takes lines as they are; --srx splits them",
        ko: "--segmented는 줄을 그대로 쓰고 --srx는 나누므로 함께 쓸 수 없습니다")
    }
    guard !list || decisions == nil else {
      throw ValidationError(
        en: "--list and --decisions exclude each other",
        ko: "--list와 --decisions는 함께 쓸 수 없습니다")
    }
    guard !review || (!noStore && output == nil) else {
      throw ValidationError(
        en: "--review stores what you decide; --no-store and --output do not go with it",
        ko: "--review는 결정을 저장하므로 --no-store와 --output을 함께 쓸 수 없습니다")
    }
  }

  func run(in context: ToolContext) throws -> ExitStatus {
    common.apply(to: context)
    let workspace =
      review ? try context.requiredWorkspace(named: common.workspace) : try context.workspace(named: common.workspace)
    var remarks: [Wording] = []
    let paths = try BitextPaths.pairs(files, remarks: &remarks)
    remarks.forEach(context.say)
    let inputs = paths.flatMap { [$0.first, $0.second] } + [srx].compactMap(\.self)
    try OutputPlace.check(output, readFrom: inputs, in: context)
    let format = try chosenFormat
    let isForPeople = format == .text && output == nil
    let aligner = BitextAligner(knowing: try glossary(of: workspace, context))
    let known = try workspace.map(AlignmentDecisions.init)
    let reader = BitextReader(
      context: context, workspace: workspace, isSegmented: segmented, encoding: encoding,
      rules: try srx.map { try SegmentationRules.read(path: $0) })
    // One sentence says that nothing is stored.
    let saysWhy = workspace == nil && !noStore && isForPeople
    let bitexts = aligned(paths, from: reader, with: aligner, known, saysUnstored: !saysWhy, context)
    guard !bitexts.isEmpty else { return .clean }
    if review, let known, let workspace { return try review(bitexts, aligner, known, workspace, context) }
    let recorded = workspace.flatMap { workspace in
      noStore ? nil : BitextRecorder(context: context, workspace: workspace).record(bitexts)
    }
    try BitextWriter(
      context: context, workspace: workspace, format: format, output: output, isSegmented: segmented,
      onlyDoubtful: onlyDoubtful
    ).write(bitexts)
    if let recorded {
      if isForPeople {
        context.write(recorded + Wording("\n"))
      } else {
        context.say(recorded)
      }
    }
    if saysWhy { context.sayNothingStored() }
    return .clean
  }

  /// Reads and aligns pair after pair; one that cannot be is reported, and the others go on.
  private func aligned(
    _ paths: [BitextPaths], from reader: BitextReader, with aligner: BitextAligner, _ known: AlignmentDecisions?,
    saysUnstored: Bool, _ context: ToolContext
  ) -> [Bitext] {
    var bitexts: [Bitext] = []
    for (index, pair) in paths.enumerated() {
      do {
        let bitext = try reader.read(pair)
        let confirmed = known?.confirmed(in: bitext) ?? (groups: [], lost: 0)
        var shown = 0
        let aligned = aligner.align(bitext, confirmed: confirmed.groups) { share in
          guard Int(share * 100) > shown else { return }
          shown = Int(share * 100)
          context.showProgress(
            AlignWords.aligning(Wording(bitext.title), number: index, of: paths.count, percent: shown))
        }
        context.console.clearProgress()
        remark(on: aligned, lostDecisions: confirmed.lost, saysUnstored: saysUnstored, context)
        bitexts.append(aligned)
      } catch {
        context.console.clearProgress()
        context.report(error)
      }
    }
    return bitexts
  }

  /// The glossary, whose pairs help; nothing where there is none to read.
  private func glossary(of workspace: Workspace?, _ context: ToolContext) throws -> [ConceptEntry] {
    guard let workspace, FilePath.exists(workspace.glossaryDatabase) else { return [] }
    do {
      let entries = try context.glossary(of: workspace, mode: .readOnly).snapshot()
      return try HouseList(of: workspace).overriding(entries)
    } catch {
      context.report(error)
      return []
    }
  }

  private func remark(on bitext: Bitext, lostDecisions: Int, saysUnstored: Bool, _ context: ToolContext) {
    if lostDecisions > 0 { context.say(AlignWords.lost(lostDecisions, of: bitext)) }
    if bitext.looksUnrelated {
      context.say(AlignWords.unrelated(bitext, saysUnstored: saysUnstored))
    } else if let remark = bitext.lengthRemark {
      context.say(remark)
    }
    for side in [bitext.source, bitext.target] where side.blocksLeftOut > 0 {
      context.say(AlignWords.leftOut(side.blocksLeftOut, of: side))
    }
  }
}
