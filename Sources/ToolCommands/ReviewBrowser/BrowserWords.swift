import Diagnostics
import GlossaryStore
import TranslationModel

/// What the full-screen review says, in both languages.
enum BrowserWords {
  static let any = Wording(en: "any", ko: "전체")
  static let only = Wording(en: "only these", ko: "이것만")
  static let on = Wording(en: "on", ko: "켬")
  static let off = Wording(en: "off", ko: "끔")
  static let none = Wording(en: "none", ko: "없음")

  // MARK: - Fields

  static let definition = Wording(en: "Definition", ko: "정의")
  static let subjectField = Wording(en: "Subject field", ko: "분야")
  static let reliability = Wording(en: "Reliability (1 to 10)", ko: "신뢰도(1~10)")
  static let note = Wording(en: "Note", ko: "메모")
  static let lookUpForms = Wording(en: "also found by", ko: "검색용 표기")
  static let official = Wording(en: "official", ko: "표기법")
  static let path = Wording(en: "How it was made", ko: "글자별 대응")
  static let occurrences = Wording(en: "Occurrences", ko: "용례")
  static let history = Wording(en: "History", ko: "이력")
  static let takenBack = Wording(en: "taken back", ko: "되돌림")
  static let reason = Wording(en: "because", ko: "사유")
  static let hidden = Wording(en: "part of a longer pair", ko: "긴 짝에 포함")
  static let from = Wording(en: "used from", ko: "사용 시작")
  static let until = Wording(en: "used until", ko: "사용 끝")
  static let source = Wording(en: "source", ko: "출처")
  static let newSource = Wording(en: "Name a source", ko: "출처 기록")
  static let newRelation = Wording(en: "Relate to another entry", ko: "다른 항목과 관계 맺기")
  static let asTheEntry = Wording(en: "as the entry", ko: "항목과 같이")
  static let addRendering = Wording(en: "Add a rendering", ko: "표기 추가")
  static let addOriginal = Wording(en: "Add an original", ko: "원어 추가")
  static let approve = Wording(en: "Approve the entry as it is", ko: "이대로 승인")
  static let removeSource = Wording(en: "Remove the source", ko: "출처 삭제")
  static let removeNote = Wording(en: "Remove the note", ko: "메모 삭제")
  static let changeWhat = Wording(en: "Change what?", ko: "무엇을 고칠까요?")
  static let splitWhat = Wording(en: "Split off what, as an entry of its own?", ko: "무엇을 별도 항목으로 나눌까요?")
  static let splitRendering = Wording(en: "the rendering", ko: "표기")
  static let splitOriginal = Wording(en: "the original", ko: "원어")
  static let mergeWith = Wording(en: "Merge with", ko: "합칠 항목")
  static let alike = Wording(en: "Entries with the same rendering", ko: "표기가 같은 항목")
  static let found = Wording(en: "Entries found", ko: "찾은 항목")
  static let nothingFound = Wording(en: "Nothing is found.", ko: "찾은 것이 없습니다.")
  static let filter = Wording(en: "Show only entries with", ko: "보여 줄 항목")
  static let search = Wording(en: "Search: ", ko: "찾기: ")

  static func noteOf(_ term: String) -> Wording {
    Wording(en: "Note on “\(term)”", ko: "‘\(term)’ 메모")
  }

  static func partOfSpeechOf(_ term: String) -> Wording {
    Wording(en: "Part of speech of “\(term)”", ko: "‘\(term)’ 품사")
  }

  static func letterCaseOf(_ term: String) -> Wording {
    Wording(en: "Letter case of “\(term)”", ko: "‘\(term)’ 대소문자")
  }

  static let letterCase = Wording(en: "letter case", ko: "대소문자")
  static let usualCase = Wording(en: "as usual: capitals as written", ko: "기본: 대문자만 그대로")

  static func validFrom(_ term: String) -> Wording {
    Wording(en: "“\(term)” is used from", ko: "‘\(term)’ 사용 시작")
  }

  static func validUntil(_ term: String) -> Wording {
    Wording(en: "“\(term)” is used until", ko: "‘\(term)’ 사용 끝")
  }

  static func sourceOf(_ term: String) -> Wording {
    Wording(en: "Source of “\(term)”", ko: "‘\(term)’ 출처")
  }

  /// The name of a status as the glossary writes it; nil where it is none.
  static func status(_ name: String) -> Wording? {
    AdministrativeStatus(rawValue: name)?.wording
  }

  // MARK: - Sentences

  static let emptyGlossary = Wording(
    en: "The glossary is empty: 'jjak mine FILE…' fills it from your texts.",
    ko: "용어집이 비어 있습니다. ‘jjak mine 파일…’로 글에서 짝을 모으세요.")
  static let nothingWaits = Wording(
    en: "Nothing waits for a decision; all entries are shown.", ko: "결정할 것이 없어 모든 항목을 보여 줍니다.")
  static let goesOnAt = Wording(
    en: "Goes on with the entry of your last decision; Home shows the first one.",
    ko: "마지막으로 결정한 항목에서 이어집니다. Home을 누르면 첫 항목으로 갑니다.")

  static func goesOnBehind(_ name: String) -> Wording {
    Wording(
      en: "Goes on behind your last decision (\(name)); Home shows the first entry.",
      ko: "마지막 결정(\(name)) 다음에서 이어집니다. Home을 누르면 첫 항목으로 갑니다.")
  }

