import Diagnostics
import LinguisticText
import TranslationModel

/// Chinese characters and kana that stand bare in Korean running text.
struct LeftoverText: Sendable {
  /// Index into the document's blocks.
  var block: Int
  /// UTF-8 range in the document.
  var utf8Range: Range<Int>
  var text: String
  var hasKana: Bool
  /// Whether characters are among them that only simplified text has.
  var isSimplified: Bool
  /// Whether it is a usual word of Chinese and no usual word of Korean, whatever its characters.
  var isChineseWord: Bool
  /// Whether dictionaries of Korean have it nevertheless.
  var isRareWord: Bool
  /// Whether it begins a line, and no particle is on it.
  var isHeadword: Bool
  /// Whether several characters stand right behind Hangul, in one word with it (연보摘要), or one in the place of a syllable (극危).
  var isAttached: Bool
  /// Whether it is the stem of a verb (提供합니다), and the text has other rests.
  var isStem: Bool
  /// Whether it may be a person's name of three characters, with a particle right behind it (李宗盛이).
  var isName: Bool
  /// Whether it is what newspapers write for words: 美, 韓中, 對中.
  var isAbbreviation: Bool

  /// What is left over in a document.
  ///
  /// Not counted is what brackets, quotation marks and titles hold, what a bracket explains, what follows a label
  /// (원제: …), what repeats the word before it in characters (경복궁 景福宮), and sentences in which Korean is the smaller
  /// part. A text that is written in mixed script throughout has nothing left over. Complexity: O(bytes).
  static func all(in document: Document) -> [LeftoverText] {
    var found: [LeftoverText] = []
    var quoted: Set<String> = []
    var kept: Set<String> = []
    var words = 0
    for (number, block) in document.blocks.enumerated() where mayHold(block) {
      var text = block.text
      text.withUTF8 { bytes in
        let holdsHan = bytes.contains { $0 >= 0xE3 && $0 <= 0xEF && !(0xEA...0xED).contains($0) }
        words += bytes.count { $0 == 0x20 } + 1
        guard holdsHan else { return }
        let scan = LeftoverScan(bytes: bytes, block: block, number: number)
        found += scan.leftovers()
        quoted.formUnion(scan.quoted())
        kept.formUnion(scan.kept())
      }
    }
    for isKana in [true, false] {
      let count = found.count { $0.hasKana == isKana }
      let isMixedScript = count * wordsForEach > words && count > fewest
      if isMixedScript { found.removeAll { $0.hasKana == isKana } }
    }
    // Lines that begin with a word in characters, one after the other, are a list of such words.
    if found.count(where: \.isHeadword) > mostHeadwords { found.removeAll(where: \.isHeadword) }
    // A text that keeps names in Chinese, as those on Chinese services do, has nothing overlooked but rests of words.
    if kept.count >= fewestKept { found.removeAll { !$0.hasKana && !$0.isAttached } }
    guard !found.isEmpty else { return [] }
    // Korean writers set stems in characters on purpose; beside what nobody sets so they are left over, too.
    if !found.contains(where: { $0.isSimplified || $0.isAttached || $0.hasKana }) {
      for index in found.indices { found[index].isStem = false }
    }
    let lesson = LanguageLesson(document)
    var times: [String: Int] = [:]
    for left in found { times[left.text, default: 0] += 1 }
    return found.filter {
      isOverlooked($0, times: times[$0.text] ?? 0, quoted: quoted) && !isMarkedForeign($0, in: document)
        && !lesson.isAround(block: $0.block)
    }
  }

  /// Whether nothing shows that the text speaks of the word itself: it is quoted nowhere, and what Korean texts write
  /// in characters too comes up once only.
  private static func isOverlooked(_ left: LeftoverText, times: Int, quoted: Set<String>) -> Bool {
    !quoted.contains(left.text)
      && (left.isSimplified || left.hasKana || left.isAbbreviation || left.isAttached || left.isName || times == 1)
  }

  private static let mostHeadwords = 2
  private static let fewestKept = 2

  /// Whether the tag right before it says that it is Chinese or Japanese: `<span lang="zh">`.
  private static func isMarkedForeign(_ left: LeftoverText, in document: Document) -> Bool {
    let before = document.bytes[max(0, left.utf8Range.lowerBound - longestTag)..<left.utf8Range.lowerBound]
    guard before.last == UInt8(ascii: ">"), let start = before.lastIndex(of: UInt8(ascii: "<")) else { return false }
    let tag = String(decoding: before[start...], as: UTF8.self)
    return ["lang=\"zh", "lang='zh", "lang=\"ja", "lang='ja"].contains { tag.contains($0) }
  }

  /// Bytes.
  private static let longestTag = 120

  /// A text with more than one of them in so many words is written so on purpose, if there are more than `fewest`. Kana
  /// and mere characters count apart: Japanese that a machine left over is no mixed script.
  private static let wordsForEach = 40
  private static let fewest = 8

  private static func mayHold(_ block: Block) -> Bool {
    guard block.language == .target, !block.isQuotation else { return false }
    switch block.kind {
    case .paragraph, .listItem, .heading, .caption, .tableCell: return true
    case .sourceHeadline, .reference: return false
    }
  }

  /// Signs for countries, offices and relations that Korean newspapers set in Chinese characters.
  ///
  /// > Source: usual in headlines of Korean dailies; the countries are those of 표준국어대사전 with the note
  /// > «나라 이름의 줄임말» (미 美, 중 中, 일 日, 독 獨, 영 英, 불 佛, 이 伊 …).
  static let abbreviations = Set(
    ("韓美日中北南獨英佛伊露蘇印越泰臺台澳加歐西蒙比港朝亞對反親訪駐在脫抗知嫌援與野靑青檢警軍黨政官民財勞使前現新故再超無非各總副"
      + "大小初甲乙丙丁父母子女男妻夫兄弟老少上下左右內外株債銀金法核").unicodeScalars)
}
