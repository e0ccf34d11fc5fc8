internal import ArgumentParser
import Readings

struct ReadCommand: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "read",
    abstract: "Official transcription and Sino-Korean reading of Chinese words.",
    discussion: """
      Without words, they are read from standard input, one a line; as many lines come out, in the same order.

      Examples:
        jjak read 杭州 鲁迅
        jjak read --format jsonl < words.txt
      """)

  @Argument(help: "Chinese words, in either script.")
  var words: [String] = []

  @Option(help: ArgumentHelp("How to write: text or jsonl.", valueName: "format"))
  var format = ReportFormat.text

  @OptionGroup var common: CommonOptions

  func run(in context: ToolContext) throws -> ExitStatus {
    common.apply(to: context)
    let house = try context.houseList(named: common.workspace).renderings
    for word in words.isEmpty ? try TextInput.lines(of: "-") : words {
      let reading = WordReader.read(word)
      switch format {
      case .jsonl: context.console.write(JSONValue.object(ReadingText.members(reading, house)).line)
      case .text: context.console.write(line: ReadingText.line(reading, house))
      }
    }
    return .clean
  }
}
