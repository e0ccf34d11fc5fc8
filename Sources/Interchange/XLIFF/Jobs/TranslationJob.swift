import TranslationModel

/// A document cut into segments to translate, with what memory and glossary know of each: what a translator gets.
///
/// One unit a block, one segment a sentence. The text of a segment is what a reader sees; where it stands in the
/// document is said by byte ranges, so that the translations can be put back.
public struct TranslationJob: Sendable, Hashable {
  /// Name of the document: relative to the workspace, so that the memory knows it again.
  public var original: String
  /// SHA-256 of the document's bytes, lower-case hexadecimal.
  public var contentHash: String
  public var format: DocumentFormat
  public var units: [Unit]

  public init(original: String, contentHash: String, format: DocumentFormat, units: [Unit] = []) {
    self.original = original
    self.contentHash = contentHash
    self.format = format
    self.units = units
  }

  /// A paragraph, heading, list item or table cell.
  public struct Unit: Sendable, Hashable {
    /// An NMTOKEN, unique in the job; the same document gives the same ids.
    public var id: String
    public var kind: Block.Kind
    /// The headings above it, outermost first.
    public var headings: [String]
    /// Never empty.
    public var segments: [Segment]

    public init(id: String, kind: Block.Kind, headings: [String] = [], segments: [Segment]) {
      self.id = id
      self.kind = kind
      self.headings = headings
      self.segments = segments
    }
  }

  /// A sentence.
  public struct Segment: Sendable, Hashable {
    /// Unique in the unit.
    public var id: String
    /// What stands between it and the segment before it in the unit: spaces, mostly.
    public var textBefore: String
    public var source: String
    /// Where it stands in the document's UTF-8; its codes included.
    public var utf8Range: Range<Int>
    /// The markup within it, in order of the text.
    public var codes: [InlineCode] = []
    public var target: Target?
    /// The best first.
    public var proposals: [Proposal] = []
    /// In order of the text, without overlaps.
    public var terms: [TermMark] = []
    /// What else a translator should know, in sentences.
    public var notes: [Note] = []

    public init(id: String, textBefore: String = "", source: String, utf8Range: Range<Int>) {
      self.id = id
      self.textBefore = textBefore
      self.source = source
      self.utf8Range = utf8Range
    }
  }

  /// A translation that is filled in.
  public struct Target: Sendable, Hashable {
    public enum Origin: String, Sendable, Hashable, CaseIterable {
      /// The same text, in the same surroundings.
      case inContext = "in-context"
      /// The same text byte for byte.
      case exact = "exact-match"
      /// The same text but for spacing, width, case or 简/繁 forms, a pair nobody confirmed, or one that lacks the
      /// text's codes: to be reviewed.
      case nearlyExact = "leveraged-tm"
      /// A similar text: to be reviewed.
      case fuzzy = "fuzzy-match"
    }

    public var text: String
    public var origin: Origin
    /// The segment's codes in the text, in its order.
    public var codes: [PlacedCode] = []
    /// Whether codes of the segment have no place in the text, so that it must be reviewed.
    public var lacksCodes = false

    public init(_ text: String, origin: Origin) {
      self.text = text
      self.origin = origin
    }

    var isTranslated: Bool { !lacksCodes && (origin == .inContext || origin == .exact) }
  }

  /// A translation from the memory that stands beside the segment.
  public struct Proposal: Sendable, Hashable {
    /// As the memory has it.
    public var source: String
    /// As proposed: numbers and names of the segment put in.
    public var target: String
    /// In per cent, 0 to 100.
    public var similarity: Int
    /// How good it is, in per cent: below the similarity where the pair is doubtful itself.
    public var quality: Int
    /// The document that the memory has it from.
    public var origin: String?
    public var isInContext: Bool
    /// The segment's codes in the proposed translation, in its order.
    public var codes: [PlacedCode] = []
    /// What differs, what was put in, what is missing: name and text.
    public var facts: [Fact]

    public init(
      source: String, target: String, similarity: Int, quality: Int, origin: String? = nil, isInContext: Bool = false,
      facts: [Fact] = []
    ) {
      self.source = source
      self.target = target
      self.similarity = similarity
      self.quality = quality
      self.origin = origin
      self.isInContext = isInContext
      self.facts = facts
    }
  }

  /// Something known of a proposal, by its name: `difference`, `replaced`, `codes`.
  public struct Fact: Sendable, Hashable {
    public var name: String
    public var text: String

    public init(_ name: String, _ text: String) {
      self.name = name
      self.text = text
    }
  }

  /// A term of the glossary in a segment.
  public struct TermMark: Sendable, Hashable {
    /// UTF-8 byte range in the segment's source.
    public var utf8Range: Range<Int>
    /// Renderings to use, the preferred one first; may be empty where only some not to use are known.
    public var renderings: [String]
    public var notForUse: [String]
    public var definition: String?

    public init(utf8Range: Range<Int>, renderings: [String], notForUse: [String] = [], definition: String? = nil) {
      self.utf8Range = utf8Range
      self.renderings = renderings
      self.notForUse = notForUse
      self.definition = definition
    }
  }

  public struct Note: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable, CaseIterable {
      case repetition
      case term
      case markup
    }

    public var kind: Kind
    public var text: String

    public init(_ kind: Kind, _ text: String) {
      self.kind = kind
      self.text = text
    }
  }
}
