import Diagnostics
import Testing
import TranslationModel

@testable import GlossaryStore
@testable import ToolCommands

/// Makes review items without a glossary.
enum ReviewSample {
  static let stamp = ChangeStamp(date: "2023-11-14T22:13:20Z", author: "tester")

  static func item(_ id: String, _ source: String, _ targets: [String], official: String? = nil) -> ReviewItem {
    let entry = ConceptEntry(
      id: id, reviewState: .proposed, sourceTerms: [Term(text: source, script: .simplified)], targetTerms: [],
      created: stamp, modified: stamp)
    let candidates = targets.map { target in
      var candidate = Candidate(target: target, decision: .candidate)
      candidate.sources = [source]
      candidate.method = .transcription
      candidate.score = 0.98
      candidate.certain = true
      candidate.official = official
      candidate.deviates = official != nil && official != target
      candidate.occurrenceCount = 1
      candidate.occurrences = [occurrence(target, source)]
      return candidate
    }
    return ReviewItem(entry: entry, candidates: candidates, reasons: [.undecided])
  }

  static func occurrence(_ target: String, _ source: String) -> Occurrence {
    Occurrence(
      document: "news.txt", documentHash: String(repeating: "0", count: 64), target: target, targetRange: 10..<19,
      source: source, sourceRange: 20..<26, direction: .targetThenSource, method: .transcription, score: 0.98,
      certain: true, line: 3, sentence: "어제 \(target)(\(source))에서 회의가 열렸다.")
  }
}

@Suite struct ReviewSessionTests {
  private let hangzhou = ReviewSample.item("c1", "杭州", ["항조우", "항저우"], official: "항저우")

  private func session(_ items: ReviewItem...) -> ReviewSession {
    var session = ReviewSession(queue: items.map(\.entry.id))
    _ = session.show(items[0], history: [])
    return session
  }

  private func outcome(_ concept: String = "c1") -> DecisionOutcome {
    DecisionOutcome(command: 1, concept: concept, reviewState: .approved)
  }

  @Test func itBeginsWithTheFirstConcept() {
    #expect(ReviewSession(queue: ["c1", "c2"]).beginning == .load(concept: "c1"))
    #expect(ReviewSession(queue: []).beginning == .quit)
  }

  @Test(
    "Single keys decide on the selected rendering",
    arguments: [
      (Key.character("p"), Decision.accept(concept: "c1", rendering: "항조우", as: .preferred)),
      (.character("a"), .accept(concept: "c1", rendering: "항조우", as: .admitted)),
      (.character("d"), .accept(concept: "c1", rendering: "항조우", as: .deprecated)),
      (.character("r"), .reject(concept: "c1", rendering: "항조우")),
      (.character("s"), .skip(concept: "c1")),
    ])
  func singleKeys(key: Key, expected: Decision) {
    var session = session(hangzhou)
    #expect(session.handle(key) == .decide(expected))
  }

  @Test func arrowsAndNumbersChooseTheRendering() {
    var session = session(hangzhou)
    _ = session.handle(.down)
    #expect(session.candidate?.target == "항저우")
    _ = session.handle(.down)
    #expect(session.candidate?.target == "항저우")
    _ = session.handle(.character("1"))
    #expect(session.candidate?.target == "항조우")
  }

  @Test func itStaysWithAConceptUntilNothingIsLeftToDecide() {
    var session = session(hangzhou, ReviewSample.item("c2", "苏州", ["쑤저우"]))
    let accept = Decision.accept(concept: "c1", rendering: "항조우", as: .deprecated)
    #expect(session.decided(accept, outcome()) == .load(concept: "c1"))
    _ = session.show(ReviewSample.item("c1", "杭州", ["항저우"]), history: [])
    #expect(session.candidate?.target == "항저우")
    #expect(session.decided(.reject(concept: "c1", rendering: "항저우"), outcome()) == .load(concept: "c2"))
    #expect(session.decisionCount == 2)
  }

  @Test func theEndOfTheQueueIsSaidAndCanBeTakenBack() {
    var session = session(ReviewSample.item("c1", "杭州", ["항저우"]))
    #expect(session.decided(.reject(concept: "c1", rendering: "항저우"), outcome()) == .none)
    #expect(session.mode == .finished)
    #expect(session.handle(.character("u")) == .undo)
    let change = HistoryCommand.Change(entity: .rendering, concept: "c1", before: nil, after: nil)
    let command = HistoryCommand(
      id: 4, kind: .decide, summary: "reject “항저우” for 杭州", stamp: ReviewSample.stamp, undoes: nil, isUndone: true,
      changes: [change])
    #expect(session.undone(UndoOutcome(command: 5, undone: command)) == .load(concept: "c1"))
    #expect(session.message.english == "Taken back: reject “항저우” for 杭州.")
  }

