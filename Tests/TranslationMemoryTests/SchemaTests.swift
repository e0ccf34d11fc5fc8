import Foundation
import GRDB
import Testing
import TranslationModel

@testable import TranslationMemory

/// The database itself refuses what must not be, whoever writes to it.
@Suite struct SchemaTests {
  @Test(arguments: [
    "UPDATE unit SET source = ' '", "UPDATE unit SET target = ''", "UPDATE unit SET target = NULL",
    "UPDATE unit SET score = 1.1", "UPDATE unit SET score = 'high'", "UPDATE unit SET notes = '{}'",
    "UPDATE unit SET properties = 'none'", "UPDATE unit SET createdDate = 'yesterday'",
    "UPDATE unit SET modifiedBy = NULL", "UPDATE unit SET position = -1", "UPDATE unit SET deleted = 2",
    "UPDATE unit SET sourceKey = 'text'",
    // The same pair of the same document is one row.
    "UPDATE unit SET digest = 1",
    // A version is one that the document has reached; a unit on its own is deleted by removing it.
    "UPDATE unit SET version = 2", "UPDATE unit SET version = 0", "UPDATE unit SET documentId = 99",
    "UPDATE unit SET documentId = NULL", "UPDATE unit SET version = NULL, deleted = 1",
    """
    INSERT INTO unit
    SELECT id + 9, digest + 9, documentId, 7, position, deleted, sourceKey, source, target, score, notes, properties,
      createdDate, createdBy, modifiedDate, modifiedBy
    FROM unit
    """,
    // Documents: one of a name, hashes, versions that grow.
    "INSERT INTO document SELECT id + 9, name, version, contentHash FROM document",
    "UPDATE document SET name = ''", "UPDATE document SET contentHash = 'abc'",
    "UPDATE document SET contentHash = NULL", "UPDATE document SET version = 0", "DELETE FROM document",
  ])
  func refuses(_ sql: String) throws {
    let memory = try makeMemory()
    _ = try memory.record([document("a", "1", ["一 = 일", "二 = 이"])])
    let before = try memory.units()
    let thrown = error { try memory.write { db in try db.execute(sql: sql) } }
    #expect(thrown?.kind == .invalid, "\(thrown?.sentence ?? "accepted")")
    #expect(try memory.units() == before)
  }

  /// A digest that another pair holds (made here by hand) moves the second pair to the next one.
  @Test func pairsThatShareADigestAreTwo() throws {
    let memory = try makeMemory()
    _ = try memory.add([unit("一 = 일")])
    let digest = UnitIdentity.digest(source: "二", target: "이", document: nil)
    try memory.write { db in try db.execute(sql: "UPDATE unit SET digest = ?", arguments: [digest]) }
    #expect(try memory.add([unit("二 = 이")]).text == "added 1")
    #expect(try memory.add([unit("二 = 이")]).text == "unchanged 1")
    #expect(try memory.lines() == ["-: 一 = 일", "-: 二 = 이"])
  }

  @Test func verifyNoticesAWrongKey() throws {
    let memory = try makeMemory()
    _ = try memory.add([unit("一 = 일")])
    try memory.verify()
    try memory.write { db in try db.execute(sql: "UPDATE unit SET sourceKey = 1") }
    #expect(error { try memory.verify() }?.kind == .corrupted)
  }
}
