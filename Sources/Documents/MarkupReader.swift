import LinguisticText
import TranslationModel

/// Reads a document from front to back, one line at a time, and hands over its blocks.
struct MarkupReader {
  let bytes: UnsafeBufferPointer<UInt8>
  let rules: ReadingRules
  let emit: (Block) -> Void
  var position = 0
  var outline = SectionOutline()
  var builder = BlockBuilder()

  init(_ bytes: UnsafeBufferPointer<UInt8>, rules: ReadingRules, emit: @escaping (Block) -> Void) {
    self.bytes = bytes
    self.rules = rules
    self.emit = emit
  }

  mutating func run() {
    while position < bytes.count {
      let end = bytes.lineEnd(from: position)
      builder.append(bytes, position..<end)
      if var block = builder.finish(section: 0) {
        block.sentences = SentenceSegmenter.sentences(in: block.text, lineBreaks: .soft)
        emit(block)
      }
      position = bytes.afterLineBreak(end)
    }
  }
}
