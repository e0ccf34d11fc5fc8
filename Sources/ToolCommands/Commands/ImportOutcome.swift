import Diagnostics
import GlossaryStore
import Interchange
import TranslationMemory

/// What came of one file.
struct ImportOutcome {
  private(set) var report = ImportReport()
  private(set) var fitting = TextFitting()
  var memory: AddingSummary?
  var glossary: ImportSummary?

  mutating func take(_ content: ImportContent) { (report, fitting) = (content.report, content.fitting) }

  /// What was left out or changed, in sentences.
  var omissions: [Wording] {
    var sentences = report.omissions.map { ExchangeWords.notTakenIn($0.wording) }
    if report.unreviewed > 0 {
      let count = report.unreviewed
      sentences.append(
        ExchangeWords.notTakenIn(
          Wording(
            en: "translations: \(count) (by their state nobody finished or reviewed them; --unreviewed takes them too)",
            ko: "번역 \(count)건(상태로 보아 끝나지 않았거나 검토하지 않음. --unreviewed로 함께 넣을 수 있음)")))
    }
    return sentences + fitting.remarks.map(ExchangeWords.notTakenInAsItIs)
  }

  /// `TMX 1.4, “a.tmx”: 12 translation units (10 new, 2 known), 3 entries (1 new entry, 2 new renderings, proposed).`
  func sentence(of file: String, approved: Bool, isTrial: Bool) -> Wording {
    let (name, format) = (FindingText.name(ofInput: file), report.formatName)
    let head = Wording(en: "\(format.english), \(name.english): ", ko: "\(format.korean), \(name.korean): ")
    let parts = parts(approved: approved)
    guard !parts.isEmpty else {
      return head + Wording(en: "nothing to take in.", ko: "가져올 것이 없습니다.")
    }
    let list = parts.joined(separator: ", ")
    return head
      + Wording(
        en: "\(list.english)\(isTrial ? "; nothing was changed" : "").",
        ko: list.korean + (isTrial ? ". 바뀐 것은 없습니다." : "."))
  }

  private func parts(approved: Bool) -> [Wording] {
    var parts: [Wording] = []
    let units = report.units - fitting.omittedUnits
    if units > 0 { parts.append(ExchangeWords.units(units) + details(of: memory)) }
    if report.entries > 0 {
      parts.append(ExchangeWords.entries(report.entries) + details(of: glossary, approved: approved))
    }
    return parts
  }

  /// ` (10 new, 2 known)`; empty where there is nothing to say.
  func details(of summary: AddingSummary?) -> Wording {
    guard let summary else { return Wording("") }
    let counts = [
      (summary.added, Wording(en: "\(summary.added) new", ko: "새 단위 \(summary.added)개")),
      (summary.updated, Wording(en: "\(summary.updated) completed", ko: "보탠 것 \(summary.updated)개")),
      (summary.unchanged, Wording(en: "\(summary.unchanged) known", ko: "이미 있던 것 \(summary.unchanged)개")),
    ]
    let parts = counts.filter { $0.0 > 0 }.map(\.1) + summary.duplicateWords
    return parts.isEmpty ? Wording("") : Self.bracketed(parts)
  }

  private static func bracketed(_ parts: [Wording]) -> Wording {
    let list = parts.joined(separator: ", ")
    return Wording(en: " (\(list.english))", ko: "(\(list.korean))")
  }

  private func details(of summary: ImportSummary?, approved: Bool) -> Wording {
    guard let summary else { return Wording("") }
    let (new, kept, relations) = (summary.newRenderings, summary.kept, summary.unresolvedRelations)
    let counts = [
      (summary.newConcepts, Wording(en: "\(summary.newConcepts) new", ko: "새 항목 \(summary.newConcepts)개")),
      (
        new,
        Wording(
          en: Counted.words(new, "new rendering") + (approved ? "" : " to review"),
          ko: (approved ? "새 표기" : "검토할 새 표기") + " \(new)개")
      ),
      (summary.approved, Wording(en: "\(summary.approved) approved", ko: "승인 \(summary.approved)개")),
      (kept, Wording(en: Counted.words(kept, "rendering") + " known", ko: "이미 있던 표기 \(kept)개")),
      (
        relations,
        Wording(
          en: Counted.words(relations, "relation") + " to unknown entries left out", ko: "없는 항목과의 관계 \(relations)건 제외")
      ),
      (
        summary.skipped,
        Wording(en: "\(summary.skipped) without original or rendering", ko: "원어나 표기가 없는 것 \(summary.skipped)개")
      ),
    ]
    let parts = counts.filter { $0.0 > 0 }.map(\.1)
    return parts.isEmpty ? Wording(en: " (all known)", ko: "(모두 이미 있음)") : Self.bracketed(parts)
  }
}
