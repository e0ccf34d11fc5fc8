import Diagnostics
import LinguisticText
import TranslationModel

/// Where a gloss stands in the text of its block.
struct GlossPlace: Sendable {
  /// Index into the document's blocks.
  var block: Int
  /// UTF-8 range of the rendering in the block's text.
  var target: Range<Int>
  /// UTF-8 range of the original.
  var source: Range<Int>
  /// From the opening bracket to behind the closing one.
  var bracket: Range<Int>
  /// Whether nothing but marks and spaces lies between what stands outside the bracket and the bracket.
  var isAdjacent: Bool

  /// The place of a gloss; nil where markup runs through it or no bracket is found around what belongs in one.
  init?(_ gloss: Gloss, in document: Document, _ blocks: BlockIndex) {
    let (one, other) = (gloss.targetRange, gloss.sourceRange)
    let both = min(one.lowerBound, other.lowerBound)..<max(one.upperBound, other.upperBound)
    guard let block = blocks.block(holding: both) else { return nil }
    let offsets = document.blocks[block].offsets
    guard let target = offsets.textRange(gloss.targetRange), let source = offsets.textRange(gloss.sourceRange)
    else { return nil }
    let (outer, inner) = gloss.direction == .sourceThenTarget ? (source, target) : (target, source)
    guard outer.upperBound <= inner.lowerBound else { return nil }
    var text = document.blocks[block].text
    let bracket = text.withUTF8 { Self.bracket(around: inner, behind: outer.upperBound, in: $0) }
    guard let bracket else { return nil }
    (self.block, self.target, self.source, self.bracket) = (block, target, source, bracket)
    isAdjacent = text.withUTF8 { bytes in
      String(decoding: bytes[outer.upperBound..<bracket.lowerBound], as: UTF8.self).unicodeScalars
        .allSatisfy { [.space, .other].contains(Script($0)) }
    }
  }

  /// The bracket that opens between `start` and `inner`, up to where it closes.
  private static func bracket(
    around inner: Range<Int>, behind start: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Range<Int>? {
    guard inner.upperBound <= bytes.count else { return nil }
    var offset = start
    while offset < inner.lowerBound, let next = UTF8Scalar.first(at: offset, in: bytes) {
      if GlossBracket.opened(by: next.scalar) != nil {
        return end(at: offset, in: bytes).flatMap { $0 >= inner.upperBound ? offset..<$0 : nil }
      }
      offset += next.length
    }
    return nil
  }

  /// The offset behind the bracket that opens at `offset`; nil where none opens or it does not close within what a
  /// gloss may take.
  static func end(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let opening = UTF8Scalar.first(at: offset, in: bytes), let kind = GlossBracket.opened(by: opening.scalar)
    else { return nil }
    var depth = 0
    var index = offset
    while index < min(bytes.count, offset + longestBracket), let next = UTF8Scalar.first(at: index, in: bytes) {
      index += next.length
      if GlossBracket.opened(by: next.scalar) == kind { depth += 1 }
      if GlossBracket.closed(by: next.scalar) == kind { depth -= 1 }
      if depth == 0 { return index }
    }
    return nil
  }

  /// Bytes.
  private static let longestBracket = 400
}
