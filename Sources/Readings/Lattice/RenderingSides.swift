import LinguisticText
import TranslationModel

/// An original and its rendering with their units.
struct RenderingSides {
  var source: [Unicode.Scalar]
  var sourceUnits: [RenderingUnits.Unit]
  var target: [Unicode.Scalar]
  var targetUnits: [RenderingUnits.Unit]

  func sourceText(_ units: Range<Int>) -> String { Self.text(source, sourceUnits, units) }
  func targetText(_ units: Range<Int>) -> String { Self.text(target, targetUnits, units) }

  func sourceScalars(_ units: Range<Int>) -> [Unicode.Scalar] {
    units.flatMap { source[sourceUnits[$0].scalars] }
  }

  private static func text(
    _ scalars: [Unicode.Scalar], _ units: [RenderingUnits.Unit], _ range: Range<Int>
  ) -> String {
    guard let first = range.first, let last = range.last else { return "" }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[units[first].scalars.lowerBound..<units[last].scalars.upperBound])
    return String(view)
  }

  /// Whether the step's Hangul can be read off its characters one by one, by official Mandarin spelling or by
  /// Sino-Korean.
  func reads(_ step: RenderingLattice.Step, _ cache: inout ReadingCache) -> (mandarin: Bool, sinoKorean: Bool) {
    let target = targetUnits[step.target].map(\.value)
    guard !step.source.isEmpty, !target.isEmpty else { return (false, false) }
    let characters = sourceUnits[step.source]
    guard characters.allSatisfy({ $0.script == .han }) else { return (false, false) }
    let rows = characters.map { cache.row(of: source[$0.scalars.lowerBound], prices: .standard) }
    return (Self.covers(rows, .mandarin, target), Self.covers(rows, .sinoKorean, target))
  }

  private static func covers(_ rows: [ReadingCache.Row], _ link: RenderingStep.Link, _ target: [UInt32]) -> Bool {
    var positions: Set<Int> = [0]
    for row in rows {
      var next = Set<Int>()
      for arc in row.arcs where arc.link == link {
        for position in positions where target[position...].starts(with: arc.target) {
          next.insert(position + arc.target.count)
        }
      }
      positions = next
    }
    return positions.contains(target.count)
  }
}
