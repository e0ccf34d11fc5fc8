internal import ArgumentParser
import Diagnostics
import TranslationMemory

struct MemoryUndoCommand: ToolCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "undo",
      abstract: spoken(
        "Take the newest command on the memory back, or the one with a number.",
        ko: "번역 메모리의 마지막 명령이나 지정한 번호의 명령을 되돌립니다."),
      discussion: spoken(
        """
        A command is taken back as a whole: a file taken in, an aligned text, a deletion. Units that were replaced or \
        deleted are again as they were, and the decisions of an 'align --review' go with its units. The undo is a command \
        itself: 'jjak memory redo' takes it back.

        Examples:
          jjak memory undo
          jjak memory undo 7
        """,
        ko: """
          명령은 통째로 되돌립니다. 가져온 파일 하나, 정렬한 글 하나, 삭제 한 번이 각각 명령 하나입니다. \
          바뀌거나 삭제된 단위는 전과 같아지고, 'align --review'의 결정도 함께 되돌립니다. \
          되돌리기도 명령이어서 'jjak memory redo'로 취소할 수 있습니다.

          보기:
            jjak memory undo
            jjak memory undo 7
          """))
  }

  @Argument(
    help: .spoken(
      "The command's number, from 'jjak memory history'.",
      ko: "'jjak memory history'에 나오는 번호."))
  var command: Int?

  @OptionGroup var common: CommonOptions

  func run(in context: ToolContext) throws -> ExitStatus {
    common.apply(to: context)
    let workspace = try context.requiredWorkspace(named: common.workspace)
    let outcome = try context.existingMemory(of: workspace, mode: .readWrite).undo(command)
    context.console.write(outcome.undone.undoneSentence[context.language])
    try context.reverseDecisions(of: outcome.undone, in: workspace)
    if let number = outcome.undone.glossaryCommand,
      let twin = try context.glossary(of: workspace, mode: .readOnly).command(number), !twin.isUndone
    {
      context.write(
        Wording(
          en: "The same import also changed the glossary: 'jjak glossary undo \(number)' takes that back too.\n",
          ko: "같은 가져오기로 용어집도 바뀌었습니다. 'jjak glossary undo \(number)'로 함께 되돌릴 수 있습니다.\n"))
    }
    return .clean
  }
}

struct MemoryRedoCommand: ToolCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "redo",
      abstract: spoken(
        "Do again what the last undo took back.",
        ko: "마지막으로 되돌린 것을 다시 합니다."),
      discussion: spoken(
        """
        Example:
          jjak memory redo
        """,
        ko: """
          보기:
            jjak memory redo
          """))
  }

  @OptionGroup var common: CommonOptions

  func run(in context: ToolContext) throws -> ExitStatus {
    common.apply(to: context)
    let workspace = try context.requiredWorkspace(named: common.workspace)
    let outcome = try context.existingMemory(of: workspace, mode: .readWrite).redo()
    context.console.write(outcome.undone.redoneSentence[context.language])
    try context.reverseDecisions(of: outcome.undone, in: workspace, isRedo: true)
    return .clean
  }
}
