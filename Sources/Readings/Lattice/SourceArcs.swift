import LinguisticText
import TranslationModel

/// All the ways in which some characters of an original can show in Hangul: the arcs of its lattice.
///
/// For every position of the original: one arc a reading (Mandarin by official spelling, attested misspellings of it,
/// Sino-Korean, Japanese), one a generic term that begins there, one for a run of letters or digits that stands on
/// both sides.
public struct SourceArcs: @unchecked Sendable {
  struct Arc {
    /// Number of the original's units the arc covers.
    var sourceCount: Int
    /// Values of the target units the arc demands; kept as long as the program runs.
    var target: UnsafeBufferPointer<UInt32>
    var link: RenderingStep.Link
    var tongue: Tongue
    /// The first of `target`, so that most arcs are told from a unit without a look there; 0 where there is none.
    let first: UInt32

    init(sourceCount: Int, target: UnsafeBufferPointer<UInt32>, link: RenderingStep.Link, tongue: Tongue) {
      self.sourceCount = sourceCount
      self.target = target
      self.link = link
      self.tongue = tongue
      first = target.first ?? 0
    }
  }

  /// An official spelling that a slip may be taken for.
  struct Slip {
    var syllables: UnsafeBufferPointer<UInt32>
    var letters: UnsafeBufferPointer<SyllableLetters>
    /// The letters of a spelling of one syllable.
    let onlyLetters: SyllableLetters?
    var tongue: Tongue

    init(syllables: UnsafeBufferPointer<UInt32>, letters: UnsafeBufferPointer<SyllableLetters>, tongue: Tongue) {
      self.syllables = syllables
      self.letters = letters
      onlyLetters = letters.count == 1 ? letters[0] : nil
      self.tongue = tongue
    }
  }

  /// Which language's sounds a link belongs to; a change between two of them costs.
  enum Tongue: Int, Sendable {
    case neutral = 0
    case mandarin = 1
    case sinoKorean = 2
    case other = 3
    static let count = 4
  }

  /// Units of the original (Chinese characters, runs of Latin letters or digits, kana).
  public let units: [RenderingUnits.Unit]
  /// Readings of each unit; nil for what is no Chinese character.
  let characters: [CharacterArcs.Reference?]
  /// What customary renderings begin at a unit: in order of the units, the shortest first.
  let terms: [(unit: Int, arcs: UnsafeBufferPointer<Arc>)]

  /// Arcs are numbered for each unit: its readings, the one for itself, those of `terms`.
  ///
  /// - Parameter scalars: the original, in either script.
  /// Complexity: O(length) for characters met before.
  public init(_ scalars: [Unicode.Scalar]) {
    self.init(scalars, units: RenderingUnits(scalars).units)
  }

  init(_ scalars: [Unicode.Scalar], units: [RenderingUnits.Unit]) {
    self.units = units
    let characters = units.map { $0.script == .han ? CharacterArcs.of(scalars[$0.scalars.lowerBound]) : nil }
    self.characters = characters
    var terms: [(unit: Int, arcs: UnsafeBufferPointer<Arc>)] = []
    for unit in units.indices { TermArcs.forEach(from: characters[unit...]) { terms.append((unit, $0)) } }
    self.terms = terms
  }
}
