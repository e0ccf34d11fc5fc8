extension UnitText {
  /// Calls `body` with the line and every stretch of neighbouring Chinese words (indices in `units`) with up to `length`
  /// characters, Latin words among them, and its folded text, good until `body` returns.
  func forEachSpan(upTo length: Int, _ body: (Int, Range<Int>, [UInt32]) -> Void) {
    var text: [UInt32] = []
    for line in 0..<lineCount {
      let range = units(ofLine: line)
      for first in range {
        text.removeAll(keepingCapacity: true)
        var size = SpanSize()
        var end = first
        while end < range.upperBound, end == first || continuesSpan(end), size.add(units[end], upTo: length) {
          text.append(contentsOf: vocabulary.scalars(of: units[end].number))
          end += 1
          if size.characters > 0 { body(line, first..<end, text) }
        }
      }
    }
  }

  /// Whether a unit goes on with the expression of the one before it: without a space, or with one between Chinese
  /// characters and a Latin word (CPU 使用率).
  func continuesSpan(_ index: Int) -> Bool {
    let (left, right) = (units[index - 1], units[index])
    return left.end == right.start || (left.end + 1 == right.start && left.kind != right.kind)
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

/// How long an expression of the Chinese side is.
struct SpanSize {
  private(set) var characters = 0
  private(set) var latinWords = 0

  /// Characters, a Latin word counted as two: what local scores weigh by.
  var weight: Int { characters + 2 * latinWords }

  /// Adds a unit; false, and nothing added, where it is no part of a term or too much.
  mutating func add(_ unit: UnitText.Unit, upTo length: Int) -> Bool {
    switch unit.kind {
    case .han where characters + Int(unit.end - unit.start) <= length:
      characters += Int(unit.end - unit.start)
      return true
    case .latin where latinWords < Self.mostLatinWords:
      latinWords += 1
      return true
    default: return false
    }
  }

  private static let mostLatinWords = 1
}
