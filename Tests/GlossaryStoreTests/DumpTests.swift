import Foundation
import Testing
import TranslationModel

@testable import GlossaryStore

@Suite struct DumpTests {
  private func small() throws -> GlossaryStore {
    let store = try makeStore()
    _ = try store.recordGlosses(
      document: "issue1.md", contentHash: hash("a"), glosses: [gloss("⟦이징⟧(亦庄)", score: 0.875)])
    let id = try #require(try store.entry("亦庄")).id
    _ = try store.apply(.edit(concept: id, rendering: "이징", corrected: "이좡", as: .preferred))
    return store
  }

  @Test func isSortedLines() throws {
    let lines = try small().dump().split(separator: "\n").map(String.init)
    let hash = hash("a")
    #expect(lines[0] == #"{"jjakGlossary":{"format":3}}"#)
    #expect(
      lines[1] == #"{"document":{"contentHash":"\#(hash)","name":"issue1.md","recordedBy":"kim","#
        + #""recordedDate":"2023-03-06T09:00:00Z","state":"current","version":1}}"#)
    let concept = try #require(lines.first { $0.hasPrefix(#"{"concept""#) })
    let id = try #require(try small().entry("亦庄")).id
    #expect(
      concept == #"{"concept":{"created":{"author":"kim","date":"2023-03-06T09:00:00Z"},"id":"\#(id)","#
        + #""modified":{"author":"kim","date":"2023-03-07T09:00:00Z"},"originals":["亦庄"],"#
        + #""renderings":[{"decision":"accepted","lookUpForms":["이징"],"method":"transcription","origin":"entered","#
        + #""pairs":[{"sourceKey":"亦庄","target":"이징"}],"script":"Kore","status":"preferred","text":"이좡"}],"#
        + #""reviewState":"approved","sourceTerms":[{"script":"Hans","text":"亦庄"}]}}"#)
    #expect(
      lines[4] == #"{"occurrence":{"certain":true,"direction":"target(source)","document":"issue1.md","#
        + #""evidence":"\#(lines[3].firstMatch(of: /e-[0-9a-f]{16}/)?.output ?? "?")","line":1,"score":0.875,"#
        + #""sentence":"이징(亦庄)","source":[7,13],"target":[0,6],"version":1}}"#)
    #expect(lines.last == #"{"end":{}}"#)
  }

