import Diagnostics

extension TermMatcher {
  /// Collects the forms of the terms.
  struct Builder {
    private(set) var symbols: SymbolTable
    private(set) var spaces: [Int] = []
    private(set) var spaceEnds: [UInt32] = []
    private(set) var spacings: [SpacePattern] = []
    private(set) var casedLetters: [Int32: TermTables.CasedLetters] = [:]
    /// The symbols of all forms, one behind the other, and where they end.
    private var letters: [UInt32] = []
    private var letterEnds: [UInt32] = []
    /// The scalars of the term at hand: kept between terms for their storage.
    private var scalars: [Unicode.Scalar] = []

    init(fold: @escaping @Sendable (Unicode.Scalar) -> Unicode.Scalar, terms: Int, bytes: Int) {
      symbols = SymbolTable(fold: fold)
      letters.reserveCapacity(bytes / 3)
      letterEnds.reserveCapacity(terms)
      spaceEnds.reserveCapacity(terms)
      spacings.reserveCapacity(terms)
    }

    mutating func add(_ term: String, rule: LetterCase) {
      let index = Int32(letterEnds.count)
      let start = letters.count
      read(term)
      letterEnds.append(UInt32(letters.count))
      spacings.append(SpacePattern(spaces[Int(spaceEnds.last ?? 0)...]))
      spaceEnds.append(UInt32(spaces.count))
      guard let first = scalars.first else { return }
      let isSingle = letters.count == start + 1
      symbols.flag(first, isSingle ? SymbolTable.beginning | SymbolTable.single : SymbolTable.beginning)
      if rule != .ignored,
        scalars.contains(where: { rule == .capitalsKept ? Self.isCapital($0) : Script($0) == .latin })
      {
        casedLetters[index] = TermTables.CasedLetters(
          scalars: scalars.map { TermMatcher.narrowed($0).value }, rule: rule)
      }
    }

    mutating func finish() -> FormTrie.Building {
      symbols.finish()
      return FormTrie.Building(
        letters: letters, ends: letterEnds, symbols: Int(symbols.symbolCount),
        isSpaced: { [spacings] in spacings[$0] != .none },
        isCased: { [casedLetters] in casedLetters[Int32($0)] != nil })
    }

    /// Reads a term into `letters`, `scalars` and `spaces`.
    private mutating func read(_ term: String) {
      let start = letters.count
      scalars.removeAll(keepingCapacity: true)
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
            sawSpace = letters.count > start
            continue
          }
          let symbol = symbols.number(scalar)
          if sawSpace {
            let isKept = SymbolTable.keepsSpace(lastKind, kind)
            if isKept { letters.append(SymbolTable.spaceSymbol) } else { spaces.append(letters.count - start) }
            sawSpace = false
          }
          letters.append(symbol)
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
