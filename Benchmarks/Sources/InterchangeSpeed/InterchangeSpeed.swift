import Foundation
import Interchange
import TranslationModel

/// The works on exchange files that `interchange/measure` times, one a run.
@main struct InterchangeSpeed {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    switch (arguments.first, arguments.count) {
    case ("validate", 2): try validate(arguments[1])
    case ("read", 2): try read(arguments[1])
    case ("write", 4): try write(pairs: arguments[1], count: Int(arguments[2]) ?? 0, to: arguments[3])
    default:
      print("InterchangeSpeed validate FILE | read FILE | write PAIRS.tsv UNITS FILE.tmx")
      exit(64)
    }
  }

  private static func validate(_ path: String) throws {
    let result = try Validator().validate(path: path) { print($0.message) }
    print("\(result.format ?? "unknown"): \(result.errors) errors, \(result.warnings) warnings")
  }

  private static func read(_ path: String) throws {
    let report = try ExchangeReader().read(path: path) { _ in }
    print("\(report.format): \(report.units) units, \(report.entries) entries, \(report.warningCount) warnings")
  }

  /// Writes the units that `baselines write` writes; they are made in passing, as if they came from a database.
  private static func write(pairs path: String, count: Int, to file: String) throws {
    let pairs = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("#") }
      .map { line in line.split(separator: "\t").map(String.init) }.filter { $0.count == 2 }
    let stamp = ChangeStamp(date: "2024-01-02T03:04:05Z", author: "kim")
    let content = ExportContent { take in
      for number in 0..<count {
        let pair = pairs[number % pairs.count]
        try take(
          TranslationUnit(
            id: "u\(number)", source: "\(pair[0]) \(number)", target: "\(pair[1]) \(number)",
            document: "doc\(number % 97).txt", created: stamp))
      }
    }
    let summary = try content.write(as: .tmx, options: ExportOptions(toolVersion: "0"), toFile: file)
    print("\(summary.translationUnits) units")
  }
}
