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
    var json = JSONText()
    func write(_ word: String) {
      let reading = WordReader.read(word)
      switch format {
      case .jsonl:
        json.removeAll()
        ReadingText.write(reading, house, to: &json)
        context.console.write(line: json)
      case .text: context.console.write(line: ReadingText.line(reading, house))
      }
    }
    if words.isEmpty || words == ["-"] {
      try TextInput.forEachLine(of: "-") { line, _ in write(String(decoding: line, as: UTF8.self)) }
    }
    if words != ["-"] { words.forEach(write) }
    return .clean
  }
}
