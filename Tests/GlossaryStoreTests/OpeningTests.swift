import Foundation
import GRDB
import Synchronization
import Testing
import TranslationModel

@testable import GlossaryStore

@Suite struct OpeningTests {
  @Test func whatIsWrittenIsThereWhenOpenedAgain() throws {
    try withFolder { folder in
      let path = folder + "/glossary.sqlite"
      let dump = try { () throws -> String in
        let store = try openStore(path)
        _ = try store.recordGlosses(document: "a", contentHash: hash("a"), glosses: glosses(["⟦이징⟧(亦庄)"]))
        return try store.dump()
      }()
      #expect(try openStore(path).dump() == dump)
      #expect(try openStore(path, .readOnly).dump() == dump)
      let modes = try DatabaseQueue(path: path).read { db in
        [try String.fetchOne(db, sql: "PRAGMA journal_mode"), try String.fetchOne(db, sql: "PRAGMA application_id")]
      }
      #expect(modes == ["wal", "1785356651"])
      #expect(try openStore(path).database.read { try Int.fetchOne($0, sql: "PRAGMA synchronous") } == 2)
    }
  }

  @Test func aTrialLeavesNothingBehind() throws {
    try withFolder { folder in
      let path = folder + "/glossary.sqlite"
      let found = glosses(["⟦이좡⟧(亦庄)"])
      func record(_ store: GlossaryStore, _ name: String) throws -> RecordingSummary {
        try store.recordGlosses(document: name, contentHash: hash("a"), glosses: found)
      }
      let first = try record(openStore(path, .trial), "a")
      #expect(!FileManager.default.fileExists(atPath: path))
      #expect(try record(openStore(path), "a") == first)
      let dump = try openStore(path).dump()
      try { () throws in
        let trial = try openStore(path, .trial)
        let second = try record(trial, "b")
        // What was tried before counts, and a command that fails takes back only its own.
        #expect(try record(trial, "b") != second)
        #expect(throws: GlossaryStoreError.self) {
          try trial.recordGlosses(document: "c", contentHash: "", glosses: found)
        }
        #expect(try trial.documents().map(\.name) == ["a", "b"])
        #expect(try trial.dump() != dump)
      }()
      #expect(try openStore(path).dump() == dump)
    }
  }

  @Test func readingDoesNotWrite() throws {
    try withFolder { folder in
      let path = folder + "/glossary.sqlite"
      #expect(
        error { try openStore(path, .readOnly) }
          == GlossaryStoreError(.missing, "There is no glossary at “\(path)”."))
      #expect(!FileManager.default.fileExists(atPath: path))
      _ = try openStore(path)
      #expect(
        error { try openStore(path, .readOnly).apply(.skip(concept: "c-none")) }
          == GlossaryStoreError(.readOnly, "The glossary “\(path)” is open for reading only."))
    }
  }

  @Test func saysWhereItCannotBe() throws {
    try withFolder { folder in
      #expect(
        error { try openStore(folder) }
          == GlossaryStoreError(.missing, "“\(folder)” is a folder; the glossary is a file in it."))
      #expect(
        error { try openStore(folder + "/none/glossary.sqlite") }
          == GlossaryStoreError(
            .missing,
            "The glossary “\(folder)/none/glossary.sqlite” cannot be made: the folder “\(folder)/none” does not exist.")
      )
    }
    // Nobody, not even root, makes files in /proc.
    #expect(error { try openStore("/proc/glossary.sqlite") }?.kind == .readOnly)
  }

  @Test func leavesOtherFilesAlone() throws {
    try withFolder { folder in
      let path = folder + "/notes.txt"
      let text = "These are notes on 亦庄, and no glossary.\n"
      try text.write(toFile: path, atomically: true, encoding: .utf8)
      #expect(
        error { try openStore(path) }
          == GlossaryStoreError(
            .notAGlossary,
            "“\(path)” is not a glossary: it does not begin as an SQLite database does. It was left as it is. If it was one, "
              + "its beginning is damaged: move it away and load the last dump (glossary.jsonl) into a new one."))
      #expect(try String(contentsOfFile: path, encoding: .utf8) == text)

      let other = folder + "/other.sqlite"
      try DatabaseQueue(path: other).write { try $0.execute(sql: "CREATE TABLE book (title TEXT)") }
      let bytes = try Data(contentsOf: URL(fileURLWithPath: other))
      #expect(
        error { try openStore(other) }
          == GlossaryStoreError(
            .notAGlossary,
            "“\(other)” is a database, but not a glossary of jjak; it was left as it is. Give the path of a glossary."))
      #expect(try Data(contentsOf: URL(fileURLWithPath: other)) == bytes)
    }
  }

  @Test(arguments: [GlossaryStore.Mode.readWrite, .readOnly])
  func refusesANewerFormat(_ mode: GlossaryStore.Mode) throws {
    try withFolder { folder in
      let path = folder + "/glossary.sqlite"
      _ = try openStore(path)
      try DatabaseQueue(path: path).writeWithoutTransaction { try $0.execute(sql: "PRAGMA user_version = 7") }
      #expect(
        error { try openStore(path, mode) }
          == GlossaryStoreError(
            .newerVersion,
            "The glossary “\(path)” was written by a newer version of jjak (format 7; this one knows formats up to 6). It was "
              + "left as it is. Install the newer version to go on."))
    }
  }

  @Test func noticesDamage() throws {
    try withFolder { folder in
      let path = folder + "/glossary.sqlite"
      try { () throws -> Void in
        let store = try openStore(path)
        _ = try store.recordGlosses(
          document: "a", contentHash: hash("a"), glosses: glosses((0..<300).map { "⟦이징\($0)⟧(亦庄\($0))" }))
        try store.database.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
      }()
      var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
      // Every page but the first three loses its header and cell pointers.
      for page in stride(from: 3 * 4_096, to: bytes.count, by: 4_096) {
        bytes.replaceSubrange(page..<page + 64, with: Data(repeating: 0xFF, count: 64))
      }
      try bytes.write(to: URL(fileURLWithPath: path))
      let thrown = try #require(error { try openStore(path) })
      #expect(thrown.kind == .corrupted)
      #expect(thrown.sentence.hasPrefix("The glossary “\(path)” is damaged ("))
      #expect(
        thrown.sentence.hasSuffix(
          "). It was left as it is. Move it away and load the last dump (glossary.jsonl) into a new one."))
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == bytes)
    }
  }

  @Test func aFullDiskLosesNothing() throws {
    try withFolder { folder in
      let store = try openStore(folder + "/glossary.sqlite")
      _ = try store.recordGlosses(document: "a", contentHash: hash("a"), glosses: glosses(["⟦이징⟧(亦庄)"]))
      let before = try store.dump()
      try store.database.writeWithoutTransaction { db in
        let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
        try db.execute(sql: "PRAGMA max_page_count = \(pages + 1)")
      }
      let many = glosses((0..<500).map { "⟦이징\($0)⟧(亦庄\($0))" })
      #expect(
        error { try store.recordGlosses(document: "b", contentHash: hash("b"), glosses: many) }
          == GlossaryStoreError(
            .full,
            "There is no room left on the disk for the glossary “\(folder)/glossary.sqlite”. Nothing was changed; make room "
              + "and try again."))
      #expect(try store.dump() == before)
    }
  }

  @Test func aSecondWriterWaitsOrSaysWhy() async throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("jjak-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.path + "/glossary.sqlite"
    let first = try openStore(path)
    let patient = try openStore(path, busyTimeout: 20)
    let hasty = try openStore(path, busyTimeout: 0.05)
    let document = MinedDocument(name: "b", contentHash: hash("b"), glosses: glosses(["⟦창쑤⟧(常熟)"]))
    let waiting = try first.write { db in
      try db.execute(sql: "UPDATE concept SET skipped = NULL")
      #expect(
        error { try hasty.record([document]) }
          == GlossaryStoreError(
            .locked,
            "Another jjak is writing to the glossary “\(path)”, and did not finish in time. Nothing was changed; try again "
              + "when it is done."))
      #expect(try hasty.snapshot().isEmpty)
      return Task.detached { try patient.record([document]) }
    }
    #expect(try await waiting.value.newOccurrences == 1)
    #expect(try first.snapshot().count == 1)
  }

  /// Each makes the tables; one that comes a migration late goes on with the rest.
  @Test func manyMakeAGlossaryAtOnce() async throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("jjak-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for round in 0..<6 {
      let path = folder.path + "/\(round).sqlite"
      try await withThrowingTaskGroup(of: Int.self) { group in
        for _ in 0..<8 { group.addTask { try openStore(path, busyTimeout: 30).snapshot().count } }
        for try await count in group { #expect(count == 0) }
      }
      try openStore(path).verify()
    }
  }

  @Test func manyWritersAtOnceLoseNothing() async throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("jjak-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.path + "/glossary.sqlite"
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<4 {
        group.addTask {
          let store = try openStore(path, busyTimeout: 30)
          for index in 0..<10 {
            _ = try store.recordGlosses(
              document: "\(writer)-\(index)", contentHash: hash("a"), glosses: glosses(["⟦이징\(index)⟧(亦庄)"]))
          }
        }
      }
      try await group.waitForAll()
    }
    let store = try openStore(path)
    try store.verify()
    #expect(try store.statistics().occurrences == 40)
    #expect(try store.history(limit: 100).map(\.id) == Array((1...40).reversed()))
  }

  /// A connection that makes the file at the same moment: SQLite does not wait for it when it switches to WAL.
  @Test func aWriterInTheWayOfTheFirstOpeningIsWaitedFor() throws {
    try withFolder { folder in
      let path = folder + "/glossary.sqlite"
      var configuration = Configuration()
      configuration.allowsUnsafeTransactions = true
      let other = try DatabaseQueue(path: path, configuration: configuration)
      try other.writeWithoutTransaction { try $0.execute(sql: "BEGIN IMMEDIATE") }
      #expect(throws: GlossaryStoreError.self) { try openStore(path, busyTimeout: 0.05) }
      let asked = Mutex(0)
      let opened = try GlossaryStore(
        path: path, author: "kim", clock: testClock(),
        whileBusy: { _ in
          asked.withLock { $0 += 1 }
          return (try? other.writeWithoutTransaction { try $0.execute(sql: "COMMIT") }) != nil
        })
      #expect(asked.withLock { $0 } == 1)
      #expect(try opened.snapshot().isEmpty)
    }
  }
}
