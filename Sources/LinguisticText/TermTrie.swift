/// A trie over symbols, its edges in one open-addressed table: the words of a closed class.
struct TermTrie: Sendable {
  static let root: Int32 = 0

  /// A node as it is reached: what is known of it without looking at its edges.
  struct Place: Sendable {
    var node: Int32
    /// Bit 31: a word ends in the node; the others: which residues of symbols lead on from it.
    var mask: UInt32

    @inline(__always) var isWord: Bool { mask >> 31 != 0 }

    @inline(__always)
    func mayHaveChild(_ symbol: UInt32) -> Bool { mask >> Self.bit(symbol) & 1 != 0 }

    @inline(__always)
    static func bit(_ symbol: UInt32) -> UInt32 { (symbol &* 0x9E37_79B1) >> 8 % 31 }
  }

  /// An edge: `node << 32 | symbol`, plus 1 so that 0 marks a free slot, with the place it leads to.
  private struct Edge {
    var key: UInt64 = 0
    var place = Place(node: 0, mask: 0)
  }

  private var edges: [Edge]
  private var slotMask: Int
  private var rootMask: UInt32 = 0
  /// The number of the word that ends in a node; -1 for none.
  private(set) var wordOfNode: [Int32] = [-1]
  private(set) var wordCount = 0

  /// - Parameter nodes: about how many there will be; more are made room for.
  init(nodes: Int = 32) {
    var slots = 64
    while slots < nodes * 2 { slots *= 2 }
    edges = [Edge](repeating: Edge(), count: slots)
    slotMask = slots - 1
    wordOfNode.reserveCapacity(nodes + 1)
  }

  /// The root as a place.
  var rootPlace: Place { Place(node: Self.root, mask: rootMask) }

  /// The place behind `place` by `symbol`. O(1).
  @inline(__always)
  func child(of place: Place, _ symbol: UInt32) -> Place? {
    guard place.mayHaveChild(symbol) else { return nil }
    let key = Self.key(place.node, symbol)
    return edges.withUnsafeBufferPointer { edges in
      var slot = Self.slot(of: key, mask: slotMask)
      while true {
        let edge = edges[slot]
        if edge.key == key { return edge.place }
        if edge.key == 0 { return nil }
        slot = (slot + 1) & slotMask
      }
    }
  }

  /// Adds a word, not empty, and returns its number; the same number for the same word.
  mutating func insert(_ word: some Sequence<UInt32>) -> Int {
    var node = Self.root
    // The slot of the edge that led to the node; none for the root.
    var slot = -1
    for symbol in word {
      let bit = UInt32(1) << Place.bit(symbol)
      if slot < 0 { rootMask |= bit } else { edges[slot].place.mask |= bit }
      slot = insertedSlot(Self.key(node, symbol))
      node = edges[slot].place.node
    }
    if wordOfNode[Int(node)] < 0 {
      if slot >= 0 { edges[slot].place.mask |= 1 << 31 }
      wordOfNode[Int(node)] = Int32(wordCount)
      wordCount += 1
    }
    return Int(wordOfNode[Int(node)])
  }

  private mutating func insertedSlot(_ key: UInt64) -> Int {
    var slot = slot(of: key)
    if edges[slot].key == key { return slot }
    if (wordOfNode.count + 1) * 2 > edges.count {
      grow()
      slot = self.slot(of: key)
    }
    edges[slot] = Edge(key: key, place: Place(node: Int32(wordOfNode.count), mask: 0))
    wordOfNode.append(-1)
    return slot
  }

  /// The slot of an edge, or the free one where it would be.
  private func slot(of key: UInt64) -> Int {
    var slot = Self.slot(of: key, mask: slotMask)
    while edges[slot].key != 0, edges[slot].key != key { slot = (slot + 1) & slotMask }
    return slot
  }

  private mutating func grow() {
    let old = edges
    edges = [Edge](repeating: Edge(), count: old.count * 2)
    slotMask = edges.count - 1
    for edge in old where edge.key != 0 { edges[slot(of: edge.key)] = edge }
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
