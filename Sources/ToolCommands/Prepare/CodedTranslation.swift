import Interchange

/// A translation with the markup that its codes stand for.
struct CodedTranslation {
  enum Piece: Hashable {
    case text(String)
    /// As it stands in the document.
    case markup(String)
  }

  private(set) var pieces: [Piece] = []
  /// Whether markup of the sentence is not in the translation.
  private(set) var lacksCodes = false

  /// - Parameters:
  ///   - segment: the sentence as the document has it.
  ///   - codes: those of the translation, by the numbers of the segment's codes.
  init(of segment: TranslationJob.Segment, _ target: String, codes: [XLIFFRewriter.Code]) {
    let bytes = Array(target.utf8)
    var place = 0
    var used: Set<Int> = []
    let usable = Self.usable(codes, of: segment)
    for (index, offset) in usable {
      if offset > place {
        pieces.append(.text(String(decoding: bytes[place..<min(offset, bytes.count)], as: UTF8.self)))
      }
      place = max(place, min(offset, bytes.count))
      pieces.append(.markup(segment.codes[index].text))
      used.insert(index)
    }
    if place < bytes.count { pieces.append(.text(String(decoding: bytes[place...], as: UTF8.self))) }
    for (index, code) in segment.codes.enumerated() where !used.contains(index) {
      // A half whose partner stands in another sentence must stay, or the rest of the text would be bold.
      if code.edge != .alone, !code.isPaired { pieces.append(.markup(code.text)) } else { lacksCodes = true }
    }
  }

  /// The segment's codes in the translation's order, with their offsets; of pairs, those with both halves in order.
  private static func usable(
    _ codes: [XLIFFRewriter.Code], of segment: TranslationJob.Segment
  ) -> [(index: Int, offset: Int)] {
    let found = codes.compactMap { code in
      number(code.id).flatMap { number in
        segment.codes.firstIndex { $0.number == number && $0.edge == code.edge }
      }.map { (index: $0, offset: code.utf8Offset) }
    }
    var depths: [Int: Int] = [:]
    var broken: Set<Int> = []
    for code in found where segment.codes[code.index].isPaired {
      let number = segment.codes[code.index].number
      depths[number, default: 0] += segment.codes[code.index].edge == .opening ? 1 : -1
      if depths[number, default: 0] < 0 { broken.insert(number) }
    }
    broken.formUnion(depths.filter { $0.value != 0 }.keys)
    return found.filter { !broken.contains(segment.codes[$0.index].number) }
  }

  /// `2` of an id `2` or, where a unit holds several segments, `s1c2`.
  private static func number(_ id: String) -> Int? {
    Int(id.split(separator: "c").last ?? "")
  }
}
