internal import Algorithms
import Glibc
import LinguisticText

/// The text of a block as scalars, each with its UTF-8 offset.
///
/// Hangul written in conjoining jamo (NFD, as file names and texts from macOS have it) is composed to syllables, so
/// that readings and closed classes see one form; the offsets still lead to the jamo.
struct BlockScalars {
  let scalars: [Unicode.Scalar]
  /// UTF-8 offset of each scalar in the text; one more than there are scalars, the last is the length of the text.
  let offsets: [Int]
  private let text: String
  /// Whether a scalar stands for several of the text.
  private let hasComposed: Bool

  init(_ text: String) {
    self.text = text
    var text = text
    // Conjoining jamo begin with E1 in UTF-8, and nearly no text has any.
    let isPlain = text.withUTF8 { bytes in bytes.isEmpty || memchr(bytes.baseAddress!, 0xE1, bytes.count) == nil }
    if isPlain {
      (scalars, offsets) = text.withUTF8 { Self.scalars(of: $0) }
      hasComposed = false
    } else {
      (scalars, offsets, hasComposed) = Self.composed(text)
    }
  }

  /// The scalars of sound UTF-8 with their offsets.
  private static func scalars(of bytes: UnsafeBufferPointer<UInt8>) -> ([Unicode.Scalar], [Int]) {
    var length = 0
    for byte in bytes { length &+= byte & 0xC0 == 0x80 ? 0 : 1 }
    var offsets: [Int] = []
    let scalars = [Unicode.Scalar](unsafeUninitializedCapacity: length) { scalars, scalarCount in
      offsets = [Int](unsafeUninitializedCapacity: length + 1) { offsets, offsetCount in
        var (index, count) = (0, 0)
        while index < bytes.count {
          let (value, width) = decoded(bytes, index)
          (scalars.baseAddress! + count).initialize(to: Unicode.Scalar(value) ?? "\u{FFFD}")
          (offsets.baseAddress! + count).initialize(to: index)
          count &+= 1
          index &+= width
        }
        (offsets.baseAddress! + count).initialize(to: bytes.count)
        (scalarCount, offsetCount) = (count, count + 1)
      }
    }
    return (scalars, offsets)
  }

  /// The scalar at `index` and its length in bytes.
  @inline(__always)
  private static func decoded(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> (UInt32, Int) {
    let lead = UInt32(bytes[index])
    func tail(_ offset: Int) -> UInt32 { UInt32(bytes[index &+ offset]) & 0x3F }
    if lead < 0x80 { return (lead, 1) }
    if lead < 0xE0 { return ((lead & 0x1F) << 6 | tail(1), 2) }
    if lead < 0xF0 { return ((lead & 0x0F) << 12 | tail(1) << 6 | tail(2), 3) }
    return ((lead & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3), 4)
  }

  private static func composed(_ text: String) -> ([Unicode.Scalar], [Int], hasComposed: Bool) {
    var hasComposed = false
    var scalars: [Unicode.Scalar] = []
    var offsets: [Int] = []
    scalars.reserveCapacity(text.utf8.count / 2)
    offsets.reserveCapacity(text.utf8.count / 2)
    var offset = 0
    for scalar in text.unicodeScalars {
      if Self.following.contains(scalar.value), let last = scalars.last, let syllable = Self.composed(last, scalar) {
        scalars[scalars.count - 1] = syllable
        hasComposed = true
      } else {
        scalars.append(scalar)
        offsets.append(offset)
      }
      offset += UTF8.width(scalar)
    }
    offsets.append(offset)
    return (scalars, offsets, hasComposed)
  }

  /// Vowels and final consonants: what may be composed with what stands before it.
  private static let following: ClosedRange<UInt32> = 0x1161...0x11C2

  /// The syllable of a leading consonant and a vowel, or of an open syllable and a final consonant; nil for anything
  /// else.
  ///
  /// > Source: The Unicode Standard 15.0, 3.12 Conjoining Jamo Behavior, Hangul Syllable Composition.
  private static func composed(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Unicode.Scalar? {
    switch (first.value, second.value) {
    case (0x1100...0x1112, 0x1161...0x1175):
      return Unicode.Scalar(
        HangulSyllable.block.lowerBound + ((first.value - 0x1100) * 21 + second.value - 0x1161) * 28)
    case (HangulSyllable.block, 0x11A8...0x11C2):
      guard (first.value - HangulSyllable.block.lowerBound).isMultiple(of: 28) else { return nil }
      return Unicode.Scalar(first.value + second.value - 0x11A7)
    default:
      return nil
    }
  }

  /// UTF-8 range in the text of a range of scalars.
  func utf8Range(_ range: Range<Int>) -> Range<Int> {
    offsets[range.lowerBound]..<offsets[range.upperBound]
  }

  /// Index of the scalar that begins at a UTF-8 offset (the end of the text counts); nil inside of one. Complexity:
  /// O(log n).
  func index(ofOffset offset: Int) -> Int? {
    let index = offsets.partitioningIndex { $0 >= offset }
    return index < offsets.count && offsets[index] == offset ? index : nil
  }

  /// The scalars of a range as text, Hangul composed.
  func string(_ range: Range<Int>) -> String {
    guard hasComposed else {
      let bytes = utf8Range(range)
      let start = text.utf8.index(text.utf8.startIndex, offsetBy: bytes.lowerBound)
      return String(text[start..<text.utf8.index(start, offsetBy: bytes.count)])
    }
    var result = String.UnicodeScalarView()
    result.append(contentsOf: scalars[range])
    return String(result)
  }
}

extension UTF8 {
  /// Number of bytes of a scalar in UTF-8.
  static func width(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0..<0x80: 1
    case 0x80..<0x800: 2
    case 0x800..<0x10000: 3
    default: 4
    }
  }
}
