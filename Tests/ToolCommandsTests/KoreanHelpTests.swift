import Diagnostics
import Foundation
import Testing

@testable import ToolCommands

/// Help and faults of the arguments in Korean.
@Suite struct KoreanHelpTests {
  @Test("Every command, option and argument is explained in Korean")
  func isWhole() throws {
    let page = try Spoken.$language.withValue(.korean) { try ManualPage().roff }
    let lines = page.components(separatedBy: "\n")
    var explained = 0
    for (index, line) in lines.enumerated() where line == ".TP" && lines.indices.contains(index + 2) {
      let meaning = lines[index + 2]
      // Names of formats need no words.
      let isList = meaning.allSatisfy { $0.isLowercase || ", .".contains($0) }
      #expect(isList || Self.isKorean(meaning), "\(lines[index + 1]): \(meaning)")
      explained += 1
    }
    #expect(explained > 150)
    for (index, line) in lines.enumerated() where line.hasPrefix(".SS ") {
      #expect(Self.isKorean(lines[(index + 4)...].first { !$0.hasPrefix(".") } ?? ""), "\(line)")
    }
  }

  @Test("Every placeholder is Korean in Korean, and none in English")
  func placeholders() throws {
    func placeholders(_ language: MessageLanguage) throws -> Set<String> {
      let page = try Spoken.$language.withValue(language) { try ManualPage().roff }
      let pieces = page.components(separatedBy: "<").dropFirst()
      return Set(pieces.compactMap { piece in piece.firstIndex(of: ">").map { String(piece[..<$0]) } })
    }
    // What is typed as it stands.
    let literal: Set = ["id", "stdin", "units|terms"]
    #expect(try placeholders(.korean).filter { !Self.isKorean($0) && !literal.contains($0) } == [])
    #expect(try placeholders(.english).filter { !$0.hasPrefix("!") && Self.isKorean($0) } == [])
  }

  @Test(
    "Placeholders",
    arguments: [
      ("[<options>] <entry>", "[<옵션>] <항목>"), ("--valid-from <[term=]text>", "--valid-from <[용어=]글>"),
      ("<old=new> <x> < y", "<옛것=새것> <x> < y"),
    ])
  func placeholder(english: String, korean: String) {
    #expect(Placeholders.korean(english) == korean)
  }

  private static func isKorean(_ text: String) -> Bool {
    text.unicodeScalars.contains { (0xAC00...0xD7A3).contains($0.value) }
  }

  @Test("The parser's help is set by what it measures on the screen")
  func layout() {
    let help = """
      OVERVIEW: 글에서 어긋난 곳을 찾습니다.

      글들을 서로, 외래어 표기법과, 용어집과 견줍니다.

      보기:
        jjak check draft.txt

      USAGE: jjak check [<files> ...] [--format <format>]

      ARGUMENTS:
        <files>                 검사할 글입니다. 표준 입력도 됩니다.

      OPTIONS:
        --format <format>       출력 형식입니다. (values: text, jsonl; default: text)
        --accept-certain-and-more <value>
                                확실한 것을 채택합니다.
        -h, --help              Show help information.

        See 'jjak help check <subcommand>' for detailed help.
      """
    #expect(
      HelpLayout(width: 46).korean(help) == """
        개요: 글에서 어긋난 곳을 찾습니다.

        글들을 서로, 외래어 표기법과, 용어집과
        견줍니다.

        보기:
          jjak check draft.txt

        사용법: jjak check [<파일> ...] [--format <형식>]

        인수:
          <파일>                  검사할 글입니다.
                                  표준 입력도 됩니다.

        옵션:
          --format <형식>         출력 형식입니다.
                                  (값: text, jsonl,
                                  기본값: text)
          --accept-certain-and-more <값>
                                  확실한 것을
                                  채택합니다.
          -h, --help              도움말을 보여
                                  줍니다.

          명령마다 자세한 도움말이 있습니다: 'jjak help check <하위 명령>'
        """)
  }

  @Test(
    "What the parser says of arguments",
    arguments: [
      ("Error: Unknown option '--foo'", "Unknown option '--foo'.", "'--foo' 옵션은 없습니다."),
      (
        "Unknown option '--severty'. Did you mean '--severity'?",
        "Unknown option '--severty'. Did you mean '--severity'?", "'--severty' 옵션은 없습니다. 비슷한 옵션: '--severity'"
      ),
      (
        "Missing value for '--severity <severity>'", "Missing value for '--severity <severity>'.",
        "'--severity' 옵션의 값을 적지 않았습니다."
      ),
      ("Unexpected argument 'x'", "Unexpected argument 'x'.", "쓰지 않는 인수가 있습니다: 'x'"),
      ("2 unexpected arguments: 'x', 'y'", "2 unexpected arguments: 'x', 'y'.", "쓰지 않는 인수가 2개 있습니다: 'x', 'y'"),
      (
        "Missing expected argument '<files> ...'", "Missing expected argument '<files> ...'.",
        "인수를 적지 않았습니다: <파일> ..."
      ),
      (
        "The value 'x' is invalid for '--format <format>'. Please provide one of 'text', 'jsonl' or 'tsv'.",
        "The value 'x' is invalid for '--format <format>'. Please provide one of 'text', 'jsonl' or 'tsv'.",
        "--format: 'x' 값은 쓸 수 없습니다. 쓸 수 있는 값: 'text', 'jsonl', 'tsv'"
      ),
      (
        "The value 'x' is invalid for '--limit <number>'", "The value 'x' is invalid for '--limit <number>'.",
        "--limit: 'x' 값은 쓸 수 없습니다."
      ),
      ("something new", "Something new.", "Something new."),
    ])
  func faults(message: String, english: String, korean: String) {
    let error = UsageError(parserMessage: message, commandNames: ["check"])
    #expect(
      error.wording
        == Wording(
          en: english + "\n'jjak help check' explains it with an example.",
          ko: korean + "\n'jjak help check'에 설명과 보기가 있습니다."))
  }
}
