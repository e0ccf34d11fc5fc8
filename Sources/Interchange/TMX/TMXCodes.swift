/// The codes within one unit's segments: whether they pair up.
struct TMXCodes {
  /// One code that says which code of the other variants it answers to.
  private struct External {
    let kind: TMXElement
    let x: String
    let variant: Int
    let offset: Int
  }

  private struct Opened {
    let i: String
    let offset: Int
    var isClosed = false
  }

  private var opened: [Opened] = []
  private var externals: [External] = []
  private(set) var isEmpty = true

  enum Fault {
    case openedTwice, closedTwice, neverOpened, repeated
  }

  mutating func startUnit() {
    guard !isEmpty else { return }
    externals.removeAll(keepingCapacity: true)
    opened.removeAll(keepingCapacity: true)
    isEmpty = true
  }

  mutating func open(_ i: String, at offset: Int) -> Fault? {
    isEmpty = false
    let fault: Fault? = opened.contains { $0.i == i } ? .openedTwice : nil
    opened.append(Opened(i: i, offset: offset))
    return fault
  }

  mutating func close(_ i: String) -> Fault? {
    isEmpty = false
    guard let index = opened.lastIndex(where: { $0.i == i && !$0.isClosed }) else {
      return opened.contains { $0.i == i } ? .closedTwice : .neverOpened
    }
    opened[index].isClosed = true
    return nil
  }

  mutating func note(_ x: String, of kind: TMXElement, variant: Int, at offset: Int) -> Fault? {
    isEmpty = false
    let fault: Fault? =
      externals.contains { $0.kind == kind && $0.x == x && $0.variant == variant } ? .repeated : nil
    externals.append(External(kind: kind, x: x, variant: variant, offset: offset))
    return fault
  }

  /// Ends a segment.
  ///
  /// - Returns: `i` and place of what was opened and not closed.
  mutating func endSegment() -> [(i: String, offset: Int)] {
    guard !opened.isEmpty else { return [] }
    let left = opened.filter { !$0.isClosed }.map { ($0.i, $0.offset) }
    opened.removeAll(keepingCapacity: true)
    return left
  }

  /// Codes of a unit with so many variants, numbered from 1, that lack a partner in one of the others.
  func unmatched(variants: Int) -> [(kind: TMXElement, x: String, offset: Int)] {
    externals.filter { code in
      (1..<(variants + 1)).contains { variant in
        variant != code.variant
          && !externals.contains { $0.variant == variant && $0.kind == code.kind && $0.x == code.x }
      }
    }.map { ($0.kind, $0.x, $0.offset) }
  }
}