  static let allDecided = Wording(
    en: "Nothing in this list waits for a decision any more.", ko: "이 목록에서 결정할 것을 모두 처리했습니다.")
  static let emptyList = Wording(
    en: "No entry fits the filter or the search: f changes the filter, w shows all.",
    ko: "조건에 맞는 항목이 없습니다. f로 조건을 바꾸거나 w로 모두 볼 수 있습니다.")
  static let noRendering = Wording(en: "There is no rendering to decide on.", ko: "결정할 표기가 없습니다.")
  static let pasteIgnored = Wording(
    en: "Pasted text is for a line that you type; here nothing was done with it.",
    ko: "붙여 넣기는 입력 줄에서만 됩니다. 여기서는 아무것도 하지 않았습니다.")
  static let entryGone = Wording(
    en: "The entry is gone: somebody else merged it or took it back. Nothing was changed.",
    ko: "다른 곳에서 합치거나 되돌려 이제 없는 항목입니다. 바뀐 것은 없습니다.")
  static let onlyOne = Wording(
    en: "This key is for one entry; Esc takes the marks away.", ko: "한 항목에만 쓰는 키입니다. Esc로 표시를 지우세요.")
  static let nothingChanged = Wording(en: "Nothing was changed.", ko: "바뀐 것이 없습니다.")
  static let nothingTyped = Wording(en: "Nothing was typed; nothing was changed.", ko: "입력한 것이 없어 그대로 두었습니다.")
  static let nothingToSplit = Wording(
    en: "There is one original and one rendering: nothing to split.", ko: "원어도 표기도 하나뿐이라 나눌 것이 없습니다.")
  static let nothingMarked = Wording(en: "Nothing is marked any more.", ko: "표시를 모두 지웠습니다.")
  static let reasonNeeded = Wording(
    en: "The history needs a reason; Esc leaves the entry as it is.", ko: "이력에 남길 사유가 필요합니다. Esc를 누르면 그대로 둡니다.")
  static let gradeNeeded = Wording(
    en: "A number from 1 (worst) to 10, or nothing.", ko: "1(낮음)부터 10까지의 수를 넣거나 비워 두세요.")
  static let yesOrNo = Wording(en: "y yes   any other key: no", ko: "y 예   다른 키: 아니요")
  static let undoQuestion = Wording(
    en: "All of this session is taken back. Take back what was done before it, too?",
    ko: "이번 검토에서 되돌릴 것이 없습니다. 그 전에 한 일을 되돌릴까요?")
  static let shorterHidden = Wording(
    en: "Candidates that stand only inside longer pairs are hidden.", ko: "더 긴 짝 안에만 나오는 후보를 숨겼습니다.")
  static let shorterShown = Wording(
    en: "Candidates that stand only inside longer pairs are shown again.",
    ko: "더 긴 짝 안에만 나오는 후보도 다시 보여 줍니다.")
  static let helpHint = Wording(en: "↑↓ move   any other key: back", ko: "↑↓ 이동   다른 키: 돌아가기")

  static func unknownKey(_ key: Character) -> Wording {
    Wording(
      en: "The key '\(key)' has no meaning here; ? shows the keys.", ko: "‘\(key)’ 키는 쓰지 않습니다. ?를 누르면 키를 볼 수 있습니다.")
  }

  static func nothingToDo(_ action: MarkedAction) -> Wording {
    Wording(en: "The marked entries have nothing to decide.", ko: "표시한 항목에 결정할 것이 없습니다.")
  }

  static func marked(_ count: Int) -> Wording {
    Wording(en: "\(Counted.words(count, "entry")) marked.", ko: "항목 \(count)개를 표시했습니다.")
  }

  static func ordered(_ order: BrowserFilter.Order) -> Wording {
    Wording(en: "Ordered \(order.wording.english).", ko: "\(order.wording.korean)으로 늘어놓았습니다.")
  }

  static func undone(_ summary: Wording) -> Wording {
    Wording(en: "Taken back: \(summary.english).", ko: "되돌렸습니다. \(summary.korean)")
  }

  private static func done(_ title: Wording) -> Wording {
    Wording(en: "Saved: \(title.english); u takes it back.", ko: "저장했습니다. \(title.korean). u로 되돌립니다.")
  }

  static func redone(_ summary: Wording) -> Wording {
    Wording(en: "Done again: \(summary.english).", ko: "다시 했습니다. \(summary.korean)")
  }

  static func limitQuestion(_ text: String) -> Wording {
    Wording(
      en: "“\(text)” is neither a day (2023-03-06) nor an issue with a number (2023년 3호): no text can be compared with "
        + "it. Save it all the same?",
      ko: "날짜(2023-03-06)도, 번호가 있는 호(2023년 3호)도 아니어서 글과 견줄 수 없습니다: ‘\(text)’. 그래도 저장할까요?")
  }

  static func mergeQuestion(_ count: Int, into name: String) -> Wording {
    Wording(
      en: "Merge \(Counted.words(count, "marked entry")) into \(name)?",
      ko: "표시한 항목 \(count)개를 \(name) 항목에 합칠까요?")
  }

  /// What decisions did and, of a single one, what it brought that the reviewer should hear of.
  ///
  /// - Parameter title: what the history calls the command.
  static func saved(_ pending: PendingDecisions, _ outcomes: [DecisionOutcome], _ title: Wording?) -> Wording {
    let count = pending.decisions.count
    guard count > 1 else {
      guard outcomes.contains(where: { $0.command != nil }) else { return nothingChanged }
      let sentence = title.map(done) ?? Wording(en: "Saved; u takes it back.", ko: "저장했습니다. u로 되돌립니다.")
      return ([sentence] + outcomes.flatMap(\.remarks)).joined(separator: " ")
    }
    return Wording(
      en: "\(Counted.words(count, "decision")) saved; u takes all of them back.",
      ko: "결정 \(count)건을 저장했습니다. u를 누르면 한꺼번에 되돌립니다.")
  }
}
