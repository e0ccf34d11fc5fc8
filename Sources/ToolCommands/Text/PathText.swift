import TranslationModel

/// The path of a rendering, character by character, as people read it.
enum PathText {
  /// `杭→항 (sound)  州→저우 (sound)`.
  static func text(_ path: [RenderingStep]) -> String {
    path.map { step in
      "\(step.source.isEmpty ? "–" : step.source)→\(step.target.isEmpty ? "–" : step.target) (\(words(step.by)))"
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
