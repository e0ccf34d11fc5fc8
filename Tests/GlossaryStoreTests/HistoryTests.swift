import Foundation
import Testing
import TranslationModel

@testable import GlossaryStore

@Suite struct HistoryTests {
  @Test func undoWalksBackAndRedoForward() throws {
    let store = try makeStore()
    var states = [try state(store)]
    _ = try store.recordGlosses(document: "a", contentHash: hash("a"), glosses: glosses(["⟦이징⟧(亦庄)", "⟦이창⟧(亦莊)"]))
    states.append(try state(store))
    let id = try #require(try store.entry("亦庄")).id
    _ = try store.apply(.edit(concept: id, rendering: "이징", corrected: "이좡", as: .preferred))
    states.append(try state(store))
    _ = try store.recordGlosses(document: "a", contentHash: hash("b"), glosses: glosses(["⟦이쫭⟧(亦庄)"]))
    states.append(try state(store))
    for (index, command) in [3, 2, 1].enumerated() {
      #expect(try store.undo().undone.id == command)
      #expect(try state(store) == states[2 - index], "after undoing command \(command)")
      try store.verify()
    }
    #expect(error { try store.undo() } == GlossaryStoreError(.unknown, "There is nothing to undo."))
    for command in 1...3 {
      #expect(try store.redo().undone.id == command)
      #expect(try state(store) == states[command], "after redoing command \(command)")
    }
    #expect(error { try store.redo() }?.kind == .unknown)
    #expect(try store.undo().undone.id == 3)
    #expect(try state(store) == states[2])
    #expect(
      try store.history(limit: 100).map(\.kind) == [
        .undo, .redo, .redo, .redo, .undo, .undo, .undo, .record, .decide, .record,
      ])
    #expect(
      try store.history(limit: 100).map(\.isUndone) == [
        false, false, false, false, true, true, true, true, false, false,
      ])
  }

  /// What a user sees: everything but the history.
  private func state(_ store: GlossaryStore) throws -> [ReviewItem] {
    try store.reviewQueue() + store.snapshot().compactMap { try store.reviewItem(concept: $0.id) }
  }

  @Test func somethingDoneSinceEndsTheRedo() throws {
    let store = try makeStore()
    _ = try store.recordGlosses(document: "a", contentHash: hash("a"), glosses: glosses(["⟦이징⟧(亦庄)"]))
    let id = try #require(try store.entry("亦庄")).id
    _ = try store.apply(.reject(concept: id, rendering: "이징"))
    _ = try store.undo()
    _ = try store.apply(.note(concept: id, text: "ask Beijing"))
    #expect(
      error { try store.redo() }
        == GlossaryStoreError(.unknown, "There is nothing to redo: nothing was undone, or something was done since."))
  }

  @Test func anUndoneRecordingCanBeRecordedAgain() throws {
    let store = try makeStore()
    let lines = glosses(["⟦이징⟧(亦庄)"])
    _ = try store.recordGlosses(document: "a", contentHash: hash("a"), glosses: lines)
    _ = try store.undo()
    #expect(try store.snapshot().isEmpty)
    #expect(try store.statistics().documents == 0)
    #expect(try store.recordGlosses(document: "a", contentHash: hash("a"), glosses: lines).newOccurrences == 1)
    #expect(try store.documents().map(\.state) == [.undone, .current])
  }

  @Test func anOlderCommandIsUndoneWhereNothingStandsOnIt() throws {
    let store = try makeStore()
    _ = try store.recordGlosses(document: "a", contentHash: hash("a"), glosses: glosses(["⟦이징⟧(亦庄)", "⟦창쑤⟧(常熟)"]))
    let (first, second) = (try #require(try store.entry("亦庄")).id, try #require(try store.entry("常熟")).id)
    _ = try store.apply(.accept(concept: first, rendering: "이징", as: .preferred))
    _ = try store.apply(.accept(concept: second, rendering: "창쑤", as: .preferred))
    let before = try store.dump()
    #expect(
      error { try store.undo(1) }
        == GlossaryStoreError(
          .conflict,
          "Command 1 (record glosses of a) cannot be undone, because command 3 (accept “창쑤” as preferred for 常熟 (\(second))) "
            + "changed the same entry since. Undo that first."))
    #expect(try store.dump() == before)
    #expect(try store.undo(2).undone.summary == "accept “이징” as preferred for 亦庄 (\(first))")
    #expect(try store.terms("亦庄") == ["이징:candidate"])
    #expect(try store.terms("常熟") == ["창쑤:preferred"])
    #expect(
      error { try store.undo(2) }?.sentence
        == "Command 2 (accept “이징” as preferred for 亦庄 (\(first))) was undone already.")
    #expect(error { try store.undo(99) }?.sentence == "The history has no command 99.")
  }

  /// The pair of the first recording is what the second one's occurrence hangs on, though no row of it changed.
  @Test func aRecordingOthersHangOnIsNotUndone() throws {
    let store = try makeStore()
    _ = try store.recordGlosses(document: "a", contentHash: hash("a"), glosses: glosses(["⟦이징⟧(亦庄)"]))
    _ = try store.recordGlosses(document: "b", contentHash: hash("b"), glosses: glosses(["⟦이징⟧(亦庄)"]))
    #expect(
      error { try store.undo(1) }?.sentence
        == "Command 1 (record glosses of a) cannot be undone, because command 2 (record glosses of b) changed the same "
        + "entry since. Undo that first.")
  }

  @Test func historySaysWhoWhenAndWhat() throws {
    let store = try makeStore()
    _ = try store.recordGlosses(document: "a", contentHash: hash("a"), glosses: glosses(["⟦이징⟧(亦庄)"]))
    let id = try #require(try store.entry("亦庄")).id
    _ = try store.apply(.accept(concept: id, rendering: "이징", as: .admitted))
    let command = try #require(try store.history(concept: id).first)
    #expect(command.id == 2)
    #expect(command.stamp == ChangeStamp(date: "2023-03-07T09:00:00Z", author: "kim"))
    #expect(command.summary == "accept “이징” as admitted for 亦庄 (\(id))")
    #expect(command.changes.map(\.entity) == [.rendering, .concept])
    #expect(
      command.changes[0].before
        == #"{"conceptId":"\#(id)","decision":"candidate","lookUpForms":[],"method":"transcription","origin":"mined","#
        + #""script":"Kore","text":"이징"}"#)
    #expect(
      command.changes[0].after
        == #"{"conceptId":"\#(id)","decision":"accepted","lookUpForms":[],"method":"transcription","origin":"mined","#
        + #""script":"Kore","status":"admitted","text":"이징"}"#)
  }

  @Test(arguments: [
    (0, "1970-01-01T00:00:00Z"), (951_782_400, "2000-02-29T00:00:00Z"), (1_678_093_200, "2023-03-06T09:00:00Z"),
    (-1, "1969-12-31T23:59:59Z"), (4_107_542_399, "2100-02-28T23:59:59Z"), (4_107_542_400, "2100-03-01T00:00:00Z"),
  ])
  func writesDates(_ seconds: Int, _ text: String) {
    #expect(Timestamp.string(Date(timeIntervalSince1970: Double(seconds))) == text)
  }
}
