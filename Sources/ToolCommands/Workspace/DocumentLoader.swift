import Diagnostics
import Documents
import TranslationModel

/// Reads the texts that a command is given; one that cannot be read is reported and the others go on.
struct DocumentLoader {
  let context: ToolContext
  let encoding: String?

  /// The documents in the order given, each once; their names are as the user gave them.
  func documents(at paths: [String]) -> [Document] {
    var seen: Set<String> = []
    var documents: [Document] = []
    for (index, path) in paths.enumerated() {
      let identity = path == "-" ? path : FilePath.resolved(path, from: context.currentFolder)
      guard seen.insert(identity).inserted else { continue }
      if paths.count > 1 { context.console.showProgress("reading \(index + 1) of \(paths.count): \(path)") }
      do {
        let document = try DocumentReader.read(path: path, encoding: encoding)
        if document.bytes.isEmpty {
          context.console.say(path == "-" ? "Standard input is empty." : "“\(path)” is empty.")
        }
        documents.append(document)
      } catch {
        context.report(error)
      }
    }
    context.console.clearProgress()
    return documents
  }
}
