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
          HangulSyllable.block.contains($0.value) || $0.properties.isAlphabetic && $0.isASCII
            || ("0"..."9").contains($0)
        }
        if !isWord || text.unicodeScalars.count > 8 || alone.contains(text) { Issue.record("\(row.word): \(text)") }
      }
    }
  }

  @Test("a Korean word is asked for")
  func isWord() {
    for word in ["상해", "지난해", "기업", "갑자기"] { #expect(CommonWords.isWord(Array(word.unicodeScalars)[...])) }
    for word in ["북경", "창수", "창쑤", "상해시"] { #expect(!CommonWords.isWord(Array(word.unicodeScalars)[...])) }
  }
}
