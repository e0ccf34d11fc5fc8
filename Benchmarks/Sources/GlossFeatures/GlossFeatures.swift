import Alignment
import Documents
import Foundation
import TranslationModel

/// Writes, for every bracket of some texts that may hold an original, the possible renderings with their features.
///
/// The output is JSON Lines, what `fit-gloss-weights` reads: first the names of all features in the order of
/// `SpanFeature`, then one object a bracket. Ranges are UTF-8 bytes `[start, end)` of the text; the range of «no pair»
/// is null; features that are 0 are left out. The same texts give the same bytes.
@main
struct GlossFeatures {
  static let usage = """
    Usage: GlossFeatures [--snippets FILE.jsonl]… [FILE]…

    Writes the candidates of every bracket with their features, as JSON Lines, to standard output.

      --snippets FILE.jsonl   annotated texts, one object with "id" and "text" a line; "file" is then the id
      FILE                    documents as `jjak mine` reads them; "file" is then the name without folders
    """

  static func main() {
    do {
      try run(Array(CommandLine.arguments.dropFirst()))
    } catch {
      FileHandle.standardError.write(Data("GlossFeatures: \(error)\n".utf8))
      exit(2)
    }
  }

  private static func run(_ arguments: [String]) throws {
    guard !arguments.isEmpty, !arguments.contains("--help") else { return print(usage) }
    let output = DumpOutput()
    var miner = GlossMiner()
    try output.write(DumpHeader(features: GlossCandidates.featureNames))
    var index = 0
    while index < arguments.count {
      let isSnippets = arguments[index] == "--snippets"
      if isSnippets { index += 1 }
      guard index < arguments.count else { throw UsageError(message: "--snippets needs a file.\n\(usage)") }
      let documents =
        try isSnippets ? Snippet.documents(path: arguments[index]) : [document(path: arguments[index])]
      for document in documents {
        for bracket in miner.candidates(in: document) {
          try output.write(DumpBracket(document: document, candidates: bracket))
        }
      }
      index += 1
    }
  }

  private static func document(path: String) throws -> Document {
    var document = try DocumentReader.read(path: path)
    document.name = (path as NSString).lastPathComponent
    return document
  }
}

struct UsageError: Error, CustomStringConvertible {
  let message: String
  var description: String { message }
}

/// One annotated text. Only what the dump needs is read: the answers stay with the script that fits.
private struct Snippet: Decodable {
  let id: String
  let text: String

  static func documents(path: String) throws -> [Document] {
    let input = try DocumentInput.read(path: path)
    let lines = input.bytes.split(separator: UInt8(ascii: "\n"))
    return try lines.enumerated().map { number, line in
      do {
        let snippet = try JSONDecoder().decode(Snippet.self, from: Data(line))
        return DocumentReader.read(text: snippet.text, name: snippet.id)
      } catch {
        throw UsageError(message: "\(path):\(number + 1): no object with the texts \"id\" and \"text\".")
      }
    }
  }
}
