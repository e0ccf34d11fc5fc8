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
  /// Behind the segments so far, in bytes of the document.
  private var place = 0

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
      let next = number + 1 < block.sentences.count ? block.sentences[number + 1] : nil
      let limit = next.map { block.offsets.documentStart($0.lowerBound) } ?? document.bytes.count
      let markup = InlineMarkup(
        of: range, in: block, document, within: (segments.last?.utf8Range.upperBound ?? place)..<limit)
      var segment = TranslationJob.Segment(
        id: "s\(number + 1)", textBefore: String(decoding: bytes[end..<range.lowerBound], as: UTF8.self),
        source: String(decoding: bytes[range], as: UTF8.self), utf8Range: markup.utf8Range)
      segment.codes = markup.codes
      segments.append(segment)
      end = range.upperBound
    }
    place = segments.last?.utf8Range.upperBound ?? place
    let headings = document.headingPath(ofSection: block.section)
    job.units.append(
      TranslationJob.Unit(
        id: "u\(index + 1)", kind: block.kind, headings: block.kind == .heading ? headings.dropLast() : headings,
        segments: segments))
  }

  private static func isForTranslation(_ block: Block) -> Bool {
    block.language != .target && block.text.unicodeScalars.contains { Script($0) == .han }
  }
}
