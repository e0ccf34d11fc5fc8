import Diagnostics

/// Changes an XLIFF file of somebody else's and leaves every byte alone that does not change.
///
/// Nothing is written anew: the file is copied, and in a few places bytes are put in or taken out. So whatever stands
/// in it stays as it is: modules and extensions, comments, white space, CDATA, line ends, byte order mark, encoding (a
/// character that the encoding lacks is written as a reference).
///
/// Inline codes: a target for a source without codes is plain text. Where all codes stand around the source's text,
/// they are copied around the new target; where one stands within the text, nobody but a translator knows its place,
/// and the change is refused.
public struct XLIFFRewriter {
  /// A unit as it is met, so that the caller can say what changes.
  public struct Unit: Sendable, Hashable {
    /// `original` of its `<file>`, or the file's id where it has none.
    public var file: String
    public var id: String
    /// Whether the file asks for a translation of it.
    public var isForTranslation: Bool
    public var segments: [Segment]

    public init(file: String, id: String, isForTranslation: Bool, segments: [Segment]) {
      self.file = file
      self.id = id
      self.isForTranslation = isForTranslation
      self.segments = segments
    }
  }

  /// A segment of a unit; XLIFF 1 without segmentation has one a unit.
  public struct Segment: Sendable, Hashable {
    public var id: String?
    /// The text without inline codes.
    public var source: String
    /// nil where there is none or it is empty.
    public var target: String?
    public var state: String?
    public var hasCodes: Bool
    /// Whether nothing says that the target is unfinished or that nobody reviewed it.
    public internal(set) var isReviewed = true
    /// The codes of the target, in its order.
    public var targetCodes: [Code] = []

    public init(id: String?, source: String, target: String?, state: String?, hasCodes: Bool) {
      self.id = id
      self.source = source
      self.target = target
      self.state = state
      self.hasCodes = hasCodes
    }
  }

  /// An inline code by its place.
  public struct Code: Sendable, Hashable {
    /// As the file has it; the two halves of a pair share it.
    public var id: String
    public var edge: TranslationJob.InlineCode.Edge
    /// Offset in the text's UTF-8.
    public var utf8Offset: Int

    public init(id: String, edge: TranslationJob.InlineCode.Edge, utf8Offset: Int) {
      self.id = id
      self.edge = edge
      self.utf8Offset = utf8Offset
    }
  }

  /// What to do to a unit.
  public enum Change: Sendable, Hashable {
    /// Gives the segment (counted from 0) this target, in place of the one it has.
    case target(String, segment: Int, state: State?)
    /// Adds a note to the unit.
    case note(String)
    /// Marks the first place of a term in the unit's sources, with its rendering: `mrk` with a comment in XLIFF 1,
    /// `mrk` and an entry of the Glossary module in XLIFF 2.
    case term(String, rendering: String)
    /// Puts a translation from the memory beside the segment (counted from 0): `alt-trans` in XLIFF 1, a match of the
    /// Translation Candidates module in XLIFF 2. One that stands there already is left alone.
    case proposal(TranslationJob.Proposal, segment: Int)
  }

  /// How far a target is.
  public enum State: String, Sendable, CaseIterable {
    case needsReview
    case translated
    case final
  }

  /// What was changed and what was not.
  public struct Summary: Sendable, Hashable {
    public internal(set) var units = 0
    public internal(set) var targets = 0
    public internal(set) var notes = 0
    public internal(set) var terms = 0
    public internal(set) var proposals = 0
    /// Units that were not asked about, because their file is in other languages.
    public internal(set) var foreignUnits = 0
    /// The first changes that were not made, in order of the document.
    public private(set) var refusals: [Refusal] = []
    /// All changes that were not made.
    public private(set) var refusalCount = 0

    /// At most this many refusals are kept; the rest is counted.
    public static let refusalLimit = 1_000

    mutating func refuse(_ change: Change, of unit: String, because reason: Wording) {
      refusalCount += 1
      if refusals.count < Self.refusalLimit { refusals.append(Refusal(unit: unit, change: change, reason: reason)) }
    }
  }

  public struct Refusal: Sendable, Hashable {
    public var unit: String
    public var change: Change
    /// A clause: `a code stands within the source's text`.
    public var reason: Wording
  }

  /// Named in notes as where they come from.
  public var toolName = "jjak"
  /// Where set, only units of files between these languages are asked about; a file that names no target language may
  /// have any.
  public var languages: (source: String, target: String)?
  /// Called with the bytes read so far and the file's size where it is known; returns false to stop.
  public var progress: ((Int, Int?) -> Bool)?

  public init() {}

  /// Copies a file to `sink`, changed.
  ///
  /// Memory does not grow with the file, but for the `<unit>` that is open.
  ///
  /// - Parameters:
  ///   - path: a file, not a stream: it is read at two places at once.
  ///   - changes: called with each unit in order; what it throws ends the copying and comes out unchanged.
  /// - Throws: ``InterchangeError`` when the file cannot be read, is not well-formed or is no XLIFF that is written
  ///   here; `CancellationError` when `progress` said to stop. What was written by then is of no use.
  public func rewrite(
    path: String, name: String? = nil, to sink: any ByteSink, changes: @escaping (Unit) throws -> [Change]
  ) throws -> Summary {
    try rewrite(XMLInput(path: path, name: name), copy: XMLInput(path: path, name: name), sink, changes)
  }

  /// The same with a file's bytes.
  public func rewrite(
    bytes: [UInt8], name: String, to sink: any ByteSink, changes: @escaping (Unit) throws -> [Change]
  ) throws -> Summary {
    try rewrite(XMLInput(bytes: bytes, name: name), copy: XMLInput(bytes: bytes, name: name), sink, changes)
  }

  private func rewrite(
    _ input: XMLInput, copy: XMLInput, _ sink: any ByteSink, _ changes: @escaping (Unit) throws -> [Change]
  ) throws -> Summary {
    let scanner = XLIFFScanner(toolName: toolName, languages: languages, changes: changes)
    let parser = try XMLStreamParser(handler: scanner)
    let copier = EncodedCopier(input: copy, sink: sink)
    let size = input.size
    var failure: (any Error)?
    var isCancelled = false
    let isWhole = try parser.parse(input) { count in
      do { try copier.copy(scanner.takeSplices(), to: scanner.safeOffset(parser), parser.decoder) } catch {
        failure = error
        return false
      }
      isCancelled = progress.map { !$0(count, size) } ?? false
      return !isCancelled
    }
    if let failure = scanner.failure ?? failure { throw failure }
    if isCancelled { throw CancellationError() }
    if let root = scanner.unknownRoot { throw InterchangeError.notRewritten(root, in: input.name) }
    if let fault = parser.faults.last(where: \.isFatal) {
      throw InterchangeError(fault, at: parser.position(of: fault.offset), in: input.name)
    }
    guard isWhole else { throw CancellationError() }
    try copier.copy(scanner.takeSplices(), to: nil, parser.decoder)
    return scanner.summary
  }
}

extension InterchangeError {
  static func notRewritten(_ format: String, in name: String) -> InterchangeError {
    InterchangeError(
      .unknownFormat, en: "\(name.asInputName) is not changed: \(format) is no XLIFF that is written here.",
      ko: "\(name.asKoreanName): 바꾸지 않았습니다. 여기서 쓸 수 있는 XLIFF가 아닙니다(\(format)).")
  }
}
