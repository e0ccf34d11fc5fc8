import Alignment
import ConsistencyChecks
import Documents
import Foundation
import Testing
import TranslationModel

/// What the rules say about real text, held against the verdicts of a reader.
///
/// `Fixtures/precision/labels.tsv` has a verdict for every finding on some 470 Korean texts and the two newsletters;
/// `Fixtures/precision/texts` those of the texts whose licence lets them be passed on. Where rules change, a new finding
/// on them has to be read and labelled, and what was right must not be lost unseen.
@Suite("Precision on real text")
struct PrecisionTests {
  struct Label: Hashable {
    var file: String
    var rule: String
    var line: Int
    var text: String
  }

  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/precision")
  static let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path + "/texts")) ?? []).sorted()

  /// The verdicts: right, wrong, seam (an excerpt was cut there).
  static func labels() throws -> [(label: Label, verdict: String)] {
    let text = try String(contentsOf: folder.appending(path: "labels.tsv"), encoding: .utf8)
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      return (Label(file: cells[0], rule: cells[1], line: Int(cells[2]) ?? 0, text: cells[3]), cells[4])
    }
  }

  @Test("every finding on the texts has its verdict, and every verdict its finding", arguments: names)
  func findings(name: String) throws {
    let bytes = try Array(Data(contentsOf: Self.folder.appending(path: "texts/\(name)")))
    let document = DocumentReader.read(bytes: bytes, name: name)
    var miner = GlossMiner()
    let glosses = miner.mine([document])[0]
    let context = CheckContext(documents: [CheckedDocument(document: document, glosses: glosses)])
    let found = RuleCatalog.findings(in: context).map { finding in
      Label(
        file: name, rule: finding.rule, line: finding.location.line,
        text: String(decoding: bytes[finding.location.utf8Range], as: UTF8.self))
    }
    let known = try Self.labels().map(\.label).filter { $0.file == name }
    #expect(Set(found) == Set(known))
  }

  @Test("the verdicts are of the known kinds, and the share that is right is what the rules promise")
  func share() throws {
    let verdicts = try Self.labels()
    #expect(verdicts.count > 200)
    #expect(Set(verdicts.map(\.verdict)) == ["right", "wrong", "seam"])
    let judged = verdicts.filter { $0.verdict != "seam" }
    let right = judged.count { $0.verdict == "right" }
    // The rules were mended by these readings, so this is no figure of unseen text: it keeps what was reached.
    #expect(Double(right) >= 0.95 * Double(judged.count), "\(right) of \(judged.count)")
  }
}
