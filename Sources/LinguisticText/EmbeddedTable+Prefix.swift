import Glibc

extension EmbeddedTable {
  /// The rows whose keys begin with the same characters: how longer and longer words are looked up, one character after
  /// the other, without making a text of them.
  ///
  /// Points into the table, so it is valid as long as the program runs.
  package struct RowRange: @unchecked Sendable {
    /// First byte of the first row.
    let start: UnsafePointer<UInt8>
    /// The byte after the last row.
    let end: UnsafePointer<UInt8>
    /// Bytes of the key that all rows have in common.
    let depth: Int

    package var isEmpty: Bool { start == end }

    /// The row whose key is just what the rows have in common; as keys are sorted, it is the first one.
    package var exact: Row? {
      guard start != end else { return nil }
      let fields = start + depth
      guard fields == end || fields.pointee == EmbeddedTable.tab || fields.pointee == EmbeddedTable.newline else {
        return nil
      }
      return Row(fields: UnsafeBufferPointer(start: fields, count: lineEnd(from: fields) - fields))
    }

    /// Those rows whose keys go on with `character`. O(log n) in the number of rows.
    package func narrowed(by character: LeadingBytes) -> RowRange {
      guard start != end, character.bytes >= (depth == 0 ? LeadingBytes.leastFirst : LeadingBytes.least) else {
        return RowRange(start: start, end: start, depth: depth)
      }
      let first = border { $0 < character.bytes }
      guard first != end, Self.leading(at: first + depth) == character.bytes else {
        return RowRange(start: first, end: first, depth: depth)
      }
      let last = RowRange(start: first, end: end, depth: depth).border { $0 <= character.bytes }
      return RowRange(start: first, end: last, depth: depth + character.count)
    }

    /// Calls `body` with each character that follows the common part of some rows, and those rows, as `narrowed` gives
    /// them; in the order of the characters. O(rows).
    package func forEachNarrowed(_ body: (LeadingBytes, RowRange) -> Void) {
      var row = start
      while row < end {
        let first = row
        let bytes = Self.leading(at: first + depth)
        repeat { row = next(after: row + depth) } while row < end && Self.leading(at: row + depth) == bytes
        guard bytes >= LeadingBytes.least else { continue }
        let character = LeadingBytes(bytes: bytes)
        body(character, RowRange(start: first, end: row, depth: depth + character.count))
      }
    }

    /// The first row that does not belong below, given whether a row's next character does.
    @inline(__always)
    private func border(_ isBelow: (UInt32) -> Bool) -> UnsafePointer<UInt8> {
      var low = start
      var high = end
      while low < high {
        var middle = low + (high - low) / 2
        while middle > low, middle[-1] != EmbeddedTable.newline { middle -= 1 }
        if isBelow(Self.leading(at: middle + depth)) {
          low = next(after: middle + depth)
        } else {
          high = middle
        }
      }
      return low
    }

    /// The bytes of the character at `place`, the first one in the highest byte.
    @inline(__always)
    private static func leading(at place: UnsafePointer<UInt8>) -> UInt32 {
      let lead = UInt32(place[0]) << 24
      if place[0] < 0xC0 { return lead }
      if place[0] < 0xE0 { return lead | UInt32(place[1]) << 16 }
      let three = lead | UInt32(place[1]) << 16 | UInt32(place[2]) << 8
      return place[0] < 0xF0 ? three : three | UInt32(place[3])
    }

    private func lineEnd(from place: UnsafePointer<UInt8>) -> UnsafePointer<UInt8> {
      guard let found = memchr(place, Int32(EmbeddedTable.newline), end - place) else { return end }
      return UnsafePointer(found.assumingMemoryBound(to: UInt8.self))
    }

    private func next(after place: UnsafePointer<UInt8>) -> UnsafePointer<UInt8> {
      let lineEnd = lineEnd(from: place)
      return lineEnd == end ? end : lineEnd + 1
    }
  }

  /// All rows, and the header, which sorts before them.
  package var rows: RowRange {
    RowRange(start: bytes.baseAddress!, end: bytes.baseAddress! + bytes.count, depth: 0)
  }

  /// Where the first row of a range begins, in bytes from the table's start: a number for each row.
  package func offset(of rows: RowRange) -> Int { rows.start - bytes.baseAddress! }
}

/// A character as tables compare it: its UTF-8, the first byte in the highest place.
package struct LeadingBytes: Sendable, Hashable {
  package let bytes: UInt32

  init(bytes: UInt32) { self.bytes = bytes }

  package init(_ scalar: Unicode.Scalar) {
    var bytes: UInt32 = 0
    var shift: UInt32 = 24
    for byte in UTF8.encode(scalar)! {
      bytes |= UInt32(byte) << shift
      shift &-= 8
    }
    self.bytes = bytes
  }

  /// Length of the UTF-8.
  package var count: Int {
    switch bytes >> 24 {
    case ..<0xC0: 1
    case ..<0xE0: 2
    case ..<0xF0: 3
    default: 4
    }
  }

  /// One bit of 64, for remembering roughly which characters there are.
  package var bit: UInt64 { 1 << UInt64((bytes &* 0x9E37_79B1) >> 26) }

  /// Keys hold no controls, which part fields and rows.
  static let least: UInt32 = 0x2000_0000
  /// Keys begin after `#`, which marks the header.
  static let leastFirst: UInt32 = 0x2400_0000
}

extension EmbeddedTable {
  /// The row that begins at `offset` (`offset(of:)`), with its key.
  package func keyAndRow(at offset: Int) -> (key: String, row: Row) {
    let line = bytes[offset...].prefix { $0 != Self.newline }
    let end = line.firstIndex(of: Self.tab) ?? line.endIndex
    return (
      String(decoding: line[..<end], as: UTF8.self), Row(fields: UnsafeBufferPointer(rebasing: line[end...]))
    )
  }
}
