import Testing
import TranslationModel

@testable import Interchange

@Suite struct TableRoundTripTests {
  private func written(
    _ entries: [ConceptEntry], as format: ExportFormat, admittedAsRows: Bool = false
  ) throws -> [UInt8] {
    var options = Samples.options
    options.admittedAsRows = admittedAsRows
    options.reviewStates = Set(ReviewState.allCases)
    let sink = MemorySink()
    _ = try ExportContent(entries: entries).write(as: format, options: options, to: sink)
    return sink.bytes
  }

  private func read(_ bytes: [UInt8], _ format: ExportFormat) throws -> TableReading {
    var options = ImportOptions()
    options.stamp = Samples.stamp
    let names: [ExportFormat: String] = [.csv: "g.csv", .tsv: "g.tsv", .omegat: "g.utf8"]
    return try TableReading(bytes: bytes, name: names[format] ?? "", options: options)
  }

  @Test(arguments: [ExportFormat.csv, .tsv], [false, true])
  func `A table written here and read again is written the same`(format: ExportFormat, rows: Bool) throws {
    let tidy = Samples.entries.filter { $0.id != "c5" && $0.id != "c6" && $0.id != "c7" }
    let first = try written(tidy, as: format, admittedAsRows: rows)
    let reading = try read(first, format)
    #expect(reading.warnings == [])
    #expect(reading.omissions == [])
    let second = try written(reading.entries, as: format, admittedAsRows: rows)
    #expect(String(decoding: second, as: UTF8.self) == String(decoding: first, as: UTF8.self))
  }

  @Test(arguments: [ExportFormat.csv, .tsv])
  func `Ids, states, statuses, scripts, forms, notes and documents come back`(format: ExportFormat) throws {
    let entry = try #require(try read(written([Samples.full], as: format), format).entries.first)
    #expect(entry.id == "c1")
    #expect(entry.reviewState == .approved)
    #expect(entry.subjectField == "지명 & 행정")
    #expect(entry.definition == "강변의 <가상> 도시")
    #expect(entry.notes == ["첫 주석: a ]]> b", format == .csv ? "둘째\n주석" : "둘째 주석"])
    #expect(entry.documents == ["기사/2024-01.txt"])
    #expect(
      entry.sourceTerms == [
        Term(text: "云门", script: .simplified),
        Term(text: "雲門", script: .traditional, note: "번체 원문"),
      ])
    #expect(
      entry.targetTerms == [
        Term(
          text: "윈먼", status: .preferred, script: .korean, partOfSpeech: .noun, method: .transcription,
          lookUpForms: ["윈멘", "원먼"], note: "외래어 표기법", usageSource: "편집부 지침 \"3.2\""),
        Term(text: "운문", status: .admitted, script: .korean),
        Term(text: "구름문", status: .deprecated, script: .korean),
        Term(text: "운먼", status: .superseded, script: .korean),
      ])
    #expect(entry.reliability == 9)
    #expect(entry.created == Samples.stamp)
    #expect(entry.modified == Samples.later)
    #expect(entry.occurrences.map(\.quotation) == Samples.full.contexts(limit: 3).map(\.quotation))
  }

  @Test func `Columns stand only where an entry says something in them`() throws {
    var entry = Samples.entry("c1", "甲", "갑")
    entry.created = ChangeStamp(date: "", author: "")
    entry.modified = entry.created
    func header(_ entry: ConceptEntry) throws -> String {
      String(decoding: try written([entry], as: .csv), as: UTF8.self).split(separator: "\r\n").first.map(String.init)
        ?? ""
    }
    let always =
      "source,target,comment,concept,status,review_state,source_script,part_of_speech,method,subject_field,"
      + "definition,look_up_forms,documents"
    #expect(try header(entry) == always)
    entry.created.date = "2024-01-31T09:00:00Z"
    entry.reliability = 3
    #expect(try header(entry) == always + ",reliability,created")
    #expect(
      try header(Samples.full) == always
        + ",superseded,usage_source,reliability,contexts,created,created_by,modified,modified_by")
  }

  @Test(arguments: [
    ("기사.txt:3: 한 문장", ["기사.txt:3: 한 문장"], []),
    ("a:1: 하나 ¶ 글 a: b.txt:20: 둘: 셋", ["a:1: 하나", "글 a: b.txt:20: 둘: 셋"], []),
    ("a:1: 하나 ¶ 둘", ["a:1: 하나 ¶ 둘"], []),
    ("10:30에 ¶ a:0: 없음 ¶ a:1: 하나", ["a:1: 하나"], ["context: 10:30에 ¶ a:0: 없음"]),
    (":1: 없음", [], ["context: :1: 없음"]),
  ])
  func `Sentences are told by document and line`(cell: String, sentences: [String], notes: [String]) throws {
    let entry = try #require(try read(Array("source\ttarget\tcontexts\n甲\t갑\t\(cell)\n".utf8), .tsv).entries.first)
    #expect(entry.occurrences.map(\.quotation) == sentences)
    #expect(entry.notes == notes)
  }

  @Test func `Superseded renderings with separators in them are not taken for others`() throws {
    var entry = Samples.entry("c1", "甲", "갑")
    entry.targetTerms += [
      Term(text: "을", status: .deprecated, script: .korean), Term(text: "병, 정", status: .superseded, script: .korean),
    ]
    let read = try #require(try read(written([entry], as: .csv), .csv).entries.first)
    #expect(read.targetTerms == entry.targetTerms)
  }

  @Test func `Originals, renderings and comments come back from an OmegaT glossary`() throws {
    let reading = try read(written(Samples.entries, as: .omegat), .omegat)
    #expect(reading.warnings == [])
    #expect(reading.omissions == [])
    #expect(reading.text.count == Samples.entries.filter { $0.translation != nil }.count)
    #expect(reading.text.first?.hasPrefix("云门+雲門=윈먼 {do not use: 구름문, 운먼; also admitted: 운문; ") == true)
    #expect(reading.text.contains("#号=해시, \"기호\""))
  }

  @Test(arguments: [UInt64](1...20))
  func `Any terms come back, but for white space and controls`(seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    let entries = (0..<30).map {
      Samples.entry("c\($0)", "源\($0)" + random.text(upTo: 20) + "源", "역" + random.text(upTo: 20) + "역")
    }
    for format in [ExportFormat.csv, .tsv, .omegat] {
      let reading = try read(written(entries, as: format), format)
      #expect(reading.entries.count == entries.count)
      for (read, entry) in zip(reading.entries, entries) {
        #expect(Self.plain(read.sourceTerms[0].text) == Self.plain(entry.sourceTerms[0].text))
        #expect(Self.plain(read.targetTerms[0].text) == Self.plain(entry.targetTerms[0].text))
        #expect(read.id == (format == .omegat ? "" : entry.id))
      }
    }
  }

  /// Without what tables cannot hold or terms do not.
  private static func plain(_ text: String) -> [UInt32] {
    text.unicodeScalars.map(\.value).filter {
      $0 > 0x20 && $0 != 0x85 && $0 != 0x2028 && $0 != 0x2029 && $0 != 0xFFFD && $0 != 0x7F && $0 != 0xFFFE
        && $0 != 0xFFFF
    }
  }
}
