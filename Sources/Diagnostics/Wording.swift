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
