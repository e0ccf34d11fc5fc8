import LinguisticText
import TranslationModel

/// The parts of a document that speak of Japan, where characters may be as Japanese has them.
struct PartsOnJapan {
  private let blocks: BlockIndex
  /// For each block, whether it has a word on Japan or kana.
  private let speak: [Bool]
  /// Whether all of the document does: its heading, or every fourth block.
  private let isWhole: Bool

  /// O(bytes).
  init(_ document: Document, _ blocks: BlockIndex) {
    self.blocks = blocks
    speak = document.blocks.map { block in
      Self.words.isIn(block.text) || block.text.unicodeScalars.contains { Script($0) == .kana }
    }
    isWhole =
      speak.count(where: \.self) * Self.shareOfWhole >= max(speak.count, Self.shareOfWhole * Self.shareOfWhole)
      || zip(document.blocks, speak).contains { $0.kind == .heading && $1 }
  }

  /// Whether the block of a range, or one beside it, is among them. O(log blocks).
  func hold(_ utf8Range: Range<Int>) -> Bool {
    guard !isWhole, let block = blocks.block(holding: utf8Range) else { return isWhole }
    return speak[max(0, block - 1)...min(speak.count - 1, block + 1)].contains(true)
  }

  private static let shareOfWhole = 4
  private static let words = WordList(["일본", "한일", "중일", "대일", "도쿄", "日本", "日中", "中日"])
}
