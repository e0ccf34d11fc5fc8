import Diagnostics
import Testing
import TranslationModel

@testable import Interchange

private struct Reading {
  var units: [TranslationUnit] = []
  var entries: [ConceptEntry] = []
  var report = ImportReport()
  var warnings: [String] { report.warnings.map { "\($0.location.line) \($0.rule): \($0.message)" } }
}

private final class Taken {
  var reading = Reading()
}

private func read(_ bytes: [UInt8], _ options: ImportOptions = ImportOptions()) throws -> Reading {
  let taken = Taken()
  let report = try ExchangeReader(options: options).read(bytes: bytes, name: "a.tmx") { item in
    switch item {
    case .unit(let unit): taken.reading.units.append(unit)
    case .entry(let entry): taken.reading.entries.append(entry)
    }
  }
  taken.reading.report = report
  return taken.reading
}

private let header =
  "<header creationtool='t' creationtoolversion='1' segtype='sentence' o-tmf='t' adminlang='en' srclang='zh-CN' "
  + "datatype='text'/>"

private func document(_ units: String, header: String = header) -> String {
  "<tmx version='1.4'>\(header)<body>\n\(units)</body></tmx>"
}

private func unit(_ source: String, _ target: String, _ attributes: String = "") -> String {
  "<tu \(attributes)><tuv xml:lang='zh-CN'><seg>\(source)</seg></tuv><tuv xml:lang='ko'><seg>\(target)</seg></tuv></tu>"
}

@Suite struct TMXReaderTests {
  @Test func `Entries without ids stay apart, spellings of one stay together`() throws {
    let table = Array("source,target\n亦庄,이좡\n北京,베이징\n亦庄,이장\n杭州,항저우\n云门,윈먼\n雲門,윈먼\n".utf8)
    var entries: [ConceptEntry] = []
    func read(_ bytes: [UInt8], _ name: String) throws {
      entries = []
      _ = try ExchangeReader().read(
        bytes: bytes, name: name, take: { if case .entry(let entry) = $0 { entries.append(entry) } })
    }
    try read(table, "a.csv")
    let first = entries
    for (format, name) in [(ExportFormat.tmx, "a.tmx"), (.xliff12, "a.xlf"), (.xliff21, "b.xlf")] {
      var options = Samples.options
      options.reviewStates = Set(ReviewState.allCases)
      let sink = MemorySink()
      _ = try ExportContent(entries: first).write(as: format, options: options, to: sink)
      try read(sink.bytes, name)
      #expect(entries.map { $0.sourceTerms.map(\.text) } == first.map { $0.sourceTerms.map(\.text) })
      #expect(entries.map { $0.targetTerms.map(\.text) } == first.map { $0.targetTerms.map(\.text) })
    }
  }

