import Diagnostics
import Documents
import Interchange
import TranslationModel

/// Reads what `check` is given in two languages: files of CAT tools, tables and PO files, or a draft with its original.
struct BilingualReading {
  let workspace: Workspace?
  let encoding: String?

  /// A text with its translation, and the translation as a document for the rules of Korean text.
  struct Reading {
    var text: BilingualText
    var document: Document
  }

  /// Whether a file is read as one of two languages; its name tells.
  static func reads(_ path: String) -> Bool { BilingualReader.reads(path) }

  /// Reads a file of two languages.
  ///
  /// - Throws: `InterchangeError` where it cannot be read, decoded or understood.
  func text(at path: String, in context: ToolContext) throws -> Reading {
    let place = FilePath.resolved(path, from: context.currentFolder)
    return reading(try reader.read(path: place, name: path, hash: ContentHash.hexadecimal(of:)))
  }

  /// Reads a file's bytes.
  ///
  /// - Throws: as for a file.
  func text(bytes: [UInt8], name: String) throws -> Reading {
    reading(try reader.read(bytes: bytes, name: name, contentHash: ContentHash.hexadecimal(of: bytes)))
  }

  private var reader: BilingualReader {
    var options = ImportOptions()
    options.sourceLanguage = workspace?.settings.sourceLanguage ?? options.sourceLanguage
    options.targetLanguage = workspace?.settings.targetLanguage ?? options.targetLanguage
    options.encoding = encoding
    return BilingualReader(options: options)
  }

  private func reading(_ text: BilingualText) -> Reading {
    let isMarkup = text.targetFile.bytes.first { $0 > 0x20 && $0 < 0x80 } == UInt8(ascii: "<")
    return Reading(text: text, document: text.targetDocument(format: isMarkup ? .html : .plainText))
  }

  /// A draft beside its original, aligned as `align` does it; what is doubtful is left out.
  ///
  /// - Throws: `ToolError` where they are no original and translation.
  func text(draft: Document, original: Document, knowing entries: [ConceptEntry]) throws -> BilingualText {
    let source = BitextSide(original) { _ in nil }
    let target = BitextSide(draft) { _ in nil }
    guard source.language != .target, target.language != .source else {
      throw ToolError(
        en:
          "--original wants the Chinese original of a Korean draft: \(source.quotedName.english) is not the original of "
          + "\(target.quotedName.english).",
        ko: "--original에는 한국어 원고의 중국어 원문을 지정합니다. \(source.quotedName.korean) 파일은 "
          + "\(target.quotedName.korean)의 원문이 아닙니다.")
    }
    let bitext = BitextAligner(knowing: entries).align(Bitext(source: source, target: target))
    guard !bitext.looksUnrelated else {
      throw ToolError(
        en: "\(target.quotedName.english) has so little in common with \(source.quotedName.english) that it is not its "
          + "translation.",
        ko: "두 글에 겹치는 내용이 거의 없어 원문과 번역으로 볼 수 없습니다: \(source.quotedName.korean), "
          + "\(target.quotedName.korean)")
    }
    let pairs = bitext.entries.filter { !$0.isDoubtful && !$0.isOneSided }.compactMap { entry -> SegmentPair? in
      guard let one = Self.joined(source.segments[entry.bead.source], of: original, gap: ""),
        let other = Self.joined(target.segments[entry.bead.target], of: draft, gap: " ")
      else { return nil }
      return SegmentPair(source: one, target: other, state: .translated)
    }
    func file(_ document: Document) -> BilingualText.File {
      BilingualText.File(name: document.name, bytes: document.bytes, contentHash: document.contentHash)
    }
    return BilingualText(sourceFile: file(original), targetFile: file(draft), pairs: pairs, isAligned: true)
  }

  /// The segments of a bead as one text.
  private static func joined(
    _ segments: ArraySlice<BitextSide.Segment>, of document: Document, gap: String
  ) -> PairedText? {
    var joined: PairedText?
    for segment in segments {
      let block = document.blocks[segment.block]
      guard let range = block.sentences.first(where: { block.offsets.documentRange($0) == segment.utf8Range })
      else { return nil }
      let text = PairedText(range, of: block)
      if joined == nil { joined = text } else { joined?.append(text, gap: gap) }
    }
    return joined
  }
}
