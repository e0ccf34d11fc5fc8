internal import ArgumentParser
import Diagnostics

/// The language of what the argument parser is given to say: help texts and faults of the arguments.
///
/// The parser takes plain text, and asks for it whenever it likes; so the language is settled before it begins.
enum Spoken {
  @TaskLocal static var language = MessageLanguage.english
}

/// A text for the parser, in the language of the moment.
func spoken(_ english: String, ko korean: String) -> String {
  Wording(en: english, ko: korean)[Spoken.language]
}

extension ValidationError {
  init(en english: String, ko korean: String) {
    self.init(spoken(english, ko: korean))
  }
}

extension ArgumentHelp {
  /// Help in the language of the moment.
  static func spoken(_ english: String, ko korean: String, valueName: String? = nil) -> ArgumentHelp {
    ArgumentHelp(Wording(en: english, ko: korean)[Spoken.language], valueName: valueName)
  }
}
