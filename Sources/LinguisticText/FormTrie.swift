/// A trie over symbols that is made at once and then only read: the forms of a term list.
///
/// It is laid out for texts that ask it at every word, with lists far larger than the processor's caches. A table of bits
/// says of most pairs of symbols that no form begins with them; one line of a hash table says what follows a pair that
/// does; all that follows it lies together, and the end of a form that it shares with no other is a row of symbols.
struct FormTrie: Sendable {
  /// What two symbols, or one behind them, lead to.
  struct Node: Sendable {
    /// From the top: the first symbol of a form, 0 beyond the second (21 bits); the symbol that leads here (21 bits);
    /// whether a tail goes on from here rather than children (1 bit); how long it is, or how many they are (21 bits).
    var bits: UInt64 = 0
    /// The place in `nodes` of the first child, or of the tail.
    var start: UInt32 = 0
    /// The terms whose form ends here, or at the end of the tail.
    var terms = FormTerms.none

    @inline(__always) var key: UInt64 { bits >> 22 }
    @inline(__always) var place: Place {
      let size = UInt32(truncatingIfNeeded: bits) & 0x1F_FFFF
      if bits >> 21 & 1 == 0 { return Place(start: start, end: start &+ size, terms: terms, kind: .children) }
      let first = start &* UInt32(FormTrie.symbolsPerNode)
      return Place(start: first, end: first &+ size, terms: terms, kind: .tail)
    }
  }

  /// Where reading has come to.
  struct Place {
    enum Kind { case first, children, tail }

    /// Behind a first symbol, that symbol; else what lies ahead, in nodes or in symbols of tails.
    fileprivate(set) var start: UInt32
    fileprivate let end: UInt32
    fileprivate let terms: FormTerms
    fileprivate let kind: Kind

    /// The terms whose form ends here.
    @inline(__always) var formTerms: FormTerms { kind == .tail && start != end ? .none : terms }
    /// Whether nothing leads on from here.
    @inline(__always) var isEnd: Bool { kind != .first && start == end }
  }

  /// The symbols of a tail that have room in a node.
  static let symbolsPerNode = MemoryLayout<Node>.size / MemoryLayout<UInt32>.size
  /// The most symbols of a tail; what is longer begins with nodes.
  static let longestTail = 1 << 10

  /// By symbol: the terms that are of this symbol alone.
  var singles: [FormTerms] = []
  /// The pairs that forms begin with, as bits: some that none begins with are among them.
  var pairBits: [UInt64] = [0]
  /// The nodes behind pairs: a hash table with open addressing, free where `bits` is 0.
  var pairs: [Node] = [Node()]
  /// The nodes further down, children of one node together, ascending by symbol, and between them, in the room of nodes,
  /// the symbols of tails: what is read together is mostly in one line of the cache.
  var nodes: [Node] = []

  /// Whether there is no form.
  var isEmpty = true

  /// Two symbols that forms may begin with.
  struct Pair {
    let key: UInt64

    @inline(__always) init(_ first: UInt32, _ second: UInt32) { key = UInt64(first) << 21 | UInt64(second) }

    /// Fibonacci hashing: the upper bits of the product are the well-mixed ones.
    @inline(__always) var hash: UInt64 { key &* 0x9E37_79B9_7F4A_7C15 }
  }

  /// The slot at which a pair is looked for first.
  @inline(__always)
  static func slot(_ hash: UInt64, of slots: Int) -> Int {
    Int(truncatingIfNeeded: ((hash >> 32) &* UInt64(truncatingIfNeeded: slots)) >> 32)
  }

  /// The bit of a pair in a table of `words` words, a power of two.
  @inline(__always)
  static func bit(_ hash: UInt64, of words: Int) -> (word: Int, mask: UInt64) {
    let place = hash >> 36
    return (Int(truncatingIfNeeded: place >> 6) & (words - 1), 1 << (place & 63))
  }

