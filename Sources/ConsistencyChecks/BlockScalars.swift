import LinguisticText
import TranslationModel

/// A block's text as folded scalars, with the way back to the document.
struct BlockScalars {
  /// One scalar for each of the text.
  let folded: [Unicode.Scalar]
  private let scalars: [Unicode.Scalar]
  /// UTF-8 offset of each scalar in the text, and the text's length.
  private let starts: [Int]
  private let offsets: OffsetMap

  init(_ block: Block) {
    scalars = Array(block.text.unicodeScalars)
    folded = scalars.map(HanFolding.fold)
    var starts: [Int] = []
    starts.reserveCapacity(scalars.count + 1)
    var offset = 0
    for scalar in scalars {
      starts.append(offset)
      offset += UTF8.width(scalar)
    }
    starts.append(offset)
    self.starts = starts
    offsets = block.offsets
  }

  func documentRange(_ range: Range<Int>) -> Range<Int> {
    offsets.documentRange(starts[range.lowerBound]..<starts[range.upperBound])
  }

  func string(_ range: Range<Int>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[range])
    return String(text)
  }
}

// MARK: - Sentences and clauses

extension BlockScalars {
  /// The sentence that holds a range; nil where it is so long that it is none.
  func sentence(around range: Range<Int>) -> Range<Int>? {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start > 0, !endsSentence(start - 1), range.lowerBound - start < Self.longestSentence { start -= 1 }
    while end < folded.count, !endsSentence(end), end - start < Self.longestSentence { end += 1 }
    return end - start < Self.longestSentence ? start..<end : nil
  }

  /// Scalars.
  private static let longestSentence = 1_000

  private func endsSentence(_ index: Int) -> Bool {
    guard [".", "?", "!", "\n"].contains(folded[index]) else { return false }
    return folded[index] == "\n" || index + 1 == folded.count || Script(folded[index + 1]) == .space
  }

  /// The part of a sentence, between commas and brackets, that holds a range.
  func clause(around range: Range<Int>, in sentence: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start > sentence.lowerBound, !endsClause(start - 1) { start -= 1 }
    while end < sentence.upperBound, !endsClause(end) { end += 1 }
    return start..<end
  }

  private func endsClause(_ index: Int) -> Bool {
    switch folded[index] {
    case ",": index + 1 == folded.count || !(0x30...0x39).contains(folded[index + 1].value)
    case "(", ")", "[", "]", ";", ":", "|", "△", "▲", "→", "※", "*": true
    default: false
    }
  }

  /// A range with some whole words before it and one behind.
  func excerpt(around range: Range<Int>, in clause: Range<Int>) -> String {
    var start = max(clause.lowerBound, range.lowerBound - 20)
    if start > clause.lowerBound { start = folded[start..<range.lowerBound].firstIndex(of: " ") ?? range.lowerBound }
    while start < range.lowerBound, folded[start] == " " { start += 1 }
    let next = folded[range.upperBound..<clause.upperBound].drop { $0 == " " }.startIndex
    let end = folded[next..<max(next, clause.upperBound)].firstIndex(of: " ") ?? clause.upperBound
    return string(start..<max(end, range.upperBound))
  }

  /// Runs of letters and digits.
  func words(in range: Range<Int>) -> [String] {
    guard range.lowerBound < range.upperBound else { return [] }
    return folded[range].split { !Self.isInWord($0) }.map { word in
      var text = String.UnicodeScalarView()
      text.append(contentsOf: word)
      return String(text)
    }
  }

  private static func isInWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    // What most text is made of, without asking for properties.
    case 0xAC00...0xD7A3, 0x4E00...0x9FFF, 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case 0...0x7F: false
    default: scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
  }

  /// The letters and digits of a range.
  func spaceless(_ range: Range<Int>) -> String {
    words(in: range).joined()
  }
}
