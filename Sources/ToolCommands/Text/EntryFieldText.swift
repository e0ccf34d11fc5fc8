import GlossaryStore
import TranslationModel

/// What is said of an entry beside its renderings, as people read it: definition and notes with their sources, the
/// states of the two languages, relations, what is known of the originals.
struct EntryFieldText {
  let item: ReviewItem

  var lines: [StyledLine] {
    let entry = item.entry
    var lines = sides
    if let field = entry.subjectField { lines += labelled("field", field, .subjectField) }
    if let definition = entry.definition { lines += labelled("definition", definition, .definition) }
    if let reliability = entry.reliability { lines += labelled("reliability", "\(reliability) of 10", .reliability) }
    lines += entry.notes.map { StyledLine("  note: \($0)") } + sources(.note)
    lines += entry.fieldSources(of: .entry).map { StyledLine("  source: \($0)") }
    lines += item.related.map {
      StyledLine("  \($0.words): ").appending($0.name, .heading).appending(" (\($0.concept))", .faint)
    }
    return lines + originals
  }

  private func labelled(_ label: String, _ text: String, _ field: FieldSource.Field) -> [StyledLine] {
    [StyledLine("  \(label): \(text)")] + sources(field)
  }

  private func sources(_ field: FieldSource.Field) -> [StyledLine] {
    item.entry.fieldSources(of: field).map { StyledLine("    source: \($0)", .faint) }
  }

  /// Nothing where both languages are as the entry.
  private var sides: [StyledLine] {
    let entry = item.entry
    guard entry.sourceState != nil || entry.targetState != nil else { return [] }
    return [
      StyledLine(
        "  Chinese side \(entry.reviewState(of: .source).rawValue), Korean side \(entry.reviewState(of: .target).rawValue)",
        .doubtful)
    ]
  }

  /// The originals of which more is known than how they are written.
  private var originals: [StyledLine] {
    item.entry.sourceTerms.flatMap { term in
      let facts = Self.lines(term.validity, source: term.usageSource, term.letterCase) + (term.note.map { ["note: \($0)"] } ?? [])
      return facts.isEmpty ? [] : [StyledLine("  \(term.text)", .heading)] + facts.map { StyledLine("      \($0)") }
    }
  }

  /// `used from 2022년 1호 until 2023년 3호`, `source: …`.
  static func lines(_ validity: Validity?, source: String?, _ letterCase: LetterCase?) -> [String] {
    var words = ""
    if let from = validity?.from { words += " from \(from)" }
    if let until = validity?.until { words += " until \(until)" }
    return (words.isEmpty ? [] : ["used" + words]) + (source.map { ["source: \($0)"] } ?? [])
      + (letterCase.map { ["letter case: \($0.wording.english)"] } ?? [])
  }
}

extension RelatedEntry {
  /// What the other entry is to this one.
  var words: String {
    switch (kind, direction) {
    case (.replacedBy, .toOther): "replaced by"
    case (.replacedBy, .fromOther): "takes the place of"
    case (.see, .toOther): "see"
    case (.see, .fromOther): "referred to by"
    case (.broader, .toOther): "broader concept"
    case (.broader, .fromOther): "narrower concept"
    }
  }
}
