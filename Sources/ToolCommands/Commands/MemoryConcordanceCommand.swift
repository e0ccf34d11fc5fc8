internal import ArgumentParser
import LinguisticText
import TranslationMemory

struct MemoryConcordanceCommand: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "concordance",
    abstract: "Find the units that hold a word or phrase, in either language.",
    discussion: """
      Chinese is looked for in the sources, Korean in the translations, anything else in both, unless --side says \
      otherwise. Spacing, width, case and 简/繁 forms do not matter; one character is enough. Shorter texts come first. \
      Exit status 1 where nothing is found.

      Examples:
        jjak memory concordance 亦庄
        jjak memory concordance '농업 강국' -n 200
        jjak memory concordance --side target AI --format jsonl
      """)

  enum Side: String, ExpressibleByArgument, CaseIterable {
    case source, target, both

    var sides: [ConcordanceMatch.Side] {
      switch self {
      case .source: [.source]
      case .target: [.target]
      case .both: [.source, .target]
      }
    }

    /// The side that a text is of.
    init(of text: String) {
      let scripts = text.unicodeScalars.map(Script.init)
      self = scripts.contains(.hangul) ? .target : scripts.contains(.han) ? .source : .both
    }
  }

  @Argument(help: "Words or phrases.")
  var texts: [String]

  @Option(help: ArgumentHelp("Where to look: source, target or both.", valueName: "side"))
  var side: Side?

  @Option(help: ArgumentHelp("How to write: text or jsonl.", valueName: "format"))
  var format = ReportFormat.text

  @Option(name: [.customShort("n"), .customLong("limit")], help: ArgumentHelp("At most so many.", valueName: "number"))
  var limit = 50

  @OptionGroup var filter: MemoryFilterOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard limit > 0 else { throw ValidationError("--limit wants a number from 1 up") }
  }

  func run(in context: ToolContext) throws -> ExitStatus {
    common.apply(to: context)
    let workspace = try context.requiredWorkspace(named: common.workspace)
    let memory = try context.searchableMemory(of: workspace)
    let wanted = texts.map { ($0, side ?? Side(of: $0)) }
    let chosen = filter.filter(workspace, from: context.currentFolder)
    var status = ExitStatus.clean
    var isFound = false
    let needed = ConcordanceMatch.Side.allCases.filter { one in wanted.contains { $0.1.sides.contains(one) } }
    try memory.withSearch(of: needed) { search in
      for (text, side) in wanted {
        let matches = try search.concordance(of: text, in: side.sides, limit: limit, filter: chosen)
        if matches.isEmpty { status = .findings } else { isFound = true }
        write(matches, to: context.console)
        if matches.count >= limit {
          context.console.say("“\(text)”: the first \(limit); '--limit \(limit * 4)' shows more.")
        } else if matches.isEmpty, format == .text {
          context.console.say("“\(text)” stands in no translation unit.")
        }
      }
    }
    if !isFound { try filter.sayIfNothingFits(in: memory, chosen, on: context.console) }
    return status
  }

  private func write(_ matches: [ConcordanceMatch], to console: Console) {
    var json = JSONText()
    for match in matches {
      switch format {
      case .jsonl:
        json.removeAll()
        MemoryText.write(match, to: &json)
        console.write(line: json)
      case .text: MemoryText.lines(match).forEach(console.write(line:))
      }
    }
  }
}
