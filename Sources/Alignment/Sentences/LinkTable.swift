import Glibc

/// How much the keys say in a stretch of the document.
struct LinkTable {
  /// By key: what finding it on the source side says for a position of the target, in nats; 0 where it says nothing.
  private(set) var forTarget: [Float]
  /// The same for a position of the source.
  private(set) var forSource: [Float]

  /// - Parameters: segments of the stretch.
  init(_ keys: DocumentKeys, source: Range<Int>, target: Range<Int>) {
    forTarget = Self.rarity(keys.source, source, keys.classes.count)
    forSource = Self.rarity(keys.target, target, keys.classes.count)
    for key in forTarget.indices where keys.classes[key] == .foreignName {
      // A skeleton of consonants is as common as it is on the side where any word may have it.
      forTarget[key] = min(forTarget[key], forSource[key])
      forSource[key] = forTarget[key]
    }
    for key in forTarget.indices where forTarget[key] == 0 || forSource[key] == 0 {
      forTarget[key] = 0
      forSource[key] = 0
    }
  }

  /// Less than this says nothing.
  private static let least: Float = 0.4

  /// The negative logarithm of the share of segments that hold each key.
  private static func rarity(_ list: KeyList, _ segments: Range<Int>, _ count: Int) -> [Float] {
    var frequency = [Int32](repeating: 0, count: count)
    for segment in segments {
      var last: UInt32?
      for entry in list.entries[list.entries(of: segment)] where entry.key != last {
        frequency[Int(entry.key)] += 1
        last = entry.key
      }
    }
    let total = Float(segments.count) + 1
    return frequency.map { number in
      guard number > 0 else { return 0 }
      let rarity = -logf((Float(number) + 0.5) / total)
      return rarity < least ? 0 : rarity
    }
  }
}
