/// What a `TermMatcher` knows of its terms: one object, so that the matcher and what reads with it copy a reference.
final class TermTables: Sendable {
  let options: TermMatcher.Options
  let genericNouns: GenericNouns?
  let symbols: SymbolTable
  let trie: FormTrie
  /// The terms of forms that several have, where their `FormTerms` point to: how many, then the terms.
  private let sharedForms: [UInt32]
  /// The symbol offsets before which terms have a space, one term behind the other, and where those of each end.
  private let spaces: [Int]
  private let spaceEnds: [UInt32]
  /// By term: its spaces at a glance.
  let spacings: [SpacePattern]
  /// Per term with Latin letters that do not stand for both: its scalars without what symbols leave out.
  let casedLetters: [Int32: CasedLetters]

  struct CasedLetters: Sendable {
    var scalars: [UInt32]
    var rule: TermMatcher.LetterCase
  }

  init(
    _ builder: TermMatcher.Builder, _ forms: FormTrie.Building, options: TermMatcher.Options,
    genericNouns: GenericNouns?
  ) {
    self.options = options
    self.genericNouns = genericNouns
    symbols = builder.symbols
    trie = forms.trie
    sharedForms = forms.shared
    spaces = builder.spaces
    spaceEnds = builder.spaceEnds
    spacings = builder.spacings
    casedLetters = builder.casedLetters
  }

  /// How many terms a form has.
  func count(of form: FormTerms) -> Int { form.isSeveral ? Int(sharedForms[form.index]) : 1 }

  /// One of the terms of a form: they ascend.
  func term(_ number: Int, of form: FormTerms) -> Int {
    form.isSeveral ? Int(sharedForms[form.index + 1 + number]) : form.index
  }

  /// The symbol offsets before which a term has a space.
  func spaces(of term: Int) -> ArraySlice<Int> {
    spaces[(term == 0 ? 0 : Int(spaceEnds[term - 1]))..<Int(spaceEnds[term])]
  }
}

/// The symbol offsets of spaces, as bits: few terms have spaces further on.
struct SpacePattern: Sendable, Equatable {
  private var bits: UInt32 = 0

  static let none = SpacePattern()
  private static let furthest = 31

  init() {}

  init(_ offsets: some Sequence<Int>) {
    for offset in offsets { insert(offset) }
  }

  @inline(__always)
  mutating func insert(_ offset: Int) { bits |= 1 << UInt32(min(offset, Self.furthest)) }

  /// Whether the offsets are those of another pattern: nil where bits do not say.
  @inline(__always)
  func isSame(as other: SpacePattern) -> Bool? {
    bits != other.bits ? false : bits >> UInt32(Self.furthest) != 0 ? nil : true
  }
}
