import Foundation
import GRDB
import Testing
import TranslationModel

@testable import TranslationMemory

@Suite struct UndoTests {
  @Test func anAdditionGoesAndComesBack() throws {
    let memory = try makeMemory()
    _ = try memory.add([unit("一 = 일", score: 0.5)])
    let before = try memory.state()
    var confirmed = unit("一 = 일")
    confirmed.notes = ["확인"]
    let summary = try memory.add(
      [confirmed, unit("二 = 이", document: "a"), unit("二 = 이", document: "a")], from: "a.tmx")
    #expect(summary.text == "added 1, updated 1, unchanged 1")
    #expect(summary.command == 2)
    let after = try memory.state()
    let outcome = try memory.undo()
    #expect(outcome.command == 3)
    #expect(outcome.undone.summary == "import 3 translation units from a.tmx")
    #expect((outcome.undone.added, outcome.undone.changed, outcome.undone.removed) == (1, 1, 0))
    #expect(try memory.state() == before)
    #expect(try memory.redo().undone.id == 2)
    #expect(try memory.state() == after)
    #expect(
      try memory.historyLines() == [
        "4 redo +1 ~1 -0 redo command 2: import 3 translation units from a.tmx",
        "3 undo +0 ~1 -1 undo command 2: import 3 translation units from a.tmx",
        "2 add +1 ~1 -0 import 3 translation units from a.tmx", "1 add +1 ~0 -0 add 1 translation unit",
      ])
  }

  @Test func whatWasDeletedComesBack() throws {
    let memory = try makeMemory()
    _ = try memory.add([unit("一 = 일"), unit("二 = 이", document: "b")])
    _ = try memory.record([document("a", "1", ["三 = 삼", "四 = 사"])])
    let before = try memory.state()
    #expect(try memory.delete(.all) == 4)
    #expect(try memory.lines() == [])
    _ = try memory.undo()
    #expect(try memory.state() == before)
    _ = try memory.redo()
    #expect(try memory.lines() == [])
    #expect(try memory.historyLines().first == "5 redo +0 ~0 -4 redo command 3: delete 4 translation units")
    // A number is never given twice, so what comes back finds its place free.
    _ = try memory.add([unit("五 = 오")])
    _ = try memory.undo(3)
    #expect(try memory.lines() == ["-: 一 = 일", "-: 五 = 오", "a: 三 = 삼", "a: 四 = 사", "b: 二 = 이"])
    try memory.verify()
  }

  @Test func aRecordingIsTakenBackWithItsVersion() throws {
    let memory = try makeMemory()
    _ = try memory.record([document("a", "1", ["一 = 일", "二 = 이"])])
    let first = try memory.state()
    _ = try memory.record([document("a", "2", ["二 = 이", "三 = 삼"])])
    let second = try memory.state()
    _ = try memory.undo()
    #expect(try memory.state() == first)
    #expect(try memory.lines() == ["a: 一 = 일", "a: 二 = 이"])
    _ = try memory.undo()
    #expect(try memory.lines() == [])
    _ = try memory.redo()
    _ = try memory.redo()
    #expect(try memory.state() == second)
  }

  /// A text without units leaves no trace, so that undo does not stumble over it.
  @Test func whatChangesNothingIsNoCommand() throws {
    let memory = try makeMemory()
    _ = try memory.add([unit("一 = 일")])
    #expect(try memory.add([unit("一 = 일")]).command == nil)
    #expect(try memory.record([document("a", "1", [])]).command == nil)
    #expect(try memory.delete(UnitFilter(ids: [])) == 0)
    #expect(try memory.historyLines() == ["1 add +1 ~0 -0 add 1 translation unit"])
  }

  @Test func refusesWhatLaterCommandsStandOn() throws {
    let memory = try makeMemory()
    _ = try memory.add([unit("一 = 일"), unit("二 = 이")], from: "a.tmx")
    _ = try memory.add([unit("三 = 삼")], from: "b.tmx")
    _ = try memory.delete(UnitFilter(ids: [UnitIdentity.id(source: "一", target: "일", document: nil)]))
    let before = try memory.state()
    #expect(
      error { try memory.undo(1) }
        == TranslationMemoryError(
          .conflict,
          "Command 1 (import 2 translation units from a.tmx) cannot be undone, because command 3 (delete 1 translation "
            + "unit) changed the same units since. Undo that first."))
    #expect(try memory.state() == before)
    _ = try memory.undo(2)
    #expect(try memory.lines() == ["-: 二 = 이"])
    _ = try memory.undo(3)
    _ = try memory.undo(1)
    #expect(try memory.lines() == [])
    // The same pair came again while it was away.
    _ = try memory.redo()
    _ = try memory.delete(.all)
    _ = try memory.add([unit("一 = 일")])
    #expect(
      error { try memory.undo(8) }?.sentence
        == "Command 8 (delete 2 translation units) cannot be undone, because command 9 (add 1 translation unit) "
        + "changed the same units since. Undo that first.")
  }

  @Test func saysWhatCannotBeUndone() throws {
    let memory = try makeMemory()
    #expect(
      error { try memory.undo() }
        == TranslationMemoryError(.unknown, "There is nothing to undo in the translation memory."))
    #expect(
      error { try memory.redo() }
        == TranslationMemoryError(
          .unknown,
          "There is nothing to redo in the translation memory: nothing was undone, or something was done since."))
    #expect(
      error { try memory.undo(4) }
        == TranslationMemoryError(.unknown, "The history of the translation memory has no command 4."))
    _ = try memory.add([unit("一 = 일")])
    _ = try memory.undo()
    #expect(
      error { try memory.undo(1) }
        == TranslationMemoryError(.conflict, "Command 1 (add 1 translation unit) was undone already."))
    #expect(
      error { try memory.undo(2) }
        == TranslationMemoryError(.conflict, "Command 2 is an undo or redo itself: redo takes back the last undo."))
    _ = try memory.add([unit("二 = 이")])
    #expect(error { try memory.redo() }?.kind == .unknown)
  }

  @Test func remembersTheCommandOfTheGlossary() throws {
    let memory = try makeMemory()
    var done = 0
    let summary = try memory.addEach(from: "a.xlf", with: { done }) { add in
      try add(unit("一 = 일"))
      done = 12
    }
    #expect(summary.command == 1)
    #expect(try memory.history().map(\.glossaryCommand) == [12])
    #expect(try memory.command(with: 12)?.summary == "import 1 translation unit from a.xlf")
    #expect(try memory.command(with: 1) == nil)
  }

  @Test func aLargeImportIsTakenBackWhole() throws {
    let memory = try makeMemory()
    let units = RandomUnits(seed: 23).units(6_000, documents: ["가", nil])
    _ = try memory.add(units.prefix(500))
    let before = try memory.state()
    _ = try memory.add(units)
    let after = try memory.state()
    _ = try memory.undo()
    #expect(try memory.state() == before)
    _ = try memory.redo()
    #expect(try memory.state() == after)
    #expect(try memory.schema() == makeMemory().schema())
    try memory.verify()
  }

  /// Random work; then every undo leads to the state before, every redo to the one after.
  @Test(arguments: 1...30 as ClosedRange<UInt64>)
  func undoAndRedoWalkThroughEveryState(seed: UInt64) throws {
    var state = seed
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let memory = try makeMemory()
    var states = [try memory.state()]
    for _ in 0..<12 {
      let count = try memory.history(limit: 1).first?.id ?? 0
      let lines = (0..<random(5)).map { _ in "源\(random(6)) = 역\(random(2))" }
      let name = ["a", "b"][random(2)]
      switch random(5) {
      case 0: _ = try memory.add(lines.map { unit($0, score: random(2) == 0 ? nil : 0.5, document: name) })
      case 1: _ = try memory.delete(UnitFilter(documents: [name]))
      case 2: _ = try memory.delete(UnitFilter(state: .superseded))
      default: _ = try memory.record([document(name, Character("\(random(10))"), lines)])
      }
      if try memory.history(limit: 1).first?.id ?? 0 > count { states.append(try memory.state()) }
    }
    for _ in 0..<2 {
      for expected in states.reversed().dropFirst() {
        _ = try memory.undo()
        #expect(try memory.state() == expected)
      }
      #expect(error { try memory.undo() }?.kind == .unknown)
      for expected in states.dropFirst() {
        _ = try memory.redo()
        #expect(try memory.state() == expected)
      }
    }
    try memory.verify()
  }

  /// Many units at once: the indexes that are made anew on the way are there again, and everything is as it was.
  @Test(arguments: [0, 3_000, 20_000])
  func manyUnits(others: Int) throws {
    let memory = try makeMemory()
    _ = try memory.add((0..<others).map { unit("别的\($0) = 다른 \($0)") })
    func schema() throws -> [String] {
      try memory.database.read { db in
        try String.fetchAll(db, sql: "SELECT sql FROM sqlite_schema WHERE sql NOTNULL ORDER BY name")
      }
    }
    let (before, schemaBefore) = (try memory.lines(), try schema())
    _ = try memory.add((0..<6_000).map { unit("公园\($0) = 공원 \($0)", document: $0 % 2 == 0 ? nil : "a.txt") })
    let after = try memory.lines()
    let undo = try memory.undo()
    #expect(try memory.lines() == before)
    #expect(try schema() == schemaBefore)
    #expect(try memory.history(limit: 1).first?.removed == 6_000 && undo.undone.added == 6_000)
    _ = try memory.redo()
    #expect(try memory.lines() == after)
    #expect(try schema() == schemaBefore)
    #expect(try memory.withSearch { try $0.matches(for: MemoryQuery("公园77")).first?.unit.target } == "공원 77")
    try memory.verify()
  }

  /// A memory of the first format keeps what it holds; its history begins with the next command.
  @Test func aMemoryOfTheFirstFormatGetsAHistory() throws {
    try withFolder { folder in
      let path = folder + "/memory.sqlite"
      try { () throws -> Void in
        let queue = try DatabaseQueue(path: path)
        try Schema.migrator.migrate(queue, upTo: "1")
        try queue.write { db in
          try db.execute(
            sql: """
              INSERT INTO document (id, name, version, contentHash) VALUES (1, 'a', 1, '\(hash("1"))');
              INSERT INTO unit (id, digest, documentId, version, position, sourceKey, source, target, createdDate,
                createdBy, modifiedDate, modifiedBy)
              VALUES (3, ?, 1, 1, 0, ?, '一', '일', '2020-01-01T00:00:00Z', 'lee', '2020-01-01T00:00:00Z', 'lee')
              """,
            arguments: [
              UnitIdentity.digest(source: "一", target: "일", document: "a"), UnitIdentity.sourceKey("一"),
            ])
        }
      }()
      #expect(error { try openMemory(path, .readOnly) }?.kind == .readOnly)
      let memory = try openMemory(path)
      let before = try memory.state()
      #expect(try memory.lines() == ["a: 一 = 일"])
      #expect(error { try memory.undo() }?.kind == .unknown)
      _ = try memory.record([document("a", "2", ["一 = 일", "二 = 이"])])
      #expect(try memory.lines() == ["a: 一 = 일", "a: 二 = 이"])
      _ = try memory.undo()
      #expect(try memory.state() == before)
      try memory.verify()
    }
  }
}

extension TranslationMemory {
  /// What the memory holds, to the byte; a document without contents is only a name.
  fileprivate func state() throws -> [String] {
    try read { db in
      try ["SELECT * FROM document WHERE version > 0 ORDER BY id", "SELECT * FROM unit ORDER BY id"].flatMap { sql in
        try Row.fetchAll(db, sql: sql).map(\.description)
      }
    }
  }

  fileprivate func historyLines() throws -> [String] {
    try history().map { "\($0.id) \($0.kind.rawValue) +\($0.added) ~\($0.changed) -\($0.removed) \($0.summary)" }
  }
}
