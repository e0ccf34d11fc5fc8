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
  static let all: [TextFormat] = []

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
