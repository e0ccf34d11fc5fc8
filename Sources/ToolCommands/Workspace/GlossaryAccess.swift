import Diagnostics
import Foundation
import GlossaryStore

extension ToolContext {
  /// Opens the glossary of a workspace; one of an older format is brought up to date, also for reading.
  ///
  /// - Parameter waiting: whether to wait for another process that writes for long; in a terminal that is driven key by
  ///   key nobody could stop it.
  /// - Throws: `GlossaryStoreError`, or `ToolError` where there is none to read or the clock is set wrongly.
  func glossary(of workspace: Workspace, mode: GlossaryStore.Mode, waiting: Bool = true) throws -> GlossaryStore {
    if mode == .readOnly, !FilePath.exists(workspace.glossaryDatabase) { throw Self.noGlossary(workspace) }
    if mode == .readWrite { try makeGlossaryFolder(workspace) }
    let now = Date(timeIntervalSince1970: TimeInterval(try now()))
    let fixed = !(environment["SOURCE_DATE_EPOCH"] ?? "").isEmpty
    func open(_ mode: GlossaryStore.Mode) throws -> GlossaryStore {
      try GlossaryStore(
        path: workspace.glossaryDatabase, mode: mode, author: author(in: workspace),
        clock: { fixed ? now : Date() }, folding: .workspace,
        whileBusy: waiting ? WriterWait.asker(Wording(en: "glossary", ko: "용어집"), in: self) : nil)
    }
    do {
      return try open(mode)
    } catch let error as GlossaryStoreError where mode == .readOnly && error.kind == .readOnly {
      // Of an older format, or it may not even be read: the first sentence says which.
      guard let updated = try? open(.readWrite) else { throw error }
      return updated
    }
  }

  /// Makes the folder of both stores where it is not there yet.
  func makeGlossaryFolder(_ workspace: Workspace) throws {
    guard !FilePath.isFolder(workspace.glossaryFolder) else { return }
    guard mkdir(workspace.glossaryFolder, 0o777) == 0 else {
      throw ToolError.folder(workspace.glossaryFolder, errno)
    }
  }

  private static func noGlossary(_ workspace: Workspace) -> ToolError {
    if FilePath.exists(workspace.glossaryDump) {
      return ToolError(
        en:
          "The glossary is only there as text, in glossary/glossary.jsonl; 'jjak glossary load' makes the working one.",
        ko: "용어집이 텍스트(glossary/glossary.jsonl)로만 있습니다. 'jjak glossary load'로 쓸 수 있게 만드십시오.")
    }
    return ToolError(
      en: "The glossary is empty: 'jjak mine FILE…' fills it from your texts.",
      ko: "용어집이 비어 있습니다. 'jjak mine 파일…'로 글에서 짝을 모으십시오.")
  }
}

extension ToolError {
  /// A folder that cannot be made.
  static func folder(_ path: String, _ code: Int32) -> ToolError {
    let reason = Wording(systemError: code)
    return ToolError(
      en: "The folder \(path) cannot be made: \(reason.english).", ko: "“\(path)” 폴더를 만들 수 없습니다(\(reason.korean)).")
  }
}
