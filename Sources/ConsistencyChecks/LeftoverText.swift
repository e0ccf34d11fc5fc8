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
  /// Whether it is what newspapers write for words: 美, 韓中, 對中.
  var isAbbreviation: Bool

  /// What is left over in a document.
  ///
  /// Not counted is what brackets, quotation marks and titles hold, what a bracket explains, what follows a label
  /// (원제: …), what repeats the word before it in characters (경복궁 景福宮), and sentences in which Korean is the smaller part.
  /// A text that is written in mixed script throughout has nothing left over. Complexity: O(bytes).
  static func all(in document: Document) -> [LeftoverText] {
    var found: [LeftoverText] = []
    var quoted: Set<String> = []
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
      }
    }
    let isMixedScript = found.count * wordsForEach > words && found.count > fewest
    if isMixedScript { return [] }
    var times: [String: Int] = [:]
    for left in found { times[left.text, default: 0] += 1 }
    return found.filter { isOverlooked($0, times: times[$0.text] ?? 0, quoted: quoted) }
  }

  /// Whether nothing shows that the text speaks of the word itself: it is quoted nowhere, and what Korean texts write in
  /// characters too comes up once only.
  private static func isOverlooked(_ left: LeftoverText, times: Int, quoted: Set<String>) -> Bool {
    !quoted.contains(left.text) && (left.isSimplified || left.hasKana || left.isAbbreviation || times == 1)
  }

  /// A text with more than one of them in so many words is written so on purpose, if there are more than `fewest`.
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

/// Reads one block for what is left over.
private struct LeftoverScan {
  let bytes: UnsafeBufferPointer<UInt8>
  let block: Block
  let number: Int
  let enclosures: [Enclosure]
  let runs: [Range<Int>]

  init(bytes: UnsafeBufferPointer<UInt8>, block: Block, number: Int) {
    (self.bytes, self.block, self.number) = (bytes, block, number)
    enclosures = Enclosure.all(in: bytes)
    runs = Self.runs(in: bytes)
  }

