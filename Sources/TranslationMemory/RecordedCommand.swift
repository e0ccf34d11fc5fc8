import Diagnostics
import TranslationModel

/// One command of the memory's history: what somebody did at one time, all or nothing.
public struct RecordedCommand: Sendable, Hashable {
  /// Counts from 1 without gaps.
  public var id: Int
  public var kind: Kind
  /// What was done, in a few words ("import 1,204 translation units from agency.tmx").
  public var summary: String
  /// The same in every language of the interface; what nobody foresaw stays as it is written.
  public var title: Wording { Self.titles.wording(summary) }
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

  private static let titles = WordingTemplates([
    ("import {} translation unit from standard input", "표준 입력에서 번역 단위 {0}개 가져오기"),
    ("import {} translation units from standard input", "표준 입력에서 번역 단위 {0}개 가져오기"),
    ("import {} translation unit from {}", "{1}에서 번역 단위 {0}개 가져오기"),
    ("import {} translation units from {}", "{1}에서 번역 단위 {0}개 가져오기"),
    ("add {} translation unit", "번역 단위 {0}개 추가"),
    ("add {} translation units", "번역 단위 {0}개 추가"),
    ("delete {} translation unit", "번역 단위 {0}개 삭제"),
    ("delete {} translation units", "번역 단위 {0}개 삭제"),
    ("record no documents", "문서 없이 기록"),
    ("record {} and {} more", "{0} 외 {1}건 기록"),
    ("record {}", "{0} 기록"),
    ("align {} and {} more", "{0} 외 {1}건 정렬"),
    ("align {}", "{0} 정렬"),
    ("undo command {}: {title}", "되돌리기: {1}"),
    ("redo command {}: {title}", "다시 하기: {1}"),
  ])

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
