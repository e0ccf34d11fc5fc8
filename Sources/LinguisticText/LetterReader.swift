import Diagnostics
import Foundation

/// Reads one letter at a time, whatever it is made of: jamo give a syllable, a Latin letter takes its marks in.
enum LetterReader {
  /// The letter at `offset` and its length in bytes; nil at the end and where no well-formed scalar begins.
  static func letter(
    at offset: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> (scalar: Unicode.Scalar, length: Int)? {
    guard
      var (scalar, length) = HangulComposer.syllable(at: offset, in: bytes) ?? UTF8Scalar.first(at: offset, in: bytes)
    else { return nil }
    // Combining marks begin with the bytes CC and CD.
    while offset + length < bytes.count, bytes[offset + length] & 0xFE == 0xCC, Script(scalar) == .latin,
      let mark = UTF8Scalar.first(at: offset + length, in: bytes), let composed = composed(scalar, mark.scalar)
    {
      scalar = composed
      length += mark.length
    }
    return (scalar, length)
  }

  /// The letter that ends at `offset`; nil where none does.
  static func lastLetter(before offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Unicode.Scalar? {
    // The longest are syllables of three jamo.
    for length in stride(from: min(9, offset), to: 0, by: -1) {
      if let letter = letter(at: offset - length, in: bytes), letter.length == length { return letter.scalar }
    }
    return nil
  }

  /// é for e and its accent; nil where Unicode has no such letter.
  private static func composed(_ base: Unicode.Scalar, _ mark: Unicode.Scalar) -> Unicode.Scalar? {
    var pair = String.UnicodeScalarView()
    pair.append(base)
    pair.append(mark)
    let letter = String(pair).precomposedStringWithCanonicalMapping.unicodeScalars
    return letter.count == 1 ? letter.first : nil
  }
}
