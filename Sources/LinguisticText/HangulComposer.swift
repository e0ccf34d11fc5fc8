import Diagnostics

/// Composes conjoining jamo into syllables, and nothing else: NFC would also change Han compatibility ideographs.
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

  private static func jamo(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> UInt32? {
    guard offset < bytes.count, bytes[offset] == 0xE1 else { return nil }
    return UTF8Scalar.first(at: offset, in: bytes)?.scalar.value
  }

  private static func index(of value: UInt32, _ range: ClosedRange<UInt32>) -> Int? {
    range.contains(value) ? Int(value - range.lowerBound) : nil
  }
}
