import Diagnostics
import Documents
import TranslationModel

/// Reads the texts that a command is given; one that cannot be read is reported and the others go on.
struct DocumentLoader {
  let context: ToolContext
  let encoding: String?

  /// The documents in the order given, each once; their names are as the user gave them.
  ///
  /// - Parameter standardInput: its bytes, where they were taken in already.
  func documents(at paths: [String], standardInput: [UInt8]? = nil) -> [Document] {
    let paths = distinct(paths)
    var documents: [Document] = []
    for (index, path) in paths.enumerated() {
      if paths.count > 1 { context.console.showProgress("reading \(index + 1) of \(paths.count): \(path)") }
      do {
        let document = try read(path, standardInput)
        if document.bytes.isEmpty { sayEmpty(path) }
        documents.append(document)
      } catch {
        context.report(error)
      }
    }
    context.console.clearProgress()
    return documents
  }

  private func read(_ path: String, _ standardInput: [UInt8]?) throws -> Document {
    guard path == "-", let standardInput else { return try DocumentReader.read(path: path, encoding: encoding) }
    return DocumentReader.read(try DocumentInput.decode(standardInput, name: path, encoding: encoding))
  }

  /// What can be mined at the paths, in the order given, each once.
  ///
  /// - Parameter isRecorded: as for `TextMiner`.
  func minedSources(at paths: [String], with finder: GlossFinder, isRecorded: Bool) -> [MinedSource] {
    let paths = distinct(paths)
    context.console.showProgress("finding pairs in \(Counted.words(paths.count, "file"))")
    let outcomes = TextMiner(finder: finder, encoding: encoding, isRecorded: isRecorded).mine(paths)
    context.console.clearProgress()
    return outcomes.compactMap { outcome in
      do {
        let source = try outcome.get()
        if source.isEmpty { sayEmpty(source.name) }
        return source
      } catch {
        context.report(error)
        return nil
      }
    }
  }

  /// Without paths that lead to a file named before.
  private func distinct(_ paths: [String]) -> [String] {
    var seen: Set<String> = []
    return paths.filter { path in
      seen.insert(path == "-" ? path : FilePath.resolved(path, from: context.currentFolder)).inserted
    }
  }

  private func sayEmpty(_ path: String) {
    context.console.say(path == "-" ? "Standard input is empty." : "“\(path)” is empty.")
  }
}
