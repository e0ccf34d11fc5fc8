import Foundation
internal import GRDB
import TranslationModel

/// Finds, inserts and changes rows of units inside a transaction.
struct UnitTable {
  let db: Database
  let stamp: ChangeStamp
  /// The position that the next unit of a document gets, by row id of the document; 0 for units without one.
  private var nextPositions: [Int64: Int] = [:]

  init(_ db: Database, stamp: ChangeStamp) {
    self.db = db
    self.stamp = stamp
  }

  /// Where a unit of a recorded document belongs.
  struct Place {
    var document: Int64
    var version: Int
    var position: Int
  }

  /// A row of a pair, or the digest it would get.
  struct Found {
    var digest: Int64
    var row: Known?
  }

  struct Known {
    var id: Int64
    var version: Int?
    /// Present version of its document; nil without one.
    var documentVersion: Int?
    var position: Int
    var isDeleted: Bool
    var contents: Contents

    var counts: Bool { !isDeleted && (version == nil || version == documentVersion) }
  }

  /// What may change while the pair stays the same.
  struct Contents: Equatable {
    var score: Double?
    var notes: String
    var properties: String

    init(_ unit: TranslationUnit) throws {
      score = unit.score
      notes = try unit.notes.isEmpty ? "[]" : UnitCoding.text(unit.notes)
      properties = try unit.properties.isEmpty ? "[]" : UnitCoding.text(unit.properties)
    }

    init(row: Row) {
      score = row["score"]
      notes = row["notes"]
      properties = row["properties"]
    }
  }

  /// Looks for the pair of `unit` in `document`.
  func find(_ unit: TranslationUnit, document: String?) throws -> Found {
    var digest = UnitIdentity.digest(source: unit.source, target: unit.target, document: document)
    let select = try db.cachedStatement(
      sql: """
        SELECT unit.*, document.name AS document, document.version AS documentVersion
        FROM unit LEFT JOIN document ON document.id = unit.documentId WHERE digest = ?
        """)
    while let row = try Row.fetchOne(select, arguments: [digest]) {
      if Self.isSame(row["source"], unit.source), Self.isSame(row["target"], unit.target),
        Self.isSame(row["document"], document)
      {
        return Found(
          digest: digest,
          row: Known(
            id: row["id"], version: row["version"], documentVersion: row["documentVersion"],
            position: row["position"], isDeleted: row["deleted"], contents: Contents(row: row)))
      }
      digest = UnitIdentity.next(digest)
    }
    return Found(digest: digest)
  }

  /// Byte for byte: `==` takes a compatibility ideograph for the plain one.
  private static func isSame(_ first: String?, _ second: String?) -> Bool {
    guard let first, let second else { return first == nil && second == nil }
    return first.utf8.elementsEqual(second.utf8)
  }

  /// Adds a unit that stands for itself, in no version of its document.
  mutating func insert(_ unit: TranslationUnit, digest: Int64, document: Int64?) throws {
    let position = try nextPosition(document)
    try insert(unit, digest: digest, document: document, version: nil, position: position)
  }

  func insert(_ unit: TranslationUnit, digest: Int64, at place: Place) throws {
    try insert(unit, digest: digest, document: place.document, version: place.version, position: place.position)
  }

  private func insert(
    _ unit: TranslationUnit, digest: Int64, document: Int64?, version: Int?, position: Int
  ) throws {
    let contents = try Contents(unit)
    let created = unit.created ?? unit.modified ?? stamp
    let modified = unit.modified ?? created
    try db.cachedStatement(
      sql: """
        INSERT INTO unit (
          digest, documentId, version, position, sourceKey, source, target, score, notes, properties,
          createdDate, createdBy, modifiedDate, modifiedBy)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      digest, document, version, position, UnitIdentity.sourceKey(unit.source), unit.source, unit.target,
      contents.score, contents.notes, contents.properties, created.date, created.author, modified.date,
      modified.author,
    ])
  }

  /// Gives a known pair the contents of `unit`.
  func update(_ id: Int64, to unit: TranslationUnit) throws {
    let contents = try Contents(unit)
    let modified = unit.modified ?? stamp
    try db.cachedStatement(
      sql: """
        UPDATE unit SET score = ?, notes = ?, properties = ?, modifiedDate = ?, modifiedBy = ? WHERE id = ?
        """
    ).execute(arguments: [
      contents.score, contents.notes, contents.properties, modified.date, modified.author, id,
    ])
  }

  func move(_ id: Int64, to place: Place) throws {
    try db.cachedStatement(sql: "UPDATE unit SET version = ?, position = ? WHERE id = ?")
      .execute(arguments: [place.version, place.position, id])
  }

  /// Makes a superseded or deleted unit one that stands for itself.
  func revive(_ id: Int64) throws {
    try db.cachedStatement(sql: "UPDATE unit SET version = NULL, deleted = 0 WHERE id = ?").execute(arguments: [id])
  }

  private mutating func nextPosition(_ document: Int64?) throws -> Int {
    let key = document ?? 0
    let next: Int
    if let known = nextPositions[key] {
      next = known
    } else {
      let last = try Int.fetchOne(
        db, sql: "SELECT max(position) FROM unit WHERE documentId IS ?", arguments: [document])
      next = last.map { $0 + 1 } ?? 0
    }
    nextPositions[key] = next + 1
    return next
  }
}

/// Lists as the rows keep them: JSON with sorted keys.
enum UnitCoding {
  static func text(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  static func value<T: Decodable>(_ text: String, as type: T.Type) throws -> T {
    try JSONDecoder().decode(type, from: Data(text.utf8))
  }

  /// The unit of a row that joins `unit` with its document's name as `document`.
  static func unit(_ row: Row) throws -> TranslationUnit {
    let notes: String = row["notes"]
    let properties: String = row["properties"]
    return TranslationUnit(
      id: UnitIdentity.id(row["digest"]), source: row["source"], target: row["target"], score: row["score"],
      document: row["document"], created: ChangeStamp(date: row["createdDate"], author: row["createdBy"]),
      modified: ChangeStamp(date: row["modifiedDate"], author: row["modifiedBy"]),
      notes: notes == "[]" ? [] : try value(notes, as: [String].self),
      properties: properties == "[]" ? [] : try value(properties, as: [TranslationUnit.Property].self))
  }
}
