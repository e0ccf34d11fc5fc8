internal import ArgumentParser
import Diagnostics
import TranslationMemory

struct MemoryDeleteCommand: ToolCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "delete",
      abstract: spoken(
        "Delete translation units.",
        ko: "번역 단위를 삭제합니다."),
      discussion: spoken(
        """
        Deletes the units with the ids given, or all that the options choose. A unit that came from an aligned text stays \
        out when the text is aligned again; adding it by hand or by import brings it back, and so does 'jjak memory undo'. \
        Exit status 1 where the memory does not have one of the ids.

        Examples:
          jjak memory delete u-1110b030629f449e
          jjak memory delete --document 2023-01.txt
          jjak memory delete --author agency --until 2019 --dry-run
          jjak memory delete --superseded
        """,
        ko: """
          id를 적은 번역 단위나 옵션으로 고른 것을 모두 삭제합니다. 정렬한 글에서 나온 단위는 다시 정렬해도 \
          돌아오지 않습니다. 직접 넣거나 가져오거나 'jjak memory undo'를 하면 돌아옵니다. 없는 \
          id가 있으면 종료 상태가 1입니다.

          보기:
            jjak memory delete u-1110b030629f449e
            jjak memory delete --document 2023-01.txt
            jjak memory delete --author agency --until 2019 --dry-run
            jjak memory delete --superseded
          """))
  }

  @Argument(
    help: .spoken(
      "Ids, as 'jjak memory search' shows them.",
      ko: "'jjak memory search'에 나오는 id."))
  var ids: [String] = []

  @Flag(
    help: .spoken(
      "Only units of earlier versions of their documents, which are not looked up any more.",
      ko: "더는 찾지 않는, 문서 이전 판의 번역 단위만 봅니다."))
  var superseded = false

  @Flag(
    help: .spoken(
      "Every unit.",
      ko: "모든 번역 단위."))
  var all = false

  @Flag(
    help: .spoken(
      "Count, and delete nothing.",
      ko: "세기만 하고 삭제하지 않습니다."))
  var dryRun = false

  @OptionGroup var filter: MemoryFilterOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard !ids.isEmpty || !filter.isEmpty || superseded || all else {
      throw ValidationError(
        en: "say which units: ids, --document, --author, --since, --until, --subject, --superseded or --all",
        ko: "삭제할 번역 단위를 id나 --document, --author, --since, --until, --subject, --superseded, --all로 지정하십시오")
    }
    guard !all || ids.isEmpty && filter.isEmpty else {
      throw ValidationError(
        en: "--all and what chooses some of them exclude each other",
        ko: "--all은 일부를 고르는 옵션과 함께 쓸 수 없습니다")
    }
  }

  func run(in context: ToolContext) throws -> ExitStatus {
    common.apply(to: context)
    let workspace = try context.requiredWorkspace(named: common.workspace)
    var chosen = filter.filter(workspace, from: context.currentFolder)
    if superseded { chosen.state = .superseded }
    let memory = try context.existingMemory(of: workspace, mode: .readWrite)
    let unknown = try ids.filter { id in
      chosen.ids = [id]
      return try memory.count(chosen) == 0
    }
    if !ids.isEmpty { chosen.ids = ids }
    for id in unknown {
      context.say(
        Wording(en: "The memory has no such translation unit: “\(id)”.", ko: "번역 메모리에 없는 번역 단위입니다: “\(id)”"))
    }
    let status = unknown.isEmpty ? ExitStatus.clean : .findings
    if dryRun {
      let units = ExchangeWords.units(try memory.count(chosen))
      context.write(
        Wording(en: "\(units.english) would be deleted.\n", ko: "\(units.korean)를 삭제하게 됩니다. 삭제한 것은 없습니다.\n"))
      return status
    }
    let count = try memory.delete(chosen)
    let units = ExchangeWords.units(count)
    let way = count > 0 ? "; 'jjak memory undo' brings \(count == 1 ? "it" : "them") back" : ""
    context.write(
      Wording(
        en: "\(units.english) deleted\(way).\n",
        ko: count > 0 ? "\(units.korean)를 삭제했습니다. 'jjak memory undo'로 되돌릴 수 있습니다.\n" : "삭제한 번역 단위가 없습니다.\n"))
    return status
  }
}
