internal import GRDB

extension GlossaryStoreError {
  /// The sentence for whatever went wrong in a transaction on the glossary at `path`.
  init(_ error: any Error, path: String) {
    let name = path.isEmpty ? "The glossary" : "The glossary “\(path)”"
    switch error {
    case let error as GlossaryStoreError: self = error
    case let error as DatabaseError: self.init(error, path: path, name: name)
    default: self.init(.system, "\(name) could not be used: \(error)")
    }
  }

  private init(_ error: DatabaseError, path: String, name: String) {
    switch error.resultCode.primaryResultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      self.init(
        .locked,
        "Another jjak is writing to \(name.lowercasedFirst), and did not finish in time. Nothing was changed; try "
          + "again when it is done.")
    case .SQLITE_FULL:
      self.init(
        .full,
        "There is no room left on the disk for \(name.lowercasedFirst). Nothing was changed; make room and try again.")
    case .SQLITE_READONLY, .SQLITE_PERM: self = .readOnlyFile(path)
    case .SQLITE_CANTOPEN:
      self.init(.readOnly, "\(name) cannot be opened: the file or its folder may not be read or written.")
    case .SQLITE_CORRUPT: self = .damaged(path, detail: error.message ?? "malformed")
    case .SQLITE_NOTADB: self = .notADatabase(path)
    case .SQLITE_CONSTRAINT:
      self.init(
        .invalid,
        "\(name) refused the change because it would contradict itself (\(error.message ?? "constraint")). Nothing was "
          + "changed.")
    default:
      self.init(.system, "\(name) could not be used: \(error.message ?? "SQLite error \(error.resultCode.rawValue)").")
    }
  }

  static func readOnlyFile(_ path: String) -> Self {
    Self(
      .readOnly,
      "The glossary “\(path)” may not be written: the file, its folder or the disk is read-only. Nothing was changed.")
  }

  static func notADatabase(_ path: String) -> Self {
    Self(
      .notAGlossary,
      "“\(path)” is not a glossary: it does not begin as an SQLite database does. It was left as it is. If it was one, "
        + "its beginning is damaged: move it away and load the last dump (glossary.jsonl) into a new one.")
  }

  static func damaged(_ path: String, detail: String) -> Self {
    Self(
      .corrupted,
      "The glossary “\(path)” is damaged (\(detail)). It was left as it is. Move it away and load the last dump "
        + "(glossary.jsonl) into a new one.")
  }
}

extension String {
  /// The sentence part with a small first letter, for use inside a sentence.
  fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
