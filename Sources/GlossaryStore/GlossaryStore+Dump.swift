import Diagnostics
import Foundation
internal import GRDB
import TranslationModel

extension GlossaryStore {
  /// The whole glossary as text: JSON Lines in UTF-8, sorted, one entry a line, the same bytes for the same content.
  ///
  /// A header; the documents; the concept entries with originals, terms, candidates and decisions; the evidence; the
  /// occurrences; the commands, each followed by its changes; a last line that tells a whole file from a torn one.
  ///
  /// - Throws: `corrupted` where the database is damaged: a dump is what remains when a database does not.
  public func dump() throws(GlossaryStoreError) -> String {
    var text = ""
    try dump { text += $0 }
    return text
  }

  /// Hands the dump over line by line, each with its line feed, without holding all of it in memory.
  public func dump(_ write: (String) throws -> Void) throws(GlossaryStoreError) {
    try read { db in
      try GlossaryFile.check(db, path: path)
      try withoutActuallyEscaping(write) { try DumpWriter(db, $0).run() }
    }
  }

  /// Fills the glossary from a dump; afterwards ``dump()`` gives the same bytes again. One transaction.
  ///
  /// - Parameter replacing: throws away what the glossary holds, history included. The caller keeps a dump of it: a
  ///   load brings its own history, so this is the one change that `undo` does not take back.
  /// - Throws: `malformedDump` with line number and reason; `conflict` where the glossary is not empty and
  ///   `replacing` is false; and what every write throws. Then nothing is changed.
  public func load(_ text: String, replacing: Bool = false) throws(GlossaryStoreError) {
    try write { db in
      if try !Self.isEmpty(db) {
        guard replacing else {
          throw GlossaryStoreError(
            .conflict,
            en:
              "The glossary “\(path)” is not empty, and a dump brings its own history. Load it into a new glossary, or "
              + "say that it is to replace this one (after a dump of it).",
            ko: "용어집 “\(path)”에 이미 내용이 있고, 덤프에는 따로 이력이 들어 있습니다. 새 용어집에 불러오거나, 이 용어집을 "
              + "덤프로 남긴 뒤 바꾸라고 지정하십시오.")
        }
        try Self.clear(db)
      }
      var loading = try DumpLoading(db, folding: folding)
      try loading.load(text)
    }
  }

  /// Whether there is nothing in it, not even a history.
  public func isEmpty() throws(GlossaryStoreError) -> Bool {
    try read(Self.isEmpty)
  }

  /// Reads the whole database.
  ///
  /// - Throws: `corrupted` where it is damaged or its rows contradict each other.
  public func verify() throws(GlossaryStoreError) {
    try read { db in
      try GlossaryFile.check(db, path: path)
      let broken = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").count
      guard broken == 0 else {
        throw GlossaryStoreError.damaged(
          path,
          detail: Wording(
            en: "\(broken) rows name others that are gone", ko: "없어진 행을 가리키는 행이 \(broken)개 있습니다"))
      }
      let hanging = try Integrity.unassignedOccurrences(db)
      guard hanging == 0 else {
        throw GlossaryStoreError.damaged(
          path,
          detail: Wording(
            en: "\(hanging) observed pairs belong to no rendering",
            ko: "어느 표기에도 들지 않는 짝이 \(hanging)개 있습니다"))
      }
    }
  }

  private static func isEmpty(_ db: Database) throws -> Bool {
    try ["command", "document", "concept", "evidence"].allSatisfy { table in
      try Int.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM \(table))") == 0
    }
  }

  private static func clear(_ db: Database) throws {
    for statement in Schema.guardRemovals { try db.execute(sql: statement) }
    for table in [
      "change", "command", "occurrence", "evidence", "relation", "assignment", "rendering", "sourceTerm", "original",
      "concept",
      "document", "lookUp",
    ] { try db.execute(sql: "DELETE FROM \(table)") }
    for statement in Schema.guards { try db.execute(sql: statement) }
  }
}
