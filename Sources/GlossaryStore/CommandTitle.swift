import Diagnostics
import TranslationModel

/// The titles of commands, which the history keeps in English, in every language of the interface. What no template fits
/// stays as it is.
enum CommandTitle {
  static func wording(_ english: String) -> Wording { templates.wording(english) }

  /// The title of a command that did what a title says, and more.
  static func english(_ title: String, andMore count: Int) -> String {
    "\(title), and \(count) more change\(count == 1 ? "" : "s")"
  }

  private static let templates = WordingTemplates(table) { word, kind in
    switch kind {
    case "status": AdministrativeStatus(rawValue: word)?.wording.korean
    case "state": ReviewState(rawValue: word)?.wording.korean
    case "entries": entries(word)
    default: Int(word).map(String.init)
    }
  }

  /// `항목 2개` for `2 entries`; nil for anything else.
  private static func entries(_ words: String) -> String? {
    guard let number = Int(words.prefix { $0 != " " }), words == "\(number) \(number == 1 ? "entry" : "entries")"
    else { return nil }
    return "항목 \(number)개"
  }

  /// `{status}` is a status, `{state}` a state of review, `{title}` another title, `{entries}` a number of entries,
  /// `{count}` a number.
  private static let table: [WordingTemplates.Template] = [
    ("{title}, and {count} more change", "{0} 외 {1}건"),
    ("{title}, and {count} more changes", "{0} 외 {1}건"),
    ("accept “{}” as {status} for {}", "{2}: ‘{0}’ 채택({1})"),
    ("make “{}” a look-up form of “{}” for {}", "{2}: ‘{0}’, ‘{1}’의 검색용 표기로 지정"),
    ("correct “{}” to “{}”, {status}, for {}", "{3}: ‘{0}’ → ‘{1}’ 수정({2})"),
    ("reject “{}” for {}", "{1}: ‘{0}’ 거부"),
    ("reject all candidates of {}", "{0}: 후보 모두 거부"),
    ("take back the decision on “{}” for {}", "{1}: ‘{0}’ 결정 취소"),
    ("merge {entries} into {}", "{0} → {1} 합치기"),
    ("merge {} into {}", "{0} → {1} 합치기"),
    ("split “{}” off {}", "{1}: ‘{0}’ 나누기"),
    ("add the original “{}” to {}", "{1}: 원어 ‘{0}’ 추가"),
    ("add “{}” as {status} to {}", "{2}: 표기 ‘{0}’ 추가({1})"),
    ("add a note to {entries}", "메모 추가: {0}"),
    ("add a note to {}", "{0}: 메모 추가"),
    ("remove a note from {}", "{0}: 메모 삭제"),
    ("set the note of “{}” in {}", "{1}: ‘{0}’ 메모 기록"),
    ("remove the note of “{}” in {}", "{1}: ‘{0}’ 메모 삭제"),
    ("set the part of speech of “{}” in {}", "{1}: ‘{0}’ 품사 지정"),
    ("remove the part of speech of “{}” in {}", "{1}: ‘{0}’ 품사 삭제"),
    ("set the letter case of “{}” in {}", "{1}: ‘{0}’ 대소문자 지정"),
    ("remove the letter case of “{}” in {}", "{1}: ‘{0}’ 대소문자 지정 삭제"),
    ("set the subject field of {entries}", "분야 지정: {0}"),
    ("set the subject field of {}", "{0}: 분야 지정"),
    ("remove the subject field of {}", "{0}: 분야 삭제"),
    ("set the definition of {}", "{0}: 정의 기록"),
    ("remove the definition of {}", "{0}: 정의 삭제"),
    ("set the reliability of {}", "{0}: 신뢰도 지정"),
    ("remove the reliability of {}", "{0}: 신뢰도 삭제"),
    ("set the source of “{}” in {}", "{1}: ‘{0}’ 출처 기록"),
    ("remove the source of “{}” in {}", "{1}: ‘{0}’ 출처 삭제"),
    ("remove a limit of the use of “{}” in {}", "{1}: ‘{0}’ 유효 기간 삭제"),
    ("use “{}” from {} on, for {}", "{2}: ‘{0}’ 유효 기간 시작 {1}"),
    ("use “{}” until {}, for {}", "{2}: ‘{0}’ 유효 기간 끝 {1}"),
    ("name a source of the definition of {}", "{0}: 정의의 출처 기록"),
    ("name a source of the subject field of {}", "{0}: 분야의 출처 기록"),
    ("name a source of the notes of {}", "{0}: 메모의 출처 기록"),
    ("name a source of the reliability of {}", "{0}: 신뢰도의 출처 기록"),
    ("name a source of the entry {}", "{0}: 출처 기록"),
    ("remove a source of the definition of {}", "{0}: 정의의 출처 삭제"),
    ("remove a source of the subject field of {}", "{0}: 분야의 출처 삭제"),
    ("remove a source of the notes of {}", "{0}: 메모의 출처 삭제"),
    ("remove a source of the reliability of {}", "{0}: 신뢰도의 출처 삭제"),
    ("remove a source of the entry {}", "{0}: 출처 삭제"),
    ("no longer say that {} is replaced by {}", "{0}: {1}, 대신 쓰는 항목에서 뺌"),
    ("no longer say that {} refers to {}", "{0}: {1}, 참고 항목에서 뺌"),
    ("no longer say that {} is narrower than {}", "{0}: {1}, 상위 개념에서 뺌"),
    ("say that {} is replaced by {}", "{0}: 대신 쓰는 항목 {1}"),
    ("say that {} refers to {}", "{0}: 참고 항목 {1}"),
    ("say that {} is narrower than {}", "{0}: 상위 개념 {1}"),
    ("set the Chinese side of {} to the state of the entry", "{0}: 중국어 쪽 상태를 항목에 맞춤"),
    ("set the Korean side of {} to the state of the entry", "{0}: 한국어 쪽 상태를 항목에 맞춤"),
    ("set the Chinese side of {} to {state}", "{0}: 중국어 쪽 {1}"),
    ("set the Korean side of {} to {state}", "{0}: 한국어 쪽 {1}"),
    ("approve {}", "{0}: 승인"),
    ("skip {}", "{0}: 보류"),
    ("record glosses of {} documents", "문서 {0}건에서 짝 수집"),
    ("record glosses of {}", "{0}에서 짝 수집"),
    ("terms of {} pairs of texts", "글 {0}쌍에서 용어 수집"),
    ("terms of {}", "{0}에서 용어 수집"),
    ("import {} entry from {}", "{1}에서 항목 {0}개 가져오기"),
    ("import {} entries from {}", "{1}에서 항목 {0}개 가져오기"),
    ("undo command {}: {title}", "되돌리기: {1}"),
    ("redo command {}: {title}", "다시 하기: {1}"),
    ("{count} decisions of {}", "{1}의 결정 {0}건"),
    ("{count} decisions", "결정 {0}건"),
    ("accept what is certain", "확실한 것 모두 채택"),
    ("accept everything", "모두 채택"),
    ("accept the best rendering of {entries}", "가장 나은 표기를 우선 용어로 채택: {0}"),
    ("admit the open renderings of {entries}", "미결 표기를 허용 용어로 채택: {0}"),
    ("deprecate the open renderings of {entries}", "미결 표기를 사용하지 않음으로 분류: {0}"),
    ("supersede the open renderings of {entries}", "미결 표기를 대체됨으로 분류: {0}"),
    ("reject the open renderings of {entries}", "미결 표기 거부: {0}"),
    ("take back the decisions of {entries}", "결정 취소: {0}"),
    ("put off the review of {entries}", "검토 보류: {0}"),
  ]
}
