/// A key as the terminal sends it.
enum Key: Equatable {
  /// A character that can be typed, whole (also one Hangul syllable or Han character).
  case character(Character)
  case enter
  case tab
  case backspace
  case delete
  case escape
  case up
  case down
  case left
  case right
  case home
  case end
  case pageUp
  case pageDown
  /// A letter held with Ctrl, small.
  case control(Character)
  /// Text that was pasted, from a terminal that tells it from keys (bracketed paste).
  case paste(String)
  /// The input ended (Ctrl-D, a closed terminal).
  case endOfInput
}

extension Key {
  /// The Latin letter on the same key of the keyboard, for a jamo that was typed while Hangul was switched on; any other
  /// key as it is.
  ///
  /// > Source: KS X 5002 (the 두벌식 layout) on a QWERTY keyboard.
  var latin: Key {
    guard case .character(let character) = self, let index = Self.jamo.firstIndex(of: character) else { return self }
    return .character(Self.letters[index])
  }

  private static let jamo = Array("ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡㅃㅉㄸㄲㅆㅒㅖ")
  private static let letters = Array("qwertyuiopasdfghjklzxcvbnmQWERTOP")
}

/// Turns the bytes of a terminal into keys; keeps what is not complete yet.
///
/// > Source: ECMA-48, 5.4 (control sequences); xterm's key sequences; https://invisible-island.net/xterm/ctlseqs
/// > (Bracketed Paste Mode).
struct KeyDecoder {
  private var pending: [UInt8] = []
  /// What was pasted so far; nil while nothing is.
  private var pasted: [UInt8]?
  /// How often nothing more came of what is pasted.
  private var pauses = 0

  /// How many pauses end a paste whose end was lost.
  private static let mostPauses = 20
  private static let pasteEnd = Array("\u{1B}[201~".utf8)

  /// Whether an escape sequence, a multi-byte character or a paste is not complete yet.
  var isWaiting: Bool { !pending.isEmpty || pasted != nil }

  /// The keys that are complete with these bytes.
  mutating func decode(_ bytes: [UInt8]) -> [Key] {
    pauses = 0
    var keys: [Key] = []
    var rest = bytes[...]
    while true {
      if pasted != nil {
        guard let key = paste(&rest) else { return keys }
        keys.append(key)
      }
      pending += rest
      rest = []
      guard let (key, length) = next() else { return keys }
      pending.removeFirst(length)
      if let key { keys.append(key) }
      if pasted != nil { (rest, pending) = (pending[...], []) }
    }
  }

  /// What waits when nothing more comes: a lone Escape; the rest of anything broken is dropped. A paste may pause.
  mutating func flush() -> [Key] {
    if let pasted {
      pauses += 1
      guard pauses >= Self.mostPauses else { return [] }
      self.pasted = nil
      return [.paste(String(decoding: pasted, as: UTF8.self))]
    }
    defer { pending = [] }
    return pending.first == 0x1B ? [.escape] : []
  }

  /// Takes what belongs to the paste; the whole of it once its end has come.
  private mutating func paste(_ bytes: inout ArraySlice<UInt8>) -> Key? {
    guard var text = pasted else { return nil }
    let known = max(text.count - Self.pasteEnd.count + 1, 0)
    text += bytes
    bytes = []
    guard let end = text[known...].firstRange(of: Self.pasteEnd) else {
      pasted = text
      return nil
    }
    bytes = text[end.upperBound...]
    pasted = nil
    return .paste(String(decoding: text[..<end.lowerBound], as: UTF8.self))
  }

  /// The first complete key and its length in bytes (a nil key: bytes to skip); nil where more bytes are needed.
  private mutating func next() -> (Key?, Int)? {
    guard let first = pending.first else { return nil }
    switch first {
    case 0x1B: return escapeSequence()
    case 0x0D, 0x0A: return (.enter, 1)
    case 0x09: return (.tab, 1)
    case 0x7F, 0x08: return (.backspace, 1)
    case 0x04: return (.endOfInput, 1)
    case 0x01...0x1A: return (.control(Character(Unicode.Scalar(first + 0x60))), 1)
    case 0x00...0x1F: return (nil, 1)
    default: return typedCharacter(first)
    }
  }

  private func typedCharacter(_ first: UInt8) -> (Key?, Int)? {
    let length =
      switch first {
      case 0x20..<0x80: 1
      case 0xC2..<0xE0: 2
      case 0xE0..<0xF0: 3
      case 0xF0..<0xF5: 4
      default: 0
      }
    guard length > 0 else { return (nil, 1) }
    guard pending.count >= length else { return nil }
    guard let text = String(validating: pending.prefix(length), as: UTF8.self), let character = text.first else {
      return (nil, 1)
    }
    return (.character(character), length)
  }

  private mutating func escapeSequence() -> (Key?, Int)? {
    guard pending.count >= 2 else { return nil }
    guard pending[1] == UInt8(ascii: "[") || pending[1] == UInt8(ascii: "O") else { return (.escape, 1) }
    guard let end = pending.dropFirst(2).firstIndex(where: { (0x40...0x7E).contains($0) }) else {
      return pending.count > 32 ? (nil, pending.count) : nil
    }
    let parameters = String(decoding: pending[2..<end], as: UTF8.self)
    if pending[end] == UInt8(ascii: "~"), parameters == "200" { pasted = [] }
    return (Self.key(final: pending[end], parameters: parameters), end + 1)
  }

  private static func key(final: UInt8, parameters: String) -> Key? {
    switch (Character(Unicode.Scalar(final)), parameters) {
    case ("A", _): .up
    case ("B", _): .down
    case ("C", _): .right
    case ("D", _): .left
    case ("H", _), ("~", "1"), ("~", "7"): .home
    case ("F", _), ("~", "4"), ("~", "8"): .end
    case ("~", "3"): .delete
    case ("~", "5"): .pageUp
    case ("~", "6"): .pageDown
    default: nil
    }
  }
}
