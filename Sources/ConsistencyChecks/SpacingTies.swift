import LinguisticText
import TranslationModel

/// Which of two spacings that a text has equally often its other words speak for: beside 매운 맛 추가 and 매운맛 추가 the text
/// has 매운맛 alone.
enum SpacingTie {
  /// The spacing of the two met most often whose words the documents have more often, as far as the two differ; nil where there is no
  /// such tie or nothing tells.
  ///
  /// - Parameter texts: the spacings of all uses.
  /// Complexity: O(bytes × spaces) for a tie of two, O(uses) otherwise.
  static func decided(_ texts: [String], in documents: [Document]) -> String? {
    var counts: [String: Int] = [:]
    for text in texts { counts[text, default: 0] += 1 }
    let highest = counts.values.max()
    let tied = counts.filter { $0.value == highest }.keys.sorted()
    guard tied.count == 2 else { return nil }
    let whole = documents.map(\.bytes)
    let (one, other) = (tied[0], tied[1])
    let votes = Self.votes(for: one, against: other, in: whole) - Self.votes(for: other, against: one, in: whole)
    return votes == 0 ? nil : votes > 0 ? one : other
  }

  private static func votes(for one: String, against other: String, in texts: [[UInt8]]) -> Int {
    differences(of: one, from: other).map { votes(for: $0, in: texts) }.reduce(0, +)
  }

  /// The words on both sides of each space that one spacing has and the other has not.
  private static func differences(of one: String, from other: String) -> [(left: String, right: String)] {
    let known = Set(ends(of: other))
    let words = one.split(separator: " ").map(String.init)
    return ends(of: one).enumerated().filter { !known.contains($0.element) }.map { index, _ in
      (words[index], words[index + 1])
    }
  }

  /// How many syllables stand before each space.
  private static func ends(of text: String) -> [Int] {
    var count = 0
    return text.split(separator: " ").dropLast().map { word in
      count += word.unicodeScalars.count
      return count
    }
  }

  /// How much more often two words stand apart than together.
  private static func votes(for pair: (left: String, right: String), in texts: [[UInt8]]) -> Int {
    texts.map { text in
      count("\(pair.left) \(pair.right)", in: text) - count(pair.left + pair.right, in: text)
    }.reduce(0, +)
  }

  /// How often a word stands in a text.
  private static func count(_ word: String, in text: [UInt8]) -> Int {
    let word = Array(word.utf8)
    return text.withUnsafeBufferPointer { bytes in
      var count = 0
      var offset = 0
      while offset + word.count <= bytes.count {
        if bytes[offset] == word[0], bytes[offset..<(offset + word.count)].elementsEqual(word) {
          count += 1
          offset += word.count
        } else {
          offset += 1
        }
      }
      return count
    }
  }
}
