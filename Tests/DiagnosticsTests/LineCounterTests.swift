import Diagnostics
import Testing

@Suite struct LineCounterTests {
  /// Offsets in any order give the lines that the table of all lines gives.
  @Test func agreesWithTheIndex() {
    var state: UInt64 = 7
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let pieces: [[UInt8]] = [[0x0A], [0x0D], [0x0D, 0x0A], Array("가나다".utf8), Array("plain text of a line".utf8)]
    for _ in 0..<50 {
      let bytes = (0..<next(2_000)).flatMap { _ in pieces[next(pieces.count)] }
      let index = LineIndex(bytes)
      var counter = LineCounter()
      bytes.withUnsafeBufferPointer { buffer in
        for _ in 0..<40 {
          let offset = next(bytes.count + 1)
          #expect(counter.line(at: offset, in: buffer) == index.line(at: offset))
        }
        #expect(LineCounter.lineBreaks(in: buffer, 0..<bytes.count) == index.lineStarts.count - 1)
      }
    }
  }

  /// Columns in lines of some ten thousand bytes, at the borders of the counted steps too, are those counted one by one.
  @Test(arguments: [16_384, 16_385, 20_480, 40_000, 65_536]) func columnsOfLongLines(length: Int) {
    let bytes = Array(("첫 줄\n" + String(repeating: "가a나", count: length / 7 + 1)).utf8.prefix(length))
    let index = LineIndex(bytes)
    for offset in stride(from: 8, through: length, by: 97).map({ $0 }) + [4_096, 8_192, 12_288, 16_384, length] {
      let expected = bytes[8..<max(8, offset)].count { $0 & 0xC0 != 0x80 } + 1
      #expect(index.location(of: offset..<offset, file: "a", in: bytes).column == expected)
    }
  }

  @Test func manyFeedsInAWindow() {
    let bytes = [UInt8](repeating: 0x0A, count: 100_000)
    #expect(bytes.withUnsafeBufferPointer { LineCounter.lineBreaks(in: $0, 0..<$0.count) } == 100_000)
  }

  /// The mark at the beginning of a file is no character of its first line.
  @Test(arguments: [(3..<6, 1, 1), (6..<9, 1, 2), (0..<3, 1, 1), (0..<0, 1, 1), (10..<13, 2, 1), (13..<14, 2, 2)])
  func columnsBehindAByteOrderMark(range: Range<Int>, line: Int, column: Int) {
    let bytes = Array("\u{FEFF}이창\n가a".utf8)
    #expect(
      LineIndex(bytes).location(of: range, file: "b", in: bytes)
        == TextLocation(file: "b", line: line, column: column, utf8Range: range))
  }
}
