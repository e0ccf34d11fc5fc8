extension EmbeddedTable {
  /// Calls `body` with the key and the fields of every row, in order. O(n).
  package func forEachRow(_ body: (_ key: UnsafeBufferPointer<UInt8>, _ row: Row) -> Void) {
    let bytes = self.bytes
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: Self.newline) ?? bytes.count
      if end > start, bytes[start] != UInt8(ascii: "#") {
        let tab = bytes[start..<end].firstIndex(of: Self.tab) ?? end
        body(
          UnsafeBufferPointer(rebasing: bytes[start..<tab]),
          Row(fields: UnsafeBufferPointer(rebasing: bytes[tab..<end]))
        )
      }
      start = end + 1
    }
  }
}
