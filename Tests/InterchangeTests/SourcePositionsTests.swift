import Testing

@testable import Interchange

@Suite struct SourcePositionsTests {
  /// Texts of line ends, Hangul and letters, cut anywhere, asked in any order that the window allows, agree with
  /// counting from the start.
  @Test(arguments: 0..<50)
  func agreesWithCounting(_ seed: UInt64) {
    var random = SplitMix(seed: seed)
    let text = (0..<300).map { _ in ["\r", "\n", "\r\n", "가", "a", "漢", "b"].randomElement(using: &random)! }.joined()
    let bytes = Array(text.utf8)
    var positions = SourcePositions()
    var end = 0
    var previous = 0
    while end < bytes.count {
      let next = min(bytes.count, end + Int.random(in: 1...60, using: &random))
      bytes[end..<next].withUnsafeBufferPointer { positions.append($0) }
      for _ in 0..<Int.random(in: 0...6, using: &random) {
        let offset = Int.random(in: previous...next, using: &random)
        #expect(positions.position(of: offset) == Self.counted(bytes, offset), "seed \(seed) offset \(offset)")
      }
      previous = end
      end = next
    }
  }

  private static func counted(_ bytes: [UInt8], _ offset: Int) -> SourcePositions.Position {
    var position = SourcePositions.Position(offset: offset)
    for index in 0..<offset {
      let isReturn = bytes[index] == 0x0D
      if isReturn || bytes[index] == 0x0A {
        if isReturn || index == 0 || bytes[index - 1] != 0x0D { position.line += 1 }
        position.column = 1
      } else if bytes[index] & 0xC0 != 0x80 {
        position.column += 1
      }
    }
    return position
  }
}
