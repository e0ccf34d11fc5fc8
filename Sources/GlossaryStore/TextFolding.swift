import Foundation
import LinguisticText
import TranslationModel

/// How spellings are made alike for finding: the glossary stores what it is given and compares what these return.
///
/// Injected because the tables live in lower modules and tests want small ones.
public struct TextFolding: Sendable {
  /// Folds an original: 简, 繁 and Korean forms of a character become one. Called on text without spaces.
  public var source: @Sendable (String) -> String
  /// The script an original is written in.
  public var sourceScript: @Sendable (String) -> TermScript
  /// The stems a Korean expression may have when the particles at its end are taken off (`이좡에서는` → `이좡`), without the
  /// expression itself; empty where there is no particle.
  public var targetStems: @Sendable (String) -> [String]

  public init(
    source: @escaping @Sendable (String) -> String,
    sourceScript: @escaping @Sendable (String) -> TermScript,
    targetStems: @escaping @Sendable (String) -> [String] = { _ in [] }
  ) {
    self.source = source
    self.sourceScript = sourceScript
    self.targetStems = targetStems
  }
}

extension TextFolding {
  /// How a glossary finds unless told otherwise: 简, 繁 and Korean forms are alike, particles do not matter.
  public static let standard = TextFolding(
    source: HanFolding.folded,
    sourceScript: { text in
      switch HanScript.of(text) {
      case .simplified: .simplified
      case .traditional, .mixed: .traditional
      case .neutral: text.unicodeScalars.contains { LinguisticText.Script($0) == .han } ? .han : .latin
      }
    },
    targetStems: { text in
      KoreanParticles.stripParticles(text).filter { !$0.particles.isEmpty }.map(\.stem)
    })
}

extension TextFolding {
  /// The key under which an original is found: folded, without spaces, Latin letters small.
  func sourceKey(_ text: String) -> String {
    source(LookUpKey.squeezed(text))
  }

  /// The key under which a rendering is found: without spaces, Latin letters small, syllables composed.
  func targetKey(_ text: String) -> String {
    LookUpKey.target(text)
  }
}
