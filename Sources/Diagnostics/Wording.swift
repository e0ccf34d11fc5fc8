/// The language in which the tool speaks to its user; that of the texts is another matter.
public enum MessageLanguage: String, Sendable, Codable, CaseIterable {
  case english = "en"
  case korean = "ko"

  /// The language of a POSIX locale name such as `ko_KR.UTF-8`; English for all that are not Korean.
  ///
  /// > Source: POSIX.1-2017, XBD 8.2: `language[_territory][.codeset][@modifier]`.
  public init(locale: String) {
    let language = locale.prefix { $0.isLetter }
    self = language == "ko" || language == "kor" ? .korean : .english
  }
}

/// One thing to say, in every language of the interface.
///
/// Both say the same; neither is a word-by-word translation of the other. Korean sentences that need a particle after a
/// word that is filled in take it from `KoreanParticles`.
public struct Wording: Sendable, Hashable {
  public var english: String
  public var korean: String

  public init(en english: String, ko korean: String) {
    self.english = english
    self.korean = korean
  }

  public subscript(language: MessageLanguage) -> String {
    switch language {
    case .english: english
    case .korean: korean
    }
  }
}

extension Wording {
  /// What reads the same in every language: a name, a number, something quoted.
  public init(_ text: String) {
    self.init(en: text, ko: text)
  }

  /// Two pieces, one behind the other.
  public static func + (left: Wording, right: Wording) -> Wording {
    Wording(en: left.english + right.english, ko: left.korean + right.korean)
  }

  /// The same change to the words of each language.
  public func map(_ change: (String) throws -> String) rethrows -> Wording {
    Wording(en: try change(english), ko: try change(korean))
  }
}

extension Sequence<Wording> {
  /// The pieces with `separator` between them.
  public func joined(separator: String) -> Wording {
    Wording(
      en: map(\.english).joined(separator: separator), ko: map(\.korean).joined(separator: separator))
  }
}

/// An error that has a sentence (or a few) for the person at the keyboard, in every language of the interface.
public protocol WordedError: Error, CustomStringConvertible {
  /// Whole sentences: what is wrong, and what to do about it.
  var wording: Wording { get }
}

extension WordedError {
  public var description: String { wording.english }
}
