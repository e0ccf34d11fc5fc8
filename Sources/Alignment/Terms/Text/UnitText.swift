/// The lines of one side of a bitext, cut into the units that the aligner links and candidates are made of.
///
/// Units of a line stand in its order and do not overlap; spaces lie between them, and so do marks of markup that say
/// nothing (`*`, `` ` ``, backslash). The lines lie behind one another in flat arrays: a hundred thousand lines are a few
/// million units.
struct UnitText: Sendable {
  struct Unit: Sendable, Hashable {
    /// Number in the vocabulary.
    var number: UInt32
    /// First scalar, counted from the start of the line.
    var start: UInt32
    /// Scalar behind the last, counted from the start of the line.
    var end: UInt32
    var kind: UnitKind
  }

  init() {}

  private(set) var units: [Unit] = []
  /// Where the units of each line begin, and behind them all the number of units: lines + 1 values.
  private(set) var starts: [Int] = [0]
  /// The lines as they came, as scalar values one behind the other.
  private(set) var scalars: [UInt32] = []
  /// Where the scalars of each line begin: lines + 1 values.
  private(set) var scalarStarts: [Int] = [0]
  /// The folded texts that unit numbers stand for.
  var vocabulary = UnitVocabulary()

  var lineCount: Int { starts.count - 1 }

  /// The numbers alone, as the aligner takes them: unit n here is unit n there.
  var lines: UnitLines {
    UnitLines(units: units.map(\.number), starts: starts, vocabularySize: vocabulary.count)
  }

  /// Indices of a line's units in `units`.
  func units(ofLine line: Int) -> Range<Int> { starts[line]..<starts[line + 1] }

  /// What a line has from the first unit to the last of `range` (indices in `units`), as it is spelt.
  func spelling(ofUnits range: Range<Int>, line: Int) -> String {
    ScalarValues.text(scalars(ofUnits: range, line: line))
  }

  /// The same as scalar values.
  func scalars(ofUnits range: Range<Int>, line: Int) -> ArraySlice<UInt32> {
    scalars[scalarRange(ofUnits: range, line: line)]
  }

  /// Where in `scalars` the units stand, from the first to the last.
  func scalarRange(ofUnits range: Range<Int>, line: Int) -> Range<Int> {
    guard let first = range.first, let last = range.last else { return 0..<0 }
    let start = scalarStarts[line]
    return (start + Int(units[first].start))..<(start + Int(units[last].end))
  }

  /// Adds a line; its units follow by ``append(_:)``.
  mutating func appendScalars(_ line: some Sequence<Unicode.Scalar>) {
    for scalar in line { scalars.append(scalar.value) }
    scalarStarts.append(scalars.count)
  }

  /// The same lines without their units, which follow by ``append(_:)`` and ``endLine()`` line by line.
  init(linesOf other: UnitText) {
    scalars = other.scalars
    scalarStarts = other.scalarStarts
    units.reserveCapacity(other.units.count + other.units.count / 2)
  }

  /// Where the scalars of the line begin that is being filled.
  var currentStart: Int { scalarStarts[lineCount] }

  /// Adds a unit to the line that was added last.
  mutating func append(_ unit: Unit) { units.append(unit) }

  /// Ends the line that was added last.
  mutating func endLine() { starts.append(units.count) }
}

/// What a unit is, as far as alignment and candidates need to know.
enum UnitKind: UInt8, Sendable, CaseIterable {
  /// A Chinese word, by dictionary.
  case han
  /// A Korean noun, or what may be one: the pieces terms are made of.
  case noun
  /// A chain of particles behind a noun.
  case particle
  /// 하다, 되다 … with their endings behind a noun, and 적인, 적으로.
  case verbalTail
  /// A word of its own that no term contains: 및, 또는, 위해; a finite verb.
  case stopWord
  /// Letters, code, a file name, an address.
  case latin
  case number
  /// Parts phrases: no candidate runs across it.
  case punctuation

  /// Whether terms are made of such units.
  var isTermMaterial: Bool {
    switch self {
    case .han, .noun, .latin, .number: true
    case .particle, .verbalTail, .stopWord, .punctuation: false
    }
  }
}

/// Texts as arrays of scalar values.
enum ScalarValues {
  static func text(_ values: some Sequence<UInt32>) -> String {
    var view = String.UnicodeScalarView()
    for value in values { if let scalar = Unicode.Scalar(value) { view.append(scalar) } }
    return String(view)
  }
}
