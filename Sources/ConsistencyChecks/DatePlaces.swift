import Diagnostics
import LinguisticText
import TranslationModel

/// A block's text by UTF-8 offsets, with the way back to the document.
struct BlockBytes {
  private let block: Block
  private let bytes: [UInt8]

  init(_ block: Block, _ bytes: [UInt8]) {
    self.block = block
    self.bytes = bytes
  }

  func documentRange(_ range: Range<Int>) -> Range<Int> { block.offsets.documentRange(range) }
  func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}

extension CheckContext {
  /// What `judge` says of the dates in the Korean blocks of all documents, in order.
  ///
  /// Complexity: O(bytes).
  func datesInOrder(_ judge: (BlockBytes, DateMention, Int) -> Finding?) -> [Finding] {
    documents.indices.flatMap { number in
      documents[number].document.blocks.flatMap { block -> [Finding] in
        guard block.language != .source, block.kind != .reference, block.kind != .sourceHeadline else { return [] }
        let bytes = Array(block.text.utf8)
        let mentions = bytes.withUnsafeBufferPointer { DateReader.mentions(in: $0) }
        let place = BlockBytes(block, bytes)
        return mentions.compactMap { judge(place, $0, number) }
      }
    }
  }
}
