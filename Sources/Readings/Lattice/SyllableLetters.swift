import Diagnostics
import LinguisticText

/// The letters of a Hangul syllable, taken apart once for comparing it with many others.
struct SyllableLetters {
  /// Lead, vowel and final consonant, a byte each.
  fileprivate let packed: UInt32

  static let notHangul = SyllableLetters(packed: 0xFF00_0000)
  /// Hangul, but no syllable: alike to none.
  private static let jamo = SyllableLetters(packed: 0xFE00_0000)

  private init(packed: UInt32) { self.packed = packed }

  /// - Parameter value: a scalar of Hangul.
  init(_ value: UInt32) {
    guard HangulSyllable.block.contains(value) else {
      self = Self.jamo
      return
    }
    let index = value - HangulSyllable.block.lowerBound
    packed = index / 588 | (index / 28 % 21) << 8 | (index % 28) << 16
  }

  /// Whether neither lead consonants nor vowels agree: then two syllables are alike by a third at most.
  @inline(__always)
  func differsInLeadAndVowel(from other: SyllableLetters) -> Bool {
    let difference = packed ^ other.packed
    return difference & 0xFF != 0 && difference & 0xFF00 != 0
  }

  /// The same as `Jamo.syllableSimilarity`; nil where the other one is no Hangul.
  @inline(__always)
  func similarity(to other: SyllableLetters) -> Float? {
    if other.packed >= 0xFE00_0000 { return other.packed == Self.notHangul.packed ? nil : 0 }
    let difference = packed ^ other.packed
    if difference == 0 { return 1 }
    var agreeing: Float = 0
    if difference & 0xFF == 0 { agreeing += 1 }
    if difference & 0xFF00 == 0 { agreeing += 1 }
    if (packed | other.packed) & 0xFF_0000 == 0 { return agreeing / 2 }
    if difference & 0xFF_0000 == 0 { agreeing += 1 }
    return agreeing / 3
  }
}

/// Tells roughly, for all spellings of a character at once, whether one of them may be a slip of what stands at a place.
///
/// Two syllables are alike by more than a third only where two of their three letters agree, no final consonant being a
/// letter too; and some syllable of a spelling is as alike as all are on average.
struct SlipFilter {
  /// Up to this similarity there may be more slips than pass.
  static let leastSimilarity: Float = 1 / 3

  /// Letters of the spellings: the first syllables in the lanes 0 to 7, the second ones in 8 to 15.
  private let leads: SIMD16<UInt8>
  private let vowels: SIMD16<UInt8>
  private let finals: SIMD16<UInt8>
  /// Whether there are more spellings, or longer ones, than there are lanes: then anything may pass.
  private let isOverfull: Bool

  /// The letters of a syllable of the rendering, each in all of eight lanes.
  struct Lanes {
    fileprivate let lead: UInt64
    fileprivate let vowel: UInt64
    fileprivate let final: UInt64

    @inline(__always)
    init(_ letters: SyllableLetters) {
      // What is no syllable agrees with nothing.
      let packed = UInt64(letters.packed >= 0xFE00_0000 ? 0x00FE_FEFE : letters.packed)
      lead = (packed & 0xFF) &* Self.everyLane
      vowel = (packed &>> 8 & 0xFF) &* Self.everyLane
      final = (packed &>> 16 & 0xFF) &* Self.everyLane
    }

    private static var everyLane: UInt64 { 0x0101_0101_0101_0101 }
  }

  init(_ slips: [SourceArcs.Slip]) {
    isOverfull = slips.count > 8 || slips.contains { $0.letters.count > 2 }
    var (leads, vowels, finals) = (SIMD16<UInt8>.empty, SIMD16<UInt8>.empty, SIMD16<UInt8>.empty)
    for (index, slip) in slips.prefix(8).enumerated() {
      for (lane, letters) in zip([index, index + 8], slip.letters) {
        leads[lane] = UInt8(truncatingIfNeeded: letters.packed)
        vowels[lane] = UInt8(truncatingIfNeeded: letters.packed >> 8)
        finals[lane] = UInt8(truncatingIfNeeded: letters.packed >> 16)
      }
    }
    (self.leads, self.vowels, self.finals) = (leads, vowels, finals)
  }

  /// Whether a slip may begin at a unit.
  ///
  /// - Parameter second: the letters of the unit behind it.
  @inline(__always)
  func mayPass(_ first: Lanes, _ second: Lanes) -> Bool {
    let lead = leads.lanes(equalTo: SIMD2(first.lead, second.lead))
    let vowel = vowels.lanes(equalTo: SIMD2(first.vowel, second.vowel))
    let final = finals.lanes(equalTo: SIMD2(first.final, second.final))
    return isOverfull || (lead & vowel | lead & final | vowel & final).hasHighBit
  }
}

extension SIMD16<UInt8> {
  /// Lanes that equal no letter.
  fileprivate static var empty: SIMD16<UInt8> { SIMD16(repeating: 0xFF) }

  @inline(__always)
  fileprivate func lanes(equalTo other: SIMD2<UInt64>) -> SIMD16<UInt8> {
    unsafeBitCast(self .== unsafeBitCast(other, to: SIMD16<UInt8>.self), to: SIMD16<UInt8>.self)
  }
}
