import LinguisticText
import Readings

/// Whether the Hangul in a bracket renders the Chinese before it.
struct ReverseVerdict {
  let isRendering: Bool
  /// Log-odds for a pair.
  let logit: Double

  /// Words that open a remark about a name instead of rendering it.
  private static let remarks: Set<String> = [
    "이하", "약칭", "또는", "혹은", "일명", "현", "구", "전", "당시", "현재", "옛", "이른바", "즉", "참고", "사진", "출처", "왼쪽", "오른쪽",
  ]

  init(source: SourceArcs, target: [RenderingUnits.Unit], scalars: [Unicode.Scalar], rendering: Range<Int>) {
    let words = scalars[rendering].split { Script($0) == .space }
    let cues = words.map(BorderCues.cue(of:))
    let first = words.first.map { word -> String in
      var view = String.UnicodeScalarView()
      view.append(contentsOf: word)
      return String(view)
    }
    let steps = RenderingLattice(source: source, target: target).steps(start: 0)
    let linked = steps.reduce(0) { $1.link == .unaligned ? $0 : $0 + $1.source.count }
    let coverage = Double(linked) / Double(source.units.count)
    let isRemark = first.map { Self.remarks.contains($0) } ?? true
    let isCountry = words.count == 1 && cues.first == .country
    let isSentence = words.count > 8 || cues.dropLast().count { $0 == .connective } > 1
    let isTooLong = target.count > 6 * source.units.count + 6
    isRendering = coverage > 0.6 || !(isRemark || isCountry || isSentence || isTooLong)
    logit = 1.0 + 4.0 * coverage - (isSentence ? 2 : 0)
  }
}
