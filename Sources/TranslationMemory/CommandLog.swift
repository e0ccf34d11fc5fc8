internal import GRDB
import TranslationModel

/// All commands of the memory, and which of them are in force.
struct CommandLog {
  /// In order of their numbers.
  let commands: [RecordedCommand]

  init(_ db: Database) throws {
    var commands = try Row.fetchAll(db, sql: "SELECT * FROM command ORDER BY id").compactMap(Self.command)
    var undone: Set<Int> = []
    // From the newest: whether a command is in force is known before what it takes back is looked at.
    for index in commands.indices.reversed() {
      commands[index].isUndone = undone.contains(commands[index].id)
      if !commands[index].isUndone, let target = commands[index].undoes { undone.insert(target) }
    }
    self.commands = commands
  }

  private static func command(_ row: Row) -> RecordedCommand? {
    RecordedCommand.Kind(rawValue: row["kind"]).map {
      RecordedCommand(
        id: row["id"], kind: $0, summary: row["summary"],
        stamp: ChangeStamp(date: row["date"], author: row["author"]), undoes: row["undoes"], isUndone: false,
        added: row["added"], changed: row["changed"], removed: row["removed"], glossaryCommand: row["glossaryCommand"])
    }
  }

  func command(_ id: Int) -> RecordedCommand? {
    commands.first { $0.id == id }
  }

  func newestUndoable() throws -> RecordedCommand {
    guard let command = commands.last(where: { $0.undoes == nil && !$0.isUndone }) else {
      throw TranslationMemoryError(
        .unknown, en: "There is nothing to undo in the translation memory.", ko: "번역 메모리에 되돌릴 것이 없습니다.")
    }
    return command
  }

  func undoable(_ id: Int) throws -> RecordedCommand {
    guard let command = command(id) else {
      throw TranslationMemoryError(
        .unknown, en: "The history of the translation memory has no command \(id).",
        ko: "번역 메모리의 이력에 \(id)번이 없습니다.")
    }
    guard command.undoes == nil else {
      throw TranslationMemoryError(
        .conflict, en: "Command \(id) is an undo or redo itself: redo takes back the last undo.",
        ko: "\(id)번은 그 자체가 되돌리기나 다시 하기입니다. 마지막 되돌리기는 다시 하기로 취소합니다.")
    }
    guard !command.isUndone else {
      throw TranslationMemoryError(
        .conflict, en: "Command \(id) (\(command.summary)) was undone already.",
        ko: "\(id)번(\(command.title.korean))은 이미 되돌렸습니다.")
    }
    return command
  }

  /// The last undo in force, with the command it took back.
  func newestRedoable() throws -> (undo: RecordedCommand, undone: RecordedCommand) {
    for command in commands.reversed() where !command.isUndone && command.kind != .redo {
      guard command.kind == .undo, let target = command.undoes.flatMap(self.command) else { break }
      return (command, target)
    }
    throw TranslationMemoryError(
      .unknown,
      en: "There is nothing to redo in the translation memory: nothing was undone, or something was done since.",
      ko: "번역 메모리에 다시 할 것이 없습니다. 되돌린 것이 없거나, 그 뒤에 다른 일을 했습니다.")
  }

  /// What was done after a command and is in force, newest first; undos and redos, which cancel others, apart.
  func later(than id: Int) -> [RecordedCommand] {
    commands.reversed().filter { $0.id > id && $0.undoes == nil && !$0.isUndone }
  }
}
