import Foundation
import GRDB
import Testing
import TranslationModel

@testable import GlossaryStore

/// Rows and lines written by hand are those that `JSONEncoder` writes, and read as `JSONDecoder` reads them.
@Suite struct RowCodingTests {
  private static let texts = [
    "", "亦庄", "a\"b\\c/d", "\u{1112}\u{1161}\u{11AB}", "\u{F914}", "👩‍👩‍👧", "<&>\u{2028}\u{FEFF}",
    String(String.UnicodeScalarView((0..<0xA0).compactMap(Unicode.Scalar.init))),
  ]

  private func encoded(_ value: some Encodable) throws -> String {
    String(decoding: try RowCoding.encoder().encode(value), as: UTF8.self)
  }

  @Test(arguments: texts)
  func textsAreEscapedAlike(_ text: String) throws {
    var json = JSONBytes()
    json.texts([text, text])
    #expect(json.text == (try encoded([text, text])))
    #expect(try RowCoding.texts(json.text) == [text, text])
  }

  @Test func rowsAreWrittenAlikeAndComeBack() throws {
    for text in Self.texts {
      let stamp = ChangeStamp(date: "2023-03-06T09:00:00Z", author: text)
      var concept = ConceptRow(id: "c-1", reviewState: .approved, stamp: stamp)
      try check(concept)
      (concept.subjectField, concept.definition, concept.notes) = (text, text, [text, "b"])
      (concept.reliability, concept.skipped, concept.sourceState) = (3, 17, .rejected)
      concept.sourceList = [FieldSource(.note, text), FieldSource(.definition, "a=\(text)")]
      #expect(concept.sourceList == [FieldSource(.note, text), FieldSource(.definition, "a=\(text)")])
      try check(concept)
      var rendering = RenderingRow(conceptId: "c-1", text: text, decision: .candidate, origin: .mined)
      try check(rendering)
      (rendering.status, rendering.method, rendering.partOfSpeech) = (.admitted, .mixed, .noun)
      (rendering.lookUpForms, rendering.note, rendering.usageSource) = (["\n", text], text, text)
      try check(rendering)
      rendering.validity = Validity(until: UsageLimit(text: text, date: "2023-03"))
      try check(rendering)
      rendering.letterCase = .first
      try check(rendering)
      try check(SourceTermRow(conceptId: "c-1", text: text, script: .han))
      try check(RelationRow(conceptId: "c-1", kind: .replacedBy, target: text))
      try check(OriginalRow(folded: text, conceptId: "c-1"))
      try check(AssignmentRow(sourceKey: text, target: "가", conceptId: "c-1", rendering: "나"))
      try check(
        DocumentRow(
          name: text, version: 2, contentHash: hash("a"), state: .superseded, recordedDate: stamp.date,
          recordedBy: "kim"))
    }
  }

  private func check<R: HistoryRow>(_ row: R) throws {
    let json = RowCoding.json(row)
    #expect(json == (try encoded(row)))
    #expect(try RowCoding.row(R.self, json).isSame(as: row))
    #expect(R.columns == R.columns.sorted())
  }

  /// What others wrote is read too.
  @Test func otherWritingIsReadAsWell() throws {
    let row = try RowCoding.row(
      OriginalRow.self, #"{ "key": "\u4ea6\/庄", "conceptId": "c-1" }"#)
    #expect(row.isSame(as: OriginalRow(folded: "亦/庄", conceptId: "c-1")))
  }

  @Test(arguments: [
    "", "{", "[", "[1", "[1,]", "{}x", #"{"b":1,"a":2}"#, #"{"a":1,"a":2}"#, "[1.5]", "[true]", "[ 1]", "[\"a]",
    "[\"\\x\"]",
    "[\"\\u00\"]", "[\"\\ud83d\\ude00\"]", "[\"\t\"]", "[-]", "[99999999999999999999]", "nul",
    String(repeating: "[", count: 100_000),
  ])
  func whatIsNotPlainIsLeftToTheDecoder(_ json: String) {
    #expect(throws: JSONNode.NotPlain.self) { try JSONNode(json.utf8) }
  }

  /// A dump reads the same whether its lines are as we write them or reordered and spaced.
  @Test func dumpsWrittenOtherwiseGiveTheSameGlossary() throws {
    var random = SeededGenerator(3)
    let store = try makeStore()
    try RandomWork(store, &random, steps: 30).run(&random)
    let dump = try store.dump()
    let other = dump.replacingOccurrences(of: "{\"change\":{", with: "{ \"change\": {")
      .replacingOccurrences(of: "{\"concept\":{", with: "{ \"concept\": {")
    #expect(other != dump)
    let copy = try makeStore()
    try copy.load(other)
    #expect(try copy.dump() == dump)
  }
}
