import Diagnostics

/// Tells line and column of offsets while a text streams by, holding only its last pieces.
///
/// Nothing is counted until somebody asks; questions mostly come in ascending order, and each byte is then looked at
/// once.
struct SourcePositions {
  struct Position: Hashable, Sendable {
    /// UTF-8 byte offset in the text as decoded.
    var offset = 0
    /// From 1. Lines end at LF, CR LF or a lone CR.
    var line = 1
    /// From 1, in Unicode scalars.
    var column = 1
  }

  /// The bytes held: the last two pieces.
  private var window: [UInt8] = []
  /// Where the window starts, and where the last question ended.
  private var start = Position()
  private var last = Position()
  /// Length of the older of the two pieces.
  private var olderLength = 0
  /// Whether the byte before the window is a CR.
  private var startFollowsReturn = false

  /// Takes the next piece of the text; the one before the last is forgotten.
  mutating func append(_ piece: UnsafeBufferPointer<UInt8>) {
    if olderLength > 0 {
      if last.offset < start.offset + olderLength { last = advanced(last, to: start.offset + olderLength) }
      let boundary = start.offset + olderLength
      start = last.offset == boundary ? last : advanced(start, to: boundary)
      startFollowsReturn = window[olderLength - 1] == 0x0D
      window.removeFirst(olderLength)
    }
    olderLength = window.count
    window.append(contentsOf: piece)
  }

  /// The place of `offset`; for one that has been forgotten, the oldest place still known.
  mutating func position(of offset: Int) -> Position {
    let offset = min(max(offset, start.offset), start.offset + window.count)
    if offset < last.offset { last = start }
    last = advanced(last, to: offset)
    return last
  }

  /// The bytes of a range, as far as they are still held.
  func bytes(_ range: Range<Int>) -> ArraySlice<UInt8> {
    let clamped = range.clamped(to: start.offset..<start.offset + window.count)
    return window[(clamped.lowerBound - start.offset)..<(clamped.upperBound - start.offset)]
  }

  private func advanced(_ from: Position, to offset: Int) -> Position {
    var position = from
    window.withUnsafeBufferPointer { bytes in
      let range = (from.offset - start.offset)..<(offset - start.offset)
      let breaks = lineBreaks(in: bytes, range)
      position.line += breaks
      var lineStart = range.lowerBound
      if breaks > 0 || endsLine(bytes, range.lowerBound) {
        lineStart = range.upperBound
        while lineStart > range.lowerBound, !Self.isLineEnd(bytes[lineStart - 1]) { lineStart -= 1 }
        position.column = 1
      }
      for index in lineStart..<range.upperBound where bytes[index] & 0xC0 != 0x80 { position.column += 1 }
    }
    position.offset = offset
    return position
  }

  /// Line breaks in a range; a CR counts at once and the LF behind it no more, also across the window's start.
  private func lineBreaks(in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    guard !range.isEmpty else { return 0 }
    var count = LineCounter.lineBreaks(in: bytes, range)
    // A CR LF is one break, which `LineCounter` counts at its LF.
    if bytes[range.upperBound - 1] == 0x0D, range.upperBound < bytes.count, bytes[range.upperBound] == 0x0A {
      count += 1
    }
    if bytes[range.lowerBound] == 0x0A, followsReturn(bytes, range.lowerBound) { count -= 1 }
    return count
  }

  private func endsLine(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    index < bytes.count && bytes[index] == 0x0A && followsReturn(bytes, index)
  }

  private func followsReturn(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    index > 0 ? bytes[index - 1] == 0x0D : startFollowsReturn
  }

  private static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
}
