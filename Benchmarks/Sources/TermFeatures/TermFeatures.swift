import Alignment
import Foundation

/// Prints the features of the candidates of the Chinese terms that a list names: one line a candidate, fields parted by
/// tabs: source, target, what known renderings add, then the features. The first line names the fields.
@main
enum TermFeatures {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard arguments.count == 3 else {
      FileHandle.standardError.write(Data("usage: TermFeatures SOURCE TARGET GOLD.tsv\n".utf8))
      exit(64)
    }
    let texts = try arguments.map(lines(of:))
    let wanted = Set(texts[2].map { key(String($0.prefix { $0 != "\t" })) })
    let pairs = Array(zip(texts[0], texts[1])).map { (source: $0.0, target: $0.1) }
    print((["source", "target", "bonus"] + PairFeature.allCases.map { "\($0)" }).joined(separator: "\t"))
    for row in TermExtractor().features(lines: pairs, of: { wanted.contains($0) }) {
      print(([row.source, row.target, "\(row.bonus)"] + row.values.map { "\($0)" }).joined(separator: "\t"))
    }
  }

  private static func lines(of file: String) throws -> [String] {
    try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
  }

  private static func key(_ text: String) -> String { text.lowercased().filter { !$0.isWhitespace } }
}
