import Documents
import Foundation
import Testing
import TranslationModel

@testable import Alignment

/// The 78 glosses of the two newsletters, annotated by hand (Fixtures/seeds.gold.tsv).
@Suite struct NewsletterGlossTests {
  struct Place: Hashable {
    var file: String
    var target: String
    var targetRange: Range<Int>
    var source: String
    var sourceRange: Range<Int>
  }

  @Test func everyGlossIsFoundAndNothingElse() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let gold = try Self.annotation()
    #expect(gold.count == 78)
    let names = Set(gold.map(\.file)).sorted()
    let documents = try names.map { name in
      DocumentReader.read(try DocumentInput.read(path: root.appending(path: "seeds/\(name)").path, name: name))
    }
    var miner = GlossMiner()
    let mined = zip(documents, miner.mine(documents)).flatMap { document, glosses in
      glosses.map { gloss in
        Place(
          file: document.name, target: gloss.target, targetRange: gloss.targetRange, source: gloss.source,
          sourceRange: gloss.sourceRange)
      }
    }
    #expect(Set(mined).subtracting(gold) == [])
    #expect(gold.subtracting(mined) == [])
  }

  static func annotation() throws -> Set<Place> {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/seeds.gold.tsv")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    return Set(
      lines.filter { !$0.hasPrefix("#") }.map { line in
        let fields = line.split(separator: "\t").map(String.init)
        return Place(
          file: fields[0], target: fields[3], targetRange: range(fields[2]), source: fields[5],
          sourceRange: range(fields[4]))
      })
  }

  private static func range(_ text: String) -> Range<Int> {
    let bounds = text.split(separator: "-").compactMap { Int($0) }
    return bounds[0]..<bounds[1]
  }
}
