extension TranslationJob {
  /// The versions of XLIFF that a job is written in.
  public enum Version: String, Sendable, CaseIterable {
    // swift-format-ignore: AlwaysUseLowerCamelCase
    case v1_2 = "1.2"
    // swift-format-ignore: AlwaysUseLowerCamelCase
    case v2_1 = "2.1"
    // swift-format-ignore: AlwaysUseLowerCamelCase
    case v2_2 = "2.2"
  }

  /// How a job is written.
  public struct Options: Sendable, Hashable {
    public var sourceLanguage: String
    public var targetLanguage: String
    public var toolName = "jjak"
    public var toolVersion: String
    /// XLIFF 1.2: whether a segment without a translation gets a copy of its source as target, in the state
    /// `needs-translation`. OmegaT shows no unit without a target.
    public var copiesSource = false

    public init(sourceLanguage: String, targetLanguage: String, toolVersion: String) {
      self.sourceLanguage = sourceLanguage
      self.targetLanguage = targetLanguage
      self.toolVersion = toolVersion
    }
  }

  /// Writes the job as XLIFF.
  ///
  /// XLIFF 1.2: a `<group>` a block and a `<trans-unit>` a sentence, as only units have states and matches that every
  /// tool sees; proposals are `<alt-trans>`, terms `mrk mtype="term"` with the rendering as comment, the codes `bpt`,
  /// `ept`, `ph` and `it` with the document's markup. XLIFF 2: a
  /// `<unit>` a block and a `<segment>` a sentence; proposals in the Translation Candidates module, terms marked, with
  /// their renderings in the Glossary module, the codes `pc`, `sc`, `ec` and `ph`, the document's markup in
  /// `originalData`. The same job gives the same bytes.
  ///
  /// - Returns: how many characters that XML does not allow were written as U+FFFD.
  /// - Throws: ``InterchangeError`` where there is nothing to translate, a language is no tag, or the sink fails.
  @discardableResult
  public func write(as version: Version, options: Options, to sink: any ByteSink) throws -> Int {
    var checked = ExportOptions(toolVersion: options.toolVersion)
    checked.sourceLanguage = options.sourceLanguage
    checked.targetLanguage = options.targetLanguage
    try checked.check()
    guard !units.isEmpty else {
      throw InterchangeError(
        .nothingToExport, en: "There is nothing to translate in “\(original)”.", ko: "“\(original)”에 번역할 것이 없습니다.")
    }
    let writer = try XMLTextWriter(sink: sink, policy: .replace)
    try writer.startDocument()
    switch version {
    case .v1_2: try XLIFF1JobWriter(job: self, options: options, writer: writer).write()
    case .v2_1: try XLIFF2JobWriter(version: .v2_1, job: self, options: options, writer: writer).write()
    case .v2_2: try XLIFF2JobWriter(version: .v2_2, job: self, options: options, writer: writer).write()
    }
    try writer.finish()
    return writer.replacedCharacters
  }
}

extension TranslationJob.Segment {
  /// The source with its codes and terms.
  var codedSource: CodedText {
    CodedText(source, placed: placedCodes, codes: codes, terms: terms.map(\.utf8Range))
  }

  /// The text that a term's mark covers.
  func text(of term: TranslationJob.TermMark) -> String {
    String(decoding: source.utf8Bytes[term.utf8Range], as: UTF8.self)
  }

  /// The notes, with what must not be used for a term.
  var allNotes: [TranslationJob.Note] {
    notes
      + terms.filter { !$0.notForUse.isEmpty }.map {
        TranslationJob.Note(.term, "\(text(of: $0)): do not use: \($0.notForUse.joined(separator: ", "))")
      }
  }
}
