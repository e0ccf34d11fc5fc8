import TranslationModel

/// One term of a language section.
struct TBXTermSection {
  var text: String
  var partOfSpeech: PartOfSpeech?
  var status: AdministrativeStatus?
  var isLookUpForm = false
  var usageSource: String?
  var method: RenderingMethod?
  var contexts: [Occurrence] = []
  var note: String?
  var validity: Validity?
  var letterCase: LetterCase?
}

/// The terms of an entry as TBX wants them: trimmed, none empty, none twice in a language, the translation first, each
/// occurrence with its term. Renderings that nobody judged stay out of an approved entry.
struct TBXTermSections {
  private(set) var source: [TBXTermSection] = []
  private(set) var target: [TBXTermSection] = []

  init(_ entry: ConceptEntry, edition: TBXEdition, contextLimit: Int) {
    let withLookUpForms = edition.carriesTermsNotForUse
    // The translation first: translate-toolkit takes the first term of a section for the unit's target.
    let judged = entry.targetTerms.filter { $0.status != nil || entry.reviewState != .approved }
    let ordered = judged.filter { $0 == entry.translation } + judged.filter { $0 != entry.translation }
    let targets = withLookUpForms ? ordered : ordered.filter { $0.isForUse }
    source = Self.sections(entry.sourceTerms, withLookUpForms: withLookUpForms)
    target = Self.sections(targets, withLookUpForms: withLookUpForms)
    assign(entry.contexts(limit: .max), limit: contextLimit)
  }

  private static func sections(_ terms: [Term], withLookUpForms: Bool) -> [TBXTermSection] {
    var seen: Set<[UInt8]> = []
    var sections: [TBXTermSection] = []
    func add(_ section: TBXTermSection) {
      guard !section.text.isEmpty, seen.insert(section.text.utf8Bytes).inserted else { return }
      sections.append(section)
    }
    for term in terms {
      add(
        TBXTermSection(
          text: term.text.trimmed, partOfSpeech: term.partOfSpeech, status: term.status,
          usageSource: term.usageSource, method: term.method, note: term.note, validity: term.validity,
          letterCase: term.letterCase))
    }
    return withLookUpForms ? joined(sections, withFormsOf: terms, seen: &seen) : sections
  }

  /// The terms, each with its look-up forms behind it, by which readers tell whose they are.
  private static func joined(
    _ sections: [TBXTermSection], withFormsOf terms: [Term], seen: inout Set<[UInt8]>
  ) -> [TBXTermSection] {
    var result: [TBXTermSection] = []
    for section in sections {
      result.append(section)
      for term in terms where term.text.trimmed.utf8Bytes == section.text.utf8Bytes {
        for form in term.lookUpForms.map(\.trimmed) where !form.isEmpty && seen.insert(form.utf8Bytes).inserted {
          result.append(
            TBXTermSection(
              text: form, partOfSpeech: term.partOfSpeech, status: .deprecated, isLookUpForm: true))
        }
      }
    }
    return result
  }

  /// Gives every occurrence to the term it shows, or to the first term where it shows none of them as written.
  private mutating func assign(_ occurrences: [Occurrence], limit: Int) {
    guard !target.isEmpty else { return }
    for occurrence in occurrences {
      let surface = occurrence.target.utf8Bytes
      let index = target.firstIndex { $0.text.utf8Bytes == surface } ?? 0
      if target[index].contexts.count < limit { target[index].contexts.append(occurrence) }
    }
  }
}

extension Term {
  fileprivate var isForUse: Bool { status != .deprecated && status != .superseded }
}
