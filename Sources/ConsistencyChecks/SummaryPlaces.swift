import LinguisticText
import TranslationModel

/// What of a document tells in short what the rest tells at length.
struct SummaryPlaces {
  /// A block that sums up, and where what it sums up stands.
  struct Place {
    var block: Int
    /// Blocks of the section that it heads; nil for a block of a summary, which speaks of all that follows the summary.
    var body: Range<Int>
    var isInSummary: Bool
    var isHeading = false
  }

  let places: [Place]

  /// Headings with the sections below them, the first block of each section, and what stands below a heading such as
  /// 요약.
  ///
  /// Complexity: O(blocks × depth of sections).
  init(_ document: Document) {
    var places: [Place] = []
    let blocks = document.blocks
    let summaries = Self.summaries(in: blocks)
    let ends = Self.sectionEnds(document)
    var next = 0
    var index = 0
    while index < blocks.count {
      if next < summaries.count, summaries[next].blocks.contains(index) {
        let summary = summaries[next]
        // The next of its name begins another issue.
        let following = summaries[(next + 1)...].first {
          $0.name == summary.name && $0.blocks.lowerBound >= summary.blocks.upperBound
        }
        let end = following?.blocks.lowerBound ?? blocks.count
        for block in summary.blocks {
          places.append(Place(block: block, body: summary.blocks.upperBound..<end, isInSummary: true))
        }
        index = summary.blocks.upperBound
        while next < summaries.count, summaries[next].blocks.lowerBound < index { next += 1 }
        continue
      }
      if blocks[index].kind == .heading {
        let body = (index + 1)..<max(index + 1, ends[blocks[index].section] ?? index + 1)
        places.append(Place(block: index, body: body, isInSummary: false, isHeading: true))
        if index + 1 < body.upperBound, blocks[index + 1].kind != .heading, blocks[index + 1].kind != .tableCell {
          places.append(
            Place(block: index + 1, body: (index + 2)..<max(index + 2, body.upperBound), isInSummary: false))
        }
      }
      if let body = Self.body(ofTitleAt: index, in: blocks) {
        places.append(Place(block: index, body: body, isInSummary: false, isHeading: true))
      }
      index += 1
    }
    self.places = places
  }

  /// The blocks below a paragraph that is the title of what follows, in text without headings; nil where it is none.
  private static func body(ofTitleAt index: Int, in blocks: [Block]) -> Range<Int>? {
    guard blocks[index].kind == .paragraph, blocks[index].looksLikeTitle, index + 1 < blocks.count,
      blocks[index + 1].kind == .paragraph, !blocks[index + 1].looksLikeTitle
    else { return nil }
    let end = blocks[(index + 1)...].firstIndex { $0.kind == .heading || $0.kind == .paragraph && $0.looksLikeTitle }
    return (index + 1)..<(end ?? blocks.count)
  }

  /// For each section, behind its last block, subsections included.
  private static func sectionEnds(_ document: Document) -> [Int: Int] {
    var ends: [Int: Int] = [:]
    for (index, block) in document.blocks.enumerated() {
      var section: Int? = block.section
      while let current = section {
        ends[current] = index + 1
        section = document.sections[current].parent
      }
    }
    return ends
  }

  /// The blocks below each heading of a summary up to the next heading.
  private static func summaries(in blocks: [Block]) -> [(name: String, blocks: Range<Int>)] {
    blocks.indices.compactMap { index in
      guard blocks[index].kind == .heading || blocks[index].kind == .paragraph,
        blocks[index].text.utf8.count < longestName
      else { return nil }
      var name = String.UnicodeScalarView()
      for scalar in blocks[index].text.unicodeScalars where scalar.properties.isAlphabetic { name.append(scalar) }
      let folded = String(name).lowercased()
      guard names.contains(folded) else { return nil }
      let end = blocks[(index + 1)...].firstIndex { $0.kind == .heading } ?? blocks.count
      return end > index + 1 ? (folded, (index + 1)..<end) : nil
    }
  }

  /// Bytes.
  private static let longestName = 60

  /// Headings of summaries and of tables of contents.
  private static let names: Set<String> = [
    "요약", "요약문", "핵심요약", "개요", "요지", "초록", "주요내용", "핵심내용", "목차", "차례", "한눈에보기", "summary", "contents",
    "executivesummary", "abstract",
  ]
}
