import LinguisticText
import Readings

/// The keys of characters by their readings: Sino-Korean with 두음법칙, and transcriptions of Mandarin.
struct ReadingKeys {
  /// Syllables as scalar values; a transcription of one character has one or two (北 베이).
  private struct Readings {
    var sinoKorean: [UInt32] = []
    var mandarin: [[UInt32]] = []
    /// All syllables, each once.
    var all: [UInt32] = []
    /// Last and first syllables of the transcriptions, each once.
    var ends: [UInt32] = []
    var beginnings: [UInt32] = []
  }

  private var cache: [UInt32: Readings] = [:]

  mutating func add(_ side: SegmentSide, _ segment: Int, to keys: inout HashedKeys) {
    let range = side.positions(segment)
    var previous: Readings?
    for position in range {
      guard side.kinds[position] == .character else {
        previous = nil
        continue
      }
      let place = position - range.lowerBound
      let readings = readings(side.values[position])
      for syllable in readings.all { keys.add(.syllable, UInt64(syllable), place, 1) }
      for syllables in readings.mandarin where syllables.count == 2 {
        Self.addPairs(syllables.prefix(1), syllables.suffix(1), place, length: 1, to: &keys)
      }
      if let previous, !side.startsRun[position] {
        Self.addPairs(previous.sinoKorean[...], readings.sinoKorean[...], place - 1, length: 2, to: &keys)
        Self.addPairs(previous.ends[...], readings.beginnings[...], place - 1, length: 2, to: &keys)
      }
      previous = readings
    }
  }

  private static func addPairs(
    _ one: ArraySlice<UInt32>, _ other: ArraySlice<UInt32>, _ place: Int, length: Int, to keys: inout HashedKeys
  ) {
    for first in one {
      for second in other { keys.add(.reading, UInt64(first) << 24 | UInt64(second), place, length) }
    }
  }

  private mutating func readings(_ value: UInt32) -> Readings {
    if let known = cache[value] { return known }
    var found = Readings()
    if let scalar = Unicode.Scalar(value) {
      let renderings = CharacterReadings.renderings(of: scalar)
      found.sinoKorean = renderings.sinoKorean.flatMap(Self.syllables)
      found.mandarin = renderings.mandarin.map(Self.syllables)
      for syllable in found.sinoKorean + found.mandarin.joined() where !found.all.contains(syllable) {
        found.all.append(syllable)
      }
      for syllables in found.mandarin {
        if let first = syllables.first, !found.beginnings.contains(first) { found.beginnings.append(first) }
        if let last = syllables.last, !found.ends.contains(last) { found.ends.append(last) }
      }
    }
    cache[value] = found
    return found
  }

  private static func syllables(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }
}
