import Foundation
import GRDB
import Testing
import TranslationModel

@testable import GlossaryStore

/// The database itself refuses what must not be, whoever writes to it.
@Suite struct SchemaTests {
  private static let good = "'2023-03-06T09:00:00Z', 'kim'"

  @Test(arguments: [
    // A concept id is an NCName, a state is one of three, reliability is 1 to 10.
    "INSERT INTO concept (id, subjectField, definition, notes, reviewState, reliability, skipped, createdDate, createdBy, modifiedDate, modifiedBy) SELECT '1a', subjectField, definition, notes, reviewState, reliability, skipped, createdDate, createdBy, modifiedDate, modifiedBy FROM concept LIMIT 1",
    "INSERT INTO concept (id, subjectField, definition, notes, reviewState, reliability, skipped, createdDate, createdBy, modifiedDate, modifiedBy) SELECT 'a b', subjectField, definition, notes, reviewState, reliability, skipped, createdDate, createdBy, modifiedDate, modifiedBy FROM concept LIMIT 1",
    "UPDATE concept SET reviewState = 'done'",
    "UPDATE concept SET reliability = 11",
    "UPDATE concept SET notes = 'not a list'",
    "UPDATE concept SET notes = '{}'",
    "UPDATE concept SET createdDate = 'yesterday'",
    "UPDATE concept SET createdBy = NULL",
    "DELETE FROM concept",
    // A language has a state of its own only where the entry is not approved; sources are a list of something.
    "UPDATE concept SET sourceState = 'done'",
    "UPDATE concept SET reviewState = 'approved', targetState = 'approved'",
    "UPDATE concept SET fieldSources = '[]'",
    "UPDATE concept SET fieldSources = 'definition=x'",
    // Limits of use say something; their day stands with words, and is one.
    "UPDATE rendering SET validUntil = ' '",
    "UPDATE rendering SET letterCase = 'some'",
    "UPDATE rendering SET validUntilDate = '2023-03-06'",
    "UPDATE sourceTerm SET validFrom = 'x', validFromDate = 'soon'",
    // Relations are between two entries, of three kinds.
    "INSERT INTO relation SELECT id, 'see', id FROM concept",
    "INSERT INTO relation SELECT id, 'see', 'c-none' FROM concept",
    "INSERT INTO relation SELECT 'c-none', 'see', id FROM concept",
    "INSERT INTO relation SELECT id, 'likes', 'c-none' FROM concept",
    "INSERT INTO command (id, kind, summary, date, author, reason) VALUES (5, 'decide', 'x', \(good), ' ')",
    // One preferred rendering; status exactly where accepted; strict types.
    "UPDATE rendering SET decision = 'accepted', status = 'preferred'",
    "UPDATE rendering SET status = 'admitted'",
    "UPDATE rendering SET decision = 'accepted'",
    "UPDATE rendering SET decision = 'withdrawn'",
    "UPDATE rendering SET text = ''",
    "UPDATE rendering SET text = text || ' '",
    "UPDATE rendering SET method = 'guess'",
    "UPDATE rendering SET conceptId = 'c-none'",
    "DELETE FROM rendering",
    "UPDATE sourceTerm SET script = 'Zzzz'",
    "INSERT INTO sourceTerm SELECT * FROM sourceTerm",
    "UPDATE original SET conceptId = 'c-none'",
    "INSERT INTO original SELECT * FROM original",
    "UPDATE assignment SET rendering = 'none'",
    "INSERT INTO assignment SELECT * FROM assignment",
    // Documents: hashes and versions, one current content.
    "UPDATE document SET contentHash = 'abc'",
    "UPDATE document SET contentHash = upper(contentHash)",
    "UPDATE document SET version = 0",
    "INSERT INTO document SELECT 9, name, 2, contentHash, 'current', recordedDate, recordedBy FROM document",
    // Observations and history are never changed, and only grow by whole rows.
    "UPDATE occurrence SET line = 2",
    "DELETE FROM occurrence",
    "INSERT INTO occurrence SELECT documentId, evidenceId, targetEnd, targetStart, sourceStart, sourceEnd, direction, score, certain, line, sentence, runnerUp, runnerUpScore FROM occurrence",
    "INSERT INTO occurrence SELECT documentId, evidenceId, targetStart + 1, targetEnd, sourceStart, sourceEnd, direction, 1.5, certain, line, sentence, runnerUp, runnerUpScore FROM occurrence",
    "INSERT INTO occurrence SELECT documentId, evidenceId, targetStart + 1, targetEnd, sourceStart, sourceEnd, direction, score, certain, 0, sentence, runnerUp, runnerUpScore FROM occurrence",
    "INSERT INTO occurrence SELECT 99, evidenceId, targetStart, targetEnd, sourceStart, sourceEnd, direction, score, certain, line, sentence, runnerUp, runnerUpScore FROM occurrence",
    "UPDATE evidence SET official = 'x'",
    "DELETE FROM evidence",
    "UPDATE command SET author = 'nobody'",
    "DELETE FROM command",
    "INSERT OR REPLACE INTO command (id, kind, summary, date, author, undoes) VALUES (1, 'record', 'another', \(good), NULL)",
    "INSERT INTO command (id, kind, summary, date, author, undoes) VALUES (5, 'undo', 'of what', \(good), NULL)",
    "INSERT INTO command (id, kind, summary, date, author, undoes) VALUES (5, 'record', 'x', '6 March', 'kim', NULL)",
    "UPDATE change SET after = NULL",
    "DELETE FROM change",
    "INSERT OR REPLACE INTO change SELECT commandId, sequence, entity, conceptId, before, '{}' FROM change",
    "INSERT INTO change VALUES (1, 99, 'concept', NULL, NULL, NULL)",
    "INSERT INTO change VALUES (1, 99, 'concept', NULL, NULL, 'no json')",
    "INSERT INTO change VALUES (99, 1, 'concept', NULL, NULL, '{}')",
  ])
  func refuses(_ statement: String) throws {
    let store = try makeStore()
    _ = try store.recordGlosses(document: "a", contentHash: hash("a"), glosses: glosses(["⟦이징⟧(亦庄)", "⟦이창⟧(亦庄)"]))
    let before = try store.dump()
    let thrown = #expect(throws: DatabaseError.self) {
      try store.database.write { db in try db.execute(sql: statement) }
    }
    #expect(thrown?.resultCode == .SQLITE_CONSTRAINT)
    #expect(try store.dump() == before)
  }
}
