import LinguisticText
import TranslationModel

/// An original and its rendering with their units.
struct RenderingSides {
  let source: [Unicode.Scalar]
  let arcs: SourceArcs
  let target: [Unicode.Scalar]
  let targetUnits: [RenderingUnits.Unit]

  var sourceUnits: [RenderingUnits.Unit] { arcs.units }

  func sourceText(_ units: Range<Int>) -> String { ScalarText.text(sourceScalars(units)) }
  func targetText(_ units: Range<Int>) -> String { ScalarText.text(targetScalars(units)) }

  /// What the original has from the first to the last of some units, with what stands between them.
  func sourceScalars(_ units: Range<Int>) -> ArraySlice<Unicode.Scalar> { Self.part(source, sourceUnits, units) }
  /// The same of the rendering.
  func targetScalars(_ units: Range<Int>) -> ArraySlice<Unicode.Scalar> { Self.part(target, targetUnits, units) }

  /// The entry of a unit of the original that is a Chinese character, else nil.
  func entry(_ unit: Int) -> CharacterEntry.Reference? { arcs.characters[unit]?.pointee.entry }

  private static func part(
    _ scalars: [Unicode.Scalar], _ units: [RenderingUnits.Unit], _ range: Range<Int>
  ) -> ArraySlice<Unicode.Scalar> {
    guard let first = range.first, let last = range.last else { return [] }
    return scalars[units[first].scalars.lowerBound..<units[last].scalars.upperBound]
  }

  /// Whether the step's Hangul can be read off its characters one by one, by official Mandarin spelling or by
  /// Sino-Korean.
  func reads(_ step: RenderingLattice.Step) -> (mandarin: Bool, sinoKorean: Bool) {
    guard !step.source.isEmpty, (1..<UInt64.bitWidth).contains(step.target.count) else { return (false, false) }
    // Bit n: the characters so far give the first n units.
    var (mandarin, sinoKorean): (UInt64, UInt64) = (1, 1)
    for unit in step.source {
      guard let character = arcs.characters[unit]?.pointee else { return (false, false) }
      (mandarin, sinoKorean) = reached(character, step.target, from: (mandarin, sinoKorean))
    }
    let end: UInt64 = 1 << UInt64(step.target.count)
    return (mandarin & end != 0, sinoKorean & end != 0)
  }

  /// Whether a step of one character is one of its readings of some kind.
  func reads(_ step: RenderingLattice.Step, as link: RenderingStep.Link) -> Bool {
    guard step.source.count == 1, let character = arcs.characters[step.source.lowerBound]?.pointee else { return false }
    let values = targetUnits[step.target].lazy.map(\.value)
    return character.readings.contains { $0.link == link && $0.target.elementsEqual(values) }
  }

  private func reached(
    _ character: CharacterArcs, _ target: Range<Int>, from places: (mandarin: UInt64, sinoKorean: UInt64)
  ) -> (mandarin: UInt64, sinoKorean: UInt64) {
    var next: (mandarin: UInt64, sinoKorean: UInt64) = (0, 0)
    for reading in character.readings {
      switch reading.link {
      case .mandarin: next.mandarin |= reached(reading, target, from: places.mandarin)
      case .sinoKorean: next.sinoKorean |= reached(reading, target, from: places.sinoKorean)
      default: return next
      }
    }
    return next
  }

  private func reached(_ reading: SourceArcs.Arc, _ target: Range<Int>, from places: UInt64) -> UInt64 {
    var next: UInt64 = 0
    var rest = places
    while rest != 0 {
      let place = rest.trailingZeroBitCount
      rest &= rest - 1
      let start = target.lowerBound + place
      guard start + reading.target.count <= target.upperBound else { continue }
      var matches = true
      for (offset, value) in reading.target.enumerated() where targetUnits[start + offset].value != value {
        matches = false
      }
      if matches { next |= 1 << UInt64(place + reading.target.count) }
    }
    return next
  }
}
