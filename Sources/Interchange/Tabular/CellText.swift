import Diagnostics

/// Makes texts fit for cells, and counts what had to be changed.
struct CellText {
  /// What is being written, for error messages.
  var place = "the header"
  private let policy: ForbiddenCharacterPolicy
  private(set) var replacedCharacters = 0
  private(set) var flattenedCells = 0

  init(policy: ForbiddenCharacterPolicy) {
    self.policy = policy
  }

  /// The text without control characters but tab and line ends; they break readers of tables as they break those of
  /// XML.
  mutating func permitted(_ text: String) throws(InterchangeError) -> String {
    guard !XMLCharacters.allAllowed(text) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if XMLCharacters.isAllowed(scalar) {
        result.append(scalar)
      } else if policy == .refuse {
        throw InterchangeError(
          .forbiddenCharacter(scalar),
          en: "The character \(XMLCharacters.name(scalar)) in \(place) cannot be written: a table must not hold it.",
          ko: "표에 쓸 수 없는 문자 \(XMLCharacters.name(scalar)): \(place)")
      } else {
        result.append("\u{FFFD}")
        replacedCharacters += 1
      }
    }
    return String(result)
  }

  /// The text on one line: every run of tabs and line ends becomes one blank.
  mutating func flat(_ text: String) throws(InterchangeError) -> String {
    let text = try permitted(text)
    let breaks: Set<Unicode.Scalar> = ["\t", "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}"]
    guard text.unicodeScalars.contains(where: breaks.contains) else { return text }
    flattenedCells += 1
    var result = String.UnicodeScalarView()
    var inBreak = false
    for scalar in text.unicodeScalars {
      let isBreak = breaks.contains(scalar)
      if !isBreak { result.append(scalar) } else if !inBreak { result.append(" ") }
      inBreak = isBreak
    }
    return String(result)
  }

  func report(to summary: inout ExportSummary) {
    summary.omit(
      Wording(en: "tabs and line breaks in cells", ko: "칸 안의 탭과 줄바꿈"), flattenedCells,
      because: Wording(en: "the format has no quoting; a blank stands in their place", ko: "이 형식에는 따옴표가 없어 빈칸으로 바꿈"))
    summary.omit(
      Wording(
        en: "control characters",
        ko: "제어 문자"), replacedCharacters,
      because: Wording(en: "a table must not hold them; U+FFFD stands in their place", ko: "표에 쓸 수 없어 U+FFFD로 바꿈"))
  }
}
