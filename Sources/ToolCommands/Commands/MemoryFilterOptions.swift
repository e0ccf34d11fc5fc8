internal import ArgumentParser
import Diagnostics
import TranslationMemory
import TranslationModel

/// Options that choose units of the memory.
struct MemoryFilterOptions: ParsableArguments {
  @Option(
    help: .spoken(
      "Only units of this document; may be given several times.",
      ko: "이 문서의 번역 단위만 봅니다. 여러 번 쓸 수 있습니다.", valueName: "document"))
  var document: [String] = []

  @Option(
    help: .spoken(
      "Only units that this person changed last.",
      ko: "이 사람이 마지막으로 바꾼 번역 단위만 봅니다.", valueName: "name"))
  var author: String?

  @Option(
    help: .spoken(
      "Only what changed on this day or later, such as 2024-01-31.",
      ko: "이 날짜부터 바뀐 것만 봅니다. 보기: 2024-01-31.", valueName: "date"))
  var since: String?

  @Option(
    help: .spoken(
      "Only what changed on this day or earlier.",
      ko: "이 날짜까지 바뀐 것만 봅니다.", valueName: "date"))
  var until: String?

  @Option(
    help: .spoken(
      "Only units of this subject field, as a property such as subject or domain says it.",
      ko: "subject나 domain 속성이 이 분야인 번역 단위만 봅니다.", valueName: "field"))
  var subject: String?

  func validate() throws {
    try DayArgument.check(since, of: "--since")
    try DayArgument.check(until, of: "--until")
  }

  var isEmpty: Bool { document.isEmpty && author == nil && since == nil && until == nil && subject == nil }

  /// The options as given: `--document 가.txt --since 2024`.
  private var words: String {
    let one = [("--author", author), ("--since", since), ("--until", until), ("--subject", subject)]
    return (document.map { ("--document", $0) } + one).compactMap { name, value in value.map { "\(name) \($0)" } }
      .joined(separator: " ")
  }

  /// Says so where the options choose no unit at all, so that nothing could be found.
  func sayIfNothingFits(in memory: TranslationMemory, _ chosen: UnitFilter, for context: ToolContext) throws {
    guard !isEmpty, try memory.count(chosen) == 0 else { return }
    context.say(
      Wording(en: "No translation unit of the memory fits \(words).", ko: "번역 메모리에 조건에 맞는 번역 단위가 없습니다: \(words)"))
  }

  /// - Parameter currentFolder: what the names of documents count from.
  func filter(_ workspace: Workspace, from currentFolder: String) -> UnitFilter {
    let names = document.flatMap { name in
      // As the memory calls it, or as a path from here.
      [name, workspace.documentName(of: name, from: currentFolder)]
    }
    return UnitFilter(
      documents: document.isEmpty ? nil : names, author: author, since: since, until: until, subject: subject)
  }
}

/// Days as arguments.
enum DayArgument {
  /// - Throws: `ValidationError` where the text is no year, month or day of the calendar.
  static func check(_ day: String?, of option: String) throws {
    guard let day, !Timestamp.isDay(day) else { return }
    throw ValidationError(
      en: "\(option) wants a date such as 2024-01-31, not '\(day)'",
      ko: "\(option)에는 2024-01-31 같은 날짜를 적습니다: '\(day)'")
  }
}
