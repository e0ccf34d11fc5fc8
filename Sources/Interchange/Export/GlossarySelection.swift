import TranslationModel

/// What the formats ask of a concept entry: which rendering is its translation, which must not be used, what to say
/// beside it.
extension ConceptEntry {
  /// The rendering to export as the translation: the preferred one; without one, the first admitted; in an entry that
  /// is not approved, the first that nobody judged. Never a deprecated or superseded one.
  /// nil also where there is no original to translate.
  var translation: Term? {
    guard !originals.isEmpty else { return nil }
    let targets = targetTerms.filter { !$0.text.trimmed.isEmpty }
    return targets.first { $0.status == .preferred } ?? targets.first { $0.status == .admitted }
      ?? (reviewState == .approved ? nil : targets.first { $0.status == nil })
  }

  /// The source terms that have a text.
  var originals: [Term] {
    sourceTerms.filter { !$0.text.trimmed.isEmpty }
  }

  /// Renderings that may be used beside the translation: admitted ones, a second preferred one, and in an entry that is
  /// not approved those that nobody judged.
  var alternatives: [Term] {
    let chosen = translation?.text.utf8Bytes
    return targetTerms.filter { term in
      guard !term.text.trimmed.isEmpty, term.text.utf8Bytes != chosen else { return false }
      switch term.status {
      case .preferred, .admitted: return true
      case nil: return reviewState != .approved
      default: return false
      }
    }
  }

  /// Alternatives that somebody admitted or preferred.
  var admittedAlternatives: [Term] { alternatives.filter { $0.status != nil } }

  /// Renderings that must not be used, deprecated ones first.
  var termsNotForUse: [Term] {
    targetTerms.filter { $0.status == .deprecated } + targetTerms.filter { $0.status == .superseded }
  }

  var lookUpFormCount: Int {
    (sourceTerms + targetTerms).reduce(0) { $0 + $1.lookUpForms.count }
  }

  /// `do not use: 이징, 이창`; nil where there is nothing to warn of.
  var warning: String? {
    let texts = termsNotForUse.map(\.text)
    return texts.isEmpty ? nil : "do not use: " + texts.joined(separator: ", ")
  }

  /// The renderings' and originals' own notes, each with its term: `이좡: …`.
  var termNotes: [String] {
    (sourceTerms + targetTerms).compactMap { term in
      term.note.map { "\(term.text): \($0)" }
    }
  }

  /// The documents the entry was found in, each once, in order.
  var documents: [String] {
    var seen: Set<[UInt8]> = []
    return occurrences.map(\.document).filter { seen.insert($0.utf8Bytes).inserted }
  }

  /// The first occurrences with different sentences, at most `limit`.
  func contexts(limit: Int) -> [Occurrence] {
    var seen: Set<[UInt8]> = []
    var result: [Occurrence] = []
    for occurrence in occurrences where result.count < limit {
      if !occurrence.sentence.isEmpty, seen.insert(occurrence.sentence.utf8Bytes).inserted { result.append(occurrence) }
    }
    return result
  }
}

extension Occurrence {
  /// `newsletter.txt:12: the sentence`
  var quotation: String { "\(document):\(line): \(sentence)" }
}

extension String {
  /// The bytes, for comparing texts as they are written: `==` on strings takes equivalent ones for equal.
  var utf8Bytes: [UInt8] { Array(utf8) }

  /// The text without the white space of XML and terminals around it; NBSP and U+3000 are content and stay.
  var trimmed: String {
    if let first = utf8.first, let last = utf8.last, first > 0x20, last > 0x20 { return self }
    let blanks: Set<Unicode.Scalar> = [" ", "\t", "\n", "\r"]
    var scalars = Substring(self).unicodeScalars
    while let first = scalars.first, blanks.contains(first) { scalars.removeFirst() }
    while let last = scalars.last, blanks.contains(last) { scalars.removeLast() }
    return String(scalars)
  }
}

extension ExportContent {
  /// The entries that the options ask for, in the order given.
  func selectedEntries(_ options: ExportOptions) -> [ConceptEntry] {
    entries.filter(options.includes)
  }
}

extension ExportOptions {
  /// Whether an entry is among what is exported.
  public func includes(_ entry: ConceptEntry) -> Bool {
    reviewStates.contains(entry.reviewState) && selection.includes(entry)
  }

  /// The date of the header: as asked for, or the latest change among the entries.
  func headerDate(_ entries: [ConceptEntry]) -> TimeStamp? {
    if let date { return TimeStamp(date) }
    return entries.map(\.modified.date).max().flatMap(TimeStamp.init)
  }

  /// The tag for a source term in TMX.
  func sourceLanguage(for script: TermScript) -> String {
    script == .traditional ? traditionalSourceLanguage ?? sourceLanguage : sourceLanguage
  }
}
