import Foundation
import GRDB
import Testing
import TranslationModel

@testable import TranslationMemory

/// Taking in what others wrote loses nothing, and twice is once.
@Suite struct ImportingTests {
  private func unit(
    score: Double? = nil, notes: [String] = [], properties: [(String, String)] = [], modified: String? = nil
  ) -> TranslationUnit {
    TranslationUnit(
      id: "", source: "农业强国", target: "농업 강국", score: score,
      created: ChangeStamp(date: "2020-01-01T00:00:00Z", author: "lee"),
      modified: modified.map { ChangeStamp(date: $0, author: "han") }, notes: notes,
      properties: properties.map { .init(name: $0.0, value: $0.1) })
  }

  @Test func theSameContentTwiceChangesNoRow() throws {
    let memory = try makeMemory()
    var units = RandomUnits(seed: 7).units(400, documents: ["가", "나", nil])
    units.append(contentsOf: units.prefix(20))
    let first = try memory.addEach { add in try units.forEach(add) }
    #expect(first.added <= 400)
    #expect(first.added + first.updated + first.unchanged == 420)
    _ = try memory.add(units)
    let before = try memory.rows()
    #expect(try memory.addEach { add in try units.reversed().forEach(add) }.text == "unchanged 420")
    #expect(try memory.rows() == before)
  }

  @Test func notesAndPropertiesAreUnited() throws {
    let memory = try makeMemory()
    _ = try memory.add([unit(notes: ["一", "二"], properties: [("a", "1")])])
    let other = unit(notes: ["二", "三", "三", "一"], properties: [("a", "2"), ("a", "1"), ("b", "1")])
    #expect(try memory.add([other]).text == "updated 1")
    let kept = try #require(try memory.units().first)
    #expect(kept.notes == ["一", "二", "三"])
    #expect(kept.properties.map { $0.name + $0.value } == ["a1", "a2", "b1"])
    #expect(kept.created == ChangeStamp(date: "2020-01-01T00:00:00Z", author: "lee"))
    #expect(kept.modified == ChangeStamp(date: "2023-03-07T09:00:00Z", author: "kim"))
    #expect(try memory.add([unit(), other, unit(notes: ["三"])]).text == "unchanged 3")
    #expect(try memory.units() == [kept])
  }

  /// Swift's `==` takes U+F9B5 for U+4F8B; a note that differs in bytes is another note.
  @Test func unionsCompareBytes() throws {
    let memory = try makeMemory()
    _ = try memory.add([unit(notes: ["\u{F9B5}"])])
    #expect(try memory.add([unit(notes: ["\u{4F8B}"])]).text == "updated 1")
    #expect(try memory.units().first?.notes.map { $0.unicodeScalars.first?.value } == [0xF9B5, 0x4F8B])
  }

  @Test(
    arguments: [
      (0.8, 0.9, 0.8, "unchanged 1"), (0.8, nil, nil, "updated 1"), (nil, 0.9, nil, "unchanged 1"),
      (nil, nil, nil, "unchanged 1"),
    ] as [(Double?, Double?, Double?, String)])
  func aScoreStaysUntilAPersonVouches(_ known: Double?, _ given: Double?, _ kept: Double?, _ text: String) throws {
    let memory = try makeMemory()
    _ = try memory.add([unit(score: known)])
    #expect(try memory.add([unit(score: given)]).text == text)
    #expect(try memory.units().map(\.score) == [kept])
  }

  /// The date of a change is the unit's own where it is the later one, else now.
  @Test(arguments: [("2022-01-01T00:00:00Z", "2022-01-01T00:00:00Z"), ("2019-01-01T00:00:00Z", "2023-03-07T09:00:00Z")])
  func changesAreDated(_ given: String, _ kept: String) throws {
    let memory = try makeMemory()
    _ = try memory.add([unit(modified: "2021-01-01T00:00:00Z")])
    _ = try memory.add([unit(notes: ["n"], modified: given)])
    #expect(try memory.units().first?.modified?.date == kept)
  }

  @Test func aDeletedUnitComesBackWithWhatItKnew() throws {
    let memory = try makeMemory()
    var recorded = unit(score: 0.9, notes: ["old"])
    recorded.document = "a"
    _ = try memory.record([MemoryDocument(name: "a", contentHash: hash("1"), units: [recorded])])
    _ = try memory.delete(.all)
    recorded.notes = ["new"]
    #expect(try memory.add([recorded]).text == "added 1")
    #expect(try memory.units().map(\.notes) == [["old", "new"]])
  }

  @Test func whatTheBodyThrowsTakesEverythingBack() throws {
    struct Stop: Error {}
    let memory = try makeMemory()
    _ = try memory.add([unit()])
    let before = try memory.rows()
    let units = RandomUnits(seed: 3).units(5_000, documents: ["가"])
    #expect(throws: Stop.self) {
      try memory.addEach { add in
        try units.forEach(add)
        throw Stop()
      }
    }
    #expect(throws: CancellationError.self) { try memory.addEach { _ in throw CancellationError() } }
    #expect(try memory.rows() == before)
    #expect(try memory.schema() == makeMemory().schema())
  }

  /// A body that goes on after the database failed must not write outside the transaction.
  @Test func aFailureOfTheDatabaseIsFinal() throws {
    let memory = try makeMemory()
    try memory.database.writeWithoutTransaction { db in
      let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
      try db.execute(sql: "PRAGMA max_page_count = \(pages + 2)")
    }
    let units = RandomUnits(seed: 5).units(900, documents: [nil])
    var failures = 0
    #expect(
      error {
        try memory.addEach { add in
          for unit in units { do { try add(unit) } catch { failures += 1 } }
        }
      }?.kind == .full)
    #expect(failures > 100)
    #expect(try memory.units() == [])
  }

  /// What is put off while many units go in is there again at the end, and whole.
  @Test(arguments: [1, 5_000])
  func aLargeImportLeavesEverythingInPlace(_ first: Int) throws {
    let memory = try makeMemory()
    let units = RandomUnits(seed: 11).units(11_000, documents: [nil])
    _ = try memory.add(units.prefix(first))
    let summary = try memory.addEach { add in try units.forEach(add) }
    #expect(summary.added + summary.unchanged + summary.updated == units.count)
    #expect(try memory.schema() == makeMemory().schema())
    try memory.verify()
    let last = try #require(units.last)
    #expect(try memory.exactMatches(for: last.source).contains { $0.unit.target == last.target })
  }

  /// The lists as the standard library's encoder writes them.
  @Test func listsAreJSON() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    for unit in RandomUnits(seed: 17).units(300, documents: [nil]) {
      let contents = UnitContents(unit)
      #expect(contents.notes == String(decoding: try encoder.encode(unit.notes), as: UTF8.self))
      #expect(contents.properties == String(decoding: try encoder.encode(unit.properties), as: UTF8.self))
      #expect(try UnitListText.notes(contents.notes) == unit.notes)
      #expect(try UnitListText.properties(contents.properties) == unit.properties)
    }
  }
}
