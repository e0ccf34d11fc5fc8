import Diagnostics

/// One line that a person edits: text and cursor, by characters as people see them.
struct LineEditor: Equatable {
  private(set) var characters: [Character]
  /// Number of characters before the cursor.
  private(set) var cursor: Int

  init(_ text: String = "") {
    characters = Array(text)
    cursor = characters.count
  }

  var text: String { String(characters) }

  /// Terminal cells before the cursor: two for each Han character and Hangul syllable.
  var cellsBeforeCursor: Int {
    DisplayWidth.cells(of: String(characters[..<cursor]))
  }

  mutating func replace(with text: String) {
    self = LineEditor(text)
  }

  /// Applies a key; false where the key means nothing here.
  mutating func handle(_ key: Key) -> Bool {
    switch key {
    case .character(let character): insert(String(character))
    case .paste(let text): insert(Self.oneLine(text))
    case .backspace: if cursor > 0 { remove(at: cursor - 1, cursor: cursor - 1) }
    case .delete: if cursor < characters.count { remove(at: cursor, cursor: cursor) }
    case .left, .control("b"): cursor = max(cursor - 1, 0)
    case .right, .control("f"): cursor = min(cursor + 1, characters.count)
    case .home, .control("a"): cursor = 0
    case .end, .control("e"): cursor = characters.count
    case .control("u"): characters.removeFirst(cursor); cursor = 0
    case .control("k"): characters.removeLast(characters.count - cursor)
    case .control("w"): removeWord()
    default: return false
    }
    return true
  }

  /// A text as one line: line breaks and tabs become spaces, at its ends nothing; other control characters go.
  private static func oneLine(_ text: String) -> String {
    let lines = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    return String(
      String.UnicodeScalarView(
        lines.unicodeScalars.compactMap { scalar in
          if scalar == "\t" { return " " }
          return scalar.properties.generalCategory == .control ? nil : scalar
        }))
  }

  /// Inserts at the cursor; a combining mark or jamo joins the character before it.
  private mutating func insert(_ text: String) {
    let before = Array(String(characters[..<cursor]) + text)
    characters = before + characters[cursor...]
    cursor = before.count
  }

  private mutating func remove(at index: Int, cursor: Int) {
    characters.remove(at: index)
    self.cursor = cursor
  }

  private mutating func removeWord() {
    while cursor > 0, characters[cursor - 1] == " " { remove(at: cursor - 1, cursor: cursor - 1) }
    while cursor > 0, characters[cursor - 1] != " " { remove(at: cursor - 1, cursor: cursor - 1) }
  }
}
