internal import GRDB
import TranslationModel

/// A unit as its row has it, read through SQLite's own interface.
struct UnitRow {
  var id: Int64
  var digest: Int64
  var documentId: Int64?
  var version: Int64?
  var position: Int64
  var source: String
  var target: String
  var score: Double?
  var notes: String
  var properties: String
  var createdDate: String
  var createdBy: String
  var modifiedDate: String
  var modifiedBy: String
  var document: String?

  func isSamePair(as other: UnitRow) -> Bool {
    source.utf8.elementsEqual(other.source.utf8) && target.utf8.elementsEqual(other.target.utf8)
  }

  func unit() throws -> TranslationUnit {
    TranslationUnit(
      id: UnitIdentity.id(digest), source: source, target: target, score: score, document: document,
      created: ChangeStamp(date: createdDate, author: createdBy),
      modified: ChangeStamp(date: modifiedDate, author: modifiedBy), notes: try UnitListText.notes(notes),
      properties: try UnitListText.properties(properties))
  }
}

/// Reads units that count.
final class UnitRowReader {
  private let db: Database
  private let byID: RawStatement
  private let byKey: RawStatement
  private let texts: [RawStatement]
  private let neighbours: RawStatement

  private static let columns = """
    unit.id, digest, documentId, unit.version, position, source, target, score, notes, properties, createdDate,
    createdBy, modifiedDate, modifiedBy, name
    """
  private static let joined = "unit LEFT JOIN document ON document.id = unit.documentId"

  init(_ db: Database) throws {
    self.db = db
    let select = "SELECT \(Self.columns) FROM \(Self.joined) WHERE \(UnitFilter.counting) AND"
    byID = try RawStatement(db, "\(select) unit.id = ?")
    byKey = try RawStatement(db, "\(select) sourceKey = ?")
    texts = try ["source", "target"].map { try RawStatement(db, "SELECT \($0) FROM unit WHERE id = ?") }
    neighbours = try RawStatement(
      db,
      """
      SELECT source FROM \(Self.joined) WHERE \(UnitFilter.counting)
        AND documentId IS ? AND unit.version IS ? AND position = ?
      """)
  }

  /// The unit with a number, where it counts.
  func unit(_ id: Int64) throws -> UnitRow? {
    byID.bind(id, at: 1)
    defer { byID.reset() }
    return try byID.step() ? Self.row(byID) : nil
  }

  /// The units whose source has a key; the key is a hash, so others may be among them.
  func units(withSourceKey key: Int64) throws -> [UnitRow] {
    byKey.bind(key, at: 1)
    defer { byKey.reset() }
    var rows: [UnitRow] = []
    while try byKey.step() { rows.append(Self.row(byKey)) }
    return rows
  }

  /// Gives the numbers of the units in a range that are there.
  func forEachUnit(in range: ClosedRange<Int64>, _ body: (Int64) throws -> Void) throws {
    let numbers = try RawStatement(db, "SELECT id FROM unit WHERE id BETWEEN ? AND ? ORDER BY id")
    numbers.bind(range.lowerBound, at: 1)
    numbers.bind(range.upperBound, at: 2)
    while try numbers.step() { try body(numbers.integer(0)) }
  }

  /// Hands over the text of a unit as it is stored; false where the unit is gone.
  func text(_ side: IndexSide, of id: Int64, _ body: (UnsafeBufferPointer<UInt8>) throws -> Void) throws -> Bool {
    let statement = texts[Int(side.rawValue)]
    statement.bind(id, at: 1)
    defer { statement.reset() }
    guard try statement.step() else { return false }
    try body(statement.bytes(0))
    return true
  }

  /// Which neighbours of a unit have the look-up keys of the query's.
  func context(of row: UnitRow, _ query: MemoryQuery) throws -> MatchContext {
    var context: MatchContext = []
    for (neighbour, offset, flag) in [
      (query.previous, Int64(-1), MatchContext.previous), (query.next, 1, .next),
    ] {
      guard let neighbour else { continue }
      neighbours.bind(row.documentId, at: 1)
      neighbours.bind(row.version, at: 2)
      neighbours.bind(row.position + offset, at: 3)
      defer { neighbours.reset() }
      let key = UnitIdentity.sourceKey(neighbour)
      while try neighbours.step() {
        if UnitIdentity.sourceKey(neighbours.text(0)) == key { context.insert(flag) }
      }
    }
    return context
  }

  private static func row(_ row: RawStatement) -> UnitRow {
    UnitRow(
      id: row.integer(0), digest: row.integer(1), documentId: row.isNull(2) ? nil : row.integer(2),
      version: row.isNull(3) ? nil : row.integer(3), position: row.integer(4), source: row.text(5),
      target: row.text(6), score: row.double(7), notes: row.text(8), properties: row.text(9),
      createdDate: row.text(10), createdBy: row.text(11), modifiedDate: row.text(12), modifiedBy: row.text(13),
      document: row.isNull(14) ? nil : row.text(14))
  }
}
