import TranslationModel

/// One line of a table: a source term with one rendering.
struct GlossaryRow {
  let entry: ConceptEntry
  let source: Term
  let rendering: Term

  /// The rows of an entry: every source term with the translation, then with the admitted renderings where they are
  /// wanted.
  static func rows(of entry: ConceptEntry, withAdmitted: Bool) -> [GlossaryRow] {
    guard let translation = entry.translation else { return [] }
    let renderings = [translation] + (withAdmitted ? entry.alternatives : [])
    return renderings.flatMap { rendering in
      entry.originals.map { GlossaryRow(entry: entry, source: $0, rendering: rendering) }
    }
  }

  /// What a translator should see beside the pair: first what to avoid, then subject, definition and notes.
  func comment(withAdmitted: Bool) -> String {
    var parts: [String] = []
    let isTranslation = rendering == entry.translation
    if !isTranslation, rendering.status == .admitted {
      parts.append("admitted; preferred: \(entry.translation?.text ?? "")")
    }
    if let warning = entry.warning { parts.append(warning) }
    if isTranslation, !withAdmitted, !entry.admittedAlternatives.isEmpty {
      parts.append("also admitted: " + entry.admittedAlternatives.map(\.text).joined(separator: ", "))
    }
    if let subject = entry.subjectField { parts.append(subject) }
    if let definition = entry.definition { parts.append(definition) }
    parts += entry.notes + entry.termNotes
    return parts.joined(separator: "; ")
  }
}
