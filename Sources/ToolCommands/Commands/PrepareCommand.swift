internal import ArgumentParser
import Documents
import Foundation
import Interchange
import TranslationMemory
import TranslationModel

struct PrepareCommand: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "prepare",
    abstract: "Make a document or an agency's XLIFF ready for translation.",
    discussion: """
      Of a Chinese text, Markdown or HTML document it makes an XLIFF file for a translation tool: a unit a paragraph, \
      heading, list item or table cell, a segment a sentence. A sentence that the translation memory has is filled in \
      (in the same surroundings, if there is such a one); translations of similar sentences stand beside it, numbers and \
      Latin names already put in; the glossary's terms are marked with their renderings, and with those not to use; the \
      rest is left empty. Sentences that come again say so.

      An XLIFF file of somebody else's is copied and filled in the same way: segments without a translation get the one \
      that the memory holds for just this text, or those of similar texts beside them, and the terms are marked. \
      Everything else in it stays as it is, byte for byte.

      Then it says how much there is to translate, in the bands that agencies count by; characters are counted without \
      spaces. What is neither the same nor 70 % similar is new.

      The finished translation goes back into the memory with 'jjak memory add FILE.xlf', and into the document with \
      'jjak prepare --merge FILE.xlf'.

      Examples:
        jjak prepare 원문.md -o 원문.xlf
        jjak prepare --version 2.1 --fill-fuzzy 90 原文.html -o job.xlf
        jjak prepare --statistics-only --format jsonl 원문.txt
        jjak prepare agency.xlf -o agency-filled.xlf
        jjak prepare --merge 원문.xlf -o 번역.md
      """)

  @Argument(help: "A document, an XLIFF file (1.2, 2.0 to 2.2), or - for either on standard input.")
  var file: String

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The file to write; standard output where none is named.", valueName: "file"))
  var output: String?

  @Option(help: ArgumentHelp("The version of XLIFF made of a document: 1.2, 2.1 or 2.2.", valueName: "version"))
  var version = TranslationJob.Version.v1_2.rawValue

  @Option(name: .customLong("min"), help: ArgumentHelp("The least similarity in per cent.", valueName: "per cent"))
  var minimum = 70.0

  @Option(
    name: [.customShort("n"), .customLong("limit")],
    help: ArgumentHelp("At most so many proposals a segment.", valueName: "number"))
  var limit = 3

  @Option(
    help: ArgumentHelp(
      "Fill in translations of similar sentences too, from so many per cent on, to be reviewed.",
      valueName: "per cent"))
  var fillFuzzy: Double?

  @Flag(help: "XLIFF 1.2 of a document: give empty segments a copy of the original, as OmegaT wants it.")
  var copySource = false

  @Flag(help: "Fill in translations only, and mark no terms.")
  var noTerms = false

  @Flag(help: "Mark terms only, and fill in no translations.")
  var noTargets = false

  @Flag(help: "Say how much there is to translate, and write no file.")
  var statisticsOnly = false

  @Option(help: ArgumentHelp("How to say how much there is: text or jsonl.", valueName: "format"))
  var format = ReportFormat.text

  @Option(
    help: ArgumentHelp(
      "The encoding of the document, such as gb18030; UTF-8 or UTF-16 where none is named.", valueName: "name"))
  var encoding: String?

  @Flag(help: "Put the translations of a prepared file in the places of the document's sentences.")
  var merge = false

  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard (0...100).contains(minimum) else { throw ValidationError("--min wants a number from 0 to 100") }
    guard limit > 0 else { throw ValidationError("--limit wants a number from 1 up") }
    guard fillFuzzy.map((minimum...100).contains) ?? true else {
      throw ValidationError("--fill-fuzzy wants a number from --min to 100")
    }
    let _: TranslationJob.Version = try ChosenWord.value(version)
    guard !(merge && statisticsOnly) else { throw ValidationError("--merge and --statistics-only exclude each other") }
  }

  func run(in context: ToolContext) throws -> ExitStatus {
    common.apply(to: context)
    let workspace = try context.requiredWorkspace(named: common.workspace)
    try OutputPlace.check(output, readFrom: [file], in: context)
    if merge { return try PreparedMerge(command: self, workspace: workspace, context: context).run() }
    let input = try InputKind(of: file, encoding: encoding)
    let terms = try noTerms || !FilePath.exists(workspace.glossaryDatabase)
      ? nil : TermFinder(context.glossary(of: workspace, mode: .readOnly).snapshot())
    return try withMatches(workspace, context) { matches in
      let run = PreparationRun(command: self, workspace: workspace, context: context, matches: matches, terms: terms)
      switch input {
      case .xliff(let bytes): return try run.prepareXLIFF(bytes)
      case .document(let document): return try run.prepare(document)
      }
    }
  }

  private func withMatches(
    _ workspace: Workspace, _ context: ToolContext, _ body: (SegmentMatches) throws -> ExitStatus
  ) throws -> ExitStatus {
    let options = MatchOptions(minimum: minimum / 100, limit: limit)
    func matches(_ search: MemorySearch?) -> SegmentMatches {
      SegmentMatches(search: search, options: options, fillsFrom: fillFuzzy.map { $0 / 100 })
    }
    guard FilePath.exists(workspace.memoryDatabase), !noTargets || statisticsOnly else { return try body(matches(nil)) }
    return try context.searchableMemory(of: workspace).withSearch { try body(matches($0)) }
  }

  /// What is to be prepared.
  private enum InputKind {
    /// With its bytes where they came on standard input, which cannot be read again.
    case xliff([UInt8]?)
    case document(Document)

    /// By the name, or by how the text begins.
    init(of file: String, encoding: String?) throws {
      let name = file.lowercased()
      if [".xlf", ".xliff", ".sdlxliff", ".mqxliff", ".mxliff", ".txlf"].contains(where: name.hasSuffix) {
        self = .xliff(nil)
        return
      }
      let raw = try file == "-" ? DocumentInput.standardInput() : nil
      if let raw, Self.isXML(raw) {
        self = .xliff(raw)
        return
      }
      let input =
        try raw.map { try DocumentInput.decode($0, name: file, encoding: encoding) }
        ?? DocumentInput.read(path: file, encoding: encoding)
      self = Self.isXML(input.bytes) ? .xliff(nil) : .document(DocumentReader.read(input))
    }

    /// Whether the text begins as XML that is no HTML document; UTF-16 shows its ASCII between NULs.
    private static func isXML(_ bytes: [UInt8]) -> Bool {
      let start = String(decoding: bytes.prefix(8_192).filter { $0 != 0 && $0 < 0x80 }, as: UTF8.self).lowercased()
      let isXML = start.drop(while: \.isWhitespace).hasPrefix("<?xml") && !start.contains("<html")
      return isXML || start.contains("<xliff")
    }
  }
}
