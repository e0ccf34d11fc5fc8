import Diagnostics

/// A format that is no XML, told by a file's extension and first bytes.
struct TextFormat: Sendable {
  /// The name people know it by.
  let displayName: Wording
  /// Extensions of such files, lower case, without the dot.
  let extensions: Set<String>
  /// Whether the first bytes of a file look like the format; asked where the extension tells nothing.
  let recognizes: @Sendable ([UInt8]) -> Bool
  let reader: @Sendable (ImportCollector) -> TextItemReader
  /// What checks a file; gets its extension too.
  let validator: @Sendable (FaultReporter, String) -> TextFormatValidator

  /// The formats known here, in the order they are asked.
  static let all: [TextFormat] = [
    TextFormat(
      displayName: Wording("PO"), extensions: ["po", "pot"], recognizes: looksLikePO,
      reader: { POReader(collector: $0) }, validator: { POValidator(reporter: $0, fileExtension: $1) }),
    TextFormat(
      displayName: Wording(
        en: "OmegaT glossary", ko: "OmegaT 용어집"), extensions: ["utf8", "tab", "txt"], recognizes: { _ in false },
      reader: { TableReader(.omegat, collector: $0) },
      validator: { OmegaTGlossaryValidator(reporter: $0, fileExtension: $1) }),
    TextFormat(
      displayName: Wording("TSV"), extensions: ["tsv"], recognizes: { looksLikeTable($0, delimiters: "\t") },
      reader: { TableReader(.tsv, collector: $0) },
      validator: { TableValidator(.tsv, reporter: $0, fileExtension: $1) }),
    TextFormat(
      displayName: Wording("CSV"), extensions: ["csv"], recognizes: { looksLikeTable($0, delimiters: ",;|") },
      reader: { TableReader(.csv, collector: $0) },
      validator: { TableValidator(.csv, reporter: $0, fileExtension: $1) }),
  ]

  /// Extensions of XML formats, whose files are never taken for text.
  private static let xmlExtensions: Set<String> = [
    "tmx", "xlf", "xliff", "sdlxliff", "mxliff", "mqxliff", "txlf", "tbx", "xml",
  ]

  /// Whether the first line that is no comment is gettext's.
  @Sendable private static func looksLikePO(_ head: [UInt8]) -> Bool {
    let lines = head.prefix(1 << 14).filter { $0 != 0 }.split { $0 == 0x0A || $0 == 0x0D }
    guard let line = lines.first(where: { $0.first != UInt8(ascii: "#") }) else { return false }
    return ["msgid \"", "msgctxt \""].contains { line.starts(with: $0.utf8) }
  }

  /// Whether the first line that is no comment has a delimiter, and is no tag.
  private static func looksLikeTable(_ head: [UInt8], delimiters: StaticString) -> Bool {
    let lines = head.prefix(1 << 14).filter { $0 != 0 }.split { $0 == 0x0A || $0 == 0x0D }
    guard let line = lines.first(where: { $0.first != UInt8(ascii: "#") }), line.first != UInt8(ascii: "<") else {
      return false
    }
    return line.contains { byte in
      (0..<delimiters.utf8CodeUnitCount).contains { delimiters.utf8Start[$0] == byte }
    }
  }

  /// The format of a file: by its extension, else by its first bytes; nil for XML.
  static func of(fileExtension: String, head: [UInt8]) -> TextFormat? {
    guard !xmlExtensions.contains(fileExtension), !isXML(head) else { return nil }
    return all.first { $0.extensions.contains(fileExtension) } ?? all.first { $0.recognizes(head) }
  }

  /// Whether a file begins like XML: behind a byte order mark and blanks, in whatever width of character.
  private static func isXML(_ head: [UInt8]) -> Bool {
    let plain = head.prefix(256).drop { [0xEF, 0xBB, 0xBF, 0xFE, 0xFF, 0x00, 0x20, 0x09, 0x0A, 0x0D].contains($0) }
    let start = plain.filter { $0 != 0 }.prefix(5)
    return start.elementsEqual("<?xml".utf8) || start.starts(with: "<!".utf8)
  }
}

extension XMLInput {
  /// `tmx` of `memory.TMX`; empty where the name has none.
  static func fileExtension(of name: String) -> String {
    let file = name.split(separator: "/").last ?? ""
    guard let dot = file.lastIndex(of: ".") else { return "" }
    return file[file.index(after: dot)...].lowercased()
  }
}

/// Base class of what reads a format that is no XML.
class TextItemReader {
  final let collector: ImportCollector
  final var options: ImportOptions { collector.options }

  init(collector: ImportCollector) {
    self.collector = collector
  }

  /// Reads the whole file and hands over what it holds; returns early when `collector.take` says so.
  ///
  /// - Parameter progress: called after each piece with the bytes read so far; returns false to stop.
  /// - Throws: ``InterchangeError`` when the file cannot be read, decoded or understood.
  func read(_ input: XMLInput, progress: (Int) -> Bool) throws(InterchangeError) {}
}
