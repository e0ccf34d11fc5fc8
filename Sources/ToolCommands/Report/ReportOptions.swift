internal import ArgumentParser
import ConsistencyChecks

/// Options that all reports share.
struct ReportOptions: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: .spoken(
      "The file to write; standard output where none is named.",
      ko: "출력할 파일. 없으면 표준 출력입니다.", valueName: "file"),
    completion: .file())
  var output: String?

  @Option(
    help: .spoken(
      "The order of the documents in time: automatic, given, name or date.",
      ko: "문서의 시간 순서: automatic, given(지정한 순서), name(이름), date(날짜).", valueName: "order"),
    completion: .words(of: DocumentOrder.self), transform: { try ChosenWord.value($0) })
  var order = DocumentOrder.automatic

  @Option(
    help: .spoken(
      "The encoding of the texts, such as cp949 or gb18030.",
      ko: "글의 인코딩. 보기: cp949, gb18030.", valueName: "name"))
  var encoding: String?
}
