import Interchange
import LinguisticText
import TranslationModel

/// Finds the glossary's approved terms in segments.
struct TermFinder {
  private struct Known {
    var renderings: [String]
    var notForUse: [String]
    var definition: String?
  }

  private let matcher: TermMatcher
  /// One for each of the matcher's terms.
  private let known: [Known]

  init(_ entries: [ConceptEntry]) {
    var terms: [String] = []
    var known: [Known] = []
    var rules: [TermMatcher.LetterCase] = []
    for entry in entries where entry.reviewState == .approved {
      let preferred = entry.preferredTarget.map { [$0.text] } ?? []
      let fact = Known(
        renderings: preferred + entry.targetTerms.filter { $0.status == .admitted }.map(\.text),
        notForUse: entry.targetTerms.filter { $0.status == .deprecated || $0.status == .superseded }.map(\.text),
        definition: entry.definition)
      guard !fact.renderings.isEmpty || !fact.notForUse.isEmpty else { continue }
      // A single character is nearly always part of another word in running Chinese.
      for term in entry.sourceTerms where term.text.unicodeScalars.count > 1 {
        terms.append(term.text)
        known.append(fact)
        rules.append(term.caseRule)
      }
    }
    matcher = TermMatcher(terms, letterCase: { rules[$0] })
    self.known = known
  }

  /// The terms in a text, in order, without overlaps; 简 and 繁 find each other.
  func marks(in text: String) -> [TranslationJob.TermMark] {
    matcher.matches(in: text).compactMap { match in
      guard let term = match.terms.first else { return nil }
      return TranslationJob.TermMark(
        utf8Range: match.utf8Range, renderings: known[term].renderings, notForUse: known[term].notForUse,
        definition: known[term].definition)
    }
  }
}
