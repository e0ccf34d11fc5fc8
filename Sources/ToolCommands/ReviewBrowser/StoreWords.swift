import Diagnostics
import TranslationModel

/// What the glossary says in English (the titles of commands in its history, what came of a decision, why it refused), and the line interface,
/// in the user's language. What no template fits stays as it is.
enum StoreWords {
  static func wording(_ english: String) -> Wording {
    Wording(en: english, ko: korean(english) ?? english)
  }

  /// `{}` is anything; `{status}` a status and `{state}` a state of review, which are translated; `{title}` another title, translated as a whole.
  private static let templates: [(english: String, korean: String)] = [
    ("accept “{}” as {status} for {}", "{2}: ‘{0}’ 채택({1})"),
    ("make “{}” a look-up form of “{}” for {}", "{2}: ‘{0}’, ‘{1}’의 찾기용 표기로 지정"),
    ("correct “{}” to “{}”, {status}, for {}", "{3}: ‘{0}’ → ‘{1}’ 수정({2})"),
    ("reject “{}” for {}", "{1}: ‘{0}’ 거부"),
    ("reject all candidates of {}", "{0}: 후보 모두 거부"),
    ("take back the decision on “{}” for {}", "{1}: ‘{0}’ 결정 취소"),
    ("merge {} into {}", "{0} → {1} 병합"),
    ("split “{}” off {}", "{1}: ‘{0}’ 분리"),
    ("add the original “{}” to {}", "{1}: 원어 ‘{0}’ 추가"),
    ("add “{}” as {status} to {}", "{2}: 표기 ‘{0}’ 추가({1})"),
    ("add a note to {}", "{0}: 메모 추가"),
    ("remove a note from {}", "{0}: 메모 삭제"),
    ("set the note of “{}” in {}", "{1}: ‘{0}’ 메모 기록"),
    ("remove the note of “{}” in {}", "{1}: ‘{0}’ 메모 삭제"),
    ("set the part of speech of “{}” in {}", "{1}: ‘{0}’ 품사 지정"),
    ("remove the part of speech of “{}” in {}", "{1}: ‘{0}’ 품사 삭제"),
    ("set the letter case of “{}” in {}", "{1}: ‘{0}’ 대소문자 지정"),
    ("remove the letter case of “{}” in {}", "{1}: ‘{0}’ 대소문자 지정 삭제"),
    ("set the subject field of {}", "{0}: 분야 지정"),
    ("remove the subject field of {}", "{0}: 분야 삭제"),
    ("set the definition of {}", "{0}: 정의 기록"),
    ("remove the definition of {}", "{0}: 정의 삭제"),
    ("set the reliability of {}", "{0}: 신뢰도 지정"),
    ("remove the reliability of {}", "{0}: 신뢰도 삭제"),
    ("set the source of “{}” in {}", "{1}: ‘{0}’ 출처 기록"),
    ("remove the source of “{}” in {}", "{1}: ‘{0}’ 출처 삭제"),
    ("remove a limit of the use of “{}” in {}", "{1}: ‘{0}’ 사용 기한 삭제"),
    ("use “{}” from {} on, for {}", "{2}: ‘{0}’ 사용 시작 {1}"),
    ("use “{}” until {}, for {}", "{2}: ‘{0}’ 사용 끝 {1}"),
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
    ("import {} entry from {}", "{1}에서 항목 {0}개 가져오기"),
    ("import {} entries from {}", "{1}에서 항목 {0}개 가져오기"),
    ("undo command {}: {title}", "되돌림: {1}"),
    ("redo command {}: {title}", "다시 실행: {1}"),
    ("{} decisions of {}", "{1}의 결정 {0}건"),
    ("{} decisions", "결정 {0}건"),
    ("accept what is certain", "확실한 것 모두 채택"),
    ("accept everything", "모두 채택"),
    ("accept the best rendering of {}", "가장 나은 표기를 우선으로 채택: {0}"),
    ("admit the open renderings of {}", "미결 표기를 허용으로 채택: {0}"),
    ("deprecate the open renderings of {}", "미결 표기를 비권장으로 분류: {0}"),
    ("supersede the open renderings of {}", "미결 표기를 폐기로 분류: {0}"),
    ("reject the open renderings of {}", "미결 표기 거부: {0}"),
    ("take back the decisions of {}", "결정 취소: {0}"),
    ("put off the review of {}", "검토 보류: {0}"),
    ("“{}” was preferred before and is admitted now.", "‘{0}’: 우선에서 허용으로 바뀌었습니다."),
    ("The entry {} was approved; this change reopens it.", "승인되었던 {0} 항목을 다시 검토해야 합니다."),
    ("{} has no preferred rendering any more.", "{0} 항목에 이제 우선 표기가 없습니다."),
    (
      "No rendering waits here: p approves the entry as it stands, s goes on.",
      "결정할 표기가 없습니다. p를 누르면 이대로 승인하고, s를 누르면 넘어갑니다."
    ),
    ("The key '{}' has no meaning here; ? shows the keys.", "‘{0}’ 키는 쓰지 않습니다. ?를 누르면 키를 볼 수 있습니다."),
    ("This is the first concept.", "첫 항목입니다."),
    ("This is the last concept.", "마지막 항목입니다."),
    ("Nothing was changed.", "바뀐 것이 없습니다."),
    ("Nothing was typed; nothing was changed.", "입력한 것이 없어 그대로 두었습니다."),
    ("Nothing was merged.", "병합하지 않았습니다."),
    ("Taken back: {title}.", "되돌렸습니다. {0}"),
    ("No other concept is found by '{}'.", "‘{0}’: 찾은 다른 항목이 없습니다."),
    ("There is nothing to undo.", "되돌릴 것이 없습니다."),
    (
      "There is nothing to redo: nothing was undone, or something was done since.",
      "다시 실행할 것이 없습니다. 되돌린 것이 없거나, 그 뒤에 다른 결정을 했습니다."
    ),
    (
      "Another jjak is writing to {}, and did not finish in time. Nothing was changed; try again when it is done.",
      "다른 jjak이 용어집에 쓰고 있어 기다렸지만 끝나지 않았습니다. 바뀐 것은 없습니다. 잠시 뒤에 다시 해 보세요."
    ),
    (
      "There is no room left on the disk for {}. Nothing was changed; make room and try again.",
      "디스크에 남은 자리가 없습니다. 바뀐 것은 없습니다. 자리를 만든 뒤 다시 해 보세요."
    ),
    ("The glossary has no entry “{}”.", "용어집에 ‘{0}’ 항목이 없습니다."),
    ("The entry {} has no rendering “{}”.", "{0} 항목에 없는 표기입니다: ‘{1}’"),
    ("“{}” is the only rendering of {}: there is nothing to split.", "‘{0}’ 하나뿐이라 나눌 것이 없습니다."),
    (
      "“{}” is the only original of {} (written in one way or another): there is nothing to split.",
      "원어가 ‘{0}’ 하나뿐이라 나눌 것이 없습니다."
    ),
    (
      "“{}” is an original of {} already: merge the two entries instead.",
      "‘{0}’ 항목이 이미 있습니다({1}). 두 항목을 병합하세요."
    ),
    (
      "“{}” was rejected for {}: accept it before giving it look-up forms.",
      "거부한 표기입니다: ‘{0}’. 먼저 채택해야 찾기용 표기를 달 수 있습니다."
    ),
    (
      "Command {} ({title}) cannot be undone, because command {} ({title}) changed the same entry since. Undo that first.",
      "되돌릴 수 없습니다({1}). 그 뒤에 같은 항목이 바뀌었습니다({3}). 그것부터 되돌리세요."
    ),
    ("The {} “{}” begins or ends with a space.", "‘{1}’: 앞뒤에 빈칸이 있습니다."),
    ("The {} “{}” holds a control character.", "제어 문자가 들어 있습니다: ‘{1}’"),
  ]

