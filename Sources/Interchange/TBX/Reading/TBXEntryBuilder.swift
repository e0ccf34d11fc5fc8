import Diagnostics
import TranslationModel

/// One concept as a file gives it, and the entry made of it.
struct TBXEntryBuilder {
  /// A term as a file gives it.
  struct TermDraft {
    var text = ""
    var status: AdministrativeStatus?
    var partOfSpeech: PartOfSpeech?
    var termType: String?
    var method: RenderingMethod?
    var usageSource: String?
    var notes: [String] = []
    var validity: Validity?
    var letterCase: LetterCase?
  }

  /// Something done to the concept, one of its languages or terms.
  struct Change {
    var type = ""
    var date: String?
    var author: String?
    var notes: [String] = []
  }

  var id = ""
  var subjectField: String?
  var definition: String?
  /// Side (nil for other languages), language, text, sources.
  var otherDefinitions: [(side: Side?, language: String, text: String, sources: [String])] = []
  var fieldSources: [FieldSource] = []
  var relations: [Relation] = []
  var notes: [String] = []
  /// As the file says; nil where it says nothing.
  var reviewState: ReviewState?
  var reliability: Int?
  var sourceState: ReviewState?
  var targetState: ReviewState?
  var sourceTerms: [TermDraft] = []
  var targetTerms: [TermDraft] = []
  /// Of the concept itself.
  var changes: [Change] = []
  /// Of its languages and terms.
  var innerChanges: [Change] = []

  var isEmpty: Bool { sourceTerms.isEmpty && targetTerms.isEmpty }

  /// The entry, with what was left out of it counted in `collector`.
  mutating func entry(_ collector: ImportCollector) -> ConceptEntry {
    chooseDefinition()
    let (created, modified) = stamps(collector)
    return ConceptEntry(
      id: id, subjectField: subjectField, definition: definition, notes: notes,
      reviewState: reviewState ?? impliedState,
      reliability: reliability, sourceState: sourceState, targetState: targetState, fieldSources: fieldSources,
      relations: relations, sourceTerms: terms(sourceTerms, .source, collector),
      targetTerms: terms(targetTerms, .target, collector), created: created, modified: modified)
  }

  /// What files of other tools seldom say: approved where every rendering has a status. An approved entry is written
  /// without the renderings that have none, and here nothing may be lost.
  private var impliedState: ReviewState {
    targetTerms.contains { $0.status == nil } ? .proposed : .approved
  }

  /// The concept's own definition; without one, that of the target language, then of the source language.
  private mutating func chooseDefinition() {
    guard !otherDefinitions.isEmpty else { return }
    if definition == nil {
      let index =
        otherDefinitions.firstIndex { $0.side == .target }
        ?? otherDefinitions.firstIndex { $0.side == .source } ?? 0
      let chosen = otherDefinitions.remove(at: index)
      definition = chosen.text
      fieldSources += chosen.sources.map { FieldSource(.definition, $0) }
    }
    for other in otherDefinitions {
      let sources = other.sources.isEmpty ? "" : " (\(other.sources.joined(separator: "; ")))"
      notes.append("definition (\(other.language)): \(other.text)\(sources)")
    }
  }

  private func terms(_ drafts: [TermDraft], _ side: Side, _ collector: ImportCollector) -> [Term] {
    var terms: [Term] = []
    terms.reserveCapacity(drafts.count)
    // By bytes, since equal strings may be different terms.
    var known: Set<[UInt8]> = []
    for draft in drafts {
      if isLookUpForm(draft, of: terms.last) {
        terms[terms.count - 1].lookUpForms.append(draft.text)
      } else if drafts.count > 1, !known.insert(Array(draft.text.utf8)).inserted {
        collector.omit(
          Wording(
            en: "terms that a language has twice",
            ko: "한 언어에 두 번 나오는 용어"), because: Wording(en: "the first is taken", ko: "처음 것만 가져옴"))
      } else {
        terms.append(term(draft, side))
      }
    }
    return terms
  }

  /// Whether a term is one of our exports' spellings that find an entry but are not for use: a deprecated variant
  /// about which nothing else is said.
  private func isLookUpForm(_ draft: TermDraft, of term: Term?) -> Bool {
    guard let term, draft.status == .deprecated, draft.termType == "variant" else { return false }
    return draft.notes.isEmpty && draft.usageSource == nil && draft.validity == nil && draft.letterCase == nil
      && draft.partOfSpeech == term.partOfSpeech
  }

  private func term(_ draft: TermDraft, _ side: Side) -> Term {
    var notes = draft.notes
    if let type = draft.termType { notes.append("termType: \(type)") }
    return Term(
      text: draft.text, status: draft.status,
      script: side == .source ? TermScript(sourceText: draft.text) : TermScript(targetText: draft.text),
      partOfSpeech: draft.partOfSpeech, method: draft.method, note: notes.isEmpty ? nil : notes.joined(separator: "\n"),
      usageSource: draft.usageSource, validity: draft.validity, letterCase: draft.letterCase)
  }

  // MARK: Dates

  private mutating func stamps(_ collector: ImportCollector) -> (ChangeStamp, ChangeStamp) {
    // A concept without dates of its own has those of its languages and terms.
    let all = changes.isEmpty ? innerChanges : changes
    if !changes.isEmpty, !innerChanges.isEmpty {
      collector.omit(
        Wording(en: "dates of languages and terms", ko: "언어와 용어의 날짜"), innerChanges.count,
        because: Wording(en: "an entry has one date of making and one of change", ko: "항목에는 만든 날짜와 바꾼 날짜가 하나씩만 있음"))
    }
    var created: Change?
    var modified: Change?
    var others = 0
    for change in all {
      notes += change.notes
      switch change.type {
      case "origination":
        if let known = created {
          others += 1
          if (change.date ?? "~") < (known.date ?? "~") { created = change }
        } else {
          created = change
        }
      default:
        if let known = modified {
          others += 1
          if (change.date ?? "") >= (known.date ?? "") { modified = change }
        } else {
          modified = change
        }
      }
    }
    collector.omit(
      Wording(
        en: "changes between the first and the last",
        ko: "처음과 마지막 사이의 변경"), others,
      because: Wording(en: "an entry has the first and the last only", ko: "항목에는 처음과 마지막만 있음"))
    let fallback = collector.options.stamp
    let first = created.map { $0.stamp(fallback) } ?? modified?.stamp(fallback) ?? fallback
    return (first, modified?.stamp(fallback) ?? first)
  }
}

extension TBXEntryBuilder.Change {
  fileprivate func stamp(_ fallback: ChangeStamp) -> ChangeStamp {
    ChangeStamp(date: date ?? fallback.date, author: author ?? fallback.author)
  }
}
