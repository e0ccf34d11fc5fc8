/// A text to look for, prepared for any number of segments.
///
/// With similarity = 1 − distance / length of the longer text, a text may differ by at most (1 − least similarity) of the
/// longer one's length, rounded down. Each edit destroys at most two bigrams, so similar texts share a certain number:
/// texts that share fewer need not be looked at, and nothing is lost.
///
/// > Source: Ukkonen: Approximate string matching with q-grams and maximal matches, TCS 92 (1992), lemma 3.
struct FuzzyQuery {
  let text: [UInt32]
  let signature: TextSignature
  /// Different bigrams of the text, each with how often it stands there.
  let bigrams: [(bigram: UInt64, repeats: Int)]
  /// Least similarity in ten thousandths, so that no rounding decides about a match.
  let least: Int
  /// Lengths that a similar text may have.
  let lengths: ClosedRange<Int>
  /// The fewest bigrams, counted as often as they stand there, that the query shares with any similar text.
  let fewestShared: Int

  static let whole = 10_000

  /// - Parameter text: characters of a look-up key, at least one.
  init(_ text: [UInt32], least: Int) {
    self.text = text
    self.least = least
    signature = text.withUnsafeBufferPointer { TextSignature($0) }
    var bigrams: [(bigram: UInt64, repeats: Int)] = []
    var places: [UInt64: Int] = [:]
    for (first, second) in zip(text, text.dropFirst()) {
      let bigram = Bigram.number(first, second)
      if let place = places[bigram] {
        bigrams[place].repeats += 1
      } else {
        places[bigram] = bigrams.count
        bigrams.append((bigram, 1))
      }
    }
    self.bigrams = bigrams
    let count = text.count
    // A longer text needs as many edits as it has characters more.
    let longest = max(count, least == 0 ? Self.longest : min(Self.longest, count * Self.whole / least))
    lengths = max(1, count - Self.mostEdits(count, least))...longest
    fewestShared =
      least <= Self.whole / 2 ? 0 : (count...longest).map { $0 - 1 - 2 * Self.mostEdits($0, least) }.min() ?? 0
  }

  /// Texts of more characters are not similar to any, however little is asked.
  private static let longest = 1 << 24

  /// The most edits between two texts that are similar enough, the longer of which has so many characters.
  @inline(__always)
  static func mostEdits(_ longer: Int, _ least: Int) -> Int {
    (whole - least) * longer / whole
  }

  /// The most edits for a text of this length.
  @inline(__always)
  func mostEdits(_ length: Int) -> Int {
    Self.mostEdits(max(length, text.count), least)
  }
}
