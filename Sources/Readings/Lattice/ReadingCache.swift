import LinguisticText
import TranslationModel

/// Readings of characters and renderings of generic terms as lattice arcs, looked up once and kept.
///
/// Not thread-safe: one cache a worker.
public struct ReadingCache {
  struct Row {
    var arcs: [SourceArcs.Arc] = []
    var slips: [SourceArcs.Slip] = []
  }

  private var rows: [UInt32: Row] = [:]
  private var generics: [[UInt32]: [SourceArcs.Arc]] = [:]

  /// Longest generic term looked for, in characters.
  static let longestGeneric = 6

  public init() {}

  /// The arcs of one Chinese character: Mandarin, its misspellings, Sino-Korean, Japanese.
  mutating func row(of scalar: Unicode.Scalar, prices: LatticePrices) -> Row {
    if let row = rows[scalar.value] { return row }
    var row = Row()
    var seen = Set<[UInt32]>()
    let readings = CharacterReadings.renderings(of: scalar)
    func add(_ renderings: [String], _ link: RenderingStep.Link, _ tongue: SourceArcs.Tongue, _ gain: Float) {
      for rendering in renderings {
        let values = rendering.unicodeScalars.map(\.value)
        // The same Hangul by two methods stays two arcs: which one serves is decided by the neighbours.
        guard !values.isEmpty, seen.insert(values + [UInt32(tongue.rawValue)]).inserted else { continue }
        row.arcs.append(.init(sourceCount: 1, target: values, link: link, tongue: tongue, gain: gain))
        if link == .mandarin || link == .sinoKorean { row.slips.append(.init(syllables: values, tongue: tongue)) }
      }
    }
    add(readings.mandarin, .mandarin, .mandarin, prices.mandarin)
    add(readings.sinoKorean, .sinoKorean, .sinoKorean, prices.sinoKorean)
    add(readings.variants, .variant, .mandarin, prices.variant)
    add(readings.japanese, .otherReading, .other, prices.otherReading)
    rows[scalar.value] = row
    return row
  }

  /// The arcs of the generic terms that begin at unit `from` of an original.
  mutating func genericArcs(
    units: [RenderingUnits.Unit], from: Int, scalars: [Unicode.Scalar], prices: LatticePrices
  ) -> [SourceArcs.Arc] {
    var result: [SourceArcs.Arc] = []
    var key: [UInt32] = []
    for index in from..<min(units.count, from + Self.longestGeneric) {
      guard units[index].script == .han else { break }
      key.append(HanFolding.fold(scalars[units[index].scalars.lowerBound]).value)
      result.append(contentsOf: genericArcs(key, prices: prices))
    }
    return result
  }

  /// The arcs of a name that is not transcribed from Mandarin (香港 홍콩, 鄂尔多斯 오르도스).
  private static func exceptionArcs(_ term: [Unicode.Scalar], prices: LatticePrices) -> [SourceArcs.Arc] {
    guard term.count >= 2 else { return [] }
    var name = String.UnicodeScalarView()
    name.append(contentsOf: term)
    guard let exception = NameException.of(String(name)) else { return [] }
    return ([exception.form] + exception.otherForms).map { form in
      SourceArcs.Arc(
        sourceCount: term.count, target: RenderingUnits(Array(form.unicodeScalars)).units.map(\.value), link: .known,
        tongue: .neutral, gain: prices.known * Float(term.count))
    }
  }

  private mutating func genericArcs(_ key: [UInt32], prices: LatticePrices) -> [SourceArcs.Arc] {
    if let arcs = generics[key] { return arcs }
    let term = key.compactMap(Unicode.Scalar.init)
    // A single character's rendering that is also its Mandarin reading (西 시, 河 허) is read, not translated.
    let read = term.count == 1 ? CharacterReadings.renderings(of: term[0]).mandarin : []
    let arcs = GenericTerms.renderings(of: term).filter { !read.contains($0) }.map { rendering in
      let scalars = Array(rendering.unicodeScalars)
      return SourceArcs.Arc(
        sourceCount: key.count, target: RenderingUnits(scalars).units.map(\.value), link: .generic,
        tongue: .neutral, gain: prices.generic * Float(key.count))
    }
    let all = arcs + Self.exceptionArcs(term, prices: prices)
    generics[key] = all
    return all
  }
}
