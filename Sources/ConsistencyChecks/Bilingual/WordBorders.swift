import LinguisticText
import Readings

/// Tells originals in Chinese text that are words from characters that meet where two words do: 重庆 in 隆重庆祝.
struct WordBorders {
  /// Folded.
  private let scalars: [Unicode.Scalar]
  /// UTF-8 offset of each scalar.
  private let starts: [Int]

  init(_ source: String) {
    var scalars: [Unicode.Scalar] = []
    var starts: [Int] = []
    var offset = 0
    for scalar in source.unicodeScalars {
      scalars.append(HanFolding.fold(scalar))
      starts.append(offset)
      offset += UTF8.width(scalar)
    }
    (self.scalars, self.starts) = (scalars, starts)
  }

  /// Whether a range of two or three characters lies across the border of two words, one of which begins before it and
  /// ends where the other begins, which ends behind it; or is the end of a numeral (百度 in 一百度).
  ///
  /// Complexity: O(1): words have at most four characters.
  func cut(_ range: Range<Int>) -> Bool {
    guard (2...3).contains(range.count / 3), let first = index(range.lowerBound) else { return false }
    let end = first + range.count / 3
    guard end <= scalars.count, first > 0 else { return false }
    if Self.powers.contains(scalars[first]), Self.numerals.contains(scalars[first - 1]) { return true }
    return (first + 1..<end).contains { border in
      (1...Self.longest).contains { before in
        first - before >= 0 && border - first + before <= Self.longest && isWord(first - before..<border)
      }
        && (1...Self.longest).contains { behind in
          end + behind <= scalars.count && end + behind - border <= Self.longest && isWord(border..<end + behind)
        }
    }
  }

  private func index(_ offset: Int) -> Int? {
    var (low, high) = (0, starts.count)
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] < offset { low = middle + 1 } else { high = middle }
    }
    return low < starts.count && starts[low] == offset ? low : nil
  }

  private func isWord(_ range: Range<Int>) -> Bool { CommonWords.isSource(scalars[range]) }

  /// Characters.
  private static let longest = 4
  private static let powers = Set("十百千万亿".unicodeScalars.map(HanFolding.fold))
  private static let numerals = Set("一二两三四五六七八九十百千万亿几数".unicodeScalars.map(HanFolding.fold))
}
