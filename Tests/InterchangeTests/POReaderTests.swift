import Testing
import TranslationModel

@testable import Interchange

@Suite struct POReaderTests {
  private struct Reading {
    var units: [TranslationUnit] = []
    var report = ImportReport()
    var pairs: [String] { units.map { "\($0.source)=\($0.target)" } }
    var warnings: [String] { report.warnings.map { "\($0.location.line): \($0.message) [\($0.rule)]" } }
    var omissions: [String] { report.omissions.map(\.text) }
  }

  private func read(_ text: String) throws -> Reading { try read(bytes: Array(text.utf8)) }

  private func read(bytes: [UInt8], name: String = "ko.po") throws -> Reading {
    var reading = Reading()
    var units: [TranslationUnit] = []
    reading.report = try ExchangeReader().read(
      bytes: bytes, name: name,
      take: { item in
        if case .unit(let unit) = item { units.append(unit) }
      })
    reading.units = units
    return reading
  }

  private static let header = """
    msgid ""
    msgstr ""
    "Content-Type: text/plain; charset=UTF-8\\n"
    "Language: ko\\n"
    "PO-Revision-Date: 2024-01-31 18:00+0900\\n"
    "Last-Translator: 김 <kim@example.org>\\n"


    """

  /// > Source: GNU gettext manual, 3 The Format of PO Files.
  @Test func `An entry comes with its comments, context, places and flags`() throws {
    let reading = try read(
      Self.header + """
        # 옮긴이의 말
        #. 뽑은 말
        #: src/a.c:1 src/b.c:22
        #, c-format, fuzzy
        #| msgid "旧"
        #| "文"
        msgctxt "menu"
        msgid "打开"
        " %s\\n\\t\\"甲\\""
        msgstr "열기 %s\\n"
        "\\t\\"갑\\""
        """)
    #expect(
      reading.units == [
        TranslationUnit(
          id: "", source: "打开 %s\n\t\"甲\"", target: "열기 %s\n\t\"갑\"", score: 0.6,
          modified: ChangeStamp(date: "2024-01-31T09:00:00Z", author: "김 <kim@example.org>"),
          notes: ["옮긴이의 말", "뽑은 말", "fuzzy, to be reviewed: made for “旧文”"],
          properties: [
            .init(name: "context", value: "menu"), .init(name: "reference", value: "src/a.c:1"),
            .init(name: "reference", value: "src/b.c:22"), .init(name: "flag", value: "c-format"),
          ])
      ])
    #expect(reading.report.format == "PO")
    #expect(reading.warnings == [])
  }

  @Test(
    arguments: [
      ("msgid \"甲\"\nmsgid_plural \"乙\"\nmsgstr[0] \"갑\"\nmsgstr[1] \"을\"\n", ["甲=갑", "乙=을"], [String]()),
      ("msgid \"甲\"\r\nmsgstr \"갑\"\r\nmsgid \"乙\"\r\nmsgstr \"을\"", ["甲=갑", "乙=을"], []),
      (
        "msgid \"\\u7532\"\nmsgstr \"x\"\nmsgid \"甲\\x41\\101\"\nmsgstr \"갑\\\\\"\n", ["甲AA=갑\\"],
        ["entries in other languages: 1 (they do not pair the two languages wanted)"]
      ),
      (
        "msgid \"甲\"\nmsgstr \"\"\n\n#~ msgid \"乙\"\n#~ msgstr \"을\"\n#~ \"을\"\n#~ msgid \"丙\"\n#~ msgstr \"병\"\n", [],
        ["entries without a translation: 1 (msgstr is empty)", "obsolete entries: 2 (their originals are gone (#~))"]
      ),
      (
        "msgid \"Open\"\nmsgstr \"열기\"\nmsgid \"甲\"\nmsgstr \"갑\"\n", ["甲=갑"],
        ["entries in other languages: 1 (they do not pair the two languages wanted)"]
      ),
    ] as [(String, [String], [String])])
  func `Plurals, line ends, escapes, and what is left out`(
    text: String, pairs: [String], omissions: [String]
  ) throws {
    let reading = try read(Self.header + text)
    #expect(reading.pairs == pairs)
    #expect(reading.omissions == omissions)
  }

  private static func file(_ fields: String, _ id: String, _ translation: String) -> String {
    "msgid \"\"\nmsgstr \"\(fields)\"\n\nmsgid \"\(id)\"\nmsgstr \"\(translation)\"\n"
  }

  @Test(
    arguments: [
      (file("Language: ko_KR\\nX-Source-Language: zh_CN\\n", "API", "에이피아이"), ["API=에이피아이"], [String]()),
      (file("Language: zh_CN\\n", "열기", "打开"), ["打开=열기"], []),
      (file("Language: \\n", "打开", "열기"), ["打开=열기"], []),
      ("msgid \"打开\"\nmsgstr \"열기\"\n", ["打开=열기"], []),
      (
        file("Language: ja\\n", "打开", "開く"), [],
        [
          "1: the file translates into “ja”, not from “zh” into “ko”, so that nothing is taken in (GNU gettext, 6.2 "
            + "Header Entry) [po-language]"
        ]
      ),
      (
        file("Language: ko\\nX-Source-Language: en\\n", "Open", "열기"), [],
        [
          "1: the file translates from “en” into “ko”, not from “zh” into “ko”, so that nothing is taken in (GNU gettext, "
            + "6.2 Header Entry) [po-language]"
        ]
      ),
      (
        file("Language: ko\\n", "Open", "열기"), [],
        [
          "1: no pair of texts is in “zh” and “ko”, so that nothing is taken in (GNU gettext, 6.2 Header Entry) "
            + "[po-language]"
        ]
      ),
    ] as [(String, [String], [String])])
  func `The header's languages and the scripts tell what is taken`(
    text: String, pairs: [String], warnings: [String]
  ) throws {
    let reading = try read(text)
    #expect(reading.pairs == pairs)
    #expect(reading.warnings == warnings)
  }

  @Test func `The header's charset is the file's`() throws {
    let bytes =
      Array("msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=EUC-KR\\nLanguage: ko\\n\"\n\nmsgid \"".utf8)
      + [0xF4, 0xB8, 0xF2, 0xA2] + Array("\"\nmsgstr \"".utf8) + [0xC3, 0xB5, 0xC1, 0xF6] + Array("\"\n".utf8)
    let reading = try read(bytes: bytes)
    #expect(reading.pairs == ["天地=천지"])
    #expect(reading.report.format == "PO in CP949")
  }

  @Test func `A file without an extension is told by its first keyword`() throws {
    let text = "# 주석\n" + Self.header + "msgid \"甲\"\nmsgstr \"갑\"\n"
    #expect(try read(bytes: Array(text.utf8), name: "messages").pairs == ["甲=갑"])
  }

  @Test(arguments: [UInt64](1...10))
  func `Pieces may cut a file anywhere`(seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    var text = Array(Self.header.utf8)
    text += Array("msgid \"甲\"\r\n\"乙\\n\"\r\nmsgstr \"갑\"\r\n\n#, fuzzy\nmsgid \"丙\"\nmsgstr \"병\"".utf8)
    text += Array("\n\n#~ msgid \"丁\"\n#~ msgstr \"정\"\n".utf8)
    let parser = POParser()
    var entries: [String] = []
    let take = { (entry: POEntry) in
      entries.append("\(entry.original?.value ?? "")=\(entry.translations.first?.text.value ?? "")")
      return true
    }
    var start = 0
    while start < text.count {
      let count = min(text.count - start, Int(random.next() % 7) + 1)
      _ = parser.parse(Array(text[start..<start + count]), at: start, take: take)
      start += count
    }
    _ = parser.finish(at: start, take: take)
    #expect(entries.dropFirst() == ["甲乙\n=갑", "丙=병", "丁=정"])
    #expect(parser.faults.isEmpty)
  }
}
