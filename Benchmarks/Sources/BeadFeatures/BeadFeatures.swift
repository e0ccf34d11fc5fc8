import Alignment
import Foundation

/// Writes the candidates of documents with known beads, with their features, for `sentences/fit-bead-weights`; or
/// aligns the documents with given weights.
@main
enum BeadFeatures {
  static let usage = """
    usage: BeadFeatures candidates FOLDER WEIGHTS OUTPUT NAME...
           BeadFeatures align FOLDER WEIGHTS OUTPUT-FOLDER NAME...
           BeadFeatures weights
    WEIGHTS is a file with a number a line, or - for those in use.

    """

  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    if arguments == ["weights"] { return SentenceAligner.currentWeights.forEach { print($0) } }
    guard arguments.count > 4 else { stop(usage) }
    let aligner =
      arguments[2] == "-"
      ? SentenceAligner() : SentenceAligner(weights: try lines(of: arguments[2]).compactMap(Float.init))
    let documents = arguments.dropFirst(4).map { URL(fileURLWithPath: arguments[1]).appendingPathComponent($0) }
    let output = URL(fileURLWithPath: arguments[3])
    switch arguments[0] {
    case "candidates": try writeCandidates(documents, aligner, to: output)
    case "align": try align(documents, aligner, to: output)
    default: stop(usage)
    }
  }

  /// For each document twice, after one pass and after three: three counts (Chinese segments, Korean ones, candidates), then
  /// for each candidate its end on both sides, its shape, whether it is right (five numbers of 32 bits), and its
  /// features.
  private static func writeCandidates(_ documents: [URL], _ aligner: SentenceAligner, to output: URL) throws {
    var data = Data()
    func put(_ number: Int) { withUnsafeBytes(of: Int32(number)) { data.append(contentsOf: $0) } }
    var missing = 0
    for document in documents {
      let (source, target) = (try lines(of: document.path + ".zh.txt"), try lines(of: document.path + ".ko.txt"))
      let right = try beads(of: document.path + ".gold.tsv")
      for passes in [1, 3] {
        let candidates = aligner.candidates(source: source, target: target, right: right, passes: passes)
        missing += candidates.missing
        [source.count, target.count, candidates.rows.count].forEach(put)
        for row in candidates.rows {
          [row.source.upperBound, row.target.upperBound, row.source.count, row.target.count].forEach(put)
          put(row.isRight ? 1 : 0)
          row.features.withUnsafeBytes { data.append(contentsOf: $0) }
        }
      }
    }
    try data.write(to: output)
    print("right beads that are no candidates: \(missing)")
  }

  private static func align(_ documents: [URL], _ aligner: SentenceAligner, to folder: URL) throws {
    for document in documents {
      let beads = aligner.align(
        source: try lines(of: document.path + ".zh.txt"), target: try lines(of: document.path + ".ko.txt"))
      let rows = beads.map { bead in
        let sides = [bead.source, bead.target].map { $0.map(String.init).joined(separator: ",") }
        return "\(sides[0])\t\(sides[1])\t\(bead.score)\n"
      }
      let file = folder.appendingPathComponent(document.lastPathComponent + ".tsv")
      try rows.joined().write(to: file, atomically: true, encoding: .utf8)
    }
  }

  /// Beads as ranges: the numbers of each side follow upon each other.
  private static func beads(of file: String) throws -> [(source: Range<Int>, target: Range<Int>)] {
    var (i, j) = (0, 0)
    return try lines(of: file).map { line in
      let counts = line.split(separator: "\t", omittingEmptySubsequences: false).map {
        $0.split(separator: ",").count
      }
      defer { (i, j) = (i + counts[0], j + (counts.count > 1 ? counts[1] : 0)) }
      return (i..<i + counts[0], j..<j + (counts.count > 1 ? counts[1] : 0))
    }
  }

  private static func lines(of file: String) throws -> [String] {
    var lines = try String(contentsOfFile: file, encoding: .utf8).components(separatedBy: "\n")
    if lines.last == "" { lines.removeLast() }
    return lines
  }

  private static func stop(_ message: String) -> Never {
    FileHandle.standardError.write(Data(message.utf8))
    exit(64)
  }
}
