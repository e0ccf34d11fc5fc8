import TranslationModel

/// What each link of an alignment is worth. Gains are positive.
///
/// > Source: prices of a prototype measured on 240 annotated glosses of mixed origin; refitting them changed nothing
/// > measurable, so they are round numbers. A switch of method between two linked characters costs because most
/// > renderings use one method throughout.
public struct LatticePrices: Sendable {
  public var mandarin: Float = 1.4
  public var sinoKorean: Float = 1.5
  public var generic: Float = 1.4
  public var known: Float = 1.6
  public var identical: Float = 1.5
  /// A word for what a character means. A single syllable is an accident now and then.
  public var meaning: Float = 0.8
  public var meaningOfOneSyllable: Float = 0
  public var otherReading: Float = 0.6
  public var variant: Float = 0.3
  public var similar: Float = -0.6
  /// Further price of a slip for each tenth by which its similarity is below two thirds.
  public var similarShortfall: Float = -0.7
  public var sourceUnaligned: Float = -2.0
  public var targetUnaligned: Float = -1.2
  public var methodSwitch: Float = -0.8
  /// Least jamo similarity, 0 to 1, of a syllable taken for a slip of another.
  public var leastSimilarity: Float = 0.5

  public init() {}

  /// Prices that let any method cover everything, for deciding which single method can.
  public static let standard = LatticePrices()

  /// What a link gains.
  ///
  /// - Parameters:
  ///   - source: characters of the original it covers.
  ///   - target: units of the rendering it covers.
  @inline(__always)
  func gain(_ link: RenderingStep.Link, source: Int, target: Int) -> Float {
    link == .meaning && target == 1 ? meaningOfOneSyllable : gain(link) * Float(source)
  }

  /// What a link gains for each character of the original.
  private func gain(_ link: RenderingStep.Link) -> Float {
    switch link {
    case .mandarin: mandarin
    case .variant: variant
    case .sinoKorean: sinoKorean
    case .otherReading: otherReading
    case .generic: generic
    case .known: known
    case .identical: identical
    case .meaning: meaning
    case .similar: similar
    case .unaligned: sourceUnaligned
    }
  }
}
