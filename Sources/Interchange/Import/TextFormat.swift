/// A format that is no XML, told by a file's extension and first bytes.
struct TextFormat: Sendable {
  /// The name people know it by.
  let displayName: String
  /// Extensions of such files, lower case, without the dot.
  let extensions: Set<String>
  /// Whether the first bytes of a file look like the format; asked where the extension tells nothing.
  let recognizes: @Sendable ([UInt8]) -> Bool
  let reader: @Sendable (ImportCollector) -> TextItemReader

  /// The formats known here, in the order they are asked.
  static let all: [TextFormat] = [
    TextFormat(displayName: "OmegaT glossary", extensions: ["utf8", "tab", "txt"], recognizes: { _ in false }) {
      TableReader(.omegat, collector: $0)
    },
    TextFormat(
      displayName: "TSV", extensions: ["tsv"], recognizes: { TextFormat.looksLikeTable($0, delimiters: "\t") }
    ) { TableReader(.tsv, collector: $0) },
    TextFormat(
      displayName: "CSV", extensions: ["csv"], recognizes: { TextFormat.looksLikeTable($0, delimiters: ",;|") }
    ) { TableReader(.csv, collector: $0) },
  ]

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

  /// The format of a file: by its extension, else by its first bytes.
  static func of(fileExtension: String, head: [UInt8]) -> TextFormat? {
    all.first { $0.extensions.contains(fileExtension) } ?? all.first { $0.recognizes(head) }
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
