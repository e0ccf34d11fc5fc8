import Diagnostics

/// Runs a review of beads where the terminal can only write lines: each bead is printed below the one before, without any
/// control sequence, and every answer is a line. Ctrl-C, Ctrl-Z and a lost connection do what they do to any command.
struct PlainAlignmentReview {
  let review: AlignmentReview

  private static let columns = 78
  /// How many lines a bead may take with its neighbours.
  private static let rows = 30

  /// Reviews until the person quits, the input ends, or nothing doubtful is left and an answer is given.
  ///
  /// - Throws: `ToolError` where the input cannot be read.
  func run(_ bitext: Bitext) throws -> AlignmentReview.Outcome {
    var session = AlignmentSession(bitext)
    var input = InputLines(review.console.input)
    var effect = AlignmentSession.Effect.none
    while effect != .quit {
      review.console.write(Self.text(of: session, review.language))
      review.console.flush()
      guard let line = try input.next() else { break }
      effect = Self.answer(line.trimmingSpaces, in: &session)
      if effect == .save { review.save(&session) }
    }
    return AlignmentReview.Outcome(bitext: session.bitext, decisionCount: session.decisionCount)
  }

  /// What a line means: a key, and letters for those that are none.
  private static func answer(_ line: String, in session: inout AlignmentSession) -> AlignmentSession.Effect {
    switch (line, session.mode) {
    case ("", .deciding): return .none
    case ("", _): return session.handle(.enter)
    case ("t", .deciding), ("ㅅ", .deciding): return session.handle(.tab)
    case ("n", .deciding), ("n", .finished), ("ㅜ", .deciding), ("ㅜ", .finished): return session.handle(.right)
    case ("p", .deciding), ("p", .finished), ("ㅔ", .deciding), ("ㅔ", .finished): return session.handle(.left)
    default:
      // More than a key: nothing is done, and what can be typed is shown again.
      guard line.count == 1, let character = line.first else { return .none }
      return session.handle(Key.character(character).latin)
    }
  }

  /// What is shown; ends with the question that the next line answers.
  static func text(of session: AlignmentSession, _ language: MessageLanguage) -> String {
    var lines = ["", AlignmentScreen.header(of: session, language).text, String(repeating: "-", count: columns)]
    let body = AlignmentScreen.body(of: session, language, columns: columns, rows: rows)
    lines += body.map(\.text)
    let message = session.message[language]
    if !message.isEmpty { lines += [""] + StyledLine(message).wrapped(to: columns).map(\.text) }
    let (hints, question) = question(session)
    lines += [""] + hints.map { $0[language] }
    return lines.map { "\($0)\n" }.joined() + question[language]
  }

  private static func question(_ session: AlignmentSession) -> (hints: [Wording], question: Wording) {
    switch session.mode {
    case .splittingSource, .splittingTarget:
      let none = Wording(en: "An empty line splits nothing.", ko: "빈 줄이면 나누지 않습니다.")
      return ([AlignmentScreen.splitQuestion(session), none], Wording(en: "A number: ", ko: "숫자: "))
    case .help:
      let letters = Wording(
        en: "Here t stands for Tab, p and n for ← and →.", ko: "여기서는 Tab 대신 t, ← → 대신 p와 n을 씁니다.")
      return ([letters], Wording(en: "Enter goes back: ", ko: "Enter를 누르면 돌아갑니다: "))
    case .finished:
      return ([], Wording(en: "u undo, p n all beads, Enter ends: ", ko: "u 되돌리기, p n 모든 짝 보기, Enter 끝: "))
    case .deciding: return (keys, Wording(en: "A key, then Enter: ", ko: "키 하나를 입력하고 Enter: "))
    }
  }

  private static let keys = [
    Wording(
      en: "c confirm  m merge with next  x split  < > shift a segment  t side  o left out",
      ko: "c 확정  m 다음과 합치기  x 나누기  < > 문장 옮기기  t 쪽 바꾸기  o 빠짐"),
    Wording(en: "s skip  u undo  p n previous, next  ? help  q quit", ko: "s 보류  u 되돌리기  p n 앞, 뒤  ? 도움말  q 끝"),
  ]
}
