import LinguisticText
import Readings

/// Whether a Korean word is a Chinese one read aloud: Sino-Korean or Mandarin syllables, character by character, over all of
/// both sides.
///
/// Keeps what it has looked up: one value serves a whole text. Works on folded scalar values.
struct ReadingCover {
  /// Readings of a character, each as syllables.
  private struct Character {
    var readings: [[UInt32]]
  }

  private var characters: [Character] = []
  private var numbers: [UInt32: Int] = [:]

  /// Whether the readings of `source`, one a character, make up `target`. Runs of anything else stand for themselves.
  ///
  /// Complexity: O(length of `source` × readings of a character).
  mutating func covers(source: ArraySlice<UInt32>, target: ArraySlice<UInt32>) -> Bool {
    guard source.count <= target.count, target.count <= 3 * source.count, target.count <= Self.longest else {
      return false
    }
    // A bit for every place of the target that the characters so far can reach.
    var reached: UInt64 = 1
    for value in source {
      var next: UInt64 = 0
      let number = number(of: value)
      for reading in characters[number].readings {
        for start in 0...target.count where reached >> UInt64(start) & 1 == 1 {
          guard start + reading.count <= target.count else { break }
          let place = target.startIndex + start
          let end = start + reading.count
          if target[place..<(place + reading.count)].elementsEqual(reading) { next |= 1 << UInt64(end) }
        }
      }
      guard next != 0 else { return false }
      reached = next
    }
    return reached >> UInt64(target.count) & 1 == 1
  }

  /// Whether a reading of the character may begin with this syllable: cheap, before ``covers(source:target:)``.
  mutating func mayBegin(_ character: UInt32, with syllable: UInt32) -> Bool {
    let number = number(of: character)
    return characters[number].readings.contains { $0[0] == syllable }
  }

  private static let longest = 60

  private mutating func number(of value: UInt32) -> Int {
    if let known = numbers[value] { return known }
    numbers[value] = characters.count
    characters.append(Character(readings: Self.readings(value)))
    return characters.count - 1
  }

  private static func readings(_ value: UInt32) -> [[UInt32]] {
    guard let scalar = Unicode.Scalar(value), Script(scalar) == .han else { return [[value]] }
    let renderings = CharacterReadings.renderings(of: scalar)
    var result: [[UInt32]] = []
    for text in renderings.sinoKorean + renderings.mandarin {
      let reading = text.unicodeScalars.map(\.value)
      if !reading.isEmpty, !result.contains(reading) { result.append(reading) }
    }
    return result
  }
}
