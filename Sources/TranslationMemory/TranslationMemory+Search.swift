internal import GRDB

extension TranslationMemory {
  /// Opens the memory for looking things up, as long as `body` runs. `body` must not use this memory otherwise.
  ///
  /// Brings the index up to date before, where the memory is open for writing and nobody else is writing; what the index
  /// does not cover is found as well, only later.
  ///
  /// - Parameter sides: whose index is brought up to date: the translations' is needed for concordance only.
  /// - Throws: what `body` throws, or a `TranslationMemoryError`.
  public func withSearch<T>(
    of sides: [ConcordanceMatch.Side] = [.source], _ body: (MemorySearch) throws -> T
  ) throws -> T {
    for side in sides { keepIndex(of: side == .source ? .source : .target) }
    do {
      return try database.unsafeRead { db in
        // The index is kept by those who read it, so few pages are worth keeping besides.
        try db.execute(sql: "PRAGMA cache_size = -4096")
        defer { try? db.execute(sql: "PRAGMA mmap_size = 0; PRAGMA cache_size = \(MemoryFile.cacheSize)") }
        return try body(MemorySearch(db, path: path))
      }
    } catch let error as DatabaseError {
      throw TranslationMemoryError(error, path: path)
    }
  }

  /// The matches of many texts at once, in their order.
  public func matches(
    for queries: [MemoryQuery], _ options: MatchOptions = MatchOptions()
  ) throws(TranslationMemoryError) -> [[MemoryMatch]] {
    do {
      return try withSearch { search in try queries.map { try search.matches(for: $0, options) } }
    } catch {
      throw TranslationMemoryError(error, path: path)
    }
  }

  /// Indexes units that are not indexed yet, where they are many. What fails here costs time only: the next one who
  /// looks something up tries again, and finds everything meanwhile.
  func keepIndex(of side: IndexSide) {
    guard mode == .readWrite else { return }
    let upkeep = { (db: Database) in IndexUpkeep(db: db, side: side) }
    guard (try? database.read { db in try upkeep(db).isBehind() }) == true else { return }
    // The index takes memory of its own; the pages that were written are not needed beside it.
    database.releaseMemory()
    try? indexer?.writeWithoutTransaction { db in
      try db.inTransaction(.immediate) {
        try upkeep(db).run()
        return .commit
      }
    }
  }

  /// A connection that does not wait for others who are writing: the index can do without.
  private var indexer: DatabaseQueue? {
    guard !path.isEmpty else { return database }
    var configuration = Configuration()
    configuration.busyMode = .immediateError
    configuration.label = "memory index"
    configuration.prepareDatabase { db in
      // What a power cut takes of the index is made again.
      try db.execute(sql: "PRAGMA synchronous = NORMAL; PRAGMA cache_size = -16384")
    }
    return try? DatabaseQueue(path: path, configuration: configuration)
  }
}
