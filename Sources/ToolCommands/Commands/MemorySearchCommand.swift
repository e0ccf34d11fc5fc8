internal import ArgumentParser
import Diagnostics
import TranslationMemory

struct MemorySearchCommand: ToolCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "search",
      abstract: spoken(
        "Find translations of texts that are the same or nearly so.",
        ko: "같거나 비슷한 글의 번역을 찾습니다."),
      discussion: spoken(
        """
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
        """,
        ko: """
          원문이 몇 글자만 다른 번역 단위를 찾습니다. 띄어쓰기, 전각과 반각, 간체와 번체를 빼고 같으면 100 \
          %이며, --min이 없으면 70 %까지 보입니다. 그만큼 비슷한 것은 빠짐없이 찾습니다. --min \
          50 아래로는 색인이 도움이 되지 않아 길이가 맞는 글을 모두 견줍니다. 단위가 백만 개면 글 하나에 영 \
          점 몇 초가 걸립니다. 여러 문서에 든 같은 짝은 한 번만 나옵니다.

          찾은 글에서 바꿀 곳을 표시합니다: [-뺄 것-]{+넣을 것+}. 터미널에서는 빨간색과 초록색입니다. \
          다른 수와 로마자 이름은 제안에서도 바꾸어 표시합니다.

          글을 적지 않으면 표준 입력에서 한 줄에 하나씩 읽어 차례로 답합니다. --context를 붙이면 한 \
          문서의 이어진 문장으로 보아, 같은 문장 뒤에 쓴 번역을 먼저 보입니다. 인수로 적은 글에 맞는 것이 \
          없으면 종료 상태가 1입니다.

          보기:
            jjak memory search '农业强国建设'
            jjak memory search --min 85 --since 2024 '农业强国建设'
            jjak memory search --format jsonl --context < segments.txt
          """))
  }

  @Argument(
    help: .spoken(
      "Chinese texts.",
      ko: "중국어 글."))
  var texts: [String] = []

  @Option(
    help: .spoken(
      "How to write: text or jsonl.",
      ko: "출력 형식: text, jsonl.", valueName: "format"))
  var format = ReportFormat.text

  @Option(
    name: .customLong("min"),
    help: .spoken(
      "The least similarity in per cent.",
      ko: "최소 유사도(%).", valueName: "per cent"))
  var minimum = 70.0

  @Option(
    name: [.customShort("n"), .customLong("limit")],
    help: .spoken(
      "At most so many.",
      ko: "보여 줄 최대 개수.", valueName: "number"))
  var limit = 5

  @Flag(
    help: .spoken(
      "The texts are segments of one document, in their order.",
      ko: "글들은 한 문서의 문장들이며 순서대로입니다."))
  var context = false

  @OptionGroup var filter: MemoryFilterOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard (0...100).contains(minimum) else {
      throw ValidationError(
        en: "--min wants a number from 0 to 100",
        ko: "--min에는 0에서 100 사이의 수를 적습니다")
    }
    guard limit > 0 else {
      throw ValidationError(
        en: "--limit wants a number from 1 up",
        ko: "--limit에는 1 이상의 수를 적습니다")
    }
  }

  func run(in context: ToolContext) throws -> ExitStatus {
    common.apply(to: context)
    let workspace = try context.requiredWorkspace(named: common.workspace)
    let memory = try context.searchableMemory(of: workspace)
    let options = MatchOptions(
      minimum: minimum / 100, limit: limit, filter: filter.filter(workspace, from: context.currentFolder))
    if minimum <= 50 {
      context.say(
        Wording(
          en: "From 50 % down every text of a fitting length is compared: nothing is overlooked, only later.",
          ko: "50 % 아래로는 길이가 맞는 글을 모두 견줍니다. 빠뜨리는 것은 없지만 시간이 더 걸립니다."))
    }
    var status = ExitStatus.clean
    var isFound = false
    try memory.withSearch { search in
      var answer = MatchAnswer(search, options, format, follows: self.context, context)
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
    if !isFound { try filter.sayIfNothingFits(in: memory, options.filter, for: context) }
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
  private let language: MessageLanguage
  private var json = JSONText()
  private var previous: String?
  private var isFirst = true

  init(
    _ search: MemorySearch, _ options: MatchOptions, _ format: ReportFormat, follows: Bool, _ context: ToolContext
  ) {
    (self.search, self.options, self.format, self.follows) = (search, options, format, follows)
    (console, language) = (context.console, context.language)
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
      if matches.isEmpty {
        console.write(line: StyledLine(Wording(en: "  no match", ko: "  비슷한 것이 없습니다.")[language], .faint))
      }
      for match in matches {
        MemoryText.lines(match, for: text, marks: !console.usesColor, language).forEach(console.write(line:))
      }
    }
    console.flush()
    previous = text
    isFirst = false
    return !matches.isEmpty
  }
}
