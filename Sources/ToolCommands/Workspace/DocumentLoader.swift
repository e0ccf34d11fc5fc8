import Diagnostics
import Documents
import Foundation
import TranslationModel

/// Reads the texts that a command is given; one that cannot be read is reported and the others go on, and where the bytes
/// told the encoding, the user hears of it.
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
      if paths.count > 1 {
        let progress = Wording(
          en: "reading \(index + 1) of \(paths.count): \(path)", ko: "읽는 중 \(index + 1)/\(paths.count): \(path)")
        context.console.showProgress(progress[context.language])
      }
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
    let input =
      if path == "-", let standardInput {
        try DocumentInput.decode(standardInput, name: path, encoding: encoding)
      } else {
        try DocumentInput.read(path: path, encoding: encoding)
      }
    context.say(input.taken, in: path)
    return DocumentReader.read(input)
  }

  /// What can be mined at the paths, in the order given, each once.
  ///
  /// - Parameter isRecorded: as for `TextMiner`.
  func minedSources(at paths: [String], with finder: GlossFinder, isRecorded: Bool) -> [MinedSource] {
    let paths = distinct(paths)
    let progress = Wording(
      en: "finding pairs in \(Counted.words(paths.count, "file"))", ko: "파일 \(paths.count)개에서 짝을 찾는 중")
    context.console.showProgress(progress[context.language])
    let outcomes = TextMiner(finder: finder, encoding: encoding, isRecorded: isRecorded).mine(paths)
    context.console.clearProgress()
    return outcomes.compactMap { outcome in
      do {
        let source = try outcome.get()
        if source.isEmpty { sayEmpty(source.name) }
        context.say(source.taken, in: source.name)
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
    context.say(
      path == "-"
        ? Wording(en: "Standard input is empty.", ko: "표준 입력이 비어 있습니다.")
        : Wording(en: "“\(path)” is empty.", ko: "“\(path)” 파일이 비어 있습니다."))
  }
}