  /// Calls `body` with the tables as plain memory.
  func withView<Result>(_ body: (View) -> Result) -> Result {
    singles.withUnsafeBufferPointer { singles in
      pairBits.withUnsafeBufferPointer { pairBits in
        pairs.withUnsafeBufferPointer { pairs in
          nodes.withUnsafeBufferPointer { nodes in
            body(
              View(
                singles: singles, pairBits: pairBits, pairs: pairs, nodes: nodes, tails: UnsafeRawBufferPointer(nodes)))
          }
        }
      }
    }
  }

  /// The tables of a trie for as long as one text is read.
  struct View {
    fileprivate let singles: UnsafeBufferPointer<FormTerms>
    fileprivate let pairBits: UnsafeBufferPointer<UInt64>
    fileprivate let pairs: UnsafeBufferPointer<Node>
    fileprivate let nodes: UnsafeBufferPointer<Node>
    fileprivate let tails: UnsafeRawBufferPointer

    /// Whether a form may begin with a pair of symbols: sometimes yes where none does.
    @inline(__always)
    func mayBegin(_ pair: Pair) -> Bool {
      let (word, mask) = FormTrie.bit(pair.hash, of: pairBits.count)
      return pairBits[word] & mask != 0
    }

    /// The place behind a symbol that begins a form.
    @inline(__always)
    func first(_ symbol: UInt32) -> Place {
      Place(start: symbol, end: 0, terms: singles[Int(symbol)], kind: .first)
    }

    /// The place behind another by a symbol. O(log of the number of its children).
    @inline(__always)
    func child(of place: Place, _ symbol: UInt32) -> Place? {
      switch place.kind {
      case .first: return self.place(behind: Pair(place.start, symbol))
      case .tail:
        guard place.start != place.end,
          tails.load(fromByteOffset: Int(place.start) * MemoryLayout<UInt32>.size, as: UInt32.self) == symbol
        else { return nil }
        var place = place
        place.start &+= 1
        return place
      case .children: return childNode(of: place, UInt64(symbol))
      }
    }

    /// The place behind two symbols from the root.
    @inline(__always)
    func place(behind pair: Pair) -> Place? {
      var slot = FormTrie.slot(pair.hash, of: pairs.count)
      while true {
        let node = pairs[slot]
        if node.key == pair.key { return node.place }
        if node.bits == 0 { return nil }
        slot += 1
        if slot == pairs.count { slot = 0 }
      }
    }

    @inline(__always)
    private func childNode(of place: Place, _ symbol: UInt64) -> Place? {
      var (lower, count) = (Int(place.start), Int(place.end &- place.start))
      guard count > 0 else { return nil }
      while count > 1 {
        let half = count / 2
        if nodes[lower + half].key <= symbol { lower += half }
        count -= half
      }
      let node = nodes[lower]
      return node.key == symbol ? node.place : nil
    }
  }
}

/// The terms of one form: mostly one, and then nothing must be looked up to know it.
struct FormTerms: Sendable, Equatable {
  /// From the lowest: whether every text that has the symbols has the form, and it is of two symbols or more; whether the
  /// case of letters matters; whether there are several terms. Above: the term, or where the several stand.
  private let bits: UInt32

  static let none = FormTerms(bits: .max)

  private init(bits: UInt32) { self.bits = bits }

  init(_ index: Int, isSeveral: Bool, isPlain: Bool, isCased: Bool) {
    bits = UInt32(index) << 3 | (isSeveral ? 4 : 0) | (isCased ? 2 : 0) | (isPlain ? 1 : 0)
  }

  @inline(__always) var isPlain: Bool { bits & 1 != 0 }
  @inline(__always) var isCased: Bool { bits & 2 != 0 }
  @inline(__always) var isSeveral: Bool { bits & 4 != 0 }
  @inline(__always) var index: Int { Int(bits >> 3) }
}
