/// Maps scalars to the symbols that a `TermMatcher` compares.
///
/// Symbols number the scalars that terms are made of, after folding, from 1; a space between Latin letters is one of
/// them (`spaceSymbol`), since AI Lab is not AILab.
struct SymbolTable: Sendable {
  /// In no term: ends whatever was being matched.
  static let none: UInt32 = 0
  static let spaceSymbol: UInt32 = 1
  /// A space or line break, which matching looks over.
  static let space: UInt32 = 0xFFFF_FFFF
  /// An invisible character inside words.
  static let ignorable: UInt32 = 0xFFFF_FFFE
  static let leastSpecial: UInt32 = 0xFFFF_FFFE

  /// Symbol or special value of every scalar of the BMP.
  let ofBasicPlane: [UInt32]
  /// By symbol: whether a space next to it is part of the term if the other side is such a symbol too.
  let keepsSpaces: [Bool]
  private let numbers: [UInt32: UInt32]
  private let fold: @Sendable (Unicode.Scalar) -> Unicode.Scalar

  /// The symbol of a scalar beyond the BMP.
  func symbol(ofSupplementary scalar: Unicode.Scalar) -> UInt32 {
    switch scalar.value {
    case 0xE0100...0xE01EF: Self.ignorable
    default: numbers[fold(scalar).value] ?? Self.none
    }
  }

  func isIgnorable(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x1_0000
      ? ofBasicPlane[Int(scalar.value)] == Self.ignorable : symbol(ofSupplementary: scalar) == Self.ignorable
  }

  /// Whether a space between two such scalars is part of the term.
  static func keepsSpace(_ left: Script, _ right: Script) -> Bool {
    (left == .latin || left == .digit) && (right == .latin || right == .digit)
  }

  /// What a scalar counts as, before numbering.
  private static func folded(
    _ scalar: Unicode.Scalar, _ fold: (Unicode.Scalar) -> Unicode.Scalar
  ) -> Unicode.Scalar {
    switch Script(scalar) {
    case .han: return fold(scalar)
    case .latin, .digit, .other: break
    case .hangul, .kana, .space: return scalar
    }
    switch scalar.value {
    case 0xFF01...0xFF5E: return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    default: return scalar
    }
  }

  /// Scalars that may stand inside a word without being seen.
  private static let ignorables: [ClosedRange<UInt32>] = [
    0xAD...0xAD, 0x180B...0x180D, 0x200B...0x200D, 0x2060...0x2060, 0xFE00...0xFE0F, 0xFEFF...0xFEFF,
  ]

  /// Space, no-break space, the spaces of fixed width, and the bytes of a line break. A tab is none: it parts cells.
  private static let spaces: [ClosedRange<UInt32>] = [
    0x0A...0x0A, 0x0D...0x0D, 0x20...0x20, 0xA0...0xA0, 0x2000...0x200A, 0x202F...0x202F, 0x205F...0x205F,
    0x3000...0x3000,
  ]

  private static func special(_ value: UInt32) -> UInt32? {
    if spaces.contains(where: { $0.contains(value) }) { return space }
    if ignorables.contains(where: { $0.contains(value) }) { return ignorable }
    return nil
  }
}

// MARK: - Building

extension SymbolTable {
  struct Builder {
    private let fold: @Sendable (Unicode.Scalar) -> Unicode.Scalar
    /// Folded scalar → symbol.
    private var numbers: [UInt32: UInt32] = [:]
    private var keepsSpaces: [Bool] = [false, true]

    init(fold: @escaping @Sendable (Unicode.Scalar) -> Unicode.Scalar) {
      self.fold = fold
    }

    /// The symbols of a term, and the offsets among them before which the term has a space.
    mutating func form(of term: String) -> (symbols: [UInt32], spaces: [Int]) {
      var symbols: [UInt32] = []
      var spaces: [Int] = []
      var sawSpace = false
      for scalar in HangulComposer.composed(term) {
        switch SymbolTable.special(scalar.value) {
        case SymbolTable.ignorable?: continue
        case SymbolTable.space?:
          sawSpace = !symbols.isEmpty
          continue
        default: break
        }
        let symbol = number(SymbolTable.folded(scalar, fold))
        if sawSpace {
          let isKept = keepsSpaces[Int(symbol)] && symbols.last.map { keepsSpaces[Int($0)] } == true
          if isKept { symbols.append(SymbolTable.spaceSymbol) } else { spaces.append(symbols.count) }
          sawSpace = false
        }
        symbols.append(symbol)
      }
      return (symbols, spaces)
    }

    private mutating func number(_ scalar: Unicode.Scalar) -> UInt32 {
      if let known = numbers[scalar.value] { return known }
      let new = UInt32(keepsSpaces.count)
      numbers[scalar.value] = new
      let script = Script(scalar)
      keepsSpaces.append(script == .latin || script == .digit)
      return new
    }

    func table() -> SymbolTable {
      var basicPlane = [UInt32](repeating: SymbolTable.none, count: 0x1_0000)
      for (value, symbol) in numbers where value < 0x1_0000 { basicPlane[Int(value)] = symbol }
      for value in Self.folding {
        guard let scalar = Unicode.Scalar(value) else { continue }
        basicPlane[Int(value)] = numbers[SymbolTable.folded(scalar, fold).value] ?? SymbolTable.none
      }
      for range in SymbolTable.spaces { for value in range { basicPlane[Int(value)] = SymbolTable.space } }
      for range in SymbolTable.ignorables { for value in range { basicPlane[Int(value)] = SymbolTable.ignorable } }
      return SymbolTable(ofBasicPlane: basicPlane, keepsSpaces: keepsSpaces, numbers: numbers, fold: fold)
    }

    /// The scalars that folding may change: Han and full-width forms.
    private static let folding: [UInt32] = [
      0x3005...0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0xFF01...0xFF5E,
    ].flatMap { (range: ClosedRange<UInt32>) in Array(range) }
  }
}
