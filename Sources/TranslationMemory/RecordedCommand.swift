import TranslationModel

/// One command of the memory's history: what somebody did at one time, all or nothing.
public struct RecordedCommand: Sendable, Hashable {
  /// Counts from 1 without gaps.
  public var id: Int
  public var kind: Kind
  /// What was done, in a few words ("import 1,204 translation units from agency.tmx").
  public var summary: String
  public var stamp: ChangeStamp
  /// For an undo or redo: the command it takes back.
  public var undoes: Int?
  /// Whether it was taken back and not redone since.
  public var isUndone: Bool
  /// Units that count and did not before.
  public var added: Int
  /// Units whose contents changed.
  public var changed: Int
  /// Units that count no more: deleted, or replaced by others.
  public var removed: Int
  /// The command of the glossary's history that was done together with this one, as one import.
  public var glossaryCommand: Int?

  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Units that stand for themselves: an import, or entered by a person.
    case add
    /// What documents give.
    case record
    case delete
    case undo
    case redo
  }
}

/// What undoing or redoing in the memory did.
public struct MemoryUndoOutcome: Sendable, Hashable {
  /// The command recorded for the undo itself.
  public var command: Int
  /// The command taken back (or, for a redo, done again).
  public var undone: RecordedCommand
}
