import Foundation
import GRDB
import Synchronization
import Testing
import TranslationModel

@testable import TranslationMemory

@Suite struct OpeningTests {
  @Test func whatIsWrittenIsThereWhenOpenedAgain() throws {
    try withFolder { folder in
      let path = folder + "/memory.sqlite"
      let units = try { () throws -> [TranslationUnit] in
        let memory = try openMemory(path)
        _ = try memory.add([unit("一 = 일")])
        return try memory.units()
      }()
      #expect(units.count == 1)
      #expect(try openMemory(path).units() == units)
      #expect(try openMemory(path, .readOnly).units() == units)
      let facts = try DatabaseQueue(path: path).read { db in
        [try String.fetchOne(db, sql: "PRAGMA journal_mode"), try String.fetchOne(db, sql: "PRAGMA application_id")]
      }
      #expect(facts == ["wal", "1785361517"])
    }
  }

  @Test func aTrialLeavesNothingBehind() throws {
    try withFolder { folder in
      let path = folder + "/memory.sqlite"
      let first = try openMemory(path, .trial).add([unit("一 = 일")])
      #expect(!FileManager.default.fileExists(atPath: path))
      #expect(try openMemory(path).add([unit("一 = 일")]) == first)
      let units = try openMemory(path).units()
      try { () throws in
        let trial = try openMemory(path, .trial)
        // So many that the index is put off.
        let many = (0..<5_000).map { unit("\($0) = 번호 \($0)") }
        #expect(try trial.add(many).added == 5_000)
        #expect(throws: TranslationMemoryError.self) { try trial.add([unit("二 = 이"), unit(" = ")]) }
        let again = try trial.add(many + [unit("一 = 일"), unit("二 = 이")])
        #expect(again.unchanged == 5_001)
        #expect(again.added == 1)
      }()
      #expect(try openMemory(path).units() == units)
      try openMemory(path).verify()
    }
  }

