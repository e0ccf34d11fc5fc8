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

  /// Appends the scalars of ``source(_:)`` of a text in UTF-8, without making a string: for indexes of many texts.
  ///
  /// Bytes that are no UTF-8 give some scalars or other, never a fault.
  public static func appendSource(_ utf8: UnsafeBufferPointer<UInt8>, to scalars: inout [UInt32]) {
    var decoder = ScalarDecoder(utf8)
    while let scalar = decoder.next() {
      if let kept = squeezed(scalar) { scalars.append(HanFolding.fold(kept).value) }
    }
  }

  /// Appends the scalars of ``target(_:)`` of a text in UTF-8. As ``appendSource(_:to:)`` otherwise.
  public static func appendTarget(_ utf8: UnsafeBufferPointer<UInt8>, to scalars: inout [UInt32]) {
    let start = scalars.count
    var composes = false
    var decoder = ScalarDecoder(utf8)
    while let scalar = decoder.next() {
      guard let kept = squeezed(scalar) else { continue }
      composes = composes || mayCompose(kept)
      scalars.append(kept.value)
    }
    guard composes else { return }
    scalars.removeSubrange(start...)
    scalars.append(contentsOf: target(String(decoding: utf8, as: UTF8.self)).unicodeScalars.lazy.map(\.value))
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

/// The scalars of UTF-8 as it is stored, one by one.
private struct ScalarDecoder {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  @inline(__always)
  mutating func next() -> Unicode.Scalar? {
    guard index < bytes.count else { return nil }
    let lead = UInt32(bytes[index])
    if lead < 0x80 {
      index += 1
      return Unicode.Scalar(lead)
    }
    let count = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard index + count <= bytes.count else {
      index = bytes.count
      return "\u{FFFD}"
    }
    var value = lead & (0x7F >> UInt32(count))
    for offset in 1..<count { value = value << 6 | UInt32(bytes[index + offset] & 0x3F) }
    index += count
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }
}
