/// A sorted table of text that lies in the binary and is searched where it lies.
///
/// The text is a TSV file: header lines that begin with `#`, then one row a line, sorted by the UTF-8 bytes of the
/// first field, which is the key. Nothing is parsed or copied when the program starts; a look-up is a binary search
/// over the bytes, O(log n) in the size of the table.
package struct EmbeddedTable: Sendable {
  private let text: StaticString

  package init(_ text: StaticString) {
    precondition(text.hasPointerRepresentation, "a table is longer than one character")
    self.text = text
  }

  /// All bytes of the table, header included. They live as long as the program.
  package var bytes: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
  }

  /// The row whose key is one character, or nil.
  package func row(_ scalar: Unicode.Scalar) -> Row? {
    var packed: UInt32 = 0
    var count = 0
    for byte in UTF8.encode(scalar)! {
      packed |= UInt32(byte) << (8 * UInt32(count))
      count += 1
    }
    packed = packed.littleEndian
    return withUnsafeBytes(of: packed) { raw in
      row(key: UnsafeRawBufferPointer(rebasing: raw[..<count]).assumingMemoryBound(to: UInt8.self))
    }
  }

  /// The row with this key, or nil.
  package func row(_ key: String) -> Row? {
    var key = key
    return key.withUTF8 { row(key: $0) }
  }

  /// The row with this key, given as UTF-8, or nil.
  package func row(key: UnsafeBufferPointer<UInt8>) -> Row? {
    let bytes = self.bytes
    var low = 0
    var high = bytes.count
    while low < high {
      var start = low + (high - low) / 2
      while start > low, bytes[start - 1] != Self.newline { start -= 1 }
      let (order, end) = Self.compare(bytes, from: start, with: key)
      if order == 0 {
        return Row(fields: UnsafeBufferPointer(rebasing: bytes[end..<Self.lineEnd(bytes, from: end)]))
      } else if order < 0 {
        low = Self.lineEnd(bytes, from: end) + 1
      } else {
        high = start
      }
    }
    return nil
  }

  /// Compares the key at `start` with another one; `end` is where the comparison stopped.
  private static func compare(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, with key: UnsafeBufferPointer<UInt8>
  ) -> (order: Int, end: Int) {
    var position = start
    for byte in key {
      let own = position < bytes.count ? bytes[position] : Self.newline
      if own != byte { return (own < byte ? -1 : 1, position) }
      position += 1
    }
    let atEnd = position >= bytes.count || bytes[position] == Self.tab || bytes[position] == Self.newline
    return (atEnd ? 0 : 1, position)
  }

  private static func lineEnd(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end] != newline { end += 1 }
    return end
  }

  static let newline = UInt8(ascii: "\n")
  static let tab = UInt8(ascii: "\t")

  /// The fields of a row after its key. Points into the table, so it is valid as long as the program runs.
  package struct Row {
    /// What follows the key: a tab and the next field, and so on; empty where the row is only a key.
    let fields: UnsafeBufferPointer<UInt8>

    /// The bytes of a field; 1 is the first after the key. Empty where the row has no such field.
    package func bytes(of field: Int) -> UnsafeBufferPointer<UInt8> {
      var seen = 0
      var start = fields.count
      for (position, byte) in fields.enumerated() where byte == EmbeddedTable.tab {
        if seen == field { return UnsafeBufferPointer(rebasing: fields[start..<position]) }
        seen += 1
        start = position + 1
      }
      return UnsafeBufferPointer(rebasing: fields[(seen == field ? start : fields.count)...])
    }

    /// A field as text.
    package func text(_ field: Int) -> String {
      String(decoding: bytes(of: field), as: UTF8.self)
    }

    /// The parts of a field between separators; none where the field is empty.
    package func list(_ field: Int, separator: Character) -> [String] {
      guard let mark = separator.asciiValue else { preconditionFailure("a separator is one ASCII character") }
      return bytes(of: field).split(separator: mark).map { String(decoding: $0, as: UTF8.self) }
    }
  }
}
