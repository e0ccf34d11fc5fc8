internal import ArgumentParser
import Diagnostics
import LinguisticText
import TranslationMemory

struct MemoryConcordanceCommand: ToolCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "concordance",
      abstract: spoken(
        "Find the units that hold a word or phrase, in either language.",
        ko: "어느 쪽 언어로든 낱말이나 구가 든 번역 단위를 찾습니다."),
      discussion: spoken(
        """
        Chinese is looked for in the sources, Korean in the translations, anything else in both, unless --side says \
        otherwise. Spacing, width, case and 简/繁 forms do not matter; one character is enough. Shorter texts come first. \
        Exit status 1 where nothing is found.

        Examples:
          jjak memory concordance 亦庄
          jjak memory concordance '농업 강국' -n 200
          jjak memory concordance --side target AI --format jsonl
        """,
        ko: """
          --side가 없으면 중국어는 원문에서, 한국어는 번역문에서, 나머지는 양쪽에서 찾습니다. 띄어쓰기, \
          전각과 반각, 대소문자, 간체와 번체는 상관없고 한 글자도 찾습니다. 짧은 글이 먼저 나옵니다. 찾은 \
          것이 없으면 종료 상태가 1입니다.

          보기:
            jjak memory concordance 亦庄
            jjak memory concordance '농업 강국' -n 200
            jjak memory concordance --side target AI --format jsonl
          """))
  }

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

  @Argument(
    help: .spoken(
      "Words or phrases.",
      ko: "낱말이나 구."))
  var texts: [String]

  @Option(
    help: .spoken(
      "Where to look: source, target or both.",
      ko: "찾을 곳: source, target, both.", valueName: "side"))
  var side: Side?

  @Option(
    help: .spoken(
      "How to write: text or jsonl.",
      ko: "출력 형식: text, jsonl.", valueName: "format"))
  var format = ReportFormat.text

  @Option(
    name: [.customShort("n"), .customLong("limit")],
    help: .spoken(
      "At most so many.",
      ko: "보여 줄 최대 개수.", valueName: "number"))
  var limit = 50

  @OptionGroup var filter: MemoryFilterOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
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
    let wanted = texts.map { ($0, side ?? Side(of: $0)) }
    let chosen = filter.filter(workspace, from: context.currentFolder)
    var status = ExitStatus.clean
    var isFound = false
    let needed = ConcordanceMatch.Side.allCases.filter { one in wanted.contains { $0.1.sides.contains(one) } }
    try memory.withSearch(of: needed) { search in
      for (text, side) in wanted {
        let matches = try search.concordance(of: text, in: side.sides, limit: limit, filter: chosen)
        if matches.isEmpty { status = .findings } else { isFound = true }
        write(matches, to: context)
        if matches.count >= limit {
          context.say(
            Wording(
              en: "“\(text)”: the first \(limit); '--limit \(limit * 4)' shows more.",
              ko: "“\(text)”: 앞의 \(limit)개만 표시했습니다. '--limit \(limit * 4)'로 더 볼 수 있습니다."))
        } else if matches.isEmpty, format == .text {
          context.say(
            Wording(en: "“\(text)” stands in no translation unit.", ko: "“\(text)”: 나오는 번역 단위가 없습니다."))
        }
      }
    }
    if !isFound { try filter.sayIfNothingFits(in: memory, chosen, for: context) }
    return status
  }

  private func write(_ matches: [ConcordanceMatch], to context: ToolContext) {
    let console = context.console
    var json = JSONText()
    for match in matches {
      switch format {
      case .jsonl:
        json.removeAll()
        MemoryText.write(match, to: &json)
        console.write(line: json)
      case .text: MemoryText.lines(match, context.language).forEach(console.write(line:))
      }
    }
  }
}
