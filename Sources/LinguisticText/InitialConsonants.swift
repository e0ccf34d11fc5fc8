/// What people type to find a word quickly: initial consonants in the place of syllables. ㅊㅅ and 창ㅅ find 창수.
public struct InitialConsonants: Sendable, Hashable {
  private let pattern: [UInt32]

  /// - Returns: nil where the text has no lone initial consonant.
  public init?(_ text: String) {
    pattern = text.unicodeScalars.map { Self.letter($0)?.value ?? $0.value }
    guard text.unicodeScalars.contains(where: { Self.letter($0) != nil }) else { return nil }
  }

  /// Whether the text has syllables that begin with them, one behind the other; what is no initial consonant must stand
  /// there itself. O(text × pattern).
  public func occur(in text: String) -> Bool {
    let scalars = Array(text.unicodeScalars)
    guard scalars.count >= pattern.count else { return false }
    return (0...scalars.count - pattern.count).contains { start in
      pattern.indices.allSatisfy { offset in
        let scalar = scalars[start + offset]
        if scalar.value == pattern[offset] { return true }
        return HangulSyllable(scalar).map { HangulSyllable.leads[$0.lead].value == pattern[offset] } ?? false
      }
    }
  }

  /// The letter of a consonant as it stands alone (ㄱ), also where it was written to be joined (U+1100…); nil for
  /// everything else.
  private static func letter(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    if (0x1100...0x1112).contains(scalar.value) { return HangulSyllable.leads[Int(scalar.value - 0x1100)] }
    return HangulSyllable.leads.contains(scalar) ? scalar : nil
  }
}
