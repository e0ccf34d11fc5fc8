/// What a doubtful gloss would be, were it not what it was taken for.
public struct RunnerUp: Sendable, Hashable, Codable {
  /// The other rendering, as a reader sees it; nil for «no pair».
  public var target: String?
  /// Its probability, 0 to 1.
  public var score: Double

  public init(target: String?, score: Double) {
    self.target = target
    self.score = score
  }
}
