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
    #expect(entry.sourceTerms == [
      Term(text: "云门", script: .simplified),
      Term(text: "雲門", script: .traditional, note: "번체 원문"),
    ])
    #expect(entry.targetTerms == [
      Term(
        text: "윈먼", status: .preferred, script: .korean, partOfSpeech: .noun, method: .transcription,
        lookUpForms: ["윈멘", "원먼"], note: "외래어 표기법"),
      Term(text: "운문", status: .admitted, script: .korean),
      Term(text: "구름문", status: .deprecated, script: .korean),
      Term(text: "운먼", status: .deprecated, script: .korean),
    ])
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
