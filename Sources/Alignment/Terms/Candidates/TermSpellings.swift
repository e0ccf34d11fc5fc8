/// Where the terms of one side stand first, and how they are most often spelt: case, script and spaces as in the text.
///
/// Spellings stay in the text: a term costs 20 bytes.
struct TermSpellings: Sendable {
  /// For each term the first of its places: indices of its first and its last unit.
  private(set) var firstUnits: [UInt32] = []
  private(set) var lastUnits: [UInt32] = []
  /// For each term where its usual spelling stands: the first scalar, counted from the beginning of the text, and how many.
  private var starts: [UInt32] = []
  private var lengths: [UInt32] = []
  /// How often the usual spelling was met.
  private var counts: [UInt32] = []
  /// Other spellings, each behind the number of its term.
  private var others = UnitVocabulary()
  private var otherCounts: [UInt32] = []

  init(count: Int = 0) {
    firstUnits = Array(repeating: .max, count: count)
    lastUnits = firstUnits
    starts = Array(repeating: 0, count: count)
    lengths = starts
    counts = starts
  }

  /// Counts one place of a term; of equally frequent spellings the first to be so stays.
  mutating func add(_ term: UInt32, units: Range<Int>, line: Int, in text: UnitText) {
    let term = Int(term)
    let range = text.scalarRange(ofUnits: units, line: line)
    if counts[term] == 0 {
      firstUnits[term] = UInt32(units.lowerBound)
      lastUnits[term] = UInt32(units.upperBound - 1)
      setSpelling(of: term, range, count: 1)
      return
    }
    let spelling = text.scalars[range]
    if spelling.elementsEqual(text.scalars[usual(term)]) {
      counts[term] += 1
      return
    }
    let number = countOther(spelling, of: term, times: 1)
    guard otherCounts[number] > counts[term] else { return }
    let former = text.scalars[usual(term)]
    let place = countOther(former, of: term, times: 0)
    otherCounts[place] = counts[term]
    setSpelling(of: term, range, count: otherCounts[number])
  }

  /// How many units a term has where it stands first.
  func unitCount(of term: UInt32) -> Int { Int(lastUnits[Int(term)] - firstUnits[Int(term)]) + 1 }

  /// The usual spelling.
  func text(of term: UInt32, in text: UnitText) -> String { ScalarValues.text(text.scalars[usual(Int(term))]) }

  private func usual(_ term: Int) -> Range<Int> { Int(starts[term])..<Int(starts[term] + lengths[term]) }

  private mutating func setSpelling(of term: Int, _ range: Range<Int>, count: UInt32) {
    starts[term] = UInt32(range.lowerBound)
    lengths[term] = UInt32(range.count)
    counts[term] = count
  }

  private mutating func countOther(_ spelling: ArraySlice<UInt32>, of term: Int, times: UInt32) -> Int {
    let number = Int(others.number(of: [UInt32(term)] + spelling))
    if number == otherCounts.count { otherCounts.append(0) }
    otherCounts[number] += times
    return number
  }
}
