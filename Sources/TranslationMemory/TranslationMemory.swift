import Foundation
internal import GRDB
import TranslationModel

/// The translation memory: source segments with their translations, in one SQLite file.
///
/// The one door to the database. Every writing method is one transaction: it either happens completely or not at all.
/// Reading methods see one consistent state. The file is in WAL mode with `synchronous = FULL`, so what was written
/// survives a power cut, and readers never wait for the writer.
///
/// > Source: https://sqlite.org/pragma.html#pragma_synchronous
public final class TranslationMemory: Sendable {
  public enum Mode: Sendable, Hashable {
    /// Makes the file where there is none (its folder must exist), brings an older one up to date.
    case readWrite
    /// Changes nothing; works in folders that may not be written.
    case readOnly
    /// As `readWrite`, but what is written is seen by this value only and gone with it: all of it is one transaction
    /// that never ends well, and holds the write lock from the first writing on. Where there is no file, none is made.
    case trial
  }

  /// Path of the database file as given; empty for a memory that is not on disk.
  public let path: String
  public let mode: Mode
  let author: String
  let clock: @Sendable () -> Date
  let database: DatabaseQueue

  /// Opens the memory at `path`.
  ///
  /// - Parameters:
  ///   - author: who is recorded as the author of units that do not say.
  ///   - clock: the time recorded with units that do not say; called once a method. Give a fixed time for reproducible
  ///     output.
  ///   - busyTimeout: seconds to wait for another process that is writing.
  ///   - whileBusy: asked instead each time another process is found writing, with the number of times it was asked
  ///     before; says, after a pause, whether to try again. Called on the thread that wants to write.
  /// - Throws: `missing`, `notAMemory`, `newerVersion`, `corrupted`, `readOnly`, `full`, `locked`, `system`.
  ///   Nothing is ever overwritten: a file that cannot be read as a memory stays as it is.
  public convenience init(
    path: String, mode: Mode = .readWrite, author: String, clock: @escaping @Sendable () -> Date,
    busyTimeout: Double = 5, whileBusy: (@Sendable (Int) -> Bool)? = nil
  ) throws(TranslationMemoryError) {
    let database = try MemoryFile(path: path, mode: mode, busyTimeout: busyTimeout, whileBusy: whileBusy).open()
    self.init(path: path, mode: mode, author: author, clock: clock, database: database)
  }

  /// A memory that nobody else sees and that is gone with the value: for tests and for dry runs.
  public static func inMemory(
    author: String, clock: @escaping @Sendable () -> Date
  ) throws(TranslationMemoryError) -> TranslationMemory {
    let database = try MemoryFile.inMemory()
    return TranslationMemory(path: "", mode: .readWrite, author: author, clock: clock, database: database)
  }

  private init(
    path: String, mode: Mode, author: String, clock: @escaping @Sendable () -> Date, database: DatabaseQueue
  ) {
    self.path = path
    self.mode = mode
    self.author = author
    self.clock = clock
    self.database = database
  }

  /// Runs `body` on one consistent state of the database.
  func read<T>(_ body: (Database) throws -> T) throws(TranslationMemoryError) -> T {
    do {
      return try database.read(body)
    } catch {
      throw TranslationMemoryError(error, path: path)
    }
  }

  /// Runs `body` in one transaction that takes the write lock at its beginning, so that what it reads stays true.
  func write<T>(_ body: (Database) throws -> T) throws(TranslationMemoryError) -> T {
    guard mode != .readOnly else {
      throw TranslationMemoryError(
        .readOnly, en: "The translation memory “\(path)” is open for reading only.",
        ko: "번역 메모리 “\(path)” 파일은 읽기용으로 열었습니다.")
    }
    do {
      return try database.writeWithoutTransaction { db in
        if mode == .trial { return try Self.attempt(body, in: db) }
        var result: T?
        try db.inTransaction(.immediate) {
          result = try body(db)
          return .commit
        }
        guard let result else {
          throw TranslationMemoryError.withoutResult
        }
        return result
      }
    } catch {
      throw TranslationMemoryError(error, path: path)
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
    guard let result else { throw TranslationMemoryError.withoutResult }
    return result
  }

  /// When and by whom something is done now.
  var stamp: ChangeStamp { ChangeStamp(date: Timestamp.string(clock()), author: author) }

  /// Checks every page of the database, and that keys and digests are what they must be.
  ///
  /// - Throws: `corrupted`. O(size).
  public func verify() throws(TranslationMemoryError) {
    try read { db in
      try MemoryFile.check(db, path: path)
      let rows = try Row.fetchCursor(
        db, sql: "SELECT unit.id, source, sourceKey FROM unit ORDER BY unit.id")
      while let row = try rows.next() {
        guard row["sourceKey"] == UnitIdentity.sourceKey(row["source"]) else {
          let detail = "the key of unit \(row["id"] as Int64) is not its source's"
          throw TranslationMemoryError.damaged(path, detail: detail)
        }
      }
    }
  }
}

extension TranslationMemoryError {
  fileprivate static let withoutResult = TranslationMemoryError(
    .system, en: "The transaction ended without a result.", ko: "트랜잭션이 결과 없이 끝났습니다.")
}
