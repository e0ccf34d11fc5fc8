import Interchange
import TranslationModel

/// The markup within a sentence: bytes of the document that its text leaves out.
///
/// A half whose partner stands right at the sentence's border brings it in, so that the sentence's bold print is whole
/// (`**甲乙**丙。`). What encloses the whole sentence stays outside.
struct InlineMarkup {
  /// In order of the text.
  private(set) var codes: [TranslationJob.InlineCode] = []
  /// The sentence with its codes, in bytes of the document.
  private(set) var utf8Range: Range<Int>

  private struct Piece {
    var token: MarkupToken
    /// UTF-8 offset in the sentence.
    var offset: Int
    var edge = TranslationJob.InlineCode.Edge.alone
    /// Index of its other half among the pieces.
    var partner: Int?
  }

  private let document: Document
  private var pieces: [Piece] = []

  /// - Parameters:
  ///   - range: the sentence, in UTF-8 bytes of the block's text.
  ///   - limits: bytes of the document that no other sentence has.
  init(of range: Range<Int>, in block: Block, _ document: Document, within limits: Range<Int>) {
    self.document = document
    utf8Range = block.offsets.documentRange(range)
    let anchors = block.offsets.anchors
    for (before, anchor) in zip(anchors, anchors.dropFirst())
    where anchor.text > range.lowerBound && anchor.text < range.upperBound && !anchor.closesEntity {
      let end = before.document + anchor.text - before.text
      guard end < anchor.document else { continue }
      pieces += MarkupToken.tokens(of: document.bytes[end..<anchor.document], document.format).map {
        Piece(token: $0, offset: anchor.text - range.lowerBound)
      }
    }
    guard !pieces.isEmpty else { return }
    pair(behind: range.lowerBound, in: block)
    bringInOpening(from: max(limits.lowerBound, utf8Range.lowerBound - Self.reach))
    bringInClosing(upTo: min(limits.upperBound, utf8Range.upperBound + Self.reach), at: range.count)
    number()
  }

  /// As far as a tag at the border is looked for, in bytes.
  private static let reach = 4_096

  /// Finds the partners; those without one are told to open or close.
  ///
  /// - Parameter start: where the sentence begins in the block's text.
  private mutating func pair(behind start: Int, in block: Block) {
    var open: [(mark: String, index: Int)] = []
    var known: Set<String> = []
    for index in pieces.indices {
      let mark: String
      switch pieces[index].token.role {
      case .alone: continue
      case .opens(let mark):
        pieces[index].edge = .opening
        open.append((mark, index))
        continue
      case .closes(let same): mark = same
      case .toggle(let same):
        if known.insert(same).inserted, isOpen(same, before: start, in: block) {
          pieces[index].edge = .closing
          continue
        }
        mark = same
      }
      if let found = open.lastIndex(where: { $0.mark == mark }) {
        join(open.remove(at: found).index, index)
      } else if case .closes = pieces[index].token.role {
        pieces[index].edge = .closing
      } else {
        pieces[index].edge = .opening
        open.append((mark, index))
      }
    }
  }

  private mutating func join(_ first: Int, _ second: Int) {
    pieces[first].partner = second
    pieces[first].edge = .opening
    pieces[second].partner = first
    pieces[second].edge = .closing
  }

  /// Whether the mark stands in the block an odd number of times before the sentence.
  private func isOpen(_ mark: String, before start: Int, in block: Block) -> Bool {
    let anchors = block.offsets.anchors
    var isOpen = document.bytes[..<block.utf8Range.lowerBound].suffix(mark.utf8.count).elementsEqual(mark.utf8)
    for (before, anchor) in zip(anchors, anchors.dropFirst()) where anchor.text <= start && !anchor.closesEntity {
      let end = before.document + anchor.text - before.text
      guard end < anchor.document else { continue }
      for token in MarkupToken.tokens(of: document.bytes[end..<anchor.document], document.format)
      where token.role == .toggle(mark) {
        isOpen.toggle()
      }
    }
    return isOpen
  }

  /// Takes what opens right before the sentence for the first halves without a partner.
  private mutating func bringInOpening(from limit: Int) {
    var index = 0
    while index < pieces.count {
      defer { index += 1 }
      guard pieces[index].partner == nil, pieces[index].edge == .closing else { continue }
      guard let token = opening(for: pieces[index].token, from: limit) else { return }
      pieces.insert(Piece(token: token, offset: 0), at: 0)
      for other in pieces.indices.dropFirst() { pieces[other].partner = pieces[other].partner.map { $0 + 1 } }
      index += 1
      join(0, index)
      utf8Range = utf8Range.lowerBound - token.text.utf8.count..<utf8Range.upperBound
    }
  }

  private func opening(for half: MarkupToken, from limit: Int) -> MarkupToken? {
    let before = document.bytes[min(limit, utf8Range.lowerBound)..<utf8Range.lowerBound]
    let start: Int?
    switch half.role {
    case .toggle(let mark): start = utf8Range.lowerBound - mark.utf8.count
    case .closes("["):
      let isPicture = before.suffix(2).elementsEqual("![".utf8)
      start = utf8Range.lowerBound - (isPicture ? 2 : 1)
    case .closes("[["): start = before.lastIndex(of: UInt8(ascii: "[")).map { $0 - 1 }
    case .closes: start = before.lastIndex(of: UInt8(ascii: "<"))
    case .opens, .alone: start = nil
    }
    guard let start, start >= before.startIndex else { return nil }
    let tokens = MarkupToken.tokens(of: document.bytes[start..<utf8Range.lowerBound], document.format)
    guard tokens.count == 1, let token = tokens.first, token.text.utf8.count == utf8Range.lowerBound - start else {
      return nil
    }
    switch (token.role, half.role) {
    case (.toggle(let mark), .toggle(let other)):
      // Not the end of more marks of the kind.
      return mark == other && (start == 0 || document.bytes[start - 1] != document.bytes[start]) ? token : nil
    case (.opens(let mark), .closes(let other)): return mark == other ? token : nil
    default: return nil
    }
  }

  /// Takes what closes right behind the sentence for the last halves without a partner.
  private mutating func bringInClosing(upTo limit: Int, at offset: Int) {
    for index in pieces.indices.reversed() {
      guard pieces[index].partner == nil, pieces[index].edge == .opening else { continue }
      let behind = document.bytes[utf8Range.upperBound..<max(limit, utf8Range.upperBound)]
      guard let token = MarkupToken.first(in: behind, document.format),
        Self.closes(token.role, pieces[index].token.role)
      else { return }
      pieces.append(Piece(token: token, offset: offset))
      join(index, pieces.count - 1)
      utf8Range = utf8Range.lowerBound..<utf8Range.upperBound + token.text.utf8.count
    }
  }

  private static func closes(_ role: MarkupToken.Role, _ half: MarkupToken.Role) -> Bool {
    switch (role, half) {
    case (.toggle(let mark), .toggle(let other)), (.closes(let mark), .opens(let other)): mark == other
    default: false
    }
  }

  private mutating func number() {
    var numbers: [Int: Int] = [:]
    var next = 1
    for (index, piece) in pieces.enumerated() {
      let known = piece.partner.flatMap { numbers[$0] }
      numbers[index] = known ?? next
      codes.append(
        TranslationJob.InlineCode(
          number: known ?? next, edge: piece.edge, isPaired: piece.partner != nil, kind: piece.token.kind,
          text: piece.token.text, utf8Offset: piece.offset))
      if known == nil { next += 1 }
    }
  }
}
