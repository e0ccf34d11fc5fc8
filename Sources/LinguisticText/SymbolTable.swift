/// Maps scalars to the symbols that a `TermMatcher` compares.
///
/// Symbols number the scalars that terms are made of, after folding, from 2; a space between Latin letters is symbol 1,
/// since AI Lab is not AILab. Beside its symbol every scalar has a class, which says where words begin and end.
struct SymbolTable: Sendable {
  /// What is known of one scalar: the symbol in the low 24 bits (0: in no term), the class above, then a flag.
  struct Entry: Sendable {
    let bits: UInt32

    @inline(__always) init(bits: UInt32) { self.bits = bits }

    init(symbol: UInt32, _ kind: Class) { bits = symbol | kind.rawValue << 24 }

    @inline(__always) var symbol: UInt32 { bits & 0xFF_FFFF }
    @inline(__always) var kind: Class { Class(rawValue: bits >> 24 & 0xF) }
    /// Whether a form begins with the symbol.
    @inline(__always) var beginsForm: Bool { bits & SymbolTable.beginning != 0 }
    /// Whether the symbol alone is a form.
    @inline(__always) var isForm: Bool { bits & SymbolTable.single != 0 }
    /// Spaces and what is not seen: matching may look past it.
    @inline(__always) var isPassedOver: Bool { kind.rawValue >= Class.mark.rawValue }
  }

  /// A number rather than cases, since it is read off the bits of every scalar of a text.
  struct Class: Sendable, Equatable {
    let rawValue: UInt32

    @inline(__always) init(rawValue: UInt32) { self.rawValue = rawValue }

    /// Punctuation, signs, what is no UTF-8.
    @inline(__always) static var border: Class { Class(rawValue: 0) }
    @inline(__always) static var hangul: Class { Class(rawValue: 1) }
    @inline(__always) static var han: Class { Class(rawValue: 2) }
    @inline(__always) static var kana: Class { Class(rawValue: 3) }
    @inline(__always) static var latin: Class { Class(rawValue: 4) }
    @inline(__always) static var digit: Class { Class(rawValue: 5) }
    /// A combining mark of a Latin letter.
    @inline(__always) static var mark: Class { Class(rawValue: 6) }
    /// A space or a byte of a line break.
    @inline(__always) static var space: Class { Class(rawValue: 7) }
    /// An invisible character inside words.
    @inline(__always) static var ignorable: Class { Class(rawValue: 8) }
  }

  static let spaceSymbol: UInt32 = 1
  static let beginning: UInt32 = 1 << 28
  static let single: UInt32 = 1 << 29

  /// By scalar of the BMP.
  var ofBasicPlane: [UInt32]
  /// By folded scalar beyond the BMP: the symbol with its flags.
  private var supplementary: [UInt32: UInt32] = [:]
  private let fold: @Sendable (Unicode.Scalar) -> Unicode.Scalar
  private(set) var symbolCount: UInt32 = 2
  private var hasHan = false

  init(fold: @escaping @Sendable (Unicode.Scalar) -> Unicode.Scalar) {
    self.fold = fold
    ofBasicPlane = Self.classesOfBasicPlane
  }

  @inline(__always)
  func entry(_ scalar: Unicode.Scalar) -> Entry {
    scalar.value < 0x1_0000 ? Entry(bits: ofBasicPlane[Int(scalar.value)]) : supplementaryEntry(scalar)
  }

  private func supplementaryEntry(_ scalar: Unicode.Scalar) -> Entry {
    if (0xE0100...0xE01EF).contains(scalar.value) { return Entry(symbol: 0, .ignorable) }
    return Entry(bits: (supplementary[fold(scalar).value] ?? 0) | Self.kind(of: scalar).rawValue << 24)
  }

  /// Whether two neighbours of these classes belong to one word.
  @inline(__always)
  static func joins(_ left: Class, _ right: Class) -> Bool {
    joining >> UInt64(left.rawValue << 3 | right.rawValue) & 1 != 0
  }

  /// By class, eight bits: those that belong to one word with it; Hangul and kana themselves, Latin, digits and marks each
  /// other.
  private static let joining: UInt64 = 0x02 << 8 | 0x08 << 24 | 0x70 << 32 | 0x70 << 40 | 0x70 << 48

