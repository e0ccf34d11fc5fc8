/// The folder that holds a glossary, its settings and the texts it grew from.
///
/// Documents are named relative to it, so that it can be moved and shared, and the same input gives the same bytes.
struct Workspace {
  /// Absolute path, links followed.
  let folder: String
  let settings: Settings

  static let glossaryFolderName = "glossary"

  var glossaryFolder: String { folder + "/" + Self.glossaryFolderName }
  var glossaryDatabase: String { glossaryFolder + "/glossary.sqlite" }
  /// The glossary's lossless text form, which is kept in git.
  var glossaryDump: String { glossaryFolder + "/glossary.jsonl" }

  /// The nearest folder from `start` upward that holds `glossary/` or `jjak.toml`; nil where there is none.
  ///
  /// - Throws: `ToolError` where its settings cannot be read.
  static func nearest(to start: String) throws -> Workspace? {
    try nearestFolder(to: start).map { try Workspace(folder: $0) }
  }

  /// The folder of that workspace.
  static func nearestFolder(to start: String) -> String? {
    guard !start.isEmpty else { return nil }
    var folder = FilePath.resolved(start, from: "/")
    while true {
      if isWorkspace(folder) { return folder }
      guard folder != "/", let slash = folder.lastIndex(of: "/") else { return nil }
      folder = slash == folder.startIndex ? "/" : String(folder[..<slash])
    }
  }

  static func isWorkspace(_ folder: String) -> Bool {
    FilePath.isFolder(folder + "/" + glossaryFolderName) || FilePath.exists(folder + "/" + Settings.fileName)
  }

  init(folder: String) throws {
    self.folder = folder
    settings = try Settings(file: folder + "/" + Settings.fileName)
  }

  /// The name a document goes by in the glossary: relative to the workspace, or as given where it lies outside.
  func documentName(of path: String, from currentFolder: String) -> String {
    guard path != "-" else { return path }
    return FilePath.relative(FilePath.resolved(path, from: currentFolder), to: folder) ?? path
  }
}

extension ToolContext {
  /// The workspace that `--workspace` names, or the nearest one upward; nil where there is none.
  ///
  /// - Throws: `ToolError` where the named folder is none, or settings cannot be read.
  func workspace(named name: String?) throws -> Workspace? {
    let start = try existingCurrentFolder
    guard let name else { return try Workspace.nearest(to: start) }
    let folder = FilePath.resolved(name, from: start)
    guard FilePath.isFolder(folder) else {
      throw ToolError(en: "\(name) is no folder.", ko: "“\(name)”: 그런 폴더가 없습니다.")
    }
    guard Workspace.isWorkspace(folder) else {
      throw ToolError(
        en: "\(name) is no workspace: it holds neither glossary/ nor jjak.toml. 'jjak init \(name)' makes it one.",
        ko: "“\(name)” 폴더는 작업 공간이 아닙니다. glossary/도 jjak.toml도 없습니다. 'jjak init \(name)' 명령으로 만들 수 "
          + "있습니다.")
    }
    return try Workspace(folder: folder)
  }

  /// The workspace, where a command cannot do without one.
  func requiredWorkspace(named name: String?) throws -> Workspace {
    guard let workspace = try workspace(named: name) else {
      throw ToolError(
        en: "There is no workspace here: no folder from \(currentFolder) upward holds glossary/ or jjak.toml. "
          + "'jjak init' makes this folder one.",
        ko: "여기에는 작업 공간이 없습니다. “\(currentFolder)”와 그 위 폴더에 glossary/도 jjak.toml도 없습니다. "
          + "'jjak init'으로 이 폴더를 작업 공간으로 만들 수 있습니다.")
    }
    return workspace
  }
}
