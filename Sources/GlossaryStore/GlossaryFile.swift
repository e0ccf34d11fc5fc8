import Diagnostics
import Foundation
internal import GRDB
import TranslationModel

/// Opens the database file, after making sure that it is one of ours, whole, and of a version we know.
struct GlossaryFile {
  var path: String
  var mode: GlossaryStore.Mode
  var busyTimeout: Double
  var whileBusy: (@Sendable (Int) -> Bool)?

  /// Files up to this size are checked for damage whenever they are opened (about a millisecond a megabyte); larger
  /// ones when they are dumped or `GlossaryStore.verify` is called.
  static let quickCheckLimit = 16 << 20

  func open() throws(GlossaryStoreError) -> DatabaseQueue {
    if mode == .trial, !FileManager.default.fileExists(atPath: path) { return try Self.inMemory(path: "") }
    try checkPath()
    do {
      let queue = try connect()
      try queue.read { db in try checkIdentity(db) }
      if mode != .readOnly { try prepareForWriting(queue) }
      try quickCheck(queue)
      return queue
    } catch {
      throw GlossaryStoreError(error, path: path)
    }
  }

  /// - Parameter path: empty for a database on disk that nobody sees, which needs no more memory than any other.
  static func inMemory(path: String = ":memory:") throws(GlossaryStoreError) -> DatabaseQueue {
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    do {
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      try Schema.migrator.migrate(queue)
      return queue
    } catch {
      throw GlossaryStoreError(error, path: "")
    }
  }

  /// Refuses what SQLite would answer with "unable to open database file".
  private func checkPath() throws(GlossaryStoreError) {
    let files = FileManager.default
    var isFolder: ObjCBool = false
    let exists = files.fileExists(atPath: path, isDirectory: &isFolder)
    if exists && isFolder.boolValue {
      throw GlossaryStoreError(
        .missing, en: "“\(path)” is a folder; the glossary is a file in it.",
        ko: "“\(path)” 경로는 폴더입니다. 용어집은 그 안의 파일입니다.")
    }
    if !exists { return try checkNewFile() }
    guard files.isReadableFile(atPath: path) else {
      throw GlossaryStoreError(
        .readOnly, en: "The glossary “\(path)” may not be read: ask for permission to read it.",
        ko: "용어집 “\(path)” 파일을 읽을 권한이 없습니다. 읽기 권한을 요청하십시오.")
    }
    if mode != .readOnly && !files.isWritableFile(atPath: path) { throw .readOnlyFile(path) }
    try checkHeader()
  }

  private func checkNewFile() throws(GlossaryStoreError) {
    guard mode != .readOnly else {
      throw GlossaryStoreError(
        .missing, en: "There is no glossary at “\(path)”.", ko: "“\(path)”에는 용어집이 없습니다.")
    }
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue else {
      throw GlossaryStoreError(
        .missing, en: "The glossary “\(path)” cannot be made: the folder “\(folder)” does not exist.",
        ko: "용어집 “\(path)” 파일을 만들 수 없습니다. “\(folder)” 폴더가 없습니다.")
    }
    guard FileManager.default.isWritableFile(atPath: folder) else { throw .readOnlyFile(path) }
  }

  /// A file that does not begin as SQLite databases do is not even given to SQLite; an empty one is a new database.
  ///
  /// > Source: https://sqlite.org/fileformat2.html#the_database_header
  private func checkHeader() throws(GlossaryStoreError) {
    guard let handle = FileHandle(forReadingAtPath: path) else { return }
    defer { try? handle.close() }
    let head: Data
    do {
      head = try handle.read(upToCount: 16) ?? Data()
    } catch {
      throw GlossaryStoreError(
        .system, en: "The glossary “\(path)” cannot be read: \(error.localizedDescription)",
        ko: "용어집 “\(path)” 파일을 읽을 수 없습니다(\(error.localizedDescription)).")
    }
    if head.isEmpty && mode != .readOnly { return }
    if head != Data("SQLite format 3\0".utf8) { throw .notADatabase(path) }
  }

  /// - Parameter alone: whether nobody else may use the file meanwhile; it is opened for writing then.
  private func configuration(alone: Bool = false) -> Configuration {
    var configuration = Configuration()
    configuration.busyMode = whileBusy.map { .callback($0) } ?? .timeout(busyTimeout)
    configuration.readonly = mode == .readOnly && !alone
    configuration.foreignKeysEnabled = true
    configuration.allowsUnsafeTransactions = mode == .trial
    configuration.label = "glossary"
    // 64 MiB of page cache instead of 2: recording a large corpus is one transaction and reads back what it wrote.
    // Where triggers guard a table, SQLite keeps a journal for each statement: on disk, or in one piece of 64 KB that is
    // got and given back with every row, unless it may grow in memory.
    configuration.prepareDatabase { db in
      // First of all: the next pragma looks into the file.
      if alone { try db.execute(sql: "PRAGMA locking_mode = EXCLUSIVE") }
      try db.execute(sql: "PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY")
    }
    return configuration
  }

