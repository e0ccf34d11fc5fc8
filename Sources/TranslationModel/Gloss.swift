/// An original that a text gives in brackets beside its rendering, with the evidence for the pair.
public struct Gloss: Sendable, Hashable {
  /// The rendering, as a reader sees it (markup removed, entities decoded).
  public var target: String
  /// UTF-8 byte range of the rendering in the document.
  public var targetRange: Range<Int>
  /// The original, as a reader sees it.
  public var source: String
  /// UTF-8 byte range of the original in the document.
  public var sourceRange: Range<Int>
  /// Further names in the same bracket, such as `LONGI` in `(隆基绿能, LONGI)`.
  public var others: [String]
  public var direction: GlossDirection
  public var method: RenderingMethod
  /// Other methods that give the same rendering (汪洋 왕양 both ways).
  public var alsoMethods: [RenderingMethod]
  /// Probability, 0 to 1, that the pair and its borders are right.
  public var score: Double
  /// Whether the score is above the threshold at which people need not look.
  public var certain: Bool
  /// The most probable of the other possibilities; nil where there was none.
  public var runnerUp: RunnerUp?
  /// The official transcription (with its generic part, for a mixed rendering); nil where the rendering is a
  /// translation or Sino-Korean.
  public var official: String?
  /// Whether a part rendered by sound differs from every official reading.
  public var deviates: Bool
  /// Line of the rendering's first byte, from 1.
  public var line: Int
  /// The sentence around the pair, as a reader sees it.
  public var sentence: String
  /// Why: the original against the rendering, in order of the original.
  public var path: [RenderingStep]

  public init(
    target: String, targetRange: Range<Int>, source: String, sourceRange: Range<Int>, others: [String] = [],
    direction: GlossDirection, method: RenderingMethod, alsoMethods: [RenderingMethod] = [], score: Double,
    certain: Bool, runnerUp: RunnerUp? = nil, official: String?, deviates: Bool, line: Int, sentence: String,
    path: [RenderingStep]
  ) {
    self.target = target
    self.targetRange = targetRange
    self.source = source
    self.sourceRange = sourceRange
    self.others = others
    self.direction = direction
    self.method = method
    self.alsoMethods = alsoMethods
    self.score = score
    self.certain = certain
    self.runnerUp = runnerUp
    self.official = official
    self.deviates = deviates
    self.line = line
    self.sentence = sentence
    self.path = path
  }
}
