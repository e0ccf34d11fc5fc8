internal import GRDB

/// The tables of the glossary and what they refuse.
///
/// Two kinds of rows. What somebody observed (`evidence`, `occurrence`) is never changed: whether it counts follows
/// from the state of its document, so superseding or undoing a document of 78,000 occurrences is one row. What the
/// glossary makes of it (`document`, `concept`, `original`, `sourceTerm`, `rendering`, `assignment`, `relation`) changes,
/// and each change is kept in `change`. `assignment` says which rendering of which concept a pair belongs to, as seen in
/// texts: merging, splitting and correcting move assignments and leave the observations alone.
enum Schema {
  /// "jjak" in ASCII.
  static let applicationID: Int32 = 0x6A6A_616B
  /// Stored as `user_version`; counts migrations.
  static let version = 6

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1") { db in
      for statement in observations + holdings + histories + guards + replacementGuards {
        try db.execute(sql: statement)
      }
      try db.execute(sql: "PRAGMA application_id = \(applicationID)")
      try db.execute(sql: "PRAGMA user_version = 1")
    }
    migrator.registerMigration("2") { db in
      for statement in runnersUp { try db.execute(sql: statement) }
      try db.execute(sql: "PRAGMA user_version = 2")
    }
    migrator.registerMigration("3") { db in
      try SchemaText.rewrite(db, tables: chosenWords)
      try db.execute(sql: "PRAGMA user_version = 3")
    }
    migrator.registerMigration("4") { db in
      try SchemaText.rewrite(db, tables: [alignedPairs])
      try db.execute(sql: "PRAGMA user_version = 4")
    }
    migrator.registerMigration("5") { db in
      for statement in fieldsOfVersion5 { try db.execute(sql: statement) }
      try SchemaText.rewrite(db, tables: [relatedEntries])
      try db.execute(sql: "PRAGMA user_version = 5")
    }
    migrator.registerMigration("6") { db in
      for statement in fieldsOfVersion6 { try db.execute(sql: statement) }
      try db.execute(sql: "PRAGMA user_version = 6")
    }
    return migrator
  }

  private static func text(_ column: String) -> String {
    "\(column) TEXT NOT NULL CHECK (length(\(column)) > 0 AND \(column) = trim(\(column)))"
  }

  private static func date(_ column: String) -> String {
    let pattern = "[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-6][0-9]Z"
    return "\(column) TEXT NOT NULL CHECK (\(column) GLOB '\(pattern)')"
  }

  private static func oneOf(_ column: String, _ values: [String]) -> String {
    "CHECK (\(column) IN (\(values.map { "'\($0)'" }.joined(separator: ", "))))"
  }

  /// The same as `oneOf` in another form: for `IN` with more than two values, SQLite fills a table with them for every
  /// row it checks, which took half the time of an import.
  static func anyOf(_ column: String, _ values: [String]) -> String {
    "CHECK (\(values.map { "\(column) = '\($0)'" }.joined(separator: " OR ")))"
  }

  private static func list(_ column: String) -> String {
    "\(column) TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(\(column)) AND json_type(\(column)) = 'array')"
  }

  // Spelled out rather than taken from the types: a migration that has shipped never changes.
  private static let entities = ["document", "concept", "original", "sourceTerm", "rendering", "assignment"]
  private static let methods = ["transcription", "sinoKorean", "translation", "mixed", "latin"]
  private static let statuses = ["preferred", "admitted", "deprecated", "superseded"]
  private static let partsOfSpeech = ["noun", "verb", "adjective", "adverb", "other"]

  private static var observations: [String] {
    [
      """
      CREATE TABLE document (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL CHECK (length(name) > 0),
        version INTEGER NOT NULL CHECK (version >= 1),
        contentHash TEXT NOT NULL CHECK (length(contentHash) = 64 AND contentHash NOT GLOB '*[^0-9a-f]*'),
        state TEXT NOT NULL \(oneOf("state", ["current", "superseded", "undone"])),
        \(date("recordedDate")),
        recordedBy TEXT NOT NULL,
        UNIQUE (name, version)
      ) STRICT
      """,
      "CREATE UNIQUE INDEX currentDocument ON document (name) WHERE state = 'current'",
      """
      CREATE TABLE evidence (
        id INTEGER PRIMARY KEY,
        digest TEXT NOT NULL UNIQUE
          CHECK (length(digest) = 18 AND digest GLOB 'e-*' AND substr(digest, 3) NOT GLOB '*[^0-9a-f]*'),
        \(text("sourceKey")),
        \(text("source")),
        \(text("target")),
        \(list("others")),
        method TEXT NOT NULL \(oneOf("method", methods)),
        \(list("alsoMethods")),
        official TEXT,
        deviates INTEGER NOT NULL CHECK (deviates IN (0, 1)),
        \(list("path"))
      ) STRICT
      """,
      "CREATE INDEX evidenceOfPair ON evidence (sourceKey, target)",
      """
      CREATE TABLE occurrence (
        documentId INTEGER NOT NULL REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
        evidenceId INTEGER NOT NULL REFERENCES evidence (id) DEFERRABLE INITIALLY DEFERRED,
        targetStart INTEGER NOT NULL CHECK (targetStart >= 0),
        targetEnd INTEGER NOT NULL CHECK (targetStart < targetEnd),
        sourceStart INTEGER NOT NULL CHECK (sourceStart >= 0),
        sourceEnd INTEGER NOT NULL CHECK (sourceStart < sourceEnd),
        direction TEXT NOT NULL \(oneOf("direction", ["target(source)", "source(target)"])),
        score REAL NOT NULL CHECK (score BETWEEN 0 AND 1),
        certain INTEGER NOT NULL CHECK (certain IN (0, 1)),
        line INTEGER NOT NULL CHECK (line >= 1),
        sentence TEXT NOT NULL,
        PRIMARY KEY (documentId, targetStart, targetEnd, sourceStart, sourceEnd)
      ) STRICT, WITHOUT ROWID
      """,
      "CREATE INDEX occurrenceOfEvidence ON occurrence (evidenceId, documentId, score, certain)",
    ]
  }

  /// What else a doubtful occurrence may be: no rendering but a score for «no pair», neither where nothing was kept.
  private static let runnersUp = [
    "ALTER TABLE occurrence ADD COLUMN runnerUp TEXT CHECK (length(runnerUp) > 0)",
    """
    ALTER TABLE occurrence ADD COLUMN runnerUpScore REAL
      CHECK (runnerUpScore BETWEEN 0 AND 1 AND (runnerUp IS NULL OR runnerUpScore IS NOT NULL))
    """,
  ]

  /// Pairs out of aligned texts stand in no bracket.
  private static var alignedPairs: SchemaText.Change {
    let directions = ["target(source)", "source(target)"]
    return SchemaText.Change(
      table: "occurrence", old: oneOf("direction", directions), new: anyOf("direction", directions + ["aligned"]))
  }

  /// Limits of use, sources of fields, states of the languages, relations, reasons.
  private static var fieldsOfVersion5: [String] {
    let states = ["proposed", "approved", "rejected"]
    func added(_ table: String, _ column: String, _ checks: String) -> String {
      "ALTER TABLE \(table) ADD COLUMN \(column) TEXT \(checks)"
    }
    func limits(of table: String) -> [String] {
      ["validFrom", "validUntil"].flatMap { column in
        [
          added(table, column, "CHECK (length(trim(\(column))) > 0)"),
          added(
            table, column + "Date",
            """
            CHECK (\(column)Date IS NULL
              OR \(column)Date GLOB '[0-9][0-9][0-9][0-9]*' AND length(\(column)Date) <= 10 AND \(column) IS NOT NULL)
            """),
        ]
      }
    }
    let sides = ["sourceState", "targetState"].map { column in
      // Approved is the entry as a whole: then neither side has a state of its own.
      added("concept", column, anyOf(column, states) + " CHECK (\(column) IS NULL OR reviewState <> 'approved')")
    }
    return sides + limits(of: "sourceTerm") + limits(of: "rendering") + [
      added(
        "concept", "fieldSources",
        "CHECK (fieldSources IS NULL OR json_valid(fieldSources) AND json_array_length(fieldSources) > 0)"),
      added("command", "reason", "CHECK (length(trim(reason)) > 0)"),
      """
      CREATE TABLE relation (
        conceptId TEXT NOT NULL REFERENCES concept (id) DEFERRABLE INITIALLY DEFERRED,
        kind TEXT NOT NULL \(anyOf("kind", ["replacedBy", "see", "broader"])),
        target TEXT NOT NULL REFERENCES concept (id) DEFERRABLE INITIALLY DEFERRED CHECK (target <> conceptId),
        PRIMARY KEY (conceptId, kind, target)
      ) STRICT, WITHOUT ROWID
      """,
      "CREATE INDEX relationTo ON relation (target)",
    ]
  }

  /// Changes of relations have a history too.
  private static var relatedEntries: SchemaText.Change {
    SchemaText.Change(
      table: "change", old: anyOf("entity", entities), new: anyOf("entity", entities + ["relation"]))
  }

  /// What `anyOf` says from version 3 on.
  private static var chosenWords: [SchemaText.Change] {
    let scripts = ["Hans", "Hant", "Hani", "Kore", "Latn"]
    let columns: [(table: String, column: String, values: [String])] = [
      ("concept", "reviewState", ["proposed", "approved", "rejected"]), ("sourceTerm", "script", scripts),
      ("sourceTerm", "status", statuses), ("sourceTerm", "partOfSpeech", partsOfSpeech),
      ("rendering", "decision", ["candidate", "accepted", "rejected"]), ("rendering", "status", statuses),
      ("rendering", "origin", ["mined", "imported", "entered"]), ("rendering", "script", scripts),
      ("rendering", "method", methods), ("rendering", "partOfSpeech", partsOfSpeech), ("change", "entity", entities),
      ("evidence", "method", methods),
    ]
    return columns.map { change in
      SchemaText.Change(
        table: change.table, old: oneOf(change.column, change.values), new: anyOf(change.column, change.values))
    }
  }

  private static var holdings: [String] {
    [
      """
      CREATE TABLE concept (
        id TEXT NOT NULL PRIMARY KEY CHECK (id GLOB '[A-Za-z_]*' AND id NOT GLOB '*[^A-Za-z0-9._-]*'),
        subjectField TEXT,
        definition TEXT,
        \(list("notes")),
        reviewState TEXT NOT NULL \(oneOf("reviewState", ["proposed", "approved", "rejected"])),
        reliability INTEGER CHECK (reliability BETWEEN 1 AND 10),
        skipped INTEGER CHECK (skipped >= 1),
        \(date("createdDate")),
        createdBy TEXT NOT NULL,
        \(date("modifiedDate")),
        modifiedBy TEXT NOT NULL
      ) STRICT, WITHOUT ROWID
      """,
      """
      CREATE TABLE original (
        \(text("key")) PRIMARY KEY,
        conceptId TEXT NOT NULL REFERENCES concept (id) DEFERRABLE INITIALLY DEFERRED
      ) STRICT, WITHOUT ROWID
      """,
      "CREATE INDEX originalOfConcept ON original (conceptId)",
      """
      CREATE TABLE sourceTerm (
        conceptId TEXT NOT NULL REFERENCES concept (id) DEFERRABLE INITIALLY DEFERRED,
        \(text("text")),
        script TEXT NOT NULL \(oneOf("script", ["Hans", "Hant", "Hani", "Kore", "Latn"])),
        status TEXT \(oneOf("status", statuses)),
        partOfSpeech TEXT \(oneOf("partOfSpeech", partsOfSpeech)),
        \(list("lookUpForms")),
        note TEXT,
        usageSource TEXT,
        PRIMARY KEY (conceptId, text)
      ) STRICT, WITHOUT ROWID
      """,
      """
      CREATE TABLE rendering (
        conceptId TEXT NOT NULL REFERENCES concept (id) DEFERRABLE INITIALLY DEFERRED,
        \(text("text")),
        decision TEXT NOT NULL \(oneOf("decision", ["candidate", "accepted", "rejected"])),
        status TEXT \(oneOf("status", statuses)),
        origin TEXT NOT NULL \(oneOf("origin", ["mined", "imported", "entered"])),
        script TEXT NOT NULL \(oneOf("script", ["Hans", "Hant", "Hani", "Kore", "Latn"])),
        method TEXT \(oneOf("method", methods)),
        partOfSpeech TEXT \(oneOf("partOfSpeech", partsOfSpeech)),
        \(list("lookUpForms")),
        note TEXT,
        usageSource TEXT,
        PRIMARY KEY (conceptId, text),
        CHECK ((decision = 'accepted') = (status IS NOT NULL))
      ) STRICT, WITHOUT ROWID
      """,
      "CREATE UNIQUE INDEX onePreferred ON rendering (conceptId) WHERE status = 'preferred'",
      """
      CREATE TABLE assignment (
        \(text("sourceKey")),
        \(text("target")),
        conceptId TEXT NOT NULL,
        rendering TEXT NOT NULL,
        PRIMARY KEY (sourceKey, target),
        FOREIGN KEY (conceptId, rendering) REFERENCES rendering (conceptId, text) DEFERRABLE INITIALLY DEFERRED
      ) STRICT, WITHOUT ROWID
      """,
      "CREATE INDEX assignmentOfRendering ON assignment (conceptId, rendering)",
      // Follows from the terms; made anew for a term whenever it changes, and left out of dumps.
      """
      CREATE TABLE lookUp (
        key TEXT NOT NULL,
        side TEXT NOT NULL \(oneOf("side", ["source", "target"])),
        conceptId TEXT NOT NULL,
        term TEXT NOT NULL,
        form TEXT NOT NULL,
        PRIMARY KEY (key, side, conceptId, term, form)
      ) STRICT, WITHOUT ROWID
      """,
      "CREATE INDEX lookUpOfTerm ON lookUp (conceptId, side, term)",
    ]
  }

  private static var histories: [String] {
    [
      """
      CREATE TABLE command (
        id INTEGER PRIMARY KEY CHECK (id >= 1),
        kind TEXT NOT NULL \(oneOf("kind", ["record", "decide", "importEntries", "undo", "redo"])),
        summary TEXT NOT NULL,
        \(date("date")),
        author TEXT NOT NULL,
        undoes INTEGER REFERENCES command (id) CHECK (undoes < id),
        CHECK ((kind IN ('undo', 'redo')) = (undoes IS NOT NULL))
      ) STRICT
      """,
      """
      CREATE TABLE change (
        commandId INTEGER NOT NULL REFERENCES command (id) DEFERRABLE INITIALLY DEFERRED,
        sequence INTEGER NOT NULL CHECK (sequence >= 1),
        entity TEXT NOT NULL \(oneOf("entity", entities)),
        conceptId TEXT,
        before TEXT CHECK (before IS NULL OR json_valid(before)),
        after TEXT CHECK (after IS NULL OR json_valid(after)),
        PRIMARY KEY (commandId, sequence),
        CHECK (before IS NOT NULL OR after IS NOT NULL)
      ) STRICT, WITHOUT ROWID
      """,
      "CREATE INDEX changeOfConcept ON change (conceptId)",
    ]
  }

  /// What was observed and what was done is never changed. `load` takes the guards off and puts them back, inside its
  /// transaction.
  static let guardedTables = ["evidence", "occurrence", "command", "change"]

  static var guards: [String] {
    guardedTables.flatMap { table in
      ["UPDATE", "DELETE"].map { action in
        """
        CREATE TRIGGER \(table)Keeps\(action) BEFORE \(action) ON \(table)
        BEGIN SELECT RAISE(ABORT, '\(table) rows are never changed'); END
        """
      }
    }
  }

  /// `INSERT OR REPLACE` deletes without firing delete triggers.
  private static let replacementGuards = [
    ("command", "id = NEW.id"), ("change", "commandId = NEW.commandId AND sequence = NEW.sequence"),
  ].map { table, condition in
    """
    CREATE TRIGGER \(table)KeepsREPLACE BEFORE INSERT ON \(table)
    WHEN EXISTS (SELECT 1 FROM \(table) WHERE \(condition))
    BEGIN SELECT RAISE(ABORT, '\(table) rows are never changed'); END
    """
  }

  static var guardRemovals: [String] {
    guardedTables.flatMap { table in ["UPDATE", "DELETE"].map { "DROP TRIGGER \(table)Keeps\($0)" } }
  }
}
