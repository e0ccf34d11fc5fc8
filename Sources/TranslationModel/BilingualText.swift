public import Diagnostics

/// Segments with their translations, each with its place: what a CAT tool's file, a table or PO file holds, or a draft
/// beside its original.
public struct BilingualText: Sendable {
  /// The text that the ranges of one side count in; both sides of a CAT tool's file are in one.
  public struct File: Sendable {
    /// The name the user gave it; `-` for standard input.
    public var name: String
    /// The text in UTF-8: the bytes as read, or as decoded where they were not UTF-8.
    public var bytes: [UInt8]
    /// SHA-256 of the bytes on disk, in lower-case hexadecimal; empty where nobody needs it.
    public var contentHash: String
    /// The encoding of the bytes on disk, by a name that iconv knows; nil for UTF-8.
    public var encoding: String?
    /// The encoding where it was told from the bytes; nil where the file or the user said it.
    public var taken: TakenEncoding?
    /// The edit of `bytes` that makes what the file says of its encoding true; whoever writes the file carries it out.
    public var declaration: TextEdit?

    public init(
      name: String, bytes: [UInt8], contentHash: String = "", encoding: String? = nil, taken: TakenEncoding? = nil
    ) {
      self.encoding = encoding
      self.taken = taken
      self.name = name
      self.bytes = bytes
      self.contentHash = contentHash
    }
  }

  public var sourceFile: File
  /// Where the translations stand; findings name this file.
  public var targetFile: File
  /// In order of the translation.
  public var pairs: [SegmentPair]
  /// The Korean texts of a file that turned out to hold no translations, such as a list of addresses; nil for others.
  public var list: [PairedText]?
  /// Whether segments were paired by their content and may be paired wrongly, as for a draft and its original.
  public var isAligned: Bool
  /// What of the file is no pair, and how many of it.
  public var passedOver: [PassedOver: Int] = [:]
  /// How translations are written; nil where nothing writes them.
  public var writing: (any SegmentWriting)?

  public init(
    sourceFile: File, targetFile: File, pairs: [SegmentPair], isAligned: Bool = false,
    writing: (any SegmentWriting)? = nil
  ) {
    self.writing = writing
    self.sourceFile = sourceFile
    self.targetFile = targetFile
    self.pairs = pairs
    self.isAligned = isAligned
  }

  /// Why a part of a file is no pair.
  public enum PassedOver: String, Sendable, CaseIterable {
    /// A unit of a memory, or a row, without a translation.
    case withoutTranslation
    case withoutOriginal
    /// In languages that are not looked at.
    case otherLanguages
    /// Not in the form that the format asks for.
    case unreadable
  }

  /// The translations, or the texts of a list, as a document of one paragraph each, for what is checked in Korean text
  /// alone. What is locked counts as a quotation: it is pointed at, and never changed by machine.
  ///
  /// - Parameter format: what the file is read as where its bytes matter: HTML for XML.
  public func targetDocument(format: DocumentFormat) -> Document {
    let texts = pairs.map { (text: $0.target, isLocked: $0.isLocked) } + (list ?? []).map { ($0, false) }
    let blocks = texts.compactMap { target, isLocked -> Block? in
      guard let target, !target.text.isEmpty else { return nil }
      return Block(
        kind: .paragraph, section: 0, language: .target, text: target.text, utf8Range: target.utf8Range,
        offsets: target.offsets, sentences: [0..<target.text.utf8.count], isQuotation: isLocked)
    }
    return Document(
      name: targetFile.name, bytes: targetFile.bytes, contentHash: targetFile.contentHash, format: format,
      sections: [Section(level: 0, heading: "", headingRange: 0..<0, parent: nil)], blocks: blocks)
  }
}

/// A source segment with its translation.
public struct SegmentPair: Sendable, Hashable {
  /// What the file calls it; empty where it has no names for segments.
  public var id: String
  public var source: PairedText
  /// nil where the file has no place for it, as for a segment that was never opened.
  public var target: PairedText?
  /// nil where the file does not say.
  public var state: State?
  /// What a memory or a machine proposed for the source, best first as the file has them.
  public var proposals: [Proposal]
  /// Whether the file says that nobody is to change it.
  public var isLocked = false

  /// How far a translation has come.
  public enum State: String, Sendable, Codable, CaseIterable {
    /// Nobody has translated it, whatever the target holds.
    case untranslated
    /// A person has to look at it: fuzzy, needs review, rejected.
    case draft
    case translated
    /// A second person approved it.
    case reviewed
  }

  /// A translation proposed for a source like this one.
  public struct Proposal: Sendable, Hashable {
    /// The source that it translates; nil where the file does not keep it.
    public var source: String?
    public var target: String
    /// How alike the sources are, 0 to 1; nil where the file does not say.
    public var score: Double?

    public init(source: String? = nil, target: String, score: Double? = nil) {
      self.source = source
      self.target = target
      self.score = score
    }
  }

  public init(
    id: String = "", source: PairedText, target: PairedText?, state: State? = nil, proposals: [Proposal] = []
  ) {
    self.id = id
    self.source = source
    self.target = target
    self.state = state
    self.proposals = proposals
  }
}

/// One side of a segment pair: the text as a reader sees it, with the way back to the file.
public struct PairedText: Sendable, Hashable {
  /// Inline codes left out, escapes undone.
  public var text: String
  /// Smallest UTF-8 range of the file that holds the text; empty, at the place where it belongs, for no text.
  public var utf8Range: Range<Int>
  /// From the UTF-8 of `text` to the file.
  public var offsets: OffsetMap

  public init(text: String, utf8Range: Range<Int>, offsets: OffsetMap) {
    self.text = text
    self.utf8Range = utf8Range
    self.offsets = offsets
  }

  /// A text that stands in the file as it is.
  public init(text: String, at documentOffset: Int) {
    self.text = text
    utf8Range = documentOffset..<(documentOffset + text.utf8.count)
    offsets = OffsetMap(documentOffset: documentOffset)
  }
}

extension PairedText {
  /// A sentence of a block.
  ///
  /// - Parameter range: UTF-8 range in the block's text.
  public init(_ range: Range<Int>, of block: Block) {
    let units = block.text.utf8
    let lower = units.index(units.startIndex, offsetBy: range.lowerBound)
    text = String(block.text[lower..<units.index(lower, offsetBy: range.count)])
    utf8Range = block.offsets.documentRange(range)
    offsets = OffsetMap(documentOffset: block.offsets.documentStart(range.lowerBound))
    offsets.append(block.offsets, range, at: 0)
  }

  /// Appends a text that stands further on in the file, behind `gap`.
  public mutating func append(_ other: PairedText, gap: String) {
    text += gap
    offsets.append(text: text.utf8.count, document: other.offsets.documentStart(0))
    offsets.append(other.offsets, 0..<other.text.utf8.count, at: text.utf8.count)
    text += other.text
    utf8Range =
      min(
        utf8Range.lowerBound, other.utf8Range.lowerBound)..<max(
        utf8Range.upperBound, other.utf8Range.upperBound)
  }
}

extension OffsetMap {
  /// Appends the anchors that another map has behind the start of a range of its text, for a text in which that range
  /// begins at `place`.
  fileprivate mutating func append(_ other: OffsetMap, _ range: Range<Int>, at place: Int) {
    for anchor in other.anchors
    where anchor.text > range.lowerBound
      && (anchor.text < range.upperBound || anchor.text == range.upperBound && anchor.closesEntity)
    {
      append(
        text: anchor.text - range.lowerBound + place, document: anchor.document, closesEntity: anchor.closesEntity)
    }
  }
}
