/// How terms are most often spelt: case, script and spaces as in the text.
struct TermSpellings {
  /// For each wanted term its spelling; empty for the others.
  private(set) var texts: [[UInt32]]
  private var counts: [UInt32]
  private var spellings = UnitVocabulary()
  private var spellingCounts: [UInt32] = []

  init(count: Int) {
    texts = Array(repeating: [], count: count)
    counts = Array(repeating: 0, count: count)
  }

  /// Counts one spelling of a term; of equally frequent ones the first to be so stays.
  mutating func add(_ spelling: ArraySlice<UInt32>, of term: UInt32) {
    let number = spellings.number(of: spelling)
    if number == spellingCounts.count { spellingCounts.append(0) }
    spellingCounts[Int(number)] += 1
    if spellingCounts[Int(number)] > counts[Int(term)] {
      counts[Int(term)] = spellingCounts[Int(number)]
      if texts[Int(term)].count != spelling.count || !texts[Int(term)].elementsEqual(spelling) {
        texts[Int(term)] = Array(spelling)
      }
    }
  }

  func text(of term: UInt32) -> String { ScalarValues.text(texts[Int(term)]) }
}
