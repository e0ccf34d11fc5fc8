import Testing
import TranslationModel

@testable import Interchange

@Suite("Reading TBX")
struct TBXReaderTests {
  private static func read(_ text: String) throws -> (entries: [ConceptEntry], report: ImportReport) {
    try read(Array(text.utf8))
  }

  private static func read(_ bytes: [UInt8]) throws -> (entries: [ConceptEntry], report: ImportReport) {
    var entries: [ConceptEntry] = []
    let report = try ExchangeReader().read(
      bytes: bytes, name: "x.tbx",
      take: { item in if case .entry(let entry) = item { entries.append(entry) } })
    return (entries, report)
  }

  /// An entry with everything that TBX 2019 can carry.
  static var rich: ConceptEntry {
    ConceptEntry(
      id: "c1", subjectField: "지명 & 행정", definition: "강변의 <가상> 도시", notes: ["첫 주석: a ]]> b", "둘째\n주석"],
      reviewState: .approved, reliability: 9,
      sourceTerms: [
        Term(text: "云门", script: .simplified, partOfSpeech: .noun, lookUpForms: ["云们"]),
        Term(text: "雲門", script: .traditional, note: "번체 원문"),
      ],
      targetTerms: [
        Term(
          text: "윈먼", status: .preferred, script: .korean, partOfSpeech: .noun, method: .transcription,
          lookUpForms: ["윈멘", "원먼"], note: "외래어 표기법", usageSource: "편집부 지침 \"3.2\""),
        Term(
          text: "운문", status: .admitted, script: .korean, method: .sinoKorean, lookUpForms: ["운믄"]),
        Term(text: "구름문", status: .deprecated, script: .korean, partOfSpeech: .other, method: .translation),
        Term(text: "운먼", status: .superseded, script: .korean),
      ],
      created: Samples.stamp, modified: Samples.later)
  }

  static var proposed: ConceptEntry {
    Samples.entry("c2", "候選人", "후보", state: .proposed, status: nil)
  }

  @Test("TBX 2019 comes back as it was written, in both styles", arguments: TBXStyle.allCases)
  func roundTrip2019(_ style: TBXStyle) throws {
    var written = [Self.rich, Self.proposed, Samples.entry("c3", "天地", "천지")]
    written[1].sourceTerms[0].script = .traditional
    var options = Samples.options
    options.tbxStyle = style
    options.reviewStates = [.approved, .proposed]
    let sink = MemorySink()
    let summary = try ExportContent(entries: written).write(as: .tbx2019, options: options, to: sink)
    #expect(summary.omissions.map(\.text) == [])
    let (entries, report) = try Self.read(sink.bytes)
    #expect(entries == written)
    #expect(report.warnings == [])
    #expect(report.omissions == [])
    #expect(report.format == "TBX-Basic (2019, \(style.rawValue.uppercased()))")
  }

