import Diagnostics
import LinguisticText
import TranslationModel

/// The end of one line and the beginning of the next, where a plain text is wrapped and every line is a block.
///
/// Text that is read line by line has paragraphs of one line each; a term that is broken at the end of a line (지적⏎소유권)
/// stands in neither. Lines belong together where nothing lies between them, none of them begins an item, a heading or
/// a cell, the upper one does not end its sentence, and
/// - the upper one is so long that the first word of the next had no place on it, or
/// - it is short, and the next one ends with a full stop.
struct LineSeam {
  /// Index of the upper block.
  let upper: Int
  /// The end of the upper line, a line feed, the beginning of the lower line.
  let text: String
  /// UTF-8 offset in `text` of the line feed, and in the upper block's text of the beginning of `text`.
  let border: Int
  private let start: Int
  /// Whether the width of the lines says that they are wrapped.
  let isWrapped: Bool

  /// The document's range of a range that lies across the border.
  func documentRange(_ range: Range<Int>, in document: Document) -> Range<Int> {
    let (above, below) = (document.blocks[upper], document.blocks[upper + 1])
    let first = above.offsets.documentRange((start + range.lowerBound)..<(start + border))
    let last = below.offsets.documentRange(0..<(range.upperBound - border - 1))
    return first.lowerBound..<last.upperBound
  }

  /// Whether a range lies across the border and is likely to be one word or phrase: in short lines something must stand
  /// on both sides of it, so that lists of names are none.
  func holds(_ range: Range<Int>) -> Bool {
    guard range.lowerBound < border, range.upperBound > border + 1 else { return false }
    return isWrapped || start + range.lowerBound > 0 && range.upperBound < text.utf8.count
  }

  /// The seams of a document, in order. Complexity: O(bytes).
  static func all(in document: Document) -> [LineSeam] {
    guard document.format == .plainText else { return [] }
    var seams: [LineSeam] = []
    var first = 0
    while first < document.blocks.count {
      var last = first
      while last + 1 < document.blocks.count, touches(last, in: document) { last += 1 }
      if last > first { seams += Self.seams(first...last, in: document) }
      first = last + 1
    }
    return seams
  }

  /// Whether a block and the next one are lines of one paragraph as far as borders tell.
  private static func touches(_ index: Int, in document: Document) -> Bool {
    let (above, below) = (document.blocks[index], document.blocks[index + 1])
    guard above.kind == .paragraph || above.kind == .listItem, below.kind == .paragraph,
      above.section == below.section, above.language != .source, below.language != .source,
      above.utf8Range.upperBound <= below.utf8Range.lowerBound
    else { return false }
    let between = document.bytes[above.utf8Range.upperBound..<below.utf8Range.lowerBound]
    return between.count { $0 == 0x0A } == 1 && between.allSatisfy { $0 == 0x0A || $0 == 0x0D || $0 == 0x20 }
  }

  /// The seams between touching blocks.
  private static func seams(_ blocks: ClosedRange<Int>, in document: Document) -> [LineSeam] {
    let widths = blocks.map { DisplayWidth.cells(of: document.blocks[$0].text) }
    let widest = widths.max() ?? 0
    return blocks.dropLast().compactMap { index in
      let (above, below) = (document.blocks[index], document.blocks[index + 1])
      guard let last = above.text.unicodeScalars.last, isLetter(last),
        let first = below.text.unicodeScalars.first, isLetter(first)
      else { return nil }
      let width = widths[index - blocks.lowerBound]
      let word = below.text.prefix { $0 != " " && $0 != "\n" }
      let isWrapped = width >= leastWidth && width + DisplayWidth.cells(of: String(word)) + 1 >= widest
      let endsSentence = below.text.unicodeScalars.last.map { stops.contains($0) } ?? false
      guard isWrapped || width < leastWidth && endsSentence else { return nil }
      return LineSeam(upper: index, above.text, below.text, isWrapped: isWrapped)
    }
  }

  private init(upper: Int, _ above: String, _ below: String, isWrapped: Bool) {
    let (tail, head) = (Self.tail(of: above), Self.head(of: below))
    self.upper = upper
    text = tail + "\n" + head
    border = tail.utf8.count
    start = above.utf8.count - border
    self.isWrapped = isWrapped
  }

  /// The last words of a line.
  private static func tail(of line: String) -> Substring {
    let tail = line.suffix(longest)
    guard tail.startIndex > line.startIndex, let space = tail.firstIndex(of: " ") else { return tail }
    return tail[space...]
  }

  /// The first words of a line.
  private static func head(of line: String) -> Substring {
    let head = line.prefix(longest)
    guard head.endIndex < line.endIndex, let space = head.lastIndex(of: " ") else { return head }
    return head[..<space]
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch Script(scalar) {
    case .hangul, .han, .latin: true
    default: false
    }
  }

  /// Characters.
  private static let longest = 60
  /// Cells of the shortest line that counts as full.
  private static let leastWidth = 30
  private static let stops: Set<Unicode.Scalar> = [".", "。", "!", "?"]
}
