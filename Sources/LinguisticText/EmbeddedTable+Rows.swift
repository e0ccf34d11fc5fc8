import Glibc

extension EmbeddedTable {
  /// Calls `body` with the key and the fields of every row, in order. O(n).
  package func forEachRow(_ body: (_ key: UnsafeBufferPointer<UInt8>, _ row: Row) -> Void) {
    guard var line = bytes.baseAddress else { return }
    let end = line + bytes.count
    while line < end {
      let next = Self.find(Self.newline, from: line, to: end)
      if line < next, line.pointee != UInt8(ascii: "#") {
        let tab = Self.find(Self.tab, from: line, to: next)
        body(
          UnsafeBufferPointer(start: line, count: tab - line),
          Row(fields: UnsafeBufferPointer(start: tab, count: next - tab)))
      }
      line = next + 1
    }
  }

  /// Where a byte stands first, or `end`.
  private static func find(
    _ byte: UInt8, from start: UnsafePointer<UInt8>, to end: UnsafePointer<UInt8>
  ) -> UnsafePointer<UInt8> {
    guard let found = memchr(start, Int32(byte), end - start) else { return end }
    return UnsafePointer(found.assumingMemoryBound(to: UInt8.self))
  }
}
