/// A trie over symbols, its edges in one open-addressed table: the words of a term list or of a closed class.
struct TermTrie: Sendable {
  static let root: Int32 = 0

  /// Edge keys (`node << 32 | symbol`, plus 1; 0 marks a free slot) with the nodes they lead to.
  private var edges: [Edge]
  private var slotMask: Int
  /// The number of the word that ends in a node; -1 for none.
  private(set) var wordOfNode: [Int32] = [-1]
  private(set) var wordCount = 0

  private struct Edge {
    var key: UInt64 = 0
    var target: Int32 = 0
  }

  /// - Parameter nodes: about how many there will be; more are made room for.
  init(nodes: Int = 32) {
    var slots = 64
    while slots < nodes * 2 { slots *= 2 }
    edges = [Edge](repeating: Edge(), count: slots)
    slotMask = slots - 1
    wordOfNode.reserveCapacity(nodes + 1)
  }

  /// The node behind `node` by `symbol`; -1 for none. O(1).
  @inline(__always)
  func child(of node: Int32, _ symbol: UInt32) -> Int32 {
    let key = Self.key(node, symbol)
    return edges.withUnsafeBufferPointer { edges in
      var slot = Self.slot(of: key, mask: slotMask)
      while true {
        let edge = edges[slot]
        if edge.key == key { return edge.target }
        if edge.key == 0 { return -1 }
        slot = (slot + 1) & slotMask
      }
    }
  }

  /// Adds a word, not empty, and returns its number; the same number for the same word.
  mutating func insert(_ word: some Sequence<UInt32>) -> Int {
    var node = Self.root
    for symbol in word { node = insertChild(of: node, symbol) }
    if wordOfNode[Int(node)] < 0 {
      wordOfNode[Int(node)] = Int32(wordCount)
      wordCount += 1
    }
    return Int(wordOfNode[Int(node)])
  }

  private mutating func insertChild(of node: Int32, _ symbol: UInt32) -> Int32 {
    let key = Self.key(node, symbol)
    var slot = Self.slot(of: key, mask: slotMask)
    while edges[slot].key != 0 {
      if edges[slot].key == key { return edges[slot].target }
      slot = (slot + 1) & slotMask
    }
    let new = Int32(wordOfNode.count)
    edges[slot] = Edge(key: key, target: new)
    wordOfNode.append(-1)
    if wordOfNode.count * 2 > edges.count { grow() }
    return new
  }

  private mutating func grow() {
    let old = edges
    edges = [Edge](repeating: Edge(), count: old.count * 2)
    slotMask = edges.count - 1
    for edge in old where edge.key != 0 {
      var slot = Self.slot(of: edge.key, mask: slotMask)
      while edges[slot].key != 0 { slot = (slot + 1) & slotMask }
      edges[slot] = edge
    }
  }

  @inline(__always)
  private static func key(_ node: Int32, _ symbol: UInt32) -> UInt64 {
    (UInt64(UInt32(bitPattern: node)) << 32 | UInt64(symbol)) + 1
  }

  @inline(__always)
  private static func slot(of key: UInt64, mask: Int) -> Int {
    // Fibonacci hashing: the upper bits of the product are the well-mixed ones.
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 28) & mask
  }
}

/// Which pairs of symbols begin a form: a set that may say yes wrongly, never no.
struct PairFilter: Sendable {
  private var words: [UInt64]
  private let mask: UInt64

  init(forms: Int) {
    var bits = 1 << 12
    while bits < forms * 16, bits < 1 << 21 { bits *= 2 }
    words = [UInt64](repeating: 0, count: bits / 64)
    mask = UInt64(bits - 1)
  }

  @inline(__always)
  private func place(_ first: UInt32, _ second: UInt32) -> UInt64 {
    ((UInt64(first) << 32 | UInt64(second)) &* 0x9E37_79B9_7F4A_7C15) >> 40 & mask
  }

  mutating func insert(_ first: UInt32, _ second: UInt32) {
    let place = place(first, second)
    words[Int(place >> 6)] |= 1 << (place & 63)
  }

  @inline(__always)
  func mayContain(_ first: UInt32, _ second: UInt32) -> Bool {
    let place = place(first, second)
    return words.withUnsafeBufferPointer { $0[Int(place >> 6)] } >> (place & 63) & 1 != 0
  }
}
