import LinguisticText

/// Finds pairs of brackets that may hold an original or a rendering: all round ones, nested ones too, the others only
/// where they stand like a gloss.
struct BracketScanner {
  struct Bracket: Equatable {
    /// Index of the opening bracket's scalar.
    var open: Int
    /// Index of the closing bracket's scalar.
    var close: Int
    /// Of marks that do not match the kind that is no round one.
    var kind = GlossBracket.round
    /// Whether the marks are of two kinds, `(農業强國]`, as scanned texts have them.
    var isMismatched = false
  }

  /// Most scalars in brackets that are not round.
  static let longestSquare = 40

  private let scalars: [Unicode.Scalar]
  /// Opening brackets without a partner so far; lines end them.
  private var round: [Int] = []
  private var others: [(kind: GlossBracket, index: Int)] = []
  private var pairs: [Bracket] = []

  private init(_ scalars: [Unicode.Scalar]) { self.scalars = scalars }

  /// All pairs in order of their opening bracket. Brackets without partner are left out; none spans a line break.
  ///
  /// Square, lenticular and angle brackets count only right behind Hangul, or a quotation mark that closes behind it,
  /// with a Chinese character inside and no link's address or name behind. Marks of two kinds are a pair where both
  /// have no partner and nothing but an original stands between them.
  ///
  /// Complexity: O(scalars).
  static func brackets(in scalars: [Unicode.Scalar]) -> [Bracket] {
    var scan = BracketScanner(scalars)
    for (index, scalar) in scalars.enumerated() {
      // No bracket lies among letters of Korean and Chinese.
      if scalar.value &- 0x3400 < 0xCB00 { continue }
      if let kind = GlossBracket.opened(by: scalar) {
        if kind == .round { scan.round.append(index) } else { scan.others.append((kind, index)) }
      } else if let kind = GlossBracket.closed(by: scalar) {
        scan.close(kind, at: index)
      } else if Punctuation.endsLine(scalar) {
        scan.round.removeAll(keepingCapacity: true)
        scan.others.removeAll(keepingCapacity: true)
      }
    }
    return scan.pairs.sorted { $0.open < $1.open }
  }

  /// Pairs the closing bracket at `index` with the last one of its kind that is open, or else with the last of another.
  private mutating func close(_ kind: GlossBracket, at index: Int) {
    if kind == .round {
      if let open = round.popLast() {
        pairs.append(Bracket(open: open, close: index))
      } else if let last = others.last, let pair = mismatched(last.kind, last.index, index),
        standsLikeGloss(last.index, index)
      {
        others.removeLast()
        pairs.append(pair)
      }
    } else if let place = others.lastIndex(where: { $0.kind == kind }) {
      let open = others[place].index
      others.removeSubrange(place...)
      if standsLikeGloss(open, index) { pairs.append(Bracket(open: open, close: index, kind: kind)) }
    } else if let open = round.last, let pair = mismatched(kind, open, index) {
      round.removeLast()
      pairs.append(pair)
    }
  }

  /// Whether the scalars are a possible pair for the marks around them to be right.
  private func standsLikeGloss(_ open: Int, _ close: Int) -> Bool {
    let inside = open + 1..<close
    guard inside.count <= Self.longestSquare, isBehindHangul(open) else { return false }
    // As `nextBracket` has it, which tells by the bytes where to look at all.
    let holdsHan = inside.prefix { scalars[$0] != "]" }.contains { Script(scalars[$0]) == .han }
    return holdsHan && !isLink(behind: close)
  }

  private func isBehindHangul(_ open: Int) -> Bool {
    var index = open - 1
    while index >= 0, Punctuation.isInvisible(scalars[index]) || closesQuotation(index) { index -= 1 }
    return index >= 0 && Script(scalars[index]) == .hangul
  }

  /// Whether a quotation closes at `index`, not a bracket that is read here.
  private func closesQuotation(_ index: Int) -> Bool {
    guard GlossBracket.closed(by: scalars[index]).map({ $0 == .angle }) ?? true else { return false }
    return Punctuation.quoteRole(scalars, index) == .closes
  }

  /// Whether what stands behind a square bracket makes it a link: an address, `(…)`, or the name of one, `[…]`; a number
  /// there is a note.
  private func isLink(behind close: Int) -> Bool {
    let next = close + 1
    guard next + 1 < scalars.count else { return false }
    return scalars[next] == "(" || (scalars[next] == "[" && Script(scalars[next + 1]) != .digit)
  }

  /// The pair of two marks of different kinds, where two Chinese characters and more stand between them, with Latin
  /// letters and digits at most; titles have no part in this.
  private func mismatched(_ kind: GlossBracket, _ open: Int, _ close: Int) -> Bracket? {
    guard kind != .angle, close - open - 1 <= Self.longestSquare else { return nil }
    let scripts = scalars[open + 1..<close].lazy.map { Script($0) }
    guard scripts.allSatisfy({ $0 == .han || $0 == .latin || $0 == .digit }), scripts.count(where: { $0 == .han }) > 1
    else { return nil }
    return Bracket(open: open, close: close, kind: kind, isMismatched: true)
  }
}
