import LinguisticText
import TranslationModel

/// All the ways in which one character can show in Hangul by sound, and the generic terms that it is, looked up once.
///
/// Points into kept memory; valid as long as the program runs.
struct CharacterArcs {
  typealias Reference = UnsafePointer<CharacterArcs>

  /// Mandarin, Sino-Korean, misspellings of Mandarin, Japanese, in this order.
  let readings: UnsafeBufferPointer<SourceArcs.Arc>
  /// A bit for the first syllable of each reading: where it is missing none matches.
  let firsts: UInt64
  let slips: UnsafeBufferPointer<SourceArcs.Slip>
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
    if entry.pointee.isHan { rows.add(scalar) }
    readings = .kept(rows.arcs)
    slips = .kept(rows.slips)
    firsts = rows.arcs.reduce(0) { $0 | Self.bit($1.target[0]) }
    terms = entry.pointee.genericTerms.rows.exact.map { TermArcs.arcs(of: $0, length: 1, first: entry) } ?? .kept([])
  }

  /// A bit of 64 for a unit's value.
  @inline(__always)
  static func bit(_ value: UInt32) -> UInt64 { 1 << UInt64((value &* 0x9E37_79B1) >> 26) }
}

/// Collects the readings of a character, each Hangul once a tongue.
private struct ReadingRows {
  private(set) var arcs: [SourceArcs.Arc] = []
  private(set) var slips: [SourceArcs.Slip] = []

  mutating func add(_ scalar: Unicode.Scalar) {
    let syllables = Self.syllables(of: scalar)
    for syllable in syllables { add(SyllableArcs.of(syllable).official, .mandarin, .mandarin) }
    let sinoKorean = EmbeddedTable.sino.row(scalar)?.bytes(of: 4)
    for reading in sinoKorean?.split(separator: UInt8(ascii: "|")) ?? [] {
      add(SyllableArcs.units(of: reading), .sinoKorean, .sinoKorean)
    }
    for syllable in syllables {
      for variant in SyllableArcs.of(syllable).variants { add(variant, .variant, .mandarin) }
    }
    let japanese = EmbeddedTable.japanese.row(HanFolding.fold(scalar))?.bytes(of: 1)
    for reading in japanese?.split(separator: UInt8(ascii: "|")) ?? [] {
      add(SyllableArcs.units(of: reading), .otherReading, .other)
    }
  }

  /// The numbers of the toneless Mandarin readings, the most usual first.
  private static func syllables(of scalar: Unicode.Scalar) -> [Int] {
    var numbers: [Int] = []
    for syllable in EmbeddedTable.mandarin.row(scalar)?.bytes(of: 1).split(separator: UInt8(ascii: ",")) ?? [] {
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