  /// Whether a space between two scalars of these classes is part of the term.
  static func keepsSpace(_ left: Class, _ right: Class) -> Bool {
    (left == .latin || left == .digit) && (right == .latin || right == .digit)
  }
}

// MARK: - Building

extension SymbolTable {
  /// The symbol of a scalar of a term, numbered if it is new. Before ``finish()``.
  mutating func number(_ scalar: Unicode.Scalar) -> UInt32 {
    let key = folded(scalar)
    if key.value < 0x1_0000 {
      let entry = Entry(bits: ofBasicPlane[Int(key.value)])
      if entry.symbol != 0 { return entry.symbol }
      ofBasicPlane[Int(key.value)] |= symbolCount
    } else {
      if let known = supplementary[key.value] { return known & 0xFF_FFFF }
      supplementary[key.value] = symbolCount
    }
    symbolCount += 1
    hasHan = hasHan || Script(key) == .han
    return symbolCount - 1
  }

  /// Notes for the first symbols of forms that forms begin there, and for symbols that are forms that they are.
  mutating func flag(_ scalar: Unicode.Scalar, _ flag: UInt32) {
    let key = folded(scalar)
    if key.value < 0x1_0000 { ofBasicPlane[Int(key.value)] |= flag } else { supplementary[key.value]? |= flag }
  }

  /// Gives every scalar the symbol of what it folds to. Once, after the last term.
  mutating func finish() {
    let copied = Self.beginning | Self.single | 0xFF_FFFF
    var entries = ofBasicPlane
    ofBasicPlane = []
    for range in Self.folding + (hasHan ? Self.foldingHan : []) {
      for value in range {
        guard let scalar = Unicode.Scalar(value) else { continue }
        let key = folded(scalar).value
        if key == value { continue }
        let known = key < 0x1_0000 ? entries[Int(key)] : supplementary[key] ?? 0
        entries[Int(value)] = known & copied | entries[Int(value)] & ~copied
      }
    }
    ofBasicPlane = entries
  }

  /// What a scalar counts as: a Han character by its key, a small Latin letter, half width, one middle dot, one hyphen.
  private func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x41...0x5A: return Unicode.Scalar(scalar.value + 0x20) ?? scalar
    case 0..<0xC0, 0xAC00...0xD7A3: return scalar
    case 0x4E00...0x9FFF: return fold(scalar)
    case 0xC0...0x24F, 0x1E00...0x1EFF: return scalar.properties.lowercaseMapping.unicodeScalars.only ?? scalar
    case 0xFF01...0xFF5E: return folded(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
    case 0x2010, 0x2011, 0x2212: return "-"
    case 0x2022, 0x2027, 0x2219, 0x22C5, 0x30FB, 0x318D: return "·"
    default: return Script(scalar) == .han ? fold(scalar) : scalar
    }
  }

  /// The scalars of the BMP that folding may change.
  private static let folding: [ClosedRange<UInt32>] = [
    0x41...0x5A, 0xC0...0x24F, 0x1E00...0x1EFF, 0x2010...0x2011, 0x2022...0x2027, 0x2212...0x2219, 0x22C5...0x22C5,
    0x30FB...0x30FB, 0x318D...0x318D, 0xFF01...0xFF5E,
  ]

  /// Those of them that are Han.
  private static let foldingHan: [ClosedRange<UInt32>] = [
    0x3005...0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF,
  ]

  private static let classesOfBasicPlane: [UInt32] = (0..<0x1_0000).map { value in
    Unicode.Scalar(UInt32(value)).map { kind(of: $0).rawValue << 24 } ?? 0
  }

  private static func kind(of scalar: Unicode.Scalar) -> Class {
    if spaces.contains(where: { $0.contains(scalar.value) }) { return .space }
    if ignorables.contains(where: { $0.contains(scalar.value) }) { return .ignorable }
    // ㆍ, the old vowel, is written for the middle dot.
    if scalar.value == 0x318D { return .border }
    if (0x300...0x36F).contains(scalar.value) { return .mark }
    return switch Script(scalar) {
    case .han: .han
    case .hangul: .hangul
    case .kana: .kana
    case .latin: .latin
    case .digit: .digit
    case .space, .other: .border
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
}

extension String.UnicodeScalarView {
  /// The scalar of a text of one.
  fileprivate var only: Unicode.Scalar? { count == 1 ? first : nil }
}
