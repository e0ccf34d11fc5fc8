import Diagnostics
import Documents
import Foundation
import Interchange
import LinguisticText
import TranslationModel

/// One side of a bitext: the segments of a text in their order, with what leads back to the text.
struct BitextSide {
  struct Segment: Hashable {
    var text: String
    /// What people and programs call it: its number on this side, from 0; with `--segmented` the number of its line.
    var number: Int
    /// UTF-8 byte range in the text as read.
    var utf8Range: Range<Int>
    /// Index of its block; segments of different blocks are no neighbours in running text.
    var block: Int
    var isHeading = false
  }

  /// The name as the user gave it; `-` for standard input.
  var name: String
  /// The name in the workspace, where there is one.
  var documentName: String
  /// SHA-256 of the bytes on disk.
  var contentHash: String
  var segments: [Segment]
  /// The bytes of the text, which ranges count in; empty where there is no text but a list of segments.
  var contents: [UInt8] = []
  /// Blocks with nothing to translate: addresses, dates, and headlines in the other language.
  var blocksLeftOut = 0

  /// The name in sentences.
  var quotedName: Wording {
    name == "-" ? Wording(en: "Standard input", ko: "표준 입력") : Wording("“\(name)”")
  }

  /// Characters of all segments.
  var length: Int { segments.reduce(0) { $0 + $1.text.unicodeScalars.count } }
}

// MARK: - Reading

extension BitextSide {
  /// The sentences, headings, list items and table cells of a document.
  ///
  /// - Parameter segmenter: finds the sentences of a block on a side in the place of the document's own; nil where the
  ///   block's are right.
  init(_ document: Document, segmenter: (Side?) throws -> RuleSegmenter? = { _ in nil }) rethrows {
    self.init(name: document.name, documentName: document.name, contentHash: document.contentHash, segments: [])
    contents = document.bytes
    let side = Self.language(of: document.blocks.lazy.map(\.text))
    let segmenter = try segmenter(side)
    for (index, block) in document.blocks.enumerated() {
      var block = block
      if Self.isPageTitle(block, of: document) { continue }
      guard Self.isForTranslation(block, on: side) else {
        blocksLeftOut += 1
        continue
      }
      if let segmenter { block.sentences = segmenter.sentences(in: block.text) }
      for segment in block.segments(blockIndex: index) {
        segments.append(
          Segment(
            text: segment.text, number: segments.count, utf8Range: segment.utf8Range, block: index,
            isHeading: block.kind == .heading))
      }
    }
  }

  /// Whether the block is the `<title>` of a page, which says again what its heading says, or more.
  private static func isPageTitle(_ block: Block, of document: Document) -> Bool {
    guard document.format == .html else { return false }
    let before = document.bytes[..<block.utf8Range.lowerBound].suffix(256)
    guard let tag = before.lastIndex(of: UInt8(ascii: "<")) else { return false }
    let text = before[tag...].map { $0 | 0x20 }
    guard text.starts(with: "<title".utf8), let end = before[tag...].firstIndex(of: UInt8(ascii: ">")) else {
      return false
    }
    return before[(end + 1)...].allSatisfy { $0 <= 0x20 }
  }

  private static func isForTranslation(_ block: Block, on side: Side?) -> Bool {
    switch block.kind {
    case .reference: false
    case .sourceHeadline: side != .target
    default: true
    }
  }

  /// The lines of a text, one segment each; blank lines count as lines and are no segments.
  init(linesOf input: DocumentInput) {
    self.init(name: input.name, documentName: input.name, contentHash: input.contentHash, segments: [])
    contents = input.bytes
    var start = input.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var number = 0
    while start < input.bytes.count {
      let end = input.bytes[start...].firstIndex(of: 0x0A) ?? input.bytes.count
      let text = String(decoding: input.bytes[start..<end], as: UTF8.self).trimmingSpaces
      if !text.isEmpty {
        segments.append(Segment(text: text, number: number, utf8Range: start..<end, block: number))
      }
      start = end + 1
      number += 1
    }
  }

  /// The language of the segments, by their letters.
  var language: Side? { Self.language(of: segments.lazy.map(\.text)) }

  /// Chinese where Han letters outnumber Hangul by far, else Korean where there is Hangul; nil for neither.
  ///
  /// A Korean text with originals in brackets holds a Han letter to several of Hangul, a Chinese one that quotes Korean
  /// names the other way round.
  private static func language(of texts: some Sequence<String>) -> Side? {
    var (han, hangul) = (0, 0)
    for text in texts {
      for scalar in text.unicodeScalars {
        switch Script(scalar) {
        case .han: han += 1
        case .hangul: hangul += 1
        default: break
        }
      }
      if han + hangul > 100_000 { break }
    }
    if han > 0, hangul * 2 <= han { return .source }
    return hangul > 0 ? .target : nil
  }
}

// MARK: - Text of beads

extension BitextSide {
  /// The segments of a bead as one text: what stood side by side without a space does so again.
  func text(_ range: Range<Int>) -> String {
    var text = ""
    for segment in segments[range] {
      if let last = text.unicodeScalars.last, let first = segment.text.unicodeScalars.first,
        !(Self.needsNoSpace(last) && Self.needsNoSpace(first))
      {
        text += " "
      }
      text += Self.oneLine(segment.text)
    }
    return text
  }

  /// Chinese sentences follow each other without a space.
  private static func needsNoSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch Script(scalar) {
    case .han: true
    case .other: scalar.value >= 0x2018
    default: false
    }
  }

  /// Line breaks within a segment and control characters become a space.
  private static func oneLine(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      if scalar.value >= 0x20, scalar.value != 0x7F {
        result.unicodeScalars.append(scalar)
      } else if result.unicodeScalars.last != " " {
        result += " "
      }
    }
    return result
  }

  /// What segments are called, as in the machine-readable output: `3,4`.
  func numbers(_ range: Range<Int>) -> String {
    segments[range].map { String($0.number) }.joined(separator: ",")
  }
}
