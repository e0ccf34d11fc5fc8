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
      throw TranslationMemoryError(.unknown, "There is nothing to undo in the translation memory.")
    }
    return command
  }

  func undoable(_ id: Int) throws -> RecordedCommand {
    guard let command = command(id) else {
      throw TranslationMemoryError(.unknown, "The history of the translation memory has no command \(id).")
    }
    guard command.undoes == nil else {
      throw TranslationMemoryError(
        .conflict, "Command \(id) is an undo or redo itself: redo takes back the last undo.")
    }
    guard !command.isUndone else {
      throw TranslationMemoryError(.conflict, "Command \(id) (\(command.summary)) was undone already.")
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
      "There is nothing to redo in the translation memory: nothing was undone, or something was done since.")
  }

  /// What was done after a command and is in force, newest first; undos and redos, which cancel others, apart.
  func later(than id: Int) -> [RecordedCommand] {
    commands.reversed().filter { $0.id > id && $0.undoes == nil && !$0.isUndone }
  }
}
