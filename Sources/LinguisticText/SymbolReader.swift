import Diagnostics

/// Reads a text as symbols, without what the rest of a scan carries along.
struct SymbolReader {
  let text: UnsafeBufferPointer<UInt8>
  private let tables: TermTables
  private let entries: UnsafeBufferPointer<UInt32>

  /// - Parameter entries: those of the tables' symbols, by scalar of the BMP.
  init(_ text: UnsafeBufferPointer<UInt8>, _ tables: TermTables, _ entries: UnsafeBufferPointer<UInt32>) {
    self.text = text
    self.tables = tables
    self.entries = entries
  }

  /// The entry of the scalar at `offset` (jamo composed) and the offset behind it; bytes that are no UTF-8 part words.
  @inline(__always)
  func entry(at offset: Int) -> (entry: SymbolTable.Entry, next: Int) {
    guard offset < text.count else { return (SymbolTable.Entry(bits: 0), offset) }
    let lead = text[offset]
    if lead < 0x80 { return (SymbolTable.Entry(bits: entries[Int(lead)]), offset + 1) }
    // Below U+2000 are jamo, and what is too long for its value.
    if offset + 2 < text.count, let value = threeByteValue(at: offset), value >= 0x2000 {
      return (SymbolTable.Entry(bits: entries[Int(value)]), offset + 3)
    }
    return rareEntry(at: offset)
  }

  @inline(never)
  private func rareEntry(at offset: Int) -> (entry: SymbolTable.Entry, next: Int) {
    guard
      let (scalar, length) = HangulComposer.syllable(at: offset, in: text) ?? UTF8Scalar.first(at: offset, in: text)
    else { return (SymbolTable.Entry(bits: 0), offset + 1) }
    return (tables.symbols.entry(scalar), offset + length)
  }

  /// As `entry(at:)`, with marks taken into the Latin letter before them.
  @inline(__always)
  func letter(at offset: Int) -> (entry: SymbolTable.Entry, next: Int) {
    let read = entry(at: offset)
    return mayBeMark(at: read.next) ? letterWithMarks(at: offset) ?? read : read
  }

  @inline(never)
  private func letterWithMarks(at offset: Int) -> (entry: SymbolTable.Entry, next: Int)? {
    LetterReader.letter(at: offset, in: text).map { (tables.symbols.entry($0.scalar), offset + $0.length) }
  }

  /// Whether the first byte of a combining mark of Latin letters is at `offset`.
  @inline(__always)
  func mayBeMark(at offset: Int) -> Bool { offset < text.count && text[offset] & 0xFE == 0xCC }

  /// The end of the Hangul syllables from `offset` on.
  @inline(__always)
  func endOfSyllables(from offset: Int) -> Int {
    var offset = offset
    while offset + 3 < text.count {
      // Bytes in the order of the text, so that scalars compare as they do by value: EA B0 80 is 가, ED 9E A3 is 힣.
      let bytes =
        UInt32(bigEndian: UnsafeRawBufferPointer(text).loadUnaligned(fromByteOffset: offset, as: UInt32.self)) >> 8
      guard bytes &- 0xEA_B080 <= 0xED_9EA3 - 0xEA_B080, bytes & 0xC0C0 == 0x8080 else { break }
      offset += 3
    }
    return offset
  }

  /// The end of the ASCII letters and digits from `offset` on.
  @inline(__always)
  func endOfLetters(from offset: Int) -> Int {
    var offset = offset
    while offset < text.count, (text[offset] | 0x20) &- 0x61 < 26 || text[offset] &- 0x30 < 10 { offset += 1 }
    return offset
  }

  /// The value of a scalar of three bytes, all of which are in the text; nil where none begins.
  @inline(__always)
  private func threeByteValue(at offset: Int) -> UInt32? {
    let (lead, second, third) = (text[offset], text[offset + 1], text[offset + 2])
    guard lead & 0xF0 == 0xE0, second & 0xC0 == 0x80, third & 0xC0 == 0x80 else { return nil }
    return UInt32(lead & 0x0F) << 12 | UInt32(second & 0x3F) << 6 | UInt32(third & 0x3F)
  }
}
