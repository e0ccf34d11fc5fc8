import Diagnostics
import TranslationModel

/// Notes that the glossary writes itself, when it merges entries or takes them in: kept in English, read in the language
/// of the interface. What a person wrote stays as it is.
public enum KeptNote {
  public static func wording(_ note: String) -> Wording {
    note.split(separator: "\n", omittingEmptySubsequences: false).map { templates.wording(String($0)) }
      .joined(separator: "\n")
  }

  private static let templates = WordingTemplates([
    ("The glossary has “{}” for this original.", "이 원어의 용어집 표기: “{0}”"),
    ("Proposed as {status}.", "제안된 상태: {0}"),
    ("Subject field before merging: {}", "합치기 전의 분야: {0}"),
    ("Definition before merging: {}", "합치기 전의 정의: {0}"),
    ("Also of the subject field: {}", "다른 분야: {0}"),
    ("Also defined as: {}", "다른 정의: {0}"),
  ]) { word, _ in AdministrativeStatus(rawValue: word)?.wording.korean }
}
