import Diagnostics
import GlossaryStore
import TranslationModel

/// Runs a review session in a terminal on a glossary.
struct ReviewDriver {
  let store: GlossaryStore
  let console: Console
  var language = MessageLanguage.english

  /// Reviews until the person quits or the queue is at its end; returns how many decisions were saved.
  ///
  /// - Throws: `ToolError` without a terminal, `GlossaryStoreError` where the queue cannot be read. The terminal is
  ///   back as it was whatever happens.
  func run() throws -> Int {
    var session = ReviewSession(queue: try Self.queue(of: store))
    let terminal = try RawTerminal(input: console.input, output: console.terminal)
    terminal.enter()
    defer { terminal.leave() }
    var effect = session.beginning
    while effect != .quit {
      effect = perform(effect, in: &session, on: terminal)
      guard effect == .none else { continue }
      draw(session, on: terminal)
      switch terminal.nextEvent() {
      case .key(let key): effect = session.handle(key)
      case .redraw: terminal.write("\u{1B}[2J")
      case .terminate(let signal): terminal.end(bySignal: signal)
      }
    }
    return session.decisionCount
  }

  /// What waits, from where the last session stopped; what stands before that comes at the end.
  static func queue(of store: GlossaryStore) throws -> [String] {
    let summaries = try store.summaries()
    let waiting = summaries.filter { !$0.item.reasons.isEmpty }.map(\.id)
    let next = try store.reviewPlace(in: summaries).flatMap { waiting.firstIndex(of: $0.next) } ?? 0
    return Array(waiting[next...] + waiting[..<next])
  }

  /// Does what an effect says and hands the session what came of it; returns the effect that follows.
  ///
  /// - Parameter terminal: the one to give back while the review is stopped; nil where it is as it always is.
  func perform(
    _ effect: ReviewSession.Effect, in session: inout ReviewSession, on terminal: RawTerminal?
  ) -> ReviewSession.Effect {
    do {
      switch effect {
      case .none, .quit: return effect
      case .suspend: terminal?.stop()
      case .load(let concept):
        return session.show(try store.reviewItem(concept: concept), history: try store.history(concept: concept))
      case .decide(let decision, let reason):
        do {
          return session.decided(decision, try store.apply(decision, reason: reason, asksReason: true))
        } catch {
          guard error.kind == .reasonNeeded else { throw error }
          session.askReason(for: decision)
        }
      case .undo: return session.undone(try store.undo())
      case .search(let text): session.found(try search(text), for: text)
      }
    } catch {
      session.failed(wording(for: error))
    }
    return .none
  }

  private func search(_ text: String) throws -> [ReviewItem] {
    var ids: [String] = []
    for match in try store.lookUp(text) where !ids.contains(match.entry.id) { ids.append(match.entry.id) }
    if ids.isEmpty { ids = try store.concepts(ConceptFilter(containing: text, withOccurrences: false)).map(\.id) }
    return try ids.prefix(10).compactMap { try store.reviewItem(concept: $0) }
  }

  private func draw(_ session: ReviewSession, on terminal: RawTerminal) {
    let screen = ReviewScreen(session, size: terminal.size, language: language)
    var text = "\u{1B}[?25l\u{1B}[H"
    for (row, line) in screen.lines.enumerated() {
      text += "\u{1B}[\(row + 1);1H\u{1B}[K"
      for piece in line.pieces { text += piece.emphasis.map { console.styled(piece.text, $0) } ?? piece.text }
    }
    if let cursor = screen.cursor { text += "\u{1B}[\(cursor.row + 1);\(cursor.column + 1)H\u{1B}[?25h" }
    terminal.write(text)
  }
}
