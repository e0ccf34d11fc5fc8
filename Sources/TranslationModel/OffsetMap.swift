internal import Algorithms

/// Maps byte offsets of a block's clean text back to byte offsets of the document it was read from.
///
/// Between two anchors the text and the document run in step, byte by byte; at an anchor markup was left out or an
/// entity was decoded. Inside a decoded entity (`&amp;` → `&`) the one text character maps to the entity's first byte
/// and its end to the byte after the entity.
public struct OffsetMap: Sendable, Hashable {
  public struct Anchor: Sendable, Hashable {
    /// Offset in the UTF-8 of the clean text.
    public var text: Int
    /// Offset in the bytes of the document.
    public var document: Int
    /// Whether the document bytes just before this anchor are an entity that was decoded into the text before it,
    /// and so belong to that text; false where they are markup that was left out.
    public var closesEntity: Bool

    public init(text: Int, document: Int, closesEntity: Bool = false) {
      self.text = text
      self.document = document
      self.closesEntity = closesEntity
    }
  }

  /// Anchors in ascending order of `text`; never empty. Several anchors at one text offset: the last counts for starts,
  /// the first for ends.
  public private(set) var anchors: [Anchor]

  /// A map for a text that stands in the document as it is, beginning at `documentOffset`.
  public init(documentOffset: Int) {
    anchors = [Anchor(text: 0, document: documentOffset)]
  }

  /// Says that from text offset `text` on, the text runs in step with the document from `document` on.
  ///
  /// - Parameter closesEntity: whether the document bytes skipped here are the rest of an entity that the text before
  ///   holds decoded.
  public mutating func append(text: Int, document: Int, closesEntity: Bool = false) {
    precondition(text >= anchors[anchors.count - 1].text, "anchors must ascend")
    anchors.append(Anchor(text: text, document: document, closesEntity: closesEntity))
  }

  /// Document offset of the byte that begins the text at `offset`.
  ///
  /// Complexity: O(log anchors).
  public func documentStart(_ offset: Int) -> Int {
    let anchor = anchors[max(anchors.partitioningIndex { $0.text > offset } - 1, 0)]
    return anchor.document + (offset - anchor.text)
  }

  /// Document range of a non-empty range of the text: from the document byte of its first byte to just behind that of
  /// its last.
  ///
  /// Markup inside the range is inside the result; markup at its borders is not.
  public func documentRange(_ range: Range<Int>) -> Range<Int> {
    let start = documentStart(range.lowerBound)
    guard !range.isEmpty else { return start..<start }
    return start..<max(start, documentEnd(range.upperBound))
  }

  /// The range of the text that stands at a non-empty range of the document byte by byte; nil where markup, an entity
  /// or the end of the text lies in between.
  ///
  /// Complexity: O(anchors).
  public func textRange(_ documentRange: Range<Int>) -> Range<Int>? {
    guard let anchor = anchors.last(where: { $0.document <= documentRange.lowerBound }) else { return nil }
    let start = anchor.text + (documentRange.lowerBound - anchor.document)
    let range = start..<(start + documentRange.count)
    return self.documentRange(range) == documentRange ? range : nil
  }

  /// The range of the text whose place is a range of the document, markup and entities inside included; nil where there
  /// is none. The anchors must ascend in the document too.
  ///
  /// Complexity: O(log anchors).
  public func textRange(standingAt documentRange: Range<Int>) -> Range<Int>? {
    guard !documentRange.isEmpty, let first = anchorIndex(before: documentRange.lowerBound + 1),
      let last = anchorIndex(before: documentRange.upperBound)
    else { return nil }
    let start = anchors[first].text + documentRange.lowerBound - anchors[first].document
    var end = anchors[last].text + documentRange.upperBound - anchors[last].document
    if last + 1 < anchors.count, anchors[last + 1].closesEntity, anchors[last + 1].document == documentRange.upperBound
    {
      end = anchors[last + 1].text
    }
    guard start < end, self.documentRange(start..<end) == documentRange else { return nil }
    return start..<end
  }

  /// The last anchor that stands before an offset of the document.
  private func anchorIndex(before offset: Int) -> Int? {
    let next = anchors.partitioningIndex { $0.document >= offset }
    return next > 0 ? next - 1 : nil
  }

  /// Document offset just behind the text that ends at `offset`.
  private func documentEnd(_ offset: Int) -> Int {
    let last = max(anchors.partitioningIndex { $0.text >= offset } - 1, 0)
    let next = last + 1
    if next < anchors.count, anchors[next].text == offset, anchors[next].closesEntity { return anchors[next].document }
    return anchors[last].document + (offset - anchors[last].text)
  }
}
