import Foundation
import LinguisticText
import Testing

@testable import Readings

/// The tables themselves: what scripts/make-tables promises.
@Suite struct TableDataTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Sources/Readings/Tables")
  static let tables: [String: EmbeddedTable] = [
    "pinyin-hangul": .pinyinHangul, "pinyin-variants": .pinyinVariants, "mandarin": .mandarin,
    "mandarin-phrases": .mandarinPhrases, "meanings": .meanings, "sino": .sino, "sino-words": .sinoWords,
    "japanese": .japanese, "hanja-words": .hanjaWords, "hanja-spellings": .hanjaSpellings,
    "chinese-places": .chinesePlaces,
    "names": .names, "exceptions": .exceptions, "territories": .territories, "generic-terms": .genericTerms,
  ]

  /// The rows of a table without its header.
  static func rows(_ table: EmbeddedTable) -> [[String]] {
    String(decoding: table.bytes, as: UTF8.self).split(separator: "\n").filter { !$0.hasPrefix("#") }
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
  }

  @Test(arguments: tables.keys.sorted())
  func literalIsTheFile(name: String) throws {
    let file = try Data(contentsOf: Self.folder.appending(path: "\(name).tsv"))
    let same = file.elementsEqual(Self.tables[name]!.bytes)
    #expect(same, "run scripts/make-tables: \(name).swift does not hold \(name).tsv")
  }

  @Test(arguments: tables.keys.sorted())
  func sortedUniqueAndFound(name: String) {
    let table = Self.tables[name]!
    let rows = Self.rows(table)
    for (one, next) in zip(rows, rows.dropFirst())
    where !one[0].utf8.lexicographicallyPrecedes(next[0].utf8) {
      Issue.record("\(name): \(next[0]) is out of order")
    }
    for row in rows where table.row(row[0])?.text(1) != row[1] {
      Issue.record("\(name): \(row[0]) is not found")
    }
    for absent in ["", "0", "가", "\u{10FFFF}"] { #expect(table.row(absent) == nil) }
  }

  @Test(arguments: tables.keys.sorted())
  func saysWhereItComesFrom(name: String) {
    let header = String(decoding: Self.tables[name]!.bytes, as: UTF8.self).split(separator: "\n").prefix {
      $0.hasPrefix("#")
    }
    #expect(header.contains { $0.hasPrefix("# format: ") }, "\(name) does not say its format")
    #expect(header.contains { $0.hasPrefix("# source: ") }, "\(name) does not say its source")
  }

  @Test func everyPinyinSyllableIsInTheOfficialTable() {
    for row in Self.rows(.mandarin) {
      for syllable in row[1].split(separator: ",") where MandarinTable.hangul(of: String(syllable.dropLast())) == nil {
        Issue.record("\(row[0]) \(syllable) has no Hangul")
      }
    }
    for row in Self.rows(.mandarinPhrases) {
      let syllables = row[1].split(separator: " ")
      if syllables.count != row[0].unicodeScalars.count { Issue.record("\(row[0]): \(row[1])") }
      if HanFolding.folded(row[0]) != row[0] { Issue.record("\(row[0]) is not folded") }
      for syllable in syllables where MandarinTable.hangul(of: String(syllable.dropLast())) == nil {
        Issue.record("\(row[0]) \(syllable) has no Hangul")
      }
    }
  }

  @Test func misspellingsAreNotTheOfficialSpelling() {
    for row in Self.rows(.pinyinVariants) {
      let official = MandarinTable.hangul(of: row[0])
      #expect(official != nil)
      #expect(!row[1].split(separator: "|").contains { $0 == official ?? "" })
    }
  }

  @Test func usualSinoKoreanReadingsAreAmongAll() {
    for row in Self.rows(.sino) {
      let all = row[4].split(separator: "|").map(String.init)
      if !row[1...3].allSatisfy(all.contains) { Issue.record("\(row)") }
    }
  }
}

/// Tables keyed by folded characters, and what their columns hold.
@Suite struct FoldedTableTests {
  @Test(arguments: [
    "mandarin-phrases", "names", "exceptions", "territories", "generic-terms", "sino-words", "japanese", "meanings",
  ])
  func keysAreFolded(name: String) throws {
    let table = try #require(TableDataTests.tables[name])
    // names.tsv has characters as written where that form is read otherwise than the folded one.
    let asWritten: Set<String> = name == "names" ? ["乾"] : []
    for row in TableDataTests.rows(table) where HanFolding.folded(row[0]) != row[0] && !asWritten.contains(row[0]) {
      Issue.record("\(name): \(row[0]) should be \(HanFolding.folded(row[0]))")
    }
  }

  /// 훈 are words of Hangul, and none only repeats a reading.
  @Test func meaningsAreKoreanWords() throws {
    for row in TableDataTests.rows(.meanings) {
      let words = row[1].split(separator: "|")
      if words.isEmpty || Set(words).count != words.count { Issue.record("\(row)") }
      for word in words
      where !(1...6).contains(word.unicodeScalars.count) || !word.unicodeScalars.allSatisfy({ Script($0) == .hangul }) {
        Issue.record("\(row[0]): \(word)")
      }
    }
    for (character, word) in [("街", "거리"), ("鹽", "소금"), ("长", "긴"), ("海", "바다")] {
      let row = try #require(EmbeddedTable.meanings.row(HanFolding.folded(character)))
      #expect(row.list(1, separator: "|").contains(word))
    }
  }

