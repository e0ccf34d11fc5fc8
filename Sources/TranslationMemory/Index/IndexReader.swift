internal import GRDB

/// Asks the database for parts of the index, and keeps what was read while there is room.
final class IndexReader {
  let db: Database
  private let chunkUnits: RawStatement
  private let chunkSignatures: RawStatement
  private let listSize: RawStatement
  private let listBytes: RawStatement
  private let listSizes: RawStatement

  init(_ db: Database) throws {
    self.db = db
    chunkUnits = try RawStatement(db, "SELECT units FROM indexChunk WHERE id = ?")
    chunkSignatures = try RawStatement(db, "SELECT signatures FROM indexChunk WHERE id = ?")
    listSize = try RawStatement(db, "SELECT count, length(list) FROM indexPostings WHERE id = ?")
    listBytes = try RawStatement(db, "SELECT list FROM indexPostings WHERE id = ?")
    listSizes = try RawStatement(
      db, "SELECT id, count, length(list) FROM indexPostings WHERE id BETWEEN ? AND ? ORDER BY id")
  }

  /// The segments of a side, in order of the units they hold.
  func segments(of side: IndexSide) throws -> [IndexSegment] {
    try Row.fetchAll(
      db, sql: "SELECT * FROM indexSegment WHERE side = ? ORDER BY firstUnit", arguments: [side.rawValue]
    ).map { try IndexSegment($0, reader: self) }
  }

  /// Fills `memory` with numbers of units, or signatures.
  func read(chunk: Int64, ofUnits: Bool, to memory: UnsafeMutableRawBufferPointer) throws {
    let statement = ofUnits ? chunkUnits : chunkSignatures
    statement.bind(chunk, at: 1)
    defer { statement.reset() }
    guard try statement.step() else { throw Self.broken }
    let bytes = UnsafeRawBufferPointer(statement.bytes(0))
    guard bytes.count == memory.count else { throw Self.broken }
    memory.copyMemory(from: bytes)
  }

  /// How many numbers and bytes a posting list has; nil where there is none.
  func size(ofList id: Int64) throws -> (count: Int, bytes: Int)? {
    listSize.bind(id, at: 1)
    defer { listSize.reset() }
    return try listSize.step() ? (Int(listSize.integer(0)), Int(listSize.integer(1))) : nil
  }

  func sizes(ofLists ids: ClosedRange<Int64>) throws -> [(id: Int64, count: Int, bytes: Int)] {
    listSizes.bind(ids.lowerBound, at: 1)
    listSizes.bind(ids.upperBound, at: 2)
    defer { listSizes.reset() }
    var sizes: [(Int64, Int, Int)] = []
    while try listSizes.step() {
      sizes.append((listSizes.integer(0), Int(listSizes.integer(1)), Int(listSizes.integer(2))))
    }
    return sizes
  }

  /// A copy of a posting list, which the caller frees.
  func copy(ofList id: Int64) throws -> UnsafeBufferPointer<UInt8> {
    listBytes.bind(id, at: 1)
    defer { listBytes.reset() }
    guard try listBytes.step() else { throw Self.broken }
    let bytes = listBytes.bytes(0)
    let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.count)
    _ = copy.initialize(from: bytes)
    return UnsafeBufferPointer(copy)
  }

  static var broken: DatabaseError {
    DatabaseError(resultCode: .SQLITE_CORRUPT, message: "a part of the index is not there")
  }
}
