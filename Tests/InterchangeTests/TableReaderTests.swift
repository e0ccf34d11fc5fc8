import Testing
import TranslationModel

@testable import Interchange

@Suite struct TableReaderTests {
  /// > Source: RFC 4180, 2; Okapi, filters for tables (delimiters, qualifiers, blank rows and cells).
  @Test(arguments: [
    ("source,target,comment\r\n云门,윈먼,지명\r\n甲,갑,\r\n", ["云门=윈먼 {지명}", "甲=갑"]),
    ("源,원\n甲,갑", ["源=원", "甲=갑"]),
    ("源,원\r甲,갑\r", ["源=원", "甲=갑"]),
    ("\u{FEFF}zh,ko\n云门,윈먼\n", ["云门=윈먼"]),
    ("zh-CN,ko-KR\n云门,윈먼\n", ["云门=윈먼"]),
    ("ko_KR;zh_TW;en\n윈먼;雲門;Yunmen\n", ["雲門=윈먼 {en: Yunmen}"]),
    ("中文,韩文\n云门,윈먼\n", ["云门=윈먼"]),
    ("원어,번역,비고\n云门,윈먼,참고\n", ["云门=윈먼 {참고}"]),
    ("한국어|중국어 (간체)|중국어 (번체)\n윈먼|云门|雲門\n", ["云门+雲門=윈먼"]),
    ("중국어,한국어\n\"云,门\",\"윈\"\"먼\"\"\"\n", ["云,门=윈\"먼\""]),
    ("윈먼,云门\n갑,甲\n", ["云门=윈먼", "甲=갑"]),
    ("1,윈먼,云门,지명\n2,갑,甲,\n", ["云门=윈먼 {1|지명}", "甲=갑 {2}"]),
    ("'源,甲';'원, ''갑'''\n'乙';'을'\n", ["源,甲=원, '갑'", "乙=을"]),
    ("甲:갑\n乙:을\n", ["甲=갑", "乙=을"]),
    ("甲|갑\n\n乙|을\n||\n", ["甲=갑", "乙=을"]),
    ("source,target\n\"第一\n第二\",\"첫째\r\n둘째\"\n", ["第一 第二=첫째 둘째"]),
    ("source,target\n'=1+1,'@합계\n", ["=1+1=@합계"]),
    ("# 지명 목록\nsource,target\n#号,해시\n", ["#号=해시"]),
    ("source,target\n云门,윈먼\n雲門,윈먼\n云门,운문\n", ["云门+雲門=윈먼+운문"]),
    ("source,target\n \"甲\" ,갑\n", ["甲=갑"]),
    ("Begriff,Wort\n甲,갑\n乙,을\n丙,병\n", ["甲=갑", "乙=을", "丙=병"]),
    ("source,target\n甲; 乙,갑; 을\n", ["甲; 乙=갑; 을"]),
    ("sep=;\r\n甲;갑\r\n", ["甲=갑"]),
    ("source,target\n甲,갑,더,많이\n", ["甲=갑 {더|많이}"]),
  ])
  func `Delimiters, quotes, headers and order of columns`(text: String, entries: [String]) throws {
    #expect(try TableReading(text).text == entries)
  }

  @Test(arguments: [
    ("# -*- coding: utf-8 -*-\n云门\t윈먼\t지명\n #号\t해시\n甲\t\"갑\" 을\n", ["云门=윈먼 {지명}", "#号=해시", "甲=\"갑\" 을"]),
    ("云门\t윈먼\t지명\t더\n", ["云门=윈먼 {지명|더}"]),
    ("'=甲\t갑\n", ["'=甲=갑"]),
  ])
  func `OmegaT's glossary has neither quotes nor guards`(text: String, entries: [String]) throws {
    #expect(try TableReading(text, name: "glossary.txt").text == entries)
  }

  @Test func `A spreadsheet's TSV has quotes where it needs them`() throws {
    let reading = try TableReading("源\t\"원\t\"\"문\"\"\"\n甲\t갑\n", name: "t.tsv")
    #expect(reading.text == ["源=원 \"문\"", "甲=갑"])
    #expect(reading.report.format == "TSV")
  }

  private static let sample = "source,target\n云门,윈먼\n天地,천지\n"
  private static let cp949Sample: [UInt8] =
    Array("source,target\n".utf8) + [0xF4, 0xB8, 0xF2, 0xA2, 0x2C, 0xC3, 0xB5, 0xC1, 0xF6, 0x0A]

