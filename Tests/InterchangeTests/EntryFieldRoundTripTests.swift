import Testing
import TranslationModel

@testable import Interchange

/// Limits of use, sources of fields, relations and the states of the two languages, through every format.
@Suite struct EntryFieldRoundTripTests {
  /// Three entries: 甲 says everything, 乙 stands for it now, 丙 is not approved.
  private static var entries: [ConceptEntry] {
    var first = Samples.entry("c1", "甲", "갑")
    first.subjectField = "지명"
    first.definition = "첫째"
    first.notes = ["메모"]
    first.reliability = 7
    first.fieldSources = [
      FieldSource(.definition, "조례 = 제3조"), FieldSource(.definition, "사전; 제2판"), FieldSource(.subjectField, "분류표"),
      FieldSource(.note, "김 <기자>"), FieldSource(.reliability, "편집 회의"),
      FieldSource(.entry, "https://example.org/?a=b&c=d"), FieldSource(.entry, "구술"),
    ]
    first.relations = [Relation(.replacedBy, "c2"), Relation(.see, "c3"), Relation(.broader, "c2")]
    first.sourceTerms[0].validity = Validity(from: UsageLimit(text: "2020-01", date: "2020-01"))
    first.targetTerms[0].usageSource = "용례집"
    first.targetTerms[0].letterCase = .written
    first.targetTerms[0].validity = Validity(
      from: UsageLimit(text: "창간호"), until: UsageLimit(text: "2023년 3호", date: "2023-03-06"))
    var third = Samples.entry("c3", "丙", "병", state: .proposed, status: nil)
    third.sourceState = .approved
    third.targetState = .rejected
    return [first, Samples.entry("c2", "乙", "을"), third]
  }

  private func written(
    _ entries: [ConceptEntry], as format: ExportFormat, style: TBXStyle = .dca
  ) throws -> (bytes: [UInt8], summary: ExportSummary) {
    var options = Samples.options
    options.reviewStates = Set(ReviewState.allCases)
    options.tbxStyle = style
    let sink = MemorySink()
    let summary = try ExportContent(entries: entries).write(as: format, options: options, to: sink)
    return (sink.bytes, summary)
  }

  private func read(_ bytes: [UInt8], _ format: ExportFormat) throws -> TableReading {
    var options = ImportOptions()
    options.stamp = Samples.stamp
    let names: [ExportFormat: String] = [
      .csv: "g.csv", .tsv: "g.tsv", .tmx: "g.tmx", .tbx2019: "g.tbx", .tbx2008: "g.tbx",
    ]
    return try TableReading(bytes: bytes, name: names[format] ?? "g.xlf", options: options)
  }

  /// What of an entry this is about.
  private struct Fields: Equatable {
    var limits: [Validity?]
    var letterCases: [LetterCase?]
    var sources: [FieldSource]
    var relations: [Relation]
    var states: [ReviewState?]
    var notes: [String]

    init(_ entry: ConceptEntry) {
      limits = (entry.sourceTerms + entry.targetTerms).map(\.validity)
      letterCases = (entry.sourceTerms + entry.targetTerms).map(\.letterCase)
      sources = FieldSource.Field.allCases.flatMap { field in entry.fieldSources.filter { $0.field == field } }
      relations = entry.relations
      states = [entry.sourceState, entry.targetState]
      notes = entry.notes
    }
  }

  @Test(arguments: [
    (ExportFormat.tbx2019, TBXStyle.dca), (.tbx2019, .dct), (.csv, .dca), (.tsv, .dca), (.xliff12, .dca),
    (.xliff21, .dca), (.xliff22, .dca),
  ])
  func `Everything comes back`(format: ExportFormat, style: TBXStyle) throws {
    let (bytes, summary) = try written(Self.entries, as: format, style: style)
    #expect(summary.omissions.map(\.text) == [])
    let reading = try read(bytes, format)
    #expect(reading.entries.map(\.id) == ["c1", "c2", "c3"])
    #expect(reading.entries.map(Fields.init) == Self.entries.map(Fields.init))
    #expect(reading.warnings == [])
    #expect(reading.entries[0].definition == "첫째")
    #expect(try written(reading.entries, as: format, style: style).bytes == bytes)
  }

