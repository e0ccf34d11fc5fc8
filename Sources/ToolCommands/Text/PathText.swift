import Diagnostics
import TranslationModel

/// The path of a rendering, character by character, as people read it.
enum PathText {
  /// `杭→항 (sound)  州→저우 (sound)`.
  static func text(_ path: [RenderingStep], _ language: MessageLanguage = .english) -> String {
    path.map { step in
      let sides = [step.source, step.target].map { $0.isEmpty ? "–" : $0 }
      return "\(sides[0])→\(sides[1]) (\(step.by.wording[language]))"
    }.joined(separator: "  ")
  }

  static func words(_ link: RenderingStep.Link) -> String {
    switch link {
    case .mandarin: "sound"
    case .variant: "sound, misspelled"
    case .sinoKorean: "Korean reading"
    case .otherReading: "other reading"
    case .generic: "generic term"
    case .meaning: "meaning"
    case .known: "known pair"
    case .identical: "the same"
    case .similar: "alike"
    case .unaligned: "without counterpart"
    }
  }
}
