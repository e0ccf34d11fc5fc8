internal import GRDB

/// The tables of the memory and what they refuse.
///
/// A unit says in which version of its document it was last recorded. It counts while that is the document's present
/// version, so that superseding the units of a document is one row; a unit added on its own has no version and always
/// counts. The digest follows from document, source and target: the same pair of the same document is one row.
enum Schema {
  /// "jjtm" in ASCII: the glossary's files are told from the memory's.
  static let applicationID: Int32 = 0x6A6A_746D
  /// Stored as `user_version`; counts migrations.
  static let version = 3

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1") { db in
      for statement in tables + guards { try db.execute(sql: statement) }
      try db.execute(sql: "PRAGMA application_id = \(applicationID)")
      try db.execute(sql: "PRAGMA user_version = 1")
    }
    migrator.registerMigration("2") { db in
      for statement in history { try db.execute(sql: statement) }
      try db.execute(sql: "PRAGMA user_version = 2")
    }
    migrator.registerMigration("3") { db in
      for statement in IndexSchema.tables { try db.execute(sql: statement) }
      try db.execute(sql: "PRAGMA user_version = 3")
    }
    return migrator
  }

  /// The columns of a unit but for its number.
  static let unitColumns = unitColumns(of: nil)

  /// The same, of a table in a join.
  static func unitColumns(of table: String?) -> String {
    [
      "digest", "documentId", "version", "position", "deleted", "sourceKey", "source", "target", "score", "notes",
      "properties", "createdDate", "createdBy", "modifiedDate", "modifiedBy",
    ].map { (table.map { $0 + "." } ?? "") + $0 }.joined(separator: ", ")
  }

  private static func date(_ column: String) -> String {
    let pattern = "[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-6][0-9]Z"
    return "\(column) TEXT NOT NULL CHECK (\(column) GLOB '\(pattern)')"
  }

  private static func list(_ column: String) -> String {
    "\(column) TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(\(column)) AND json_type(\(column)) = 'array')"
  }

  private static let tables = [
    """
    CREATE TABLE document (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE CHECK (length(name) > 0),
      -- Counts the contents recorded; 0 for a document that units only name.
      version INTEGER NOT NULL CHECK (version >= 0),
      contentHash TEXT CHECK (length(contentHash) = 64 AND contentHash NOT GLOB '*[^0-9a-f]*'),
      CHECK ((version = 0) = (contentHash IS NULL))
    ) STRICT
    """,
    """
    CREATE TABLE unit (
      id INTEGER PRIMARY KEY,
      digest INTEGER NOT NULL UNIQUE,
      documentId INTEGER REFERENCES document (id),
      version INTEGER CHECK (version >= 1),
      position INTEGER NOT NULL CHECK (position >= 0),
      deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
      sourceKey INTEGER NOT NULL,
      source TEXT NOT NULL CHECK (length(trim(source)) > 0),
      target TEXT NOT NULL CHECK (length(trim(target)) > 0),
      score REAL CHECK (score BETWEEN 0 AND 1),
      \(list("notes")),
      \(list("properties")),
      \(date("createdDate")),
      createdBy TEXT NOT NULL,
      \(date("modifiedDate")),
      modifiedBy TEXT NOT NULL,
      CHECK (version IS NULL OR documentId IS NOT NULL),
      CHECK (deleted = 0 OR version IS NOT NULL)
    ) STRICT
    """,
    sourceIndex,
    documentIndex,
  ]

  static let sourceIndex = "CREATE INDEX unitBySource ON unit (sourceKey)"

  static let documentIndex = "CREATE INDEX unitOfDocument ON unit (documentId, position)"

  static let insertionGuard = versionGuard("unitVersionInsert", on: "INSERT")

  private static let guards = [
    insertionGuard, versionGuard("unitVersionUpdate", on: "UPDATE OF version, documentId"),
    """
    CREATE TRIGGER documentVersion BEFORE UPDATE OF version ON document WHEN NEW.version < OLD.version
    BEGIN SELECT RAISE(ABORT, 'the versions of a document only grow'); END
    """,
  ]

  private static func versionGuard(_ name: String, on action: String) -> String {
    """
    CREATE TRIGGER \(name) BEFORE \(action) ON unit
    WHEN NEW.version > (SELECT version FROM document WHERE id = NEW.documentId)
    BEGIN SELECT RAISE(ABORT, 'a unit is of a version that its document has not reached'); END
    """
  }

  /// What was done, and what was there before.
  private static let history = [
    """
    CREATE TABLE command (
      id INTEGER PRIMARY KEY CHECK (id >= 1),
      kind TEXT NOT NULL CHECK (kind IN ('add', 'record', 'delete', 'undo', 'redo')),
      summary TEXT NOT NULL,
      \(date("date")),
      author TEXT NOT NULL,
      undoes INTEGER REFERENCES command (id) CHECK (undoes < id),
      -- The units it added have the numbers above the first up to the second.
      afterUnit INTEGER NOT NULL CHECK (afterUnit >= 0),
      lastUnit INTEGER NOT NULL CHECK (lastUnit >= afterUnit),
      added INTEGER NOT NULL CHECK (added >= 0),
      changed INTEGER NOT NULL CHECK (changed >= 0),
      removed INTEGER NOT NULL CHECK (removed >= 0),
      -- The command of the glossary's history that belongs to the same import.
      glossaryCommand INTEGER CHECK (glossaryCommand >= 1),
      CHECK ((kind IN ('undo', 'redo')) = (undoes IS NOT NULL))
    ) STRICT
    """,
    """
    -- A unit as it was before a command changed or removed it; all but the number is null where it was not there.
    CREATE TABLE formerUnit (
      commandId INTEGER NOT NULL REFERENCES command (id) DEFERRABLE INITIALLY DEFERRED,
      unitId INTEGER NOT NULL,
      digest INTEGER, documentId INTEGER, version INTEGER, position INTEGER, deleted INTEGER, sourceKey INTEGER,
      source TEXT, target TEXT, score REAL, notes TEXT, properties TEXT,
      createdDate TEXT, createdBy TEXT, modifiedDate TEXT, modifiedBy TEXT,
      UNIQUE (commandId, unitId)
    ) STRICT
    """,
    """
    CREATE TABLE formerDocument (
      commandId INTEGER NOT NULL REFERENCES command (id) DEFERRABLE INITIALLY DEFERRED,
      documentId INTEGER NOT NULL REFERENCES document (id),
      version INTEGER NOT NULL,
      contentHash TEXT,
      PRIMARY KEY (commandId, documentId)
    ) STRICT, WITHOUT ROWID
    """,
    // An undo takes a document back to an earlier version.
    "DROP TRIGGER documentVersion",
    """
    CREATE TRIGGER documentVersion BEFORE UPDATE OF version ON document WHEN NEW.version < OLD.version
      AND EXISTS (SELECT 1 FROM unit WHERE documentId = NEW.id AND version > NEW.version)
    BEGIN SELECT RAISE(ABORT, 'units of a later version of the document are there'); END
    """,
  ]
}