  private static func korean(_ english: String) -> String? {
    for template in templates {
      if let words = match(english, template.english) { return fill(template.korean, with: words) }
    }
    return nil
  }

  /// What stands at the places of a template, translated where the place says so; nil where it does not fit.
  private static func match(_ text: String, _ template: String) -> [String]? {
    var words: [String] = []
    var rest = text[...]
    var pattern = template[...]
    while let open = pattern.firstIndex(of: "{"), let close = pattern[open...].firstIndex(of: "}") {
      let literal = pattern[..<open]
      guard rest.hasPrefix(literal) else { return nil }
      rest = rest.dropFirst(literal.count)
      let place = pattern[pattern.index(after: open)..<close]
      pattern = pattern[pattern.index(after: close)...]
      let next = pattern[..<(pattern.firstIndex(of: "{") ?? pattern.endIndex)]
      guard let range = next.isEmpty ? rest.endIndex..<rest.endIndex : rest.range(of: next, isLast: pattern == next),
        range.lowerBound > rest.startIndex, let word = translated(String(rest[..<range.lowerBound]), place)
      else { return nil }
      words.append(word)
      rest = rest[range.lowerBound...]
    }
    return rest == pattern ? words : nil
  }

  private static func translated(_ word: String, _ place: Substring) -> String? {
    switch place {
    case "status": BrowserWords.status(word)?.korean
    case "state": ReviewState(rawValue: word)?.wording.korean
    case "title": korean(word) ?? word
    default: word
    }
  }

  private static func fill(_ template: String, with words: [String]) -> String {
    words.enumerated().reduce(template) { $0.replacing("{\($1.offset)}", with: $1.element) }
  }
}

extension Substring {
  /// Where the piece stands; with `isLast`, only at the end.
  fileprivate func range(of piece: Substring, isLast: Bool) -> Range<Index>? {
    guard isLast else { return firstRange(of: piece) }
    return hasSuffix(piece) ? index(endIndex, offsetBy: -piece.count)..<endIndex : nil
  }
}
