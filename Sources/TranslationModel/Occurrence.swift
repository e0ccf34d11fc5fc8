/// Evidence that a text uses a rendering for an original.
public struct Occurrence: Sendable, Hashable, Codable {
  /// The document's path relative to the workspace (or as given, outside it); for a pair of aligned texts both, with
  /// ` + ` between.
  public var document: String
  /// SHA-256 of the document's bytes on disk, lower-case hexadecimal; for aligned texts, of all that makes their pairs.
  public var documentHash: String
  /// Surface form of the rendering.
  public var target: String
  /// In the document that holds the rendering, as `line`.
  public var targetRange: Range<Int>
  /// Surface form of the original.
  public var source: String
  public var sourceRange: Range<Int>
  public var direction: GlossDirection
  public var method: RenderingMethod
  public var score: Double
  public var certain: Bool
  /// What else it might be, where it is not certain.
  public var runnerUp: RunnerUp?
  /// Line of the rendering, from 1.
  public var line: Int
  public var sentence: String

  public init(
    document: String, documentHash: String, target: String, targetRange: Range<Int>, source: String,
    sourceRange: Range<Int>, direction: GlossDirection, method: RenderingMethod, score: Double, certain: Bool,
    runnerUp: RunnerUp? = nil, line: Int, sentence: String
  ) {
    self.document = document
    self.documentHash = documentHash
    self.target = target
    self.targetRange = targetRange
    self.source = source
    self.sourceRange = sourceRange
    self.direction = direction
    self.method = method
    self.score = score
    self.certain = certain
    self.runnerUp = runnerUp
    self.line = line
    self.sentence = sentence
  }

  /// The occurrence that a gloss is evidence of.
  public init(_ gloss: Gloss, document: String, documentHash: String) {
    self.init(
      document: document, documentHash: documentHash, target: gloss.target, targetRange: gloss.targetRange,
      source: gloss.source, sourceRange: gloss.sourceRange, direction: gloss.direction, method: gloss.method,
      score: gloss.score, certain: gloss.certain,
      runnerUp: gloss.certain ? nil : gloss.runnerUp, line: gloss.line, sentence: gloss.sentence)
  }
}
