import Diagnostics
public import TranslationModel

/// Reads files of two languages whole, with the place of every segment: for what looks at a file as people open it.
///
/// XLIFF 1.0 to 2.2 and SDLXLIFF, TMX, PO, CSV and TSV. ``ExchangeReader`` is for what takes pairs in.
public struct BilingualReader {
  public var options: ImportOptions

  public init(options: ImportOptions = ImportOptions()) {
    self.options = options
  }

  /// Whether files with this name are read here; the name tells it by its extension.
  public static func reads(_ name: String) -> Bool { extensions.contains(XMLInput.fileExtension(of: name)) }

  private static let extensions: Set<String> = [
    "xlf", "xliff", "sdlxliff", "mxliff", "mqxliff", "txlf", "tmx", "po", "pot", "tsv", "csv",
  ]

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - name: what messages and findings call the file; `path` where nil.
  ///   - hash: the hash of the bytes on disk.
  /// - Throws: ``InterchangeError`` as below, and when the file cannot be read.
  public func read(
    path: String, name: String? = nil, hash: ([UInt8]) -> String = { _ in "" }
  ) throws -> BilingualText {
    let input = try XMLInput(path: path, name: name)
    var bytes: [UInt8] = []
    while true {
      let piece = try input.next()
      if piece.isEmpty { break }
      bytes += piece
    }
    return try read(bytes: bytes, name: name ?? path, contentHash: hash(bytes))
  }

  /// Reads a file's bytes.
  ///
  /// Left out are units that are not for translation, that are in other languages, and those without a source. Pairs
  /// come in the order of the file, the Chinese side as source whichever way the file translates. A table without
  /// originals and translations, such as a list of addresses, has its Korean cells as ``BilingualText/list`` instead.
  ///
  /// - Throws: ``InterchangeError`` when the bytes cannot be decoded, are not well-formed or of no format read here.
  public func read(bytes: [UInt8], name: String, contentHash: String = "") throws -> BilingualText {
    let input = XMLInput(bytes: bytes, name: name)
    let head = try input.head()
    let content: Content
    if let format = TextFormat.of(fileExtension: XMLInput.fileExtension(of: name), head: head) {
      content =
        try format.displayName.english == "PO"
        ? PlacedPOReader(options).read(input, raw: bytes)
        : PlacedTableReader(options).read(input, raw: bytes, name: name)
    } else {
      content = try readXML(input, raw: bytes)
    }
    let file = BilingualText.File(
      name: name, bytes: content.text, contentHash: contentHash,
      encoding: content.encoding == "UTF-8" ? nil : content.encoding, taken: content.taken)
    var written = file
    written.declaration = content.declaration
    var read = BilingualText(sourceFile: file, targetFile: written, pairs: content.pairs, writing: content.writing)
    read.passedOver = content.passedOver.filter { $0.value > 0 }
    read.list = content.list
    return read
  }

  /// What the reader of a format reads.
  struct Content {
    var pairs: [SegmentPair]
    /// The texts of a table that translates nothing.
    var list: [PairedText]?
    /// The text that places count in.
    var text: [UInt8]
    /// Of the file, by its name for iconv.
    var encoding: String
    /// What of it was told from the bytes.
    var taken: TakenEncoding?
    /// The edit that makes what the file says of its encoding true.
    var declaration: TextEdit?
    /// nil where the Korean is what the file translates: nobody writes into the source.
    var writing: (any SegmentWriting)?
    var passedOver: [BilingualText.PassedOver: Int] = [:]
  }

  private func readXML(_ input: XMLInput, raw: [UInt8]) throws -> Content {
    var decoder = XMLDecoder()
    var decoded: [UInt8] = []
    // In the pieces that the parser gets.
    let pieces = XMLInput(bytes: raw, name: input.name)
    while case let piece = try pieces.next(), !piece.isEmpty { decoded += try decoder.decode(piece, name: input.name) }
    decoder.finish()
    // Places count a mark that is still there.
    let isPlain = decoder.encoding == "UTF-8"
    let file = PlacedFile(
      bytes: isPlain ? raw : decoded, shift: isPlain ? decoder.markLength : 0, options: options)
    let document = PlacedXMLDocument(file)
    let parser = try XMLStreamParser(handler: document)
    try parser.parse(input)
    if let root = document.unknownRoot { throw InterchangeError.unknownRoot(root, in: input.name) }
    if let fault = parser.faults.last(where: \.isFatal) {
      throw InterchangeError(fault, at: parser.position(of: fault.offset), in: input.name)
    }
    return Content(
      pairs: document.pairs, text: file.bytes, encoding: XMLDecoder.readName(of: decoder.encoding),
      taken: decoder.taken,
      declaration: decoder.taken.map { XMLDeclaration(file.bytes).edit(naming: $0.name, forBytes: raw) },
      writing: document.isReversed ? nil : XMLSegmentWriting(file.bytes), passedOver: document.passedOver)
  }
}
