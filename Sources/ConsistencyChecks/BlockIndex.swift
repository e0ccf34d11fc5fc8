internal import Algorithms
import TranslationModel

/// Finds the block that holds a range of a document.
struct BlockIndex: Sendable {
  /// The first bytes of the blocks, ascending, with their indices.
  private let starts: [(offset: Int, block: Int)]
  private let ends: [Int]
  /// For each block the part of the document it is in: parts begin at headings and at lines that look like titles.
  let parts: [Int]

  init(_ document: Document) {
    starts = document.blocks.enumerated().map { ($1.utf8Range.lowerBound, $0) }.sorted { $0 < $1 }
    ends = document.blocks.map(\.utf8Range.upperBound)
    var part = 0
    var section: Int?
    parts = document.blocks.map { block in
      if block.section != section || block.kind == .heading || block.kind == .paragraph && block.looksLikeTitle {
        part += 1
      }
      section = block.section
      return part
    }
  }

  /// The innermost block that holds all of a range; cells of a table may lie inside one another.
  ///
  /// Complexity: O(log blocks).
  func block(holding utf8Range: Range<Int>) -> Int? {
    let next = starts.partitioningIndex { $0.offset > utf8Range.lowerBound }
    return starts[..<next].suffix(Self.deepest).last { ends[$0.block] >= utf8Range.upperBound }?.block
  }

  /// Blocks to look back at: those inside the one that is wanted, beside the place.
  private static let deepest = 64
}
