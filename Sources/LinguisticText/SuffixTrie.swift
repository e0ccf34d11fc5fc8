/// Words, each with a number, found by reading a text from its end: one pass tells which of its suffixes are words.
///
/// For closed classes (particles, endings, counters) that are asked for on every word of a text. Words are compared
/// scalar by scalar: compose Hangul before.
public struct SuffixTrie: Sendable {
  /// The numbers of the nodes, −1 where no word begins; the root is 0.
  private var values: [Int16] = [-1]
  /// Hash table with open addressing: a node and a scalar, plus 1 so that 0 is an empty place, and the node they lead
  /// to. Its length is a power of two, at most half of it is filled.
  private var edges: [UInt64]
  private var children: [Int32]

  /// - Parameter words: numbers from 0 on; where a word comes twice, the first counts.
  public init(_ words: some Sequence<(String, Int)>) {
    edges = [UInt64](repeating: 0, count: 64)
    children = [Int32](repeating: 0, count: 64)
    for (word, value) in words {
      var node = 0
      for scalar in word.unicodeScalars.reversed() { node = insertChild(of: node, scalar) }
      if values[node] < 0 { values[node] = Int16(value) }
    }
  }

  private mutating func insertChild(of node: Int, _ scalar: Unicode.Scalar) -> Int {
    if let child = child(of: node, scalar) { return child }
    if values.count * 2 > edges.count { grow() }
    values.append(-1)
    place(Self.edge(node, scalar), child: Int32(values.count - 1))
    return values.count - 1
  }

  private mutating func grow() {
    let old = zip(edges, children).filter { $0.0 != 0 }
    let count = edges.count * 2
    edges = [UInt64](repeating: 0, count: count)
    children = [Int32](repeating: 0, count: count)
    for (edge, child) in old { place(edge, child: child) }
  }

  private mutating func place(_ edge: UInt64, child: Int32) {
    var index = slot(edge)
    while edges[index] != 0 { index = (index + 1) & (edges.count - 1) }
    edges[index] = edge
    children[index] = child
  }

  private static func edge(_ node: Int, _ scalar: Unicode.Scalar) -> UInt64 {
    (UInt64(node) << 32 | UInt64(scalar.value)) + 1
  }

  /// Multiplicative hashing: the upper bits of the product.
  private func slot(_ edge: UInt64) -> Int {
    Int(truncatingIfNeeded: (edge &* 0x9E37_79B9_7F4A_7C15) >> 32) & (edges.count - 1)
  }

  private func child(of node: Int, _ scalar: Unicode.Scalar) -> Int? {
    let edge = Self.edge(node, scalar)
    var index = slot(edge)
    while edges[index] != 0 {
      if edges[index] == edge { return Int(children[index]) }
      index = (index + 1) & (edges.count - 1)
    }
    return nil
  }

  /// The number of a whole word. O(length).
  public subscript(word: ArraySlice<Unicode.Scalar>) -> Int? {
    var node = 0
    for index in word.indices.reversed() {
      guard let child = child(of: node, word[index]) else { return nil }
      node = child
    }
    return values[node] < 0 ? nil : Int(values[node])
  }

  /// The number of the longest suffix that is a word, of those whose length is in `lengths`. O(longest word).
  public func longestSuffix(of word: ArraySlice<Unicode.Scalar>, lengths: ClosedRange<Int>) -> Int? {
    var node = 0
    var found: Int?
    var length = 0
    for index in word.indices.reversed() where length < lengths.upperBound {
      guard let child = child(of: node, word[index]) else { break }
      node = child
      length += 1
      if length >= lengths.lowerBound, values[node] >= 0 { found = Int(values[node]) }
    }
    return found
  }
}
