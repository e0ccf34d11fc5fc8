import ConsistencyChecks
import Diagnostics
import Documents
import Foundation
import Interchange
import TranslationModel

/// `check --fix`, `check --diff` and both together: what is done with the texts after the edits were carried out in
/// memory.
struct FixCommand {
  let options: CheckFixing
  let workspace: Workspace?
  let reader: CheckReader
  let context: ToolContext

  private var language: MessageLanguage { context.language }

  /// What the report is to say.
  struct Result {
    /// The texts as they are in the end.
    var files: [CheckedFile]
    var outcome: Checker.Outcome
    /// What was carried out and written.
    var fixed: [Finding] = []
    /// Whether the report has nothing to add: a diff was shown.
    var isShown = false
  }

  /// - Throws: `ToolError` where what is needed for undo cannot be kept; nothing is written then.
  func run(_ files: [CheckedFile], with checker: Checker) throws -> Result {
    let fixing = FixRun(checker: checker, reader: reader)
    let done = try fixing.run(files)
    for refusal in fixing.refusals(done) { context.say(refusal) }
    let changed = zip(files, done.files).filter { $0.raw != $1.raw }.map { (before: $0, after: $1) }
    if options.diff {
      show(changed)
      guard options.fix, !changed.isEmpty, context.console.isInteractive, try isAgreed() else {
        return Result(files: files, outcome: checker.check(files), isShown: true)
      }
    }
    if files.count == 1, files[0].path == "-" {
      context.console.write(done.files[0].raw)
      return Result(files: done.files, outcome: done.outcome, fixed: done.fixed)
    }
    guard !changed.isEmpty else { return Result(files: files, outcome: done.outcome) }
    let written = try write(changed, done.fixed)
    guard written.count < changed.count else {
      return Result(files: done.files, outcome: done.outcome, fixed: done.fixed)
    }
    let kept = zip(files, done.files).map { written.contains($0.path) ? $1 : $0 }
    return Result(
      files: kept, outcome: checker.check(kept), fixed: done.fixed.filter { written.contains($0.location.file) })
  }

  // MARK: - Showing

  private func show(_ changed: [(before: CheckedFile, after: CheckedFile)]) {
    for (before, after) in changed {
      context.console.write(
        UnifiedDiff(name: before.path, old: before.document.bytes, new: after.document.bytes))
    }
    if changed.isEmpty { context.console.say(CheckWords.nothingToFix[language]) }
  }

  private func isAgreed() throws -> Bool {
    context.console.write(CheckWords.ask[language])
    context.console.flush()
    var input = InputLines(context.console.input)
    let answer = (try input.next() ?? "").lowercased().filter { !$0.isWhitespace }
    // ㅛ is the key of y on a Korean keyboard.
    return ["y", "yes", "ㅛ", "예", "네"].contains(answer)
  }

  // MARK: - Writing

  /// Writes the texts, after what undo needs is kept; returns the paths of those that were written.
  private func write(_ changed: [(before: CheckedFile, after: CheckedFile)], _ fixed: [Finding]) throws -> Set<String> {
    let ready = changed.filter { pair in
      do {
        guard try reader.bytes(of: pair.before) == pair.before.raw else { return false }
        return try mayBeWritten(pair.before)
      } catch {
        context.report(error)
        return false
      }
    }
    guard !ready.isEmpty else { return [] }
    let history = try FixHistory(of: workspace, in: context)
    let texts = ready.map { pair in
      (
        name: history.name(of: pair.before.path, from: context.currentFolder), before: pair.before.raw,
        after: pair.after.raw, places: fixed.count { $0.location.file == pair.before.path }
      )
    }
    let stamp = ChangeStamp(
      date: Timestamp.string(Date(timeIntervalSince1970: Double(try context.now()))),
      author: context.author(in: workspace))
    let run = try history.keep(texts, stamp, from: context.currentFolder)
    var written: Set<String> = []
    var unwritten: [FixHistory.File] = []
    for (pair, file) in zip(ready, run.files) {
      do {
        _ = try reader.bytes(of: pair.before)
        try FixHistory.write(pair.after.raw, to: FilePath.resolved(pair.before.path, from: context.currentFolder))
        written.insert(pair.before.path)
        if pair.before.bitext?.targetFile.declaration != nil { context.say(CheckWords.madeTrue(pair.before.path)) }
      } catch {
        context.report(error)
        unwritten.append(file)
      }
    }
    if !unwritten.isEmpty { try history.forget(unwritten, of: run) }
    return written
  }

  /// - Throws: `ToolError` for what is no file, or a file that may not be written.
  private func mayBeWritten(_ file: CheckedFile) throws -> Bool {
    let path = FilePath.resolved(file.path, from: context.currentFolder)
    guard file.path != "-", !FilePath.isPipe(path) else {
      throw ToolError(CheckWords.noFile(file.path))
    }
    guard access(path, W_OK) == 0 else { throw ToolError(CheckWords.readOnly(file.path)) }
    return true
  }
}
