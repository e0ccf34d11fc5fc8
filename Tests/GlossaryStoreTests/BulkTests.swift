import Foundation
import GRDB
import Testing
import TranslationModel

@testable import GlossaryStore

/// Many entries at once, and what happens meanwhile.
@Suite struct BulkTests {
  private struct Stop: Error {}

  private func entry(_ index: Int) -> ConceptEntry {
    let stamp = ChangeStamp(date: "2020-01-01T00:00:00Z", author: "agency")
    return ConceptEntry(
      id: "e\(index)", notes: ["note \(index)"], reviewState: .approved,
      sourceTerms: [Term(text: "亦庄\(index)", script: .simplified)],
      targetTerms: [
        Term(text: "이좡\(index)", status: .preferred, script: .korean, lookUpForms: ["이징\(index)"]),
        Term(text: "이장\(index)", status: .deprecated, script: .korean),
      ], created: stamp, modified: stamp)
  }

  /// Everything but the history.
  private func state(_ store: GlossaryStore) throws -> String {
    try store.dump().split(separator: "\n").filter { !$0.hasPrefix("{\"ch") && !$0.hasPrefix("{\"com") }
      .joined(separator: "\n")
  }

  @Test func anImportIsTakenBackAsAWhole() throws {
    let store = try makeStore()
    _ = try store.importEntries((0..<20).map(entry), approving: true, from: "a.tbx")
    _ = try store.apply(.note(concept: "e3", text: "ask"))
    let before = try state(store)
    let summary = try store.importEach(approving: true, from: "b.tbx") { add in
      for index in 10..<500 { try add(entry(index)) }
    }
    let numbers: [Int] = [summary.newConcepts, summary.newRenderings, summary.approved, summary.kept]
    #expect(numbers == [480, 960, 960, 20])
    let after = try state(store)
    let outcome = try store.undo()
    #expect(outcome.undone.summary == "import 490 entries from b.tbx")
    #expect(outcome.undone.changes.count == UndoOutcome.changeLimit)
    #expect(try state(store) == before)
    #expect(try store.lookUp("이징499").isEmpty)
    try store.verify()
    _ = try store.redo()
    #expect(try state(store) == after)
    #expect(try store.lookUp("이징499").map(\.term) == ["이좡499"])
    #expect(try store.history(limit: 1, changeLimit: 0).map(\.changes.count) == [0])
    #expect(try store.history(limit: 9).map(\.changes.count) == [2_400, 2_400, 2_400, 2, 100])
  }

  @Test func whatBreaksOffIsNotThere() throws {
    let store = try makeStore()
    let before = try store.dump()
    #expect(throws: Stop.self) {
      try store.importEach(approving: true, from: "a.tbx") { add in
        for index in 0..<50 { try add(entry(index)) }
        throw Stop()
      }
    }
    #expect(try store.dump() == before)
    var bad = entry(2)
    bad.targetTerms[0].text = " 이좡"
    #expect(
      error { try store.importEntries([entry(1), bad], approving: true, from: "a") }
        == GlossaryStoreError(.invalid, "The rendering “ 이좡” begins or ends with a space."))
    #expect(try store.dump() == before)
  }

  /// What a row was is compared before it is taken back, also where history and row differ in nothing but a byte form.
  @Test func undoRefusesARowThatChangedBehindItsBack() throws {
    let store = try makeStore()
    _ = try store.importEntries([entry(1)], approving: true, from: "a")
    try store.database.write { try $0.execute(sql: "UPDATE rendering SET note = 'x' WHERE status = 'preferred'") }
    let before = try store.dump()
    #expect(error { try store.undo() }?.kind == .conflict)
    #expect(try store.dump() == before)
  }

  @Test func aGlossaryOfAnOlderFormatIsBroughtUpToDate() throws {
    try withFolder { folder in
      let (path, new) = (folder + "/old.sqlite", folder + "/new.sqlite")
      try { () throws -> Void in
        let queue = try DatabaseQueue(path: path)
        try Schema.migrator.migrate(queue, upTo: "2")
        try queue.write { db in
          try db.execute(
            sql: """
              INSERT INTO concept (id, reviewState, createdDate, createdBy, modifiedDate, modifiedBy)
              VALUES ('e1', 'proposed', '2023-03-06T09:00:00Z', 'kim', '2023-03-06T09:00:00Z', 'kim');
              INSERT INTO sourceTerm (conceptId, text, script) VALUES ('e1', '亦庄', 'Hans');
              INSERT INTO original (key, conceptId) VALUES ('亦庄', 'e1')
              """)
        }
      }()
      #expect(
        error { try openStore(path, .readOnly) }
          == GlossaryStoreError(
            .readOnly,
            """
            The glossary “\(path)” is of an older format (2), which is brought up to date as soon as it may be written: \
            allow writing to the file and its folder, or work on a copy.
            """
          ))
      let store = try openStore(path)
      func schema(_ store: GlossaryStore) throws -> [String] {
        try store.read { db in
          try String.fetchAll(
            db, sql: "SELECT type || name || coalesce(sql, '') FROM sqlite_schema ORDER BY type, name")
        }
      }
      #expect(try schema(store) == schema(openStore(new)))
      #expect(try store.read { try String.fetchAll($0, sql: "PRAGMA integrity_check") } == ["ok"])
      #expect(try schema(store).filter { $0.contains("reviewState IN") || $0.contains("script IN") } == [])
      #expect(try store.concept(id: "e1")?.sourceTerms.map(\.text) == ["亦庄"])
      _ = try store.importEntries([entry(7)], approving: true, from: "a")
      #expect(throws: DatabaseError.self) {
        try store.database.write { try $0.execute(sql: "UPDATE concept SET reviewState = 'done'") }
      }
      #expect(try openStore(path, .readOnly).snapshot().map(\.id) == ["e1", "e7"])
    }
  }

  /// A writer asks on for as long as it is told to, and gives up when it is told so.
  @Test func aWriterWaitsForAsLongAsItIsTold() async throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("jjak-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.path + "/glossary.sqlite"
    let first = try openStore(path)
    let asked = Asked()
    func open(_ patience: Int) throws -> GlossaryStore {
      try GlossaryStore(path: path, author: "lee", clock: testClock(), folding: testFolding) { tries in
        asked.note(tries)
        Thread.sleep(forTimeInterval: 0.005)
        return tries < patience
      }
    }
    let (patient, hasty) = (try open(.max), try open(3))
    let waiting = try first.write { db in
      try db.execute(sql: "UPDATE concept SET skipped = NULL")
      #expect(error { try hasty.importEntries([entry(1)], approving: true, from: "a") }?.kind == .locked)
      #expect(asked.tries == [0, 1, 2, 3])
      let task = Task.detached { try patient.importEntries([entry(1)], approving: true, from: "a") }
      while asked.tries.count < 10 { Thread.sleep(forTimeInterval: 0.005) }
      return task
    }
    #expect(try await waiting.value.newConcepts == 1)
  }

}

private final class Asked: @unchecked Sendable {
  private let lock = NSLock()
  private var noted: [Int] = []
  var tries: [Int] { lock.withLock { noted } }
  func note(_ number: Int) { lock.withLock { noted.append(number) } }
}
