import Diagnostics
import LinguisticText
import Readings
import TranslationModel

/// A rendering with its original beside it and no bracket: behind a slash (Hunyuan (혼위안/混元)), a colon or a space, or in
/// the next cell of a table.
///
/// The miner takes no such pairs, for different things stand beside each other, too (베이징/上海); here only those count
/// whose rendering is by sound.
struct NameBeside {
  var document: Int
  /// As the miner would have it, but never certain.
  var gloss: Gloss

  /// Those of all documents, in order, without the pairs that a gloss of the document has. Complexity: O(bytes).
  static func all(in documents: [CheckedDocument]) -> [NameBeside] {
    documents.enumerated().flatMap { number, checked -> [NameBeside] in
      let glossed = GlossedPlaces(checked.glosses)
      let known = Set(checked.glosses.map { [$0.target, $0.source] })
      let blocks = checked.document.blocks
      let pairs = blocks.indices.flatMap { index -> [Pair] in
        pairsInText(blocks[index]) + pairOfCells(from: index, in: checked.document)
      }
      return pairs.compactMap { pair in
        guard !glossed.overlap(pair.targetRange), !known.contains([pair.target, pair.source]) else { return nil }
        return bySound(pair).map { NameBeside(document: number, gloss: $0) }
      }
    }
  }

  /// What stands beside each other, with ranges of the document.
  private struct Pair {
    var target: String
    var targetRange: Range<Int>
    var source: String
    var sourceRange: Range<Int>
    /// What is around them.
    var sentence: String
  }

  private static func bySound(_ pair: Pair) -> Gloss? {
    let explanation = RenderingExplainer().explain(target: pair.target, source: pair.source)
    guard explanation.method == .transcription || explanation.method == .mixed, let official = explanation.official
    else { return nil }
    let isBehind = pair.targetRange.lowerBound < pair.sourceRange.lowerBound
    return Gloss(
      target: pair.target, targetRange: pair.targetRange, source: pair.source, sourceRange: pair.sourceRange,
      direction: isBehind ? .targetThenSource : .sourceThenTarget, method: explanation.method,
      score: explanation.score, certain: false, official: official, deviates: explanation.deviates, line: 0,
      sentence: pair.sentence, path: explanation.path)
  }

  // MARK: - In one text

  private static func pairsInText(_ block: Block) -> [Pair] {
    guard block.language != .source, !block.isQuotation else { return [] }
    var text = block.text
    return text.withUTF8 { bytes in
      let words = words(in: bytes)
      return zip(words, words.dropFirst()).compactMap { left, right in
        guard left.script != right.script, isOnlyMarks(bytes[left.range.upperBound..<right.range.lowerBound]) else {
          return nil
        }
        let (rendering, original) = left.script == .hangul ? (left.range, right.range) : (right.range, left.range)
        let sentence = block.sentences.first { $0.contains(rendering.lowerBound) } ?? rendering
        return Pair(
          target: String(decoding: bytes[rendering], as: UTF8.self),
          targetRange: block.offsets.documentRange(rendering),
          source: String(decoding: bytes[original], as: UTF8.self),
          sourceRange: block.offsets.documentRange(original),
          sentence: String(decoding: bytes[sentence], as: UTF8.self))
      }
    }
  }

  /// The words of Hangul and those of Chinese characters of two characters and more, as long as they are whole.
  private static func words(in bytes: UnsafeBufferPointer<UInt8>) -> [(script: Script, range: Range<Int>)] {
    var words: [(script: Script, range: Range<Int>)] = []
    var offset = 0
    while offset < bytes.count {
      let start = offset
      var scripts: Set<Script> = []
      while let next = UTF8Scalar.first(at: offset, in: bytes), isLetter(next.scalar) {
        scripts.insert(Script(next.scalar))
        offset += next.length
      }
      if offset - start >= leastBytes, scripts == [.hangul] || scripts == [.han], let script = scripts.first {
        words.append((script, start..<offset))
      }
      if offset == start { offset += UTF8Scalar.first(at: offset, in: bytes)?.length ?? 1 }
    }
    return words
  }

  /// Two characters.
  private static let leastBytes = 6

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch Script(scalar) {
    case .hangul, .han, .kana, .latin: return true
    default: return false
    }
  }

  /// Whether up to four marks stand between two words, none of which divides or ends what is said.
  private static func isOnlyMarks(_ between: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let marks = String(decoding: between, as: UTF8.self).unicodeScalars
    return (1...4).contains(marks.count) && marks.allSatisfy { " /|:：=-–—·'\"‘’“”`".unicodeScalars.contains($0) }
  }

  // MARK: - In a row of cells

  /// A cell of Hangul and one of Chinese characters next to each other.
  private static func pairOfCells(from index: Int, in document: Document) -> [Pair] {
    guard index + 1 < document.blocks.count else { return [] }
    let (left, right) = (document.blocks[index], document.blocks[index + 1])
    guard left.kind == .tableCell, right.kind == .tableCell, isOneRow(left, right, document),
      let one = script(of: left), let other = script(of: right), one != other
    else { return [] }
    let (rendering, original) = one == .hangul ? (left, right) : (right, left)
    return [
      Pair(
        target: rendering.text, targetRange: rendering.offsets.documentRange(0..<rendering.text.utf8.count),
        source: original.text, sourceRange: original.offsets.documentRange(0..<original.text.utf8.count),
        sentence: "\(left.text) \(right.text)")
    ]
  }

  /// The one script of a cell's words: Hangul, with spaces, or Chinese characters.
  private static func script(of cell: Block) -> Script? {
    let scalars = cell.text.unicodeScalars
    guard scalars.count > 1 else { return nil }
    if scalars.allSatisfy({ Script($0) == .han }) { return .han }
    return scalars.allSatisfy { Script($0) == .hangul || $0 == " " } ? .hangul : nil
  }

  private static func isOneRow(_ left: Block, _ right: Block, _ document: Document) -> Bool {
    guard left.utf8Range.upperBound <= right.utf8Range.lowerBound else { return false }
    let between = String(
      decoding: document.bytes[left.utf8Range.upperBound..<right.utf8Range.lowerBound], as: UTF8.self
    ).lowercased()
    return between.contains("<") ? !between.contains("<tr") && !between.contains("</tr") : !between.contains("\n")
  }
}
