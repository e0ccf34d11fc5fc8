import Documents
import Foundation
import Testing
import TranslationModel

@testable import Alignment

/// What is kept of a document gives the headlines that the whole document gives.
@Suite struct HeadlineMaterialTests {
  @Test func newslettersGiveTheSamePairs() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "seeds")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".txt") }
    #expect(files.count >= 2)
    for file in files {
      let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
      // Twice, with much text between.
      let filler = String(repeating: "이 글은 제목이 아니다.\n\n", count: 400)
      let document = DocumentReader.read(text: text + filler + text, name: file)
      let found = expectSamePairs(document)
      #expect(!found.isEmpty)
    }
  }

  @discardableResult
  private func expectSamePairs(_ document: Document) -> [HeadlinePair] {
    var material = HeadlineMaterial()
    for block in document.blocks { material.add(block) }
    let kept = material.document(name: document.name, contentHash: document.contentHash)
    var aligner = HeadlineAligner()
    let expected = aligner.pairs(in: document)
    let found = aligner.pairs(in: kept)
    #expect(
      found.map { [$0.source, $0.target, $0.url ?? ""] } == expected.map { [$0.source, $0.target, $0.url ?? ""] })
    #expect(found.map(\.targetRange) == expected.map(\.targetRange))
    #expect(kept.blocks.count < document.blocks.count)
    return found
  }
}
