/// A place for what a worker keeps between originals.
///
/// Readings are kept for the whole process (`CharacterArcs`), so that new caches cost nothing and threads share them.
public struct ReadingCache: Sendable {
  public init() {}
}
