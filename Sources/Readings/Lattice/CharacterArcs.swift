import LinguisticText
import TranslationModel

/// All the ways in which one character can show in Hangul by sound, and the generic terms that it is, looked up once.
///
/// Points into kept memory; valid as long as the program runs.
struct CharacterArcs {
  typealias Reference = UnsafePointer<CharacterArcs>

  /// Mandarin, Sino-Korean, misspellings of Mandarin, Japanese, words for what it means, in this order.
  let readings: UnsafeBufferPointer<SourceArcs.Arc>
  /// The first syllable of each reading.
  let firsts: UnsafeBufferPointer<UInt32>
  /// A bit for each of them: where it is missing none matches.
  let bits: SIMD4<UInt64>
  let slips: UnsafeBufferPointer<SourceArcs.Slip>
  let slipFilter: SlipFilter
  /// What renders the character where it is a generic term by itself.
  let terms: UnsafeBufferPointer<SourceArcs.Arc>
  let entry: CharacterEntry.Reference

  /// The arcs of a character. O(1) from the second time on.
  @inline(__always)
  static func of(_ scalar: Unicode.Scalar) -> Reference { all[Int(scalar.value)] }

  private static let all = OnceTable<CharacterArcs>(count: 0x11_0000) { CharacterArcs(Unicode.Scalar(UInt32($0))!) }

  private init(_ scalar: Unicode.Scalar) {
    let entry = CharacterEntry.of(scalar)
    self.entry = entry
    var rows = ReadingRows()
    if entry.pointee.isHan { rows.add(entry.pointee) }
    readings = .kept(rows.arcs)
    slips = .kept(rows.slips)
    slipFilter = SlipFilter(rows.slips)
    let firsts = rows.arcs.map { $0.target[0] }
    self.firsts = .kept(firsts)
    bits = firsts.reduce(into: SIMD4()) { Bit($1).set(in: &$0) }
    terms = entry.pointee.genericTerms.rows.exact.map { TermArcs.arcs(of: $0, length: 1, first: entry) } ?? .kept([])
  }

  /// One of 256 bits for a unit's value.
  struct Bit {
    private let number: UInt8

    @inline(__always)
    init(_ value: UInt32) { number = UInt8(truncatingIfNeeded: (value &* 0x9E37_79B1) >> 24) }

    @inline(__always)
    func isSet(in bits: SIMD4<UInt64>) -> Bool { bits[Int(number >> 6)] >> UInt64(number & 63) & 1 != 0 }

    func set(in bits: inout SIMD4<UInt64>) { bits[Int(number >> 6)] |= 1 << UInt64(number & 63) }
  }
}

/// Collects the readings of a character, each Hangul once a tongue.
private struct ReadingRows {
  private(set) var arcs: [SourceArcs.Arc] = []
  private(set) var slips: [SourceArcs.Slip] = []

  mutating func add(_ entry: CharacterEntry) {
    let syllables = Self.syllables(entry.pinyin)
    for syllable in syllables { add(SyllableArcs.of(syllable).official, .mandarin, .mandarin) }
    for reading in entry.sino.all.split(separator: UInt8(ascii: "|")) {
      add(SyllableArcs.units(of: reading), .sinoKorean, .sinoKorean)
    }
    for syllable in syllables {
      for variant in SyllableArcs.of(syllable).variants { add(variant, .variant, .mandarin) }
    }
    let japanese = EmbeddedTable.japanese.row(entry.key)?.bytes(of: 1)
    for reading in japanese?.split(separator: UInt8(ascii: "|")) ?? [] {
      add(SyllableArcs.units(of: reading), .otherReading, .other)
    }
    let meanings = EmbeddedTable.meanings.row(entry.key)?.bytes(of: 1)
    for word in meanings?.split(separator: UInt8(ascii: "|")) ?? [] {
      add(unlessRead: SyllableArcs.units(of: word), .meaning)
    }
    if let digits = Self.numerals[entry.scalar] {
      add(unlessRead: .kept([RenderingUnits.value(ofRun: digits)]), .identical)
    }
  }

  /// Numerals that stand as digits in Korean (六大 6대).
  private static let numerals: [Unicode.Scalar: String] = [
    "一": "1", "二": "2", "两": "2", "兩": "2", "三": "3", "四": "4", "五": "5", "六": "6", "七": "7", "八": "8", "九": "9",
    "十": "10",
    "百": "100", "千": "1000",
  ]

  /// Words of no sound: whatever is a reading as well is left to the reading.
  private mutating func add(unlessRead target: UnsafeBufferPointer<UInt32>, _ link: RenderingStep.Link) {
    guard !target.isEmpty, !arcs.contains(where: { $0.target.elementsEqual(target) }) else { return }
    arcs.append(SourceArcs.Arc(sourceCount: 1, target: target, link: link, tongue: .neutral))
  }

  /// The numbers of the toneless syllables of a list, in its order.
  private static func syllables(_ pinyin: UnsafeBufferPointer<UInt8>) -> [Int] {
    var numbers: [Int] = []
    for syllable in pinyin.split(separator: UInt8(ascii: ",")) {
      if let number = SyllableNumbers.number(of: syllable.dropLast()), !numbers.contains(number) {
        numbers.append(number)
      }
    }
    return numbers
  }

  /// The same Hangul by two methods stays two arcs: which one serves is decided by the neighbours.
  private mutating func add(
    _ target: UnsafeBufferPointer<UInt32>, _ link: RenderingStep.Link, _ tongue: SourceArcs.Tongue
  ) {
    guard !target.isEmpty, !arcs.contains(where: { $0.tongue == tongue && $0.target.elementsEqual(target) }) else {
      return
    }
    arcs.append(SourceArcs.Arc(sourceCount: 1, target: target, link: link, tongue: tongue))
    guard link == .mandarin || link == .sinoKorean else { return }
    slips.append(SourceArcs.Slip(syllables: target, letters: .kept(target.map { SyllableLetters($0) }), tongue: tongue))
  }
}

/// The spellings of a toneless Mandarin syllable as units of a target.
private struct SyllableArcs {
  let official: UnsafeBufferPointer<UInt32>
  let variants: [UnsafeBufferPointer<UInt32>]

  static func of(_ number: Int) -> SyllableArcs { all[number].pointee }

  private static let all = OnceTable<SyllableArcs>(count: SyllableNumbers.count) { number in
    let row = SyllableNumbers.rows[number]
    let variants = EmbeddedTable.pinyinVariants.row(row.letters)?.bytes(of: 1).split(separator: UInt8(ascii: "|")) ?? []
    return SyllableArcs(official: units(of: row.hangul[...]), variants: variants.map(units))
  }

  /// The syllables of some Hangul in UTF-8, kept.
  static func units(of hangul: Slice<UnsafeBufferPointer<UInt8>>) -> UnsafeBufferPointer<UInt32> {
    .kept(ScalarText.scalars(of: String(decoding: hangul, as: UTF8.self)).map(\.value))
  }
}