  @Test func everythingOfAUnit() throws {
    let xml = document(
      "<tu tuid='a 1' creationdate='20240229T235959Z' creationid='kim' changedate='20240301T000000Z' changeid='박'>"
        + "<note>one</note><prop type='x-document'>d.txt</prop><prop type='x-score'>0.5</prop>"
        + "<prop type='project'>p</prop><prop type='x-url'>u</prop>"
        + "<tuv xml:lang='KO-kr'><note>two</note><seg> 중&amp;국 </seg></tuv>"
        + "<tuv xml:lang='zh-Hant-TW'><seg>\u{3000}中國</seg></tuv></tu>")
    let reading = try read(Array(xml.utf8))
    #expect(
      reading.units == [
        TranslationUnit(
          id: "a 1", source: "\u{3000}中國", target: "중&국", score: 0.5, document: "d.txt",
          created: ChangeStamp(date: "2024-02-29T23:59:59Z", author: "kim"),
          modified: ChangeStamp(date: "2024-03-01T00:00:00Z", author: "박"), notes: ["one", "two"],
          properties: [.init(name: "project", value: "p"), .init(name: "url", value: "u")])
      ])
    #expect(reading.report.format == "TMX 1.4")
    #expect(reading.report.units == 1)
    #expect(reading.report.omissions == [])
    #expect(reading.warnings == [])
  }

  @Test(arguments: [
    ("a<bpt i='1'>&lt;b></bpt>b<ept i='1'>&lt;/b></ept>c", "abc"), ("<ph>x</ph>a<it pos='end'>y</it>", "a"),
    ("a <hi type='t'>b<hi>c</hi></hi> d", "a bc d"), ("<ut>x</ut>a<![CDATA[<b>]]>", "a<b>"), ("a<sub>b</sub>c", "abc"),
    ("a<b>c</b>", "ac"), ("\n  a\n  b\n ", "a\n  b"), ("\u{A0}a\u{3000}", "\u{A0}a\u{3000}"),
  ])
  func textWithoutCodes(_ content: String, _ text: String) throws {
    #expect(try read(Array(document(unit(content, "t")).utf8)).units.map(\.source) == [text])
  }

  @Test func subFlowsAreUnitsOfTheirOwn() throws {
    let reading = try read(
      Array(
        document(
          unit(
            "象<ph>{\\f <sub>大<bpt i='1'>x</bpt>兽<ept i='1'>y</ept></sub>}</ph>很大",
            "코끼리<ph>{\\f <sub> 큰 짐승</sub>}</ph>는 크다", "tuid='7'")
        ).utf8))
    #expect(reading.units.map(\.id) == ["7", "7-sub1"])
    #expect(reading.units.map(\.source) == ["象很大", "大兽"])
    #expect(reading.units.map(\.target) == ["코끼리는 크다", "큰 짐승"])
    #expect(
      reading.report.omissions.map(\.text) == [
        "inline codes: 4 (the memory holds the text of segments without codes)"
      ])
  }

  @Test func severalVariantsOfALanguage() throws {
    let variants = [("zh-CN", "简"), ("en", "e"), ("zh_TW", "繁"), ("ko", "간"), ("ko-KP", "번")]
      .map { "<tuv xml:lang='\($0.0)'><seg>\($0.1)</seg></tuv>" }.joined()
    let reading = try read(Array(document("<tu tuid='x'>\(variants)</tu>" + unit("", "t") + unit("s", "")).utf8))
    #expect(
      reading.units.map { [$0.id, $0.source, $0.target] } == [
        ["x", "简", "간"], ["x-2", "简", "번"], ["x-3", "繁", "간"], ["x-4", "繁", "번"],
      ])
    #expect(
      reading.report.omissions.map(\.text) == [
        "variants in other languages: 1 (only \"zh\" and \"ko\" are taken)",
        "units without a source text: 1 (no variant is in \"zh\")",
        "units without a target text: 1 (no variant is in \"ko\")",
      ])
    #expect(reading.warnings == ["2 import-tmx-language: \"zh_TW\" is taken for \"zh-TW\""])
  }

  @Test func sloppinessIsTakenWithAWarning() throws {
    let xml =
      "<tmx version='1.1'>\n<header srclang='*all*' segtype='x'/>\n<body>\n"
      + "<tu creationdate='2024-01-02 03:04'><tuv lang='ZH'><seg>中</seg></tuv>"
      + "<tuv lang='kor' changedate='soon'><seg>중</seg></tuv></tu></body></tmx>"
    let reading = try read(Array(xml.utf8))
    #expect(reading.units.map(\.created) == [ChangeStamp(date: "2024-01-02T03:04:00Z", author: "")])
    #expect(
      reading.warnings == [
        "2 import-tmx-header: the header lacks creationtool, creationtoolversion, o-tmf, adminlang, datatype",
        "2 import-tmx-header: srclang is \"*all*\"; the languages of the variants tell the sides",
        "4 import-tmx-language: lang is taken for xml:lang", "4 import-tmx-language: lang is taken for xml:lang",
        "4 import-tmx-date: \"2024-01-02 03:04\" is taken for 2024-01-02T03:04:00Z",
        "4 import-tmx-date: \"soon\" is no date and left out",
      ])
  }

  @Test func manyWarningsOfARuleAreCounted() throws {
    let units = String(repeating: unit("中", "중", "creationdate='x'"), count: 50)
    let report = try read(Array(document(units).utf8)).report
    #expect(report.warnings.count == ImportReport.warningsPerRule)
    #expect(report.warningCounts == [.init(rule: "import-tmx-date", count: 50)])
    #expect(report.units == 50)
  }

  @Test func encodings() throws {
    let xml = "<?xml version='1.0'?>" + document(unit("中国", "중국"))
    var wide: [UInt8] = [0xFE, 0xFF]
    for unit in xml.utf16 { wide += [UInt8(unit >> 8), UInt8(unit & 0xFF)] }
    let declared = Array("<?xml version='1.0' encoding='GB18030'?>".utf8) + Array(document("").utf8)
    let place = try #require(declared.firstRange(of: Array("</body>".utf8)))
    var chinese = declared
    let source: [UInt8] = [0xD6, 0xD0, 0xB9, 0xFA]
    chinese.insert(
      contentsOf: Array("<tu><tuv xml:lang='zh'><seg>".utf8) + source
        + Array("</seg></tuv><tuv xml:lang='ko'><seg>c</seg></tuv></tu>".utf8), at: place.lowerBound)
    for bytes in [Array(xml.utf8), [0xEF, 0xBB, 0xBF] + Array(xml.utf8), wide, chinese] {
      #expect(try read(bytes).units.map(\.source) == ["中国"])
    }
  }

  // MARK: Errors

  @Test func aDocumentThatBreaksOffIsAnErrorWithItsPlace() throws {
    let xml = "<tmx version='1.4'>\n<body>\n" + unit("中", "중") + "\n<tu></body></tmx>"
    let error = #expect(throws: InterchangeError.self) { try read(Array(xml.utf8)) }
    #expect(error?.kind == .notWellFormed(line: 4, column: 12))
    #expect(error?.message.hasPrefix("“a.tmx” cannot be read to its end: at line 4, column 12, ") ?? false)
  }

  @Test func anotherRootIsAnError() throws {
    let error = #expect(throws: InterchangeError.self) { try read(Array("<html/>".utf8)) }
    #expect(error?.message == "“a.tmx” is in no format that is read here: its root element is <html>.")
  }

  @Test func whatTheTakerThrowsComesOutAndEndsTheReading() throws {
    struct Full: Error {}
    final class Count { var count = 0 }
    let taken = Count()
    let xml = document(String(repeating: unit("中", "중"), count: 10))
    #expect(throws: Full.self) {
      try ExchangeReader().read(bytes: Array(xml.utf8), name: "a.tmx") { _ in
        taken.count += 1
        if taken.count == 3 { throw Full() }
      }
    }
    #expect(taken.count == 3)
  }

  @Test func progressCanStop() throws {
    var reader = ExchangeReader()
    reader.progress = { _, _ in false }
    #expect(throws: CancellationError.self) {
      try reader.read(bytes: Array(document(unit("中", "중")).utf8), name: "a.tmx") { _ in }
    }
  }

  // MARK: Round trips

  private func exported(_ content: ExportContent) throws -> [UInt8] {
    let sink = MemorySink()
    var options = ExportOptions(toolVersion: "0")
    options.reviewStates = Set(ReviewState.allCases)
    _ = try content.write(as: .tmx, options: options, to: sink)
    return sink.bytes
  }

  @Test func unitsComeBackAsTheyWere() throws {
    let stamp = ChangeStamp(date: "2024-02-29T23:59:59Z", author: "김 \"편집\" <kim@example.org>")
    let units = [
      TranslationUnit(
        id: "u/1 한", source: "a & b\n<c>", target: "\u{3000}다\t라", score: 0.875, document: "기사/1.txt", created: stamp,
        modified: ChangeStamp(date: "2024-03-01T00:00:00Z", author: ""), notes: ["n1", "n2"],
        properties: [.init(name: "x-a", value: "1"), .init(name: "b", value: "<&>")]),
      TranslationUnit(id: "2", source: "中", target: "중"), TranslationUnit(id: "", source: "国", target: "국"),
    ]
    let bytes = try exported(ExportContent(units: units))
    let reading = try read(bytes)
    #expect(reading.units == units)
    #expect(reading.report.omissions == [])
    #expect(try exported(ExportContent(units: reading.units)) == bytes)
    #expect(try Validator().validate(bytes: bytes, name: "a.tmx") { _ in }.errors == 0)
  }

  @Test func entriesComeBackAsFarAsTMXCarriesThem() throws {
    var full = Samples.full
    var reading = try read(
      try exported(ExportContent(entries: [full, Samples.entry("c2", "甲", "갑", state: .proposed, status: nil)])))
    full.occurrences = []
    full.sourceTerms[0].partOfSpeech = nil
    full.targetTerms[0].lookUpForms = []
    full.targetTerms[1].method = nil
    full.targetTerms[2].method = nil
    #expect(reading.entries.first == full)
    #expect(reading.entries.last == Samples.entry("c2", "甲", "갑", state: .proposed, status: nil))
    #expect(reading.entries.count == 2)
    reading = try read(try exported(ExportContent(entries: reading.entries)))
    #expect(reading.entries.first == full)
  }

  @Test(arguments: [
    ("20240131T090000Z", "2024-01-31T09:00:00Z"), ("2024-01-31T09:00:00Z", "2024-01-31T09:00:00Z"),
    ("2024-01-31", "2024-01-31T00:00:00Z"), ("20240131", "2024-01-31T00:00:00Z"),
    ("2024-01-01T05:00:00+09:00", "2023-12-31T20:00:00Z"), ("2024-02-29T20:00:00.123-0500", "2024-03-01T01:00:00Z"),
    ("2024-12-31T23:30-01:00", "2025-01-01T00:30:00Z"), (" 2024-01-31 09:00 ", "2024-01-31T09:00:00Z"),
    ("2023-02-29", nil), ("2024-13-01", nil), ("01/31/2024", nil), ("", nil), ("20240131T250000Z", nil),
  ])
  func dates(_ text: String, _ utc: String?) {
    #expect(LenientDate.utc(text) == utc)
  }

  @Test(arguments: [
    ("zh", Side.source), ("ZH_cn", .source), ("zho", .source), ("cmn-Hans", .source), ("ko-KR", .target),
    ("KOR", .target), ("zha", nil), ("kok", nil), ("en", nil), ("", nil),
  ])
  func sides(_ tag: String, _ side: Side?) {
    #expect(LanguageSides(ImportOptions()).side(of: tag) == side)
  }
}
