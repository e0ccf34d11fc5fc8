internal import Algorithms
import Diagnostics
import TranslationModel

/// What the first pass found in one document: possible glosses with all that the decision needs.
///
/// It grows with the number of brackets that may hold an original, not with the text: of each such bracket's block it
/// keeps the stretch around the bracket. The document may be forgotten.
public struct GlossProposals: Sendable {
  var glosses: [PendingGloss] = []
  private var blockCount = 0
  private var lines = LineCounter()

  public init() {}

  /// Number of brackets that may hold an original.
  public var count: Int { glosses.count }

  /// Adds what was found in the next block of the document.
  mutating func add(_ found: [PendingGloss], of block: Block, _ bytes: UnsafeBufferPointer<UInt8>) {
    guard !found.isEmpty else { return }
    var window: GlossWindow?
    let scalars = block.text.utf8.count > GlossWindow.wholeBlock ? BlockScalars(block.text) : nil
    for var gloss in found {
      gloss.block = blockCount
      if let scalars {
        let needed = GlossWindow.needed(by: gloss, scalars)
        if window?.scalars.contains(needed) != true {
          window = GlossWindow(block, needed, scalars, lines: &lines, of: bytes)
        }
      } else if window == nil {
        window = GlossWindow(block, lines: &lines, of: bytes)
      }
      gloss.window = window
      glosses.append(gloss)
    }
    blockCount += 1
  }
}

/// The stretch of a block that may hold a gloss and the sentence around it, with the way back to the document.
///
/// A class, because the glosses of one stretch share it.
final class GlossWindow: Sendable {
  let text: String
  /// Which of the block's scalars these are.
  let scalars: Range<Int>
  /// UTF-8 ranges of the sentences in the text; the first and last may be cut.
  let sentences: [Range<Int>]
  let offsets: OffsetMap
  /// Line of the first byte.
  private let firstLine: Int
  /// Offsets in the document behind the line breaks in the stretch.
  private let lineStarts: [Int]

  /// Bytes up to which a block is kept whole, and shared by its glosses.
  static let wholeBlock = 4096

  /// The whole of a block.
  ///
  /// - Parameters:
  ///   - lines: the counter of the document's lines.
  ///   - bytes: those of the document.
  init(_ block: Block, lines: inout LineCounter, of bytes: UnsafeBufferPointer<UInt8>) {
    text = block.text
    // Nobody compares it with another window of the same block.
    scalars = 0..<0
    sentences = block.sentences
    offsets = block.offsets
    (firstLine, lineStarts) = Self.lines(of: offsets.documentRange(0..<text.utf8.count), &lines, bytes)
  }

  /// The scalars of a block that any option of a gloss and its sentence may take.
  static func needed(by gloss: PendingGloss, _ scalars: BlockScalars) -> Range<Int> {
    var inner = gloss.source
    for range in gloss.others + gloss.options.compactMap(\.target) {
      inner = min(inner.lowerBound, range.lowerBound)..<max(inner.upperBound, range.upperBound)
    }
    let bytes = scalars.utf8Range(inner)
    let reach = GlossMiner.sentenceReach + 4
    return scalars.scalar(
      at: max(0, bytes.lowerBound - reach))..<scalars.scalar(
        at: min(scalars.offsets[scalars.scalars.count], bytes.upperBound + reach), roundedUp: true)
  }

  /// The scalars that a gloss needs, and some behind them for the next.
  init(
    _ block: Block, _ needed: Range<Int>, _ scalars: BlockScalars, lines: inout LineCounter,
    of bytes: UnsafeBufferPointer<UInt8>
  ) {
    self.scalars = needed.lowerBound..<max(needed.upperBound, min(scalars.scalars.count, needed.lowerBound + 2048))
    let range = scalars.utf8Range(self.scalars)
    let units = block.text.utf8
    let start = units.index(units.startIndex, offsetBy: range.lowerBound)
    text = String(block.text[start..<units.index(start, offsetBy: range.count)])
    let first = block.sentences.partitioningIndex { $0.upperBound > range.lowerBound }
    sentences = block.sentences[first...].prefix(while: { $0.lowerBound < range.upperBound }).map { sentence in
      let cut = sentence.clamped(to: range)
      return cut.lowerBound - range.lowerBound..<cut.upperBound - range.lowerBound
    }
    offsets = block.offsets.slice(range)
    (firstLine, lineStarts) = Self.lines(of: offsets.documentRange(0..<text.utf8.count), &lines, bytes)
  }

  /// The line of the first byte, and where the lines begin that follow.
  private static func lines(
    of range: Range<Int>, _ lines: inout LineCounter, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> (first: Int, starts: [Int]) {
    let first = lines.line(at: range.lowerBound, in: bytes)
    guard LineCounter.lineBreaks(in: bytes, range) > 0 else { return (first, []) }
    return (first, range.compactMap { LineCounter.lineBreaks(in: bytes, $0..<$0 + 1) > 0 ? $0 + 1 : nil })
  }

  /// Line, from 1, of a document offset in the stretch.
  func line(at offset: Int) -> Int {
    firstLine + lineStarts.count { $0 <= offset }
  }
}

extension BlockScalars {
  /// Index of the scalar that holds the byte at `offset`, or of the one behind it.
  fileprivate func scalar(at offset: Int, roundedUp: Bool = false) -> Int {
    let index = max(offsets.partitioningIndex { $0 > offset } - 1, 0)
    return roundedUp && offsets[index] < offset ? index + 1 : index
  }
}

extension OffsetMap {
  /// The map of the part of the text at `range`, counted from there.
  fileprivate func slice(_ range: Range<Int>) -> OffsetMap {
    var slice = OffsetMap(documentOffset: documentStart(range.lowerBound))
    let first = anchors.partitioningIndex { $0.text > range.lowerBound }
    for anchor in anchors[first...].prefix(while: { $0.text <= range.upperBound }) {
      slice.append(
        text: anchor.text - range.lowerBound, document: anchor.document, closesEntity: anchor.closesEntity)
    }
    return slice
  }
}
