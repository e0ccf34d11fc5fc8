internal import GRDB
import TranslationModel

/// Finds, inserts and changes rows of units inside a transaction.
struct UnitTable {
  typealias Place = UnitInsertion.Place

  let recorder: CommandRecorder
  private let insertion: UnitInsertion

  init(_ recorder: CommandRecorder) throws {
    self.recorder = recorder
    insertion = try UnitInsertion(recorder)
  }

  var db: Database { recorder.db }

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
    var contents: UnitContents
    var modifiedDate: String

    var counts: Bool { !isDeleted && (version == nil || version == documentVersion) }
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
            position: row["position"], isDeleted: row["deleted"], contents: UnitContents(row: row),
            modifiedDate: row["modifiedDate"]))
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

  /// Adds a row; returns false, and changes nothing, where another has the digest.
  func insert(_ unit: TranslationUnit, digest: Int64, at place: Place) throws -> Bool {
    try insertion.insert(unit, digest: digest, at: place)
  }

  /// Gives a known pair other contents.
  func update(_ id: Int64, to contents: UnitContents, modified: ChangeStamp) throws {
    try recorder.keep(unit: id)
    try db.cachedStatement(
      sql: """
        UPDATE unit SET score = ?, notes = ?, properties = ?, modifiedDate = ?, modifiedBy = ? WHERE id = ?
        """
    ).execute(arguments: [
      contents.score, contents.notes, contents.properties, modified.date, modified.author, id,
    ])
  }

  func move(_ id: Int64, to place: Place) throws {
    try recorder.keep(unit: id)
    try db.cachedStatement(sql: "UPDATE unit SET version = ?, position = ? WHERE id = ?")
      .execute(arguments: [place.version, place.position, id])
  }

  /// Makes a superseded or deleted unit one that stands for itself.
  func revive(_ id: Int64) throws {
    try recorder.keep(unit: id)
    try db.cachedStatement(sql: "UPDATE unit SET version = NULL, deleted = 0 WHERE id = ?").execute(arguments: [id])
  }

  /// A unit that counts, with another translation of a source.
  struct Other {
    var id: Int64
    var modifiedDate: String
    /// Whether it was recorded from a document, and stays out when that is recorded again.
    var isRecorded: Bool
  }

  /// The units that count whose sources are the unit's byte for byte, and their translations are not.
  func others(of unit: TranslationUnit) throws -> [Other] {
    let select = try db.cachedStatement(
      sql: """
        SELECT unit.id, source, target, unit.version, modifiedDate
        FROM unit LEFT JOIN document ON document.id = unit.documentId WHERE sourceKey = ? AND \(UnitFilter.counting)
        """)
    let rows = try Row.fetchAll(select, arguments: [UnitIdentity.sourceKey(unit.source)])
    return rows.compactMap { row in
      guard Self.isSame(row["source"], unit.source), !Self.isSame(row["target"], unit.target) else { return nil }
      return Other(id: row["id"], modifiedDate: row["modifiedDate"], isRecorded: row["version"] as Int64? != nil)
    }
  }

  /// Takes a unit out, as ``TranslationMemory/delete(_:as:)`` does.
  func remove(_ other: Other) throws {
    try recorder.keep(unit: other.id)
    guard !other.isRecorded else {
      return try db.cachedStatement(sql: "UPDATE unit SET deleted = 1 WHERE id = ?").execute(arguments: [other.id])
    }
    try db.cachedStatement(sql: "DELETE FROM unit WHERE id = ?").execute(arguments: [other.id])
  }
}