  private func connect() throws -> DatabaseQueue {
    let configuration = configuration()
    let queue: DatabaseQueue
    do {
      queue = try DatabaseQueue(path: path, configuration: configuration)
      if mode == .readOnly { try queue.read { db in _ = try Int.fetchOne(db, sql: "PRAGMA schema_version") } }
    } catch let error as DatabaseError
      where mode == .readOnly && [.SQLITE_CANTOPEN, .SQLITE_READONLY].contains(error.resultCode.primaryResultCode)
    {
      // A database in WAL mode wants to make its -shm file; in a folder that may not be written and without a log
      // to replay, nobody can be writing, so it may be read as immutable.
      guard !FileManager.default.fileExists(atPath: path + "-wal") else { throw error }
      return try DatabaseQueue(path: immutableAddress, configuration: configuration)
    } catch let error as DatabaseError where mode == .readOnly && error.isForWantOfRoom {
      guard let queue = try? connectAlone() else { throw error }
      return queue
    }
    return queue
  }

  /// Opens a glossary whose -shm file cannot be made, for want of room: who has the file alone keeps in memory what
  /// would stand there. The log of somebody who was stopped is read too, and nobody writes meanwhile.
  ///
  /// > Source: https://sqlite.org/wal.html#use_of_wal_without_shared_memory
  private func connectAlone() throws -> DatabaseQueue {
    let queue = try DatabaseQueue(path: path, configuration: configuration(alone: true))
    try queue.read { db in _ = try Int.fetchOne(db, sql: "PRAGMA schema_version") }
    return queue
  }

  private var immutableAddress: String {
    let unreserved = CharacterSet(charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/")
    let absolute = URL(fileURLWithPath: path).path
    return "file:" + (absolute.addingPercentEncoding(withAllowedCharacters: unreserved) ?? absolute) + "?immutable=1"
  }

  private func checkIdentity(_ db: Database) throws {
    let application = try Int32.fetchOne(db, sql: "PRAGMA application_id") ?? 0
    let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    // The table of migrations is there a moment before the rest, when another process is making the glossary.
    let tables =
      try Int.fetchOne(
        db, sql: "SELECT count(*) FROM sqlite_schema WHERE tbl_name <> 'grdb_migrations'") ?? 0
    if application == 0 && tables == 0 && mode != .readOnly { return }
    guard application == Schema.applicationID else {
      throw GlossaryStoreError(
        .notAGlossary,
        en: "“\(path)” is a database, but not a glossary of jjak; it was left as it is. Give the path of a glossary.",
        ko: "“\(path)” 파일은 데이터베이스이지만 jjak의 용어집이 아닙니다. 손대지 않았습니다. 용어집의 경로를 지정하십시오.")
    }
    guard version <= Schema.version else {
      throw GlossaryStoreError(
        .newerVersion,
        en: "The glossary “\(path)” was written by a newer version of jjak (format \(version); this one knows formats "
          + "up to \(Schema.version)). It was left as it is. Install the newer version to go on.",
        ko: "용어집 “\(path)” 파일은 더 새로운 버전의 jjak이 썼습니다(형식 \(version), 이 버전은 \(Schema.version)까지). "
          + "손대지 않았습니다. 새 버전을 설치하십시오.")
    }
    guard mode != .readOnly || version == Schema.version else {
      throw GlossaryStoreError(
        .readOnly,
        en: "The glossary “\(path)” is of an older format (\(version)), which is brought up to date as soon as it "
          + "may be written: allow writing to the file and its folder, or work on a copy.",
        ko: "용어집 “\(path)” 파일은 예전 형식(\(version))이고, 쓸 수 있게 되면 새 형식으로 바뀝니다. 파일과 폴더에 쓰기 "
          + "권한을 주거나 사본으로 작업하십시오.")
    }
  }

  private func prepareForWriting(_ queue: DatabaseQueue) throws {
    let isBusy: (any Error) -> Bool = {
      ($0 as? DatabaseError)?.resultCode.primaryResultCode == .SQLITE_BUSY
    }
    try queue.writeWithoutTransaction { db in
      try BusyRetry.attempt(for: busyTimeout, whileBusy: whileBusy, isBusy: isBusy) {
        if try String.fetchOne(db, sql: "PRAGMA journal_mode") != "wal" {
          try db.execute(sql: "PRAGMA journal_mode = WAL")
        }
      }
      try db.execute(sql: "PRAGMA synchronous = FULL")
    }
    try FormatUpdate.bring(
      to: Schema.version,
      from: { try queue.read { db in try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0 } },
      by: { try Schema.migrator.migrate(queue) })
  }

  private func quickCheck(_ queue: DatabaseQueue) throws {
    let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
    guard size <= Self.quickCheckLimit else { return }
    try queue.read { db in try Self.check(db, path: path) }
  }

  /// Reads every page and throws `corrupted` where they contradict each other.
  static func check(_ db: Database, path: String) throws {
    let faults = try String.fetchAll(db, sql: "PRAGMA quick_check(3)")
    guard faults == ["ok"] else {
      throw GlossaryStoreError.damaged(path, detail: Wording(faults.joined(separator: "; ")))
    }
  }
}
