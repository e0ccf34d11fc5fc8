import LinguisticText

/// What punctuation means for the borders of a term.
enum Punctuation {
  /// Opening marks and the marks that close them: quotation marks and title brackets of Korean and Chinese print.
  ///
  /// > Source: 한글 맞춤법 부록 문장 부호 (2015), 13–17; GB/T 15834—2011, 4.8 and 4.15; HTML and wiki text for `<…>` and `[[…]]`.
  static let closerOfOpener: [Unicode.Scalar: Unicode.Scalar] = [
    "‘": "’", "“": "”", "「": "」", "『": "』", "《": "》", "〈": "〉", "<": ">", "＜": "＞", "【": "】", "［": "］", "[": "]",
    "≪": "≫", "«": "»", "｢": "｣", "〔": "〕",
  ]
  static let openerOfCloser: [Unicode.Scalar: Unicode.Scalar] = Dictionary(
    uniqueKeysWithValues: closerOfOpener.map { ($1, $0) })
  /// Marks that open and close alike; the neighbours tell which.
  static let straightQuotes: Set<Unicode.Scalar> = ["'", "\"", "`", "＇", "＂"]

  static let commas: Set<Unicode.Scalar> = [",", "，", "、"]
  /// Middle dots of Korean and Chinese print.
  static let interpuncts: Set<Unicode.Scalar> = ["·", "ㆍ", "・", "‧", "･", "∙", "⋅", "•"]

  static func isOpeningBracket(_ scalar: Unicode.Scalar) -> Bool { scalar == "(" || scalar == "（" }
  static func isClosingBracket(_ scalar: Unicode.Scalar) -> Bool { scalar == ")" || scalar == "）" }

  /// Marks inside of which a term may go on: everything else that is no letter, space or quotation mark is a border.
  static let joiners: Set<Unicode.Scalar> = [
    "-", "‐", "–", "~", "/", "&", "+", "_", "*", "%", "#", "\u{200B}", "\u{FEFF}", "’",
  ]

  enum QuoteRole { case opens, closes, none }

  /// Whether the mark at `index` opens or closes a quotation.
  ///
  /// A straight mark opens after a space, an opening mark or at the start, and closes otherwise. An apostrophe before a
  /// two-digit year (`'25년`) and one between Latin letters is none, whether straight or curly.
  static func quoteRole(_ scalars: [Unicode.Scalar], _ index: Int) -> QuoteRole {
    let mark = scalars[index]
    let isApostrophe = mark == "'" || mark == "’" || mark == "‘"
    if isApostrophe {
      if isTwoDigitYear(scalars, index + 1) { return .none }
      if index > 0, index + 1 < scalars.count, Script(scalars[index - 1]) == .latin,
        Script(scalars[index + 1]) == .latin
      {
        return .none
      }
    }
    if closerOfOpener[mark] != nil { return .opens }
    if openerOfCloser[mark] != nil { return .closes }
    guard straightQuotes.contains(mark) else { return .none }
    guard index > 0 else { return .opens }
    let before = scalars[index - 1]
    let beforeOpens = Script(before) == .space || closerOfOpener[before] != nil || isOpeningBracket(before)
    guard beforeOpens else { return opensAfterJoiner(scalars, index) ? .opens : .closes }
    return index + 1 < scalars.count && Script(scalars[index + 1]) == .space ? .closes : .opens
  }

  /// A straight mark right behind a comma, colon or dash and before a letter opens.
  private static func opensAfterJoiner(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    let before = scalars[index - 1]
    guard commas.contains(before) || before == ":" || before == "·" || before == "-" || before == "*" || before == "■"
    else { return false }
    return index + 1 < scalars.count && Script(scalars[index + 1]) != .space && Script(scalars[index + 1]) != .other
  }

  private static func isTwoDigitYear(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    guard index + 1 < scalars.count, Script(scalars[index]) == .digit, Script(scalars[index + 1]) == .digit else {
      return false
    }
    return index + 2 >= scalars.count || Script(scalars[index + 2]) != .digit
  }
}
