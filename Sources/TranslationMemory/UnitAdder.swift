internal import GRDB
import TranslationModel

/// Adds units that stand for themselves, as they come, inside a transaction.
struct UnitAdder {
  private(set) var summary = AddingSummary()
  private let table: UnitTable
  private var documents: DocumentTable
  private var load: BulkLoad?
  private let duplicates: DuplicatePolicy
  /// How many units were given so far.
  private(set) var number = 0
  /// After a failure of the database, which may have ended the transaction, nothing is written any more.
  private var failure: (any Error)?

  init(_ recorder: CommandRecorder, _ duplicates: DuplicatePolicy) throws {
    self.duplicates = duplicates
    table = try UnitTable(recorder)
    documents = DocumentTable(recorder.db)
    // Other translations are found by the index of sources.
    load = duplicates == .all ? try BulkLoad(recorder.db) : nil
  }

  mutating func add(_ unit: TranslationUnit) throws {
    if let failure { throw failure }
    number += 1
    try UnitRules.check(unit, number: number)
    do {
      try put(unit)
    } catch {
      failure = error
      throw error
    }
  }

  /// To be called when all units are added.
  mutating func finish() throws {
    if let failure { throw failure }
    try load?.complete()
  }

  private mutating func put(_ unit: TranslationUnit) throws {
    guard try duplicates == .all || makesWay(for: unit) else {
      summary.skipped += 1
      return
    }
    let place = try documents.nextPlace(in: unit.document)
    var digest = UnitIdentity.digest(source: unit.source, target: unit.target, document: unit.document)
    while try !table.insert(unit, digest: digest, at: place) {
      let found = try table.find(unit, document: unit.document)
      if let known = found.row { return try complete(known, by: unit) }
      digest = found.digest
    }
    documents.take(place)
    summary.added += 1
    try load?.noteInsertion()
  }

  /// Removes other translations of the unit's source where it is newer; returns whether it may go in.
  private mutating func makesWay(for unit: TranslationUnit) throws -> Bool {
    let others = try table.others(of: unit)
    if duplicates == .first {
      return try others.isEmpty || table.find(unit, document: unit.document).row?.counts == true
    }
    let date = (unit.modified ?? unit.created)?.date ?? table.recorder.stamp.date
    guard others.allSatisfy({ $0.modifiedDate <= date }) else { return false }
    for other in others { try table.remove(other) }
    summary.replaced += others.count
    return true
  }

  /// Nothing that is known gets lost.
  private mutating func complete(_ known: UnitTable.Known, by unit: TranslationUnit) throws {
    let contents = try known.contents.completed(by: unit)
    let differs = contents != known.contents
    if differs {
      let modified = unit.modified.flatMap { $0.date > known.modifiedDate ? $0 : nil } ?? table.recorder.stamp
      try table.update(known.id, to: contents, modified: modified)
    }
    if !known.counts {
      try table.revive(known.id)
      summary.added += 1
    } else if differs {
      summary.updated += 1
    } else {
      summary.unchanged += 1
    }
  }
}

/// What the table keeps up with every row and can do without while many rows of units that stand for themselves go in:
/// the index of sources, since sorting all keys at once costs a fraction of finding a place for each; and the guard of
/// versions, which such units do not have, since with it SQLite keeps copies of the pages that a row touches.
///
/// Both are there again when the transaction ends, as ``Schema`` has them. They go only where more units come than were
/// there before.
struct BulkLoad {
  private let db: Database
  /// Up to how many insertions nothing is put off.
  private let limit: Int
  private var insertions = 0

  init(_ db: Database) throws {
    self.db = db
    // As good as the number of rows, and known at once.
    let rows = try Int.fetchOne(db, sql: "SELECT max(id) FROM unit") ?? 0
    limit = max(Self.fewest, rows)
  }

  private static let fewest = 4_096

  mutating func noteInsertion() throws {
    insertions += 1
    if insertions == limit + 1 { try db.execute(sql: "DROP INDEX unitBySource; DROP TRIGGER unitVersionInsert") }
  }

  func complete() throws {
    guard insertions > limit else { return }
    try db.execute(sql: Schema.insertionGuard)
    try db.execute(sql: Schema.sourceIndex)
  }
}
