import Diagnostics
import LinguisticText
import Readings
import TranslationModel

/// A rendering with its original behind a slash, as brackets behind Latin names have them: Hunyuan (혼위안/混元).
///
/// The miner takes no such pairs, for a slash also stands between different things (베이징/上海); here only those count
/// whose rendering is by sound.
struct SlashedName {
  var document: Int
  var gloss: Gloss
  var official: String

  /// Those of all documents whose rendering differs from the official form of what stands behind the slash, in order.
  /// Complexity: O(bytes).
  static func all(in documents: [CheckedDocument]) -> [SlashedName] {
    documents.enumerated().flatMap { number, checked -> [SlashedName] in
      let glossed = GlossedPlaces(checked.glosses)
      return checked.document.blocks.filter { $0.language != .source }.flatMap { block -> [SlashedName] in
        var text = block.text
        return text.withUTF8 { bytes in
          places(in: bytes).compactMap { rendering, original in
            let range = block.offsets.documentRange(rendering)
            guard !glossed.overlap(range) else { return nil }
            return slip(rendering, original, of: bytes, in: block, document: number)
          }
        }
      }
    }
  }

  private static func slip(
    _ rendering: Range<Int>, _ original: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>, in block: Block,
    document: Int
  ) -> SlashedName? {
    let target = String(decoding: bytes[rendering], as: UTF8.self)
    let source = String(decoding: bytes[original], as: UTF8.self)
    let explanation = RenderingExplainer().explain(target: target, source: source)
    guard explanation.method == .transcription || explanation.method == .mixed, explanation.deviates,
      let official = explanation.official
    else { return nil }
    let sentence = block.sentences.first { $0.contains(rendering.lowerBound) } ?? rendering
    let gloss = Gloss(
      target: target, targetRange: block.offsets.documentRange(rendering), source: source,
      sourceRange: block.offsets.documentRange(original), direction: .targetThenSource, method: explanation.method,
      score: explanation.score, certain: false, official: official, deviates: true, line: 0,
      sentence: String(decoding: bytes[sentence], as: UTF8.self), path: explanation.path)
    guard TranscriptionSlip.isLikely(gloss) else { return nil }
    return SlashedName(document: document, gloss: gloss, official: TranscriptionSlip.official(of: gloss) ?? official)
  }

  /// Words of Hangul and of Chinese characters on either side of a slash, whole words both.
  private static func places(in bytes: UnsafeBufferPointer<UInt8>) -> [(rendering: Range<Int>, original: Range<Int>)] {
    bytes.indices.compactMap { slash in
      guard bytes[slash] == UInt8(ascii: "/") else { return nil }
      var start = slash
      while let scalar = UTF8Scalar.last(before: start, in: bytes), Script(scalar) == .hangul {
        start -= UTF8.width(scalar)
      }
      var end = slash + 1
      while let next = UTF8Scalar.first(at: end, in: bytes), Script(next.scalar) == .han { end += next.length }
      guard slash - start >= leastBytes, end - slash > leastBytes,
        !isLetter(UTF8Scalar.last(before: start, in: bytes)), !isLetter(UTF8Scalar.first(at: end, in: bytes)?.scalar)
      else { return nil }
      return (start..<slash, (slash + 1)..<end)
    }
  }

  /// Two characters.
  private static let leastBytes = 6

  private static func isLetter(_ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar else { return false }
    switch Script(scalar) {
    case .hangul, .han, .kana, .latin: return true
    default: return scalar == "/"
    }
  }
}
