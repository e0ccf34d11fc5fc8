import Diagnostics

/// Composes conjoining jamo into syllables, and takes syllables apart, and nothing else: NFC would also change Han compatibility ideographs.
///
/// > Source: The Unicode Standard 15.0, 3.12 Conjoining Jamo Behavior.
public enum HangulComposer {
  /// A syllable of jamo at `offset`, with its length in bytes; nil where no leading consonant with a vowel begins
  /// there.
  static func syllable(
    at offset: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> (scalar: Unicode.Scalar, length: Int)? {
    guard let lead = jamo(at: offset, in: bytes), let leadIndex = index(of: lead, 0x1100...0x1112),
      let vowel = jamo(at: offset + 3, in: bytes), let vowelIndex = index(of: vowel, 0x1161...0x1175)
    else { return nil }
    // U+11A7, just below the first final consonant, would be the final of an open syllable.
    let final = jamo(at: offset + 6, in: bytes).flatMap { index(of: $0, 0x11A7...0x11C2) } ?? 0
    return (HangulSyllable(lead: leadIndex, vowel: vowelIndex, final: final).scalar, final == 0 ? 6 : 9)
  }

  /// The scalars of a text, jamo composed: as other systems name files and write, 이좡 may come as five of them.
  ///
  /// Complexity: O(length of the text).
  public static func composed(_ text: String) -> [Unicode.Scalar] {
    var text = text
    return text.withUTF8 { bytes in
      var result: [Unicode.Scalar] = []
      var offset = 0
      while let (scalar, length) = syllable(at: offset, in: bytes) ?? UTF8Scalar.first(at: offset, in: bytes) {
        result.append(scalar)
        offset += length
      }
      return result
    }
  }

  /// The text with every syllable as conjoining jamo, as canonical decomposition has it; all else stays.
  ///
  /// Complexity: O(length of the text).
  public static func decomposed(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      guard let syllable = HangulSyllable(scalar) else {
        result.append(scalar)
        continue
      }
      let jamo =
        [0x1100 + syllable.lead, 0x1161 + syllable.vowel] + (syllable.hasFinal ? [0x11A7 + syllable.final] : [])
      result.append(contentsOf: jamo.compactMap { Unicode.Scalar(UInt32($0)) })
    }
    return String(result)
  }

  /// Whether a text writes syllables as jamo, going by the first syllable it has; nil where it has none.
  ///
  /// Complexity: O(bytes up to the first syllable).
  public static func isDecomposed(_ bytes: some Collection<UInt8>) -> Bool? {
    // E1 84–87 begin conjoining jamo (U+1100–U+11FF), EA B0 to ED 9E syllables (U+AC00–U+D7A3).
    var last: UInt8 = 0
    for byte in bytes {
      if last == 0xE1, (0x84...0x87).contains(byte) { return true }
      if last == 0xEA && byte >= 0xB0 || last == 0xEB || last == 0xEC || last == 0xED && byte <= 0x9E,
        (0x80...0xBF).contains(byte)
      {
        return false
      }
      last = byte
    }
    return nil
  }

  private static func jamo(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> UInt32? {
    guard offset < bytes.count, bytes[offset] == 0xE1 else { return nil }
    return UTF8Scalar.first(at: offset, in: bytes)?.scalar.value
  }

  private static func index(of value: UInt32, _ range: ClosedRange<UInt32>) -> Int? {
    range.contains(value) ? Int(value - range.lowerBound) : nil
  }
}
