import Diagnostics
import LinguisticText
import TranslationModel

/// A particle in the form that the last sound of the word before it does not ask for.
struct WordEnding {
  var word: String
  /// UTF-8 range of the particle in the document.
  var particle: Range<Int>
  var written: String
  var right: String
}

extension WordEnding {
  /// The Hangul from `start` on; nil where the other form of the particle follows it: 을(를), 이/가.
  static func particle(
    at start: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> (text: String, range: Range<Int>)? {
    var end = start
    while end < start + longest, let next = UTF8Scalar.first(at: end, in: bytes), Script(next.scalar) == .hangul {
      end += next.length
    }
    guard end > start else { return nil }
    if let mark = UTF8Scalar.first(at: end, in: bytes)?.scalar, mark == "(" || mark == "/" { return nil }
    return (String(decoding: bytes[start..<end], as: UTF8.self), start..<end)
  }

  /// The Hangul that ends at `end`; empty where there is none.
  static func word(endingAt end: Int, in bytes: UnsafeBufferPointer<UInt8>) -> String {
    var start = end
    while start > 0, let scalar = UTF8Scalar.last(before: start, in: bytes), Script(scalar) == .hangul {
      start -= String(scalar).utf8.count
    }
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  /// Bytes of the longest chain that is looked at.
  private static let longest = 15
}
