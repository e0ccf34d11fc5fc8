import Testing
import TranslationModel

@testable import Interchange

/// What all formats owe their readers.
@Suite struct ExportTests {
  private func export(
    _ content: ExportContent, as format: ExportFormat, _ change: (inout ExportOptions) -> Void = { _ in }
  ) throws -> (text: String, summary: ExportSummary) {
    var options = Samples.options
    change(&options)
    let sink = MemorySink()
    let summary = try content.write(as: format, options: options, to: sink)
    return (sink.text, summary)
  }

  private static let xmlFormats: [ExportFormat] = [.tmx, .xliff12, .xliff21, .xliff22, .tbx2019, .tbx2008]

  @Test(arguments: ExportFormat.allCases)
  func `A rendering not to be used is never a translation`(format: ExportFormat) throws {
    let content = ExportContent(entries: [Samples.full])
    let text = try export(content, as: format).text
    switch format {
    case .tmx, .xliff12, .xliff21, .xliff22:
      let root = try parse(Array(text.utf8))
      let targets = (root.all("seg") + root.all("target") + root.all("gls:translation")).map(\.text)
      #expect(!targets.contains { ["구름문", "운먼", "윈멘", "원먼"].contains($0) })
      #expect(text.contains("do not use: 구름문, 운먼"))
    case .tbx2008:
      let terms = try parse(Array(text.utf8)).all("term").map(\.text)
      #expect(terms == ["云门", "雲門", "윈먼", "운문"])
      #expect(text.contains("<note>do not use: 구름문, 운먼</note>"))
    case .tbx2019:
      let sections = try parse(Array(text.utf8)).all("termSec")
      let statuses = sections.map { section in
        section.all("term")[0].text + " "
          + (section.all("termNote").first { $0.attributes["type"] == "administrativeStatus" }?.text ?? "-")
      }
      #expect(
        statuses == [
          "云门 -", "雲門 -", "윈먼 preferredTerm-admn-sts", "윈멘 deprecatedTerm-admn-sts",
          "원먼 deprecatedTerm-admn-sts", "운문 admittedTerm-admn-sts", "구름문 deprecatedTerm-admn-sts",
          "운먼 supersededTerm-admn-sts",
        ])
    case .csv, .tsv, .omegat:
      let rows = text.split(whereSeparator: \.isNewline).filter { $0.hasPrefix("云门") || $0.hasPrefix("雲門") }
      #expect(rows.count == 2)
      #expect(rows.allSatisfy { $0.contains("윈먼") && $0.contains("do not use: 구름문, 운먼") })
    }
  }

  @Test(arguments: ExportFormat.allCases)
  func `Only entries in the states asked for are exported`(format: ExportFormat) throws {
    let content = ExportContent(entries: Samples.entries)
    let approved = try export(content, as: format).text
    #expect(!approved.contains("候补"))
    #expect(!approved.contains("拒绝"))
    let proposed = try export(content, as: format) { $0.reviewStates = [.proposed] }
    #expect(proposed.text.contains("候补"))
    #expect(proposed.text.contains("후보"))
    #expect(!proposed.text.contains("云门"))
    #expect(proposed.summary.entries == 1)
  }

  @Test(arguments: xmlFormats)
  func `A forbidden character is refused where the user wants that`(format: ExportFormat) throws {
    let content = ExportContent(entries: [Samples.entry("c6", "控\u{FFFF}制", "제어")])
    let error = #expect(throws: InterchangeError.self) {
      try export(content, as: format) { $0.forbiddenCharacters = .refuse }
    }
    #expect(error?.message.hasPrefix("The character U+FFFF in entry c6, element <") == true)
    #expect(error?.kind == .forbiddenCharacter("\u{FFFF}"))
  }

  @Test(arguments: [ExportFormat.csv, .tsv, .omegat])
  func `A table refuses it too`(format: ExportFormat) throws {
    let content = ExportContent(entries: [Samples.entry("c6", "控\u{0}制", "제어")])
    let error = #expect(throws: InterchangeError.self) {
      try export(content, as: format) { $0.forbiddenCharacters = .refuse }
    }
    #expect(error?.message == "The character U+0000 in entry c6 cannot be written: a table must not hold it.")
  }

  @Test(arguments: [ExportFormat.xliff12, .xliff21, .xliff22, .tbx2019, .tbx2008])
  func `A format that cannot be empty says so`(format: ExportFormat) throws {
    let error = #expect(throws: InterchangeError.self) { try export(ExportContent(), as: format) }
    #expect(
      error?.message == "There is nothing to export: no entry has the review state asked for, and "
        + "\(format.displayName) cannot be empty.")
  }

  @Test(arguments: [ExportFormat.tmx, .csv, .tsv, .omegat])
  func `A format that can be empty is`(format: ExportFormat) throws {
    let summary = try export(ExportContent(), as: format).summary
    #expect(summary == ExportSummary(format: format))
  }

  @Test func `An error of the units' source is passed on`() throws {
    struct Cursor: Error {}
    let content = ExportContent(entries: []) { take in
      for unit in Samples.units { try take(unit) }
      throw Cursor()
    }
    #expect(throws: Cursor.self) { try export(content, as: .tmx) }
  }

  @Test(
    arguments: [
      ("zh_CN", "\"zh_CN\" is not a language tag: write it with a hyphen, such as zh-CN, zh-Hant or ko-KR."),
      ("", "\"\" is not a language tag: write it with a hyphen, such as zh-CN, zh-Hant or ko-KR."),
      ("zh-", "\"zh-\" is not a language tag: write it with a hyphen, such as zh-CN, zh-Hant or ko-KR."),
    ])
  func `A tag that is none is refused`(tag: String, message: String) throws {
    let error = #expect(throws: InterchangeError.self) {
      try export(Samples.content, as: .tmx) { $0.sourceLanguage = tag }
    }
    #expect(error?.message == message)
  }

  @Test func `A date that is none is refused`() throws {
    let error = #expect(throws: InterchangeError.self) {
      try export(Samples.content, as: .tmx) { $0.date = "2023-02-29T00:00:00Z" }
    }
    #expect(error?.message == "\"2023-02-29T00:00:00Z\" is not a date: write it as 2024-01-31T09:00:00Z.")
  }

  @Test func `Traditional terms get their own tag in TMX where one is given`() throws {
    let content = ExportContent(entries: [Samples.full])
    let text = try export(content, as: .tmx) { $0.traditionalSourceLanguage = "zh-TW" }.text
    let units = try parse(Array(text.utf8)).all("tu")
    #expect(units.map { $0.attributes["srclang"] } == [nil, "zh-TW"])
    #expect(
      units.map { $0.all("tuv").map { $0.attributes["xml:lang"] } } == [["zh-CN", "ko-KR"], ["zh-TW", "ko-KR"]])
  }

  @Test(arguments: xmlFormats.filter { $0 != .tmx })
  func `Identifiers are unique in their scope and names of XML`(format: ExportFormat) throws {
    let root = try parse(Array(export(Samples.content, as: format).text.utf8))
    let scopes: [[ParsedElement]]
    switch format {
    case .xliff12: scopes = root.all("file").map { $0.all("trans-unit") }
    case .xliff21, .xliff22: scopes = [root.all("file")] + root.all("file").map { $0.all("unit") }
    case .tbx2019: scopes = [root.all("conceptEntry")]
    default: scopes = [root.all("termEntry")]
    }
    for scope in scopes {
      let identifiers = scope.compactMap { $0.attributes["id"] }
      #expect(identifiers.count == scope.count)
      #expect(Set(identifiers).count == scope.count)
      #expect(identifiers.allSatisfy { XMLIdentifiers.identifier($0) == $0 })
    }
  }

  @Test(arguments: [ExportFormat.xliff21, .xliff22])
  func `References of the Glossary module lead to marks of the same unit`(format: ExportFormat) throws {
    let root = try parse(Array(export(Samples.content, as: format).text.utf8))
    var references = 0
    for unit in root.all("unit") {
      let identifiers = Set(unit.all("mrk").compactMap { $0.attributes["id"] })
      for entry in unit.all("gls:glossEntry") {
        guard let reference = entry.attributes["ref"] else { continue }
        references += 1
        #expect(reference.hasPrefix("#"))
        #expect(identifiers.contains(String(reference.dropFirst())))
        #expect(!entry.all("gls:translation").isEmpty)
      }
    }
    #expect(references == 3)
  }

  /// > Source: XLIFF 2.1, state: other than initial only with a target.
  @Test func `Only a segment with a target has a state`() throws {
    let root = try parse(Array(export(Samples.content, as: .xliff21).text.utf8))
    for segment in root.all("segment") {
      #expect((segment.attributes["state"] == nil) == segment.all("target").isEmpty)
    }
    let units = try parse(Array(export(Samples.content, as: .xliff12).text.utf8)).all("trans-unit")
    for unit in units where unit.attributes["approved"] == "yes" {
      #expect(unit.all("target")[0].attributes["state"] == "final")
      #expect(!unit.all("target")[0].text.isEmpty)
    }
  }

  @Test(arguments: [ExportFormat.xliff12, .xliff21])
  func `Segment texts are the units' texts, marks and all`(format: ExportFormat) throws {
    let units = Samples.units.filter { !$0.source.contains("\u{7}") }
    let root = try parse(Array(export(ExportContent(entries: [Samples.full], units: units), as: format).text.utf8))
    #expect(root.all("source").prefix(3).map(\.text) == units.map(\.source))
    #expect(root.all("source")[0].all("mrk").map(\.text) == ["云门", "雲門", "云门"])
  }

  @Test func `Admitted renderings get rows where they are asked for`() throws {
    let content = ExportContent(entries: [Samples.full])
    let lines = try export(content, as: .omegat) { $0.admittedAsRows = true }.text.split(separator: "\n")
    #expect(lines.count == 5)
    #expect(lines[3].hasPrefix("云门\t운문\tadmitted; preferred: 윈먼; do not use: 구름문, 운먼; "))
  }

  @Test func `The header's date is the latest decision, or the one asked for`() throws {
    let content = ExportContent(entries: [Samples.full, Samples.entry("c2", "甲", "갑")])
    #expect(try export(content, as: .tmx).text.contains("creationdate=\"20240301T000000Z\"/>"))
    let asked = try export(content, as: .tmx) { $0.date = "2020-01-01" }.text
    #expect(asked.contains("creationdate=\"20200101T000000Z\"/>"))
  }

  @Test func `A summary speaks in words`() throws {
    let summary = try export(ExportContent(entries: [Samples.full]), as: .tmx).summary
    #expect(
      summary.omissions.map(\.text) == [
        "look-up forms: 2 (TMX 1.4b has no place for them)",
        "methods, sources and parts of speech of further terms: 3 (TMX 1.4b has no place for them)",
      ])
  }

  @Test(arguments: ExportFormat.allCases)
  func `What has no text is left out and counted`(format: ExportFormat) throws {
    let content = ExportContent(
      entries: [Samples.entry("c1", " ", "뜻"), Samples.entry("c2", "甲乙", "\n"), Samples.entry("c3", "丙丁", "병정")],
      units: [TranslationUnit(id: "u1", source: " ", target: "빈 원문")],
      segments: [SourceSegment(id: "s1", document: "a.txt", text: "")])
    let (text, summary) = try export(content, as: format)
    #expect(text.contains("병정"))
    #expect(summary.translationUnits == 0)
    #expect(summary.segments == 0)
    #expect(!text.contains("<seg></seg>") && !text.contains("<term></term>") && !text.contains("<source></source>"))
    switch format {
    case .tbx2019, .tbx2008: #expect(summary.terms == 4)
    default:
      #expect(summary.terms == 1)
      #expect(
        summary.omissions.contains { $0.subject.english == "entries without a rendering to use" && $0.count == 2 })
    }
  }
}
