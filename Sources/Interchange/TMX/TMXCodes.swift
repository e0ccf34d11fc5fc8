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

  private struct ExternalKey: Hashable {
    let kind: TMXElement
    let x: String
    /// 0 for all of them.
    let variant: Int
  }

  private var opened: [Opened] = []
  /// By `i` the places in `opened` that are not closed; kept where a segment has many codes.
  private var unclosed: [String: [Int]] = [:]
  private var externals: [External] = []
  /// The same for codes with `x`.
  private var knownExternals: Set<ExternalKey> = []
  private(set) var isEmpty = true
  /// Up to here a walk through all is cheaper than a hash.
  private static let few = 32

  enum Fault {
    case openedTwice, closedTwice, neverOpened, repeated
  }

  mutating func startUnit() {
    guard !isEmpty else { return }
    externals.removeAll(keepingCapacity: true)
    if !knownExternals.isEmpty { knownExternals = [] }
    _ = endSegment()
    isEmpty = true
  }

  mutating func open(_ i: String, at offset: Int) -> Fault? {
    isEmpty = false
    let fault: Fault? = wasOpened(i) ? .openedTwice : nil
    opened.append(Opened(i: i, offset: offset))
    if opened.count == Self.few {
      for (index, code) in opened.enumerated() { unclosed[code.i, default: []] += code.isClosed ? [] : [index] }
    } else if opened.count > Self.few {
      unclosed[i, default: []].append(opened.count - 1)
    }
    return fault
  }

  mutating func close(_ i: String) -> Fault? {
    isEmpty = false
    let isFew = opened.count < Self.few
    let last = isFew ? opened.lastIndex { $0.i == i && !$0.isClosed } : unclosed[i]?.popLast()
    guard let last else { return wasOpened(i) ? .closedTwice : .neverOpened }
    opened[last].isClosed = true
    return nil
  }

  private func wasOpened(_ i: String) -> Bool {
    opened.count < Self.few ? opened.contains { $0.i == i } : unclosed[i] != nil
  }

  mutating func note(_ x: String, of kind: TMXElement, variant: Int, at offset: Int) -> Fault? {
    isEmpty = false
    let isNew =
      externals.count < Self.few
      ? !externals.contains { $0.kind == kind && $0.x == x && $0.variant == variant }
      : knownExternals.insert(ExternalKey(kind: kind, x: x, variant: variant)).inserted
    externals.append(External(kind: kind, x: x, variant: variant, offset: offset))
    if externals.count == Self.few {
      knownExternals = Set(externals.map { ExternalKey(kind: $0.kind, x: $0.x, variant: $0.variant) })
    }
    return isNew ? nil : .repeated
  }

  /// Ends a segment.
  ///
  /// - Returns: `i` and place of what was opened and not closed.
  mutating func endSegment() -> [(i: String, offset: Int)] {
    guard !opened.isEmpty else { return [] }
    let left = opened.filter { !$0.isClosed }.map { ($0.i, $0.offset) }
    opened.removeAll(keepingCapacity: true)
    if !unclosed.isEmpty { unclosed = [:] }
    return left
  }

  /// Codes of a unit with so many variants, numbered from 1, that lack a partner in one of the others.
  func unmatched(variants: Int) -> [(kind: TMXElement, x: String, offset: Int)] {
    var variantCounts: [ExternalKey: Int] = [:]
    for code in Set(externals.map { ExternalKey(kind: $0.kind, x: $0.x, variant: $0.variant) }) {
      variantCounts[ExternalKey(kind: code.kind, x: code.x, variant: 0), default: 0] += 1
    }
    return externals.filter { variantCounts[ExternalKey(kind: $0.kind, x: $0.x, variant: 0)] != variants }
      .map { ($0.kind, $0.x, $0.offset) }
  }
}