  @Test func `TMX carries all but the limits of originals`() throws {
    let (bytes, summary) = try written(Self.entries, as: .tmx)
    #expect(
      summary.omissions.map(\.text) == ["limits of use of further terms: 1 (TMX 1.4b has no place for them)"])
    var expected = Self.entries.map(Fields.init)
    expected[0].limits[0] = nil
    #expect(try read(bytes, .tmx).entries.map(Fields.init) == expected)
  }

  @Test func `TBX 2008 carries what its readers may see`() throws {
    let (bytes, summary) = try written(Self.entries, as: .tbx2008)
    #expect(
      summary.omissions.map(\.text).filter { !$0.hasPrefix("times of day") } == [
        "reliability codes: 1 (TBX-Basic (2008) has no place for them)",
        "sources of fields other than the definition: 4 (TBX-Basic (2008) has no place for them)",
        "review states of one language: 2 (TBX-Basic (2008) has no place for them)",
      ])
    let back = try read(bytes, .tbx2008).entries
    #expect(back[0].fieldSources(of: .definition) == ["조례 = 제3조", "사전; 제2판"])
    #expect(back[0].fieldSources(of: .entry) == ["https://example.org/?a=b&c=d"])
    #expect(back[0].relations == Self.entries[0].relations)
    #expect(back[0].targetTerms[0].validity == Self.entries[0].targetTerms[0].validity)
  }

  @Test func `An OmegaT glossary says until when a rendering is used`() throws {
    let (bytes, summary) = try written(Self.entries, as: .omegat)
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains("甲\t갑\tused from: 창간호; used until: 2023년 3호 (2023-03-06); 지명; 첫째; 메모\n"))
    #expect(
      summary.omissions.map(\.text).prefix(3) == [
        "sources of fields: 7 (OmegaT glossary has no place for them)",
        "relations between entries: 3 (OmegaT glossary has no place for them)",
        "dates and authors of entries: 3 (OmegaT glossary has no place for them)",
      ])
  }

  @Test(arguments: [(ExportFormat.tbx2019, TBXStyle.dca), (.tbx2019, .dct), (.tbx2008, .dca)])
  func `What is written is valid`(format: ExportFormat, style: TBXStyle) throws {
    var faults: [String] = []
    let (bytes, _) = try written(Self.entries, as: format, style: style)
    _ = try Validator().validate(bytes: bytes, name: "x.tbx") { faults.append($0.message) }
    #expect(faults == [])
    let text = String(decoding: bytes, as: UTF8.self)
    let reference =
      style == .dca
      ? "<ref type=\"crossReference\" target=\"c2\">replaced by: 乙</ref>"
      : "<basic:crossReference target=\"c2\">replaced by: 乙</basic:crossReference>"
    #expect(text.contains(reference))
  }

  @Test func `A relation to an entry that is not exported is left out and counted`() throws {
    var entry = Self.entries[0]
    entry.fieldSources = []
    let (bytes, summary) = try written([entry], as: .tbx2019)
    #expect(
      summary.omissions.map(\.text) == [
        "relations to entries that are not exported: 3 (a cross-reference needs its entry in the file)"
      ])
    #expect(!String(decoding: bytes, as: UTF8.self).contains("crossReference"))
  }

  /// Ids that XML does not take, and one that comes twice: the reference leads to the first of them.
  @Test func `References use the ids of the file`() throws {
    var entries = Self.entries
    entries[1].id = "1 번"
    entries[0].relations = [Relation(.see, "1 번"), Relation(.see, "c3")]
    entries.append(Samples.entry("c3", "丁", "정"))
    let (bytes, _) = try written(entries, as: .tbx2019)
    var faults: [String] = []
    _ = try Validator().validate(bytes: bytes, name: "x.tbx") { faults.append($0.message) }
    #expect(faults == [])
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains("target=\"_1_20_BC88\">see: 乙<"))
    #expect(text.contains("target=\"c3\">see: 丙<"))
  }

  @Test func `What another tool refers to comes in`() throws {
    let reading = try read(
      Array(
        """
        <tbx type="TBX-Basic" style="dca" xml:lang="zh" xmlns="urn:iso:std:iso:30042:ed-2"><tbxHeader><fileDesc>\
        <sourceDesc><p>x</p></sourceDesc></fileDesc></tbxHeader><text><body><conceptEntry id="c1">\
        <descripGrp><descrip type="subjectField">지명</descrip><admin type="source">분류표</admin></descripGrp>\
        <descripGrp><descrip type="definition">첫째</descrip><admin type="source">가</admin>\
        <admin type="source">나</admin></descripGrp>\
        <ref type="crossReference" target="c9">다른 용어</ref><ref type="crossReference">어딘가</ref>\
        <xref type="externalCrossReference" target="https://example.org/1"></xref>\
        <xref type="externalCrossReference" target="https://example.org/2">그림</xref>\
        <langSec xml:lang="zh"><termSec><term>甲</term></termSec></langSec>\
        <langSec xml:lang="ko"><termSec><term>갑</term><ref type="crossReference" target="c1">x</ref></termSec>\
        </langSec></conceptEntry></body></text></tbx>
        """.utf8), .tbx2019)
    let entry = try #require(reading.entries.first)
    #expect(entry.definition == "첫째")
    #expect(
      entry.fieldSources == [
        FieldSource(.subjectField, "분류표"), FieldSource(.definition, "가"), FieldSource(.definition, "나"),
        FieldSource(.entry, "https://example.org/1"),
      ])
    #expect(entry.relations == [Relation(.see, "c9")])
    #expect(entry.notes == ["crossReference: 어딘가", "externalCrossReference: 그림 (https://example.org/2)"])
    #expect(entry.targetTerms[0].note == "crossReference: x (c1)")
  }

  @Test(arguments: [
    ("relations", "likes c1", "“likes c1” is no value of relations and is left out"),
    ("relations", "see c1 c2", "“see c1 c2” is no value of relations and is left out"),
    ("field_sources", "지도", "“지도” is no value of field_sources and is left out"),
    ("field_sources", "definition=", "“definition=” is no value of field_sources and is left out"),
    ("source_state", "done", "“done” is no value of source_state and is left out"),
  ])
  func `A cell that says nothing known is warned of`(column: String, cell: String, warning: String) throws {
    let table = "source\ttarget\t\(column)\n甲\t갑\t\(cell)\n"
    let reading = try read(Array(table.utf8), .tsv)
    #expect(reading.warnings.map { $0.contains(warning) } == [true])
    var faults: [String] = []
    _ = try Validator().validate(bytes: Array(table.utf8), name: "x.tsv") { faults.append($0.message) }
    #expect(faults.contains { $0.contains("is no \(column)") })
  }
}