  @Test func readingDoesNotWrite() throws {
    try withFolder { folder in
      let path = folder + "/memory.sqlite"
      #expect(
        error { try openMemory(path, .readOnly) }
          == TranslationMemoryError(.missing, "There is no translation memory at “\(path)”."))
      #expect(!FileManager.default.fileExists(atPath: path))
      _ = try openMemory(path)
      #expect(
        error { try openMemory(path, .readOnly).add([unit("一 = 일")]) }
          == TranslationMemoryError(.readOnly, "The translation memory “\(path)” is open for reading only."))
    }
  }

  @Test func saysWhereItCannotBe() throws {
    try withFolder { folder in
      #expect(
        error { try openMemory(folder) }
          == TranslationMemoryError(.missing, "“\(folder)” is a folder; the translation memory is a file in it."))
      #expect(
        error { try openMemory(folder + "/none/memory.sqlite") }
          == TranslationMemoryError(
            .missing,
            "The translation memory “\(folder)/none/memory.sqlite” cannot be made: the folder “\(folder)/none” does "
              + "not exist."))
    }
    // Nobody, not even root, makes files in /proc.
    #expect(error { try openMemory("/proc/memory.sqlite") }?.kind == .readOnly)
  }

  @Test func leavesOtherFilesAlone() throws {
    try withFolder { folder in
      let path = folder + "/notes.txt"
      let text = "These are notes, and no memory.\n"
      try text.write(toFile: path, atomically: true, encoding: .utf8)
      #expect(
        error { try openMemory(path) }
          == TranslationMemoryError(
            .notAMemory,
            "“\(path)” is not a translation memory: it does not begin as an SQLite database does. It was left as "
              + "it is. If it was one, its beginning is damaged: move it away and make the memory anew from the texts "
              + "and TMX files."))
      #expect(try String(contentsOfFile: path, encoding: .utf8) == text)

      // The glossary beside it has another application id.
      let other = folder + "/glossary.sqlite"
      try DatabaseQueue(path: other).write { db in
        try db.execute(sql: "CREATE TABLE concept (id TEXT); PRAGMA application_id = \(0x6A6A_616B)")
      }
      let bytes = try Data(contentsOf: URL(fileURLWithPath: other))
      #expect(
        error { try openMemory(other) }
          == TranslationMemoryError(
            .notAMemory,
            "“\(other)” is a database, but not a translation memory of jjak; it was left as it is. Give the path of a "
              + "translation memory."))
      #expect(try Data(contentsOf: URL(fileURLWithPath: other)) == bytes)
    }
  }

  @Test(arguments: [TranslationMemory.Mode.readWrite, .readOnly])
  func refusesANewerFormat(_ mode: TranslationMemory.Mode) throws {
    try withFolder { folder in
      let path = folder + "/memory.sqlite"
      _ = try openMemory(path)
      try DatabaseQueue(path: path).writeWithoutTransaction { try $0.execute(sql: "PRAGMA user_version = 7") }
      #expect(
        error { try openMemory(path, mode) }
          == TranslationMemoryError(
            .newerVersion,
            "The translation memory “\(path)” was written by a newer version of jjak (format 7; this one knows "
              + "formats up to 3). It was left as it is. Install the newer version to go on."))
    }
  }

  @Test func noticesDamage() throws {
    try withFolder { folder in
      let path = folder + "/memory.sqlite"
      try { () throws -> Void in
        let memory = try openMemory(path)
        _ = try memory.add((0..<500).map { unit("源\($0) = 역\($0)") })
        try memory.database.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
      }()
      var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
      for page in stride(from: 3 * 4_096, to: bytes.count, by: 4_096) {
        bytes.replaceSubrange(page..<page + 64, with: Data(repeating: 0xFF, count: 64))
      }
      try bytes.write(to: URL(fileURLWithPath: path))
      let thrown = try #require(error { try openMemory(path) })
      #expect(thrown.kind == .corrupted)
      #expect(thrown.sentence.hasPrefix("The translation memory “\(path)” is damaged ("))
      #expect(
        thrown.sentence.hasSuffix(
          "). It was left as it is. Move it away and make the memory anew from the texts and TMX files."))
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == bytes)
    }
  }

  @Test func aFullDiskLosesNothing() throws {
    try withFolder { folder in
      let memory = try openMemory(folder + "/memory.sqlite")
      _ = try memory.add([unit("一 = 일")])
      try memory.database.writeWithoutTransaction { db in
        let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
        try db.execute(sql: "PRAGMA max_page_count = \(pages + 1)")
      }
      #expect(
        error { try memory.add((0..<900).map { unit("源\($0) = 역\($0)") }) }
          == TranslationMemoryError(
            .full,
            "There is no room left on the disk for the translation memory “\(folder)/memory.sqlite”. Nothing was "
              + "changed; make room and try again."))
      #expect(try memory.lines() == ["-: 一 = 일"])
    }
  }

  @Test func aSecondWriterWaitsOrSaysWhy() async throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("jjak-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.path + "/memory.sqlite"
    let first = try openMemory(path)
    let patient = try openMemory(path, busyTimeout: 20)
    let hasty = try openMemory(path, busyTimeout: 0.05)
    let waiting = try first.write { db in
      try db.execute(sql: "INSERT INTO document (name, version) VALUES ('a', 0)")
      #expect(
        error { try hasty.add([unit("一 = 일")]) }
          == TranslationMemoryError(
            .locked,
            "Another jjak is writing to the translation memory “\(path)”, and did not finish in time. Nothing was "
              + "changed; try again when it is done."))
      #expect(try hasty.units().isEmpty)
      return Task.detached { try patient.add([unit("一 = 일")]) }
    }
    #expect(try await waiting.value.added == 1)
    #expect(try first.lines() == ["-: 一 = 일"])
  }

  /// A connection that makes the file at the same moment: SQLite does not wait for it when it switches to WAL.
  @Test func aWriterInTheWayOfTheFirstOpeningIsWaitedFor() throws {
    try withFolder { folder in
      let path = folder + "/memory.sqlite"
      var configuration = Configuration()
      configuration.allowsUnsafeTransactions = true
      let other = try DatabaseQueue(path: path, configuration: configuration)
      try other.writeWithoutTransaction { try $0.execute(sql: "BEGIN IMMEDIATE") }
      #expect(throws: TranslationMemoryError.self) { try openMemory(path, busyTimeout: 0.05) }
      let asked = Mutex(0)
      let opened = try TranslationMemory(
        path: path, author: "kim", clock: testClock(),
        whileBusy: { _ in
          asked.withLock { $0 += 1 }
          return (try? other.writeWithoutTransaction { try $0.execute(sql: "COMMIT") }) != nil
        })
      #expect(asked.withLock { $0 } == 1)
      #expect(try opened.units().isEmpty)
    }
  }
}
