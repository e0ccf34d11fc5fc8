import Diagnostics
internal import GRDB

extension TranslationMemoryError {
  /// The sentence for whatever went wrong in a transaction on the memory at `path`.
  init(_ error: any Error, path: String) {
    let name =
      path.isEmpty
      ? Wording(en: "translation memory", ko: "번역 메모리")
      : Wording(en: "translation memory “\(path)”", ko: "번역 메모리 “\(path)”")
    switch error {
    case let error as TranslationMemoryError: self = error
    case let error as DatabaseError: self.init(error, path: path, name: name)
    default:
      self.init(
        .system, en: "The \(name.english) could not be used: \(error)", ko: "\(name.korean): 쓸 수 없습니다(\(error)).")
    }
  }

  private init(_ error: DatabaseError, path: String, name: Wording) {
    let detail = error.message ?? "SQLite error \(error.resultCode.rawValue)"
    switch error.resultCode.primaryResultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      self.init(
        .locked,
        en:
          "Another jjak is writing to the \(name.english), and did not finish in time. Nothing was changed; try again "
          + "when it is done.",
        ko: "\(name.korean): 다른 jjak이 쓰고 있어 기다렸지만 끝나지 않았습니다. 바뀐 것은 없습니다. 잠시 뒤에 다시 시도하십시오.")
    case _ where error.isForWantOfRoom:
      self.init(
        .full,
        en: "There is no room left on the disk for the \(name.english). Nothing was changed; make room and try again.",
        ko: "\(name.korean): 디스크에 남은 자리가 없습니다. 바뀐 것은 없습니다. 자리를 만든 뒤 다시 시도하십시오.")
    case .SQLITE_READONLY, .SQLITE_PERM: self = .readOnlyFile(path)
    case .SQLITE_CANTOPEN:
      self.init(
        .readOnly, en: "The \(name.english) cannot be opened: the file or its folder may not be read or written.",
        ko: "\(name.korean): 열 수 없습니다. 파일이나 폴더를 읽거나 쓸 권한이 없습니다.")
    case .SQLITE_CORRUPT: self = .damaged(path, detail: detail)
    case .SQLITE_NOTADB: self = .notADatabase(path)
    case .SQLITE_CONSTRAINT:
      self.init(
        .invalid,
        en:
          "The \(name.english) refused the change because it would contradict itself (\(detail)). Nothing was changed.",
        ko: "\(name.korean): 앞뒤가 맞지 않게 되어 바꿀 수 없습니다(\(detail)). 바뀐 것은 없습니다.")
    default:
      self.init(
        .system, en: "The \(name.english) could not be used: \(detail).", ko: "\(name.korean): 쓸 수 없습니다(\(detail)).")
    }
  }

  static func readOnlyFile(_ path: String) -> Self {
    Self(
      .readOnly,
      en:
        "The translation memory “\(path)” may not be written: the file, its folder or the disk is read-only. Nothing was "
        + "changed.",
      ko: "번역 메모리 “\(path)”에 쓸 수 없습니다. 파일이나 폴더 또는 디스크가 읽기 전용입니다. 바뀐 것은 없습니다.")
  }

  static func notADatabase(_ path: String) -> Self {
    Self(
      .notAMemory,
      en:
        "“\(path)” is not a translation memory: it does not begin as an SQLite database does. It was left as it is. If "
        + "it was one, its beginning is damaged: move it away and make the memory anew from the texts and TMX files.",
      ko: "“\(path)” 파일은 번역 메모리가 아닙니다. SQLite 데이터베이스로 시작하지 않습니다. 손대지 않았습니다. 원래 번역 "
        + "메모리였다면 앞부분이 손상된 것이니, 다른 곳으로 옮기고 원래 글과 TMX 파일로 새로 만드십시오.")
  }

  static func damaged(_ path: String, detail: String) -> Self {
    Self(
      .corrupted,
      en:
        "The translation memory “\(path)” is damaged (\(detail)). It was left as it is. Move it away and make the memory "
        + "anew from the texts and TMX files.",
      ko: "번역 메모리 “\(path)” 파일이 손상되었습니다(\(detail)). 손대지 않았습니다. 다른 곳으로 옮기고 원래 글과 TMX "
        + "파일로 새로 만드십시오.")
  }
}

extension DatabaseError {
  /// Whether the disk is full: also where a database in WAL mode cannot make its -shm file as long as it has to be.
  ///
  /// > Source: SQLite, os_unix.c: `SQLITE_IOERR_SHMOPEN` is a -shm file that cannot be set to 3 bytes or locked.
  var isForWantOfRoom: Bool {
    resultCode.primaryResultCode == .SQLITE_FULL
      || [.SQLITE_IOERR_SHMSIZE, .SQLITE_IOERR_SHMOPEN].contains(extendedResultCode)
  }
}