  @Test func `Encodings are told by mark, by look, by a coding line, and by the words they make`() throws {
    let expected = ["云门=윈먼", "天地=천지"]
    let mark: [UInt8] = [0xFF, 0xFE]
    for (bytes, format) in [
      (mark + Self.sample.utf16Bytes(bigEndian: false), "CSV in UTF-16LE"),
      (mark.reversed() + Self.sample.utf16Bytes(bigEndian: true), "CSV in UTF-16BE"),
      (Self.sample.utf16Bytes(bigEndian: false), "CSV in UTF-16LE"),
      (Self.sample.utf16Bytes(bigEndian: true), "CSV in UTF-16BE"),
      ([0xEF, 0xBB, 0xBF] + Array(Self.sample.utf8), "CSV"),
    ] {
      let reading = try TableReading(bytes: bytes)
      #expect(reading.text == expected)
      #expect(reading.report.format == format)
    }
    let guessed = try TableReading(bytes: Self.cp949Sample)
    #expect(guessed.text == ["天地=천지"])
    #expect(guessed.report.format == "CSV in CP949")
    #expect(
      guessed.warnings == [
        """
        1: the file does not say its encoding and is no UTF-8: it is read as CP949, which makes words of it; \
        --encoding names another (RFC 4180, 3) [table-encoding-guess]
        """
      ])
    let declared = try TableReading(bytes: Array("# -*- coding: euc-kr -*-\n".utf8) + Self.cp949Sample)
    #expect(declared.text == ["天地=천지"])
    #expect(declared.warnings == [])
  }

  @Test func `GB18030 with Korean in it is told from CP949`() throws {
    let bytes: [UInt8] = [
      0xD4, 0xC6, 0xC3, 0xC5, 0x2C, 0x83, 0x33, 0x8F, 0x35, 0x83, 0x30, 0xC1, 0x39, 0x0A,
      0xCC, 0xEC, 0xB5, 0xD8, 0x2C, 0x83, 0x34, 0xA0, 0x33, 0x83, 0x33, 0xD5, 0x31, 0x0A,
    ]
    let reading = try TableReading(bytes: bytes)
    #expect(reading.text == ["云门=윈먼", "天地=천지"])
    #expect(reading.report.format == "CSV in GB18030")
  }

  @Test func `A named encoding is taken, and what is not in it is refused with its place`() throws {
    var options = ImportOptions()
    options.encoding = "ms949"
    #expect(try TableReading(bytes: Self.cp949Sample, options: options).text == ["天地=천지"])
    options.encoding = "utf-8"
    let error = #expect(throws: InterchangeError.self) {
      try TableReading(bytes: Self.cp949Sample, options: options)
    }
    #expect(
      error?.message == """
        “t.csv” is no UTF-8: in line 2, column 1 stand the bytes F4. Name the right encoding with --encoding, or save \
        the file as UTF-8.
        """)
    options.encoding = "klingon"
    let unknown = #expect(throws: InterchangeError.self) { try TableReading(Self.sample, options: options) }
    #expect(
      unknown?.message == """
        The encoding “klingon” of “t.csv” is not known here; known are utf-8, utf-16, cp949, gb18030, big5 and what \
        else iconv knows.
        """)
  }

  @Test func `A file whose cells only blanks part is no table, and that is said`() throws {
    let reading = try TableReading("云门 윈먼\n甲 갑\n乙 을\n", name: "glossary.utf8")
    #expect(reading.text == [])
    #expect(
      reading.warnings == [
        """
        1: there are no entries: no lines with a tab, comma, semicolon, vertical bar or colon between original and \
        rendering; blanks do not part cells [table-no-entries]
        """
      ])
  }

  @Test func `What is left out is counted and, where a row is broken, said`() throws {
    let reading = try TableReading("source,target\n甲\n乙,을\n乙,을\n丙,\n,정\n戊,무\n")
    #expect(reading.text == ["乙=을", "戊=무"])
    #expect(reading.warnings == ["2: the row has one cell, 2 are needed [table-pair]"])
    #expect(
      reading.omissions == [
        "rows without an original or a rendering: 3 (there is nothing to pair)",
        "rows that stand twice: 1 (they say the same and are taken once)",
      ])
    let omegat = try TableReading("甲\t갑\n#乙\t을\n# 주석\n", name: "g.utf8")
    #expect(omegat.text == ["甲=갑"])
    #expect(
      omegat.omissions == ["lines with cells that begin with “#”: 1 (OmegaT takes them for comments)"])
  }

  @Test func `A quote that is never closed ends the reading`() throws {
    let error = #expect(throws: InterchangeError.self) { try TableReading("source,target\n甲,\"갑\n乙,을\n") }
    #expect(
      error?.message
        == "“t.csv” cannot be read to its end: a quote that opens a cell in line 2 is never closed.")
  }

  @Test func `Names of columns that are not known are said`() throws {
    let reading = try TableReading("Begriff,Wort\n甲,갑\n乙,을\n丙,병\n")
    #expect(
      reading.warnings == [
        """
        1: the first row, “Begriff”, “Wort”, is taken for names of columns; name them source and target \
        (translate-toolkit, csv) [table-header]
        """
      ])
  }

  @Test(arguments: [",", "甲", "甲\t"])
  func `A row that never ends is refused, so that memory does not grow with it`(cell: String) throws {
    let row = String(repeating: cell, count: (5 << 20) / cell.utf8.count)
    let error = #expect(throws: InterchangeError.self) { try TableReading("source,target\n甲,갑\n\(row)") }
    #expect(
      error?.message
        == "“t.csv” cannot be read to its end: the row that begins in line 3 is longer than 4194304 bytes.")
  }

  /// Each of them used to cost a walk or a copy as long as the cell or the piece.
  @Test(.timeLimit(.minutes(1)))
  func `Quotes behind blanks, and bytes of another encoding, are read in linear time`() throws {
    let blanks = String(repeating: " ", count: 500_000) + "x" + String(repeating: "\"", count: 500_000)
    #expect(try TableReading("source,target\n\(blanks),갑\n").entries.count == 1)
    var pieces = UTF8Pieces()
    var invalid: [TextConverter.Invalid] = []
    let bytes = [UInt8](repeating: 0xFF, count: 1 << 20)
    #expect(pieces.next(bytes, isLast: true, invalid: &invalid).count == 3 << 20 && invalid.count == 1_000)
    #expect(TextConverter("CP949")?.convert(bytes, isLast: true, invalid: &invalid).count == 3 << 20)
  }
}
