import Diagnostics
import Documents
import Foundation
import TranslationModel

/// `check --undo`.
struct FixUndo {
  let workspace: Workspace?
  let context: ToolContext
  /// Whether runs of which nothing can be taken back are passed over.
  var skipsMissing = false

  private var language: MessageLanguage { context.language }

  /// What can be done with one file of a run.
  private enum State {
    /// It is as the run left it; this is how it was before.
    case restorable(path: String, bytes: [UInt8])
    /// It is as it was before the run.
    case restored
    /// Why it is left as it is.
    case blocked(Wording)

    var isBlocked: Bool {
      if case .blocked = self { true } else { false }
    }
  }

  /// Takes the newest run back, or of the newest that changed one of `paths`, those files. Files that are gone or were
  /// changed since are named, and stay kept; the others are taken back.
  ///
  /// - Throws: `ToolError` where there is no run, or none of its files can be taken back: nothing is changed then.
  func run(_ paths: [String]) throws {
    let history = try FixHistory(of: workspace, in: context)
    let names = Set(paths.map { history.name(of: $0, from: context.currentFolder) })
    func chosen(_ run: FixHistory.Run) -> [FixHistory.File] {
      names.isEmpty ? run.files : run.files.filter { names.contains($0.file) }
    }
    func canBeUndone(_ run: FixHistory.Run) -> Bool {
      chosen(run).contains { !state(of: $0, in: run, history).isBlocked }
    }
    let runs = try history.runs().filter { !chosen($0).isEmpty }
    guard let run = runs.last(where: { !skipsMissing || canBeUndone($0) }) else {
      throw ToolError(CheckWords.nothingToUndo)
    }
    let states = chosen(run).map { (file: $0, state: state(of: $0, in: run, history)) }
    for case (_, .blocked(let reason)) in states { context.report(ToolError(reason)) }
    let undone = states.filter { !$0.state.isBlocked }.map(\.file)
    guard !undone.isEmpty else {
      let earlier = runs.dropLast().map { (run: $0, files: chosen($0)) }
      throw ToolError(CheckWords.nothingTakenBack(earlier: undoable(earlier, history)))
    }
    for case (_, .restorable(let path, let bytes)) in states { try FixHistory.write(bytes, to: path) }
    try history.forget(undone, of: run)
    context.console.write(
      CheckWords.undone(
        undone.map { shown(history.path(of: $0)) }, places: undone.reduce(0) { $0 + $1.places }, date: run.date,
        author: run.author,
        left: undoable(runs.filter { $0.number < run.number }.map { ($0, chosen($0)) }, history))[language] + "\n")
  }

  /// How many runs, oldest first, can be taken back one after another: each leaves the texts to the one before.
  private func undoable(_ runs: [(run: FixHistory.Run, files: [FixHistory.File])], _ history: FixHistory) -> Int {
    var texts: [String: String?] = [:]
    return runs.reversed().count { run, files in
      files.count { file in
        let path = history.path(of: file)
        let text = texts[path] ?? hash(of: path)
        guard text == file.after || text == file.before else { return false }
        texts[path] = .some(file.before)
        return true
      } > 0
    }
  }

  private func hash(of path: String) -> String? {
    FileManager.default.contents(atPath: path).map { ContentHash.hexadecimal(of: [UInt8]($0)) }
  }

  private func state(of file: FixHistory.File, in run: FixHistory.Run, _ history: FixHistory) -> State {
    let (path, kept) = (history.path(of: file), history.keptPlace(of: file, in: run))
    guard let current = hash(of: path) else { return .blocked(CheckWords.goneSince(shown(path), kept)) }
    if current == file.before { return .restored }
    guard current == file.after else { return .blocked(CheckWords.editedSince(shown(path), kept)) }
    guard let bytes = FileManager.default.contents(atPath: kept).map([UInt8].init),
      ContentHash.hexadecimal(of: bytes) == file.before
    else { return .blocked(CheckWords.damagedHistory(shown(path), kept)) }
    return .restorable(path: path, bytes: bytes)
  }

  /// The path as people in this folder call it.
  private func shown(_ path: String) -> String {
    FilePath.relative(path, to: FilePath.resolved(context.currentFolder, from: "/")) ?? path
  }
}
