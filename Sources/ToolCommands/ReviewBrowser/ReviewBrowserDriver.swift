import Diagnostics
import GlossaryStore
import TranslationModel

/// Runs a full-screen review in a terminal on a glossary; every decision is saved before the next key.
struct ReviewBrowserDriver {
  let store: GlossaryStore
  let console: Console
  let language: MessageLanguage

  /// Reviews until the person quits; returns how many decisions were saved.
  ///
  /// - Throws: `ToolError` without a terminal, `GlossaryStoreError` where the glossary cannot be read. The terminal is
  ///   back as it was whatever happens.
  func run() throws -> Int {
    let terminal = try RawTerminal(input: console.input, output: console.terminal)
    var version = try store.dataVersion()
    let summaries = try store.summaries()
    var browser = ReviewBrowser(
      summaries, language: language, hasEmphasis: console.usesColor, size: terminal.size,
      goingOnAt: try store.reviewPlace(in: summaries))
    var painter = ScreenPainter()
    terminal.enter()
    defer { terminal.leave() }
    while true {
      // Keys that came meanwhile go first: nobody waits for screens in between.
      if !terminal.hasInput {
        fetchDetail(for: &browser)
        draw(browser, on: terminal, &painter)
      }
      switch terminal.nextEvent() {
      case .redraw:
        painter.forget()
        browser.resize(terminal.size)
      case .terminate(let signal): terminal.end(bySignal: signal)
      case .key(let key):
        let mode = browser.mode
        notice(&version, in: &browser)
        // A key that was meant for an entry which is gone is for nothing else.
        guard browser.mode == mode else { continue }
        switch browser.handle(key) {
        case .quit: return browser.decisionCount
        case .suspend:
          terminal.stop()
          painter.forget()
          browser.resize(terminal.size)
        case .redraw: painter.forget()
        case let effect: perform(effect, in: &browser)
        }
      }
    }
  }

  /// Reads everything anew where another process wrote to the glossary.
  private func notice(_ version: inout Int, in browser: inout ReviewBrowser) {
    guard let now = try? store.dataVersion(), now != version else { return }
    version = now
    attempt(in: &browser) { browser in browser.reload(try store.summaries()) }
  }

  func fetchDetail(for browser: inout ReviewBrowser) {
    // An entry that is gone makes way for the next one.
    while browser.wantsDetail, let id = browser.currentID {
      let failed = attempt(in: &browser) { browser in
        browser.show(try store.reviewItem(concept: id), history: try store.history(concept: id))
      }
      if failed { return }
    }
  }

  func perform(_ effect: ReviewBrowser.Effect, in browser: inout ReviewBrowser) {
    attempt(in: &browser) { browser in
      switch effect {
      case .none, .redraw, .suspend, .quit: break
      case .apply(let pending, let reason): try apply(pending, because: reason, in: &browser)
      case .undo: try follow(try store.undo(), isRedo: false, in: &browser)
      case .redo: try follow(try store.redo(), isRedo: true, in: &browser)
      }
    }
  }

  private func apply(
    _ pending: PendingDecisions, because reason: String?, in browser: inout ReviewBrowser
  ) throws {
    let outcomes: [DecisionOutcome]
    do {
      outcomes = try store.apply(pending.decisions, summary: pending.summary, reason: reason, asksReason: true)
    } catch {
      guard error.kind == .reasonNeeded else { throw error }
      return browser.askReason(for: pending)
    }
    let touched = Array(Set(pending.concepts + outcomes.map(\.concept)))
    let command = outcomes.lazy.compactMap(\.command).first
    let newest = try store.history(limit: 1, changeLimit: 0).first
    let title = newest.flatMap { $0.id == command ? $0.title : nil }
    browser.decided(pending, outcomes, title: title, fresh: try store.summaries(of: touched), touched)
  }

  private func follow(_ outcome: UndoOutcome, isRedo: Bool, in browser: inout ReviewBrowser) throws {
    let changes = outcome.undone.changes
    guard changes.count < UndoOutcome.changeLimit else {
      browser.reload(try store.summaries())
      return browser.undone(outcome, isRedo: isRedo, fresh: [], [])
    }
    let touched = Array(Set(changes.compactMap(\.concept)))
    browser.undone(outcome, isRedo: isRedo, fresh: try store.summaries(of: touched), touched)
  }

  /// Tells the reviewer what went wrong; says whether something did.
  @discardableResult
  private func attempt(
    in browser: inout ReviewBrowser, _ body: (inout ReviewBrowser) throws -> Void
  ) -> Bool {
    do {
      try body(&browser)
      return false
    } catch {
      browser.failed(wording(for: error))
      return true
    }
  }

  private func draw(_ browser: ReviewBrowser, on terminal: RawTerminal, _ painter: inout ScreenPainter) {
    let screen = BrowserScreen(browser)
    terminal.write(
      painter.update(to: screen.lines, cursor: screen.cursor) { piece in
        piece.emphasis.map { console.styled(piece.text, $0) } ?? piece.text
      })
  }
}
