import LinguisticText
import Readings
import TranslationModel

/// Tells transcriptions of Mandarin that went wrong from names that came into Korean by another way: brands (까르푸),
/// readings of Cantonese or of the Korean characters, translations.
enum TranscriptionSlip {
  /// Whether the writer meant the Mandarin sounds, by the path that explains the rendering.
  ///
  /// Every part has a counterpart, and one by sound departs from the rule; at least half of what is meant by sound is a reading of Mandarin or an attested
  /// misspelling of one; at most one character, or a third of them, is only alike, in at least a third of its letters.
  /// Two and more characters in their Korean reading are a word of their own and count for nothing (怀柔科学城 화이러우과학성). A path
  /// without steps tells nothing against it.
  ///
  /// Complexity: O(steps).
  static func isLikely(_ path: [RenderingStep]) -> Bool {
    guard !path.isEmpty else { return true }
    var heard = 0
    var alike = 0
    var read = 0
    var run = 0
    for (index, step) in path.enumerated() {
      run = step.by == .sinoKorean ? run + 1 : 0
      switch step.by {
      case .mandarin, .variant: heard += step.source.unicodeScalars.count
      case .similar:
        guard resemblance(step) >= leastResemblance else { return false }
        alike += 1
      case .sinoKorean where run == 1 && !(index + 1 < path.count && path[index + 1].by == .sinoKorean): read += 1
      case .unaligned: return false
      case .sinoKorean, .otherReading, .generic, .meaning, .known, .identical: break
      }
    }
    let count = heard + alike + read
    let departs = path.contains { $0.by == .variant } || alike + read > 0
    guard departs, count > 1 || (count == 1 && path.contains { $0.by == .generic }) else { return false }
    return heard * 2 >= count && alike <= max(1, count / 3)
  }

  /// Of three letters of a syllable one at least.
  private static let leastResemblance: Float = 0.3

  /// The greatest share of letters that the syllables of a step have in common with an official reading of its
  /// character, 0 to 1.
  private static func resemblance(_ step: RenderingStep) -> Float {
    guard let character = step.source.unicodeScalars.first, step.source.unicodeScalars.count == 1 else { return 0 }
    let syllables = step.target.unicodeScalars.map(\.value)
    let shares = CharacterReadings.renderings(of: character).mandarin.map { reading -> Float in
      let official = reading.unicodeScalars.map(\.value)
      guard official.count == syllables.count, !official.isEmpty else { return 0 }
      return zip(official, syllables).map(Jamo.syllableSimilarity).reduce(0, +) / Float(official.count)
    }
    return shares.max() ?? 0
  }
}