  @Test("TBX 2008 comes back but for what it has no place for")
  func roundTrip2008() throws {
    var written = Self.rich
    let sink = MemorySink()
    let summary = try ExportContent(entries: [written]).write(as: .tbx2008, options: Samples.options, to: sink)
    #expect(
      summary.omissions.map(\.text) == [
        "look-up forms: 4 (readers of TBX 2008 would offer them as translations)",
        "renderings not to be used: 2 "
          + "(readers of TBX 2008 would offer them as translations; they stand in a note)",
        "reliability codes: 1 (TBX-Basic (2008) has no place for them)",
        "methods of rendering: 3 (TBX-Basic (2008) has no place for them)",
        "times of day: 1 (TBX-Basic (2008) has no place for them)",
      ])
    written.created.date = "2024-02-29T00:00:00Z"
    written.reliability = nil
    written.notes.insert("do not use: 구름문, 운먼", at: 0)
    written.targetTerms.removeLast(2)
    for index in written.sourceTerms.indices { written.sourceTerms[index].lookUpForms = [] }
    for index in written.targetTerms.indices {
      written.targetTerms[index].lookUpForms = []
      written.targetTerms[index].method = nil
    }
    #expect(try Self.read(sink.bytes).entries == [written])
  }

  @Test("What has no field in an entry goes back into its element", arguments: TBXStyle.allCases)
  func notesGoBack(_ style: TBXStyle) throws {
    var entry = Samples.entry("c1", "天地", "천지")
    entry.notes = ["source: 사전", "customerSubset: A", "xGraphic: 그림 (https://example.org/a.png)", "메모: 나머지"]
    entry.targetTerms[0].note = """
      첫 줄
      context: 천지가 열린다. (a.txt:3)
      termType: acronym
      externalCrossReference: https://example.org/
      termType: nothing
      """
    var options = Samples.options
    options.tbxStyle = style
    let sink = MemorySink()
    _ = try ExportContent(entries: [entry]).write(as: .tbx2019, options: options, to: sink)
    let text = String(decoding: sink.bytes, as: UTF8.self)
    let field =
      style == .dca
      ? "<termNote type=\"termType\">acronym</termNote>" : "<basic:termType>acronym</basic:termType>"
    #expect(text.contains(field))
    #expect(text.contains("<note>첫 줄\ntermType: nothing</note>"))
    #expect(text.contains("<note>메모: 나머지</note>"))
    #expect(!text.contains("context: "))
    var errors: [String] = []
    _ = try Validator().validate(bytes: sink.bytes, name: "x.tbx") { errors.append($0.message) }
    #expect(errors == [])
    let (back, _) = try Self.read(sink.bytes)
    let second = MemorySink()
    _ = try ExportContent(entries: back).write(as: .tbx2019, options: options, to: second)
    #expect(second.bytes == sink.bytes)
    #expect(back[0].notes.sorted() == entry.notes.sorted())
    #expect(
      back[0].targetTerms[0].note?.split(separator: "\n").sorted()
        == entry.targetTerms[0].note?.split(separator: "\n").sorted())
  }

  @Test("What is written is valid", arguments: TBXStyle.allCases)
  func valid(_ style: TBXStyle) throws {
    for format in [ExportFormat.tbx2019, .tbx2008] {
      var options = Samples.options
      options.tbxStyle = style
      options.reviewStates = Set(ReviewState.allCases)
      let sink = MemorySink()
      _ = try Samples.content.write(as: format, options: options, to: sink)
      var faults: [String] = []
      let result = try Validator().validate(bytes: sink.bytes, name: "x.tbx") {
        if $0.severity == .error { faults.append($0.message) }
      }
      #expect(faults == [])
      #expect(result.isValid)
    }
  }

  @Test("A foreign TBX 2008 with ntig, term groups, codes, changes and languages that are not ours")
  func foreign2008() throws {
    let (entries, report) = try Self.read(
      """
      <?xml version="1.0"?>
      <!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
      <martif type="TBX" xml:lang="en"><martifHeader><fileDesc><sourceDesc><p>from <hi>X</hi></p></sourceDesc>
      </fileDesc></martifHeader><text><body>
      <termEntry id="e-1">
        <descrip type="subjectField">农业</descrip>
        <descrip type="reliabilityCode">7</descrip>
        <admin type="customerSubset">ACME</admin>
        <transacGrp><transac type="transactionType">input</transac><date>20010507T105725Z</date>
          <transacNote type="responsibility" target="p1">Kim</transacNote></transacGrp>
        <transacGrp><transac type="transactionType">approval</transac><date>2002-01-01</date></transacGrp>
        <transacGrp><transac type="transactionType">modification</transac><date>yesterday</date></transacGrp>
        <langSet xml:lang="zh_CN">
          <descripGrp><descrip type="definition">强大的
              农业国家</descrip><admin type="source">Dictionary</admin></descripGrp>
          <ntig><termGrp><term> 农业<hi>强国</hi></term><termNote type="partOfSpeech">properNoun</termNote>
            <termNote type="termType">fullForm</termNote></termGrp>
            <descripGrp><descrip type="context">建设农业强国。</descrip><admin type="source">a.txt</admin></descripGrp>
            <xref type="externalCrossReference" target="http://example.org/1">see</xref></ntig>
        </langSet>
        <langSet xml:lang="KOR">
          <ntig><termGrp><term>농업강국</term><termNote type="administrativeStatus">forbidden</termNote></termGrp></ntig>
          <tig><term>농업 강국<ph>{1}</ph></term><termNote type="usageStatus">preferred</termNote>
            <note>띄어 쓴다</note></tig>
          <tig><term>농강국</term><termNote type="administrativeStatus">strange</termNote></tig>
        </langSet>
        <langSet xml:lang="en"><note>English</note><tig><term>power</term><note>n</note></tig></langSet>
      </termEntry>
      <termEntry><langSet xml:lang="fr"><tig><term>seul</term></tig></langSet></termEntry>
      <termEntry><langSet lang="ko"><tig><term>혼자</term></tig></langSet></termEntry>
      </body><back><refObjectList type="respPerson"><refObject id="p1"><item type="fn">Kim</item></refObject>
      </refObjectList></back></text></martif>
      """)
    #expect(
      entries.first
        == ConceptEntry(
          id: "e-1", subjectField: "农业", definition: "强大的 农业国家",
          notes: ["customerSubset: ACME", "approval: 2002-01-01T00:00:00Z", "date: yesterday", "English"],
          reviewState: .proposed, reliability: 7, fieldSources: [FieldSource(.definition, "Dictionary")],
          sourceTerms: [
            Term(
              text: "农业强国", script: .simplified, partOfSpeech: .noun,
              note: """
                context: 建设农业强国。 (a.txt)
                externalCrossReference: see (http://example.org/1)
                termType: fullForm
                """)
          ],
          targetTerms: [
            Term(text: "농업강국", status: .deprecated, script: .korean),
            Term(text: "농업 강국", status: .preferred, script: .korean, note: "띄어 쓴다"),
            Term(text: "농강국", script: .korean, note: "administrativeStatus: strange"),
          ],
          created: ChangeStamp(date: "2001-05-07T10:57:25Z", author: "Kim"),
          modified: ChangeStamp(date: "1970-01-01T00:00:00Z", author: "import")))
    #expect(entries.count == 2)
    #expect(entries.last?.targetTerms.map(\.text) == ["혼자"])
    #expect(
      report.omissions.map(\.text) == [
        "codes within texts: 1 (terms and notes are plain text)",
        "notes on terms in other languages: 1 (only the two languages are taken)",
        "terms in other languages: 2 (only the two languages are taken)",
        "entries without a term in the two languages: 1 (they have nothing for this glossary)",
        "records of the back matter: 1 (the glossary has no place for persons and works)",
      ])
    #expect(
      report.warnings.map(\.message) == [
        "\"input\" is taken for an origination (transactionType)",
        "\"yesterday\" is no date of the calendar; it is kept as a note (date)",
        "the part of speech \"properNoun\" is taken for noun (partOfSpeech)",
        "the status \"forbidden\" is taken for deprecated (administrativeStatus)",
        "the status \"preferred\" is taken for preferred (administrativeStatus)",
        "\"strange\" is no status known here; it is kept as a note (administrativeStatus)",
        "lang=\"ko\" is taken for xml:lang (xml:lang)",
      ])
  }

  @Test("TBX-Min of 2014 and a draft of TBX 2019 in another namespace")
  func others() throws {
    let min = try Self.read(
      """
      <TBX dialect="TBX-Min"><header><id>g</id><languages source="zh" target="ko"/></header><body>
      <termEntry id="C1"><subjectField>지명</subjectField>
      <langSet xml:lang="zh"><tig><term>亦庄</term><partOfSpeech>properNoun</partOfSpeech></tig></langSet>
      <langSet xml:lang="ko"><tig><term>이좡</term><termStatus>preferred</termStatus><customer>A</customer>
      <noteGrp><note><noteKey>k</noteKey><noteValue>v</noteValue></note></noteGrp></tig>
      <tig><term>이장</term><termStatus>notRecommended</termStatus></tig></langSet></termEntry></body></TBX>
      """)
    #expect(min.report.format == "TBX-Min (2008)")
    #expect(min.entries.map(\.subjectField) == ["지명"])
    #expect(min.entries[0].targetTerms.map(\.status) == [.preferred, .deprecated])
    #expect(min.entries[0].targetTerms[0].note == "customer: A\nk: v")
    let draft = try Self.read(
      """
      <tbx style="dca" type="TBX-Basic" xmlns="urn:iso:std:iso:30042:ed:3.0"><text><body><conceptEntry id="x">
      <langSec xml:lang="zh-Hant"><termSec><term>大零號灣</term></termSec></langSec>
      <langSec xml:lang="zh-Hans"><termSec><term>大零号湾</term></termSec></langSec>
      <langSec xml:lang="ko"><termSec><term>다링하오완</term></termSec></langSec></conceptEntry></body></text></tbx>
      """)
    #expect(draft.entries[0].sourceTerms.map(\.script) == [.traditional, .simplified])
    #expect(draft.entries[0].created == ImportOptions().stamp)
  }

  /// Files of other tools seldom say a status; a table then holds every rendering that may be used.
  @Test("Renderings without a status are not lost on the way to a table")
  func withoutStatus() throws {
    func language(_ tag: String, _ terms: [(text: String, status: String)]) -> String {
      let sections = terms.map { text, status in
        let note = status.isEmpty ? "" : "<termNote type='administrativeStatus'>\(status)</termNote>"
        return "<termSec><term>\(text)</term>\(note)</termSec>"
      }
      return "<langSec xml:lang='\(tag)'>\(sections.joined())</langSec>"
    }
    let first = language("ko", [("마우스", ""), ("생쥐", "")])
    let second = language("ko", [("컴퓨터", "preferredTerm-admn-sts"), ("전산기", "preferredTerm-admn-sts"), ("셈틀", "")])
    let (entries, _) = try Self.read(
      """
      <tbx type="TBX-Basic" style="dca" xml:lang="zh" xmlns="urn:iso:std:iso:30042:ed-2"><tbxHeader><fileDesc>\
      <sourceDesc><p>x</p></sourceDesc></fileDesc></tbxHeader><text><body>\
      <conceptEntry id="c1">\(language("zh", [("鼠标", "")]))\(first)</conceptEntry>\
      <conceptEntry id="c2">\(language("zh", [("电脑", "")]))\(second)</conceptEntry></body></text></tbx>
      """)
    var options = Samples.options
    options.reviewStates = Set(ReviewState.allCases)
    options.admittedAsRows = true
    let sink = MemorySink()
    let summary = try ExportContent(entries: entries).write(as: .tsv, options: options, to: sink)
    let rows = String(decoding: sink.bytes, as: UTF8.self).split(separator: "\n").dropFirst()
    #expect(
      rows.map { $0.split(separator: "\t", omittingEmptySubsequences: false).prefix(2).joined(separator: " ") } == [
        "鼠标 마우스", "鼠标 생쥐", "电脑 컴퓨터", "电脑 전산기", "电脑 셈틀",
      ])
    #expect(summary.entries == 2)
  }
}
