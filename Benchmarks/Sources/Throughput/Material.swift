import Alignment
import Documents
import TranslationModel

/// What is worked on, read before anything is timed.
struct Material {
  let paths: [String]
  let inputs: [DocumentInput]
  let documents: [Document]
  /// Text of all blocks, as the matcher sees it.
  let blocks: [String]
  let words: [String]
  let pairs: [(target: String, source: String)]
  let terms: [String]

  var byteCount: Int { inputs.reduce(0) { $0 + $1.bytes.count } }

  init(_ options: Options) throws {
    paths = options.files
    inputs = try options.files.map { try DocumentInput.read(path: $0) }
    documents = inputs.map { DocumentReader.read($0) }
    blocks = documents.flatMap { $0.blocks.map(\.text) }
    var miner = GlossMiner()
    let glosses = miner.mine(documents).joined()
    words = try options.words.map(Self.lines) ?? Self.distinct(glosses.map(\.source))
    terms = try options.terms.map(Self.lines) ?? Self.distinct(glosses.flatMap { [$0.source, $0.target] })
    if let path = options.pairs {
      pairs = try Self.lines(path).map { line in
        let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
        guard cells.count >= 2 else { throw UsageError(message: "\(path): a line without a tab: \(line)") }
        return (String(cells[0]), String(cells[1]))
      }
    } else {
      pairs = Self.distinct(glosses.map { "\($0.target)\t\($0.source)" }).map {
        let cells = $0.split(separator: "\t", omittingEmptySubsequences: false)
        return (String(cells[0]), String(cells[1]))
      }
    }
  }

  private static func lines(_ path: String) throws -> [String] {
    try DocumentInput.read(path: path).bytes
      .split(whereSeparator: { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") })
      .map { String(decoding: $0, as: UTF8.self) }
  }

  /// Without repetitions, in order of first appearance.
  private static func distinct(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.filter { seen.insert($0).inserted }
  }
}
