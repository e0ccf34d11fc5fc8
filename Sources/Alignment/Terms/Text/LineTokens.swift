import LinguisticText

/// Cuts a line of either language into runs of one script: the step before words.
///
/// A path, an address, a name with dots or underscores, a call with its empty brackets is one Latin token; a
/// placeholder (`%s`, `{0}`, `${name}`), a tag and an entity are one mark of punctuation. Marks of markup (`*`, `` ` ``,
/// backslash) and what cannot be seen make no token.
struct LineTokens {
  enum Kind {
    case han
    case hangul
    case latin
    case number
    case punctuation
  }

  struct Token {
    var kind: Kind
    /// Scalars of the line.
    var range: Range<Int>
    /// Whether no space lies before it; false at the start of the line.
    var isAttached: Bool
  }

  /// Scalar values of the line.
  let line: UnsafeBufferPointer<UInt32>
  private var index = 0

  init(_ line: UnsafeBufferPointer<UInt32>) { self.line = line }

  /// The next token, nil at the end. O(length of the token), tags and placeholders looked for within bounds.
  mutating func next() -> Token? {
    var isAttached = index > 0
    while index < line.count {
      let value = line[index]
      if Self.isMark(value) {
        index += 1
      } else if Self.isSpace(value) {
        isAttached = false
        index += 1
      } else {
        let start = index
        let kind = takeToken(value)
        return Token(kind: kind, range: start..<index, isAttached: isAttached)
      }
    }
    return nil
  }

  private mutating func takeToken(_ value: UInt32) -> Kind {
    switch Self.script(value) {
    case .han: return takeRun(of: .han, as: .han)
    case .hangul: return takeRun(of: .hangul, as: .hangul)
    case .kana: return takeRun(of: .kana, as: .latin)
    case .latin: return takeWord()
    case .digit: return takeNumber()
    case .space, .other:
      index += Self.placeholderLength(line, index)
      return .punctuation
    }
  }

  private mutating func takeRun(of script: Script, as kind: Kind) -> Kind {
    repeat { index += 1 } while index < line.count && Self.script(line[index]) == script
    return kind
  }

  /// A Latin word with what belongs to names and code.
  private mutating func takeWord() -> Kind {
    takeWordCharacters()
    // A call: its brackets are empty.
    if value(index) == 0x28, value(index + 1) == 0x29 { index += 2 }
    // C++ and C#.
    if value(index) == 0x2B, value(index + 1) == 0x2B { index += 2 }
    if value(index) == 0x23, !isWord(value(index + 1)) { index += 1 }
    return .latin
  }

  private mutating func takeWordCharacters() {
    while index < line.count {
      if isWord(line[index]) {
        index += 1
      } else if let length = connectorLength() {
        index += length
      } else {
        return
      }
    }
  }

  private mutating func takeNumber() -> Kind {
    while index < line.count {
      let value = line[index]
      if Self.script(value) == .digit {
        index += 1
      } else if value < 0x3B, Self.parts(digits: value), Self.script(self.value(index + 1)) == .digit {
        index += 1
      } else {
        break
      }
    }
    // 2D, 3rd, 10px: a name.
    guard isWord(value(index)), Self.script(value(index)) == .latin else { return .number }
    return takeWord()
  }

  /// Length of what joins two word characters (`.`, `-`, `/`, `::`, `://` …), nil where the word ends.
  private func connectorLength() -> Int? {
    guard Self.connects(line[index]) else { return nil }
    var end = index + 1
    while end < line.count, end - index < 3, line[end] == 0x2F || line[end] == 0x3A { end += 1 }
    return isWord(value(end)) ? end - index : nil
  }

  /// 0 behind the end.
  private func value(_ index: Int) -> UInt32 { index < line.count ? line[index] : 0 }

  private func isWord(_ value: UInt32) -> Bool {
    if value == 0x5F { return true }
    let script = Self.script(value)
    return script == .latin || script == .digit
  }

  private static func script(_ value: UInt32) -> Script { Unicode.Scalar(value).map { Script($0) } ?? .other }

  private static func isSpace(_ value: UInt32) -> Bool {
    value <= 0x20 || value == 0x3000 || (value >= 0x7F && value <= 0x3000 && script(value) == .space)
  }

  /// Marks of markup, zero-width characters, byte order marks, variation selectors.
  private static func isMark(_ value: UInt32) -> Bool {
    switch value {
    case 0x2A, 0x5C, 0x60, 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFE00...0xFE0F, 0xFEFF: true
    default: false
    }
  }

  /// `. - / : @ & = + ~ ?` between word characters.
  private static func connects(_ value: UInt32) -> Bool {
    switch value {
    case 0x2E, 0x2D, 0x2F, 0x3A, 0x40, 0x26, 0x3D, 0x2B, 0x7E, 0x3F: true
    default: false
    }
  }

  /// `. , : /` between digits.
  private static func parts(digits value: UInt32) -> Bool {
    value == 0x2E || value == 0x2C || value == 0x3A || value == 0x2F
  }
}
