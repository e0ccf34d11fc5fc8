internal import ArgumentParser
import Diagnostics
import GlossaryStore

struct GlossaryUndoCommand: ToolCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "undo",
      abstract: spoken(
        "Take the newest command back, or the one with a number.",
        ko: "마지막 명령이나 지정한 번호의 명령을 되돌립니다."),
      discussion: spoken(
        """
        A command is taken back as a whole: a mined text, a file of decisions, one key of a review. The undo \
        is a command itself: 'jjak glossary redo' takes it back.

        Examples:
          jjak glossary undo
          jjak glossary undo 7
        """,
        ko: """
          명령은 통째로 되돌립니다. 글 하나의 짝 찾기, 결정 파일 하나, 검토의 키 하나가 각각 명령 \
          하나입니다. 되돌리기도 명령이어서 'jjak glossary redo'로 취소할 수 있습니다.

          보기:
            jjak glossary undo
            jjak glossary undo 7
          """))
  }

  @Argument(
    help: .spoken(
      "The command's number, from 'jjak glossary history'.",
      ko: "'jjak glossary history'에 나오는 번호."))
  var command: Int?

  @OptionGroup var common: CommonOptions

  func run(in context: ToolContext) throws -> ExitStatus {
    common.apply(to: context)
    let workspace = try context.requiredWorkspace(named: common.workspace)
    let outcome = try context.glossary(of: workspace, mode: .readWrite).undo(command)
    context.console.write(outcome.undone.undoneSentence[context.language])
    if let twin = context.memoryCommand(with: outcome.undone.id, in: workspace) {
      context.write(
        Wording(
          en:
            "The same import also changed the translation memory: 'jjak memory undo \(twin.id)' takes that back too.\n",
          ko: "같은 가져오기로 번역 메모리도 바뀌었습니다. 'jjak memory undo \(twin.id)'로 함께 되돌릴 수 있습니다.\n"))
    }
    return .clean
  }
}

struct GlossaryRedoCommand: ToolCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "redo",
      abstract: spoken(
        "Do again what the last undo took back.",
        ko: "마지막으로 되돌린 것을 다시 합니다."),
      discussion: spoken(
        """
        Example:
          jjak glossary redo
        """,
        ko: """
          보기:
            jjak glossary redo
          """))
  }

  @OptionGroup var common: CommonOptions

  func run(in context: ToolContext) throws -> ExitStatus {
    common.apply(to: context)
    let workspace = try context.requiredWorkspace(named: common.workspace)
    let outcome = try context.glossary(of: workspace, mode: .readWrite).redo()
    context.console.write(outcome.undone.redoneSentence[context.language])
    return .clean
  }
}
