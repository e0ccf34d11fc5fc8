import Diagnostics

/// The help page of the full-screen review.
enum BrowserHelp {
  private enum Line {
    case title(Wording)
    case key(String, Wording)
    case text(Wording)
  }

  static func lines(_ language: MessageLanguage, columns: Int) -> [StyledLine] {
    page.flatMap { line -> [StyledLine] in
      switch line {
      case .title(let title): [StyledLine(), StyledLine(title[language], .heading)]
      case .text(let text): StyledLine(text[language]).wrapped(to: max(columns, 1))
      case .key(let key, let does): keyLines(key, does[language], columns: columns)
      }
    }
  }

  private static let keyColumns = 14

  private static func keyLines(_ key: String, _ does: String, columns: Int) -> [StyledLine] {
    let indent = columns >= 40 ? keyColumns : 6
    return StyledLine(does).wrapped(to: max(columns - indent, 4)).enumerated().map { index, rest in
      var line = StyledLine(("  " + (index == 0 ? key : "")).padded(toCells: indent), .pair)
      line.pieces += rest.pieces
      return line
    }
  }

  private static let page: [Line] = [
    .text(
      Wording(
        en: "One key decides on the rendering marked ▸. Every decision is saved at once and can be taken back.",
        ko: "키 하나로 ▸ 표기를 결정합니다. 결정은 바로 저장되고 언제든 되돌릴 수 있습니다.")),
    .title(Wording(en: "Deciding", ko: "결정")),
    .key("p", Wording(en: "preferred: the rendering to use; approves the entry", ko: "우선: 쓸 표기로 정하고 항목을 승인")),
    .key("a", Wording(en: "admitted: may be used as well", ko: "허용: 함께 써도 되는 표기")),
    .key(
      "d  D", Wording(en: "deprecated: not to be used; superseded: used once", ko: "사용하지 않음: 쓰지 않을 표기, 대체됨: 예전에 쓰던 표기")),
    .key(
      "l", Wording(en: "look-up form: a spelling that finds the entry, not for use", ko: "검색용 표기: 찾을 때만 쓰는 잘못 적힌 표기")),
    .key("e", Wording(en: "edit the rendering; Tab takes the official form", ko: "표기 수정. Tab을 누르면 외래어 표기법대로 넣음")),
    .key(
      "r", Wording(en: "reject: no pair; remembered, does not come back unasked", ko: "거부: 짝이 아님. 기억해 두어 다시 나오지 않음")),
    .key("c", Wording(en: "take the decision on the rendering back", ko: "이 표기의 결정을 취소하고 다시 후보로")),
    .key("s", Wording(en: "skip: comes again at the end", ko: "보류: 맨 뒤에 다시 나옴")),
    .key("u  U", Wording(en: "undo the newest decision; do it again", ko: "마지막 결정 되돌리기, 다시 하기")),
    .title(Wording(en: "The entry", ko: "항목")),
    .key("n", Wording(en: "add a note", ko: "메모 추가")),
    .key(
      "i",
      Wording(
        en: "definition, subject field, reliability, notes, further renderings and originals",
        ko: "정의, 분야, 신뢰도, 메모, 표기와 원어 추가")),
    .key("m", Wording(en: "merge with another entry, which you search", ko: "다른 항목을 찾아 합치기")),
    .key("x", Wording(en: "split a rendering or an original off", ko: "표기나 원어를 따로 떼어 항목 나누기")),
    .text(
      Wording(
        en: "An approved entry asks why before it is changed; the history keeps the reason.",
        ko: "승인된 항목을 고치려면 사유를 묻고, 사유는 이력에 남습니다.")),
    .title(Wording(en: "Moving", ko: "이동")),
    .key("↑ ↓  j k", Wording(en: "entry; with PgUp, PgDn, Home, End", ko: "항목 이동. PgUp, PgDn, Home, End도 사용")),
    .key("← →  1–9", Wording(en: "rendering", ko: "표기 고르기")),
    .key("Tab", Wording(en: "to the detail pane, which ↑↓ then scroll; and back", ko: "상세 창으로(↑↓로 넘겨 봄), 다시 목록으로")),
    .key("Enter", Wording(en: "the detail pane alone; Enter or Esc goes back", ko: "상세 창만 크게. Enter나 Esc로 돌아감")),
    .key("v", Wording(en: "the history, at the end of the detail pane", ko: "상세 창 끝의 이력 보기")),
    .title(Wording(en: "Finding", ko: "찾기")),
    .key(
      "/",
      Wording(
        en: "search as you type: original, rendering (also by its initial consonants, ㅊㅅ), look-up form; spaces and "
          + "简/繁 do not matter",
        ko: "입력하는 대로 찾기: 원어, 표기(초성 ㅊㅅ으로도), 검색용 표기. 띄어쓰기와 简/繁은 가리지 않음")),
    .key(
      "f",
      Wording(
        en: "filters: state, rendering, method, document, several renderings …", ko: "조건: 상태, 표기, 방식, 문서, 표기 갈림 등")),
    .key("w", Wording(en: "only what waits for a decision, or all", ko: "결정 대기만 보기, 모두 보기")),
    .key("h", Wording(en: "hide candidates that stand only inside longer pairs", ko: "더 긴 짝 안에만 나오는 후보 숨기기")),
    .key("o", Wording(en: "order: urgency, original, rendering, frequency, date", ko: "정렬: 급한 순, 원어, 표기, 빈도, 최근 변경")),
    .title(Wording(en: "Several at once", ko: "한꺼번에")),
    .key("Space", Wording(en: "mark the entry", ko: "항목 표시")),
    .key("*", Wording(en: "mark all that are shown; again: none", ko: "보이는 항목 모두 표시, 다시 누르면 해제")),
    .text(
      Wording(
        en:
          "p a d D r c s n then act on all marked entries, m merges them into the current one; one undo takes it back.",
        ko: "표시한 뒤에는 p a d D r c s n 키가 표시한 항목 모두에 적용되고, m은 지금 항목에 합칩니다. 한 번에 되돌릴 수 있습니다.")),
    .title(Wording(en: "The program", ko: "프로그램")),
    .key("Ctrl-L", Wording(en: "draw the screen anew", ko: "화면 다시 그리기")),
    .key("Ctrl-Z", Wording(en: "stop for a while; 'fg' goes on", ko: "잠시 멈춤. fg로 계속")),
    .text(
      Wording(
        en: "The keys also work while Hangul is switched on (ㅔ for p).", ko: "한글 입력 상태에서도 됩니다(p 대신 ㅔ).")),
    .key("q", Wording(en: "quit; the next review goes on behind your last decision", ko: "끝내기. 다음 검토는 마지막 결정 다음에서 시작")),
  ]
}
