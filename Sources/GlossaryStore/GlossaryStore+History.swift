internal import GRDB
import TranslationModel

extension GlossaryStore {
  /// The commands that changed a concept, newest first, each with the changes of that concept.
  public func history(concept id: String) throws(GlossaryStoreError) -> [HistoryCommand] {
    try read { db in
      let ids = try Int.fetchAll(
        db, sql: "SELECT DISTINCT commandId FROM change WHERE conceptId = ? ORDER BY commandId DESC", arguments: [id])
      let log = try CommandLog(db, concept: id)
      return try ids.compactMap { try log.command($0, db, concept: id) }
    }
  }

  /// The newest commands, newest first.
  ///
  /// - Parameter changeLimit: how many changes come with each, the first ones: an import may have made half a million.
  public func history(limit: Int = 20, changeLimit: Int = .max) throws(GlossaryStoreError) -> [HistoryCommand] {
    try read { db in
      let log = try CommandLog(db)
      return try log.rows.suffix(max(0, limit)).reversed().compactMap {
        try log.command($0.id, db, concept: nil, limit: changeLimit)
      }
    }
  }

  /// The command with a number, with all its changes; nil where the history has none.
  public func command(_ id: Int) throws(GlossaryStoreError) -> HistoryCommand? {
    try read { db in try CommandLog(db).command(id, db, concept: nil) }
  }

  /// Takes a command back as a whole; the undo is a command of its own.
  ///
  /// - Parameter command: its number; nil for the newest one not taken back yet, so that several undos walk backwards.
  /// - Throws: `unknown` where there is nothing to undo, `conflict` where later changes stand on it, naming them.
  public func undo(_ command: Int? = nil) throws(GlossaryStoreError) -> UndoOutcome {
    try perform(.undo) { recorder in
      let log = try CommandLog(recorder.db)
      let target = try command.map(log.undoable) ?? log.newestUndoable()
      recorder.summary = "undo command \(target.id): \(target.summary)"
      return try Self.revert(target, log, recorder, reported: target.id)
    }
  }

  /// Does the command again that the last undo took back, unless something else was done since.
  ///
  /// - Throws: `unknown` where there is nothing to redo.
  public func redo() throws(GlossaryStoreError) -> UndoOutcome {
    try perform(.redo) { recorder in
      let log = try CommandLog(recorder.db)
      let (undo, undone) = try log.newestRedoable()
      recorder.summary = "redo command \(undone.id): \(undone.summary)"
      return try Self.revert(undo, log, recorder, reported: undone.id)
    }
  }

  private static func revert(
    _ target: CommandRow, _ log: CommandLog, _ recorder: CommandRecorder, reported: Int
  ) throws -> UndoOutcome {
    recorder.undoes = target.id
    try CommandReversal(recorder, target: target, log: log).run()
    guard let shown = try log.command(reported, recorder.db, concept: nil, limit: UndoOutcome.changeLimit) else {
      throw GlossaryStoreError.noCommand(reported)
    }
    return UndoOutcome(command: recorder.id, undone: shown)
  }
}
