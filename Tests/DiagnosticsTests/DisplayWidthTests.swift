import Diagnostics
import Testing

@Suite("Display width")
struct DisplayWidthTests {
  /// > Source: UAX #11, EastAsianWidth-15.0.0.txt.
  static let widths: [(String, Int)] = [
    ("", 0), ("abc", 3), ("한글", 4), ("漢字", 4), ("かな", 4), ("ＡＢ", 4), ("「」", 4), ("　", 2), ("‘’…·", 4), ("ｱ", 1),
    ("é", 1), ("e\u{301}", 1), ("\u{1112}\u{1161}\u{11AB}", 2), ("\u{200B}\u{FEFF}", 0), ("😀", 2), ("𠀀", 2), ("〇", 2),
    ("가\u{A0}나", 5), ("£", 1), ("㎏", 2), ("①", 1), ("\u{AD}", 1), ("\t\u{1B}", 0), ("\u{302A}", 0), ("\u{1FADB}", 2),
  ]

  @Test("cells of a text", arguments: widths)
  func cells(text: String, expected: Int) {
    #expect(DisplayWidth.cells(of: text) == expected)
  }
}

@Suite("Text made safe to print")
struct SafeTextTests {
  static let cases: [(String, String)] = [
    ("a\u{1B}[31m빨강\u{7}", "a␛[31m빨강␇"), ("칸\t칸", "칸  칸"), ("\u{202E}abc\u{2066}", "<U+202E>abc<U+2066>"),
    ("\u{9B}2J", "<U+009B>2J"), ("\u{7F}", "␡"), ("가\u{200B}나", "가<U+200B>나"), ("\u{2028}", "<U+2028>"),
    ("\u{E0001}", "<U+E0001>"), ("👩\u{200D}🔬", "👩\u{200D}🔬"), ("보통 글", "보통 글"),
  ]

  @Test("nothing that moves the cursor or reorders the line is left", arguments: cases)
  func printable(text: String, expected: String) {
    #expect(SafeText.printable(text) == expected)
  }
}
