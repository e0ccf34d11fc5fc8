extension FormTrie {
  /// A form with its letters in the row of all.
  private struct Form {
    var letters: Range<Int>
    var terms: FormTerms
  }

  /// Makes the trie of terms' forms, and lists the terms of forms that several have.
  struct Building {
    private let letters: [UInt32]
    private let ends: [UInt32]
    private let isSpaced: (Int) -> Bool
    private let isCased: (Int) -> Bool
    private(set) var trie = FormTrie()
    /// How many terms a form has, then the terms, ascending; one form behind the other.
    private(set) var shared: [UInt32] = []
    // The forms behind one pair, and the nodes among them that are still to be made: kept for their storage.
    private var group: [Form] = []
    private var waiting: [(node: Int, forms: Range<Int>, depth: Int)] = []

    /// - Parameters:
    ///   - letters: the symbols of all terms' forms, one behind the other; each is below `symbols`, and none is 0.
    ///   - ends: for each term where its form ends there.
    ///   - isSpaced: whether a term has spaces that are no symbols.
    ///   - isCased: whether the case of a term's letters matters.
    ///
    /// Complexity: O(letters + symbols), and sorting of what begins with the same two symbols.
    init(
      letters: [UInt32], ends: [UInt32], symbols: Int, isSpaced: @escaping (Int) -> Bool,
      isCased: @escaping (Int) -> Bool
    ) {
      self.letters = letters
      self.ends = ends
      self.isSpaced = isSpaced
      self.isCased = isCased
      trie.isEmpty = letters.isEmpty
      trie.singles = [FormTerms](repeating: .none, count: symbols)
      // By second symbol, then by first: terms in order within a pair.
      let long = ends.indices.filter { range(of: $0).count > 1 }.map { UInt32($0) }
      addSingles(ends.indices.filter { range(of: $0).count == 1 })
      add(sorted(sorted(long, by: 1, symbols), by: 0, symbols))
    }

    private func range(of term: Int) -> Range<Int> { (term == 0 ? 0 : Int(ends[term - 1]))..<Int(ends[term]) }

    private func pair(_ term: UInt32) -> Pair {
      let start = range(of: Int(term)).lowerBound
      return Pair(letters[start], letters[start + 1])
    }

    /// Terms in the order of one of their symbols, otherwise as they were.
    private func sorted(_ terms: [UInt32], by depth: Int, _ symbols: Int) -> [UInt32] {
      var places = [UInt32](repeating: 0, count: symbols + 1)
      for term in terms { places[Int(letters[range(of: Int(term)).lowerBound + depth]) + 1] += 1 }
      for symbol in 1...symbols { places[symbol] += places[symbol - 1] }
      return [UInt32](unsafeUninitializedCapacity: terms.count) { sorted, count in
        for term in terms {
          let symbol = Int(letters[range(of: Int(term)).lowerBound + depth])
          sorted[Int(places[symbol])] = term
          places[symbol] += 1
        }
        count = terms.count
      }
    }

    private mutating func addSingles(_ terms: [Int]) {
      let bySymbol = Dictionary(grouping: terms) { letters[range(of: $0).lowerBound] }
      for (symbol, terms) in bySymbol.sorted(by: { $0.key < $1.key }) {
        trie.singles[Int(symbol)] = formTerms(terms.map { UInt32($0) }[...], isSingle: true)
      }
    }

    private mutating func formTerms(_ terms: ArraySlice<UInt32>, isSingle: Bool) -> FormTerms {
      let isCased = terms.contains { self.isCased(Int($0)) }
      let isPlain = !isSingle && !isCased && !terms.contains { isSpaced(Int($0)) }
      if terms.count == 1, let term = terms.first {
        return FormTerms(Int(term), isSeveral: false, isPlain: isPlain, isCased: isCased)
      }
      defer {
        shared.append(UInt32(terms.count))
        shared.append(contentsOf: terms)
      }
      return FormTerms(shared.count, isSeveral: true, isPlain: isPlain, isCased: isCased)
    }

    /// Adds terms of two symbols and more, sorted by these.
    private mutating func add(_ terms: [UInt32]) {
      var count = 0
      var last: UInt64 = 0
      for term in terms {
        let key = pair(term).key
        if key != last { count += 1 }
        last = key
      }
      var words = 1 << 6
      while words * 64 < count * 16, words < 1 << 15 { words *= 2 }
      trie.pairBits = [UInt64](repeating: 0, count: words)
      trie.pairs = [Node](repeating: Node(), count: count * 5 / 3 + 1)
      trie.nodes.reserveCapacity(terms.count * 2)
      var start = 0
      while start < terms.count {
        let pair = pair(terms[start])
        var end = start + 1
        while end < terms.count, self.pair(terms[end]).key == pair.key { end += 1 }
        collectForms(terms[start..<end])
        addPair(pair)
        start = end
      }
    }

    /// The forms of terms that begin with the same pair, sorted, into `group`.
    private mutating func collectForms(_ terms: ArraySlice<UInt32>) {
      group.removeAll(keepingCapacity: true)
      var rest = terms
      if terms.count > 1 { rest.sort { precedes(Int($0), Int($1)) } }
      while let first = rest.first {
        let form = letters[range(of: Int(first))]
        let end = rest.dropFirst().firstIndex { letters[range(of: Int($0))] != form } ?? rest.endIndex
        let same = rest[rest.startIndex..<end]
        group.append(Form(letters: range(of: Int(first)), terms: formTerms(same, isSingle: false)))
        rest = rest[end...]
      }
    }

    /// Whether the form of a term precedes another's by its symbols from the third on; terms of one form keep their order.
    private func precedes(_ left: Int, _ right: Int) -> Bool {
      let (one, other) = (range(of: left), range(of: right))
      for depth in 2..<max(2, min(one.count, other.count)) {
        let (symbol, otherSymbol) = (letters[one.lowerBound + depth], letters[other.lowerBound + depth])
        if symbol != otherSymbol { return symbol < otherSymbol }
      }
      return one.count == other.count ? left < right : one.count < other.count
    }

    /// Makes the node of a pair and all behind it from `group`.
    private mutating func addPair(_ pair: Pair) {
      let top = node(pair.key, forms: group.indices, depth: 2)
      while let next = waiting.popLast() {
        trie.nodes[next.node] = node(trie.nodes[next.node].key, forms: next.forms, depth: next.depth)
      }
      var slot = FormTrie.slot(pair.hash, of: trie.pairs.count)
      while trie.pairs[slot].bits != 0 { slot = slot + 1 == trie.pairs.count ? 0 : slot + 1 }
      trie.pairs[slot] = top
      let (word, mask) = FormTrie.bit(pair.hash, of: trie.pairBits.count)
      trie.pairBits[word] |= mask
    }

    private mutating func addTail(_ symbols: ArraySlice<UInt32>) {
      let start = trie.nodes.count * MemoryLayout<Node>.stride
      let room = (symbols.count + FormTrie.symbolsPerNode - 1) / FormTrie.symbolsPerNode
      trie.nodes.append(contentsOf: repeatElement(Node(), count: room))
      trie.nodes.withUnsafeMutableBytes { bytes in
        symbols.withUnsafeBytes { UnsafeMutableRawBufferPointer(rebasing: bytes[start...]).copyMemory(from: $0) }
      }
    }

    /// A node with its tail or the room for its children, which wait for being made.
    private mutating func node(_ key: UInt64, forms: Range<Int>, depth: Int) -> Node {
      var node = Node()
      var forms = forms
      if group[forms.lowerBound].letters.count == depth {
        node.terms = group[forms.lowerBound].terms
        forms.removeFirst()
      }
      var size = 0
      if forms.count == 1, node.terms == .none, group[forms.lowerBound].letters.count - depth <= FormTrie.longestTail {
        let form = group[forms.lowerBound]
        node.terms = form.terms
        node.start = UInt32(trie.nodes.count)
        addTail(letters[form.letters.dropFirst(depth)])
        size = 1 << 21 | (form.letters.count - depth)
      } else if !forms.isEmpty {
        node.start = UInt32(trie.nodes.count)
        let firstWaiting = waiting.count
        var start = forms.lowerBound
        while start < forms.upperBound {
          let symbol = letters[group[start].letters.lowerBound + depth]
          var end = start + 1
          while end < forms.upperBound, letters[group[end].letters.lowerBound + depth] == symbol { end += 1 }
          waiting.append((trie.nodes.count, start..<end, depth + 1))
          trie.nodes.append(Node(bits: UInt64(symbol) << 22))
          start = end
        }
        // Made in order, so that what is read together lies together.
        waiting[firstWaiting...].reverse()
        size = waiting.count - firstWaiting
      }
      node.bits = key << 22 | UInt64(size)
      return node
    }
  }
}
