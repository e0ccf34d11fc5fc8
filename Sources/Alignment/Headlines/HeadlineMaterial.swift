import TranslationModel

/// Keeps of a document, block by block, only what `HeadlineAligner` looks at: headlines, and of each article the
/// headings, captions and paragraphs that may render them.
///
/// It grows with the number of headlines, not with the text.
public struct HeadlineMaterial: Sendable {
  private var kept: [Block] = []
  /// Blocks since the last headline.
  private var body: [Block] = []

  public init() {}

  /// Takes in the next block of the document.
  public mutating func add(_ block: Block) {
    switch block.kind {
    case .reference: return
    case .sourceHeadline:
      if !body.isEmpty { closeBody() }
      kept.append(block)
    default:
      body.append(block)
      if body.count > 8 * ArticleTitles.mostParagraphs { thinOut() }
    }
  }

  /// A document that gives the same pairs as the whole one; its blocks are counted differently.
  public func document(name: String, contentHash: String) -> Document {
    Document(
      name: name, bytes: [], contentHash: contentHash, format: .plainText,
      sections: [Section(level: 0, heading: "", headingRange: 0..<0, parent: nil)], blocks: kept)
  }

  private mutating func closeBody() {
    thinOut()
    kept += body
    body = []
  }

  /// Leaves what may still count, and the last block, which parts headlines whatever it is.
  private mutating func thinOut() {
    var titles = 0
    var texts = 0
    var chosen: [Block] = []
    for (index, block) in body.enumerated().reversed() {
      switch ArticleTitles.role(of: block) {
      case .title where titles < ArticleTitles.mostHeadings: titles += 1
      case .text where texts < ArticleTitles.mostParagraphs: texts += 1
      default: guard index == body.count - 1 else { continue }
      }
      chosen.append(block)
    }
    body = chosen.reversed()
  }
}
