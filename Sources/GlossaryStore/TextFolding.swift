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
    source(Self.squeezed(text))
  }

  /// The key under which a rendering is found: without spaces, Latin letters small, syllables composed.
  func targetKey(_ text: String) -> String {
    let squeezed = Self.squeezed(text)
    return squeezed.unicodeScalars.contains(where: Self.mayCompose)
      ? squeezed.precomposedStringWithCanonicalMapping : squeezed
  }

  private static func squeezed(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x41...0x5A: scalars.append(Unicode.Scalar(scalar.value + 0x20) ?? scalar)
      case 0xFF21...0xFF3A: scalars.append(Unicode.Scalar(scalar.value - 0xFF21 + 0x61) ?? scalar)
      case 0xFF10...0xFF19, 0xFF41...0xFF5A: scalars.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
      // Zero-width space, soft hyphen, byte order mark.
      case 0x200B, 0xAD, 0xFEFF: continue
      default: if !scalar.properties.isWhitespace { scalars.append(scalar) }
      }
    }
    return String(scalars)
  }

  /// Conjoining jamo and combining marks.
  private static func mayCompose(_ scalar: Unicode.Scalar) -> Bool {
    (0x1100...0x11FF).contains(scalar.value) || (0x300...0x36F).contains(scalar.value)
  }
}
