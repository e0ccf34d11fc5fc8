import TranslationMemory
import TranslationModel

/// Brings what bitexts give into the translation memory: one command, that one undo takes back.
struct BitextRecorder {
  let context: ToolContext
  let workspace: Workspace

  /// Records the units and says what changed; texts that look unrelated or have no name are left out.
  ///
  /// - Parameter decisions: those of a review, which the undo of the recording takes back too.
  /// - Returns: a sentence for people; nil where nothing was to be recorded.
  func record(_ bitexts: [Bitext], with decisions: AlignmentDecisions? = nil) -> String? {
    if bitexts.contains(where: { !$0.hasNames }) { context.sayUnnamed() }
    let documents = bitexts.filter { $0.hasNames && !$0.looksUnrelated }.map { BitextUnits(bitext: $0).memoryDocument }
    guard !documents.isEmpty else { return nil }
    do {
      let memory = try context.memory(of: workspace, mode: .readWrite)
      let summary = try memory.record(documents, as: Self.title(of: documents))
      if let decisions, let number = summary.command,
        let command = try memory.history(limit: 100).first(where: { $0.id == number })
      {
        let changes = decisions.changes
        var journal = try AlignmentJournal(of: workspace)
        try journal.add(
          .init(command: number, date: command.stamp.date, added: changes.added, removed: changes.removed))
      }
      return Self.words(summary)
    } catch {
      context.report(error)
      return nil
    }
  }

  private static func title(of documents: [MemoryDocument]) -> String {
    documents.count == 1 ? "align \(documents[0].name)" : "align \(documents[0].name) and \(documents.count - 1) more"
  }

  private static func unchangedWords(_ summary: AddingSummary) -> String {
    let (out, known) = (summary.withheld, summary.unchanged)
    guard out > 0 else { return "The translation memory knew all of it already; nothing changed." }
    let (verb, object) = out == 1 ? ("stays", "it") : ("stay", "them")
    let deleted = "\(Counted.words(out, "unit")) that you deleted \(verb) out of"
    let sentence =
      known > 0
      ? "The translation memory knew \(Counted.words(known, "unit")) already; \(deleted) it."
      : "\(deleted) the translation memory."
    return sentence + " 'jjak memory undo' of the deletion brings \(object) back, and so does 'jjak memory add' of a "
      + "file with \(object)."
  }

  private static func words(_ summary: AddingSummary) -> String {
    guard summary.hasChanges else { return unchangedWords(summary) }
    var parts = [Counted.words(summary.added, "new unit")]
    if summary.updated > 0 { parts.append("\(summary.updated) changed") }
    if summary.superseded > 0 { parts.append("\(summary.superseded) of an earlier alignment replaced") }
    if summary.withheld > 0 { parts.append("\(summary.withheld) that you deleted left out") }
    return "Recorded in the translation memory: \(parts.joined(separator: ", ")). 'jjak memory undo' takes it back."
  }
}
