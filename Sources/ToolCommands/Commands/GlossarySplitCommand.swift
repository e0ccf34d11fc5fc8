internal import ArgumentParser
import GlossaryStore

struct GlossarySplitCommand: ToolCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "split",
      abstract: spoken(
        "Give an original or a rendering an entry of its own.",
        ko: "원어나 표기를 따로 떼어 항목을 나눕니다."),
      discussion: spoken(
        """
        Examples:
          jjak glossary split 杭州 --original 杭州市 --reason '다른 개념'
          jjak glossary split 杭州 --rendering 항주 --reason '다른 개념'
        """,
        ko: """
          보기:
            jjak glossary split 杭州 --original 杭州市 --reason '다른 개념'
            jjak glossary split 杭州 --rendering 항주 --reason '다른 개념'
          """))
  }

  @Argument(
    help: .spoken(
      "An original, a rendering, or the id of an entry.",
      ko: "원어, 표기 또는 항목의 id."))
  var entry: String

  @Option(
    help: .spoken(
      "The original that is another concept; the renderings seen only with it go along.",
      ko: "다른 개념인 원어. 이 원어에만 쓰인 표기도 함께 옮깁니다.", valueName: "original"))
  var original: String?

  @Option(
    help: .spoken(
      "The rendering that is another concept with the same original.",
      ko: "원어는 같지만 다른 개념인 표기.", valueName: "rendering"))
  var rendering: String?

  @OptionGroup var reason: ReasonOption

  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard (original == nil) != (rendering == nil) else {
      throw ValidationError(
        en: "say what to split off: --original or --rendering",
        ko: "나눌 것을 --original이나 --rendering으로 지정하십시오")
    }
  }

  func run(in context: ToolContext) throws -> ExitStatus {
    common.apply(to: context)
    let workspace = try context.requiredWorkspace(named: common.workspace)
    let store = try context.glossary(of: workspace, mode: .readWrite)
    let id = try store.entry(named: entry).id
    let decision: Decision =
      if let original { .splitOriginal(concept: id, original: original) } else {
        .splitRendering(concept: id, rendering: rendering ?? "")
      }
    let outcomes = try reason.apply([decision], to: store, in: context)
    for remark in outcomes.flatMap(\.remarks) { context.console.write("\(remark[context.language])\n") }
    for concept in [id] + outcomes.map(\.concept) {
      guard let item = try store.reviewItem(concept: concept) else { continue }
      EntryText(item: item, language: context.language, occurrenceLimit: 0).lines.forEach(context.console.write(line:))
    }
    return .clean
  }
}
