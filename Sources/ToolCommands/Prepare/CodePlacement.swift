import Interchange

/// Finds places for a sentence's codes in a translation that has none.
///
/// Sure places only: around the whole, at its ends, and around what both sides have in common: Latin letters and
/// numbers that stand there once, and terms by their renderings. Nobody but a translator knows the others.
struct CodePlacement {
  private(set) var placed: [TranslationJob.PlacedCode] = []
  /// Codes without a place, in the source's order.
  private(set) var missing: [TranslationJob.InlineCode] = []

  private let segment: TranslationJob.Segment
  private let source: [UInt8]
  private let target: [UInt8]

  /// - Parameter segment: with its codes and terms.
  init(of segment: TranslationJob.Segment, in target: String) {
    self.segment = segment
    source = Array(segment.source.utf8)
    self.target = Array(target.utf8)
    guard !segment.codes.isEmpty else { return }
    var found: [(code: Int, offset: Int, rank: (Int, Int))] = []
    for (index, code) in segment.codes.enumerated() where code.edge != .closing || !code.isPaired {
      let closing = code.isPaired ? segment.codes.firstIndex { $0.number == code.number && $0.edge == .closing } : nil
      guard let range = place(of: code, to: closing.map { segment.codes[$0] }) else {
        missing.append(code)
        continue
      }
      found.append((index, range.lowerBound, (range.isEmpty ? 1 : 2, index)))
      if let closing { found.append((closing, range.upperBound, (range.isEmpty ? 1 : 0, closing))) }
    }
    placed = found.sorted { ($0.offset, $0.rank.0, $0.rank.1) < ($1.offset, $1.rank.0, $1.rank.1) }
      .map { .init(code: $0.code, utf8Offset: $0.offset) }
  }

  /// Where the code stands in the target, or from where to where the pair does.
  private func place(
    of code: TranslationJob.InlineCode, to closing: TranslationJob.InlineCode?
  ) -> Range<Int>? {
    guard let closing else {
      if code.utf8Offset == 0 { return 0..<0 }
      return code.utf8Offset == source.count ? target.count..<target.count : nil
    }
    let range = code.utf8Offset..<closing.utf8Offset
    if range.isEmpty {
      return range.lowerBound == 0 ? 0..<0 : range.lowerBound == source.count ? target.count..<target.count : nil
    }
    if range == 0..<source.count { return 0..<target.count }
    let text = source[range]
    if let same = only(Array(text)), text.allSatisfy({ $0 < 0x80 }) { return same }
    guard let term = segment.terms.first(where: { $0.utf8Range == range }) else { return nil }
    return term.renderings.lazy.compactMap { only(Array($0.utf8)) }.first
  }

  /// The only place of a piece in the target that both sides have as often: once.
  private func only(_ piece: [UInt8]) -> Range<Int>? {
    guard !piece.isEmpty, piece.count <= target.count else { return nil }
    var found: Range<Int>?
    for start in 0...target.count - piece.count where target[start..<start + piece.count].elementsEqual(piece) {
      // A piece of a longer number or word is not the same.
      let end = start + piece.count
      if continues(piece[0], before: start) || end < target.count && continues(piece[piece.count - 1], at: end) {
        continue
      }
      guard found == nil else { return nil }
      found = start..<end
    }
    return found
  }

  private func continues(_ first: UInt8, before start: Int) -> Bool {
    start > 0 && Self.isWord(first) && Self.isWord(target[start - 1])
  }

  private func continues(_ last: UInt8, at end: Int) -> Bool { Self.isWord(last) && Self.isWord(target[end]) }

  private static func isWord(_ byte: UInt8) -> Bool {
    byte < 0x80 && (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte >= 0x30 && byte <= 0x39)
  }
}
