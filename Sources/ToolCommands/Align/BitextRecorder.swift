import Diagnostics
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
  func record(_ bitexts: [Bitext], with decisions: AlignmentDecisions? = nil) -> Wording? {
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
      return Self.sentence(of: summary)
    } catch {
      context.report(error)
      return nil
    }
  }

  private static func title(of documents: [MemoryDocument]) -> String {
    documents.count == 1 ? "align \(documents[0].name)" : "align \(documents[0].name) and \(documents.count - 1) more"
  }

  private static func unchanged(_ summary: AddingSummary) -> Wording {
    let (out, known) = (summary.withheld, summary.unchanged)
    guard out > 0 else {
      return Wording(
        en: "The translation memory knew all of it already; nothing changed.", ko: "모두 번역 메모리에 이미 있습니다. 바뀐 것은 없습니다.")
    }
    let (verb, object) = out == 1 ? ("stays", "it") : ("stay", "them")
    let deleted = "\(Counted.words(out, "unit")) that you deleted \(verb) out of"
    let english =
      known > 0
      ? "The translation memory knew \(Counted.words(known, "unit")) already; \(deleted) it."
      : "\(deleted) the translation memory."
    let korean = known > 0 ? "번역 단위 \(known)개는 번역 메모리에 이미 있습니다. " : ""
    return Wording(
      en: english
        + " 'jjak memory undo' of the deletion brings \(object) back, and so does 'jjak memory add' of a file "
        + "with \(object).",
      ko: korean + "삭제한 단위 \(out)개는 넣지 않았습니다. 삭제를 'jjak memory undo'로 되돌리거나, 그 단위가 든 파일을 'jjak memory "
        + "add'로 넣으면 돌아옵니다.")
  }

  private static func sentence(of summary: AddingSummary) -> Wording {
    guard summary.hasChanges else { return unchanged(summary) }
    var parts = [Wording(en: Counted.words(summary.added, "new unit"), ko: "새 단위 \(summary.added)개")]
    if summary.updated > 0 { parts.append(Wording(en: "\(summary.updated) changed", ko: "바뀐 것 \(summary.updated)개")) }
    if summary.superseded > 0 {
      parts.append(
        Wording(
          en: "\(summary.superseded) of an earlier alignment replaced", ko: "전에 정렬한 것 \(summary.superseded)개 교체"))
    }
    if summary.withheld > 0 {
      parts.append(
        Wording(en: "\(summary.withheld) that you deleted left out", ko: "삭제한 것 \(summary.withheld)개 제외"))
    }
    let list = parts.joined(separator: ", ")
    return Wording(
      en: "Recorded in the translation memory: \(list.english). 'jjak memory undo' takes it back.",
      ko: "번역 메모리에 기록했습니다: \(list.korean). 'jjak memory undo'로 되돌릴 수 있습니다.")
  }
}
