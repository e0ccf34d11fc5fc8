extension UnitText {
  /// Calls `body` with the line and every stretch of neighbouring Chinese words (indices in `units`) of up to `length` characters, and
  /// its folded text, good until `body` returns.
  func forEachSpan(upTo length: Int, _ body: (Int, Range<Int>, [UInt32]) -> Void) {
    var text: [UInt32] = []
    for line in 0..<lineCount {
      let range = units(ofLine: line)
      for first in range where units[first].kind == .han {
        text.removeAll(keepingCapacity: true)
        var end = first
        while end < range.upperBound, units[end].kind == .han, end == first || units[end - 1].end == units[end].start,
          units[end].end - units[first].start <= length
        {
          text.append(contentsOf: vocabulary.scalars(of: units[end].number))
          end += 1
          body(line, first..<end, text)
        }
      }
    }
  }

  /// Calls `body` with the line and every run of up to `count` units that terms are made of (indices in `units`), and its folded text.
  func forEachRun(upTo count: Int, _ body: (Int, Range<Int>, [UInt32]) -> Void) {
    var text: [UInt32] = []
    for line in 0..<lineCount {
      let range = units(ofLine: line)
      for first in range {
        text.removeAll(keepingCapacity: true)
        var end = first
        while end < range.upperBound, end < first + count, units[end].kind.isTermMaterial {
          text.append(contentsOf: vocabulary.scalars(of: units[end].number))
          end += 1
          body(line, first..<end, text)
        }
      }
    }
  }
}
