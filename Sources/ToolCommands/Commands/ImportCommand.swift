internal import ArgumentParser
import Diagnostics
import GlossaryStore
import Interchange
import TranslationMemory
import Foundation
import TranslationModel

struct ImportCommand: ToolCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "import",
      abstract: spoken(
        "Take in what other tools wrote.",
        ko: "다른 도구가 만든 파일을 가져옵니다."),
      discussion: spoken(
        """
        Translation units of TMX, XLIFF and PO go into the translation memory. Terms of TBX, of tables and of OmegaT's \
        glossary go into the glossary as proposals to review; with --approve you vouch for them. Nothing is ever \
        overwritten, but where --duplicates asks for it, and taking in the same file twice changes nothing. A file is taken in whole or not at all.

        Examples:
          jjak import agency.tmx
          jjak import terms.tbx glossary.csv
          jjak import --approve terms.tbx
          jjak import --dry-run old.xlf
        """,
        ko: """
          TMX, XLIFF, PO의 번역 단위는 번역 메모리에, TBX와 표, OmegaT 용어집의 용어는 \
          용어집에 검토할 제안으로 들어갑니다. --approve를 붙이면 바로 승인합니다. \
          --duplicates로 정하지 않는 한 있던 것을 덮어쓰지 않으며, 같은 파일을 다시 넣어도 바뀌지 \
          않습니다. 파일은 통째로 들어가거나 전혀 들어가지 않습니다.

          보기:
            jjak import agency.tmx
            jjak import terms.tbx glossary.csv
            jjak import --approve terms.tbx
            jjak import --dry-run old.xlf
          """))
  }

  @Argument(
    help: .spoken(
      "The files; - is standard input.",
      ko: "파일. -는 표준 입력입니다."),
    completion: .file())
  var files: [String]

  @Flag(
    help: .spoken(
      "Approve the terms, instead of proposing them for review.",
      ko: "용어를 검토할 후보로 두지 않고 바로 승인합니다."))
  var approve = false

  @Flag(
    help: .spoken(
      "Say what would come of it, and change nothing.",
      ko: "결과만 알리고 바꾸지 않습니다."))
  var dryRun = false

  @Flag(
    help: .spoken(
      "Take the proposals beside a segment (alt-trans, matches) as translation units too.",
      ko: "문장 곁의 제안(alt-trans, matches)도 번역 단위로 넣습니다."))
  var proposals = false

  @Flag(
    help: .spoken(
      "Take what nobody finished or reviewed too, by its state in XLIFF, and copies of the "
        + "Chinese in place of a translation.",
      ko: "XLIFF의 상태로 보아 끝나지 않았거나 검토하지 않은 것, 번역 대신 중국어를 그대로 둔 것도 넣습니다.")
  )
  var unreviewed = false

  @OptionGroup var others: DuplicateOptions
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var common: CommonOptions

  func validate() throws { try reading.checkKeptLanguages() }

  func run(in context: ToolContext) throws -> ExitStatus {
    common.apply(to: context)
    let workspace = try context.requiredWorkspace(named: common.workspace)
    let stores = ImportStores(context: context, workspace: workspace, isTrial: dryRun)
    try Interruption.deferred {
      for file in files {
        do {
          try take(file, into: stores, context)
        } catch let error where error is CancellationError || Interruption.isRequested {
          throw ToolError(
            en: "Interrupted: nothing of \(FindingText.name(ofInput: file).english) was taken in.",
            ko: "중단했습니다. 가져온 것은 없습니다: \(FindingText.name(ofInput: file).korean)")
        } catch {
          context.report(error)
        }
      }
    }
    return .clean
  }

  private func take(_ file: String, into stores: ImportStores, _ context: ToolContext) throws {
    let workspace = stores.workspace
    var options = reading.options(workspace.settings)
    options.language = context.language
    options.takesProposals = proposals
    options.leavesOutUnreviewed = !unreviewed
    options.stamp = ChangeStamp(
      date: Timestamp.string(Date(timeIntervalSince1970: Double(try context.now()))),
      author: context.author(in: workspace))
    let origin = workspace.documentName(of: file, from: context.currentFolder)
    let source = ImportSource(file: file, options: options, context: context)
    var outcome = ImportOutcome()
    if let (content, summary) = try takeTerms(of: source, into: stores, origin) {
      outcome.take(content)
      outcome.glossary = summary
    } else {
      // The terms go into the glossary before the memory's transaction ends, so that both are changed or neither.
      let glossary = try stores.glossary()
      outcome.memory = try stores.memory().addEach(
        from: origin, duplicates: others.policy, with: { outcome.glossary?.command }
      ) { add in
        var entries: [ConceptEntry] = []
        let content = try withoutActuallyEscaping(add) { try source.read(unit: $0, entry: { entries.append($0) }) }
        if !entries.isEmpty { outcome.glossary = try glossary.importEntries(entries, approving: approve, from: origin) }
        outcome.take(content)
      }
    }
    say(outcome, of: file, in: context)
  }

  /// Takes a file of terms alone in, as it is read; nil where it holds translation units.
  private func takeTerms(
    of source: ImportSource, into stores: ImportStores, _ origin: String
  ) throws -> (content: ImportContent, summary: ImportSummary?)? {
    guard try source.beginsWithEntry() else { return try source.contentWithoutUnits { _ in }.map { ($0, nil) } }
    var content: ImportContent?
    do {
      let summary = try stores.glossary().importEach(approving: approve, from: origin) { add in
        content = try withoutActuallyEscaping(add) { try source.contentWithoutUnits($0) }
        if content == nil { throw ImportSource.HoldsUnits() }
      }
      return content.map { ($0, summary) }
    } catch is ImportSource.HoldsUnits {
      return nil
    }
  }

  private func say(_ outcome: ImportOutcome, of file: String, in context: ToolContext) {
    let report = outcome.report
    context.say(outcome.sentence(of: file, approved: approve, isTrial: dryRun))
    for count in report.warningCounts where count.count > ImportReport.warningsPerRule {
      let rest = count.count - ImportReport.warningsPerRule
      context.say(
        Wording(
          en: "\(rest) more warnings [\(count.rule)] not shown.", ko: "같은 경고 \(rest)건은 표시하지 않았습니다. [\(count.rule)]"))
    }
    outcome.omissions.forEach(context.say)
  }
}

