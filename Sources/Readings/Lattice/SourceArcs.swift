import LinguisticText
import TranslationModel

/// All the ways in which some characters of an original can show in Hangul: the arcs of its lattice.
///
/// For every position of the original: one arc a reading (Mandarin by official spelling, attested misspellings of it,
/// Sino-Korean, Japanese), one a generic term that begins there, one for a run of letters or digits that stands on
/// both sides.
public struct SourceArcs: Sendable {
  struct Arc: Sendable {
    /// Number of the original's units the arc covers.
    var sourceCount: Int
    /// Values of the target units the arc demands.
    var target: [UInt32]
    var link: RenderingStep.Link
    var tongue: Tongue
    var gain: Float
  }

  /// An official spelling that a slip may be taken for.
  struct Slip: Sendable {
    var syllables: [UInt32]
    var tongue: Tongue
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
  /// Arcs that begin at each unit.
  let arcs: [[Arc]]
  /// For each unit the spellings that a slip may be compared with, and their tongue.
  let slips: [[Slip]]

  /// - Parameters:
  ///   - scalars: the original, in either script.
  ///   - cache: readings looked up so far; share one between originals.
  public init(
    _ scalars: [Unicode.Scalar], prices: LatticePrices = .standard, cache: inout ReadingCache
  ) {
    let units = RenderingUnits(scalars).units
    self.units = units
    var arcs: [[Arc]] = []
    var slips: [[Slip]] = []
    for (index, unit) in units.enumerated() {
      var here: [Arc] = []
      if unit.script == .han {
        let row = cache.row(of: scalars[unit.scalars.lowerBound], prices: prices)
        here = row.arcs
        slips.append(row.slips)
      } else {
        slips.append([])
      }
      here.append(
        Arc(sourceCount: 1, target: [unit.value], link: .identical, tongue: .neutral, gain: prices.identical))
      here.append(contentsOf: cache.genericArcs(units: units, from: index, scalars: scalars, prices: prices))
      arcs.append(here)
    }
    self.arcs = arcs
    self.slips = slips
  }
}
