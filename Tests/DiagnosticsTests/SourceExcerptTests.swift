import Diagnostics
import Testing

@Suite("Source excerpts")
struct SourceExcerptTests {
  /// Line and marker of the place between ⟦ and ⟧.
  private func excerpt(_ marked: String, width: Int = 100) -> SourceExcerpt {
    let before = marked.prefix { $0 != "⟦" }
    let place = marked.dropFirst(before.count + 1).prefix { $0 != "⟧" }
    let bytes = Array(marked.filter { $0 != "⟦" && $0 != "⟧" }.utf8)
    let start = before.utf8.count
    return SourceExcerpt(
      of: start..<(start + place.utf8.count), in: bytes, lines: LineIndex(bytes), width: width)
  }

  /// Marked text, width, the printed line, the marker below it.
  static let cases: [(String, Int, String, String)] = [
    ("첫 줄\n둘째 ⟦줄⟧이다\n셋째", 100, "둘째 줄이다", "     ^~"),
    ("⟦abc⟧ def", 100, "abc def", "^~~"),
    ("베이징의 ⟦城市⟧는", 100, "베이징의 城市는", "         ^~~~"),
    ("\t⟦칸⟧\t칸", 100, "  칸  칸", "  ^~"),
    ("색\u{1B}[0m⟦글⟧\u{202E}", 100, "색␛[0m글<U+202E>", "      ^~"),
    ("끝⟦⟧", 100, "끝", "  ^"),
    ("줄⟦ 끝\n다음⟧ 줄", 100, "줄 끝", "  ^~~"),
    ("가나다라마바사아자차카타파하 ⟦여기⟧ 가나다라마바사아자차카타파하", 30, "...카타파하 여기 가나다라마...", "            ^~~~"),
    ("⟦여기⟧ 가나다라마바사아자차카타파하", 20, "여기 가나다라마바...", "^~~~"),
    ("가나다라마바사아자차카타파하 ⟦여기⟧", 20, "...자차카타파하 여기", "                ^~~~"),
    ("앞 ⟦가나다라마바사아자차카타파하거너더러⟧ 뒤", 24, "앞 가나다라마바사... 뒤", "   ^~~~~~~~~~~~~~~~~"),
  ]

  @Test("line and marker", arguments: cases)
  func golden(marked: String, width: Int, line: String, marker: String) {
    let excerpt = excerpt(marked, width: width)
    #expect(excerpt.line == line)
    #expect(excerpt.marker == marker)
  }

  @Test("ranges for colours cover the place and the marker")
  func ranges() {
    let excerpt = excerpt("첫 줄\n둘째 ⟦줄⟧이다")
    #expect(excerpt.lineNumber == 2)
    #expect(excerpt.lineHighlight == 7..<10)
    #expect(excerpt.markerHighlight == 5..<7)
  }

  @Test("no line is wider than asked, wherever the place is", arguments: [20, 33, 60, 100])
  func width(width: Int) {
    let text = String(repeating: "한글 漢字\t&amp; \u{1B} e\u{301} ", count: 60)
    let bytes = Array(text.utf8)
    let lines = LineIndex(bytes)
    for start in stride(from: 0, to: bytes.count, by: 7) {
      let excerpt = SourceExcerpt(of: start..<(start + 40), in: bytes, lines: lines, width: width)
      #expect(DisplayWidth.cells(of: excerpt.line) <= width, "\(start)")
      #expect(excerpt.marker.count <= width, "\(start)")
      #expect(excerpt.lineHighlight.upperBound <= excerpt.line.utf8.count)
    }
  }

  @Test("bytes that are no UTF-8, and places outside the text")
  func badBytes() {
    let bytes: [UInt8] = [0x41, 0xFF, 0xEA, 0xB0, 0x42, 0x80, 0x43]
    let excerpt = SourceExcerpt(of: 4..<5, in: bytes, lines: LineIndex(bytes))
    #expect(excerpt.line == "A\u{FFFD}\u{FFFD}\u{FFFD}B\u{FFFD}C")
    #expect(excerpt.marker == "    ^")
    let outside = SourceExcerpt(of: 90..<95, in: bytes, lines: LineIndex(bytes))
    #expect(outside.marker == "       ^")
    let empty = SourceExcerpt(of: 0..<0, in: [], lines: LineIndex([]))
    #expect(empty.line.isEmpty && empty.marker == "^")
  }

  @Test("a range that begins within a character begins with that character")
  func insideACharacter() {
    let bytes = Array("가나다".utf8)
    #expect(SourceExcerpt(of: 4..<6, in: bytes, lines: LineIndex(bytes)).marker == "  ^~")
  }
}
