internal import ArgumentParser
import TranslationMemory

struct MemorySearchCommand: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Find translations of texts that are the same or nearly so.",
    discussion: """
      A unit of the memory matches where its source differs from the text in few characters: 100 % is the same, whatever \
      the spacing, width and 简/繁 forms; 70 % is the least that is shown unless --min says otherwise. Nothing as similar \
      as asked for is overlooked; from --min 50 down no index helps, and every text of a fitting length is compared: \
      with a million units that takes some tenths of a second a text. The same pair from several documents is shown once.

      What has to change in the match is marked: [-taken out-]{+put in+}, on a terminal red and green. Numbers and Latin \
      names that differ are changed in the proposal too, and marked in it.

      Without texts they are read from standard input, one a line, and answered one by one; with --context as the \
      segments of one document in their order, so that a translation made behind the same segment comes first. Exit \
      status 1 where a text given as an argument has no match.

      Examples:
        jjak memory search '农业强国建设'
        jjak memory search --min 85 --since 2024 '农业强国建设'
        jjak memory search --format jsonl --context < segments.txt
      """)

  @Argument(help: "Chinese texts.")
  var texts: [String] = []

  @Option(help: ArgumentHelp("How to write: text or jsonl.", valueName: "format"))
  var format = ReportFormat.text

  @Option(name: .customLong("min"), help: ArgumentHelp("The least similarity in per cent.", valueName: "per cent"))
  var minimum = 70.0

  @Option(name: [.customShort("n"), .customLong("limit")], help: ArgumentHelp("At most so many.", valueName: "number"))
  var limit = 5

  @Flag(help: "The texts are segments of one document, in their order.")
  var context = false

  @OptionGroup var filter: MemoryFilterOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard (0...100).contains(minimum) else { throw ValidationError("--min wants a number from 0 to 100") }
    guard limit > 0 else { throw ValidationError("--limit wants a number from 1 up") }
  }

  func run(in context: ToolContext) throws -> ExitStatus {
    common.apply(to: context)
    let workspace = try context.requiredWorkspace(named: common.workspace)
    let memory = try context.searchableMemory(of: workspace)
    let options = MatchOptions(
      minimum: minimum / 100, limit: limit, filter: filter.filter(workspace, from: context.currentFolder))
    if minimum <= 50 {
      context.console.say("From 50 % down every text of a fitting length is compared: nothing is overlooked, only later.")
    }
    var status = ExitStatus.clean
    var isFound = false
    try memory.withSearch { search in
      var answer = MatchAnswer(search, options, format, follows: self.context, context.console)
      if texts.isEmpty || texts == ["-"] {
        var lines = InputLines(context.console.input)
        while !context.console.outputIsClosed, let line = try lines.next() {
          isFound = try answer.write(line, next: nil) || isFound
        }
      }
      for (index, text) in texts.enumerated() where texts != ["-"] {
        let next: String? = texts.indices.contains(index + 1) ? texts[index + 1] : nil
        let hasMatch = try answer.write(text, next: next)
        isFound = isFound || hasMatch
        if !hasMatch, format == .text { status = .findings }
      }
    }
    if !isFound { try filter.sayIfNothingFits(in: memory, options.filter, on: context.console) }
    return status
  }
}

/// Answers one text after the other.
private struct MatchAnswer {
  private let search: MemorySearch
  private let options: MatchOptions
  private let format: ReportFormat
  private let follows: Bool
  private let console: Console
  private var json = JSONText()
  private var previous: String?
  private var isFirst = true

  init(
    _ search: MemorySearch, _ options: MatchOptions, _ format: ReportFormat, follows: Bool, _ console: Console
  ) {
    (self.search, self.options, self.format, self.follows) = (search, options, format, follows)
    self.console = console
  }

  /// Returns whether there was a match.
  mutating func write(_ text: String, next: String?) throws -> Bool {
    let query = MemoryQuery(text, previous: follows ? previous : nil, next: follows ? next : nil)
    let matches = try search.matches(for: query, options)
    switch format {
    case .jsonl:
      json.removeAll()
      MemoryText.write(text, matches, to: &json)
      console.write(line: json)
    case .text:
      if !isFirst { console.write("\n") }
      console.write(line: StyledLine(text, .heading))
      if matches.isEmpty { console.write(line: StyledLine("  no match", .faint)) }
      for match in matches {
        MemoryText.lines(match, for: text, marks: !console.usesColor).forEach(console.write(line:))
      }
    }
    console.flush()
    previous = text
    isFirst = false
    return !matches.isEmpty
  }
}
