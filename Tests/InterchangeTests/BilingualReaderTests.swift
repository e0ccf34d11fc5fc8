import Diagnostics
import Interchange
import Testing
import TranslationModel

/// Pairs with the places of both sides, for each format.
@Suite("Files of two languages with places")
struct BilingualReaderTests {
  /// A side as `line:column text «bytes of the file»`, the bytes only where they differ from the text.
  static func shown(_ text: PairedText?, _ file: BilingualText.File) -> String {
    guard let text else { return "none" }
    let place = LineIndex(file.bytes).location(of: text.utf8Range, file: file.name, in: file.bytes)
    let raw = String(decoding: file.bytes[text.utf8Range], as: UTF8.self)
    return "\(place.line):\(place.column) \(text.text)" + (raw == text.text ? "" : " «\(raw)»")
  }

  static func lines(_ text: String, _ name: String, options: ImportOptions = ImportOptions()) throws -> [String] {
    try lines(Array(text.utf8), name, options: options)
  }

  static func lines(_ bytes: [UInt8], _ name: String, options: ImportOptions = ImportOptions()) throws -> [String] {
    let text = try BilingualReader(options: options).read(bytes: bytes, name: name)
    return text.pairs.map { pair in
      let state = pair.state.map { " (\($0.rawValue))" } ?? ""
      let proposals = pair.proposals.map {
        " ← \($0.source ?? "?") = \($0.target)" + ($0.score.map { " \(Int($0 * 100))" } ?? "")
      }
      return pair.id + state + " | " + shown(pair.source, text.sourceFile) + " | "
        + shown(pair.target, text.targetFile) + proposals.joined()
    }
  }

  static func xliff1(_ units: String, _ attributes: String = "source-language=\"zh-CN\" target-language=\"ko\"")
    -> String
  {
    """
    <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" \(attributes) datatype="x"><body>
    \(units)
    </body></file></xliff>
    """
  }

  static let units: [(unit: String, expected: [String])] = [
    ("<trans-unit id=\"1\"><source>水</source><target>물</target></trans-unit>", ["1 | 2:28 水 | 2:46 물"]),
    ("<trans-unit id=\"1\"><source>水</source></trans-unit>", ["1 | 2:28 水 | none"]),
    ("<trans-unit id=\"1\"><source>水</source><target/></trans-unit>", ["1 | 2:28 水 | 2:47 "]),
    ("<trans-unit id=\"1\"><source/><target>물</target></trans-unit>", []),
    ("<trans-unit id=\"1\" translate=\"no\"><source>水</source></trans-unit>", []),
    (
      "<group translate=\"no\"><group><trans-unit id=\"1\"><source>水</source></trans-unit></group></group><trans-unit id=\"2\"><source>火</source></trans-unit>",
      ["2 | 2:123 火 | none"]
    ),
    (
      "<group translate=\"no\"><trans-unit id=\"1\" translate=\"yes\"><source>水</source></trans-unit></group>",
      ["1 | 2:66 水 | none"]
    ),
    ("<trans-unit id=\"1\"><source><mrk mtype=\"protected\">水</mrk></source><target>水</target></trans-unit>", []),
    (
      "<trans-unit id=\"1\"><source><mrk mtype=\"protected\">水</mrk>火</source></trans-unit>",
      ["1 | 2:51 水火 «水</mrk>火» | none"]
    ),
    (
      "<trans-unit id=\"1\" approved=\"yes\"><source>水&amp;火</source><target>물&#x26;불</target></trans-unit>",
      ["1 (reviewed) | 2:43 水&火 «水&amp;火» | 2:67 물&불 «물&#x26;불»"]
    ),
    (
      "<trans-unit id=\"1\"><source>水</source><target state=\"needs-review-translation\">물<ph id=\"1\">x</ph>!</target></trans-unit>",
      ["1 (draft) | 2:28 水 | 2:79 물! «물<ph id=\"1\">x</ph>!»"]
    ),
    (
      "<trans-unit id=\"1\"><source>水</source><target><g id=\"1\">물</g><!-- 불 --></target></trans-unit>",
      ["1 | 2:28 水 | 2:56 물"]
    ),
    (
      "<trans-unit id=\"1\"><source>水</source><target><![CDATA[물 <b>]]></target></trans-unit>",
      ["1 | 2:28 水 | 2:55 물 <b>"]
    ),
    (
      "<trans-unit id=\"1\"><source>水</source><target>물</target><alt-trans match-quality=\"85%\"><source>火</source><target>불</target></alt-trans></trans-unit>",
      ["1 | 2:28 水 | 2:46 물 ← 火 = 불 85"]
    ),
    (
      "<trans-unit id=\"1\"><source>水火</source><seg-source><mrk mtype=\"seg\" mid=\"a\">水</mrk><mrk mtype=\"seg\" mid=\"b\">火</mrk></seg-source><target><mrk mtype=\"seg\" mid=\"a\">물</mrk></target></trans-unit>",
      ["1-a | 2:76 水 | 2:161 물", "1-b | 2:108 火 | 2:161 "]
    ),
  ]

