import Diagnostics
import TranslationModel

/// Runs a review of beads in a terminal; every decision is saved before the next key.
struct AlignmentReview {
  let console: Console
  let language: MessageLanguage
  /// Saves what is confirmed in a bitext.
  let save: (Bitext) throws -> Void

  /// What a review ended with.
  struct Outcome {
    var bitext: Bitext
    var decisionCount: Int
    /// The signal that ends the program, where one came; the caller finishes what it has to and obeys.
    var signal: Int32?
  }

  /// Reviews until the person quits or nothing doubtful is left and a key is pressed.
  ///
  /// - Throws: `ToolError` without a terminal. The terminal is back as it was whatever happens.
  func run(_ bitext: Bitext) throws -> Outcome {
    guard console.takesControls else { return try PlainAlignmentReview(review: self).run(bitext) }
    var session = AlignmentSession(bitext)
    let terminal = try RawTerminal(input: console.input, output: console.terminal)
    terminal.enter()
    defer { terminal.leave() }
    while true {
      draw(session, on: terminal)
      switch terminal.nextEvent() {
      case .redraw: terminal.write("\u{1B}[2J")
      case .terminate(let signal): return outcome(session, signal: signal)
      case .key(let key):
        switch session.handle(key) {
        case .none: break
        case .suspend: terminal.stop()
        case .quit: return outcome(session, signal: nil)
        case .save: save(&session)
        }
      }
    }
  }

  /// Saves what was decided last; where that fails, the session says so.
  func save(_ session: inout AlignmentSession) {
    do { try save(session.bitext) } catch { session.failed(wording(for: error)) }
  }

  private func outcome(_ session: AlignmentSession, signal: Int32?) -> Outcome {
    Outcome(bitext: session.bitext, decisionCount: session.decisionCount, signal: signal)
  }

  private func draw(_ session: AlignmentSession, on terminal: RawTerminal) {
    let screen = AlignmentScreen(session, size: terminal.size, language: language)
    var text = "\u{1B}[?25l\u{1B}[H"
    for (row, line) in screen.lines.enumerated() {
      text += "\u{1B}[\(row + 1);1H\u{1B}[K"
      for piece in line.pieces { text += piece.emphasis.map { console.styled(piece.text, $0) } ?? piece.text }
    }
    terminal.write(text)
  }
}
