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

  /// Whether a round bracket opens or closes.
  static func isOpeningBracket(_ scalar: Unicode.Scalar) -> Bool { GlossBracket.opened(by: scalar) == .round }
  static func isClosingBracket(_ scalar: Unicode.Scalar) -> Bool { GlossBracket.closed(by: scalar) == .round }

  /// Marks inside of which a term may go on: everything else that is no letter, space or quotation mark is a border.
  static let joiners: Set<Unicode.Scalar> = [
    "-", "‐", "–", "~", "/", "&", "+", "_", "*", "%", "#", "\u{200B}", "\u{FEFF}", "’",
  ]

  /// What one mark is in the tables above, several things at once.
  struct Roles: OptionSet {
    let rawValue: UInt8
    static let comma = Roles(rawValue: 1)
    static let interpunct = Roles(rawValue: 2)
    static let joiner = Roles(rawValue: 4)
    static let opener = Roles(rawValue: 8)
    static let closer = Roles(rawValue: 16)
    static let straightQuote = Roles(rawValue: 32)
    static let quote: Roles = [.opener, .closer, .straightQuote]
  }

  /// All roles of a scalar. O(1), without hashing: it is asked for nearly every scalar of a text.
  @inline(__always)
  static func roles(_ scalar: Unicode.Scalar) -> Roles {
    // Korean and Chinese letters, and the blank.
    if scalar.value &- 0x3200 < 0xCC00 || scalar.value == 0x20 { return [] }
    return rolesOfMark(scalar)
  }

  private static func rolesOfMark(_ scalar: Unicode.Scalar) -> Roles {
    switch scalar.value {
    case 0..<0x3200: Roles(rawValue: roleTable[Int(scalar.value)])
    case 0xFE00..<0x1_0000: Roles(rawValue: roleTable[Int(scalar.value - 0xFE00 + 0x3200)])
    default: []
    }
  }

  /// Roles of the scalars up to U+31FF, then of those from U+FE00 on: no table above has others.
  private static let roleTable: [UInt8] = {
    var table = [UInt8](repeating: 0, count: 0x3200 + 0x200)
    let classes: [(Roles, any Sequence<Unicode.Scalar>)] = [
      (.comma, commas), (.interpunct, interpuncts), (.joiner, joiners), (.opener, closerOfOpener.keys),
      (.closer, closerOfOpener.values), (.straightQuote, straightQuotes),
    ]
    for (role, scalars) in classes {
      for scalar in scalars {
        let value = Int(scalar.value)
        table[value < 0x3200 ? value : value - 0xFE00 + 0x3200] |= role.rawValue
      }
    }
    return table
  }()

  static func isComma(_ scalar: Unicode.Scalar) -> Bool { roles(scalar).contains(.comma) }
  static func isInterpunct(_ scalar: Unicode.Scalar) -> Bool { roles(scalar).contains(.interpunct) }

  /// Whether no term goes on behind the scalar: line breaks, tabs and form feeds.
  static func endsLine(_ scalar: Unicode.Scalar) -> Bool {
    (0x09...0x0D).contains(scalar.value) || scalar.value == 0x85 || scalar.value == 0x2028 || scalar.value == 0x2029
  }

  /// Whether nobody sees the scalar: soft hyphens, zero-width and direction marks.
  static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x80 && scalar.properties.isDefaultIgnorableCodePoint
  }

  enum QuoteRole { case opens, closes, none }

  /// Whether the mark at `index` opens or closes a quotation.
  ///
  /// A straight mark opens after a space, an opening mark or at the start, and closes otherwise. An apostrophe before a
  /// two-digit year (`'25년`) and one between Latin letters is none, whether straight or curly.
  @inline(__always)
  static func quoteRole(_ scalars: [Unicode.Scalar], _ index: Int) -> QuoteRole {
    let roles = roles(scalars[index])
    return roles.isDisjoint(with: .quote) ? .none : quoteRole(scalars, index, roles)
  }

  private static func quoteRole(_ scalars: [Unicode.Scalar], _ index: Int, _ roles: Roles) -> QuoteRole {
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
    if roles.contains(.opener) { return .opens }
    if roles.contains(.closer) { return .closes }
    guard index > 0 else { return .opens }
    let before = scalars[index - 1]
    let beforeOpens = Script(before) == .space || Self.roles(before).contains(.opener) || isOpeningBracket(before)
    guard beforeOpens else { return opensAfterJoiner(scalars, index) ? .opens : .closes }
    return index + 1 < scalars.count && Script(scalars[index + 1]) == .space ? .closes : .opens
  }

  /// A straight mark right behind a comma, colon or dash and before a letter opens.
  private static func opensAfterJoiner(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    let before = scalars[index - 1]
    guard isComma(before) || before == ":" || before == "·" || before == "-" || before == "*" || before == "■"
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
