import Testing

@testable import Interchange

/// Notes every event in a line of text.
final class EventLog: XMLEventHandler {
  var lines: [String] = []
  var tags: [(range: Range<Int>, position: SourcePositions.Position)] = []
  private var text = ""

  private func flush() {
    if !text.isEmpty { lines.append("text \(text)") }
    text = ""
  }

  override func startElement(_ tag: XMLStartTag, in parser: XMLStreamParser) {
    flush()
    let attributes = tag.attributes.map { " \($0.name.qualified)=\($0.text)" }.joined()
    lines.append("<\(tag.name.qualified)\(attributes)\(parser.isEmptyElement ? " /" : "")>")
    let range = parser.tagRange
    tags.append((range, parser.position(of: range.lowerBound)))
  }

  override func endElement(_ name: XMLNamePointers, in parser: XMLStreamParser) {
    flush()
    lines.append("</\(name.qualified)>")
  }

  override func characters(_ bytes: UnsafeBufferPointer<UInt8>, in parser: XMLStreamParser) {
    text += String(decoding: bytes, as: UTF8.self)
  }

  override func comment(_ bytes: UnsafeBufferPointer<UInt8>, in parser: XMLStreamParser) {
    flush()
    lines.append("comment \(String(decoding: bytes, as: UTF8.self))")
  }

  override func documentType(name: String, publicID: String?, systemID: String?, in parser: XMLStreamParser) {
    lines.append("doctype \(name) \(systemID ?? "-")")
  }
}

func events(_ bytes: [UInt8]) throws -> (log: EventLog, faults: [XMLFault], isWhole: Bool) {
  let log = EventLog()
  let parser = try XMLStreamParser(handler: log)
  let isWhole = try parser.parse(XMLInput(bytes: bytes, name: "test.xml"))
  return (log, parser.faults, isWhole)
}

