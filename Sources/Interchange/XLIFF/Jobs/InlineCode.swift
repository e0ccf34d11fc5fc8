extension TranslationJob {
  /// A piece of the document's markup within a segment: a tag, the marks around bold text, half a link.
  ///
  /// Two that belong together share their number. A half whose partner stands in another segment stands for itself.
  public struct InlineCode: Sendable, Hashable {
    public enum Edge: String, Sendable, Hashable, CaseIterable {
      case opening
      case closing
      /// Stands for itself: a picture, a line break.
      case alone
    }

    public enum Kind: String, Sendable, Hashable, CaseIterable {
      case bold
      case italic
      case underlined
      case struck
      /// Program text.
      case code
      case link
      case image
      case lineBreak
      case other
    }

    /// From 1, in order of the segment.
    public var number: Int
    public var edge: Edge
    /// Whether the other half stands in the same segment.
    public var isPaired: Bool
    public var kind: Kind
    /// As it stands in the document.
    public var text: String
    /// UTF-8 offset in the segment's source before which it stands.
    public var utf8Offset: Int

    public init(number: Int, edge: Edge, isPaired: Bool, kind: Kind, text: String, utf8Offset: Int) {
      self.number = number
      self.edge = edge
      self.isPaired = isPaired
      self.kind = kind
      self.text = text
      self.utf8Offset = utf8Offset
    }
  }

  /// A code of a segment in a translation of it.
  public struct PlacedCode: Sendable, Hashable {
    /// Index into the segment's codes.
    public var code: Int
    /// UTF-8 offset in the translation.
    public var utf8Offset: Int

    public init(code: Int, utf8Offset: Int) {
      self.code = code
      self.utf8Offset = utf8Offset
    }
  }
}

extension TranslationJob.Segment {
  /// The codes where they stand in the source.
  public var placedCodes: [TranslationJob.PlacedCode] {
    codes.enumerated().map { .init(code: $0.offset, utf8Offset: $0.element.utf8Offset) }
  }
}

/// A text of a segment cut where its codes stand and its terms begin and end.
struct CodedText {
  enum Piece: Hashable {
    case text(String)
    /// Index into the segment's codes.
    case code(Int)
    /// Index into the terms.
    case termStart(Int)
    case termEnd(Int)
  }

  let pieces: [Piece]
  /// Numbers of the pairs that cross another pair or a term, so that no element can hold what is between.
  let crossing: Set<Int>

  /// - Parameters:
  ///   - placed: in order of the text.
  ///   - terms: UTF-8 ranges in the text, ascending, without overlaps.
  init(
    _ text: String, placed: [TranslationJob.PlacedCode], codes: [TranslationJob.InlineCode], terms: [Range<Int>] = []
  ) {
    let bytes = text.utf8Bytes
    var pieces: [Piece] = []
    var place = 0
    func advance(to offset: Int) {
      if offset > place { pieces.append(.text(String(decoding: bytes[place..<offset], as: UTF8.self))) }
      place = max(place, offset)
    }
    var rest = placed[...]
    var next = 0
    func partner(_ code: Int, _ edge: TranslationJob.InlineCode.Edge) -> Int? {
      placed.first { codes[$0.code].number == codes[code].number && codes[$0.code].edge == edge }?.utf8Offset
    }
    func takeCodes(at offset: Int, while isWanted: (Int) -> Bool) {
      while let code = rest.first, code.utf8Offset <= offset, isWanted(code.code) {
        pieces.append(.code(code.code))
        rest.removeFirst()
      }
    }
    var borders = Set(placed.map(\.utf8Offset))
    for term in terms { borders.formUnion([term.lowerBound, term.upperBound]) }
    for border in borders.sorted() {
      advance(to: min(border, bytes.count))
      if next > 0, terms[next - 1].upperBound == border {
        // What the term holds whole ends before it does.
        let start = terms[next - 1].lowerBound
        takeCodes(at: border) { code in
          codes[code].edge == .closing && partner(code, .opening).map { $0 >= start && $0 < border } ?? false
        }
        pieces.append(.termEnd(next - 1))
      }
      if next < terms.count, terms[next].lowerBound == border {
        let end = terms[next].upperBound
        takeCodes(at: border) { code in
          codes[code].edge != .opening || partner(code, .closing).map { $0 > end } ?? true
            || partner(code, .closing) == border
        }
        pieces.append(.termStart(next))
        next += 1
      }
      takeCodes(at: border) { _ in true }
    }
    advance(to: bytes.count)
    self.pieces = pieces
    crossing = Self.crossing(pieces, codes)
  }

  private static func crossing(_ pieces: [Piece], _ codes: [TranslationJob.InlineCode]) -> Set<Int> {
    var crossing: Set<Int> = []
    var open: [(isTerm: Bool, number: Int)] = []
    for piece in pieces {
      switch piece {
      case .text: break
      case .termStart(let term): open.append((true, term))
      case .termEnd:
        while let last = open.last, !last.isTerm {
          crossing.insert(last.number)
          open.removeLast()
        }
        if !open.isEmpty { open.removeLast() }
      case .code(let index):
        let code = codes[index]
        guard code.isPaired else { continue }
        if code.edge == .opening { open.append((false, code.number)) }
        guard code.edge == .closing else { continue }
        if let last = open.last, !last.isTerm, last.number == code.number {
          open.removeLast()
        } else {
          crossing.insert(code.number)
          open.removeAll { !$0.isTerm && $0.number == code.number }
        }
      }
    }
    return crossing
  }
}