  /// What is quoted or named, alone between its marks or with other words.
  func quoted() -> [String] {
    runs.filter { enclosures.hold($0, .title, .quotation) }.map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  func leftovers() -> [LeftoverText] {
    runs.compactMap { run in
      guard !enclosures.hold(run, .bracket, .title, .quotation),
        !block.quotedRanges.contains(where: { $0.overlaps(run) }), !isExplained(run), !isLabelled(run),
        !isInForeignSentence(run), !isWholeLine(run), !repeatsWordBefore(run), !isInTalk(run)
      else { return nil }
      return leftover(run)
    }
  }

  private func leftover(_ run: Range<Int>) -> LeftoverText? {
    let text = String(decoding: bytes[run], as: UTF8.self)
    let scalars = text.unicodeScalars
    let hasKana = scalars.contains { Script($0) == .kana && !Self.decorative.contains($0) }
    let characters = scalars.filter { Script($0) == .han }
    guard hasKana || !characters.isEmpty else { return nil }
    return LeftoverText(
      block: number, utf8Range: block.offsets.documentRange(run), text: text, hasKana: hasKana,
      isSimplified: characters.contains { HanScript.of($0) == .simplified && !KoreanForms.isShared($0) },
      isAbbreviation: !hasKana
        && (characters.count == 1 || characters.allSatisfy(LeftoverText.abbreviations.contains)))
  }

  /// Runs of Chinese characters and kana, joined over middle dots.
  private static func runs(in bytes: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var offset = 0
    while offset < bytes.count {
      guard bytes[offset] >= 0xE3, let (scalar, length) = UTF8Scalar.first(at: offset, in: bytes) else {
        offset += 1
        continue
      }
      if isForeign(scalar) {
        if let last = runs.last, isDot(bytes[last.upperBound..<offset]) {
          runs[runs.count - 1] = last.lowerBound..<(offset + length)
        } else {
          runs.append(offset..<(offset + length))
        }
      }
      offset += length
    }
    return runs
  }

  private static func isForeign(_ scalar: Unicode.Scalar) -> Bool {
    switch Script(scalar) {
    case .han, .kana: scalar != "〇"
    default: false
    }
  }

  private static func isDot(_ between: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    if between.isEmpty { return true }
    if between.count > 3 { return false }
    let between = String(decoding: between, as: UTF8.self)
    return between == "·" || between == "・" || between == "ㆍ" || between == "‧"
  }

  private func before(_ offset: Int) -> Unicode.Scalar? {
    var offset = offset
    while let scalar = UTF8Scalar.last(before: offset, in: bytes), Script(scalar) == .space {
      offset -= String(scalar).utf8.count
    }
    return UTF8Scalar.last(before: offset, in: bytes)
  }

  private func behind(_ offset: Int) -> Unicode.Scalar? {
    var offset = offset
    while let (scalar, length) = UTF8Scalar.first(at: offset, in: bytes) {
      if Script(scalar) != .space { return scalar }
      offset += length
    }
    return nil
  }

  /// Whether a bracket behind it says what it is: 卡脖子(차보쯔), 工夫(gongfu).
  private func isExplained(_ run: Range<Int>) -> Bool {
    behind(run.upperBound).map { GlossBracket.opened(by: $0) != nil } ?? false
  }

  /// Whether it stands behind a label or beside its counterpart: 원제: 狂人日記, 광인일기 / 狂人日記, 狂人日記 = 광인일기.
  private func isLabelled(_ run: Range<Int>) -> Bool {
    before(run.lowerBound).map { Self.labelMarks.contains($0) } ?? false
      || behind(run.upperBound).map { Self.labelMarks.contains($0) || $0 == "-" } ?? false
  }

  private static let labelMarks: Set<Unicode.Scalar> = [
    ":", "：", "/", "／", "=", "→", "←", "↔", "|", "~", "～", "<", ">", "`", "+", "#", "@", "\\", "$", "_", "≠", "–", "—",
  ]
  private static let decorative: Set<Unicode.Scalar> = ["の", "ノ", "ヶ", "ー", "ツ", "シ"]

  /// Whether its sentence is more Chinese or Japanese than Korean.
  private func isInForeignSentence(_ run: Range<Int>) -> Bool {
    let sentence = block.sentences.first { $0.contains(run.lowerBound) } ?? 0..<bytes.count
    var hangul = 0
    var foreign = 0
    var offset = sentence.lowerBound
    while offset < sentence.upperBound, let (scalar, length) = UTF8Scalar.first(at: offset, in: bytes) {
      switch Script(scalar) {
      case .hangul: hangul += 1
      case .han, .kana: foreign += 1
      default: break
      }
      offset += length
    }
    return foreign * 4 >= hangul * 3
  }

  /// Whether its sentence talks of words and characters (간체로 图书馆, 번체로 圖書館이라고 쓴다).
  private func isInTalk(_ run: Range<Int>) -> Bool {
    let sentence = block.sentences.first { $0.contains(run.lowerBound) } ?? 0..<bytes.count
    let text = String(decoding: bytes[sentence], as: UTF8.self)
    return Self.talk.contains { text.contains($0) }
  }

  /// Words of sentences on languages, words and characters.
  private static let talk = [
    "간체", "번체", "정체자", "중국어", "일본어", "한자", "가나로", "가타카나", "히라가나", "낱말", "단어", "글자", "발음", "획수", "성조", "병음",
  ]

  /// Whether nothing but it and marks is on its line.
  private func isWholeLine(_ run: Range<Int>) -> Bool {
    let start = bytes[..<run.lowerBound].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let end = bytes[run.upperBound...].firstIndex(of: 0x0A) ?? bytes.count
    let line = String(decoding: bytes[start..<end], as: UTF8.self).unicodeScalars
    return !line.contains { Script($0) == .hangul }
  }

  /// Whether it writes the word before it in characters.
  private func repeatsWordBefore(_ run: Range<Int>) -> Bool {
    let characters = String(decoding: bytes[run], as: UTF8.self).unicodeScalars.filter { Script($0) == .han }
    guard characters.count > 1 else { return false }
    let start = max(0, run.lowerBound - characters.count * 12)
    let before = String(decoding: bytes[start..<run.lowerBound], as: UTF8.self).unicodeScalars
    let word = before.split { Script($0) == .space }.last
    return Readback.isReading(word.map(Array.init) ?? [], of: Array(characters))
  }
}
