internal import ArgumentParser
import Readings

struct ReadCommand: ToolCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "read",
      abstract: spoken(
        "Official transcription and Sino-Korean reading of Chinese words.",
        ko: "중국어 낱말의 외래어 표기법에 따른 표기와 한자음을 보여 줍니다."),
      discussion: spoken(
        """
        Without words, they are read from standard input, one a line; as many lines come out, in the same order.

        Examples:
          jjak read 杭州 鲁迅
          jjak read --format jsonl < words.txt
        """,
        ko: """
          낱말을 적지 않으면 표준 입력에서 한 줄에 하나씩 읽고, 같은 순서로 같은 줄 수를 씁니다.

          보기:
            jjak read 杭州 鲁迅
            jjak read --format jsonl < words.txt
          """))
  }

  @Argument(
    help: .spoken(
      "Chinese words, in either script.",
      ko: "중국어 낱말. 간체와 번체 모두 됩니다."))
  var words: [String] = []

  @Option(
    help: .spoken(
      "How to write: text or jsonl.",
      ko: "출력 형식: text, jsonl.", valueName: "format"))
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
      case .text: context.console.write(line: ReadingText.line(reading, house, context.language))
      }
    }
    if words.isEmpty || words == ["-"] {
      try TextInput.forEachLine(of: "-") { line, _ in write(String(decoding: line, as: UTF8.self)) }
    }
    if words != ["-"] { words.forEach(write) }
    return .clean
  }
}
