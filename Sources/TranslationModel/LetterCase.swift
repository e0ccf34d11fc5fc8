public import LinguisticText

/// Which Latin letters of a text a term stands for; where nobody said, capitals stand for themselves and small letters
/// for both, so that WHO is not “who” and “digital twin” is Digital Twin too.
public enum LetterCase: String, Sendable, Codable, CaseIterable {
  /// Every letter for itself.
  case written
  /// Every letter for both.
  case any
  /// Every letter for itself, but the first for both, as at the begin of a sentence.
  case first

  /// The matcher's rule.
  public var rule: TermMatcher.LetterCase {
    switch self {
    case .written: .kept
    case .any: .ignored
    case .first: .firstIgnored
    }
  }
}

extension Term {
  /// The matcher's rule for the term and its look-up forms.
  public var caseRule: TermMatcher.LetterCase { letterCase?.rule ?? .capitalsKept }
}
