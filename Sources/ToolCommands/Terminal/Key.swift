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
/// > Source: ECMA-48, 5.4 (control sequences); xterm's key sequences.
struct KeyDecoder {
  private var pending: [UInt8] = []

  /// Whether an escape sequence or a multi-byte character is not complete yet.
  var isWaiting: Bool { !pending.isEmpty }

  /// The keys that are complete with these bytes.
  mutating func decode(_ bytes: [UInt8]) -> [Key] {
    pending += bytes
    var keys: [Key] = []
    while let (key, length) = next() {
      pending.removeFirst(length)
      if let key { keys.append(key) }
    }
    return keys
  }

  /// What waits when nothing more comes: a lone Escape; the rest of anything broken is dropped.
  mutating func flush() -> [Key] {
    defer { pending = [] }
    return pending.first == 0x1B ? [.escape] : []
  }

  /// The first complete key and its length in bytes (a nil key: bytes to skip); nil where more bytes are needed.
  private func next() -> (Key?, Int)? {
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

  private func escapeSequence() -> (Key?, Int)? {
    guard pending.count >= 2 else { return nil }
    guard pending[1] == UInt8(ascii: "[") || pending[1] == UInt8(ascii: "O") else { return (.escape, 1) }
    guard let end = pending.dropFirst(2).firstIndex(where: { (0x40...0x7E).contains($0) }) else {
      return pending.count > 32 ? (nil, pending.count) : nil
    }
    let parameters = String(decoding: pending[2..<end], as: UTF8.self)
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
