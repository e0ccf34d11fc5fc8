import LinguisticText
import Readings

/// A title in units, with what is needed to compare it with others.
struct TitleText {
  let scalars: [Unicode.Scalar]
  let units: [RenderingUnits.Unit]
  let numbers: NumberTokens
  /// Characters of the title's own script: Han for a source, Hangul for a target.
  let contentCount: Int

  init(_ scalars: [Unicode.Scalar], script: Script) {
    self.scalars = scalars
    units = RenderingUnits(scalars).units
    numbers = NumberTokens(units, scalars: scalars)
    contentCount = units.count { $0.script == script }
  }

  func scalar(_ unit: Int) -> Unicode.Scalar { scalars[units[unit].scalars.lowerBound] }

  func text(_ range: Range<Int>) -> String {
    guard let first = range.first, let last = range.last else { return "" }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[units[first].scalars.lowerBound..<units[last].scalars.upperBound])
    return String(view)
  }

  /// The eojeols as ranges of units: nothing stands between the units of one.
  var words: [Range<Int>] {
    var words: [Range<Int>] = []
    var start = 0
    for index in units.indices {
      let isLast = index + 1 == units.count
      guard isLast || units[index + 1].scalars.lowerBound > units[index].scalars.upperBound else { continue }
      words.append(start..<index + 1)
      start = index + 1
    }
    return words
  }
}
