import LinguisticText
import TranslationModel

/// Renderings that a house has decided on: they go before the rule, and nothing is said against them.
public struct HouseRenderings: Sendable {
  private var renderingsOfSource: [[UInt8]: [String]] = [:]

  public init() {}

  public var isEmpty: Bool { renderingsOfSource.isEmpty }

  /// Decides on `target` for `source`. The first rendering of an original is the one to write, further ones may be
  /// used.
  public mutating func insert(source: String, target: String) {
    renderingsOfSource[Self.key(source), default: []].append(target)
  }

  /// The renderings of an original, in any form of Chinese characters and any spacing, the one to write first; empty
  /// where nothing is decided. O(length).
  public func renderings(of source: String) -> [String] {
    isEmpty ? [] : renderingsOfSource[Self.key(source)] ?? []
  }

  /// Whether a rendering is one of those decided on, spacing aside; nil where nothing is decided for the original.
  public func accepts(_ target: String, for source: String) -> Bool? {
    let decided = renderings(of: source)
    guard !decided.isEmpty else { return nil }
    let key = Self.key(target)
    return decided.contains { Self.key($0) == key }
  }

  /// The explanation with the house's form for the official one.
  public func applied(
    to explanation: RenderingExplanation, target: String, source: String
  ) -> RenderingExplanation {
    guard let accepted = accepts(target, for: source), let form = renderings(of: source).first else {
      return explanation
    }
    var explanation = explanation
    explanation.official = form
    explanation.deviates = !accepted
    return explanation
  }

  /// The gloss with the house's form for the official one.
  public func applied(to gloss: Gloss) -> Gloss {
    guard let accepted = accepts(gloss.target, for: gloss.source), let form = renderings(of: gloss.source).first else {
      return gloss
    }
    var gloss = gloss
    gloss.official = form
    gloss.deviates = !accepted
    return gloss
  }

  /// The text folded, composed and without spaces, as bytes.
  private static func key(_ text: String) -> [UInt8] {
    var key = String.UnicodeScalarView()
    for scalar in HangulComposer.composed(text) where Script(scalar) != .space { key.append(HanFolding.fold(scalar)) }
    return Array(String(key).utf8)
  }
}
