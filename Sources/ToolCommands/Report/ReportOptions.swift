internal import ArgumentParser
import ConsistencyChecks

/// Options that all reports share.
struct ReportOptions: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The file to write; standard output where none is named.", valueName: "file"))
  var output: String?

  @Option(
    help: ArgumentHelp("The order of the documents in time: automatic, given, name or date.", valueName: "order"),
    transform: { try ChosenWord.value($0) })
  var order = DocumentOrder.automatic

  @Option(help: ArgumentHelp("The encoding of the texts, such as cp949 or gb18030.", valueName: "name"))
  var encoding: String?
}
