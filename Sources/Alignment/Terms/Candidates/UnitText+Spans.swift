extension UnitText {
  /// Neighbouring units of a line with their text.
  struct Stretch {
    var line: Int
    /// Indices in `units`.
    var units: Range<Int>
    /// The folded text.
    var text: [UInt32]
    var hash: TextHash
  }

  /// Calls `body` with every stretch of neighbouring Chinese words with up to `length` characters, Latin words among
  /// them, that does not begin or end where `borders` says that no term does; good until `body` returns.
  func forEachSpan(upTo length: Int, borders: TermBorders, _ body: (borrowing Stretch) -> Void) {
    var stretch = Stretch(line: 0, units: 0..<0, text: [], hash: TextHash())
    for line in 0..<lineCount {
      let range = units(ofLine: line)
      stretch.line = line
      for first in range where borders.mayBegin(units[first].number) {
        begin(&stretch)
        var size = SpanSize()
        var end = first
        while end < range.upperBound, end == first || continuesSpan(end), size.add(units[end], upTo: length) {
          extend(&stretch, by: units[end].number)
          end += 1
          guard size.characters > 0, borders.mayEnd(units[end - 1].number) else { continue }
          stretch.units = first..<end
          body(stretch)
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

  /// Calls `body` with every run of up to `count` units that terms are made of; good until `body` returns.
  func forEachRun(upTo count: Int, _ body: (borrowing Stretch) -> Void) {
    var stretch = Stretch(line: 0, units: 0..<0, text: [], hash: TextHash())
    for line in 0..<lineCount {
      let range = units(ofLine: line)
      stretch.line = line
      for first in range {
        begin(&stretch)
        var end = first
        while end < range.upperBound, end < first + count, units[end].kind.isTermMaterial {
          extend(&stretch, by: units[end].number)
          end += 1
          stretch.units = first..<end
          body(stretch)
        }
      }
    }
  }

  private func begin(_ stretch: inout Stretch) {
    stretch.text.removeAll(keepingCapacity: true)
    stretch.hash = TextHash()
  }

  private func extend(_ stretch: inout Stretch, by number: UInt32) {
    for scalar in vocabulary.scalars(of: number) {
      stretch.text.append(scalar)
      stretch.hash.add(scalar)
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
