import Diagnostics

/// A command cannot do what it was asked to; exit status 2.
struct ToolError: WordedError {
  /// Sentences for the user, without the program's name before them.
  let wording: Wording

  init(_ wording: Wording) {
    self.wording = wording
  }

  init(en english: String, ko korean: String) {
    self.init(Wording(en: english, ko: korean))
  }

  init(_ message: String) {
    self.init(Wording(message))
  }
}
