import Diagnostics

extension TermMatcher {
  /// Collects the forms of the terms.
  struct Builder {
    private(set) var symbols: SymbolTable
    private(set) var trie: TermTrie
    private(set) var pairs: PairFilter
    private(set) var firstTerm: [Int32] = []
    private(set) var nextTerm: [Int32] = []
    private(set) var isPlain: [Bool] = []
    private(set) var spacesOfTerm: [Int32: [Int]] = [:]
    private(set) var casedLetters: [Int32: CasedLetters] = [:]
    /// The last term of a form so far.
    private var lastTerm: [Int32] = []
    // The term at hand: kept between terms for their storage.
    private var form: [UInt32] = []
    private var scalars: [Unicode.Scalar] = []
    private var spaces: [Int] = []

    init(fold: @escaping @Sendable (Unicode.Scalar) -> Unicode.Scalar, terms: Int, bytes: Int) {
      symbols = SymbolTable(fold: fold)
      trie = TermTrie(nodes: bytes / 4)
      pairs = PairFilter(forms: terms)
      nextTerm.reserveCapacity(terms)
      firstTerm.reserveCapacity(terms)
      isPlain.reserveCapacity(terms)
    }

    mutating func add(_ term: String, rule: LetterCase) {
      let index = Int32(nextTerm.count)
      nextTerm.append(-1)
      read(term)
      guard let first = form.first else { return }
      let number = trie.insert(form)
      if number == firstTerm.count {
        firstTerm.append(index)
        lastTerm.append(index)
        isPlain.append(form.count > 1)
        symbols.flag(scalars[0], form.count == 1 ? SymbolTable.beginning | SymbolTable.single : SymbolTable.beginning)
        if form.count > 1 { pairs.insert(first, form[1]) }
      } else {
        nextTerm[Int(lastTerm[number])] = index
        lastTerm[number] = index
      }
      if !spaces.isEmpty {
        spacesOfTerm[index] = spaces
        isPlain[number] = false
      }
      if rule != .ignored, scalars.contains(where: { rule == .capitalsKept ? Self.isCapital($0) : Script($0) == .latin }) {
        casedLetters[index] = CasedLetters(scalars: scalars.map { TermMatcher.narrowed($0).value }, rule: rule)
        isPlain[number] = false
      }
    }

    mutating func finish() {
      symbols.finish()
      trie.indexRoot(symbols: symbols.symbolCount)
    }

    /// Reads a term into `form`, `scalars` and `spaces`.
    private mutating func read(_ term: String) {
      form.removeAll(keepingCapacity: true)
      scalars.removeAll(keepingCapacity: true)
      spaces.removeAll(keepingCapacity: true)
      var term = term
      var lastKind = SymbolTable.Class.border
      var sawSpace = false
      term.withUTF8 { bytes in
        var offset = 0
        while let (scalar, length) = LetterReader.letter(at: offset, in: bytes) {
          offset += length
          let kind = symbols.entry(scalar).kind
          if kind == .ignorable { continue }
          if kind == .space {
            sawSpace = !form.isEmpty
            continue
          }
          let symbol = symbols.number(scalar)
          if sawSpace {
            let isKept = SymbolTable.keepsSpace(lastKind, kind)
            if isKept { form.append(SymbolTable.spaceSymbol) } else { spaces.append(form.count) }
            sawSpace = false
          }
          form.append(symbol)
          scalars.append(scalar)
          lastKind = kind
        }
      }
    }

    private static func isCapital(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar.value {
      case 0x41...0x5A, 0xFF21...0xFF3A: true
      case 0xC0...0x24F, 0x1E00...0x1EFF: scalar.properties.isUppercase
      default: false
      }
    }
  }

  /// A letter of half width.
  static func narrowed(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    (0xFF01...0xFF5E).contains(scalar.value) ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
  }
}
