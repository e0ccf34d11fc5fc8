import Foundation
internal import GRDB

/// Makes one segment of the index from the units of a range of numbers.
///
/// The units of a segment are ranked by length, then by number: the units of a length window are a range of ranks. Three
/// passes over the texts: the first gives each bigram a number, the second counts what its list takes, the third writes
/// all lists into one buffer of just that size.
struct SegmentBuilder {
  private let db: Database
  private let side: IndexSide
  /// The units it is made of; it ends earlier than asked where there is more text than one segment takes.
  private(set) var range: ClosedRange<Int64>

  /// The bigrams of all texts one behind the other, as numbers.
  private let pool = ScalarPool()
  /// Where the texts end in the pool, and whose they are, in order of the unit numbers.
  private let ends = ScalarPool()
  private let owners = ScalarPool()
  private var signatures: [TextSignature] = []
  /// Indexes of texts by rank.
  private var order: [UInt32] = []
  private var lengths: [(length: UInt32, count: UInt32)] = []

  init(_ db: Database, side: IndexSide, range: ClosedRange<Int64>) {
    self.db = db
    self.side = side
    self.range = range
  }

  /// Writes the segment.
  mutating func build(as segment: Int64, after command: Int) throws {
    let lists = BigramLists()
    try readTexts(numberedBy: lists)
    rank()
    try writeUnits(segment)
    try writePostings(segment, lists)
    var lengthTable = [UInt8]()
    for (length, count) in lengths {
      withUnsafeBytes(of: (length.littleEndian, count.littleEndian)) { lengthTable.append(contentsOf: $0) }
    }
    try db.execute(
      sql: """
        INSERT INTO indexSegment (id, side, firstUnit, lastUnit, command, units, lengths) VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        segment, side.rawValue, range.lowerBound, range.upperBound, command, owners.count, Data(lengthTable),
      ])
  }

  /// Characters of one segment: half a gigabyte while it is made.
  private static let mostCharacters = 1 << 27
  static let mostUnits = 1 << 20

  private mutating func readTexts(numberedBy lists: BigramLists) throws {
    let rows = try RawStatement(db, "SELECT id, \(side.column) FROM unit WHERE id BETWEEN ? AND ? ORDER BY id")
    rows.bind(range.lowerBound, at: 1)
    rows.bind(range.upperBound, at: 2)
    var text: [UInt32] = []
    while try rows.step() {
      if pool.count > Self.mostCharacters || owners.count == Self.mostUnits {
        range = range.lowerBound...rows.integer(0) - 1
        return
      }
      text.removeAll(keepingCapacity: true)
      side.appendKey(rows.bytes(1), to: &text)
      guard !text.isEmpty else { continue }
      signatures.append(text.withUnsafeBufferPointer { TextSignature($0) })
      // While the characters are at hand: later they are read in another order.
      text.withUnsafeMutableBufferPointer { lists.number($0) }
      pool.append(text)
      ends.append(UInt32(pool.count))
      owners.append(UInt32(rows.integer(0) - range.lowerBound))
    }
  }

  private func bounds(_ text: UInt32) -> Range<Int> {
    (text == 0 ? 0 : Int(ends.base[Int(text) - 1]))..<Int(ends.base[Int(text)])
  }

  /// Counting sort by length, which keeps the order of the numbers.
  private mutating func rank() {
    var counts: [UInt32] = []
    for text in 0..<UInt32(ends.count) {
      let length = bounds(text).count
      while counts.count <= length { counts.append(0) }
      counts[length] += 1
    }
    lengths = counts.enumerated().filter { $1 > 0 }.map { (UInt32($0), $1) }
    var next: UInt32 = 0
    for length in counts.indices { (counts[length], next) = (next, next + counts[length]) }
    order = [UInt32](repeating: 0, count: ends.count)
    for text in 0..<UInt32(ends.count) {
      let length = bounds(text).count
      order[Int(counts[length])] = text
      counts[length] += 1
    }
  }

  private func writeUnits(_ segment: Int64) throws {
    let insert = try RawStatement(db, "INSERT INTO indexChunk (id, units, signatures) VALUES (?, ?, ?)")
    for first in stride(from: 0, to: order.count, by: IndexChunk.size) {
      let texts = order[first..<min(first + IndexChunk.size, order.count)]
      let units = texts.map { owners.base[Int($0)].littleEndian }
      let words = texts.map { text in
        let signature = signatures[Int(text)]
        return TextSignature(low: signature.low.littleEndian, high: signature.high.littleEndian)
      }
      try units.withUnsafeBytes { units in
        try words.withUnsafeBytes { words in
          insert.bind(IndexChunk.id(segment, first / IndexChunk.size), at: 1)
          insert.bind(blob: units, at: 2)
          insert.bind(blob: words, at: 3)
          try insert.run()
        }
      }
    }
  }

  private func writePostings(_ segment: Int64, _ lists: BigramLists) throws {
    func forEachText(_ body: (UnsafeMutableBufferPointer<UInt32>, UInt32) -> Void) {
      for (rank, text) in order.enumerated() {
        let bounds = bounds(text)
        body(UnsafeMutableBufferPointer(start: pool.base + bounds.lowerBound, count: bounds.count), UInt32(rank))
      }
    }
    lists.beginCounting()
    forEachText { lists.count($0, rank: $1) }
    lists.beginWriting()
    forEachText { lists.write($0, rank: $1) }
    let insert = try RawStatement(db, "INSERT INTO indexPostings (id, count, list) VALUES (?, ?, ?)")
    try lists.forEach { bigram, count, bytes in
      insert.bind(IndexPostings.id(segment, bigram), at: 1)
      insert.bind(Int64(count), at: 2)
      insert.bind(blob: bytes, at: 3)
      try insert.run()
    }
  }
}
