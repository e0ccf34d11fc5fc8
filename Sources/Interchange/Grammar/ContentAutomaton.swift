/// Decides child by child whether an element's children fit its content pattern.
///
/// The states are sets of places in the pattern, at most 63 of them, kept as bits: Glushkov's automaton, which for the
/// patterns of DTDs and schemas is deterministic or nearly so.
///
/// > Source: V. M. Glushkov, "The abstract theory of automata", Russian Mathematical Surveys 16 (1961); A.
/// > Brüggemann-Klein, "Regular expressions into finite automata", Theoretical Computer Science 120 (1993).
struct ContentAutomaton: Sendable {
  /// Bit n: the child read last stands at place n. Bit 63: nothing was read yet.
  typealias State = UInt64

  static let start: State = 1 << 63

  /// Number of the element at each place; ``other`` for `#other`.
  let symbols: [Int]
  let follow: [UInt64]
  let first: UInt64
  let last: UInt64
  let acceptsNothing: Bool

  /// The symbol of an element that the grammar does not know.
  static let other = -1

  /// - Parameter symbol: number of the element that a name of the pattern means.
  init(_ pattern: ContentPattern, symbol: (String) -> Int) {
    var builder = AutomatonBuilder()
    let whole = builder.add(pattern, symbol)
    symbols = builder.symbols
    follow = builder.follow
    first = whole.first
    last = whole.last
    acceptsNothing = whole.isNullable
    precondition(symbols.count < 63, "content pattern with too many places")
  }

  /// The state after one more child; nil where the child must not stand here.
  func step(_ state: State, _ symbol: Int) -> State? {
    var next: UInt64 = 0
    var candidates = followers(of: state)
    while candidates != 0 {
      let place = candidates.trailingZeroBitCount
      if symbols[place] == symbol { next |= 1 << UInt64(place) }
      candidates &= candidates - 1
    }
    return next == 0 ? nil : next
  }

  /// Whether the children may end here.
  func accepts(_ state: State) -> Bool {
    state == Self.start ? acceptsNothing : state & last != 0
  }

  /// Symbols that may stand next, in order of the pattern, each once.
  func expected(_ state: State) -> [Int] {
    var found: [Int] = []
    var candidates = followers(of: state)
    while candidates != 0 {
      let symbol = symbols[candidates.trailingZeroBitCount]
      if !found.contains(symbol) { found.append(symbol) }
      candidates &= candidates - 1
    }
    return found
  }

  private func followers(of state: State) -> UInt64 {
    if state == Self.start { return first }
    var result: UInt64 = 0
    var places = state
    while places != 0 {
      result |= follow[places.trailingZeroBitCount]
      places &= places - 1
    }
    return result
  }
}

private struct AutomatonBuilder {
  struct Part {
    var first: UInt64 = 0
    var last: UInt64 = 0
    var isNullable = false
  }

  var symbols: [Int] = []
  var follow: [UInt64] = []

  mutating func add(_ pattern: ContentPattern, _ symbol: (String) -> Int) -> Part {
    switch pattern {
    case .name(let name):
      let bit: UInt64 = 1 << UInt64(symbols.count)
      symbols.append(symbol(name))
      follow.append(0)
      return Part(first: bit, last: bit)
    case .sequence(let parts):
      return parts.map { add($0, symbol) }.reduce(Part(isNullable: true)) { joined($0, $1) }
    case .choice(let parts):
      return parts.map { add($0, symbol) }.reduce(Part()) {
        Part(first: $0.first | $1.first, last: $0.last | $1.last, isNullable: $0.isNullable || $1.isNullable)
      }
    case .optional(let inner):
      var part = add(inner, symbol)
      part.isNullable = true
      return part
    case .repeated(let inner, let atLeastOnce):
      var part = add(inner, symbol)
      link(part.last, to: part.first)
      if !atLeastOnce { part.isNullable = true }
      return part
    }
  }

  private mutating func joined(_ left: Part, _ right: Part) -> Part {
    link(left.last, to: right.first)
    return Part(
      first: left.isNullable ? left.first | right.first : left.first,
      last: right.isNullable ? left.last | right.last : right.last,
      isNullable: left.isNullable && right.isNullable)
  }

  private mutating func link(_ places: UInt64, to next: UInt64) {
    var places = places
    while places != 0 {
      follow[places.trailingZeroBitCount] |= next
      places &= places - 1
    }
  }
}
