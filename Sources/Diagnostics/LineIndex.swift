/// Where the lines of a text begin; turns byte offsets into lines and columns.
///
/// Lines end at LF, CR LF or a lone CR. Building is O(bytes), a look-up O(log lines + length of the line).
public struct LineIndex: Sendable {
  /// Byte offset of the first byte of every line, ascending; the first is 0.
  public let lineStarts: [Int]
  /// Number of bytes of the text.
  public let byteCount: Int

  public init(_ bytes: [UInt8]) {
    self = bytes.withUnsafeBufferPointer { LineIndex($0) }
  }

  public init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var starts = [0]
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == 0x0A {
        starts.append(index)
      } else if byte == 0x0D, index >= bytes.count || bytes[index] != 0x0A {
        starts.append(index)
      }
    }
    lineStarts = starts
    byteCount = bytes.count
  }

  /// Line number, from 1, of the line that holds the byte at `offset` (the end of the text belongs to the last line).
  public func line(at offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// Byte range of a line (counted from 1), without its line break.
  public func range(ofLine line: Int, in bytes: [UInt8]) -> Range<Int> {
    let start = lineStarts[line - 1]
    var end = line < lineStarts.count ? lineStarts[line] : byteCount
    while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return start..<end
  }

  /// The location of a byte range: its line and the column, in scalars, of its first byte.
  public func location(of range: Range<Int>, file: String, in bytes: [UInt8]) -> TextLocation {
    let line = line(at: range.lowerBound)
    var column = 1
    for index in lineStarts[line - 1]..<min(range.lowerBound, bytes.count) where bytes[index] & 0xC0 != 0x80 {
      column += 1
    }
    return TextLocation(file: file, line: line, column: column, utf8Range: range)
  }
}