@Suite struct XMLStreamParserTests {
  @Test func events() throws {
    let xml = """
      <?xml version="1.0"?><!DOCTYPE tmx SYSTEM "tmx14.dtd">
      <tmx a='1'><!-- c --><seg xml:lang="ko">이좡 &amp; 亦庄<ph/></seg></tmx>
      """
    let (log, faults, isWhole) = try InterchangeTests.events(Array(xml.utf8))
    #expect(faults.isEmpty && isWhole)
    #expect(
      log.lines == [
        "doctype tmx tmx14.dtd", "<tmx a=1>", "comment  c ", "<seg xml:lang=ko>", "text 이좡 & 亦庄", "<ph />", "</ph>",
        "</seg>", "</tmx>",
      ])
  }

  /// Every start tag's range holds a whole tag, also behind half a million bytes and pieces cut anywhere.
  @Test func placesOfTags() throws {
    var xml = "<?xml version=\"1.0\"?>\r\n<a>\r\n"
    for number in 0..<20_000 { xml += "  <b n=\"한글 \(number)\">漢字&#x4E00;</b><c/>\r\n\n" }
    xml += "</a>"
    let bytes = Array(xml.utf8)
    let (log, faults, isWhole) = try InterchangeTests.events(bytes)
    #expect(faults.isEmpty && isWhole && log.tags.count == 40_001)
    #expect(log.tags.allSatisfy { bytes[$0.range.lowerBound] == 0x3C && bytes[$0.range.upperBound - 1] == 0x3E })
    #expect(log.tags[0].position == .init(offset: 23, line: 2, column: 1))
    let last = try #require(log.tags.last)
    #expect(last.position.line == 3 + 2 * 19_999)
    #expect(last.position.column == "  <b n=\"한글 19999\">漢字&#x4E00;</b>".unicodeScalars.count + 1)
  }

  @Test(arguments: [
    ("UTF-16LE", [0xFF, 0xFE] as [UInt8], true), ("UTF-16BE", [0xFE, 0xFF], false), ("UTF-16LE", [], true),
  ])
  func utf16(_ name: String, _ mark: [UInt8], _ isLittle: Bool) throws {
    let units = Array("<?xml version=\"1.0\" encoding=\"UTF-16\"?><a>농업 强國</a>".utf16)
    let bytes =
      mark + units.flatMap { isLittle ? [UInt8($0 & 0xFF), UInt8($0 >> 8)] : [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    let (log, faults, isWhole) = try InterchangeTests.events(bytes)
    #expect(faults.map(\.message) == (mark.isEmpty ? ["the file is in UTF-16LE without a byte order mark"] : []))
    #expect(isWhole)
    #expect(log.lines == ["<a>", "text 농업 强國", "</a>"])
  }

  /// Windows writes code page 949 and declares EUC-KR: 뷁 stands in the former only.
  @Test func codePage949() throws {
    let bytes = Array("<?xml version=\"1.0\" encoding=\"euc-kr\"?><a>".utf8) + [0x94, 0xEE] + Array("</a>".utf8)
    #expect(try InterchangeTests.events(bytes).log.lines == ["<a>", "text 뷁", "</a>"])
  }

  @Test(arguments: [
    ("", "the file is empty"), ("{}", "this is no XML document: it does not begin with a tag"),
    ("<?xml version='1.0'?>\n", "this is no XML document: it does not begin with a tag"),
    ("<a><b>x", "the document ends before </b>: it is not whole"),
    ("<a><b c='x", "the document ends before </a>: it is not whole"),
    ("<a><!-- x", "the document ends before </a>: it is not whole"),
    ("<a><b c", "the document ends before </a>: it is not whole"),
    ("<a/>x", "something stands behind the end of the document"),
    ("<a>&#x1;</a>", "U+0001 must not stand in XML"), ("<a>\u{8}</a>", "U+0008 must not stand in XML"),
    ("<?xml version='1.0' encoding='UTF-16'?><a/>", "the document declares UTF-16 and is in UTF-8"),
  ])
  func sentences(_ xml: String, _ message: String) throws {
    #expect(try InterchangeTests.events(Array(xml.utf8)).faults.map(\.message) == [message])
  }

  @Test func gb18030() throws {
    // 亦庄 in GB18030: D2 E0 D7 AF.
    let bytes =
      Array("<?xml version=\"1.0\" encoding=\"GB18030\"?><a>".utf8) + [0xD2, 0xE0, 0xD7, 0xAF] + Array("</a>".utf8)
    #expect(try InterchangeTests.events(bytes).log.lines == ["<a>", "text 亦庄", "</a>"])
  }

  @Test(arguments: [
    ("<a>&#x1;</a>", "xml-character"), ("<a>\u{1}</a>", "xml-character"), ("<a><b></a>", "xml-well-formed"),
    ("<a>", "xml-well-formed"), ("", "xml-well-formed"), ("<a>&nope;</a>", "xml-entity"),
    ("<a b='1' b='2'/>", "xml-well-formed"),
    ("<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>", "xml-entity"),
    ("<!DOCTYPE a [<!ENTITY % p SYSTEM 'http://example.org/x'> %p;]><a/>", "xml-entity"),
    ("<!DOCTYPE a [<!ENTITY l 'ha'><!ENTITY m '&l;&l;'>]><a>&m;</a>", "xml-entity"),
    ("<a><x:b/></a>", "xml-namespace"),
  ])
  func faults(_ xml: String, _ rule: String) throws {
    let faults = try InterchangeTests.events(Array(xml.utf8)).faults
    #expect(faults.first?.kind.rawValue == rule, "\(faults)")
  }

  @Test func ownEntities() throws {
    let xml = "<!DOCTYPE a [<!ENTITY lab '실험실'>]><a b='&lab;'>&lab;과 &lab;</a>"
    let (log, faults, _) = try InterchangeTests.events(Array(xml.utf8))
    #expect(faults.isEmpty)
    #expect(log.lines == ["doctype a -", "<a b=실험실>", "text 실험실과 실험실", "</a>"])
  }

  @Test func limits() throws {
    let deep = String(repeating: "<a>", count: 300) + String(repeating: "</a>", count: 300)
    #expect(try InterchangeTests.events(Array(deep.utf8)).faults.first?.message == "elements nest more than 256 deep")
    let name = "e", text = String(repeating: "x", count: 250)
    let blowUp =
      "<!DOCTYPE a [<!ENTITY \(name) '\(text)'>]><a>" + String(repeating: "&\(name);", count: 10_000) + "</a>"
    #expect(
      try InterchangeTests.events(Array(blowUp.utf8)).faults.first?.message
        == "references to entities put more than 1048576 bytes into the document")
  }

  /// libxml2 compares each attribute with all before it: half a million took minutes. The tag is refused before.
  @Test(.timeLimit(.minutes(1)), arguments: ["a", "xmlns:a"])
  func manyAttributes(_ name: String) throws {
    let some = (0..<1_000).map { " \(name)\($0)='u'" }.joined()
    #expect(try InterchangeTests.events(Array("<a\(some)><b/></a>".utf8)).faults.isEmpty)
    let many = (0..<500_000).map { " \(name)\($0)='u'" }.joined()
    let faults = try InterchangeTests.events(Array("<r><a\(many)/></r>".utf8)).faults
    #expect(faults.map(\.message) == ["one element has more than 1000 attributes"])
  }

  @Test func manyNamespaces() throws {
    let nested = (0..<200).map { outer in "<a" + (0..<8).map { " xmlns:a\(outer)-\($0)='u'" }.joined() + ">" }.joined()
    let faults = try InterchangeTests.events(Array(nested.utf8)).faults
    #expect(faults.map(\.message) == ["more than 1000 namespaces are declared at one place"])
  }

  /// A comment or an instruction may hold any number of quotation marks, also over many pieces.
  @Test func quotesOutsideTags() throws {
    let quotes = String(repeating: " '\"' ", count: 200_000)
    let xml = "<a><!--\(quotes)--><?pi \(quotes)?>\(quotes)</a>"
    let (log, faults, isWhole) = try InterchangeTests.events(Array(xml.utf8))
    #expect(faults.isEmpty && isWhole && log.lines.count == 4)
  }

  @Test(arguments: ["gbk//IGNORE", "", "ISO-2022-KR", "UTF-7", "wchar_t", "IBM1390", "x-none"])
  func encodingsNotTaken(_ name: String) {
    let bytes = Array("<?xml version='1.0' encoding='\(name)'?><a/>".utf8)
    let error = #expect(throws: InterchangeError.self) { try InterchangeTests.events(bytes) }
    #expect(error?.kind == .encoding)
    #expect(error?.wording.english == "“test.xml” declares the encoding “\(name)”, which is not known here.")
    #expect(error?.wording.korean == "“test.xml”: 읽을 수 없는 인코딩으로 선언되어 있습니다: “\(name)”")
  }
}
