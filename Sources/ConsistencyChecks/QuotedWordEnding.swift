import Diagnostics
import LinguisticText
import TranslationModel

/// A particle behind closing quotation marks in the form that the last syllable between them does not ask for:
/// ‘만리장성’를, 《홍루몽》는.
struct QuotedWordEnding {
  /// The last word between the marks.
  var word: String
  /// UTF-8 range of the particle in the document.
  var particle: Range<Int>
  var written: String
  var right: String

  /// Those of a block, in order. O(bytes).
  ///
  /// Only particles that can be nothing else and stand alone: 을, 를, 은, 는, 와, 과. 이 may be 이다 (‘학교’이 아니라 is right
  /// for none, but ‘학교’이다 is), and 로 the end of a name.
  static func all(in block: Block) -> [QuotedWordEnding] {
    var text = block.text
    return text.withUTF8 { bytes in
      var found: [QuotedWordEnding] = []
      var offset = 0
      // Closing marks and particles are of three bytes; the first byte of marks is E2 or E3.
      while offset + 6 <= bytes.count {
        defer { offset += 1 }
        guard bytes[offset] == 0xE2 || bytes[offset] == 0xE3, let ending = ending(behindMarkAt: offset, bytes, block)
        else { continue }
        found.append(ending)
      }
      return found
    }
  }

  private static func ending(
    behindMarkAt offset: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ block: Block
  ) -> QuotedWordEnding? {
    guard let mark = UTF8Scalar.first(at: offset, in: bytes), closingMarks.contains(mark.scalar),
      let particle = UTF8Scalar.first(at: offset + mark.length, in: bytes), particles.contains(particle.scalar),
      let last = UTF8Scalar.last(before: offset, in: bytes), HangulSyllable(last) != nil
    else { return nil }
    let range = (offset + mark.length)..<(offset + mark.length + particle.length)
    guard endsWord(at: range.upperBound, bytes) else { return nil }
    let written = String(particle.scalar)
    let word = word(before: offset, bytes)
    guard let right = SpokenEnding.corrected(written, behind: word) else { return nil }
    return QuotedWordEnding(
      word: word, particle: block.offsets.documentRange(range), written: written, right: right)
  }

  /// Whether neither a syllable nor the other form of the particle (‘만리장성’을(를)) follows.
  private static func endsWord(at offset: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let next = UTF8Scalar.first(at: offset, in: bytes)?.scalar else { return true }
    return Script(next) != .hangul && next != "(" && next != "/"
  }

  private static func word(before end: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> String {
    var start = end
    while start > 0, let scalar = UTF8Scalar.last(before: start, in: bytes), Script(scalar) == .hangul {
      start -= String(scalar).utf8.count
    }
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  private static let closingMarks: Set<Unicode.Scalar> = ["’", "”", "」", "』", "》", "〉"]
  private static let particles: Set<Unicode.Scalar> = ["을", "를", "은", "는", "와", "과"]
}
