import TranslationModel

/// An article's headlines in Chinese and the blocks of it that may hold their renderings.
struct ArticleTitles {
  /// Block indices.
  var headlines: [Int]
  /// Block indices, the nearest to the headlines first: headings and captions, and the paragraphs whose quoted titles
  /// count.
  var targets: [Int]

  /// Headings further up than this belong to other articles, list of contents or cover.
  static let mostHeadings = 24
  /// Paragraphs and list items after the heading whose quotations may be titles.
  static let mostParagraphs = 24

  /// The groups of headlines, each with what stands between it and the group before; addresses and dates between the
  /// headlines part nothing.
  static func articles(of document: Document) -> [ArticleTitles] {
    var articles: [ArticleTitles] = []
    var body: [Int] = []
    var headlines: [Int] = []
    func close() {
      if !headlines.isEmpty { articles.append(ArticleTitles(headlines: headlines, targets: targets(body, document))) }
      headlines = []
      body = []
    }
    for (index, block) in document.blocks.enumerated() {
      switch block.kind {
      case .sourceHeadline:
        headlines.append(index)
      case .reference:
        continue
      default:
        if !headlines.isEmpty { close() }
        body.append(index)
      }
    }
    close()
    return articles
  }

  private static func targets(_ body: [Int], _ document: Document) -> [Int] {
    let titles = body.filter { role(of: document.blocks[$0]) == .title }
    let texts = body.filter { role(of: document.blocks[$0]) == .text }
    return titles.suffix(mostHeadings).reversed() + texts.suffix(mostParagraphs).reversed()
  }

  enum Role { case title, text }

  /// What a block of an article's body is to its headlines; nil where it cannot hold their rendering.
  static func role(of block: Block) -> Role? {
    guard block.language != .source else { return nil }
    switch block.kind {
    case .heading, .caption: return .title
    case .paragraph, .listItem: return .text
    case .tableCell, .sourceHeadline, .reference: return nil
    }
  }
}
