import LinguisticText
import TranslationModel

/// Hands over blocks, after it has seen enough of what follows to tell a headline from a paragraph.
struct BlockOutput {
  /// Whether blocks in the source language and those that hold no gloss for certain are left out, and headlines do not
  /// matter.
  let glossesOnly: Bool
  let emit: (Block) -> Void
  /// A block in the source language that an address may follow.
  private var held: Block?
  /// Bytes of text so far by language, to know which of them the document is written in.
  private var sourceBytes = 0
  private var targetBytes = 0

  /// Longest headline, in bytes of UTF-8: about 130 Han characters.
  static let longestHeadline = 400

  init(glossesOnly: Bool, emit: @escaping (Block) -> Void) {
    self.glossesOnly = glossesOnly
    self.emit = emit
  }

  /// Takes in the next block of the document.
  mutating func put(_ block: Block) {
    if glossesOnly {
      if block.language != .source, block.mayHoldGloss { handOver(block) }
      return
    }
    if var headline = held {
      if block.isAddress {
        headline.kind = .sourceHeadline
        headline.url = block.url
      }
      held = nil
      handOver(headline)
    }
    if block.couldBeHeadline {
      var candidate = block
      if candidate.kind == .listItem, targetBytes > sourceBytes { candidate.kind = .sourceHeadline }
      held = candidate
    } else {
      handOver(block)
    }
    switch block.language {
    case .source: sourceBytes += block.text.utf8.count
    case .target: targetBytes += block.text.utf8.count
    case nil: break
    }
  }

  /// Hands over what is still held at the end of the document.
  mutating func finish() {
    if let headline = held { handOver(headline) }
    held = nil
  }

  private func handOver(_ block: Block) {
    var block = block
    block.sentences =
      block.isTitle
      ? [0..<block.text.utf8.count] : SentenceSegmenter.sentences(in: block.text, lineBreaks: .soft)
    emit(block)
  }
}

extension Block {
  /// Whether the block is an address and nothing else.
  var isAddress: Bool { kind == .reference && url != nil && AddressScan.isAddress(text) }

  /// Whether the block is one segment whatever marks it holds: 一文读懂！……
  fileprivate var isTitle: Bool {
    kind == .heading || kind == .sourceHeadline || kind == .caption || (kind == .reference && text.utf8.count < 4096)
  }

  /// Whether it is in the source language, short, and no sentence that ends with a full stop.
  fileprivate var couldBeHeadline: Bool {
    guard kind == .paragraph || kind == .listItem, language == .source else { return false }
    return text.utf8.count <= BlockOutput.longestHeadline && !text.hasSuffix("。")
  }

  /// Sets kind and address by the text: captions, addresses, lines without a word.
  mutating func classify(link: String?) {
    if kind != .tableCell, kind != .listItem, isBracketedTitle {
      kind = .caption
      return
    }
    guard kind == .paragraph || kind == .listItem else { return }
    let counts = text.utf8.withContiguousStorageIfAvailable { AddressScan($0) }
    guard let counts else { return }
    if let address = counts.first, counts.lettersOutside <= AddressScan.lettersOfALabel {
      kind = .reference
      url = link ?? address
    } else if counts.lettersOutside == 0, kind == .paragraph {
      kind = .reference
    } else if language == .source, let link {
      url = link
    }
  }

  /// Whether the whole text stands in title brackets, as over a table or picture: 〈주요목표〉.
  private var isBracketedTitle: Bool {
    // Most text begins with a letter.
    guard let first = text.utf8.first, first == 0x3C || first == 0xE2 || first == 0xE3 || first == 0xEF else {
      return false
    }
    let pairs: [(String, String)] = [("〈", "〉"), ("<", ">"), ("＜", "＞"), ("‹", "›")]
    return pairs.contains { text.hasPrefix($0.0) && text.hasSuffix($0.1) && text.utf8.count > 6 }
  }
}

/// The addresses in a text.
struct AddressScan {
  /// The first address; nil where there is none.
  private(set) var first: String?
  /// Letters that belong to none of them.
  private(set) var lettersOutside = 0

  /// Letters a label before an address may have (출처:, 来源：, Source:).
  static let lettersOfALabel = 8

  private static let schemes: [StaticString] = ["http://", "https://", "www.", "ftp://"]

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var index = 0
    var outside = ScriptCount()
    while index < bytes.count {
      let end = AddressScan.end(bytes, at: index)
      if end > index {
        if first == nil { first = String(decoding: bytes[index..<end], as: UTF8.self) }
        index = end
      } else {
        let next = AddressScan.nextCandidate(bytes, from: index + 1)
        outside.add(bytes, index..<next)
        if first == nil, outside.letters > AddressScan.lettersOfALabel {
          lettersOutside = outside.letters
          return
        }
        index = next
      }
    }
    lettersOutside = outside.letters
  }

  private static func nextCandidate(_ bytes: UnsafeBufferPointer<UInt8>, from index: Int) -> Int {
    var index = index
    let end = min(bytes.count, index + 64)
    while index < end {
      let lower = bytes[index] | 0x20
      if lower == 0x68 || lower == 0x77 || lower == 0x66 { return index }
      index += 1
    }
    while index < bytes.count, bytes[index] & 0xC0 == 0x80 { index += 1 }
    return index
  }

  /// Offset behind the address that begins at `index`; `index` where none does.
  static func end(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    guard schemes.contains(where: { bytes.hasASCII($0, at: index) }) else { return index }
    var end = index
    while end < bytes.count, bytes.spaceLength(at: end) == 0, ![0x3C, 0x3E, 0x22].contains(bytes[end]) { end += 1 }
    return end
  }

  /// Whether all of `text` is one address.
  static func isAddress(_ text: String) -> Bool {
    text.utf8.withContiguousStorageIfAvailable { !$0.isEmpty && end($0, at: 0) == $0.count } ?? false
  }
}
