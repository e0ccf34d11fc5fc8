import Diagnostics
import LinguisticText
import TranslationModel

/// Questions about where in a document something stands.
extension CheckContext {
  /// Whether a range stands in text that is read from beginning to end: no heading, no table, no caption, no reference.
  func isRunningText(_ utf8Range: Range<Int>, document: Int) -> Bool {
    guard let block = block(of: utf8Range, document: document) else { return false }
    return block.isRunningText
  }

  /// The innermost block that holds a range.
  func block(of utf8Range: Range<Int>, document: Int) -> Block? {
    blocks[document].block(holding: utf8Range).map { documents[document].document.blocks[$0] }
  }

  /// Whether a range stands inside the marks of a title, in brackets, or before a bracket.
  func isSetApart(_ utf8Range: Range<Int>, document: Int) -> Bool {
    guard let block = block(of: utf8Range, document: document), let range = block.offsets.textRange(utf8Range) else {
      return false
    }
    var text = block.text
    return text.withUTF8 { bytes in
      Enclosure.all(in: bytes).hold(range, .title, .bracket)
        || UTF8Scalar.first(at: range.upperBound, in: bytes).map { GlossBracket.opened(by: $0.scalar) != nil } ?? false
    }
  }

  /// Whether a range stands in what somebody else said.
  func isQuoted(_ utf8Range: Range<Int>, document: Int) -> Bool {
    guard let block = block(of: utf8Range, document: document), let range = block.offsets.textRange(utf8Range) else {
      return false
    }
    return block.isQuoted(range)
  }

  /// The part of the document that a place belongs to: parts begin at headings and at lines that look like titles.
  func part(of utf8Range: Range<Int>, document: Int) -> Int? {
    blocks[document].block(holding: utf8Range).map { blocks[document].parts[$0] }
  }

  /// From the rendering to behind the bracket of a gloss; nil where markup runs through it.
  func rangeWithBracket(of gloss: Gloss, document: Int) -> Range<Int>? {
    let read = documents[document].document
    guard gloss.direction == .targetThenSource, let place = GlossPlace(gloss, in: read, blocks[document])
    else { return nil }
    let block = read.blocks[place.block]
    let range = block.offsets.documentRange(place.target.lowerBound..<place.bracket.upperBound)
    return block.plainRange(of: range, in: read.bytes) == nil ? nil : range
  }

  /// The bytes of a range as text.
  func text(_ utf8Range: Range<Int>, document: Int) -> String {
    String(decoding: documents[document].document.bytes[utf8Range], as: UTF8.self)
  }

  /// Renderings that glosses give for several originals.
  var sharedRenderings: Set<String> {
    var originalOfKey: [String: String] = [:]
    var shared: Set<String> = []
    for group in originals {
      for key in group.renderings where originalOfKey.updateValue(group.key, forKey: key) != nil { shared.insert(key) }
    }
    return shared
  }

  /// Characters between two offsets of a document. O(bytes between).
  func distance(from start: Int, to end: Int, document: Int) -> Int {
    guard start < end else { return 0 }
    return documents[document].document.bytes[start..<end].count { $0 & 0xC0 != 0x80 }
  }
}

extension Block {
  /// Whether it is read as running text. A short paragraph without a full stop is a title in all but name.
  var isRunningText: Bool {
    guard language != .source else { return false }
    switch kind {
    case .listItem: return true
    case .paragraph: return !looksLikeTitle
    case .heading, .tableCell, .caption, .sourceHeadline, .reference: return false
    }
  }

  /// Whether it is a title without being marked as one.
  var looksLikeTitle: Bool {
    guard text.unicodeScalars.count < Self.longestTitle,
      let last = text.unicodeScalars.last(where: { Script($0) != .space })
    else { return false }
    return last != "." && last != "。" && last != "…" && last != ":"
  }

  /// Characters.

  private static let longestTitle = 80
}

/// The kinds of renderings as options name them.
enum GlossKind: String, CaseIterable {
  case transcription
  case sinoKorean = "sino-korean"
  case translation
  case mixed
  case latin

  init(_ method: RenderingMethod) {
    switch method {
    case .transcription: self = .transcription
    case .sinoKorean: self = .sinoKorean
    case .translation: self = .translation
    case .mixed: self = .mixed
    case .latin: self = .latin
    }
  }
}
