import Alignment
import GlossaryStore
import LinguisticText
import TranslationModel

/// What the glossary knows before terms are extracted.
struct TermGlossary {
  let entries: [ConceptEntry]
  /// Renderings in use, by the look-up form of their original, in bytes.
  private let renderings: [[UInt8]: [String]]

  init(_ entries: [ConceptEntry]) {
    self.entries = entries
    var renderings: [[UInt8]: [String]] = [:]
    for entry in entries where entry.reviewState != .rejected {
      let inUse = entry.targetTerms.filter { $0.status == .preferred || $0.status == .admitted }.map(\.text)
      guard !inUse.isEmpty else { continue }
      for term in entry.sourceTerms { renderings[Self.key(term.text), default: []] += inUse }
    }
    self.renderings = renderings
  }

  /// The pairs that guide the extraction: what a person decided on, and what texts say in brackets beyond doubt.
  ///
  /// Candidates out of aligned text are not among them: a second run must not take the first one's word.
  var pairs: [GlossaryPair] {
    entries.filter { $0.reviewState != .rejected }.flatMap { entry in
      entry.targetTerms.filter { term in
        switch term.status {
        case .preferred, .admitted: true
        case .deprecated, .superseded: false
        case nil: entry.occurrences.contains { $0.certain && $0.target.utf8.elementsEqual(term.text.utf8) }
        }
      }.flatMap { term in
        entry.sourceTerms.map { GlossaryPair(source: $0.text, target: term.text) }
      }
    }
  }

  /// The renderings in use for an original, where `target` is none of them; nil otherwise.
  func contradiction(to target: String, for source: String) -> [String]? {
    guard let known = renderings[Self.key(source)] else { return nil }
    let key = LookUpKey.target(target)
    return known.contains { LookUpKey.target($0).utf8.elementsEqual(key.utf8) } ? nil : known
  }

  /// Whether the glossary has this pair in use.
  func confirms(_ target: String, for source: String) -> Bool {
    renderings[Self.key(source)] != nil && contradiction(to: target, for: source) == nil
  }

  private static func key(_ source: String) -> [UInt8] {
    Array(LookUpKey.source(source).utf8)
  }
}
