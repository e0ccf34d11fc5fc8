import Diagnostics
import Documents
import Foundation
import Interchange
import TranslationModel

/// The runs of `check --fix` with the texts as they were before, so that each can be taken back.
///
/// They lie in `glossary/fixes/` of the workspace, one folder a run, or without a workspace in the user's folder for
/// what programs remember.
///
/// > Source: XDG Base Directory Specification 0.8, `XDG_STATE_HOME`.
struct FixHistory {
  /// A text that a run changed.
  struct File: Codable, Equatable {
    /// Relative to the workspace, or absolute.
    var file: String
    /// The name of what is kept of it, in the folder of the run.
    var kept: String
    /// SHA-256 of the bytes before and after.
    var before: String
    var after: String
    /// How many findings were carried out in it.
    var places: Int
  }

  struct Run: Codable, Equatable {
    var number: Int
    var date: String
    var author: String
    /// The folder that the command was given in.
    var folder: String
    var files: [File]
  }

  static let folderName = "fixes"
  private static let manifest = "run.json"
  /// Older runs are forgotten.
  private static let mostRuns = 100

  let folder: String
  /// The folder that names of files are relative to.
  private let root: String
  /// Without a workspace, only runs of this folder are taken back.
  private let onlyFrom: String?

  /// - Throws: `ToolError` where there is no workspace and no folder for what programs remember.
  init(of workspace: Workspace?, in context: ToolContext) throws {
    if let workspace {
      folder = workspace.glossaryFolder + "/" + Self.folderName
      (root, onlyFrom) = (workspace.folder, nil)
      return
    }
    let state =
      context.environment["XDG_STATE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
      ?? context.environment["HOME"].flatMap { $0.hasPrefix("/") ? $0 + "/.local/state" : nil }
    guard let state else { throw ToolError(CheckWords.nowhereToKeep) }
    folder = state + "/jjak/" + Self.folderName
    (root, onlyFrom) = ("/", FilePath.resolved(context.currentFolder, from: "/"))
  }

  /// The runs that can be taken back, oldest first.
  ///
  /// - Throws: `ToolError` where what is kept cannot be read.
  func runs() throws -> [Run] {
    try numbers().compactMap { number in
      guard let data = FileManager.default.contents(atPath: "\(place(number))/\(Self.manifest)"),
        let run = try? JSONDecoder().decode(Run.self, from: data)
      else { return nil }
      return onlyFrom == nil || run.folder == onlyFrom ? run : nil
    }
  }

  private func numbers() throws -> [Int] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.compactMap { Int($0) }.sorted()
  }

  private func place(_ number: Int) -> String {
    let digits = String(number)
    return folder + "/" + String(repeating: "0", count: max(0, 6 - digits.count)) + digits
  }

  /// Where the bytes lie that a file had before a run.
  func keptPlace(of file: File, in run: Run) -> String { place(run.number) + "/" + file.kept }

  /// The absolute path of a file of a run.
  func path(of file: File) -> String { FilePath.resolved(file.file, from: root) }

  /// The name under which a file is kept.
  func name(of path: String, from currentFolder: String) -> String {
    let resolved = FilePath.resolved(path, from: currentFolder)
    return root == "/" ? resolved : FilePath.relative(resolved, to: root) ?? resolved
  }

  // MARK: - Keeping

  /// Keeps the texts before they are written: the run counts as soon as it is whole.
  ///
  /// - Throws: `ToolError` or `InterchangeError` where there is no room for it; nothing may be written then.
  func keep(
    _ texts: [(name: String, before: [UInt8], after: [UInt8], places: Int)], _ stamp: ChangeStamp,
    from current: String
  ) throws -> Run {
    try makeFolder()
    return try FolderLock.hold(folder) {
      let number = (try numbers().last ?? 0) + 1
      let files = texts.enumerated().map { index, text in
        File(
          file: text.name, kept: String(index + 1), before: ContentHash.hexadecimal(of: text.before),
          after: ContentHash.hexadecimal(of: text.after), places: text.places)
      }
      let run = Run(
        number: number, date: stamp.date, author: stamp.author, folder: FilePath.resolved(current, from: "/"),
        files: files)
      let unfinished = place(number) + ".part"
      try? FileManager.default.removeItem(atPath: unfinished)
      guard mkdir(unfinished, 0o700) == 0 else { throw Self.failure(unfinished) }
      do {
        for (file, text) in zip(files, texts) { try Self.write(text.before, to: "\(unfinished)/\(file.kept)") }
        try Self.write(try Self.json(run), to: "\(unfinished)/\(Self.manifest)")
        guard rename(unfinished, place(number)) == 0 else { throw Self.failure(place(number)) }
      } catch {
        try? FileManager.default.removeItem(atPath: unfinished)
        throw error
      }
      for old in try numbers().dropLast(Self.mostRuns) { try? FileManager.default.removeItem(atPath: place(old)) }
      return run
    }
  }

  private func makeFolder() throws {
    guard !FilePath.isFolder(folder) else { return }
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw Self.failure(folder)
    }
    // What is kept for undo is nobody's business but this copy's.
    try Self.write(Array("*\n".utf8), to: folder + "/.gitignore")
  }

  /// Forgets a run, or some files of it.
  func forget(_ files: [File], of run: Run) throws {
    var rest = run
    rest.files.removeAll { files.contains($0) }
    if rest.files.isEmpty {
      try? FileManager.default.removeItem(atPath: place(run.number))
      return
    }
    try Self.write(try Self.json(rest), to: "\(place(run.number))/\(Self.manifest)")
  }

  private static func json(_ run: Run) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return [UInt8](try encoder.encode(run)) + [0x0A]
  }

  static func write(_ bytes: [UInt8], to path: String) throws {
    try OutputFile.write(to: path) { sink in try bytes.withUnsafeBytes { try sink.write($0) } }
  }

  private static func failure(_ path: String) -> ToolError {
    let reason = Wording(systemError: errno)
    return ToolError(
      en: "“\(path)” cannot be made: \(reason.english). Nothing was changed.",
      ko: "“\(path)” 폴더를 만들 수 없습니다(\(reason.korean)). 바뀐 것은 없습니다.")
  }
}
