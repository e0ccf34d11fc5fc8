/// Finds every occurrence of many terms in Korean or Chinese text, in one pass.
///
/// What counts as the same: spacing (농업 강국 = 농업강국, also over one line break), Han characters that `fold` maps to the
/// same (亦莊 = 亦庄), full-width and half-width letters, decomposed and composed Hangul and Latin letters, invisible
/// characters in between, a word hyphenated at the end of a line, middle dots of any kind; of Latin letters what
/// ``LetterCase`` says.
/// What counts as an occurrence:
/// - a Korean term begins at a token start or after something that is no Hangul, and ends where the eojeol ends or what
///   may be added to a noun runs to its end: particles, forms of 이다, 하다, 되다 and their like, -적, -별, titles. 창수 is
///   in 창수에서는, in 창수였던 and in ‘창수’, not in 인창수로, and in 창수시 only for who names 시 among ``GenericNouns``;
/// - or it is part of a noun that is made of terms from one end to the other: 인공지능산업 for 인공지능 and 산업;
/// - a Latin term stands for itself: RS is not in TRS; Hangul behind it is judged like Hangul behind a Korean term;
/// - a Chinese term is found anywhere;
/// - a space that a term has not may not cut off a single syllable (이 좡 is not 이좡), but for the first and last of four
///   and more (빅데이 터) and where a line or cell is set syllable by syllable (목 차).
/// Of occurrences that overlap, the one that begins first counts, and the longest of those that begin together.
///
/// At every place where a word begins the text is read down a trie of all terms, mostly for two characters, so that
/// time is linear in the text and all but independent of the number of terms. Offsets are always bytes of the text as
/// given.
public struct TermMatcher: Sendable {
  /// What is tolerated beyond forms written as in the term.
  public struct Options: OptionSet, Sendable {
    public let rawValue: UInt8

    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Spaces and single line breaks where the term has none, and none where it has some.
    public static let spacing = Options(rawValue: 1)
    /// Words broken by OCR, by setting or at the end of a line. With `spacing`.
    public static let brokenWords = Options(rawValue: 2)
    /// Longer nouns made of terms from one end to the other.
    public static let compounds = Options(rawValue: 4)
    /// Verbs and adjectives made of nouns, suffixes, titles.
    public static let suffixes = Options(rawValue: 8)
    /// Particles in the form that the noun does not ask for (바다을): for callers that look for these.
    public static let wrongParticles = Options(rawValue: 16)
    /// All but wrong particles.
    public static let standard: Options = [.spacing, .brokenWords, .compounds, .suffixes]
  }

  /// Which letters a Latin letter of a term stands for.
  public enum LetterCase: Sendable, Hashable {
    /// Capitals for themselves, small letters for both: WHO is not “who”, digital twin is Digital Twin.
    case capitalsKept
    /// Every letter for itself.
    case kept
    /// Every letter for itself, but the first of the term for both: “Smart city” and “smart city”, not “Smart City”.
    case firstIgnored
    /// Every letter for both.
    case ignored
  }

  let tables: TermTables

  /// - Parameters:
  ///   - terms: the terms; matches name them by index. Empty ones, and those of spaces alone, never match.
  ///   - fold: the representative of a Han character among those to be taken as the same.
  ///   - options: what is tolerated.
  ///   - genericNouns: nouns that may make a longer noun of a term; a term with such behind it is an occurrence too.
  ///   - letterCase: the rule for the Latin letters of a term, by its index.
  ///
  /// Complexity: O(bytes of the terms), plus a fixed cost for the table of symbols, and sorting of terms that begin alike.
  public init(
    _ terms: [String], fold: @escaping @Sendable (Unicode.Scalar) -> Unicode.Scalar = HanFolding.fold,
    options: Options = .standard, genericNouns: GenericNouns? = nil,
    letterCase: (Int) -> LetterCase = { _ in .capitalsKept }
  ) {
    var builder = Builder(fold: fold, terms: terms.count, bytes: terms.reduce(0) { $0 + $1.utf8.count })
    for (index, term) in terms.enumerated() { builder.add(term, rule: letterCase(index)) }
    let forms = builder.finish()
    tables = TermTables(builder, forms, options: options, genericNouns: genericNouns)
  }

  /// Every occurrence in a text, in order, without overlaps.
  ///
  /// Complexity: O(bytes) for language; at worst, where a text repeats the beginning of a term over and over,
  /// O(bytes · length of the longest term).
  public func matches(in text: UnsafeBufferPointer<UInt8>) -> [TermMatch] {
    guard !tables.trie.isEmpty else { return [] }
    return tables.symbols.ofBasicPlane.withUnsafeBufferPointer { entries in
      tables.trie.withView { trie in
        var scan = TermScan(tables: tables, reader: SymbolReader(text, tables, entries), trie: trie)
        scan.run()
        return scan.matches
      }
    }
  }

  /// Every occurrence in a text, in order, without overlaps.
  public func matches(in text: [UInt8]) -> [TermMatch] {
    text.withUnsafeBufferPointer { matches(in: $0) }
  }

  /// Every occurrence in a text, in order, without overlaps; ranges count its UTF-8.
  public func matches(in text: String) -> [TermMatch] {
    var text = text
    return text.withUTF8 { matches(in: $0) }
  }
}

/// One occurrence of a term.
public struct TermMatch: Sendable, Hashable {
  /// UTF-8 range of the term in the text, without particles.
  public var utf8Range: Range<Int>
  /// Indices of the terms, ascending: several where terms differ only in what the matcher ignores.
  public var terms: [Int]
  /// UTF-8 ranges of the generic nouns right behind it that make a longer noun of it, in order; mostly none.
  public var genericNouns: [Range<Int>]
  /// UTF-8 range of what is added to the term in its eojeol, behind generic nouns (particles, 하다, titles); empty where
  /// there is nothing.
  public var particles: Range<Int>
  /// Whether none of the terms is spaced like the text.
  public var spacingDiffers: Bool
  /// Whether the particle behind it has the right form; always so without ``TermMatcher/Options/wrongParticles``.
  public var agreement: ParticleAgreement

  public init(
    utf8Range: Range<Int>, terms: [Int], genericNouns: [Range<Int>] = [], particles: Range<Int>,
    spacingDiffers: Bool = false, agreement: ParticleAgreement = .right
  ) {
    self.utf8Range = utf8Range
    self.terms = terms
    self.genericNouns = genericNouns
    self.particles = particles
    self.spacingDiffers = spacingDiffers
    self.agreement = agreement
  }
}