  /// Words of two folded characters, told in one place at least, by a form that folds to the character there.
  @Test func hanjaSpellingsFoldToTheirWords() {
    for row in TableDataTests.rows(.hanjaSpellings) {
      let (word, told) = (Array(row[0].unicodeScalars), Array(row[1].unicodeScalars))
      let isRight =
        word.count == 2 && told.count == 2 && row[1] != "--"
        && zip(word, told).allSatisfy { $1 == "-" || HanFolding.fold($1) == $0 }
      if !isRight { Issue.record("\(row)") }
    }
  }

  /// Korean words, each spelling as long as the word and in folded characters.
  @Test func hanjaWordsAreSpelledInFoldedCharacters() {
    for row in TableDataTests.rows(.hanjaWords) {
      let (word, spellings) = (row[0].unicodeScalars, row[1].unicodeScalars)
      let isRight =
        word.count == 2
        ? !spellings.isEmpty && spellings.count.isMultiple(of: 2)
        : (3...4).contains(word.count) && spellings.isEmpty && "의과인해".unicodeScalars.contains(word.last!)
      if !isRight || !word.allSatisfy({ Script($0) == .hangul }) || !spellings.allSatisfy({ Script($0) == .han }) {
        Issue.record("\(row)")
      }
      if HanFolding.folded(row[1]) != row[1] { Issue.record("\(row[0]): \(row[1]) is not folded") }
    }
  }

  @Test(arguments: [
    ("국민", "民", 1...1, true), ("국민", "國", 0...0, true), ("국민", "国", 0...1, true), ("국민", "國", 1...1, false),
    ("국민", "珉", 0...1, false), ("하늘", "天", 0...1, false),
  ])
  func wordsAreWrittenWithTheirCharacters(
    word: String, character: Unicode.Scalar, places: ClosedRange<Int>, expected: Bool
  ) {
    let syllables = Array(word.unicodeScalars)
    #expect(HanjaWords.isWritten(syllables[0], syllables[1], with: character, at: places) == expected)
  }

  @Test(arguments: [
    ("회의", true), ("개인", true), ("정치인", true), ("민주주의", true), ("국민", true), ("우리의", false), ("도시와", false),
    ("의", false), ("", false), ("국제올림픽위원회의", false),
  ])
  func wordsAreKnownAsWholes(word: String, expected: Bool) {
    #expect(HanjaWords.isWord(Array(word.unicodeScalars)[...]) == expected)
  }

  @Test func namesHaveReadingsOfTheTable() {
    for row in TableDataTests.rows(.names) {
      for column in row[1...3] where column != "-" {
        let syllables = column.drop { $0 == "~" }.split(separator: " ")
        if syllables.count != row[0].unicodeScalars.count { Issue.record("\(row[0]): \(column)") }
        for syllable in syllables where MandarinTable.hangul(of: String(syllable.dropLast())) == nil {
          Issue.record("\(row[0]): \(syllable)")
        }
      }
    }
  }

  /// Every row says by which of the criteria in the head it is there: one for each column it fills.
  @Test func namesSayTheirCriterion() {
    for row in TableDataTests.rows(.names) {
      let kinds = row[4].split(separator: "|").map(String.init)
      let filled = [row[1] != "-", row[2] != "-", row[3] != "-"]
      let said = [
        kinds.contains("character"), kinds.contains("surname"),
        !Set(kinds).isDisjoint(with: ["division", "place", "person", "compound", "known"]),
      ]
      if filled != said { Issue.record("\(row)") }
    }
  }

  @Test func exceptionsHaveKnownKinds() {
    for row in TableDataTests.rows(.exceptions) where NameException.Kind(rawValue: row[2]) == nil {
      Issue.record("\(row[0]): \(row[2])")
    }
  }

  /// One syllable a character (trap 2: no readings with Hangul in the key or of other length).
  @Test func sinoWordsHaveOneSyllableACharacter() {
    for row in TableDataTests.rows(.sinoWords) {
      let lengths = (row[0].unicodeScalars.count, row[1].unicodeScalars.count)
      if lengths.0 != lengths.1 { Issue.record("\(row[0]): \(row[1])") }
      if !row[1].unicodeScalars.allSatisfy({ Script($0) == .hangul }) { Issue.record("\(row[0]): \(row[1])") }
    }
  }

  /// The official table has all its syllables, and each is one or more syllables of Hangul.
  @Test func officialTable() {
    let rows = TableDataTests.rows(.pinyinHangul)
    #expect(rows.count == 421)
    for row in rows where !row[1].unicodeScalars.allSatisfy({ HangulSyllable.block.contains($0.value) }) {
      Issue.record("\(row[0]): \(row[1])")
    }
  }
}
