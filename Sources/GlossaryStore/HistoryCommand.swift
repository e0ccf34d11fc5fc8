import Diagnostics
import TranslationModel

/// One command of the history: what somebody did at one time, all or nothing.
public struct HistoryCommand: Sendable, Hashable {
  /// Counts from 1 without gaps.
  public var id: Int
  public var kind: Kind
  /// What was done, in a few words ("accept “이좡” as preferred for 亦庄").
  public var summary: String
  /// The same in every language of the interface; what nobody foresaw stays as it is written.
  public var title: Wording { CommandTitle.wording(summary) }
  public var stamp: ChangeStamp
  /// Why it was done, in the words of who did it; nil where nobody said.
  public var reason: String?
  /// For an undo or redo: the command it takes back.
  public var undoes: Int?
  /// Whether it was taken back and not redone since.
  public var isUndone: Bool
  /// In the order they were made; only those of the concept asked for.
  public var changes: [Change]

  public enum Kind: String, Sendable, Codable, CaseIterable {
    case record
    case decide
    case importEntries
    case undo
    case redo
  }

  /// One row of the glossary, before and after.
  public struct Change: Sendable, Hashable {
    public var entity: Entity
    /// The concept the row belongs to; nil for documents.
    public var concept: String?
    /// JSON object with sorted keys; nil where the row was made.
    public var before: String?
    /// JSON object with sorted keys; nil where the row was removed.
    public var after: String?
  }

  public enum Entity: String, Sendable, Codable, CaseIterable {
    case document
    case concept
    case original
    case sourceTerm
    case rendering
    case assignment
    case relation
  }
}

/// What `undo` or `redo` did.
public struct UndoOutcome: Sendable, Hashable {
  /// The command recorded for the undo itself.
  public var command: Int
  /// The command taken back (or, for a redo, done again), with no more than ``changeLimit`` of its changes.
  public var undone: HistoryCommand

  /// Enough to show where something changed: an import may have made half a million changes.
  public static let changeLimit = 1_000
}
