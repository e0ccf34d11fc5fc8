internal import Algorithms

/// Where the lines of a text begin; turns byte offsets into lines and columns.
///
/// Lines end at LF, CR LF or a lone CR. Building is O(bytes), a look-up O(log lines) and a few thousand bytes at most.
public struct LineIndex: Sendable {
  /// Byte offset of the first byte of every line, ascending; the first is 0.
  public let lineStarts: [Int]
  /// Number of bytes of the text.
  public let byteCount: Int
  /// Scalars that begin before every 4096th byte, where the text has a line too long to be counted for every place;
  /// empty else.
  private let scalarCounts: [Int]

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
    let longest = zip(starts, starts.dropFirst() + [bytes.count]).map { $1 - $0 }.max() ?? 0
    scalarCounts = longest > Self.step * 4 ? Self.counts(bytes) : []
  }

  private static let step = 4096

  private static func counts(_ bytes: UnsafeBufferPointer<UInt8>) -> [Int] {
    var counts: [Int] = []
    var count = 0
    for index in bytes.indices {
      if index % step == 0 { counts.append(count) }
      if bytes[index] & 0xC0 != 0x80 { count += 1 }
    }
    return counts + [count]
  }

  /// The scalars that begin in a range of the text.
  private func scalars(in range: Range<Int>, of bytes: [UInt8]) -> Int {
    func counted(_ part: Range<Int>) -> Int {
      var count = 0
      for index in part where bytes[index] & 0xC0 != 0x80 { count += 1 }
      return count
    }
    guard range.count > Self.step * 2, !scalarCounts.isEmpty else { return counted(range) }
    let (first, last) = (range.lowerBound / Self.step + 1, range.upperBound / Self.step)
    return counted(range.lowerBound..<(first * Self.step)) + scalarCounts[last] - scalarCounts[first]
      + counted((last * Self.step)..<range.upperBound)
  }

  /// Line number, from 1, of the line that holds the byte at `offset` (the end of the text belongs to the last line).
  public func line(at offset: Int) -> Int {
    max(lineStarts.partitioningIndex { $0 > offset }, 1)
  }

  /// Byte range of a line (counted from 1), without its line break.
  public func range(ofLine line: Int, in bytes: [UInt8]) -> Range<Int> {
    let start = lineStarts[line - 1]
    var end = line < lineStarts.count ? lineStarts[line] : byteCount
    while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return start..<end
  }

  /// The location of a byte range: its line and the column, in scalars, of its first byte. A byte order mark at the
  /// beginning of the text is before the first column.
  public func location(of range: Range<Int>, file: String, in bytes: [UInt8]) -> TextLocation {
    let line = line(at: range.lowerBound)
    let mark = line == 1 && range.lowerBound >= 3 && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let start = lineStarts[line - 1] + mark
    let before = scalars(in: start..<max(start, min(range.lowerBound, bytes.count)), of: bytes)
    return TextLocation(file: file, line: line, column: before + 1, utf8Range: range)
  }
}
