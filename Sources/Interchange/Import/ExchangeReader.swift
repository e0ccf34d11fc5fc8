import Diagnostics

/// Reads files of the exchange formats, item by item.
///
/// The format is told by the root element, or, for files that are no XML, by extension and content. Memory does not
/// grow with the file.
public struct ExchangeReader {
  public var options: ImportOptions
  /// Called with the bytes read so far and the file's size where it is known; returns false to stop.
  public var progress: ((Int, Int?) -> Bool)?

  public init(options: ImportOptions = ImportOptions()) {
    self.options = options
  }

  /// Reads a file; `-` is standard input.
  ///
  /// Items come in order of the document. When this throws, the items taken so far are part of a file that was not
  /// read whole: whoever stores them takes them back.
  ///
  /// - Parameters:
  ///   - name: what messages call the file; `path` where nil.
  ///   - take: called with every item; what it throws ends the reading and comes out unchanged.
  ///   - warn: called with the first warnings of each rule, as they are met.
  /// - Throws: ``InterchangeError`` when the file cannot be read or decoded, is not well-formed, or is in no format
  ///   read here; `CancellationError` when `progress` said to stop.
  public func read(
    path: String, name: String? = nil, take: @escaping (ExchangeItem) throws -> Void,
    warn: @escaping (Finding) -> Void = { _ in }
  ) throws -> ImportReport {
    let input = try XMLInput(path: path, name: name)
    let fileExtension = XMLInput.fileExtension(of: path == "-" ? name ?? "" : path)
    return try read(input, fileExtension: fileExtension, take: take, warn: warn)
  }

  /// Reads a file's bytes.
  public func read(
    bytes: [UInt8], name: String, take: @escaping (ExchangeItem) throws -> Void,
    warn: @escaping (Finding) -> Void = { _ in }
  ) throws -> ImportReport {
    let input = XMLInput(bytes: bytes, name: name)
    return try read(input, fileExtension: XMLInput.fileExtension(of: name), take: take, warn: warn)
  }

  private func read(
    _ input: XMLInput, fileExtension: String, take: @escaping (ExchangeItem) throws -> Void,
    warn: @escaping (Finding) -> Void
  ) throws -> ImportReport {
    let collector = ImportCollector(options: options, file: input.name, take: take, warn: warn)
    let head = try input.head()
    if let format = TextFormat.of(fileExtension: fileExtension, head: head) {
      try read(input, as: format, into: collector)
    } else {
      try readXML(input, into: collector)
    }
    return collector.report
  }

  private func read(_ input: XMLInput, as format: TextFormat, into collector: ImportCollector) throws {
    collector.report.formatName = format.displayName
    var isCancelled = false
    let size = input.size
    try format.reader(collector).read(input) { count in
      isCancelled = progress.map { !$0(count, size) } ?? false
      return !isCancelled
    }
    if let failure = collector.failure { throw failure }
    if isCancelled { throw CancellationError() }
  }

  private func readXML(_ input: XMLInput, into collector: ImportCollector) throws {
    let document = DocumentItemReader(collector: collector)
    let parser = try XMLStreamParser(handler: document)
    let size = input.size
    let isWhole = try parser.parse(input, progress: progress.map { progress in { progress($0, size) } })
    if isWhole { document.finish(in: parser) }
    if let failure = collector.failure { throw failure }
    if let root = document.unknownRoot { throw InterchangeError.unknownRoot(root, in: input.name) }
    if let fault = parser.faults.last(where: \.isFatal) {
      throw InterchangeError(fault, at: parser.position(of: fault.offset), in: input.name)
    }
    if !isWhole { throw CancellationError() }
  }
}

extension InterchangeError {
  static func unknownRoot(_ root: String, in name: String) -> InterchangeError {
    InterchangeError(
      .unknownFormat, en: "\(name.asInputName) is in no format that is read here: its root element is <\(root)>.",
      ko: "\(name.asKoreanName): 읽을 수 있는 형식이 아닙니다. 맨 바깥 요소가 <\(root)>입니다.")
  }

  init(_ fault: XMLFault, at position: SourcePositions.Position, in name: String) {
    self.init(
      .notWellFormed(line: position.line, column: position.column),
      en: "\(name.asInputName) cannot be read to its end: at line \(position.line), column \(position.column), "
        + "\(fault.message).",
      ko: "\(name.asKoreanName): 끝까지 읽을 수 없습니다(\(position.line)행 \(position.column)열). "
        + "\(fault.wording.korean).")
  }
}
