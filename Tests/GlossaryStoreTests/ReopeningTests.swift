import Foundation
import GRDB
import Testing
import TranslationModel

@testable import GlossaryStore

/// The states of the two languages, the reason for a reopening, and what is remembered of rejections.
@Suite struct ReopeningTests {
  private func recorded() throws -> (store: GlossaryStore, id: String) {
    let store = try makeStore()
    _ = try store.recordGlosses(
      document: "a", contentHash: hash("a"), glosses: glosses(["⟦이징⟧(亦庄)", "⟦이좡⟧(亦庄)", "⟦창쑤⟧(常熟)"]))
    return (store, try #require(try store.entry("亦庄")).id)
  }

  /// "entry, source, target"; a dash for a language that follows the entry.
  private func states(_ store: GlossaryStore, _ id: String) throws -> String {
    let entry = try #require(try store.concept(id: id))
    return [entry.reviewState, entry.sourceState, entry.targetState].map { $0?.rawValue ?? "-" }.joined(separator: " ")
  }

  // MARK: The two languages

  /// One line a case: decisions, and the states after each of them.
  @Test(arguments: [
    [("S+", "proposed approved -"), ("p", "approved - -")],
    [("S+", "proposed approved -"), ("a", "proposed approved -"), ("S-", "proposed - -")],
    [("S?", "proposed proposed -"), ("p", "proposed proposed approved"), ("S+", "approved - -")],
    [("S!", "proposed rejected -"), ("p", "proposed rejected approved"), ("approve", "approved - -")],
    [("p", "approved - -"), ("T?", "proposed approved proposed"), ("T+", "approved - -")],
    [("p", "approved - -"), ("S!", "proposed rejected approved"), ("S+", "approved - -")],
    [("p", "approved - -"), ("S+", "approved - -"), ("T-", "approved - -")],
    // A change of one language leaves the other approved; one of the entry as a whole leaves neither.
    [("p", "approved - -"), ("original", "proposed - approved"), ("S+", "approved - -")],
    [("p", "approved - -"), ("pos", "proposed approved -"), ("T+", "approved - -")],
    [("p", "approved - -"), ("note", "proposed - -"), ("S+", "proposed approved -"), ("note2", "proposed - -")],
    [("p", "approved - -"), ("reject", "proposed approved -"), ("p2", "approved - -")],
    // What was approved is taken back by a change of the same language only.
    [("S+", "proposed approved -"), ("pos", "proposed approved -"), ("original", "proposed - -")],
    [("p", "approved - -"), ("S!", "proposed rejected approved"), ("reject", "proposed rejected -")],
  ])
  func theRule(_ steps: [(decision: String, states: String)]) throws {
    let (store, id) = try recorded()
    var all = [try states(store, id)]
    for (decision, expected) in steps {
      _ = try store.apply(try #require(Self.decisions(id)[decision]))
      #expect(try states(store, id) == expected, "after \(decision)")
      all.append(try states(store, id))
    }
    try store.verify()
    // A decision that was in force already is no command.
    for _ in 0..<(try store.history(limit: 100).count - 1) { _ = try store.undo() }
    #expect(try states(store, id) == all[0])
  }

  private static func decisions(_ id: String) -> [String: Decision] {
    [
      "S+": .reviewSide(concept: id, .source, .approved), "S?": .reviewSide(concept: id, .source, .proposed),
      "S!": .reviewSide(concept: id, .source, .rejected), "S-": .reviewSide(concept: id, .source, nil),
      "T+": .reviewSide(concept: id, .target, .approved), "T?": .reviewSide(concept: id, .target, .proposed),
      "T-": .reviewSide(concept: id, .target, nil), "approve": .approve(concept: id),
      "p": .accept(concept: id, rendering: "이좡", as: .preferred),
      "p2": .accept(concept: id, rendering: "이징", as: .preferred),
      "a": .accept(concept: id, rendering: "이징", as: .admitted),
      "reject": .reject(concept: id, rendering: "이좡"), "original": .addOriginal(concept: id, text: "亦庄镇"),
      "pos": .partOfSpeech(concept: id, term: "이좡", value: .noun), "note": .note(concept: id, text: "참고"),
      "note2": .note(concept: id, text: "또 참고"),
    ]
  }

  @Test func aSideIsApprovedWithAPreferredRenderingOnly() throws {
    let (store, id) = try recorded()
    #expect(
      error { try store.apply(.reviewSide(concept: id, .target, .approved)) }
        == GlossaryStoreError(
          .conflict,
          "亦庄 (\(id)) has no preferred rendering: accept one as preferred before the Korean side is approved."))
    _ = try store.apply(.reviewSide(concept: id, .source, .proposed))
    #expect(
      try store.apply(.accept(concept: id, rendering: "이좡", as: .preferred)).remarks.map(\.english) == [
        "The Chinese side of 亦庄 (\(id)) is proposed: the entry is approved together with it."
      ])
    let entry = try #require(try store.concept(id: id))
    #expect(Side.allCases.map(entry.reviewState(of:)) == [.proposed, .approved])
  }

