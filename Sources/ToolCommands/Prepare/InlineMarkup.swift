import TranslationModel

/// The markup within a sentence: bytes of the document that its text leaves out.
struct InlineMarkup {
  /// In order, each tag for itself; those of white space alone left out.
  private(set) var pieces: [String] = []

  /// - Parameter range: the sentence, in UTF-8 bytes of the block's text.
  init(of range: Range<Int>, in block: Block, _ document: Document) {
    let anchors = block.offsets.anchors
    for (before, anchor) in zip(anchors, anchors.dropFirst())
    where anchor.text > range.lowerBound && anchor.text < range.upperBound && !anchor.closesEntity {
      let end = before.document + anchor.text - before.text
      guard end < anchor.document else { continue }
      let bytes = document.bytes[end..<anchor.document]
      if bytes.contains(where: { $0 > 0x20 }) { pieces += Self.tags(in: bytes) }
    }
  }

  /// `</code></a>` are two, `](url)**` is one and `**`.
  private static func tags(in bytes: ArraySlice<UInt8>) -> [String] {
    var tags: [String] = []
    var start = bytes.startIndex
    func take(upTo end: Int) {
      if bytes[start..<end].contains(where: { $0 > 0x20 }) {
        tags.append(String(decoding: bytes[start..<end], as: UTF8.self))
      }
      start = end
    }
    for index in bytes.indices {
      switch (bytes[start], bytes[index]) {
      case (UInt8(ascii: "<"), UInt8(ascii: ">")), (UInt8(ascii: "]"), UInt8(ascii: ")")): take(upTo: index + 1)
      case (UInt8(ascii: "<"), _), (UInt8(ascii: "]"), _): break
      case (_, UInt8(ascii: "<")), (_, UInt8(ascii: "]")): take(upTo: index)
      case (_, UInt8(ascii: "[")):
        take(upTo: index)
        take(upTo: index + 1)
      default: break
      }
    }
    take(upTo: bytes.endIndex)
    return tags
  }

  /// What must stay where the sentence is replaced by its translation: marks whose partner stands outside of it.
  func unpaired(_ format: DocumentFormat) -> [String] {
    var open: [(mark: String, index: Int)] = []
    var stays = Set<Int>()
    for (index, piece) in pieces.enumerated() {
      switch Self.role(of: piece, format) {
      case .toggle(let mark):
        if let partner = open.lastIndex(where: { $0.mark == mark }) {
          open.remove(at: partner)
        } else {
          open.append((mark, index))
        }
      case .opens(let mark): open.append((mark, index))
      case .closes(let mark):
        if let partner = open.lastIndex(where: { $0.mark == mark }) {
          open.remove(at: partner)
        } else {
          stays.insert(index)
        }
      case .alone: break
      }
    }
    stays.formUnion(open.map(\.index))
    return pieces.indices.filter(stays.contains).map { pieces[$0] }
  }

  private enum Role {
    case toggle(String)
    case opens(String)
    case closes(String)
    case alone
  }

  private static func role(of piece: String, _ format: DocumentFormat) -> Role {
    if piece.hasPrefix("<") {
      let isEnd = piece.hasPrefix("</")
      let name = piece.dropFirst(isEnd ? 2 : 1).prefix { $0.isLetter || $0.isNumber }.lowercased()
      if name.isEmpty || piece.hasSuffix("/>") || ["br", "img", "wbr", "hr", "input"].contains(name) { return .alone }
      return isEnd ? .closes("<" + name) : .opens("<" + name)
    }
    guard format != .html else { return .alone }
    if piece.hasPrefix("]") { return .closes("[") }
    if piece == "[" { return .opens("[") }
    return piece.allSatisfy("*_`~".contains) ? .toggle(piece) : .alone
  }
}
