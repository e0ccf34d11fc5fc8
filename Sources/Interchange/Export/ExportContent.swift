import TranslationModel

/// A sentence of a document that is still to be translated, such as a headline listed among an article's references.
public struct SourceSegment: Sendable, Hashable {
  /// Unique among the segments of its document.
  public var id: String
  /// Document the segment stands in, relative to the workspace.
  public var document: String
  public var text: String
  /// The address that stands with it.
  public var url: String?

  public init(id: String, document: String, text: String, url: String? = nil) {
    self.id = id
    self.document = document
    self.text = text
    self.url = url
  }
}

/// What goes into an export: segments to translate, translation units and concept entries, written in that order
/// (a format takes what it has a place for; the summary tells what was left out).
public struct ExportContent {
  public var entries: [ConceptEntry]
  public var segments: [SourceSegment]
  let eachUnit: ((TranslationUnit) throws -> Void) throws -> Void

  /// - Parameter units: walked once, so that it may be lazy.
  public init(
    entries: [ConceptEntry] = [], units: some Sequence<TranslationUnit> = [], segments: [SourceSegment] = []
  ) {
    self.init(entries: entries, segments: segments) { take in
      for unit in units { try take(unit) }
    }
  }

  /// - Parameter eachUnit: hands every translation unit to the closure it gets, once, in order; may throw, and must
  ///   pass on
  ///   what the closure throws. For units that come from a database cursor.
  public init(
    entries: [ConceptEntry] = [], segments: [SourceSegment] = [],
    eachUnit: @escaping ((TranslationUnit) throws -> Void) throws -> Void
  ) {
    self.entries = entries
    self.segments = segments
    self.eachUnit = eachUnit
  }
}
