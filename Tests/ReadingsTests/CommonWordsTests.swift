import Foundation
import LinguisticText
import Testing

@testable import Readings

/// The data of common-words.tsv.
@Suite("Table of common words")
struct CommonWordsTests {
  private struct Row {
    var word: String
    var renderings: [String]
  }

  private static let rows: [Row] = {
    var rows: [Row] = []
    EmbeddedTable.commonWords.forEachRow { key, row in
      rows.append(Row(word: String(decoding: key, as: UTF8.self), renderings: row.list(1, separator: "|")))
    }
    return rows
  }()

  @Test("the literal is the file, which says what it is and whence")
  func literal() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources/Readings/Tables")
    let file = try String(contentsOf: folder.appending(path: "common-words.tsv"), encoding: .utf8)
    #expect(file == String(decoding: EmbeddedTable.commonWords.bytes, as: UTF8.self), "run scripts/make-tables")
    for head in ["# format: ", "# criterion: ", "# licence: ", "# source: "] { #expect(file.contains(head)) }
  }

  @Test("words are folded Chinese characters, sorted, each once")
  func words() {
    var last: [UInt8] = []
    for row in Self.rows {
      if !row.word.unicodeScalars.allSatisfy({ Script($0) == .han && HanFolding.fold($0) == $0 }) {
        Issue.record("\(row.word) is not in folded characters")
      }
      let bytes = Array(row.word.utf8)
      if !last.lexicographicallyPrecedes(bytes) { Issue.record("\(row.word) is not in order") }
      last = bytes
    }
    #expect(Self.rows.count > 20_000)
  }

  @Test("renderings are short, without spaces, each once, and none is a particle or an ending alone")
  func renderings() {
    let alone: Set = ["을", "를", "은", "는", "이", "가", "에", "의", "도", "에서", "으로", "로", "지", "만", "면", "고", "와", "과"]
    for row in Self.rows {
      if row.renderings.isEmpty || Set(row.renderings).count < row.renderings.count {
        Issue.record("\(row.word): \(row.renderings)")
      }
      for text in row.renderings {
        let isWord = text.unicodeScalars.allSatisfy {
          HangulSyllable.block.contains($0.value) || $0.properties.isAlphabetic && $0.isASCII || ("0"..."9").contains($0)
        }
        if !isWord || text.unicodeScalars.count > 8 || alone.contains(text) { Issue.record("\(row.word): \(text)") }
      }
    }
  }

  /// > Source: written for this test; none of the words is looked up in the table first.
  @Test("a rendering that no reading explains binds two segments")
  func bindsSegments() {
    let source = ["妹妹很生气。", "他慢慢地打开门。", "邻居忘记了钥匙。"]
    let target = ["여동생은 화가 났다.", "그는 천천히 문을 열었다.", "이웃은 열쇠를 잊어버렸다."]
    for skipped in source.indices {
      var left = source
      left.remove(at: skipped)
      let beads = SentenceAligner().align(source: left, target: target)
      #expect(beads.filter(\.source.isEmpty).map(\.target) == [skipped..<skipped + 1])
    }
  }
}
