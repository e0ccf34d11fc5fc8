import GlossaryStore
import LinguisticText
import TranslationModel

extension TextFolding {
  /// How the glossary of a workspace finds: 简, 繁 and Korean forms are alike, particles do not matter.
  static let workspace = TextFolding(
    source: HanFolding.folded,
    sourceScript: { text in
      switch HanScript.of(text) {
      case .simplified: .simplified
      case .traditional, .mixed: .traditional
      case .neutral: .han
      }
    },
    targetStems: { text in
      KoreanParticles.stripParticles(text).filter { !$0.particles.isEmpty }.map(\.stem)
    })
}
