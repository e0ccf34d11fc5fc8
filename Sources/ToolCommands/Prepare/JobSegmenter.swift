import Interchange
import LinguisticText
import TranslationModel

/// Cuts a document into units and segments to translate.
///
/// Blocks without a Chinese character and blocks in Korean stay as they are. Ids count all blocks of the document, so
/// that the same document gives the same ids.
struct JobSegmenter {
  let document: Document
  let name: String

  /// Blocks with text that is not translated.
  private(set) var blocksLeftOut = 0
  private(set) var job: TranslationJob
  /// Per unit of the job, the index of its block.
  private(set) var blocks: [Int] = []

  init(_ document: Document, name: String) {
    self.document = document
    self.name = name
    job = TranslationJob(original: name, contentHash: document.contentHash, format: document.format)
    for index in document.blocks.indices { take(index) }
  }

  private mutating func take(_ index: Int) {
    let block = document.blocks[index]
    guard Self.isForTranslation(block), !block.sentences.isEmpty else {
      blocksLeftOut += 1
      return
    }
    let bytes = Array(block.text.utf8)
    var segments: [TranslationJob.Segment] = []
    var end = block.sentences[0].lowerBound
    for (number, range) in block.sentences.enumerated() {
      var segment = TranslationJob.Segment(
        id: "s\(number + 1)", textBefore: String(decoding: bytes[end..<range.lowerBound], as: UTF8.self),
        source: String(decoding: bytes[range], as: UTF8.self), utf8Range: block.offsets.documentRange(range))
      if !InlineMarkup(of: range, in: block, document).pieces.isEmpty {
        let original = String(decoding: document.bytes[segment.utf8Range], as: UTF8.self)
        segment.notes.append(.init(.markup, "In the document: \(original)"))
      }
      segments.append(segment)
      end = range.upperBound
    }
    let headings = document.headingPath(ofSection: block.section)
    job.units.append(
      TranslationJob.Unit(
        id: "u\(index + 1)", kind: block.kind, headings: block.kind == .heading ? headings.dropLast() : headings,
        segments: segments))
    blocks.append(index)
  }

  private static func isForTranslation(_ block: Block) -> Bool {
    block.language != .target && block.text.unicodeScalars.contains { Script($0) == .han }
  }
}
