internal import Algorithms
import Diagnostics
import LinguisticText
import TranslationModel

/// A stretch of text between marks that set it apart from the running sentence.
struct Enclosure: Sendable, Equatable {
  enum Kind: Sendable {
    /// ( ) [ ] 【 】 and their like.
    case bracket
    /// 《 》 〈 〉 「 」 『 』 < >
    case title
    /// “ ” ‘ ’ " '
    case quotation
  }

  var kind: Kind
  /// UTF-8 range, the marks included.
  var utf8Range: Range<Int>

  /// All enclosures of a text, in order of their beginnings; what is not closed within 600 bytes is none.
  ///
  /// Complexity: O(bytes), with a small factor for marks that are never closed.
  static func all(in text: UnsafeBufferPointer<UInt8>) -> [Enclosure] {
    var enclosures: [Enclosure] = []
    var open: [(closing: Unicode.Scalar, kind: Kind, start: Int)] = []
    var offset = 0
    while let (scalar, length) = UTF8Scalar.first(at: offset, in: text) {
      let end = offset + length
      if scalar.value > 0x7F || marksOfASCII.contains(scalar) {
        if let index = open.lastIndex(where: { $0.closing == scalar && end - $0.start <= longest }) {
          enclosures.append(Enclosure(kind: open[index].kind, utf8Range: open[index].start..<end))
          open.removeSubrange(index...)
        } else if let (closing, kind) = pairs[scalar] {
          open.append((closing, kind, offset))
          if open.count > mostOpen { open.removeFirst() }
        }
      }
      offset = end
    }
    return enclosures.sorted { $0.utf8Range.lowerBound < $1.utf8Range.lowerBound }
  }

  fileprivate static let longest = 600
  private static let mostOpen = 8
  private static let marksOfASCII: Set<Unicode.Scalar> = ["(", ")", "[", "]", "<", ">", "\"", "'"]

  private static let pairs: [Unicode.Scalar: (Unicode.Scalar, Kind)] = [
    "(": (")", .bracket), "（": ("）", .bracket), "[": ("]", .bracket), "［": ("］", .bracket), "〔": ("〕", .bracket),
    "【": ("】", .bracket), "《": ("》", .title), "〈": ("〉", .title), "「": ("」", .title), "『": ("』", .title),
    "<": (">", .title), "“": ("”", .quotation), "‘": ("’", .quotation),
    "\"": ("\"", .quotation), "'": ("'", .quotation),
  ]
}

extension [Enclosure] {
  /// Whether one of them, of one of the kinds, holds all of a range; they are in order of their beginnings.
  ///
  /// Complexity: O(log enclosures + enclosures that begin in the 600 bytes before).
  func hold(_ utf8Range: Range<Int>, _ kinds: Enclosure.Kind...) -> Bool { hold(utf8Range, kinds) }

  fileprivate func hold(_ utf8Range: Range<Int>, _ kinds: [Enclosure.Kind]) -> Bool {
    let next = partitioningIndex { $0.utf8Range.lowerBound > utf8Range.lowerBound }
    return self[..<next].reversed().prefix { utf8Range.lowerBound - $0.utf8Range.lowerBound <= Enclosure.longest }
      .contains { kinds.contains($0.kind) && utf8Range.upperBound <= $0.utf8Range.upperBound }
  }
}

extension [Enclosure] {
  /// The innermost of them that holds all of a range.
  ///
  /// Complexity: as of `hold`.
  func innermost(around utf8Range: Range<Int>) -> Enclosure? {
    let next = partitioningIndex { $0.utf8Range.lowerBound > utf8Range.lowerBound }
    return self[..<next].reversed().prefix { utf8Range.lowerBound - $0.utf8Range.lowerBound <= Enclosure.longest }
      .first { utf8Range.upperBound <= $0.utf8Range.upperBound }
  }
}

extension BlockMatcher.Match {
  /// Whether it stands within an enclosure of one of the kinds, or a bracket behind it says what is meant. O(block).
  func isSetApart(in document: Document, _ kinds: Enclosure.Kind...) -> Bool {
    var text = document.blocks[block].text
    return text.withUTF8 { bytes in
      if let next = UTF8Scalar.first(at: textRange.upperBound, in: bytes)?.scalar, GlossBracket.opened(by: next) != nil
      {
        return true
      }
      return Enclosure.all(in: bytes).hold(textRange, kinds)
    }
  }
}
