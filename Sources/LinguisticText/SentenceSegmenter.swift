/// Finds the sentences of Korean, Chinese and English text.
///
/// Segmenters never change text: the pieces lie in it in order, without outer white space, and together hold everything
/// that is not white space. A full stop ends a sentence only where white space, a closing mark or the end follows
/// and it is
/// no part of a number, a date, an abbreviation or a numbering; 。！？ end one without a space. A bracket or quotation
/// keeps its sentence together, unless it is longer than `longestEnclosure` or never closed.
public enum SentenceSegmenter {
  /// What a single line break means; an empty line always ends a sentence.
  public enum LineBreaks: Sendable {
    /// Lines are wrapped for width only.
    case soft
    /// A line is never continued on the next.
    case endSentences
  }

  /// Bytes a bracket or quotation may span and still hold its sentence together: about 200 Han or Hangul characters.
  public static let longestEnclosure = 600

  /// UTF-8 ranges of the sentences of `text`, ascending.
  public static func sentences(in text: String, lineBreaks: LineBreaks = .endSentences) -> [Range<Int>] {
    var copy = text
    return copy.withUTF8 { sentences(in: $0, lineBreaks: lineBreaks) }
  }

  /// Byte ranges of the sentences of the UTF-8 in `bytes`, ascending.
  ///
  /// Complexity: O(bytes).
  public static func sentences(
    in bytes: UnsafeBufferPointer<UInt8>, lineBreaks: LineBreaks = .endSentences
  ) -> [Range<Int>] {
    var scan = SentenceScan(bytes: bytes, lineBreaks: lineBreaks)
    return scan.run()
  }
}
