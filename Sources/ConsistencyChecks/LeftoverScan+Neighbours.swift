import LinguisticText
import Readings
import TranslationModel

/// Characters whose rendering stands beside them without a bracket.
extension LeftoverScan {
  /// Whether it writes the word before it in characters, or the word behind renders it by sound or reading: 우정룽 吴政隆, 孟祥锋 멍샹펑.
  func repeatsNeighbour(_ run: Range<Int>) -> Bool {
    let original = String(
      String.UnicodeScalarView(
        String(decoding: bytes[run], as: UTF8.self).unicodeScalars.filter { Script($0) == .han }))
    let count = original.unicodeScalars.count
    guard count > 1 else { return false }
    let start = max(0, run.lowerBound - count * Self.bytesOfCharacter)
    let before = String(decoding: bytes[start..<run.lowerBound], as: UTF8.self).unicodeScalars
    let last = before.split { Script($0) == .space }.last
    if Readback.isReading(last.map(Array.init) ?? [], of: Array(original.unicodeScalars)) { return true }
    let end = min(bytes.count, run.upperBound + count * Self.bytesOfCharacter)
    let behind = String(decoding: bytes[run.upperBound..<end], as: UTF8.self).unicodeScalars
    let next = behind.first == " " ? behind.split { Script($0) != .hangul }.first : nil
    let previous = before.last == " " ? before.split { Script($0) != .hangul }.last : nil
    return [previous, next].contains { $0.map { renders(String($0), original) } ?? false }
  }

  /// Whether a word renders an original by sound or in Korean reading, but for one syllable.
  private func renders(_ word: String, _ original: String) -> Bool {
    guard word.unicodeScalars.count >= original.unicodeScalars.count else { return false }
    let explanation = RenderingExplainer().explain(target: word, source: original)
    switch explanation.method {
    case .transcription, .sinoKorean, .mixed: return explanation.score >= Self.leastScore
    case .translation, .latin: return false
    }
  }

  /// Of three syllables two are enough.
  private static let leastScore = 0.65
  /// Four syllables of three bytes.
  private static let bytesOfCharacter = 12
}
