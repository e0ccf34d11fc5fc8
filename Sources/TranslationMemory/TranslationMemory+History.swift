internal import GRDB
import TranslationModel

extension TranslationMemory {
  /// The newest commands, newest first.
  public func history(limit: Int = 20) throws(TranslationMemoryError) -> [RecordedCommand] {
    try read { db in try CommandLog(db).commands.suffix(max(0, limit)).reversed() }
  }

  /// The command that was done together with a command of the glossary's history, as one import.
  public func command(with glossaryCommand: Int) throws(TranslationMemoryError) -> RecordedCommand? {
    try read { db in try CommandLog(db).commands.last { $0.glossaryCommand == glossaryCommand } }
  }

  /// Takes a command back as a whole; the undo is a command of its own.
  ///
  /// Units that the command added go, units that it changed or deleted are again as they were, to the byte.
  ///
  /// - Parameter command: its number; nil for the newest one not taken back yet, so that several undos walk backwards.
  /// - Throws: `unknown` where there is nothing to undo, `conflict` where a later command changed the same units,
  ///   naming it.
  /// - Complexity: O(units touched × log size).
  public func undo(_ command: Int? = nil) throws(TranslationMemoryError) -> MemoryUndoOutcome {
    try perform(.undo) { recorder in
      let log = try CommandLog(recorder.db)
      let target = try command.map(log.undoable) ?? log.newestUndoable()
      recorder.summary = "undo command \(target.id): \(target.summary)"
      try CommandReversal(recorder, target: target).run(log)
      return MemoryUndoOutcome(command: recorder.id, undone: target)
    }
  }

  /// Does the command again that the last undo took back, unless something else was done since.
  ///
  /// - Throws: `unknown` where there is nothing to redo.
  public func redo() throws(TranslationMemoryError) -> MemoryUndoOutcome {
    try perform(.redo) { recorder in
      let log = try CommandLog(recorder.db)
      let (undo, undone) = try log.newestRedoable()
      recorder.summary = "redo command \(undone.id): \(undone.summary)"
      try CommandReversal(recorder, target: undo).run(log)
      return MemoryUndoOutcome(command: recorder.id, undone: undone)
    }
  }

  /// Runs `body` in one transaction that is one command of the history; `body` finishes the recorder. Then brings the
  /// index up to date.
  func perform<T>(
    _ kind: RecordedCommand.Kind, _ body: (CommandRecorder) throws -> T
  ) throws(TranslationMemoryError) -> T {
    let stamp = stamp
    let result = try write { db in try body(CommandRecorder(db, kind: kind, stamp: stamp)) }
    for side in IndexSide.allCases { keepIndex(of: side) }
    return result
  }
}
