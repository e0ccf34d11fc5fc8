import TranslationModel

/// A Chinese headline, or a title inside one, with the Korean heading or title that renders it.
public struct HeadlinePair: Sendable, Hashable {
  /// The headline or title, as a reader sees it.
  public var source: String
  /// UTF-8 byte range in the document.
  public var sourceRange: Range<Int>
  /// Index of the headline's block in the document.
  public var sourceBlock: Int
  public var target: String
  /// UTF-8 byte range in the document.
  public var targetRange: Range<Int>
  public var targetBlock: Int
  /// How well the two cover each other, 0 to 1; see ``HeadlineAligner/threshold``.
  public var score: Double
  /// Why: what renders what, in order of the original; unaligned are function words only.
  public var path: [RenderingStep]
  /// The address that stands with the headline.
  public var url: String?

  public init(
    source: String, sourceRange: Range<Int>, sourceBlock: Int, target: String, targetRange: Range<Int>,
    targetBlock: Int, score: Double, path: [RenderingStep], url: String? = nil
  ) {
    self.source = source
    self.sourceRange = sourceRange
    self.sourceBlock = sourceBlock
    self.target = target
    self.targetRange = targetRange
    self.targetBlock = targetBlock
    self.score = score
    self.path = path
    self.url = url
  }
}
