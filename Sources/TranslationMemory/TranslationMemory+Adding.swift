internal import GRDB
import TranslationModel

extension TranslationMemory {
  /// Adds units that stand for themselves: from TMX and XLIFF files, or entered by a person. One transaction.
  ///
  /// A unit is the pair of source and target in its document. Adding one that is there changes nothing, unless score,
  /// notes or properties differ: then they are replaced and the unit counts as modified. A unit added so is never
  /// superseded; one that was superseded or deleted counts again. The ids given are not looked at; see
  /// ``UnitIdentity``.
  ///
  /// - Throws: `invalid` for a text, score or date that no memory may hold, and what every write throws (`locked`,
  ///   `full`, `readOnly`, `corrupted`, `system`); then nothing is added.
  /// - Complexity: O(units × log size), about 10 µs each.
  public func add(_ units: some Sequence<TranslationUnit>) throws(TranslationMemoryError) -> AddingSummary {
    do {
      return try addEach { add in
        for unit in units { try add(unit) }
      }
    } catch let error as TranslationMemoryError {
      throw error
    } catch {
      throw TranslationMemoryError(error, path: path)
    }
  }

  /// Adds units as they come, in one transaction that ends when `body` returns. As ``add(_:)`` otherwise.
  ///
  /// - Parameter body: calls the function it gets with every unit. What it throws takes all of them back and comes out
  ///   unchanged.
  /// - Throws: what `body` throws, and what ``add(_:)`` does.
  public func addEach(_ body: ((TranslationUnit) throws -> Void) throws -> Void) throws -> AddingSummary {
    let stamp = stamp
    var failure: (any Error)?
    do {
      return try write { db in
        var table = UnitTable(db, stamp: stamp)
        var documents = DocumentTable(db)
        var summary = AddingSummary()
        var number = 0
        do {
          try body { unit in
            number += 1
            try table.add(unit, number: number, &documents, &summary)
          }
        } catch {
          failure = error
          throw error
        }
        return summary
      }
    } catch {
      guard let failure, !(failure is DatabaseError) else { throw error }
      throw failure
    }
  }

  /// Records what documents give: one transaction for all of them.
  ///
  /// A document known with the same content and the same units changes nothing. Otherwise its units take the place of
  /// those recorded from it before: units that are there no more are superseded (kept, but they no longer count), units
  /// met again stay the same with the date they were created. Units a person added stay as they are, units a person
  /// deleted stay out. A pair that stands in a document twice is one unit, at its first place.
  ///
  /// - Throws: as ``add(_:)``.
  public func record(_ recorded: [MemoryDocument]) throws(TranslationMemoryError) -> AddingSummary {
    let stamp = stamp
    return try write { db in
      var documents = DocumentTable(db)
      var summary = AddingSummary()
      for document in recorded {
        try UnitRules.checkHash(document.contentHash, of: document.name)
        var recording = try DocumentRecording(
          table: UnitTable(db, stamp: stamp), document: document, row: try documents.named(document.name))
        try recording.run(&summary)
        documents.forget(document.name)
      }
      return summary
    }
  }
}

extension UnitTable {
  /// Adds one unit that stands for itself, or completes the one that is there.
  fileprivate mutating func add(
    _ unit: TranslationUnit, number: Int, _ documents: inout DocumentTable, _ summary: inout AddingSummary
  ) throws {
    try UnitRules.check(unit, number: number)
    let found = try find(unit, document: unit.document)
    guard let known = found.row else {
      let document = try unit.document.map { try documents.named($0).id }
      try insert(unit, digest: found.digest, document: document)
      summary.added += 1
      return
    }
    let differs = try known.contents != Contents(unit)
    if differs { try update(known.id, to: unit) }
    if !known.counts {
      try revive(known.id)
      summary.added += 1
    } else if differs {
      summary.updated += 1
    } else {
      summary.unchanged += 1
    }
  }
}

/// The rows of documents, found or made.
struct DocumentTable {
  struct DocumentRow {
    var id: Int64
    var version: Int
    var contentHash: String?
  }

  private let db: Database
  private var known: [[UInt8]: DocumentRow] = [:]

  init(_ db: Database) {
    self.db = db
  }

  mutating func named(_ name: String) throws -> DocumentRow {
    let key = Array(name.utf8)
    if let row = known[key] { return row }
    let select = try db.cachedStatement(sql: "SELECT id, version, contentHash FROM document WHERE name = ?")
    let row: DocumentRow
    if let found = try Row.fetchOne(select, arguments: [name]) {
      row = DocumentRow(id: found["id"], version: found["version"], contentHash: found["contentHash"])
    } else {
      try db.execute(sql: "INSERT INTO document (name, version) VALUES (?, 0)", arguments: [name])
      row = DocumentRow(id: db.lastInsertedRowID, version: 0, contentHash: nil)
    }
    known[key] = row
    return row
  }

  mutating func forget(_ name: String) {
    known[Array(name.utf8)] = nil
  }
}
