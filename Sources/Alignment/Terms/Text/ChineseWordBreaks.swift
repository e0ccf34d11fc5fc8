import Foundation

/// Where words end in running Chinese text, by the dictionary that ICU brings along.
///
/// > Source: Unicode Standard Annex #29, section 4 (dictionary-based boundaries of Han); ICU's `\b` with UREGEX_UWORD.
/// Foundation's enumeration by words is not available on Linux; the regular expression is.
struct ChineseWordBreaks {
  private let boundaries = try? NSRegularExpression(pattern: "\\b", options: .useUnicodeWordBoundaries)

  /// Cuts runs of Chinese characters into words.
  ///
  /// - Parameter runs: texts of Chinese characters alone, by number.
  /// - Returns: for each run the lengths of its words in scalars; their sum is the length of the run.
  /// Complexity: O(total length), in pieces, so that memory stays small.
  func cut(_ runs: UnitVocabulary) -> WordLengths {
    var result = WordLengths()
    var number = 0
    while number < runs.count {
      var text: [UInt16] = []
      let first = number
      while number < runs.count, text.count < Self.pieceLength {
        for value in runs.scalars(of: UInt32(number)) { Self.append(value, to: &text) }
        text.append(Self.lineFeed)
        number += 1
      }
      addWords(of: runs, first..<number, isBreak: breaks(in: text), to: &result)
    }
    return result
  }

  /// For every UTF-16 offset whether a boundary lies before it.
  private func breaks(in text: [UInt16]) -> [Bool] {
    var isBreak = [Bool](repeating: false, count: text.count + 1)
    let string = text.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { NSString(characters: $0, length: buffer.count) } ?? NSString()
    }
    let whole = NSRange(location: 0, length: text.count)
    boundaries?.enumerateMatches(in: string as String, range: whole) { match, _, _ in
      if let match { isBreak[match.range.location] = true }
    }
    return isBreak
  }

  private func addWords(of runs: UnitVocabulary, _ numbers: Range<Int>, isBreak: [Bool], to result: inout WordLengths) {
    var offset = 0
    for number in numbers {
      var length: UInt16 = 0
      for value in runs.scalars(of: UInt32(number)) {
        if length > 0, isBreak[offset] {
          result.append(length)
          length = 0
        }
        length += 1
        offset += value > 0xFFFF ? 2 : 1
      }
      if length > 0 { result.append(length) }
      result.endRun()
      offset += 1
    }
  }

  private static func append(_ value: UInt32, to text: inout [UInt16]) {
    guard value > 0xFFFF else { return text.append(UInt16(value)) }
    text.append(UInt16(0xD800 + (value - 0x10000) >> 10))
    text.append(UInt16(0xDC00 + (value - 0x10000) & 0x3FF))
  }

  private static let lineFeed: UInt16 = 0x0A
  private static let pieceLength = 1 << 16
}

/// The lengths of the words of many runs, one run behind the other.
struct WordLengths {
  private(set) var lengths: [UInt16] = []
  private var starts: [Int] = [0]

  /// Lengths in scalars of a run's words.
  func words(ofRun number: UInt32) -> ArraySlice<UInt16> { lengths[starts[Int(number)]..<starts[Int(number) + 1]] }

  mutating func append(_ length: UInt16) { lengths.append(length) }
  mutating func endRun() { starts.append(lengths.count) }
}
