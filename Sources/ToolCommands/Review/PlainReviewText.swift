import Diagnostics
import GlossaryStore

/// What a review shows in a terminal that can only write lines: the same as ``ReviewScreen``, without what moves there.
struct PlainReviewText {
  /// Ends with the question that the next line answers.
  let text: String

  private static let columns = 78
  /// How many lines one entry may take.
  private static let rows = 30

  init(_ session: ReviewSession, _ language: MessageLanguage) {
    var lines = ["", ReviewScreen.header(of: session, language).text, String(repeating: "-", count: Self.columns)]
    let body = ReviewScreen.body(of: session, language, columns: Self.columns, rows: Self.rows)
    lines += body.map(\.text)
    let message = session.message[language]
    if !message.isEmpty { lines += [""] + StyledLine(message).wrapped(to: Self.columns).map(\.text) }
    let (hints, question) = Self.question(session)
    lines += [""] + hints.map { $0[language] }
    text = lines.map { "\($0)\n" }.joined() + question[language]
  }

  /// Whether `=` stands for the official form.
  static func takesOfficial(_ session: ReviewSession) -> Bool {
    switch session.mode {
    case .editing(.correction), .editing(.lookUpForm): session.candidate?.official != nil
    default: false
    }
  }

  private static func question(_ session: ReviewSession) -> (hints: [Wording], question: Wording) {
    switch session.mode {
    case .editing(let prompt):
      let before = session.editor.text
      let now = Wording(en: "Now it is: \(before)", ko: "지금: \(before)")
      return ((before.isEmpty ? [] : [now]) + [takesOfficial(session) ? official : back], ReviewScreen.label(prompt))
    case .choosing:
      let number = Wording(en: "The number of one, or Enter for none", ko: "번호를 입력합니다. 합치지 않으려면 Enter만 누릅니다")
      return ([number], Wording(en: "Merge with: ", ko: "합칠 항목: "))
    case .help, .history: return ([], Wording(en: "Enter goes back: ", ko: "Enter를 누르면 돌아갑니다: "))
    case .finished: return ([], Wording(en: "u undo, Enter ends: ", ko: "u 되돌리기, Enter 끝: "))
    case .deciding: return (keys, Wording(en: "A key, then Enter: ", ko: "키 하나를 입력하고 Enter: "))
    }
  }

  private static let back = Wording(en: "An empty line goes back.", ko: "빈 줄이면 그대로 둡니다.")
  private static let official = Wording(
    en: "An empty line goes back, = takes the official form.", ko: "빈 줄이면 그대로 두고, =이면 외래어 표기법대로 넣습니다.")

  private static let keys = [
    Wording(
      en: "p preferred  a admitted  d deprecated  l look-up form  e edit  r reject",
      ko: "p 우선  a 허용  d 안 씀  l 검색용 표기  e 수정  r 거부"),
    Wording(
      en: "m merge  n note  s skip  u undo  1-9 rendering  < > concept",
      ko: "m 합치기  n 메모  s 보류  u 되돌리기  1-9 표기 고르기  < > 항목 이동"),
    Wording(en: "v history  ? help  q quit", ko: "v 이력  ? 도움말  q 끝"),
  ]
}
