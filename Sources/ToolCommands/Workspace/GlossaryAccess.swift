import Foundation
import GlossaryStore

extension ToolContext {
  /// Opens the glossary of a workspace.
  ///
  /// - Throws: `GlossaryStoreError`, or `ToolError` where there is none to read or the clock is set wrongly.
  func glossary(of workspace: Workspace, mode: GlossaryStore.Mode) throws -> GlossaryStore {
    if mode == .readOnly, !FilePath.exists(workspace.glossaryDatabase) { throw Self.noGlossary(workspace) }
    if mode == .readWrite { try makeGlossaryFolder(workspace) }
    let now = Date(timeIntervalSince1970: TimeInterval(try now()))
    let fixed = !(environment["SOURCE_DATE_EPOCH"] ?? "").isEmpty
    return try GlossaryStore(
      path: workspace.glossaryDatabase, mode: mode, author: author(in: workspace),
      clock: { fixed ? now : Date() }, folding: .workspace)
  }

  private func makeGlossaryFolder(_ workspace: Workspace) throws {
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
