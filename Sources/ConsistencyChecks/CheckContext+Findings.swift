import Diagnostics
import LinguisticText
import TranslationModel

extension CheckContext {
  /// A finding of a rule, in the language of the options.
  ///
  /// - Parameters:
  ///   - utf8Range: the place, in the bytes of the document.
  ///   - document: index into `documents`.
  ///   - replacement: what to write there; it becomes the first suggestion, and an edit where `edits` sees that
  ///     it can be carried out without a person.
  ///   - otherSuggestions: further possibilities, best first.
  ///   - terms: what it speaks of, renderings and originals.
  func finding(
    _ rule: some Rule, at utf8Range: Range<Int>, document: Int, _ message: Wording, severity: Severity? = nil,
    replacement: String? = nil, otherSuggestions: [String] = [], related: [RelatedPlace] = [], terms: [String] = []
  ) -> Finding {
    Finding(
      location: location(utf8Range, document: document), rule: rule.id, severity: severity ?? rule.defaultSeverity,
      message: say(message), suggestions: (replacement.map { [$0] } ?? []) + otherSuggestions, related: related,
      edits: replacement.map { edits(replacing: utf8Range, document: document, with: $0) } ?? [], terms: terms)
  }

  /// A further place with a few words on why it is named.
  func related(_ utf8Range: Range<Int>, document: Int, _ note: Wording) -> RelatedPlace {
    RelatedPlace(location: location(utf8Range, document: document), note: say(note))
  }

  /// A wording in the language of the options.
  func say(_ wording: Wording) -> String { wording[options.language] }
}

extension String {
  /// The word in quotation marks with a particle in the form that it asks for: `'이좡'은` for `"은"`; `'AI'는`, as it is
  /// read.
  func quoted(_ particle: String = "") -> String {
    "'\(self)'" + (particle.isEmpty ? "" : SpokenEnding.adapted(particle, behind: self))
  }
}
