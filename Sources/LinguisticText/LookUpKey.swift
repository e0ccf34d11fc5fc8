import Foundation

/// The keys under which texts are found whatever their spacing, case, width and form of Chinese characters.
///
/// For finding only: stores keep what they are given and compare keys.
public enum LookUpKey {
  /// The key of a Chinese text: folded, without spaces, Latin letters small.
  public static func source(_ text: String) -> String {
    HanFolding.folded(squeezed(text))
  }

  /// The key of a Korean text: without spaces, Latin letters small, syllables composed.
  public static func target(_ text: String) -> String {
    let squeezed = squeezed(text)
    return squeezed.unicodeScalars.contains(where: mayCompose)
      ? squeezed.precomposedStringWithCanonicalMapping : squeezed
  }

  /// ``StableHash/fnv1a(_:from:)`` of the bytes of ``source(_:)``, without making the key: for indexes of many texts.
  public static func sourceHash(_ text: String) -> UInt64 {
    var hash = StableHash.start
    for scalar in text.unicodeScalars {
      guard let kept = squeezed(scalar) else { continue }
      hash = StableHash.fnv1a(HanFolding.fold(kept), from: hash)
    }
    return hash
  }

  /// The text without white space, zero-width spaces, soft hyphens and byte order marks; Latin letters small, they and
  /// digits of half width. O(n).
  public static func squeezed(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if let kept = squeezed(scalar) { scalars.append(kept) }
    }
    return String(scalars)
  }

  private static func squeezed(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x41...0x5A: return Unicode.Scalar(scalar.value + 0x20) ?? scalar
    case 0xFF21...0xFF3A: return Unicode.Scalar(scalar.value - 0xFF21 + 0x61) ?? scalar
    case 0xFF10...0xFF19, 0xFF41...0xFF5A: return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    // Zero-width space, soft hyphen, byte order mark.
    case 0x200B, 0xAD, 0xFEFF: return nil
    // Visible ASCII; and no white space lies above U+3000.
    case 0x21...0x40, 0x5B...0x7E, 0x3001...: return scalar
    default: return scalar.properties.isWhitespace ? nil : scalar
    }
  }

  /// Conjoining jamo and combining marks.
  private static func mayCompose(_ scalar: Unicode.Scalar) -> Bool {
    (0x1100...0x11FF).contains(scalar.value) || (0x300...0x36F).contains(scalar.value)
  }
}
