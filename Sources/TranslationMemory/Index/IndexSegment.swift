internal import GRDB

/// One segment of the index, read as far as it is needed.
///
/// Complexity of what is said here is for parts that were read before; reading one costs a few microseconds.
final class IndexSegment {
  let id: Int64
  let side: IndexSide
  /// The units that it covers, whether they are there or not.
  let range: ClosedRange<Int64>
  let command: Int
  /// How many units it ranks.
  let count: Int
  /// `starts[length]` is the first rank of a text at least so long; one place more for the end.
  private(set) var starts: [UInt32] = []

  private let reader: IndexReader
  private let signatures: UnsafeMutableBufferPointer<UnsafeMutablePointer<TextSignature>?>
  private let units: UnsafeMutableBufferPointer<UnsafeMutablePointer<UInt32>?>
  private var lists: [UInt64: List] = [:]
  private var cachedBytes = 0
  /// For counting: zeros, one a rank.
  private(set) lazy var hits: UnsafeMutablePointer<UInt8> = {
    let memory = UnsafeMutablePointer<UInt8>.allocate(capacity: count)
    memory.initialize(repeating: 0, count: count)
    hasHits = true
    return memory
  }()
  private var hasHits = false

  /// A posting list: its size, and the bytes where they were read.
  struct List {
    var count = 0
    var size = 0
    var bytes: UnsafeBufferPointer<UInt8>?
  }

  /// Bytes of lists that are kept.
  private static let room = 48 << 20

  init(_ row: Row, reader: IndexReader) throws {
    self.reader = reader
    id = row["id"]
    guard let side = IndexSide(rawValue: row["side"]) else { throw IndexReader.broken }
    self.side = side
    let (first, last): (Int64, Int64) = (row["firstUnit"], row["lastUnit"])
    range = first...last
    command = row["command"]
    count = row["units"]
    let chunks = (count + IndexChunk.size - 1) / IndexChunk.size
    signatures = .allocate(capacity: chunks)
    signatures.initialize(repeating: nil)
    units = .allocate(capacity: chunks)
    units.initialize(repeating: nil)
    var rank: UInt32 = 0
    try (row.withUnsafeData(named: "lengths") { $0 } ?? .init()).withUnsafeBytes { bytes in
      for place in stride(from: 0, to: bytes.count - 7, by: 8) {
        let length = Int(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt32.self)))
        guard length >= starts.count, length < 1 << 28 else { throw IndexReader.broken }
        starts.append(contentsOf: repeatElement(rank, count: length - starts.count + 1))
        rank += UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: place + 4, as: UInt32.self))
      }
    }
    starts.append(rank)
    guard rank == count else { throw IndexReader.broken }
  }

  deinit {
    signatures.forEach { $0?.deallocate() }
    units.forEach { $0?.deallocate() }
    signatures.deallocate()
    units.deallocate()
    lists.values.forEach { $0.bytes?.deallocate() }
    if hasHits { hits.deallocate() }
  }

  var isSame: (IndexSegment) -> Bool {
    { [id, range, command, count] other in
      (other.id, other.range, other.command, other.count) == (id, range, command, count)
    }
  }

  /// The ranks of the texts whose lengths are in `lengths`.
  func ranks(of lengths: ClosedRange<Int>) -> Range<UInt32> {
    let last = starts.count - 1
    return starts[min(lengths.lowerBound, last)]..<starts[min(lengths.upperBound + 1, last)]
  }

  func withStarts<T>(_ body: (UnsafeBufferPointer<UInt32>) throws -> T) rethrows -> T {
    try starts.withUnsafeBufferPointer(body)
  }

  /// The number of a unit.
  func unit(_ rank: UInt32) throws -> Int64 {
    let chunk = Int(rank) >> IndexChunk.sizeBits
    let part = try units[chunk] ?? readUnits(chunk)
    return range.lowerBound + Int64(UInt32(littleEndian: part[Int(rank) & (IndexChunk.size - 1)]))
  }

  /// The signatures of the chunk that a rank is in; index them with ``place(_:)``.
  @inline(__always)
  func signature(_ rank: UInt32) throws -> TextSignature {
    let chunk = Int(rank) >> IndexChunk.sizeBits
    return (try signatures[chunk] ?? readSignatures(chunk))[Int(rank) & (IndexChunk.size - 1)]
  }

  /// A posting list; empty where no unit has the bigram.
  func list(_ bigram: UInt64) throws -> List {
    if let known = lists[bigram] { return known }
    let size = try reader.size(ofList: IndexPostings.id(id, bigram))
    let list = size.map { List(count: $0.count, size: $0.bytes) } ?? List()
    lists[bigram] = list
    return list
  }

  /// The lists of bigrams in a range, with their sizes.
  func lists(_ bigrams: ClosedRange<UInt64>) throws -> [(bigram: UInt64, count: Int, size: Int)] {
    let ids = IndexPostings.id(id, bigrams.lowerBound)...IndexPostings.id(id, bigrams.upperBound)
    return try reader.sizes(ofLists: ids).map { (UInt64($0.id) & (1 << Bigram.bits - 1), $0.count, $0.bytes) }
  }

  /// The bytes of a posting list that is not empty; they stay until the next call.
  func bytes(_ bigram: UInt64) throws -> UnsafeBufferPointer<UInt8> {
    if let bytes = lists[bigram]?.bytes { return bytes }
    var list = try list(bigram)
    if cachedBytes + list.size > Self.room { forgetLists() }
    let bytes = try reader.copy(ofList: IndexPostings.id(id, bigram))
    list.bytes = bytes
    cachedBytes += bytes.count
    lists[bigram] = list
    return bytes
  }

  private func forgetLists() {
    lists.values.forEach { $0.bytes?.deallocate() }
    lists.removeAll()
    cachedBytes = 0
  }

  private func size(ofChunk chunk: Int) -> Int {
    min(IndexChunk.size, count - chunk * IndexChunk.size)
  }

  private func readUnits(_ chunk: Int) throws -> UnsafeMutablePointer<UInt32> {
    let memory = UnsafeMutableBufferPointer<UInt32>.allocate(capacity: size(ofChunk: chunk))
    units[chunk] = memory.baseAddress
    try reader.read(chunk: IndexChunk.id(id, chunk), ofUnits: true, to: UnsafeMutableRawBufferPointer(memory))
    return memory.baseAddress!
  }

  private func readSignatures(_ chunk: Int) throws -> UnsafeMutablePointer<TextSignature> {
    let memory = UnsafeMutableBufferPointer<TextSignature>.allocate(capacity: size(ofChunk: chunk))
    signatures[chunk] = memory.baseAddress
    try reader.read(chunk: IndexChunk.id(id, chunk), ofUnits: false, to: UnsafeMutableRawBufferPointer(memory))
    return memory.baseAddress!
  }
}
