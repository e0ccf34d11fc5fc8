import LinguisticText
import TranslationModel

/// What somebody else said: it is pointed at, and never changed by machine.
extension Block {
  /// Whether a UTF-8 range of `text` stands in a block quotation, in marked quotations or code, or between quotation
  /// marks that hold more than a term.
  ///
  /// Complexity: O(bytes of the block).
  func isQuoted(_ place: Range<Int>) -> Bool {
    isQuotation || quotedRanges.contains { $0.overlaps(place) } || isBetweenMarks(place)
  }

  /// Whether quotation marks around the place hold a quotation: three words or more, or a sentence. One or two words
  /// in quotation marks are a term that is pointed out. Marks that are not closed reach to the end of the block. Of very
  /// long blocks, `reach` bytes on both sides are looked at.
  private func isBetweenMarks(_ place: Range<Int>) -> Bool {
    var opened: [(closing: Unicode.Scalar, start: Int)] = []
    let utf8 = text.utf8
    func scalarStart(_ offset: Int) -> String.Index {
      var index = utf8.index(utf8.startIndex, offsetBy: min(max(0, offset), utf8.count))
      while index > utf8.startIndex, index < utf8.endIndex, utf8[index] & 0xC0 == 0x80 {
        index = utf8.index(before: index)
      }
      return index
    }
    let first = scalarStart(place.lowerBound - Self.reach)
    let window = text.unicodeScalars[first..<scalarStart(place.upperBound + Self.reach)]
    var offset = utf8.distance(from: utf8.startIndex, to: first)
    for scalar in window {
      let start = offset
      offset += UTF8.width(scalar)
      if let last = opened.lastIndex(where: { $0.closing == scalar }) {
        let inside = opened[last].start..<start
        let isInside = inside.lowerBound <= place.lowerBound && place.upperBound <= inside.upperBound
        if isInside, isSpeech(inside) { return true }
        opened.removeSubrange(last...)
      } else if let closing = Self.closingMark(of: scalar), start < place.upperBound {
        opened.append((closing, offset))
      }
      if opened.isEmpty, offset >= place.upperBound { return false }
    }
    return opened.contains { $0.start <= place.lowerBound && isSpeech($0.start..<utf8.count) }
  }

  /// > Source: 문장 부호 (2014), 큰따옴표, 홑낫표와 겹낫표; GB/T 15834—2011, 4.8 引号.
  private static func closingMark(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case "“": "”"
    case "\"": "\""
    case "「": "」"
    case "『": "』"
    case "＂": "＂"
    default: nil
    }
  }

  private func isSpeech(_ range: Range<Int>) -> Bool {
    let words = text.utf8.dropFirst(range.lowerBound).prefix(range.count)
    let scalars = String(decoding: words, as: UTF8.self).unicodeScalars
    let pieces = scalars.split { Script($0) == .space }
    return pieces.count >= Self.leastWordsOfSpeech || scalars.contains { ".?!。？！…".unicodeScalars.contains($0) }
  }

  private static let leastWordsOfSpeech = 3
  /// Bytes.
  private static let reach = 6_000
}

extension UTF8 {
  /// Bytes that a scalar takes.
  fileprivate static func width(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0..<0x80: 1
    case 0x80..<0x800: 2
    case 0x800..<0x10000: 3
    default: 4
    }
  }
}
