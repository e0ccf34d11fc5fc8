internal import GRDB

/// The rows of documents, found or made inside a transaction.
struct DocumentTable {
  struct DocumentRow {
    var id: Int64
    var version: Int
    var contentHash: String?
  }

  private let db: Database
  private var known: [[UInt8]: DocumentRow] = [:]
  /// The position of the next unit of a document, by row id; 0 for units without one.
  private var nextPositions: [Int64: Int] = [:]
  /// The document named last: units of a document mostly come together.
  private var last: (name: String, id: Int64)?

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
    if last?.name == name { last = nil }
  }

  /// The place behind the last unit of a document, for a unit that stands for itself.
  mutating func nextPlace(in document: String?) throws -> UnitInsertion.Place {
    let id = try document.map { try rowID(of: $0) }
    if let position = nextPositions[id ?? 0] { return UnitInsertion.Place(document: id, position: position) }
    let last = try Int.fetchOne(
      db, sql: "SELECT max(position) FROM unit WHERE documentId IS ?", arguments: [id])
    let position = last.map { $0 + 1 } ?? 0
    nextPositions[id ?? 0] = position
    return UnitInsertion.Place(document: id, position: position)
  }

  /// The place holds a unit now.
  mutating func take(_ place: UnitInsertion.Place) {
    nextPositions[place.document ?? 0] = place.position + 1
  }

  private mutating func rowID(of name: String) throws -> Int64 {
    if let last, last.name.utf8.elementsEqual(name.utf8) { return last.id }
    let id = try named(name).id
    last = (name, id)
    return id
  }
}
