import Diagnostics
import GlossaryStore
import TranslationModel

/// What is said of an entry beside its renderings, as people read it: definition and notes with their sources, the
/// states of the two languages, relations, what is known of the originals.
struct EntryFieldText {
  let item: ReviewItem
  let language: MessageLanguage

  static let note = Wording(en: "note", ko: "메모")
  private static let source = Wording(en: "source", ko: "출처")

  var lines: [StyledLine] {
    let entry = item.entry
    var lines = sides
    if let field = entry.subjectField { lines += labelled(Wording(en: "field", ko: "분야"), field, .subjectField) }
    if let definition = entry.definition {
      lines += labelled(Wording(en: "definition", ko: "정의"), definition, .definition)
    }
    if let reliability = entry.reliability {
      let grade = Wording(en: "\(reliability) of 10", ko: "\(reliability)/10")
      lines += labelled(Wording(en: "reliability", ko: "신뢰도"), grade[language], .reliability)
    }
    lines +=
      entry.notes.map { StyledLine("  \(Self.note[language]): \(KeptNote.wording($0)[language])") } + sources(.note)
    lines += entry.fieldSources(of: .entry).map { StyledLine("  \(Self.source[language]): \($0)") }
    lines += item.related.map {
      StyledLine("  \($0.wording[language]): ").appending($0.name, .heading).appending(" (\($0.concept))", .faint)
    }
    return lines + originals
  }

  private func labelled(_ label: Wording, _ text: String, _ field: FieldSource.Field) -> [StyledLine] {
    [StyledLine("  \(label[language]): \(text)")] + sources(field)
  }

  private func sources(_ field: FieldSource.Field) -> [StyledLine] {
    item.entry.fieldSources(of: field).map { StyledLine("    \(Self.source[language]): \($0)", .faint) }
  }

  /// Nothing where both languages are as the entry.
  private var sides: [StyledLine] {
    let entry = item.entry
    guard entry.sourceState != nil || entry.targetState != nil else { return [] }
    let (source, target) = (entry.reviewState(of: .source).wording, entry.reviewState(of: .target).wording)
    let states = Wording(
      en: "Chinese side \(source.english), Korean side \(target.english)",
      ko: "중국어 쪽 \(source.korean), 한국어 쪽 \(target.korean)")
    return [StyledLine("  \(states[language])", .doubtful)]
  }

  /// The originals of which more is known than how they are written.
  private var originals: [StyledLine] {
    item.entry.sourceTerms.flatMap { term in
      let facts =
        Self.lines(term.validity, source: term.usageSource, term.letterCase)
        + (term.note.map { [Self.note + Wording(": ") + KeptNote.wording($0)] } ?? [])
      return facts.isEmpty
        ? [] : [StyledLine("  \(term.text)", .heading)] + facts.map { StyledLine("      \($0[language])") }
    }
  }

  /// `used from 2022년 1호 until 2023년 3호`, `source: …`.
  static func lines(_ validity: Validity?, source: String?, _ letterCase: LetterCase?) -> [Wording] {
    var lines: [Wording] = []
    if let validity, validity.from != nil || validity.until != nil {
      lines.append(Wording(en: "used ", ko: "사용: ") + ReportWords.span(of: validity))
    }
    if let source { lines.append(Self.source + Wording(": \(source)")) }
    if let letterCase { lines.append(Wording(en: "letter case: ", ko: "대소문자: ") + letterCase.wording) }
    return lines
  }
}

extension RelatedEntry {
  /// What the other entry is to this one.
  var wording: Wording {
    switch (kind, direction) {
    case (.replacedBy, .toOther), (.see, .toOther), (.broader, .toOther): kind.wording
    case (.replacedBy, .fromOther): Wording(en: "takes the place of", ko: kind.reversed.korean)
    case (.see, .fromOther): Wording(en: "referred to by", ko: kind.reversed.korean)
    case (.broader, .fromOther): kind.reversed
    }
  }
}
