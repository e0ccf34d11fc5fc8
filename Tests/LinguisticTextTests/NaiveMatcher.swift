import LinguisticText

/// The rules of `TermMatcher` written down as plainly as possible: every range of the text against every term.
struct NaiveMatcher {
  private struct Cell {
    var key: Unicode.Scalar
    /// Bytes of the text.
    var range: Range<Int>
    /// Scalars of white space before it.
    var gap: [Unicode.Scalar]
  }

  private let terms: [[Cell]]
  private let fold: (Unicode.Scalar) -> Unicode.Scalar

  init(_ terms: [String], fold: @escaping (Unicode.Scalar) -> Unicode.Scalar) {
    self.fold = fold
    self.terms = terms.map { Self.cells($0, fold) }
  }

  func matches(in text: String) -> [String] {
    let cells = Self.cells(text, fold)
    let bytes = Array(text.utf8)
    var result: [String] = []
    var start = 0
    while start < cells.count {
      var next = start + 1
      for end in (start + 1...cells.count).reversed() where stands(bytes, cells, start..<end) {
        let piece = Array(cells[start..<end])
        let equal = terms.indices.filter { !terms[$0].isEmpty && Self.equal(terms[$0], piece) }
        guard equal.contains(where: { Self.spacingFits(piece, term: terms[$0]) }) else { continue }
        result.append("\(piece[0].range.lowerBound..<piece[piece.count - 1].range.upperBound) \(equal)")
        next = end
        break
      }
      start = next
    }
    return result
  }

  private static func cells(_ text: String, _ fold: (Unicode.Scalar) -> Unicode.Scalar) -> [Cell] {
    var cells: [Cell] = []
    var gap: [Unicode.Scalar] = []
    var offset = 0
    for scalar in text.unicodeScalars {
      let range = offset..<(offset + String(scalar).utf8.count)
      offset = range.upperBound
      if Script(scalar) == .space {
        gap.append(scalar)
      } else {
        cells.append(Cell(key: fold(scalar), range: range, gap: gap))
        gap = []
      }
    }
    return cells
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    Script(scalar) == .latin || Script(scalar) == .digit
  }

  private static func equal(_ term: [Cell], _ piece: [Cell]) -> Bool {
    guard term.map(\.key) == piece.map(\.key) else { return false }
    return piece.indices.dropFirst().allSatisfy { index in
      let gap = piece[index].gap
      if gap.filter({ $0 == " " }).count > 2 || gap.filter({ $0 == "\n" }).count > 1 { return false }
      guard isLetter(piece[index - 1].key), isLetter(piece[index].key) else { return true }
      return gap.isEmpty == term[index].gap.isEmpty
    }
  }

  private static func spacingFits(_ piece: [Cell], term: [Cell]) -> Bool {
    let spaces = piece.indices.dropFirst().filter { index in
      !piece[index].gap.isEmpty && !(isLetter(piece[index - 1].key) && isLetter(piece[index].key))
    }
    let borders = [0] + spaces + [piece.count]
    return spaces.enumerated().allSatisfy { number, index in
      let isShort = index - borders[number] < 2 || borders[number + 2] - index < 2
      let changes = Script(piece[index - 1].key) != Script(piece[index].key)
      return !isShort || changes || !term[index].gap.isEmpty
    }
  }

  private func stands(_ bytes: [UInt8], _ cells: [Cell], _ range: Range<Int>) -> Bool {
    if range.lowerBound > 0, cells[range.lowerBound].gap.isEmpty,
      Self.join(cells[range.lowerBound - 1].key, cells[range.lowerBound].key)
    {
      return false
    }
    guard range.upperBound < cells.count, cells[range.upperBound].gap.isEmpty else { return true }
    let (last, next) = (cells[range.upperBound - 1].key, cells[range.upperBound].key)
    if Script(next) == .hangul, [.hangul, .latin, .digit].contains(Script(last)) {
      let rest = String(decoding: bytes[cells[range.upperBound].range.lowerBound...], as: UTF8.self)
      let isShort = range.count == 1 && Script(last) == .hangul
      // 정의·인도: behind a single syllable 의 is the genitive only before its noun.
      if isShort, next == "의" {
        let following = range.upperBound + 1
        guard following < cells.count else { return false }
        if cells[following].gap.isEmpty, cells[following].key == "," { return false }
      }
      return KoreanParticles.particleChain(after: String(last), in: rest) != nil
    }
    return !Self.join(last, next)
  }

  private static func join(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> Bool {
    (Script(left) == .hangul && Script(right) == .hangul) || (isLetter(left) && isLetter(right))
  }
}
