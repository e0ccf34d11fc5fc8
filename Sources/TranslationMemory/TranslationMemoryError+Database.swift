internal import GRDB

extension TranslationMemoryError {
  /// The sentence for whatever went wrong in a transaction on the memory at `path`.
  init(_ error: any Error, path: String) {
    let name = path.isEmpty ? "translation memory" : "translation memory “\(path)”"
    switch error {
    case let error as TranslationMemoryError: self = error
    case let error as DatabaseError: self.init(error, path: path, name: name)
    default: self.init(.system, "The \(name) could not be used: \(error)")
    }
  }

  private init(_ error: DatabaseError, path: String, name: String) {
    let detail = error.message ?? "SQLite error \(error.resultCode.rawValue)"
    switch error.resultCode.primaryResultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      self.init(
        .locked,
        "Another jjak is writing to the \(name), and did not finish in time. Nothing was changed; try again when it is "
          + "done.")
    case .SQLITE_FULL:
      self.init(
        .full, "There is no room left on the disk for the \(name). Nothing was changed; make room and try again.")
    case .SQLITE_READONLY, .SQLITE_PERM: self = .readOnlyFile(path)
    case .SQLITE_CANTOPEN:
      self.init(.readOnly, "The \(name) cannot be opened: the file or its folder may not be read or written.")
    case .SQLITE_CORRUPT: self = .damaged(path, detail: detail)
    case .SQLITE_NOTADB: self = .notADatabase(path)
    case .SQLITE_CONSTRAINT:
      self.init(
        .invalid,
        "The \(name) refused the change because it would contradict itself (\(detail)). Nothing was changed.")
    default: self.init(.system, "The \(name) could not be used: \(detail).")
    }
  }

  static func readOnlyFile(_ path: String) -> Self {
    Self(
      .readOnly,
      "The translation memory “\(path)” may not be written: the file, its folder or the disk is read-only. Nothing was "
        + "changed.")
  }

  static func notADatabase(_ path: String) -> Self {
    Self(
      .notAMemory,
      "“\(path)” is not a translation memory: it does not begin as an SQLite database does. It was left as it is. If "
        + "it was one, its beginning is damaged: move it away and make the memory anew from the texts and TMX files.")
  }

  static func damaged(_ path: String, detail: String) -> Self {
    Self(
      .corrupted,
      "The translation memory “\(path)” is damaged (\(detail)). It was left as it is. Move it away and make the memory "
        + "anew from the texts and TMX files.")
  }
}