  @Test func anApprovingImportApprovesBothLanguages() throws {
    let (store, id) = try recorded()
    _ = try store.apply(.reviewSide(concept: id, .source, .proposed))
    var entry = try #require(try store.concept(id: id))
    entry.targetTerms[0].status = .preferred
    _ = try store.importEntries([entry], approving: true, from: "a.tbx")
    #expect(try states(store, id) == "approved - -")
  }

  // MARK: Reasons

  @Test func reopeningAsksForAReason() throws {
    let (store, id) = try recorded()
    _ = try store.apply(.accept(concept: id, rendering: "이좡", as: .preferred), asksReason: true)
    let other = try #require(try store.entry("常熟")).id
    let dump = try store.dump()
    let refused = GlossaryStoreError(
      .reasonNeeded, "亦庄 (\(id)) is approved, and this change reopens it: say why.")
    #expect(error { try store.apply(.note(concept: id, text: "참고"), asksReason: true) } == refused)
    #expect(error { try store.apply(.reject(concept: id, rendering: "이좡"), asksReason: true) } == refused)
    #expect(error { try store.apply(.merge(concept: other, into: id), asksReason: true) } == refused)
    #expect(error { try store.apply(.reviewSide(concept: id, .source, .rejected), asksReason: true) } == refused)
    #expect(try store.dump() == dump)
    // What leaves the entry approved needs none, nor what changes nothing.
    _ = try store.apply([.note(concept: id, text: "참고"), .approve(concept: id)], asksReason: true)
    _ = try store.apply(.reject(concept: id, rendering: "이징"), asksReason: true)
    _ = try store.apply(.note(concept: id, text: "참고"), asksReason: true)
    _ = try store.apply(.note(concept: other, text: "참고"), asksReason: true)
    let outcome = try store.apply(.note(concept: id, text: "또"), reason: "규정 개정", asksReason: true)
    #expect(outcome.remarks.map(\.english) == ["The entry 亦庄 (\(id)) was approved; this change reopens it."])
    #expect(try store.history(concept: id).first?.reason == "규정 개정")
    #expect(try store.history(concept: id).dropFirst().allSatisfy { $0.reason == nil })
    #expect(try store.undo().undone.reason == "규정 개정")
    #expect(try states(store, id) == "approved - -")
  }

