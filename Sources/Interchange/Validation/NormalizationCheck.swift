import Diagnostics
import Foundation

/// Whether a text is in Unicode normalization form C.
enum NormalizationCheck {
  /// One pass over the bytes for text of Han, Hangul syllables, kana, ASCII and common punctuation; a text with
  /// anything that might not be normal is normalized and compared.
  static func isNFC(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    mayDecompose(bytes) ? isNFCByNormalizing(bytes) : true
  }

  /// Whether there is a scalar that is not known to be normal whatever stands beside it.
  private static func mayDecompose(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while index + 16 <= bytes.count {
      var (low, high) = doubtfulLeads(bytes.lanes(at: index))
      while low != 0 {
        if isDoubtful(bytes, index + low.trailingZeroBitCount / 8) { return true }
        low &= ~(0xFF << UInt64(low.trailingZeroBitCount & ~7))
      }
      while high != 0 {
        if isDoubtful(bytes, index + 8 + high.trailingZeroBitCount / 8) { return true }
        high &= ~(0xFF << UInt64(high.trailingZeroBitCount & ~7))
      }
      index += 16
    }
    while index < bytes.count {
      if bytes[index] >= 0xC0, isDoubtful(bytes, index) { return true }
      index += 1
    }
    return false
  }

  /// The lanes, as bytes of two numbers, that hold a lead byte other than E4 to ED: those begin Han (U+4000–9FFF) and
  /// Hangul syllables, of which nothing decomposes.
  @inline(__always)
  private static func doubtfulLeads(_ lanes: SIMD16<UInt8>) -> (UInt64, UInt64) {
    let leads = (lanes & 0xC0).lanes(equalTo: 0xC0)
    let fours = lanes & 0xFC
    let safe = fours.lanes(equalTo: 0xE4) | fours.lanes(equalTo: 0xE8) | (lanes & 0xFE).lanes(equalTo: 0xEC)
    let halves = unsafeBitCast(leads & ~safe, to: SIMD2<UInt64>.self)
    return (UInt64(littleEndian: halves[0]), UInt64(littleEndian: halves[1]))
  }

  private static func isDoubtful(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    switch bytes[index] {
    case 0x80..<0xCC, 0xE4...0xED: false
    case 0xE2, 0xE3, 0xEF: index + 2 >= bytes.count || isDoubtful(bytes[index], bytes[index + 1], bytes[index + 2])
    default: true
    }
  }

  /// Scalars among punctuation, kana and full-width forms that have a canonical decomposition or combine.
  ///
  /// > Source: Unicode 15.0.0, DerivedNormalizationProps.txt, NFC_Quick_Check: within U+2000–3FFF and U+F000–FFFF.
  private static func isDoubtful(_ lead: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    switch (lead, second) {
    case (0xE2, 0x80): third <= 0x81
    case (0xE2, 0x83): third >= 0x90
    case (0xE2, 0x84): third >= 0xA6
    case (0xE2, 0x8C): third >= 0xA9 && third <= 0xAA
    case (0xE2, 0xAB), (0xE2, 0xB3), (0xE2, 0xB5), (0xE2, 0xB7): true
    case (0xE3, 0x80): third >= 0xAA && third <= 0xAF
    case (0xE3, 0x82): third >= 0x99 && third <= 0x9A
    case (0xEF, 0xA4...0xAD), (0xEF, 0xB8): true
    default: false
    }
  }

  private static func isNFCByNormalizing(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let text = String(decoding: bytes, as: UTF8.self)
    return text.precomposedStringWithCanonicalMapping.utf8.elementsEqual(text.utf8)
  }
}
