import Diagnostics
import Readings
import TranslationModel

/// What sources say about the forms in their translations that the glossary lists as not for use.
///
/// A source with the entry's original settles that the form stands for it, one with an original for which the form is
/// right that it does not. Nothing is settled where the source has neither.
struct SourceEvidence {
  private struct Place: Hashable {
    var document: Int
    /// UTF-8 range in the document.
    var range: Range<Int>
  }

  private var forms: [Place: (form: TermPairs.ListedForm, pair: CheckedPair)] = [:]
  private let bitexts: [BilingualText]

  /// Complexity: O(bytes of the pairs).
  init(
    of pairs: [CheckedPair], _ bitexts: [BilingualText], _ documents: [CheckedDocument], _ terms: [TermPairs?]
  ) {
    self.bitexts = bitexts
    guard terms.contains(where: { $0?.listsForms ?? false }) else { return }
    let numbers = Dictionary(
      documents.enumerated().map { ($1.document.name, $0) }, uniquingKeysWith: { first, _ in first })
    for pair in pairs {
      guard let document = numbers[bitexts[pair.bitext].targetFile.name], let target = pair.pair.target,
        let terms = terms[pair.bitext], terms.listsForms
      else { continue }
      for form in terms.listedForms(in: pair) {
        forms[Place(document: document, range: target.offsets.documentRange(form.range))] = (form, pair)
      }
    }
  }

  /// The uses with what the sources say of them, in order; those that are right are left out, and added are forms of one
  /// entry that another has in use where the source has the original of the one.
  func judged(_ uses: [ListedUse]) -> [ListedUse] {
    guard !forms.isEmpty else { return uses }
    var kept: [ListedUse] = []
    for use in uses {
      let place = Place(document: use.document, range: use.utf8Range)
      guard use.form != .otherSpacing, let (form, pair) = forms[place] else {
        kept.append(use)
        continue
      }
      if let judged = judged(use, form, pair) { kept.append(judged) }
    }
    let told = Set(uses.map { Place(document: $0.document, range: $0.utf8Range) })
    let added = forms.compactMap { place, known -> ListedUse? in
      guard known.form.isInUse, known.form.entry != nil, !told.contains(place) else { return nil }
      let use = ListedUse(
        document: place.document, utf8Range: place.range, text: known.pair.targetText(known.form.range),
        form: .deprecated,
        original: "", preferred: "")
      return judged(use, known.form, known.pair)
    }
    guard !added.isEmpty else { return kept }
    return (kept + added).sorted { ($0.document, $0.utf8Range.lowerBound) < ($1.document, $1.utf8Range.lowerBound) }
  }

  private func judged(_ use: ListedUse, _ form: TermPairs.ListedForm, _ pair: CheckedPair) -> ListedUse? {
    guard !form.isRight else { return nil }
    var use = use
    guard let (concept, kind) = form.entry else {
      // Sentences that were paired by their content may have the original in the one before.
      if bitexts[pair.bitext].isAligned { return use }
      let isWord = use.text.unicodeScalars.count == 2 && HanjaWords.isWord(Array(use.text.unicodeScalars)[...])
      guard !form.isInUse, !isWord, !TermPairs.isOtherWord(use.text, in: pair.source) else { return nil }
      use.source = .lacks
      return use
    }
    guard let preferred = concept.preferredTarget?.text else { return nil }
    (use.form, use.original, use.preferred, use.ended) = (kind, form.original, preferred, form.ended)
    use.mayBeAnotherWord = false
    use.source = .has(pair, form.place)
    return use
  }
}

extension CheckedPair {
  /// A part of the translation, white space runs as one space.
  fileprivate func targetText(_ range: Range<Int>) -> String {
    ComparisonKey.spacing(String(decoding: target.utf8.dropFirst(range.lowerBound).prefix(range.count), as: UTF8.self))
  }
}

extension CheckContext {
  /// The finding at a form that the glossary lists: for a person to judge where it may be another word.
  func finding(_ rule: some Rule, _ use: ListedUse, _ message: Wording) -> Finding {
    var related: [RelatedPlace] = []
    var isDoubtful = use.mayBeAnotherWord
    switch use.source {
    case .none: break
    case .has(let pair, let range):
      related = [
        self.related(pair, in: range, Wording(en: "\(use.original) in the source", ko: "원문의 \(use.original)"))
      ]
    case .lacks: isDoubtful = true
    }
    return finding(
      rule, at: use.utf8Range, document: use.document, message, severity: isDoubtful ? .information : nil,
      replacement: isDoubtful || use.isLeftToPerson ? nil : use.preferred,
      otherSuggestions: isDoubtful || use.isLeftToPerson ? [use.preferred] : [],
      related: related, terms: [use.text, use.original])
  }
}