/// The stores that files are taken into, opened when something goes into them.
///
/// They stay open for all files: so a trial knows of each file what those before it would have brought.
private final class ImportStores {
  let workspace: Workspace
  private let context: ToolContext
  private let isTrial: Bool
  private var openGlossary: GlossaryStore?
  private var openMemory: TranslationMemory?

  init(context: ToolContext, workspace: Workspace, isTrial: Bool) {
    self.context = context
    self.workspace = workspace
    self.isTrial = isTrial
  }

  func glossary() throws -> GlossaryStore {
    let store = try openGlossary ?? context.glossary(of: workspace, mode: isTrial ? .trial : .readWrite)
    openGlossary = store
    return store
  }

  func memory() throws -> TranslationMemory {
    let store = try openMemory ?? context.memory(of: workspace, mode: isTrial ? .trial : .readWrite)
    openMemory = store
    return store
  }
}

/// What is to be said of a file whose units and entries went their way.
typealias ImportContent = (report: ImportReport, fitting: TextFitting)

/// A file to take in.
struct ImportSource {
  /// Thrown at the first translation unit.
  struct HoldsUnits: Error {}
  /// Thrown at the first entry.
  private struct HoldsEntries: Error {}

  let file: String
  let options: ImportOptions
  let context: ToolContext

  /// Standard input and pipes can be read only once.
  private var canBeReadAgain: Bool { file != "-" && !FilePath.isPipe(file) }

  /// Whether a file has an entry, and no translation unit before it.
  ///
  /// So that a file which holds nothing, or cannot be read, makes no glossary.
  func beginsWithEntry() throws -> Bool {
    guard canBeReadAgain else { return false }
    do {
      _ = try read(unit: { _ in throw HoldsUnits() }, entry: { _ in throw HoldsEntries() }, warn: { _ in })
    } catch is HoldsEntries {
      return true
    } catch is HoldsUnits {
      return false
    }
    return false
  }

  /// Hands over the entries of a file of terms alone; nil where there are translation units. What can be read only once
  /// counts as such.
  ///
  /// So that terms alone make no translation memory, and units need not be held until it is known whether there are any.
  func contentWithoutUnits(_ entry: @escaping (ConceptEntry) throws -> Void) throws -> ImportContent? {
    guard canBeReadAgain else { return nil }
    var warnings: [Finding] = []
    do {
      let content = try read(unit: { _ in throw HoldsUnits() }, entry: entry, warn: { warnings.append($0) })
      warnings.forEach(say)
      return content
    } catch is HoldsUnits {
      return nil
    }
  }

  /// Hands every unit and every entry over.
  func read(
    unit: @escaping (TranslationUnit) throws -> Void, entry: @escaping (ConceptEntry) throws -> Void
  ) throws -> ImportContent {
    try read(unit: unit, entry: entry, warn: say)
  }

  private func read(
    unit: @escaping (TranslationUnit) throws -> Void, entry: @escaping (ConceptEntry) throws -> Void,
    warn: @escaping (Finding) -> Void
  ) throws -> ImportContent {
    var progress = ProgressBar(Wording(en: "reading \(file)", ko: "읽는 중 \(file)"), in: context)
    defer { progress.clear() }
    var fitting = TextFitting()
    fitting.takesCopies = !options.leavesOutUnreviewed
    var reader = ExchangeReader(options: options)
    reader.progress = { done, total in
      progress.show(done, of: total)
      return !Interruption.isRequested
    }
    let report = try reader.read(
      path: file,
      take: { item in
        switch item {
        case .unit(let value): if let value = fitting.fitted(value) { try unit(value) }
        case .entry(let value): try entry(fitting.fitted(value))
        }
      }, warn: warn)
    guard fitting.swappedUnits * 2 <= report.units else {
      let (name, units) = (FindingText.name(ofInput: file), ExchangeWords.units(report.units))
      throw ToolError(
        en: "Nothing of \(name.english) was taken in: its two sides look swapped, Korean where Chinese belongs, in "
          + "\(fitting.swappedUnits) of \(units.english).",
        ko: "가져온 것은 없습니다: \(name.korean). \(units.korean) 가운데 \(fitting.swappedUnits)개는 중국어 자리에 한국어가 있어 두 "
          + "쪽이 바뀐 것 같습니다.")
    }
    return (report, fitting)
  }

  private func say(_ warning: Finding) {
    context.console.say(FindingText.headline(warning, in: context.language).text)
  }
}
