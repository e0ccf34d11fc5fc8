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
}

/// Reads texts for `check`, and again after every edit.
struct CheckReader {
  let context: ToolContext
  let encoding: String?

  /// The texts in the order given, each once; one that cannot be read is reported, and the others go on.
  ///
  /// - Parameter keepsBytes: whether the bytes on disk are needed.
  func files(at paths: [String], keepsBytes: Bool) throws -> [CheckedFile] {
    let input = keepsBytes && paths.contains("-") ? try DocumentInput.standardInput() : nil
    let documents = DocumentLoader(context: context, encoding: encoding).documents(at: paths, standardInput: input)
    return documents.compactMap { document in
      var file = CheckedFile(path: document.name, document: document)
      guard keepsBytes else { return file }
      do {
        file.raw = try input.flatMap { document.name == "-" ? $0 : nil } ?? bytes(of: file)
        return file
      } catch {
        context.report(error)
        return nil
      }
    }
  }

  /// The text with other bytes.
  ///
  /// - Throws: `DocumentError` where they cannot be decoded.
  func file(_ file: CheckedFile, with raw: [UInt8]) throws -> CheckedFile {
    let input = try DocumentInput.decode(raw, name: file.document.name, encoding: encoding)
    return CheckedFile(
      path: file.path, document: DocumentReader.read(input, format: file.document.format), raw: raw)
  }

  /// The bytes of a file as they lie on disk.
  ///
  /// - Throws: `ToolError` where they are not those that were read.
  func bytes(of file: CheckedFile) throws -> [UInt8] {
    let path = FilePath.resolved(file.path, from: context.currentFolder)
    guard !FilePath.isPipe(path) else {
      throw ToolError(CheckWords.noFile(FindingText.name(ofInput: file.path))[context.language])
    }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw ToolError(CheckWords.changedMeanwhile(file.path)[context.language])
    }
    let bytes = [UInt8](data)
    guard ContentHash.hexadecimal(of: bytes) == file.document.contentHash else {
      throw ToolError(CheckWords.changedMeanwhile(file.path)[context.language])
    }
    return bytes
  }
}
