/// The automaton of Aho and Corasick over symbols: a trie with failure links, its edges in one open-addressed table.
struct TermAutomaton: Sendable {
  static let root: Int32 = 0

  /// Edge keys (`state << 32 | symbol`, plus 1; 0 marks a free slot) and the states they lead to.
  private let keys: [UInt64]
  private let targets: [Int32]
  private let slotMask: Int
  /// Root edges by symbol.
  private let rootTargets: [Int32]
  private let failures: [Int32]
  /// Symbols from the root to each state.
  let depths: [Int32]
  /// The form that ends in a state; -1 for none.
  let formOfState: [Int32]
  /// The nearest state on the chain of failure links, the state itself included, where a form ends; -1 for none.
  let firstOutput: [Int32]

  var longestForm: Int { Int(depths.max() ?? 0) }

  /// The next output state after `state` on the chain of failure links; -1 for none.
  @inline(__always)
  func nextOutput(after state: Int32) -> Int32 {
    firstOutput[Int(failures[Int(state)])]
  }

  /// The state after reading `symbol` in `state`. Amortized O(1).
  @inline(__always)
  func step(_ state: Int32, _ symbol: UInt32) -> Int32 {
    var state = state
    while state != Self.root {
      let next = edge(state, symbol)
      if next >= 0 { return next }
      state = failures[Int(state)]
    }
    return rootTargets[Int(symbol)]
  }

  @inline(__always)
  private func edge(_ state: Int32, _ symbol: UInt32) -> Int32 {
    let key = Self.key(state, symbol)
    var slot = Self.slot(of: key, mask: slotMask)
    while true {
      if keys[slot] == key { return targets[slot] }
      if keys[slot] == 0 { return -1 }
      slot = (slot + 1) & slotMask
    }
  }

  @inline(__always)
  private static func key(_ state: Int32, _ symbol: UInt32) -> UInt64 {
    (UInt64(UInt32(bitPattern: state)) << 32 | UInt64(symbol)) + 1
  }

  @inline(__always)
  private static func slot(of key: UInt64, mask: Int) -> Int {
    // Fibonacci hashing: the upper bits of the product are the well-mixed ones.
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 20) & mask
  }
}

// MARK: - Building

extension TermAutomaton {
  /// Grows the trie form by form.
  struct Builder {
    private var keys: [UInt64] = [UInt64](repeating: 0, count: 64)
    private var targets: [Int32] = [Int32](repeating: 0, count: 64)
    private var parents: [Int32] = [0]
    private var symbols: [UInt32] = [0]
    private var depths: [Int32] = [0]
    private var formOfState: [Int32] = [-1]
    private var formCount = 0

    /// Adds a form, not empty, and returns its number; the same number for the same form.
    mutating func insert(_ form: [UInt32]) -> Int {
      var state = TermAutomaton.root
      for symbol in form { state = child(of: state, symbol) }
      if formOfState[Int(state)] < 0 {
        formOfState[Int(state)] = Int32(formCount)
        formCount += 1
      }
      return Int(formOfState[Int(state)])
    }

    private mutating func child(of state: Int32, _ symbol: UInt32) -> Int32 {
      let key = TermAutomaton.key(state, symbol)
      let slot = freeOrOwnSlot(key)
      if keys[slot] == key { return targets[slot] }
      let new = Int32(parents.count)
      keys[slot] = key
      targets[slot] = new
      parents.append(state)
      symbols.append(symbol)
      depths.append(depths[Int(state)] + 1)
      formOfState.append(-1)
      if parents.count * 2 > keys.count { grow() }
      return new
    }

    private func freeOrOwnSlot(_ key: UInt64) -> Int {
      let mask = keys.count - 1
      var slot = TermAutomaton.slot(of: key, mask: mask)
      while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
      return slot
    }

    private mutating func grow() {
      let (oldKeys, oldTargets) = (keys, targets)
      keys = [UInt64](repeating: 0, count: oldKeys.count * 4)
      targets = [Int32](repeating: 0, count: oldKeys.count * 4)
      for (index, key) in oldKeys.enumerated() where key != 0 {
        let slot = freeOrOwnSlot(key)
        keys[slot] = key
        targets[slot] = oldTargets[index]
      }
    }

    /// The automaton of all forms, with its failure and output links.
    func finished() -> TermAutomaton {
      let symbolCount = Int(symbols.max() ?? 0) + 1
      var rootTargets = [Int32](repeating: TermAutomaton.root, count: symbolCount)
      for state in parents.indices.dropFirst() where parents[state] == TermAutomaton.root {
        rootTargets[Int(symbols[state])] = Int32(state)
      }
      var failures = [Int32](repeating: TermAutomaton.root, count: parents.count)
      var firstOutput = [Int32](repeating: -1, count: parents.count)
      for state in statesByDepth() {
        if depths[state] > 1 {
          failures[state] = failure(of: state, known: failures, rootTargets: rootTargets)
        }
        firstOutput[state] = formOfState[state] >= 0 ? Int32(state) : firstOutput[Int(failures[state])]
      }
      return TermAutomaton(
        keys: keys, targets: targets, slotMask: keys.count - 1, rootTargets: rootTargets, failures: failures,
        depths: depths, formOfState: formOfState, firstOutput: firstOutput)
    }

    private func failure(of state: Int, known failures: [Int32], rootTargets: [Int32]) -> Int32 {
      let symbol = symbols[state]
      var candidate = failures[Int(parents[state])]
      while candidate != TermAutomaton.root {
        let key = TermAutomaton.key(candidate, symbol)
        let slot = freeOrOwnSlot(key)
        if keys[slot] == key { return targets[slot] }
        candidate = failures[Int(candidate)]
      }
      return rootTargets[Int(symbol)]
    }

    /// All states but the root, shallow ones first.
    private func statesByDepth() -> [Int] {
      var starts = [Int](repeating: 0, count: Int(depths.max() ?? 0) + 2)
      for depth in depths { starts[Int(depth) + 1] += 1 }
      for index in starts.indices.dropFirst() { starts[index] += starts[index - 1] }
      var ordered = [Int](repeating: 0, count: depths.count)
      for (state, depth) in depths.enumerated() {
        ordered[starts[Int(depth)]] = state
        starts[Int(depth)] += 1
      }
      return Array(ordered.dropFirst())
    }
  }
}
