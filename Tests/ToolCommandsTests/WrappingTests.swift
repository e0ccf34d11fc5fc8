import Diagnostics
import Testing

@testable import ToolCommands

@Suite struct WrappingTests {
  /// Lines are divided by |.
  @Test(arguments: [
    ("", 4, ""),
    ("甲乙丙", 6, "甲乙丙"),
    ("甲乙丙丁", 6, "甲乙丙|丁"),
    // Marks that must not begin a line take the character before with them.
    ("甲乙丙。丁", 6, "甲乙|丙。丁"),
    ("甲乙丙”。丁", 6, "甲乙|丙”。|丁"),
    ("甲乙）丙、丁，", 4, "甲|乙）|丙、|丁，"),
    ("甲乙丙……丁", 6, "甲乙|丙……丁"),
    // Marks that must not end one go on to the next.
    ("甲乙（丙丁）", 6, "甲乙|（丙|丁）"),
    ("甲乙“《丙》”", 8, "甲乙|“《丙》”"),
    ("가나다 라마바, 사", 13, "가나다 |라마바, 사"),
    ("가나다라(마바)", 9, "가나다라|(마바)"),
    ("가나 다라마바사아.", 8, "가나 다|라마바사|아."),
    // A space that finds no room is dropped.
    ("가나 다라", 4, "가나|다라"),
    ("one two", 5, "one |two"),
    // Where nothing but such marks stands, they stay.
    ("。。。。", 4, "。。|。。"),
    ("（（（", 2, "（|（|（"),
    ("甲乙", 1, "甲|乙"),
  ])
  func lines(text: String, width: Int, lines: String) {
    #expect(StyledLine(text).wrapped(to: width).map(\.text).joined(separator: "|") == lines)
  }

  /// No line is wider than asked for, and nothing but spaces is lost.
  @Test func nothingIsLost() {
    let alphabet = Array("甲乙가나ab 。，（）“”.,()  ".unicodeScalars)
    var state: UInt64 = 7
    func next(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    for _ in 0..<2_000 {
      var line = StyledLine()
      for _ in 0..<next(4) {
        var text = ""
        for _ in 0..<next(12) { text.unicodeScalars.append(alphabet[next(alphabet.count)]) }
        line.append(text, next(2) == 0 ? nil : .faint)
      }
      let width = 2 + next(12)
      let lines = line.wrapped(to: width)
      #expect(lines.allSatisfy { $0.cells <= width })
      func letters(_ lines: [StyledLine]) -> [String] {
        lines.flatMap(\.pieces).flatMap { piece in
          piece.text.unicodeScalars.filter { $0 != " " }.map { "\($0)\(piece.emphasis == nil)" }
        }
      }
      #expect(letters(lines) == letters([line]))
    }
  }
}
