import Diagnostics
import TranslationModel

/// The rendering that an original should have throughout, and why that one.
struct SuggestedForm {
  enum Reason {
    /// The preferred term of an approved entry.
    case glossary
    /// The official transcription.
    case official
    /// More than half of the glosses have it.
    case majority
  }

  var text: String
  var reason: Reason

  var key: String { ComparisonKey.rendering(text) }

  /// The first of: the glossary's preferred term, the official form, what most glosses have. nil where none of them
  /// exists, or it is a term whose use has ended.
  ///
  /// - Parameter approved: what counts in the text that it is suggested for.
  static func of(_ group: OriginalGroup, _ approved: ApprovedTerms) -> SuggestedForm? {
    if let preferred = approved.preferred(forOriginal: group.original) {
      return SuggestedForm(text: preferred, reason: .glossary)
    }
    let hasEnded = { approved.hasEnded($0, forOriginal: group.original) }
    if let official = group.official, !hasEnded(official) { return SuggestedForm(text: official, reason: .official) }
    let glossed = group.uses.filter { $0.gloss != nil }
    guard let key = Majority.strict(glossed.map(\.key)),
      let text = Majority.most(glossed.filter { $0.key == key }.map(\.text)), !hasEnded(text)
    else { return nil }
    return SuggestedForm(text: text, reason: .majority)
  }

  /// `'이좡' is the official form`.
  var clause: Wording {
    switch reason {
    case .glossary:
      Wording(en: "'\(text)' is the preferred term of the glossary", ko: "용어집의 우선 용어는 '\(text)'입니다")
    case .official: Wording(en: "'\(text)' is the official form", ko: "외래어 표기법에 따른 표기는 '\(text)'입니다")
    case .majority: Wording(en: "'\(text)' is the most used", ko: "가장 많이 쓴 표기는 '\(text)'입니다")
    }
  }
}
