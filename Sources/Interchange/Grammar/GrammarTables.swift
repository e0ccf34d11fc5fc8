/// A grammar laid out for walking through a document: plain memory, so that an event costs no reference count, no hash
/// and no bounds check.
///
/// Columns are the grammar's names and, last, ``ContentAutomaton/other``.
final class GrammarTables {
  enum Kind: UInt8 {
    case empty, text, mixed, elements, any
  }

  struct Element {
    var kind = Kind.any
    /// Attributes that must be there, by their place in the declaration.
    var required: UInt64 = 0
    /// First place of an automaton in `symbols` and `follow`.
    var automaton = 0
    var first: UInt64 = 0
    var last: UInt64 = 0
    var acceptsNothing = false
  }

  /// The last value of an attribute that was right, where it is short: most values come again at once.
  private struct Remembered {
    var length = -1
    var low: UInt64 = 0
    var high: UInt64 = 0
  }

  let columns: Int
  private let elements: UnsafeMutablePointer<Element>
  private let count: Int
  /// By element and column: in mixed content, whether the child may stand there.
  private let allowed: UnsafeMutablePointer<Bool>
  /// By element and column: the attribute's place in the declaration; -1 where the element has none of the name.
  private let attributes: UnsafeMutablePointer<Int16>
  /// By element and column: whether any value is right.
  private let takesAnyValue: UnsafeMutablePointer<Bool>
  private let remembered: UnsafeMutablePointer<Remembered>
  private var symbols: UnsafeMutablePointer<Int>
  private var follow: UnsafeMutablePointer<UInt64>

  init(_ grammar: Grammar) {
    columns = grammar.names.count + 1
    count = grammar.elements.count
    elements = .allocate(capacity: count)
    elements.initialize(repeating: Element(), count: count)
    allowed = .allocate(capacity: count * columns)
    allowed.initialize(repeating: false, count: count * columns)
    attributes = .allocate(capacity: count * columns)
    attributes.initialize(repeating: -1, count: count * columns)
    takesAnyValue = .allocate(capacity: count * columns)
    takesAnyValue.initialize(repeating: false, count: count * columns)
    remembered = .allocate(capacity: count * columns)
    remembered.initialize(repeating: Remembered(), count: count * columns)
    let automata = grammar.elements.compactMap { element -> ContentAutomaton? in
      if case .elements(let automaton)? = element?.content { automaton } else { nil }
    }
    let places = automata.reduce(0) { $0 + $1.symbols.count }
    symbols = .allocate(capacity: max(places, 1))
    follow = .allocate(capacity: max(places, 1))
    var next = 0
    for (number, element) in grammar.elements.enumerated() {
      if let element { add(element, number: number, firstPlace: &next) }
    }
  }

  deinit {
    elements.deallocate()
    allowed.deallocate()
    attributes.deallocate()
    takesAnyValue.deallocate()
    remembered.deallocate()
    symbols.deallocate()
    follow.deallocate()
  }

  private func add(_ element: Grammar.CompiledElement, number: Int, firstPlace: inout Int) {
    var row = Element(required: element.required)
    switch element.content {
    case .empty: row.kind = .empty
    case .text: row.kind = .text
    case .any: row.kind = .any
    case .mixed(let children):
      row.kind = .mixed
      for child in children { allowed[cell(number, child)] = true }
    case .elements(let automaton):
      row.kind = .elements
      row.automaton = firstPlace
      row.first = automaton.first
      row.last = automaton.last
      row.acceptsNothing = automaton.acceptsNothing
      for (symbol, next) in zip(automaton.symbols, automaton.follow) {
        symbols[firstPlace] = symbol
        follow[firstPlace] = next
        firstPlace += 1
      }
    }
    for (place, attribute) in element.attributes.enumerated() {
      attributes[cell(number, attribute.name)] = Int16(place)
      if case .text = attribute.declaration.value { takesAnyValue[cell(number, attribute.name)] = true }
    }
    elements[number] = row
  }

  @inline(__always)
  private func cell(_ element: Int, _ column: Int) -> Int {
    element * columns + (column == ContentAutomaton.other ? columns - 1 : column)
  }

  @inline(__always)
  func kind(_ element: Int) -> Kind { elements[element].kind }

  @inline(__always)
  func required(_ element: Int) -> UInt64 { elements[element].required }

  /// Whether mixed content takes a child; `symbol` may be ``XMLNameTable/unknown``.
  @inline(__always)
  func mixes(_ element: Int, _ symbol: Int) -> Bool {
    symbol != XMLNameTable.unknown && allowed[cell(element, symbol)]
  }

  /// The state after one more child; 0 where it must not stand there.
  @inline(__always)
  func step(_ element: Int, _ state: ContentAutomaton.State, _ symbol: Int) -> ContentAutomaton.State {
    let row = elements[element]
    var candidates = state == ContentAutomaton.start ? row.first : 0
    if candidates == 0 {
      var places = state == ContentAutomaton.start ? 0 : state
      while places != 0 {
        candidates |= follow[row.automaton + places.trailingZeroBitCount]
        places &= places - 1
      }
    }
    var next: UInt64 = 0
    while candidates != 0 {
      let place = candidates.trailingZeroBitCount
      if symbols[row.automaton + place] == symbol { next |= 1 << UInt64(place) }
      candidates &= candidates - 1
    }
    return next
  }

  /// Whether the children may end here.
  @inline(__always)
  func accepts(_ element: Int, _ state: ContentAutomaton.State) -> Bool {
    let row = elements[element]
    return state == ContentAutomaton.start ? row.acceptsNothing : state & row.last != 0
  }

  /// The attribute's place in the element's declaration; -1 where it has none of the name.
  @inline(__always)
  func attribute(_ element: Int, _ name: Int) -> Int { name < 0 ? -1 : Int(attributes[cell(element, name)]) }

  /// Whether a value is known to be right: because any is, or because it was right the last time.
  @inline(__always)
  func isKnown(_ element: Int, _ name: Int, _ value: UnsafeBufferPointer<UInt8>) -> Bool {
    let cell = cell(element, name)
    if takesAnyValue[cell] { return true }
    guard remembered[cell].length == value.count else { return false }
    let (low, high) = Self.words(value)
    return remembered[cell].low == low && remembered[cell].high == high
  }

  /// Remembers a value that is right.
  func remember(_ element: Int, _ name: Int, _ value: UnsafeBufferPointer<UInt8>) {
    guard value.count <= 16 else { return }
    let (low, high) = Self.words(value)
    remembered[cell(element, name)] = Remembered(length: value.count, low: low, high: high)
  }

  /// At most sixteen bytes as two numbers.
  @inline(__always)
  private static func words(_ value: UnsafeBufferPointer<UInt8>) -> (UInt64, UInt64) {
    var low: UInt64 = 0
    var high: UInt64 = 0
    for index in 0..<min(value.count, 8) { low = low << 8 | UInt64(value[index]) }
    for index in 8..<max(8, min(value.count, 16)) { high = high << 8 | UInt64(value[index]) }
    return (low, high)
  }
}
