internal import ArgumentParser
import Alignment
import Diagnostics
import GlossaryStore
import TranslationModel

struct TermsCommand: ToolCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "terms",
      abstract: spoken(
        "Find the terms of an original and how its translation renders them.",
        ko: "원문의 용어와 번역문에 쓰인 표기를 찾습니다."),
      discussion: spoken(
        """
        Learns from sentences that translate each other which Korean expression stands for which Chinese one, also where \
        no bracket shows it. The texts are aligned first, as by 'jjak align'; TMX and XLIFF files are aligned already, and \
        without files it takes the translation memory of the workspace. What the glossary knows guides the search.

        In a workspace, pairs of 60 % and more become candidates of the glossary, with the sentences that show them, for \
        'jjak review'; of those that one line alone shows, words and names of 80 % and more. What was left out is counted \
        at the end, and '--min' stores it; '--top' shortens the list alone. A pair that was decided on gets its evidence and \
        stays as it is; another rendering of an original that the glossary has is marked as such; what was rejected stays \
        rejected. The same texts again replace what came of them before, and 'jjak glossary undo' takes it back.

        Much text teaches much: of fewer than \(TermCollection.fewLines) lines, readings, names and the glossary carry \
        the result. What stands in one line only is marked 'seen once' and deserves a look.

        Examples:
          jjak terms original.txt translation.txt
          jjak terms originals/ translations/ --order useful --top 200
          jjak terms --no-store --min 0.8 agency.tmx
          jjak terms
          jjak terms --segmented --format tsv chinese.lines korean.lines
        """,
        ko: """
          서로의 번역인 문장에서 어느 한국어 표현이 어느 중국어 표현에 해당하는지 찾습니다. 괄호가 없어도 \
          됩니다. 글은 먼저 'jjak align'처럼 정렬하고, TMX와 XLIFF 파일은 그대로 쓰며, 파일을 \
          적지 않으면 작업 공간의 번역 메모리를 씁니다. 용어집에 있는 것이 길잡이가 됩니다.

          작업 공간에서는 60 % 이상인 짝이 근거 문장과 함께 용어집의 후보가 되어 'jjak review'로 \
          검토합니다. 한 줄에서만 나온 것은 80 % 이상인 낱말과 이름만 후보가 됩니다. 뺀 것은 끝에 세어 \
          알리며 '--min'으로 저장할 수 있습니다. '--top'은 목록만 줄입니다. 이미 결정한 짝은 근거만 \
          늘고 그대로이며, 용어집과 다른 표기는 그렇게 표시하고, 거부한 것은 거부한 대로 둡니다. 같은 글을 \
          다시 넣으면 먼저 것을 대신하고, 'jjak glossary undo'로 되돌립니다.

          글이 많을수록 많이 알아냅니다. \(TermCollection.fewLines)줄이 못 되면 음과 이름, \
          용어집에 주로 기댑니다. 한 줄에만 나온 것에는 표시가 붙으니 살펴보십시오.

          보기:
            jjak terms original.txt translation.txt
            jjak terms originals/ translations/ --order useful --top 200
            jjak terms --no-store --min 0.8 agency.tmx
            jjak terms
            jjak terms --segmented --format tsv chinese.lines korean.lines
          """))
  }

  @Argument(
    help: .spoken(
      "The texts, two by two, or two folders; TMX, XLIFF or PO files. None: the workspace's translation memory.",
      ko: "둘씩 짝을 이룬 글이나 폴더 둘, 또는 TMX, XLIFF, PO 파일. 없으면 작업 공간의 번역 메모리를 봅니다."),
    completion: .file())
  var files: [String] = []

  @Flag(
    help: .spoken(
      "The texts hold one segment a line, and line n of one translates line n of the other.",
      ko: "한 줄이 한 문장이고, 두 글의 같은 줄끼리 원문과 번역입니다."))
  var segmented = false

  @Option(
    help: .spoken(
      "How to write: text, tsv, jsonl or csv.",
      ko: "출력 형식: text, tsv, jsonl, csv.", valueName: "format"))
  var format = TermsFormat.text

  @Option(
    help: .spoken(
      "The order: sure, the most certain first, or useful, certain and frequent.",
      ko: "순서: sure(확실한 것부터), useful(확실하고 자주 나오는 것부터).", valueName: "order"))
  var order = ListOrder.sure

  @Option(
    help: .spoken(
      "Only the first pairs of the list, so many.",
      ko: "목록의 앞에서 이만큼만 봅니다.", valueName: "count"))
  var top: Int?

  @Option(
    help: .spoken(
      "Only pairs at least so probable, 0 to 1, are written and stored. Else all are written, "
        + "as text those from 0.5.",
      ko: "이 확률(0–1) 이상인 짝만 쓰고 저장합니다. 없으면 모두 쓰고, text로는 0.5부터 씁니다.", valueName: "score"))
  var min: Double?

  @Flag(
    help: .spoken(
      "Only print; store nothing.",
      ko: "보여 주기만 하고 저장하지 않습니다."))
  var noStore = false

  @Option(
    help: .spoken(
      "The encoding of the texts, such as cp949 or gb18030; without it they say it themselves.",
      ko: "글의 인코딩. 보기: cp949, gb18030. 적지 않으면 내용을 보고 정합니다.", valueName: "name"))
  var encoding: String?

  @OptionGroup var common: CommonOptions

  enum TermsFormat: String, ExpressibleByArgument, CaseIterable {
    case text
    case tsv
    case jsonl
    case csv
  }

  enum ListOrder: String, ExpressibleByArgument, CaseIterable {
    case sure
    case useful
  }

  func validate() throws {
    if let min, !(0...1).contains(min) {
      throw ValidationError(
        en: "--min is a score from 0 to 1, such as 0.8",
        ko: "--min에는 0.8처럼 0에서 1 사이의 점수를 적습니다")
    }
    if let top, top < 1 {
      throw ValidationError(
        en: "--top is a number of pairs, at least 1",
        ko: "--top에는 짝의 수를 1 이상으로 적습니다")
    }
    guard !segmented || !files.isEmpty else {
      throw ValidationError(
        en: "--segmented goes with two files",
        ko: "--segmented는 파일 둘과 함께 씁니다")
    }
  }

  func run(in context: ToolContext) throws -> ExitStatus {
    common.apply(to: context)
    let workspace = try context.workspace(named: common.workspace)
    let house = try HouseList(of: workspace)
    let (store, known) = context.glossaryToRecord(in: workspace, noStore: noStore)
    let glossary = TermGlossary(house.overriding(known), rejected: try store?.rejectedPairs() ?? [])
    let collection = try TermSources(
      context: context, workspace: workspace, entries: glossary.entries, isSegmented: segmented, encoding: encoding
    ).collection(of: files)
    guard !collection.parts.isEmpty else { return .clean }
    guard !collection.lines.isEmpty else {
      throw ToolError(
        en: "No line of \(Self.title(of: collection).english) has text on both sides: there is nothing to learn from.",
        ko: "양쪽에 글이 있는 줄이 없어 찾을 수 있는 것이 없습니다: \(Self.title(of: collection).korean)")
    }
    sayLeftOut(collection, context)
    let pairs = extract(collection, glossary, context).kept(atLeast: min ?? 0)
    let places = TermPlaces(collection)
    let recorded = store.flatMap { store in
      noStore ? nil : record(pairs, TermRecorder(places: places, house: house), in: store, context)
    }
    write(pairs, places, glossary, context)
    if format == .text {
      context.write(summary(of: pairs, collection))
      if let recorded { context.write(notStored(of: pairs) + recorded + Wording("\n")) }
      if workspace == nil, !noStore {
        context.sayNothingStored()
      }
    } else if let recorded {
      context.say(recorded)
    }
    return .clean
  }

  private func extract(_ collection: TermCollection, _ glossary: TermGlossary, _ context: ToolContext) -> TermPairs {
    let progress = TermProgress(context: context)
    defer { context.console.clearProgress() }
    var settings = TermExtractor.Settings()
    settings.order = order == .sure ? .sure : .useful
    let extractor = TermExtractor(glossary: glossary.pairs, settings: settings) { progress.show($0) }
    return extractor.extract(lines: collection.texts)
  }

  // MARK: - Storing

  /// Records what is sure enough, and says what changed.
  private func record(
    _ pairs: TermPairs, _ recorder: TermRecorder, in store: GlossaryStore, _ context: ToolContext
  ) -> Wording? {
    let parts = recorder.places.collection.parts
    if parts.contains(where: { $0.documentName == nil }) {
      context.sayUnnamed()
    }
    let documents = recorder.documents(of: pairs.kept(atLeast: min ?? TermRecorder.sureFrom)) {
      min != nil || TermRecorder.isSure($0)
    }
    guard !documents.isEmpty else { return nil }
    let title = documents.count == 1 ? documents[0].name : "\(documents.count) pairs of texts"
    return context.recording { try store.record(documents, as: "terms of \(title)") }?.sentenceOfTerms
  }

  // MARK: - Writing

  private func write(_ pairs: TermPairs, _ places: TermPlaces, _ glossary: TermGlossary, _ context: ToolContext) {
    let console = context.console
    let table = TermTable(pairs: listed(pairs), places: places, glossary: glossary)
    switch format {
    case .tsv: table.eachTabSeparatedLine(console.write)
    case .jsonl: table.eachJSONLine(console.write)
    case .csv: table.eachRow(console.write)
    case .text:
      TermText(
        pairs: table.pairs, places: places, glossary: glossary, columns: console.lineCells, language: context.language
      )
      .eachLine { console.write(line: $0) }
    }
  }

  /// The pairs that a list for people holds, however many of them are asked for.
  private func shown(_ pairs: TermPairs) -> TermPairs {
    min == nil ? pairs.kept(atLeast: TermText.shownFrom) : pairs
  }

  /// The pairs that are written: the head of the list, where only that is asked for.
  private func listed(_ pairs: TermPairs) -> TermPairs {
    (format == .text ? shown(pairs) : pairs).kept(atLeast: 0, first: top)
  }

  private func summary(of pairs: TermPairs, _ collection: TermCollection) -> Wording {
    let (shown, listed) = (shown(pairs), listed(pairs))
    let lines = Counted.words(collection.lines.count, "line")
    let title = Self.title(of: collection)
    let isCut = listed.count < shown.count
    let once = listed.count(where: \.isSeenOnce)
    var text = Wording(
      en: "\(isCut ? "The first \(listed.count) of " : "")\(Counted.words(shown.count, "pair")) out of \(lines) of "
        + "\(title.english)\(once > 0 ? ", \(once) seen once" : "").\n",
      ko: "\(title.korean)의 \(collection.lines.count)줄에서 짝 \(shown.count)개"
        + "\(isCut ? " 가운데 앞의 \(listed.count)개" : "")\(once > 0 ? ", 한 번 나온 것 \(once)개" : "").\n")
    let hidden = pairs.count - shown.count
    if hidden > 0 {
      text =
        text
        + Wording(
          en: "\(hidden) less probable not shown; '--min 0' shows them.\n",
          ko: "가능성이 낮은 짝 \(hidden)개는 뺐습니다. '--min 0'으로 볼 수 있습니다.\n")
    }
    if collection.lines.count < TermCollection.fewLines {
      let isOne = collection.lines.count == 1
      text =
        text
        + Wording(
          en:
            "\(lines) \(isOne ? "is" : "are") little to learn from: readings, names and the glossary carry the result. "
            + "What was seen once deserves a look.\n",
          ko: "\(collection.lines.count)줄은 배우기에 적어 결과는 주로 음과 이름, 용어집에서 나왔습니다. 한 번 나온 것은 살펴보십시오.\n")
    }
    return text
  }

  /// How many of the listed pairs were not stored, and how to store them; empty where there are none.
  private func notStored(of pairs: TermPairs) -> Wording {
    let left = min == nil ? listed(pairs).count { !TermRecorder.isSure($0) } : 0
    guard left > 0 else { return Wording("") }
    return Wording(
      en: "\(Counted.words(left, "listed pair")) not stored, less sure or phrases seen once: '--min 0.5' stores them "
        + "too.\n",
      ko: "덜 확실하거나 한 번 나온 구인 짝 \(left)개는 저장하지 않았습니다. '--min 0.5'로 함께 저장할 수 있습니다.\n")
  }

  private static func title(of collection: TermCollection) -> Wording {
    let count = collection.parts.count
    return count == 1 ? collection.parts[0].title : Wording(en: "\(count) pairs of texts", ko: "글 \(count)쌍")
  }

  private func sayLeftOut(_ collection: TermCollection, _ context: ToolContext) {
    guard collection.leftOut > 0 else { return }
    context.say(
      Wording(
        en: "Only the first \(TermCollection.mostLines) lines were taken, as more do not fit into memory; "
          + "\(collection.leftOut) were left out. Name fewer files at a time.",
        ko: "메모리에 다 들어가지 않아 앞의 \(TermCollection.mostLines)줄만 쓰고 \(collection.leftOut)줄을 뺐습니다. 파일을 나누어 "
          + "지정하십시오."))
  }
}

/// How far the extraction is, on a terminal.
///
/// The extractor tells it from one thread at a time, while the command waits.
private struct TermProgress: @unchecked Sendable {
  let context: ToolContext

  func show(_ share: Double) {
    context.showProgress(
      Wording(en: "finding terms: \(Int(share * 100)) %", ko: "용어를 찾는 중: \(Int(share * 100)) %"))
  }
}