  @Test("XLIFF 1", arguments: units)
  func xliff1(unit: String, expected: [String]) throws {
    #expect(try Self.lines(Self.xliff1(unit), "a.xlf") == expected)
  }

  @Test("a file that translates into Chinese has its Chinese as source; other languages are left out")
  func languages() throws {
    let unit = "<trans-unit id=\"1\"><source>물</source><target>水</target></trans-unit>"
    #expect(
      try Self.lines(Self.xliff1(unit, "source-language=\"ko\" target-language=\"zh\""), "a.xlf")
        == ["1 | 2:46 水 | 2:28 물"])
    #expect(try Self.lines(Self.xliff1(unit, "source-language=\"en\" target-language=\"ko\""), "a.xlf") == [])
  }

  @Test("XLIFF 2, with matches that belong to a segment or to a mark in it")
  func xliff2() throws {
    let text = """
      <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0"
        version="2.0" srcLang="zh" trgLang="ko"><file id="f"><unit id="u"><mtc:matches>
      <mtc:match ref="#m" matchQuality="80"><source>大海</source><target>큰 바다</target></mtc:match></mtc:matches>
      <segment id="s" state="translated"><source><mrk id="m" type="mtc:match">海</mrk></source><target>바<pc id="1">다</pc></target></segment>
      <ignorable><source> </source></ignorable>
      <segment state="initial"><source>山</source></segment></unit></file></xliff>
      """
    #expect(
      try Self.lines(text, "a.xliff") == [
        "u-s (translated) | 4:73 海 | 4:97 바다 «바<pc id=\"1\">다» ← 大海 = 큰 바다 80",
        "u-2 (untranslated) | 6:34 山 | none",
      ])
  }

  @Test("SDLXLIFF: the states of segments")
  func sdl() throws {
    let text = """
      <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0"><file original="a" source-language="zh-CN" target-language="ko-KR" datatype="x"><body>
      <trans-unit id="t"><source>山。水。</source><seg-source><mrk mtype="seg" mid="1">山。</mrk><mrk mtype="seg" mid="2">水。</mrk></seg-source>
      <target><mrk mtype="seg" mid="1">산.</mrk><mrk mtype="seg" mid="2">물.</mrk></target>
      <sdl:seg-defs><sdl:seg id="1" conf="ApprovedTranslation" locked="true"/><sdl:seg id="2" conf="Draft" percent="70"/></sdl:seg-defs></trans-unit>
      </body></file></xliff>
      """
    #expect(
      try Self.lines(text, "a.sdlxliff") == [
        "t-1 (reviewed) | 2:78 山。 | 3:34 산.", "t-2 (draft) | 2:111 水。 | 3:67 물.",
      ])
    let read = try BilingualReader().read(bytes: Array(text.utf8), name: "a.sdlxliff")
    #expect(read.pairs.map(\.isLocked) == [true, false])
    #expect(read.targetDocument(format: .html).blocks.map(\.isQuotation) == [true, false])
  }

  @Test("TMX: the two languages among others, codes left out")
  func tmx() throws {
    let text = """
      <tmx version="1.4"><header/><body>
      <tu tuid="a"><tuv xml:lang="ko_KR"><seg>물<bpt i="1">&lt;b></bpt>과<ept i="1"/></seg></tuv><tuv xml:lang="en"><seg>water</seg></tuv><tuv xml:lang="ZH-cn"><seg>水</seg></tuv></tu>
      <tu><tuv xml:lang="zh"><seg>火</seg></tuv><tuv xml:lang="en"><seg>fire</seg></tuv></tu>
      </body></tmx>
      """
    #expect(
      try Self.lines(text, "a.tmx") == ["a | 2:158 水 | 2:41 물과 «물<bpt i=\"1\">&lt;b></bpt>과»"])
  }

  @Test("PO: continued lines, escapes, fuzzy and missing translations")
  func po() throws {
    let text = #"""
      msgid ""
      msgstr "Language: ko\n"

      msgid "山\"水\""
      "火"
      msgstr "산 "
      "\"물\" 불"

      #, fuzzy
      #| msgid "大海"
      msgctxt "menu"
      msgid "海"
      msgstr "큰 바다"

      msgid "空"
      msgstr ""

      #~ msgid "旧"
      #~ msgstr "옛"
      """#
    #expect(
      try Self.lines(text, "a.po") == [
        " | 4:8 山\"水\"火 «山\\\"水\\\"\"\n\"火» | 6:9 산 \"물\" 불 «산 \"\n\"\\\"물\\\" 불»",
        "menu (draft) | 12:8 海 | 13:9 큰 바다 ← 大海 = 큰 바다", " (untranslated) | 15:8 空 | 16:9 ",
      ])
  }

  @Test("tables: a mark at the start, a header, quotes")
  func tables() throws {
    let text = "\u{FEFF}原文\t번역\n山\t산\n\"大\"\"海\"\"\"\t\"큰 \"\"바다\"\"\"\n空\t\n"
    #expect(
      try Self.lines(text, "a.tsv") == [
        " | 2:1 山 | 2:3 산", " | 3:2 大\"海\" «大\"\"海\"\"» | 3:11 큰 \"바다\" «큰 \"\"바다\"\"»", " | 4:1 空 | 4:3 ",
      ])
  }

  @Test("offsets lead from every byte of a text to the bytes it stands for")
  func offsets() throws {
    let unit = "<trans-unit id=\"1\"><source>水</source><target>가&lt;나<ph id=\"1\"/>다</target></trans-unit>"
    let text = try BilingualReader().read(bytes: Array(Self.xliff1(unit).utf8), name: "a.xlf")
    let target = try #require(text.pairs.first?.target)
    let pieces = [0..<3, 3..<4, 4..<7, 7..<10, 4..<10].map { range in
      String(decoding: text.targetFile.bytes[target.offsets.documentRange(range)], as: UTF8.self)
    }
    #expect(target.text == "가<나다")
    #expect(pieces == ["가", "&lt;", "나", "다", "나<ph id=\"1\"/>다"])
  }

  /// A file, and how many of its units are no pairs.
  static let passedOver: [(name: String, text: String, expected: [BilingualText.PassedOver: Int])] = [
    (
      "a.tmx",
      """
      <tmx version="1.4"><header/><body>
      <tu><tuv xml:lang="zh"><seg>火</seg></tuv><tuv xml:lang="en"><seg>fire</seg></tuv></tu>
      <tu><tuv xml:lang="zh"><seg>火</seg></tuv><tuv xml:lang="ko"><seg>불</seg></tuv></tu>
      <tu><tuv xml:lang="zh"><seg>水</seg></tuv></tu>
      <tu><tuv xml:lang="en"><seg>fire</seg></tuv><tuv xml:lang="ko"><seg>불</seg></tuv></tu>
      <tu><tuv xml:lang="en"><seg>fire</seg></tuv></tu></body></tmx>
      """, [.withoutTranslation: 2, .withoutOriginal: 1, .otherLanguages: 1]
    ),
    (
      "a.xlf",
      xliff1("<trans-unit id=\"1\"><source/></trans-unit><trans-unit id=\"2\"><source>水</source></trans-unit>"),
      [.withoutOriginal: 1]
    ),
    (
      "a.xlf",
      xliff1(
        "<trans-unit id=\"1\"><source>water</source></trans-unit>", "source-language=\"en\" target-language=\"ko\""),
      [.otherLanguages: 1]
    ),
    ("a.csv", "source,target\n水,물\n,불\n,\n火,\n", [.withoutOriginal: 1]),
    ("a.po", "msgid \"水\"\nmsgstr \"물\"\n\nmsgid \"火\"\nmsgstr 불\n", [.unreadable: 1]),
    ("a.po", "msgid \"水\"\nmsgstr \"물\"\n\n#~ msgid \"火\"\n#~ msgstr \"불\"\n", [:]),
  ]

  @Test("what is no pair is counted", arguments: passedOver.indices)
  func countsWhatIsNoPair(index: Int) throws {
    let (name, text, expected) = Self.passedOver[index]
    #expect(try BilingualReader().read(bytes: Array(text.utf8), name: name).passedOver == expected)
  }

  @Test("UTF-16 is read as UTF-8, and what is not well-formed is refused with its place")
  func encodings() throws {
    let text = Self.xliff1("<trans-unit id=\"1\"><source>水</source><target>물</target></trans-unit>")
    let wide =
      [0xFF, 0xFE] + text.utf16.flatMap { (unit: UInt16) -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    #expect(try Self.lines(wide, "a.xlf") == ["1 | 2:28 水 | 2:46 물"])
    let error = #expect(throws: InterchangeError.self) { try Self.lines("<xliff version=\"1.2\"><file>", "a.xlf") }
    #expect(error?.description.contains("a.xlf") == true)
  }
}
