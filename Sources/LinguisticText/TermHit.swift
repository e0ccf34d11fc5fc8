/// What is known of a form by the time it ends.
struct FormBeginning {
  private(set) var start = 0
  /// Whether it begins inside a word, behind another term.
  private(set) var isPart = false
  var symbols = 0
  /// Symbol offsets before which the text has a space, but for those between Latin letters.
  private(set) var gaps: [Int] = []
  /// The same at a glance.
  private(set) var spacing = SpacePattern.none
  /// Those of them where the script changes.
  private(set) var changes: [Int] = []

  mutating func begin(at start: Int, isPart: Bool) {
    self.start = start
    self.isPart = isPart
    symbols = 0
    if !gaps.isEmpty {
      while gaps.popLast() != nil {}
      while changes.popLast() != nil {}
      spacing = .none
    }
  }

  mutating func addGap(changesScript: Bool) {
    gaps.append(symbols)
    spacing.insert(symbols)
    if changesScript { changes.append(symbols) }
  }
}

/// An occurrence before overlaps are resolved.
struct TermHit {
  var start: Int
  var end: Int
  var form: FormTerms
  var spacingDiffers: Bool
  /// Where what is added to the term ends; -1 where a further term must follow.
  var tailEnd = -1
  var agreement = ParticleAgreement.right
  /// Index of the generic nouns behind it; -1 for none.
  var growth: Int32 = -1
  /// Whether it begins inside a word.
  var isPart = false
  /// Whether it is a single syllable.
  var isShort = false

  init(start: Int, end: Int, form: FormTerms, spacingDiffers: Bool) {
    self.start = start
    self.end = end
    self.form = form
    self.spacingDiffers = spacingDiffers
  }
}
