import TranslationModel

/// How a Korean expression renders a Chinese one, character by character.
public struct RenderingExplanation: Sendable, Hashable {
  public var method: RenderingMethod
  /// Further methods that give the very same rendering (汪洋 왕양 by sound and by Sino-Korean reading).
  public var also: [RenderingMethod]
  /// Whether a part rendered by sound differs from every official reading.
  public var deviates: Bool
  /// The official transcription, with the generic and translated parts as they are; nil where nothing goes by Mandarin
  /// sound.
  public var official: String?
  /// The links in order of the rendering.
  public var path: [RenderingStep]
  /// Share of both sides that is accounted for, 0 to 1; doubtful links count half.
  public var score: Double
}
