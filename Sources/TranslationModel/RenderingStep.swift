/// One step of the path that explains a rendering: some of the original, some of the rendering, and what links them.
public struct RenderingStep: Sendable, Hashable, Codable {
  /// Characters of the original; empty where the rendering has something that the original lacks.
  public var source: String
  /// Characters of the rendering; empty where a character of the original is not rendered.
  public var target: String
  public var by: Link

  /// What links the two sides of a step.
  public enum Link: String, Sendable, Codable, CaseIterable {
    /// The official transcription of a Mandarin reading.
    case mandarin
    /// An attested misspelling of a Mandarin reading.
    case variant
    /// A Sino-Korean reading.
    case sinoKorean
    /// A Japanese or other non-Mandarin reading.
    case otherReading
    /// A generic term with a customary rendering (区 → 구, 实验室 → 실험실, 集团 → 그룹).
    case generic
    /// What a character means, in a Korean word (街 → 거리, 鹽 → 소금).
    case meaning
    /// A pair known from the glossary or from another occurrence.
    case known
    /// Letters or digits that stand on both sides.
    case identical
    /// Alike to the jamo, but no known reading: probably a slip.
    case similar
    /// Something without counterpart on the other side.
    case unaligned
  }

  public init(source: String, target: String, by: Link) {
    self.source = source
    self.target = target
    self.by = by
  }
}
