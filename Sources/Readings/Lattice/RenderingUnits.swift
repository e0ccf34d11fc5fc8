import LinguisticText

/// A text cut into the units that an alignment links: one Hangul syllable, one Chinese character, one run of Latin
/// letters, digits or kana. Spaces and punctuation are no units; they only part tokens.
///
/// Spacing therefore does not matter for aligning (농업 강국 = 농업강국).
public struct RenderingUnits: Sendable {
  public struct Unit: Sendable, Hashable {
    /// A Hangul syllable's or Chinese character's scalar value; for a run of letters, digits or kana a hash of its
    /// lower-cased text with the top bit set, so that runs never equal characters.
    public var value: UInt32
    public var script: Script
    /// Half-open range of scalars in the text the units were made from.
    public var scalars: Range<Int>

    public init(value: UInt32, script: Script, scalars: Range<Int>) {
      self.value = value
      self.script = script
      self.scalars = scalars
    }
  }

  public private(set) var units: [Unit] = []

  /// Cuts `scalars` (or the part of them in `range`) into units.
  ///
  /// Complexity: O(number of scalars).
  public init(_ scalars: [Unicode.Scalar], in range: Range<Int>? = nil) {
    let range = range ?? scalars.indices
    units.reserveCapacity(range.count)
    var index = range.lowerBound
    while index < range.upperBound {
      let script = Script(scalars[index])
      let start = index
      index += 1
      switch script {
      case .hangul, .han:
        units.append(Unit(value: scalars[start].value, script: script, scalars: start..<index))
      case .latin, .digit, .kana:
        while index < range.upperBound, Script(scalars[index]) == script { index += 1 }
        units.append(Unit(value: Self.runValue(scalars[start..<index]), script: script, scalars: start..<index))
      case .space, .other:
        break
      }
    }
  }

  /// The value of the unit that a run of letters, digits or kana makes.
  static func value(ofRun run: String) -> UInt32 { runValue(Array(run.unicodeScalars)[...]) }

  /// FNV-1a over the half-width, lower-cased scalars, with the top bit set.
  private static func runValue(_ scalars: ArraySlice<Unicode.Scalar>) -> UInt32 {
    var hash: UInt32 = 2_166_136_261
    for scalar in scalars {
      var value = scalar.value
      if (0xFF01...0xFF5E).contains(value) { value -= 0xFEE0 }
      if (0x41...0x5A).contains(value) { value += 0x20 }
      hash = (hash ^ value) &* 16_777_619
    }
    return hash | 0x8000_0000
  }
}
