import LinguisticText
import Readings
import TranslationModel

/// Names that went wrong in a text that renders its names by sound: there less is needed to see what the writer meant than
/// of a name alone (왕홍 for 旺宏, beside 타이지뎬 and 롄파커).
enum NamesBySound {
  /// Whether a document has four names at least in their official sounds, which are no Korean readings. O(glosses).
  static func areUsual(in glosses: [Gloss], minimumScore: Double) -> Bool {
    let exact = glosses.filter {
      $0.score >= minimumScore && $0.method == .transcription && !$0.deviates && !$0.alsoMethods.contains(.sinoKorean)
        && $0.source.unicodeScalars.count > 1
    }
    return Set(exact.map { ComparisonKey.original($0.source) }).count >= least
  }

  private static let least = 4

  /// Whether a rendering is by sound but for a part, among names by sound: a certain pair, explained by sound, of which half of the
  /// characters have an official sound or an attested misspelling, one at least has, and none is a word. O(steps).
  ///
  /// Not with the Korean reading of all characters, nor where a people or a language other than Mandarin is spoken of.
  static func mayHaveSlip(_ gloss: Gloss) -> Bool {
    guard gloss.certain, gloss.deviates, gloss.method == .transcription, !gloss.alsoMethods.contains(.sinoKorean),
      !gloss.path.isEmpty, TranscriptionSlip.mayBeSound(gloss), !gloss.target.contains(" "),
      (2...longest).contains(gloss.source.unicodeScalars.count)
    else { return false }
    var (heard, others) = (0, 0)
    for step in gloss.path {
      switch step.by {
      case .mandarin, .variant: heard += step.source.unicodeScalars.count
      case .similar, .unaligned, .sinoKorean: others += max(1, step.source.unicodeScalars.count)
      case .otherReading, .generic, .meaning, .known, .identical: return false
      }
    }
    guard !gloss.path.contains(where: isLoanword) else { return false }
    // What is read and what nothing explains, beside each other, are words of Korean: 여고 in 베이이여고 for 北一女中.
    let isWord = gloss.path.contains { $0.by == .sinoKorean } && gloss.path.contains { $0.by == .unaligned }
    return !isWord && heard >= others && gloss.path.contains { $0.by == .mandarin }
  }

  /// Whether one character has several syllables that nothing explains, one of which is no sound of Mandarin: 테크 in 룽핑하이테크 for
  /// 隆平高科.
  private static func isLoanword(_ step: RenderingStep) -> Bool {
    let syllables = step.target.unicodeScalars
    return step.by == .unaligned && syllables.count > 1 && syllables.contains { !MandarinTable.transcribes($0) }
  }

  /// Characters of names; what is longer has words in it.
  private static let longest = 4
}
