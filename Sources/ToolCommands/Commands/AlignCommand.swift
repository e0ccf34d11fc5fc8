internal import ArgumentParser
import Interchange
import TranslationModel

struct AlignCommand: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "align",
    abstract: "Pair the sentences of an original with those of its translation.",
    discussion: """
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
      """)

  @Argument(help: "The texts, two by two, or two folders: plain text, Markdown or HTML.")
  var files: [String]

  @Flag(help: "The texts hold one segment a line; each line is taken as it is.")
  var segmented = false

  @Option(
    help: ArgumentHelp(
      "How to write: text, tsv, jsonl, html, tmx or xliff; by the name of -o where not said.",
      valueName: "format"))
  var format: AlignFormat?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The file to write; standard output where none is named.", valueName: "file"))
  var output: String?

  @Flag(help: "Show only what is worth a look.")
  var onlyDoubtful = false

  @Flag(help: "Only print; store nothing.")
  var noStore = false

  @Flag(help: "Decide on the doubtful ones in the terminal.")
  var review = false

  @Flag(help: "With --review: list what waits for a look, as text, jsonl or tsv.")
  var list = false

  @Option(
    help: ArgumentHelp(
      "With --review: apply the decisions of a file, all or none; - is standard input.", valueName: "file"))
  var decisions: String?

  @Option(help: ArgumentHelp("Split sentences by the rules of an SRX file.", valueName: "file"))
  var srx: String?

  @Option(help: ArgumentHelp("The encoding of the texts, such as cp949 or gb18030.", valueName: "name"))
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
          "“\(output)” ends as no format that 'jjak align' writes: \(AlignFormat.endings) are known; '--format' names "
            + "one for any other name.")
      }
      return named
    }
  }

  /// The format of `--list`.
  var listFormat: TableFormat {
    get throws {
      guard let format else { return .text }
      guard let known = TableFormat(rawValue: format.rawValue) else {
        throw UsageError("--list writes text, jsonl or tsv.")
      }
      return known
    }
  }

  func validate() throws {
    guard review || (!list && decisions == nil) else {
      throw ValidationError("--list and --decisions go with --review")
    }
    guard srx == nil || !segmented else {
      throw ValidationError("--segmented takes lines as they are; --srx splits them")
    }
    guard !list || decisions == nil else { throw ValidationError("--list and --decisions exclude each other") }
    guard !review || (!noStore && output == nil) else {
      throw ValidationError("--review stores what you decide; --no-store and --output do not go with it")
    }
  }

  func run(in context: ToolContext) throws -> ExitStatus {
    common.apply(to: context)
    let workspace =
      review ? try context.requiredWorkspace(named: common.workspace) : try context.workspace(named: common.workspace)
    var remarks: [String] = []
    let paths = try BitextPaths.pairs(files, remarks: &remarks)
    remarks.forEach { context.console.say($0) }
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
        context.console.write(recorded + "\n")
      } else {
        context.console.say(recorded)
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
        let number = paths.count > 1 ? "\(index + 1) of \(paths.count): " : ""
        let bitext = try reader.read(pair)
        let title = "aligning \(number)\(bitext.title)"
        let confirmed = known?.confirmed(in: bitext) ?? (groups: [], lost: 0)
        var shown = 0
        let aligned = aligner.align(bitext, confirmed: confirmed.groups) { share in
          guard Int(share * 100) > shown else { return }
          shown = Int(share * 100)
          context.console.showProgress("\(title): \(shown) %")
        }
        context.console.clearProgress()
        remark(on: aligned, lostDecisions: confirmed.lost, saysUnstored: saysUnstored, context.console)
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

  private func remark(on bitext: Bitext, lostDecisions: Int, saysUnstored: Bool, _ console: Console) {
    if lostDecisions > 0 {
      console.say(
        "\(bitext.title): \(Counted.words(lostDecisions, "decision")) of a review no longer \(lostDecisions == 1 ? "counts" : "count"), as the texts changed "
          + "there.")
    }
    if bitext.looksUnrelated {
      console.say(
        "\(bitext.source.quotedName) and \(bitext.target.quotedName) do not look like translations of each other: their "
          + "beads are \(Counted.percent(bitext.meanScore)) sure on average.\(saysUnstored ? " Nothing of them is stored." : "")")
    } else if let remark = bitext.lengthRemark {
      console.say(remark)
    }
    for side in [bitext.source, bitext.target] where side.blocksLeftOut > 0 {
      let blocks = Counted.words(side.blocksLeftOut, "block")
      console.say("\(side.quotedName): \(blocks) with nothing to translate (addresses, dates, references) left out.")
    }
  }
}
