import Foundation
import GRDB
import Testing
import TranslationModel

@testable import GlossaryStore

/// What else a doubtful pair may be is kept with its occurrence.
@Suite struct RunnerUpTests {
  private static let doubtful = [
    gloss(
      "⟦강변 시장⟧(河市)", score: 0.6, certain: false, runnerUp: RunnerUp(target: "시장", score: 0.25), at: 0, line: 1),
    gloss("⟦부두⟧(埠)", score: 0.5, certain: false, runnerUp: RunnerUp(target: nil, score: 0.5), at: 100, line: 2),
    gloss("⟦창쑤⟧(常熟)", runnerUp: RunnerUp(target: "쑤", score: 0.001), at: 200, line: 3),
  ]

  private func runnersUp(_ store: GlossaryStore) throws -> [RunnerUp?] {
    try store.snapshot().flatMap(\.occurrences).sorted { $0.line < $1.line }.map(\.runnerUp)
  }

  @Test func isKeptForDoubtfulPairsOnly() throws {
    let store = try makeStore()
    _ = try store.recordGlosses(document: "a", contentHash: hash("a"), glosses: Self.doubtful)
    #expect(
      try runnersUp(store) == [RunnerUp(target: "시장", score: 0.25), RunnerUp(target: nil, score: 0.5), nil])
    try store.verify()
  }

  @Test func goesIntoDumpsAndBack() throws {
    let store = try makeStore()
    _ = try store.recordGlosses(document: "a", contentHash: hash("a"), glosses: Self.doubtful)
    let dump = try store.dump()
    #expect(dump.contains(#""runnerUp":{"score":0.25,"target":"시장"},"#))
    #expect(dump.contains(#""runnerUp":{"score":0.5},"#))
    let copy = try makeStore()
    try copy.load(dump)
    #expect(try copy.dump() == dump)
    #expect(try runnersUp(copy) == runnersUp(store))
  }

  /// Glossaries and dumps from before have none.
  @Test func olderGlossariesAreBroughtUpToDate() throws {
    try withFolder { folder in
      let path = folder + "/glossary.sqlite"
      try { () throws -> Void in
        let queue = try DatabaseQueue(path: path)
        try Schema.migrator.migrate(queue, upTo: "1")
        try queue.write { db in
          try db.execute(
            sql: """
              INSERT INTO document VALUES (1, 'a', 1, ?, 'current', '2023-03-06T09:00:00Z', 'kim');
              INSERT INTO evidence (digest, sourceKey, source, target, method, deviates)
                VALUES ('e-0123456789abcdef', '常熟', '常熟', '창쑤', 'transcription', 0);
              INSERT INTO occurrence VALUES (1, 1, 0, 6, 7, 13, 'target(source)', 0.5, 0, 1, '창쑤(常熟)');
              """, arguments: [hash("a")])
        }
      }()
      #expect(error { try openStore(path, .readOnly) }?.kind == .readOnly)
      let store = try openStore(path)
      let kept = try store.database.read { db in
        try Row.fetchAll(db, sql: "SELECT score, runnerUp, runnerUpScore FROM occurrence")
      }
      #expect(kept == [["score": 0.5, "runnerUp": nil, "runnerUpScore": nil]])
      #expect(try store.database.read { try Int.fetchOne($0, sql: "PRAGMA user_version") } == Schema.version)
    }
  }

  @Test(arguments: ["'', 0.5", "'시장', NULL", "'시장', 1.5", "NULL, -0.1"])
  func refusesWhatCannotBe(values: String) throws {
    let store = try makeStore()
    _ = try store.recordGlosses(document: "a", contentHash: hash("a"), glosses: [Self.doubtful[0]])
    #expect(throws: DatabaseError.self) {
      try store.database.write { db in
        try db.execute(
          sql: """
            INSERT INTO occurrence
            SELECT documentId, evidenceId, 50, 56, sourceStart, sourceEnd, direction, score, certain, line, sentence,
              \(values) FROM occurrence
            """)
      }
    }
  }
}
