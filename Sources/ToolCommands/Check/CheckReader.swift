import Diagnostics
import Documents
import Foundation
import TranslationModel

/// A text that is checked.
struct CheckedFile {
  /// As the user gave it; `-` for standard input.
  let path: String
  var document: Document
  /// The text with its original, where it has one.
  var bitext: BilingualText?
  /// The bytes as they lie on disk; empty unless they were asked for.
  var raw: [UInt8] = []
  /// The encoding of `raw`; nil for UTF-8, and for what announces itself.
  var encoding: String?

  /// Whether the file itself is one of two languages.
  var isBilingual: Bool { bitext.map { !$0.isAligned } ?? false }

  /// Whether the file as it is after edits has the texts that they were to give; nobody asks of a text of one language.
  func isCarriedOut(_ edits: [TextEdit], in changed: CheckedFile) -> Bool {
    guard isBilingual, let bitext, let other = changed.bitext else { return true }
    return bitext.isCarriedOut(edits, in: other)
  }
}

/// Reads texts for `check`, and again after every edit.
struct CheckReader {
  let context: ToolContext
  let encoding: String?
  var workspace: Workspace?
  /// The originals of drafts, by the drafts' names.
  var originals: [String: Document] = [:]
  /// What aligning a draft may know.
  var entries: [ConceptEntry] = []

  private var bilingual: BilingualReading { BilingualReading(workspace: workspace, encoding: encoding) }

  /// The texts in the order given, each once; one that cannot be read is reported, and the others go on.
  ///
  /// - Parameter keepsBytes: whether the bytes on disk are needed.
  func files(at paths: [String], keepsBytes: Bool) throws -> [CheckedFile] {
    let input = keepsBytes && paths.contains("-") ? try DocumentInput.standardInput() : nil
    var seen: Set<String> = []
    let files = paths.flatMap { path -> [CheckedFile] in
      guard BilingualReading.reads(path) else { return [] }
      let isNew = seen.insert(FilePath.resolved(path, from: context.currentFolder)).inserted
      return isNew ? bilingualFile(at: path).map { [$0] } ?? [] : []
    }
    let documents = DocumentLoader(context: context, encoding: encoding)
      .documents(at: paths.filter { !BilingualReading.reads($0) }, standardInput: input)
    let texts = try documents.map { try file($0) } + files
    let inOrder = texts.sorted { (paths.firstIndex(of: $0.path) ?? 0) < (paths.firstIndex(of: $1.path) ?? 0) }
    return inOrder.compactMap { file in
      guard keepsBytes else { return file }
      do {
        var file = file
        file.raw = try input.flatMap { file.path == "-" ? $0 : nil } ?? bytes(of: file)
        file.encoding = encoding(of: file.raw)
        return file
      } catch {
        context.report(error)
        return nil
      }
    }
  }

  private func bilingualFile(at path: String) -> CheckedFile? {
    do {
      let reading = try bilingual.text(at: path, in: context)
      context.say(reading.text.targetFile.taken, in: path)
      for note in CheckWords.notes(on: reading.text) {
        let label = "\(FindingText.name(inPlace: path)): \(CheckWords.severity(.information)[context.language]): "
        context.console.say(label + note[context.language])
      }
      return CheckedFile(path: path, document: reading.document, bitext: reading.text)
    } catch {
      context.report(error)
      return nil
    }
  }

  /// A text, with its original where one was named.
  ///
  /// - Throws: `ToolError` where that is not its original.
  private func file(_ document: Document) throws -> CheckedFile {
    var file = CheckedFile(path: document.name, document: document)
    if let original = originals[document.name] {
      file.bitext = try bilingual.text(draft: document, original: original, knowing: entries)
    }
    return file
  }

  /// The text with other bytes.
  ///
  /// - Throws: `DocumentError` where they cannot be decoded.
  func file(_ file: CheckedFile, with raw: [UInt8]) throws -> CheckedFile {
    if file.isBilingual {
      // What was told from the bytes stays so, whatever the edits made of them.
      let encoding = encoding ?? file.bitext?.targetFile.taken?.name
      let reading = try BilingualReading(workspace: workspace, encoding: encoding)
        .text(bytes: raw, name: file.document.name)
      return CheckedFile(path: file.path, document: reading.document, bitext: reading.text, raw: raw)
    }
    let input = try DocumentInput.decode(raw, name: file.document.name, encoding: file.encoding)
    var changed = try self.file(DocumentReader.read(input, format: file.document.format))
    (changed.raw, changed.encoding) = (raw, file.encoding)
    return changed
  }

  /// The encoding of bytes as they lie on disk; nil for UTF-8, and for what announces itself.
  private func encoding(of raw: [UInt8]) -> String? {
    encoding ?? DocumentInput.takenEncoding(of: raw)?.name
  }

  /// The bytes of a file as they lie on disk.
  ///
  /// - Throws: `ToolError` where they are not those that were read.
  func bytes(of file: CheckedFile) throws -> [UInt8] {
    let path = FilePath.resolved(file.path, from: context.currentFolder)
    guard !FilePath.isPipe(path) else {
      throw ToolError(CheckWords.noFile(file.path))
    }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw ToolError(CheckWords.changedMeanwhile(file.path))
    }
    let bytes = [UInt8](data)
    guard ContentHash.hexadecimal(of: bytes) == file.document.contentHash else {
      throw ToolError(CheckWords.changedMeanwhile(file.path))
    }
    return bytes
  }
}
