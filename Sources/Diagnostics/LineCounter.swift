/// Tells the lines of byte offsets that come mostly in ascending order, without a table of all lines.
///
/// Lines end at LF, CR LF or a lone CR, as in `LineIndex`. It remembers the last offset it was asked for and counts
/// from there, so that a walk through a text costs one pass in all, and nothing behind the last question.
public struct LineCounter: Sendable {
  /// Offset of the last question and the line it lies on.
  private var offset = 0
  private var line = 1

  public init() {}

  /// Line number, from 1, of the line that holds the byte at `offset` (the end of the text belongs to the last line).
  ///
  /// - Parameter bytes: the whole text, the same one every time.
  /// Complexity: O(distance from the last question).
  public mutating func line(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    if offset >= self.offset {
      line += Self.lineBreaks(in: bytes, self.offset..<offset)
    } else {
      line -= Self.lineBreaks(in: bytes, offset..<self.offset)
    }
    self.offset = offset
    return line
  }

  /// Number of lines that end with a byte in `range`; the CR of a CR LF ends none.
  public static func lineBreaks(in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    var count = 0
    var index = range.lowerBound
    while index < range.upperBound {
      let end = min(index + window, range.upperBound)
      let (feeds, hasReturn) = lineFeeds(in: bytes, index..<end)
      count += feeds
      if hasReturn {
        for at in index..<end where bytes[at] == 0x0D && !(at + 1 < bytes.count && bytes[at + 1] == 0x0A) { count += 1 }
      }
      index = end
    }
    return count
  }

  /// Bytes that are counted at a time: one counter a byte lane, each up to 255.
  private static let window = 16 * 255

  /// The line feeds in at most `window` bytes, and whether there is a carriage return too.
  private static func lineFeeds(in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> (Int, Bool) {
    var lanes = SIMD16<UInt8>()
    var returns = SIMD16<UInt8>()
    var index = range.lowerBound
    while index &+ 16 <= range.upperBound {
      let piece = bytes.lanes(at: index)
      lanes &-= piece.lanes(equalTo: 0x0A)
      returns |= piece.lanes(equalTo: 0x0D)
      index &+= 16
    }
    var feeds = 0
    for lane in 0..<16 { feeds &+= Int(lanes[lane]) }
    var hasReturn = returns.hasHighBit
    while index < range.upperBound {
      if bytes[index] == 0x0A { feeds &+= 1 }
      if bytes[index] == 0x0D { hasReturn = true }
      index &+= 1
    }
    return (feeds, hasReturn)
  }
}