  @Test func severalEntriesAreNamedTogether() throws {
    let (store, id) = try recorded()
    let other = try #require(try store.entry("常熟")).id
    _ = try store.apply([
      .accept(concept: id, rendering: "이좡", as: .preferred), .accept(concept: other, rendering: "창쑤", as: .preferred),
    ])
    let first = min(id, other)
    let name = first == id ? "亦庄" : "常熟"
    #expect(
      error {
        try store.apply([.note(concept: id, text: "참고"), .note(concept: other, text: "참고")], asksReason: true)
      }
        == GlossaryStoreError(
          .reasonNeeded, "\(name) (\(first)) and 1 other are approved, and this change reopens them: say why."))
  }

  /// An entry that the same command approved first is not reopened by it.
  @Test func whatWasNotApprovedBeforeIsNotReopened() throws {
    let (store, id) = try recorded()
    _ = try store.apply(
      [.accept(concept: id, rendering: "이좡", as: .preferred), .note(concept: id, text: "참고")], asksReason: true)
    #expect(try states(store, id) == "proposed - -")
  }

  @Test(arguments: [
    ("", "The reason is empty."), (" 왜", "The reason “ 왜” begins or ends with a space."),
    ("왜\n왜", "The reason “왜\\u{a}왜” holds a line break or tab."),
  ])
  func aReasonIsALine(_ reason: String, _ sentence: String) throws {
    let (store, id) = try recorded()
    #expect(
      error { try store.apply(.note(concept: id, text: "참고"), reason: reason) }
        == GlossaryStoreError(.invalid, sentence))
  }

  // MARK: Rejected pairs

  @Test func rejectionsSayWhoWhenAndWhy() throws {
    let (store, id) = try recorded()
    _ = try store.apply(.accept(concept: id, rendering: "이좡", as: .preferred))
    _ = try store.apply(.reject(concept: id, rendering: "이징"), reason: "외래어 표기법에 맞지 않음")
    _ = try store.apply(.note(concept: id, text: "참고"))
    #expect(
      try store.rejections() == [
        RejectedPair(
          concept: id, sources: ["亦庄"], target: "이징",
          rejected: ChangeStamp(date: "2023-03-08T09:00:00Z", author: "kim"), reason: "외래어 표기법에 맞지 않음")
      ])
    _ = try store.apply(.reconsider(concept: id, rendering: "이징"))
    #expect(try store.rejections() == [])
    _ = try store.apply(.reject(concept: id, rendering: "이징"))
    #expect(try store.rejections().map(\.reason) == [nil])
  }

  /// A rejected pair stays out however it comes back: mined again, in the other script, in another document, imported,
  /// after a merge and after a split.
  @Test func rejectedPairsAreRemembered() throws {
    let (store, id) = try recorded()
    _ = try store.apply([
      .accept(concept: id, rendering: "이좡", as: .preferred), .reject(concept: id, rendering: "이징"),
    ])
    let other = try #require(try store.entry("常熟")).id
    func undecided() throws -> [String] {
      try store.snapshot().flatMap { try store.reviewItem(concept: $0.id)?.undecided.map(\.target) ?? [] }
        .filter { $0 == "이징" }
    }
    _ = try store.recordGlosses(document: "a", contentHash: hash("b"), glosses: glosses(["⟦이징⟧(亦庄)"]))
    _ = try store.recordGlosses(document: "b", contentHash: hash("c"), glosses: glosses(["⟦이징⟧(亦莊)"]))
    #expect(try undecided() == [])
    let imported = ConceptEntry(
      id: "x1", reviewState: .proposed, sourceTerms: [Term(text: "亦莊", script: .traditional)],
      targetTerms: [Term(text: "이징", script: .korean)], created: ChangeStamp(date: "", author: ""),
      modified: ChangeStamp(date: "", author: ""))
    for approving in [false, true] {
      #expect(try store.importEntries([imported], approving: approving, from: "a.csv").kept == 1)
      #expect(try undecided() == [])
    }
    _ = try store.apply(.addRendering(concept: other, text: "이징", as: .admitted))
    _ = try store.apply([.reconsider(concept: other, rendering: "이징"), .merge(concept: other, into: id)])
    #expect(try undecided() == [])
    _ = try store.apply(.splitOriginal(concept: id, original: "常熟"))
    _ = try store.recordGlosses(document: "c", contentHash: hash("d"), glosses: glosses(["⟦이징⟧(亦庄)"]))
    #expect(try undecided() == [])
  }

  /// What was rejected for an entry with two originals is rejected for both when they part.
  @Test func aSplitRemembersWhatWasRejected() throws {
    let store = try makeStore()
    let entry = ConceptEntry(
      id: "x1", reviewState: .approved,
      sourceTerms: [Term(text: "亦庄", script: .simplified), Term(text: "亦庄镇", script: .simplified)],
      targetTerms: [Term(text: "이좡", status: .preferred, script: .korean), Term(text: "이징", script: .korean)],
      created: ChangeStamp(date: "", author: ""), modified: ChangeStamp(date: "", author: ""))
    _ = try store.importEntries([entry], approving: true, from: "a.tbx")
    _ = try store.apply(.reject(concept: "x1", rendering: "이징"), reason: "오기")
    let town = try store.apply(.splitOriginal(concept: "x1", original: "亦庄镇")).concept
    #expect(try store.rejections().map { "\($0.sources) \($0.target)" }.sorted() == [#"["亦庄"] 이징"#, #"["亦庄镇"] 이징"#])
    var again = entry
    again.id = ""
    again.sourceTerms.removeFirst()
    _ = try store.importEntries([again], approving: false, from: "b.csv")
    #expect(try store.reviewItem(concept: town)?.undecided.map(\.target) == ["이좡"])
  }

  // MARK: Older formats

  @Test func aGlossaryOfFormatFourIsBroughtUpToDate() throws {
    try withFolder { folder in
      let path = folder + "/old.sqlite"
      try { () throws -> Void in
        let queue = try DatabaseQueue(path: path)
        try Schema.migrator.migrate(queue, upTo: "4")
        try queue.write { db in
          try db.execute(
            sql: """
              INSERT INTO concept (id, reviewState, reliability, createdDate, createdBy, modifiedDate, modifiedBy)
              VALUES ('e1', 'approved', 7, '2023-03-06T09:00:00Z', 'kim', '2023-03-07T09:00:00Z', 'lee');
              INSERT INTO sourceTerm (conceptId, text, script) VALUES ('e1', '亦庄', 'Hans');
              INSERT INTO original (key, conceptId) VALUES ('亦庄', 'e1');
              INSERT INTO rendering (conceptId, text, decision, status, origin, script)
              VALUES ('e1', '이좡', 'accepted', 'preferred', 'entered', 'Kore');
              INSERT INTO lookUp VALUES ('亦庄', 'source', 'e1', '亦庄', '亦庄'), ('이좡', 'target', 'e1', '이좡', '이좡');
              INSERT INTO command (id, kind, summary, date, author)
              VALUES (1, 'decide', 'set the reliability of 亦庄 (e1)', '2023-03-07T09:00:00Z', 'lee');
              """)
          let row =
            #""createdBy":"kim","createdDate":"2023-03-06T09:00:00Z","id":"e1","modifiedBy":"lee","#
            + #""modifiedDate":"2023-03-07T09:00:00Z","notes":[],"#
          try db.execute(
            sql: "INSERT INTO change VALUES (1, 1, 'concept', 'e1', ?, ?)",
            arguments: [
              "{\(row)\"reliability\":5,\"reviewState\":\"approved\"}",
              "{\(row)\"reliability\":7,\"reviewState\":\"approved\"}",
            ])
        }
      }()
      let store = try openStore(path)
      let entry = try #require(try store.concept(id: "e1"))
      #expect(entry.reliability == 7)
      #expect(entry.fieldSources.isEmpty && entry.relations.isEmpty)
      #expect(try states(store, "e1") == "approved - -")
      // What the older version noted is taken back, and is written as it was.
      #expect(try store.dump().contains(#""notes":[],"reliability":5,"reviewState":"approved"},"command":1"#))
      _ = try store.undo()
      #expect(try store.concept(id: "e1")?.reliability == 5)
      _ = try store.apply(.validUntil(concept: "e1", term: "이좡", value: UsageLimit("3호")), reason: "개정")
      _ = try store.apply(.letterCase(concept: "e1", term: "이좡", value: .any), reason: "개정")
      #expect(try store.concept(id: "e1")?.targetTerms[0].letterCase == .any)
      #expect(try openStore(path, .readOnly).concept(id: "e1")?.targetTerms[0].validity?.until?.text == "3호")
      try store.verify()
    }
  }
}
