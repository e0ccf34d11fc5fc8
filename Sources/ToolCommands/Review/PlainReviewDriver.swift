import Diagnostics
import GlossaryStore

/// Runs a review where the terminal can only write lines: everything is printed one below the other, without any control
/// sequence, and every answer is a line. Ctrl-C, Ctrl-Z and a lost connection do what they do to any command.
struct PlainReviewDriver {
  let driver: ReviewDriver

  /// Reviews until the person quits, the input ends or the queue is at its end; returns how many decisions were saved.
  ///
  /// - Throws: `ToolError` where the input cannot be read, `GlossaryStoreError` where the queue cannot be.
  func run() throws -> Int {
    var session = ReviewSession(queue: try ReviewDriver.queue(of: driver.store))
    var input = InputLines(driver.console.input)
    var effect = session.beginning
    while effect != .quit {
      if effect != .none {
        effect = driver.perform(effect, in: &session, on: nil)
        continue
      }
      driver.console.write(PlainReviewText(session, driver.language).text)
      driver.console.flush()
      guard let line = try input.next() else { break }
      effect = Self.answer(line.trimmingSpaces, in: &session)
    }
    return session.decisionCount
  }

  /// What a line means: the text that is asked for, else a key.
  static func answer(_ line: String, in session: inout ReviewSession) -> ReviewSession.Effect {
    if case .editing = session.mode { return answer(typed: line, in: &session) }
    switch line {
    case "": return session.mode == .deciding ? .none : session.handle(.enter)
    case "<": return session.handle(.left)
    case ">": return session.handle(.right)
    default:
      guard line.count == 1, let character = line.first else {
        // More than a key: nothing is done, and what can be typed is shown again.
        return .none
      }
      return session.handle(Key.character(character).latin)
    }
  }

  private static func answer(typed line: String, in session: inout ReviewSession) -> ReviewSession.Effect {
    if line.isEmpty { return session.handle(.escape) }
    if line == "=", PlainReviewText.takesOfficial(session) {
      _ = session.handle(.tab)
    } else {
      _ = session.handle(.control("u"))
      _ = session.handle(.paste(line))
    }
    return session.handle(.enter)
  }
}
