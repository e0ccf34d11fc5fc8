/// Words that somebody may have meant who wrote another one.
public enum NearestWords {
  /// How many characters must be put in, left out or exchanged to make one word of the other.
  ///
  /// Complexity: O(length of one × length of the other).
  ///
  /// > Source: Levenshtein, “Binary codes capable of correcting deletions, insertions, and reversals”, 1966.
  public static func changes(_ one: String, _ other: String) -> Int {
    let (one, other) = (Array(one.unicodeScalars), Array(other.unicodeScalars))
    var row = Array(0...other.count)
    for (index, scalar) in one.enumerated() {
      var corner = row[0]
      row[0] = index + 1
      for (column, candidate) in other.enumerated() {
        let cost = min(row[column + 1] + 1, row[column] + 1, corner + (scalar == candidate ? 0 : 1))
        (corner, row[column + 1]) = (row[column + 1], cost)
      }
    }
    return row[other.count]
  }

  /// The one of `known` that is most like `word`, upper and lower case apart; nil where none is like it: a third of the
  /// word may differ.
  public static func nearest(to word: String, among known: [String]) -> String? {
    let wanted = word.lowercased()
    let ranked = known.map { (word: $0, changes: changes(wanted, $0.lowercased())) }
    guard let best = ranked.min(by: { $0.changes < $1.changes }) else { return nil }
    return best.changes * 3 <= max(wanted.unicodeScalars.count, 3) ? best.word : nil
  }
}
