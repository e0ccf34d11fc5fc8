import Diagnostics
import TranslationModel

/// The path of a rendering, character by character, as people read it.
enum PathText {
  /// `杭→항 (sound)  州→저우 (sound)`.
  static func text(_ path: [RenderingStep], _ language: MessageLanguage) -> String {
    path.map { step in
      let sides = [step.source, step.target].map { $0.isEmpty ? "–" : $0 }
      return "\(sides[0])→\(sides[1]) (\(step.by.wording[language]))"
    }.joined(separator: "  ")
  }
}
