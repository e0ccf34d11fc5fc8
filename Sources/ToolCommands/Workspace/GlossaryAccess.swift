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
        whileBusy: waiting ? WriterWait.asker("glossary", on: console) : nil)
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
      throw ToolError("The folder \(workspace.glossaryFolder) cannot be made: \(String(cString: strerror(errno))).")
    }
  }

  private static func noGlossary(_ workspace: Workspace) -> ToolError {
    if FilePath.exists(workspace.glossaryDump) {
      return ToolError(
        "The glossary is only there as text, in glossary/glossary.jsonl; 'jjak glossary load' makes the working one.")
    }
    return ToolError("The glossary is empty: 'jjak mine FILE…' fills it from your texts.")
  }
}
