internal import Algorithms

/// The numbers of the units that have a bigram, in increasing order, as bytes.
///
/// Up to 128 numbers: the first, then what each is above the one before, as variable-length integers. More come in
/// blocks of 128: ahead of all stand for each block its first number and where its further ones begin (both four bytes,
/// little-endian, counted from the end of this head), so that a part of a long list is found by binary search.
enum PostingList {
  static let blockSize = 128
  private static let headEntry = 8

  static func blocks(of count: Int) -> Int { (count + blockSize - 1) / blockSize }

  /// Bytes of a number, seven bits each.
  @inline(__always)
  static func size(_ number: UInt32) -> Int {
    switch number {
    case 0..<0x80: 1
    case 0x80..<0x4000: 2
    case 0x4000..<0x20_0000: 3
    case 0x20_0000..<0x1000_0000: 4
    default: 5
    }
  }

  @inline(__always)
  static func write(_ number: UInt32, to bytes: UnsafeMutablePointer<UInt8>) -> Int {
    var (rest, count) = (number, 0)
    while rest >= 0x80 {
      bytes[count] = UInt8(truncatingIfNeeded: rest) | 0x80
      rest >>= 7
      count += 1
    }
    bytes[count] = UInt8(rest)
    return count + 1
  }

  /// Size of the head of a list.
  static func headSize(_ count: Int) -> Int { count > blockSize ? blocks(of: count) * headEntry : 0 }

  static func writeHead(_ block: Int, first: UInt32, offset: UInt32, to bytes: UnsafeMutablePointer<UInt8>) {
    let entry = UnsafeMutableRawPointer(bytes + block * headEntry)
    entry.storeBytes(of: first.littleEndian, as: UInt32.self)
    (entry + 4).storeBytes(of: offset.littleEndian, as: UInt32.self)
  }

  /// Calls `body` with the numbers of `range`, in order, until it returns false.
  ///
  /// Whatever the bytes are, nothing outside them is read.
  @inline(__always)
  static func forEach(
    _ bytes: UnsafeBufferPointer<UInt8>, count: Int, in range: Range<UInt32>, _ body: (UInt32) throws -> Bool
  ) rethrows {
    guard count > blockSize else {
      _ = try forEach(bytes[...], startingAt: nil, count, range, body)
      return
    }
    let head = headSize(count)
    guard head <= bytes.count else { return }
    let raw = UnsafeRawBufferPointer(bytes)
    func first(_ block: Int) -> UInt32 {
      UInt32(littleEndian: raw.loadUnaligned(fromByteOffset: block * headEntry, as: UInt32.self))
    }
    func offset(_ block: Int) -> Int {
      head + Int(UInt32(littleEndian: raw.loadUnaligned(fromByteOffset: block * headEntry + 4, as: UInt32.self)))
    }
    // The last block that begins at or below the range.
    let blocks = 0..<blocks(of: count)
    let lowest = max(blocks.partitioningIndex { first($0) > range.lowerBound } - 1, 0)
    for block in lowest..<blocks.upperBound {
      let start = first(block)
      guard start < range.upperBound else { return }
      let place = min(offset(block), bytes.count)
      let number = min(blockSize, count - block * blockSize)
      guard try forEach(bytes[place...], startingAt: start, number, range, body) else { return }
    }
  }

  /// Returns false where `body` did, or the range ended.
  @inline(__always)
  private static func forEach(
    _ bytes: Slice<UnsafeBufferPointer<UInt8>>, startingAt first: UInt32?, _ count: Int, _ range: Range<UInt32>,
    _ body: (UInt32) throws -> Bool
  ) rethrows -> Bool {
    var number: UInt32 = 0
    var left = count
    if let first {
      number = first
      left -= 1
      if number >= range.lowerBound, try !body(number) { return false }
    }
    guard let base = bytes.base.baseAddress else { return true }
    var place = base + bytes.startIndex
    let end = base + bytes.endIndex
    while left > 0, place < end {
      var byte = place.pointee
      place += 1
      var gap = UInt32(byte & 0x7F)
      var shift: UInt32 = 7
      while byte >= 0x80, place < end {
        byte = place.pointee
        place += 1
        gap |= UInt32(byte & 0x7F) << shift
        shift += 7
      }
      number &+= gap
      left -= 1
      if number >= range.upperBound { return false }
      if number >= range.lowerBound, try !body(number) { return false }
    }
    return true
  }
}
