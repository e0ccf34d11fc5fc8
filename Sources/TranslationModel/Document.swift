/// A text as it was read: its bytes, its sections and its blocks.
public struct Document: Sendable {
  /// The name the user gave, or the path relative to the workspace; `-` for standard input.
  public var name: String
  /// The text in UTF-8: the bytes as read, or as decoded where the input was not UTF-8. All offsets count these.
  public var bytes: [UInt8]
  /// SHA-256 of the bytes on disk (before any decoding), in lower-case hexadecimal.
  public var contentHash: String
  public var format: DocumentFormat
  /// The headings in order; the first is the root, level 0, with an empty heading.
  public var sections: [Section]
  /// The blocks in order of the document.
  public var blocks: [Block]

  public init(
    name: String, bytes: [UInt8], contentHash: String, format: DocumentFormat, sections: [Section], blocks: [Block]
  ) {
    self.name = name
    self.bytes = bytes
    self.contentHash = contentHash
    self.format = format
    self.sections = sections
    self.blocks = blocks
  }

  /// The sentences and table cells of all blocks, in order.
  public var segments: [Segment] {
    blocks.indices.flatMap { index in blocks[index].segments(blockIndex: index) }
  }
}

public enum DocumentFormat: String, Sendable, Codable, CaseIterable {
  case plainText
  case markdown
  case html
}

/// A stretch of a document under one heading.
public struct Section: Sendable, Hashable {
  /// 0 for the root, then 1 and deeper.
  public var level: Int
  /// The heading as a reader sees it.
  public var heading: String
  /// UTF-8 byte range of the heading in the document; empty for the root.
  public var headingRange: Range<Int>
  /// Index of the enclosing section; nil for the root.
  public var parent: Int?

  public init(level: Int, heading: String, headingRange: Range<Int>, parent: Int?) {
    self.level = level
    self.heading = heading
    self.headingRange = headingRange
    self.parent = parent
  }
}

extension Document {
  /// The headings from the outermost to the one of `section`, without the root.
  public func headingPath(ofSection section: Int) -> [String] {
    var path: [String] = []
    var current: Int? = section
    while let index = current, sections[index].parent != nil {
      path.append(sections[index].heading)
      current = sections[index].parent
    }
    return path.reversed()
  }
}
