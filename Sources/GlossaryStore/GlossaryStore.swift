import Foundation
internal import GRDB
import TranslationModel

/// The glossary: concept entries, the evidence for them, and every change ever made, in one SQLite file.
///
/// The one door to the database. Every writing method is one transaction and one command of the history, which `undo`
/// takes back as a whole; it either happens completely or not at all. Reading methods see one consistent state.
///
/// The file is in WAL mode with `synchronous = FULL`: a decision costs one `fsync` (milliseconds, which nobody at a
/// keyboard notices) and survives a power cut, not only a killed process; readers never wait for the writer. `NORMAL`
/// would save the `fsync` and could lose the last decisions when the machine goes down.
///
/// > Source: https://sqlite.org/pragma.html#pragma_synchronous
public final class GlossaryStore: Sendable {
  public enum Mode: Sendable, Hashable {
    /// Makes the file where there is none (its folder must exist), brings an older one up to date.
    case readWrite
    /// Changes nothing; works in folders that may not be written.
    case readOnly
    /// As `readWrite`, but what is written is seen by this value only and gone with it: all of it is one transaction
    /// that never ends well, and holds the write lock from the first writing on. Where there is no file, none is made.
    case trial
  }

  /// Path of the database file as given; empty for a glossary in memory.
  public let path: String
  public let mode: Mode
  let author: String
  let clock: @Sendable () -> Date
  let folding: TextFolding
  let database: DatabaseQueue

  /// Opens the glossary at `path`.
  ///
  /// - Parameters:
  ///   - author: who is recorded as the author of changes.
  ///   - clock: the time recorded with a change; called once a command. Give a fixed time for reproducible output.
  ///   - busyTimeout: seconds to wait for another process that is writing.
  ///   - whileBusy: asked instead each time another process is found writing, with the number of times it was asked
  ///     before; says, after a pause, whether to try again. Called on the thread that wants to write.
  /// - Throws: `missing`, `notAGlossary`, `newerVersion`, `corrupted`, `readOnly`, `full`, `locked`, `system`.
  ///   Nothing is ever overwritten: a file that cannot be read as a glossary stays as it is.
  public convenience init(
    path: String, mode: Mode = .readWrite, author: String, clock: @escaping @Sendable () -> Date,
    folding: TextFolding = .standard, busyTimeout: Double = 5, whileBusy: (@Sendable (Int) -> Bool)? = nil
  ) throws(GlossaryStoreError) {
    let database = try GlossaryFile(path: path, mode: mode, busyTimeout: busyTimeout, whileBusy: whileBusy).open()
    self.init(path: path, mode: mode, author: author, clock: clock, folding: folding, database: database)
  }

  /// A glossary in memory that nobody else sees and that is gone with the value: for tests and for dry runs.
  public static func inMemory(
    author: String, clock: @escaping @Sendable () -> Date, folding: TextFolding = .standard
  ) throws(GlossaryStoreError) -> GlossaryStore {
    let database = try GlossaryFile.inMemory()
    return GlossaryStore(
      path: "", mode: .readWrite, author: author, clock: clock, folding: folding, database: database)
  }

  private init(
    path: String, mode: Mode, author: String, clock: @escaping @Sendable () -> Date, folding: TextFolding,
    database: DatabaseQueue
  ) {
    self.path = path
    self.mode = mode
    self.author = author
    self.clock = clock
    self.folding = folding
    self.database = database
  }

  /// Runs `body` on one consistent state of the database.
  func read<T>(_ body: (Database) throws -> T) throws(GlossaryStoreError) -> T {
    do {
      return try database.read(body)
    } catch {
      throw GlossaryStoreError(error, path: path)
    }
  }

  /// Runs `body` as one command: one transaction, recorded in the history when it changed anything.
  func perform<T>(
    _ kind: HistoryCommand.Kind, _ body: (CommandRecorder) throws -> T
  ) throws(GlossaryStoreError) -> T {
    let stamp = ChangeStamp(date: Timestamp.string(clock()), author: author)
    return try write { db in
      let recorder = try CommandRecorder(db, kind: kind, stamp: stamp, folding: folding)
      let result = try body(recorder)
      try recorder.finish()
      return result
    }
  }

  /// Runs `body` in one transaction that takes the write lock at its beginning, so that what it reads stays true.
  func write<T>(_ body: (Database) throws -> T) throws(GlossaryStoreError) -> T {
    guard mode != .readOnly else {
      throw GlossaryStoreError(
        .readOnly, en: "The glossary “\(path)” is open for reading only.", ko: "용어집 “\(path)” 파일은 읽기용으로 열었습니다.")
    }
    do {
      return try database.writeWithoutTransaction { db in
        if mode == .trial { return try Self.attempt(body, in: db) }
        var result: T?
        try db.inTransaction(.immediate) {
          result = try body(db)
          return .commit
        }
        guard let result else { throw GlossaryStoreError.withoutResult }
        return result
      }
    } catch {
      throw GlossaryStoreError(error, path: path)
    }
  }

  /// Runs `body` within the transaction of a trial; what it throws takes back what it wrote.
  private static func attempt<T>(_ body: (Database) throws -> T, in db: Database) throws -> T {
    if !db.isInsideTransaction { try db.beginTransaction(.immediate) }
    var result: T?
    try db.inSavepoint {
      result = try body(db)
      return .commit
    }
    guard let result else { throw GlossaryStoreError.withoutResult }
    return result
  }
}

extension GlossaryStoreError {
  fileprivate static let withoutResult = GlossaryStoreError(
    .system, en: "The transaction ended without a result.", ko: "트랜잭션이 결과 없이 끝났습니다.")
}
