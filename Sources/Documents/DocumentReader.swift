import LinguisticText
import TranslationModel

/// Turns a text into sections and blocks: what a reader sees, with the way back to every byte.
///
/// Plain text, Markdown, HTML, wiki text, and the mixture of them that OCR programs put out. Reading never fails:
/// what is
/// not understood stays text, and every byte of a block's text leads back to the document. Time is linear in the bytes,
/// whatever they are; a block longer than `longestBlock` is cut at a sentence or a space.
public enum DocumentReader {
  /// Bytes after which a block is cut: 1 MiB.
  public static let longestBlock = 1 << 20

  /// Reads a file, or standard input for `-`, and its blocks.
  ///
  /// - Parameters:
  ///   - name: what to call the document; the path where nil.
  ///   - encoding: as for `DocumentInput.read`.
  ///   - format: the format; by file name and content where nil.
  /// - Throws: `DocumentError`, as `DocumentInput.read` does.
  public static func read(
    path: String, name: String? = nil, encoding: String? = nil, format: DocumentFormat? = nil
  ) throws(DocumentError) -> Document {
    read(try DocumentInput.read(path: path, name: name, encoding: encoding), format: format)
  }

  /// Reads the blocks of a text that has been taken in.
  public static func read(_ input: DocumentInput, format: DocumentFormat? = nil) -> Document {
    read(bytes: input.bytes, name: input.name, contentHash: input.contentHash, format: format)
  }

  /// Reads the blocks of a text in memory.
  ///
  /// - Parameters:
  ///   - bytes: sound UTF-8; a byte order mark is skipped but counted.
  ///   - name: the document's name; its ending says the format where `format` is nil.
  ///   - contentHash: computed where nil.
  public static func read(
    bytes: [UInt8], name: String, contentHash: String? = nil, format: DocumentFormat? = nil
  ) -> Document {
    var blocks: [Block] = []
    let outline = forEachBlock(in: bytes, name: name, format: format) { blocks.append($0) }
    return Document(
      name: name, bytes: bytes, contentHash: contentHash ?? ContentHash.hexadecimal(of: bytes),
      format: outline.format, sections: outline.sections, blocks: blocks)
  }

  /// Reads the blocks of a text in memory given as a string.
  public static func read(
    text: String, name: String = "-", format: DocumentFormat? = nil
  ) -> Document {
    read(bytes: Array(text.utf8), name: name, format: format)
  }

  /// What is known of a document once all of it has been read.
  public struct Outline: Sendable {
    public var format: DocumentFormat
    /// The headings in order, the root first; `Block.section` counts these.
    public var sections: [Section]
  }

  /// Hands over the blocks of a text one by one, in order, and keeps none.
  ///
  /// For texts of many megabytes: beyond `bytes` only the sections and a block or two are in memory. After an error in
  /// `body` no more blocks are handed over, and the error is thrown on.
  @discardableResult
  public static func forEachBlock(
    in bytes: [UInt8], name: String, format: DocumentFormat? = nil, _ body: (Block) throws -> Void
  ) rethrows -> Outline {
    try bytes.withUnsafeBufferPointer { bytes in
      try forEachBlock(
        in: TextBytes(name: name, bytes: bytes, contentHash: "", isMapped: false), format: format, body)
    }
  }

  /// Hands over the blocks of a text one by one, in order, and keeps none.
  @discardableResult
  public static func forEachBlock(
    in text: TextBytes, format: DocumentFormat? = nil, _ body: (Block) throws -> Void
  ) rethrows -> Outline {
    try withoutActuallyEscaping(body) { body in
      var failure: (any Error)?
      var told = 0
      let rules = ReadingRules(text.bytes, name: text.name, format: format, passing: text.giveUp)
      var reader = MarkupReader(text.bytes, rules: rules) { block in
        guard failure == nil else { return }
        do { try body(block) } catch { failure = error }
        guard block.utf8Range.lowerBound - told > TextMapping.piece else { return }
        told = block.utf8Range.lowerBound
        text.giveUp(told)
      }
      reader.run()
      if let failure { throw failure }
      return Outline(format: rules.format, sections: reader.outline.sections)
    }
  }

  /// Hands over, one by one and in order, the blocks of a text in which glosses may stand: all that hold an opening
  /// bracket and a Chinese character, except those in Chinese.
  ///
  /// They are the blocks that `forEachBlock` hands over, but for their section, which is the root's. Text between them
  /// is passed many times faster than it is read, and nothing of it is kept.
  public static func forEachGlossBlock(
    in text: TextBytes, format: DocumentFormat? = nil, _ body: (Block) -> Void
  ) {
    withoutActuallyEscaping(body) { body in
      let rules = ReadingRules(text.bytes, name: text.name, format: format, passing: text.giveUp)
      var reader = GlossBlockReader(text.bytes, rules: rules, passing: text.giveUp) { block in
        var block = block
        block.section = 0
        body(block)
      }
      reader.run()
    }
  }
}