  @Test func whatIsTakenBackIsNotCountedAsSaved() {
    var session = session(hangzhou)
    _ = session.decided(.accept(concept: "c1", rendering: "항조우", as: .deprecated), outcome())
    #expect(session.decisionCount == 1)
    let command = HistoryCommand(
      id: 4, kind: .decide, summary: "", stamp: ReviewSample.stamp, undoes: nil, isUndone: true, changes: [])
    _ = session.undone(UndoOutcome(command: 5, undone: command))
    #expect(session.decisionCount == 0)
    _ = session.undone(UndoOutcome(command: 6, undone: command))
    #expect(session.decisionCount == 0)
  }

  @Test func reopeningAnApprovedEntryNeedsAReason() {
    var approved = hangzhou
    approved.entry.reviewState = .approved
    var session = session(approved)
    #expect(session.handle(.character("d")) == .decide(.accept(concept: "c1", rendering: "항조우", as: .deprecated)))
    let preferred = Decision.accept(concept: "c1", rendering: "항조우", as: .preferred)
    #expect(session.handle(.character("p")) == .none)
    #expect(session.mode == .editing(.reason(preferred)))
    #expect(session.handle(.enter) == .none)
    #expect(session.mode == .deciding)
    #expect(session.message.english == "Nothing was typed; nothing was changed.")
    _ = session.handle(.character("p"))
    for character in "새 규정" { _ = session.handle(.character(character)) }
    #expect(session.handle(.enter) == .decide(preferred, because: "새 규정"))
  }

  @Test func theHistoryShowsReasons() {
    var command = HistoryCommand(
      id: 4, kind: .decide, summary: "approve 杭州", stamp: ReviewSample.stamp, undoes: nil, isUndone: false, changes: [])
    command.reason = "새 규정"
    #expect(ReviewScreen.historyLines([command])[0].text.hasSuffix("  because: 새 규정"))
    #expect(ReviewScreen.historyLines([command], .korean)[0].text.hasSuffix("  사유: 새 규정"))
  }

  @Test func editingCorrectsTheRendering() {
    var session = session(hangzhou)
    #expect(session.handle(.character("e")) == .none)
    #expect(session.mode == .editing(.correction))
    #expect(session.editor.text == "항조우")
    _ = session.handle(.tab)
    #expect(session.editor.text == "항저우")
    let expected = Decision.edit(concept: "c1", rendering: "항조우", corrected: "항저우", as: .preferred)
    #expect(session.handle(.enter) == .decide(expected))
  }

  @Test func lettersAreTextWhileEditing() {
    var session = session(hangzhou)
    _ = session.handle(.character("n"))
    for character in "pq" { #expect(session.handle(.character(character)) == .none) }
    #expect(session.handle(.enter) == .decide(.note(concept: "c1", text: "pq")))
  }

  @Test func escapeChangesNothing() {
    var session = session(hangzhou)
    _ = session.handle(.character("e"))
    #expect(session.handle(.escape) == .none)
    #expect(session.mode == .deciding)
    #expect(session.message.english == "Nothing was changed.")
  }

  @Test func mergingSearchesAndAsks() {
    var session = session(hangzhou)
    _ = session.handle(.character("m"))
    for character in "杭州市" { _ = session.handle(.character(character)) }
    #expect(session.handle(.enter) == .search("杭州市"))
    let other = ReviewSample.item("c9", "杭州市", ["항저우시"])
    session.found([hangzhou, other], for: "杭州市")
    #expect(session.mode == .choosing([other]))
    #expect(session.handle(.character("1")) == .decide(.merge(concept: "c1", into: "c9")))
    #expect(session.decided(.merge(concept: "c1", into: "c9"), outcome("c9")) == .load(concept: "c9"))
  }

  @Test func aSearchWithoutResultSaysSo() {
    var session = session(hangzhou)
    session.found([hangzhou], for: "杭州")
    #expect(session.mode == .deciding)
    #expect(session.message.english == "No other concept is found by '杭州'.")
  }

  @Test(
    "The end of the input, Ctrl-C and q quit",
    arguments: [Key.endOfInput, .control("c"), .character("q")])
  func quitting(key: Key) {
    var session = session(hangzhou)
    #expect(session.handle(key) == .quit)
  }

  @Test func aFailureIsShownAndNothingMoves() {
    var session = session(hangzhou)
    session.failed(Wording(en: "The glossary is locked.", ko: "용어집이 잠겨 있습니다."))
    #expect(session.message == Wording(en: "The glossary is locked.", ko: "용어집이 잠겨 있습니다."))
    #expect(session.candidate?.target == "항조우")
  }
}
