import LinguisticText
import Readings

/// Whether a Korean expression is a Chinese one read aloud, Sino-Korean or Mandarin, or put together of renderings that
/// are listed: generic terms, countries, common words.
///
/// One Chinese expression is prepared at a time and asked about as many Korean ones as there are; what is looked up about
/// characters is kept. Works on folded scalar values without spaces.
struct KnownCover {
  enum Answer: Sendable, Equatable {
    case none
    /// Made of listed renderings, or of these and readings.
    case listed
    /// Read aloud, character by character.
    case reading
  }

  private struct Arc {
    /// Characters of the source.
    var length: Int
    var syllables: [UInt32]
    var isReading: Bool
  }

  private let listed = ListedTerms.shared
  private var characters: [[[UInt32]]] = []
  private var numbers: [UInt32: Int] = [:]
  /// The arcs that begin at each character of the expression at hand.
  private var arcs: [[Arc]] = []

  /// Makes `source` the expression at hand. O(length).
  mutating func prepare(_ source: ArraySlice<UInt32>) {
    arcs.removeAll(keepingCapacity: true)
    for start in source.indices {
      var found = readings(of: source[start]).map { Arc(length: 1, syllables: $0, isReading: true) }
      for end in (start + 1)...min(source.endIndex, start + ListedTerms.longest) where end <= source.endIndex {
        for syllables in listed.renderings(of: source[start..<end]) {
          found.append(Arc(length: end - start, syllables: syllables, isReading: false))
        }
      }
      arcs.append(found)
    }
  }

  /// Whether the expression at hand covers `target` from its first character to its last, and is covered by it.
  ///
  /// Complexity: O(1) for most of those that it does not; else O(characters × arcs a character).
  func answer(_ target: ArraySlice<UInt32>) -> Answer {
    guard let first = target.first, target.count <= Self.longest, let beginnings = arcs.first,
      beginnings.contains(where: { $0.syllables[0] == first })
    else { return .none }
    // For every character of the source a bit for each place of the target that is reached before it.
    var reached = [UInt64](repeating: 0, count: arcs.count + 1)
    var readAloud = reached
    reached[0] = 1
    readAloud[0] = 1
    for (place, arcs) in arcs.enumerated() where reached[place] != 0 {
      for arc in arcs {
        let any = Self.step(reached[place], arc.syllables, target)
        guard any != 0 else { continue }
        reached[place + arc.length] |= any
        if arc.isReading { readAloud[place + 1] |= any & readAloud[place] << UInt64(arc.syllables.count) }
      }
    }
    let end = UInt64(1) << UInt64(target.count)
    if readAloud[arcs.count] & end != 0 { return .reading }
    return reached[arcs.count] & end != 0 ? .listed : .none
  }

  /// The places behind `syllables`, from those of `places` where they stand.
  private static func step(_ places: UInt64, _ syllables: [UInt32], _ target: ArraySlice<UInt32>) -> UInt64 {
    guard syllables.count <= target.count else { return 0 }
    var result: UInt64 = 0
    for start in 0...(target.count - syllables.count) where places >> UInt64(start) & 1 == 1 {
      let place = target.startIndex + start
      if target[place..<(place + syllables.count)].elementsEqual(syllables) {
        result |= 1 << UInt64(start + syllables.count)
      }
    }
    return result
  }

  /// Bits of a word, but one.
  private static let longest = 60

  private mutating func readings(of value: UInt32) -> [[UInt32]] {
    if let known = numbers[value] { return characters[known] }
    numbers[value] = characters.count
    characters.append(Self.lookUp(value))
    return characters[characters.count - 1]
  }

  /// What is no Chinese character stands for itself.
  private static func lookUp(_ value: UInt32) -> [[UInt32]] {
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