  @Test(arguments: 1...6)
  func loadGivesTheSameDump(_ seed: UInt64) throws {
    var random = SeededGenerator(seed)
    let store = try makeStore()
    try RandomWork(store, &random, steps: 40).run(&random)
    try store.verify()
    let dump = try store.dump()
    let copy = try makeStore()
    try copy.load(dump)
    try copy.verify()
    #expect(try copy.dump() == dump)
    #expect(try copy.snapshot() == store.snapshot())
    #expect(try copy.reviewQueue() == store.reviewQueue())
    for source in RandomWork.sources { #expect(try copy.lookUp(source) == store.lookUp(source)) }
    // The history came along: undoing works as it would have.
    #expect(try copy.undo().undone == store.undo().undone)
    #expect(try copy.snapshot() == store.snapshot())
  }

  /// Undoing everything leads through the same states backwards, to nothing.
  @Test(arguments: 20...23)
  func undoingEverythingLeavesNothing(_ seed: UInt64) throws {
    var random = SeededGenerator(seed)
    let store = try makeStore()
    try RandomWork(store, &random, steps: 25).run(&random)
    while let undone = try? store.undo() { #expect(undone.command > 0) }
    try store.verify()
    #expect(try store.snapshot() == [])
    #expect(try store.reviewQueue() == [])
    #expect(try store.documents().allSatisfy { $0.state == .undone })
  }

  @Test func loadIntoAFullGlossaryNeedsToBeAskedFor() throws {
    let (store, other) = (try small(), try makeStore())
    _ = try other.recordGlosses(document: "b", contentHash: hash("b"), glosses: glosses(["⟦창쑤⟧(常熟)"]))
    let (dump, before) = (try store.dump(), try other.dump())
    #expect(error { try other.load(dump) }?.kind == .conflict)
    #expect(try other.dump() == before)
    try other.load(dump, replacing: true)
    #expect(try other.dump() == dump)
    #expect(try other.lookUp("常熟").isEmpty)
    // The guards are back.
    #expect(throws: (any Error).self) { try other.write { try $0.execute(sql: "DELETE FROM command") } }
  }

  @Test(arguments: [
    (
      "line 2", "{\"document\"", "{\"dokument\"",
      "Line 2 of the dump cannot be read: it must be an object with one of the keys “jjakGlossary”, “document”, “concept”, “evidence”, “occurrence”, “command”, “change”, “end”. Nothing was changed."
    ),
    (
      "torn", "\"name\":\"issue1.md\",", "\"name\":\"issue1",
      "Line 2 of the dump cannot be read: it is not JSON. Nothing was changed."
    ),
    (
      "missing key", "\"reviewState\":\"approved\",", "",
      "Line 3 of the dump cannot be read: in “concept” the key “reviewState” is missing. Nothing was changed."
    ),
    (
      "wrong value", "\"reviewState\":\"approved\",", "\"reviewState\":\"done\",",
      "Line 3 of the dump cannot be read: in “concept.reviewState” the value is not one of those known. Nothing was changed."
    ),
    (
      "wrong type", "\"line\":1", "\"line\":\"1\"",
      "Line 5 of the dump cannot be read: in “occurrence.line” the value is of the wrong kind. Nothing was changed."
    ),
    (
      "broken rule", "\"target\":[0,6]", "\"target\":[6,0]",
      "Line 5 of the dump cannot be read: the glossary refuses it (CHECK constraint failed: targetStart < targetEnd). Nothing was changed."
    ),
    (
      "half a range", "\"target\":[0,6]", "\"target\":[0]",
      "Line 5 of the dump cannot be read: a range must be two numbers, [start, end). Nothing was changed."
    ),
    (
      "dangling", "\"evidence\":\"e-", "\"evidence\":\"f-",
      "Line 5 of the dump cannot be read: the glossary refuses it (NOT NULL constraint failed: occurrence.evidenceId). Nothing was changed."
    ),
    (
      "newer", "{\"format\":3}", "{\"format\":4}",
      "The dump is of format 4; this version of jjak reads formats up to 3. Install the newer version. Nothing was changed."
    ),
    ("cut off", "{\"end\":{}}\n", "", "The dump is cut off: its last line must be {\"end\":{}}. Nothing was changed."),
    (
      "no dump", "{\"jjakGlossary\":{\"format\":3}}\n", "",
      "This is no dump of a glossary: its first line is not {\"jjakGlossary\":{\"format\":3}}. Nothing was changed."
    ),
    (
      "joined", "{\"end\":{}}\n", "{\"end\":{}}\n{\"end\":{}}\n",
      "a header or end stands in the middle, as if two dumps were joined. Nothing was changed."
    ),
    (
      "pair without rendering", "\"pairs\":[{\"sourceKey\":\"亦庄\",\"target\":\"이징\"}]", "\"pairs\":[]",
      "The dump contradicts itself: 1 observed pairs belong to no rendering. Nothing was changed."
    ),
  ])
  func refusesADamagedDump(_ what: String, _ old: String, _ new: String, _ sentence: String) throws {
    let dump = try small().dump()
    let damaged = dump.replacingOccurrences(of: old, with: new)
    #expect(damaged != dump)
    let store = try makeStore()
    let thrown = try #require(error { try store.load(damaged) })
    #expect(thrown.sentence == sentence || thrown.sentence.hasSuffix(": " + sentence))
    #expect(try store.isEmpty())
  }
}
