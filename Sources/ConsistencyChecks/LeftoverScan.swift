internal import Algorithms
import Diagnostics
import LinguisticText
import Readings
import TranslationModel

/// Reads one block for what is left over.
struct LeftoverScan {
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

  /// What is quoted or named, alone between its marks or with other words, or the label of a part: [高德地图 공식 정보].
  func quoted() -> [String] {
    runs.filter {
      enclosures.hold($0, .title, .quotation) && !isRestOfSyllable($0) && !isInKoreanSpeech($0) || isLabel($0)
    }.map {
      String(decoding: bytes[$0], as: UTF8.self)
    }
  }

  func leftovers() -> [LeftoverText] {
    runs.compactMap { run in
      let isRest = isRestOfSyllable(run)
      guard !enclosures.hold(run, .bracket),
        isRest || isInKoreanSpeech(run) || !enclosures.hold(run, .title, .quotation),
        !block.quotedRanges.contains(where: { $0.overlaps(run) }), !isExplained(run), !isLabelled(run),
        !isLanguage(run), !isInForeignSentence(run), !isApart(run), !repeatsNeighbour(run), !isInTalk(run),
        !isInUnclosedBracket(run), !isCited(run), !isVerse(run), !isRestated(run), !isClause(run)
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
    let isRest = !hasKana && isRestOfSyllable(run)
    let isSimplified = characters.contains { HanScript.of($0) == .simplified && !KoreanForms.isShared($0) }
    return LeftoverText(
      block: number, utf8Range: block.offsets.documentRange(run), text: text, hasKana: hasKana,
      isSimplified: isSimplified,
      isChineseWord: !hasKana && Self.isChineseWord(Array(characters)),
      isRareWord: characters.count == 2 && HanjaWords.isWord(characters: characters.first!, characters.last!),
      isHeadword: isHeadword(run),
      isAttached: isRest || characters.count > 1 && (endsWord(run) || followsWord(run) && isRepeatedInBracket(run)),
      isStem: !hasKana && isStem(run), isName: !hasKana && isName(text, run),
      isAbbreviation: !hasKana && !isRest && !(isSimplified && endsWord(run))
        && (characters.count == 1 || characters.allSatisfy(LeftoverText.abbreviations.contains)))
  }

  /// Whether Hangul stands right before it, the rest of a word of which a part was translated: 중흥통讯, 연보摘要.
  func endsWord(_ run: Range<Int>) -> Bool {
    UTF8Scalar.last(before: run.lowerBound, in: bytes).map { Script($0) == .hangul } ?? false
  }

  /// Whether characters are a usual word of Chinese whose Korean reading is no usual word of Korean: 股票, but not 政治.
  private static func isChineseWord(_ characters: [Unicode.Scalar]) -> Bool {
    guard (2...4).contains(characters.count), CommonWords.isSource(characters.map(HanFolding.fold)[...]),
      let reading = WordReader.read(String(String.UnicodeScalarView(characters))).sinoKorean
    else { return false }
    if characters.count == 2, !HanjaWords.isWord(characters: characters[0], characters[1]) { return true }
    return !CommonWords.isWord(Array(reading.unicodeScalars)[...])
  }

  /// Whether it begins its line and no Hangul is right behind it.
  private func isHeadword(_ run: Range<Int>) -> Bool {
    let near = surroundings(of: run)
    let start = bytes[near.lowerBound..<run.lowerBound].lastIndex(of: 0x0A).map { $0 + 1 } ?? near.lowerBound
    guard !holdsHangul(start..<run.lowerBound), run.upperBound < bytes.count else { return false }
    return UTF8Scalar.first(at: run.upperBound, in: bytes).map { Script($0.scalar) != .hangul } ?? false
  }

  /// Whether it is a verse or saying of five or seven characters that stands apart, as another in its block does.
  private func isVerse(_ run: Range<Int>) -> Bool {
    func isLine(_ run: Range<Int>) -> Bool {
      guard run.count == 15 || run.count == 21 else { return false }
      return UTF8Scalar.first(at: run.upperBound, in: bytes).map { Script($0.scalar) != .hangul } ?? true
    }
    return isLine(run) && runs.contains { $0 != run && $0.count == run.count && isLine($0) }
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

  /// Whether a bracket behind it says what it is: 卡脖子(차보쯔), 工夫(gongfu); not where it is the rest of a word whose original the
  /// bracket has (비행唱片(飛碟唱片)).
  private func isExplained(_ run: Range<Int>) -> Bool {
    let isOpened = behind(run.upperBound).map { GlossBracket.opened(by: $0) != nil } ?? false
    return isOpened && !((endsWord(run) || followsWord(run)) && isRepeatedInBracket(run))
  }

  /// Whether a bracket opens right before it that never closes, as another rule says: 상하이자동차(上汽集团 회장.
  private func isInUnclosedBracket(_ run: Range<Int>) -> Bool {
    UTF8Scalar.last(before: run.lowerBound, in: bytes).map { GlossBracket.opened(by: $0) != nil } ?? false
  }

  /// Whether it stands behind a label or beside its counterpart: 원제: 狂人日記, 광인일기 / 狂人日記, 狂人日記 = 광인일기.
  private func isLabelled(_ run: Range<Int>) -> Bool {
    before(run.lowerBound).map { Self.labelMarks.contains($0) } ?? false
      || behind(run.upperBound).map { Self.labelMarks.contains($0) || $0 == "-" } ?? false
  }

  private static let labelMarks: Set<Unicode.Scalar> = [
    ":", "：", "/", "／", "=", "→", "←", "↔", "|", "~", "～", "<", ">", "`", "+", "#", "@", "\\", "$", "_", "≠", "–", "—",
    "×", "⇒", "⇨", "➔", "➜", "➡", "▶", "►", "▷",
  ]
  private static let decorative: Set<Unicode.Scalar> = ["の", "ノ", "ヶ", "ー", "ツ", "シ"]

  /// The sentence that holds a run, of a long one at most 600 bytes on each side.
  func sentence(of run: Range<Int>) -> Range<Int> {
    let index = block.sentences.partitioningIndex { $0.upperBound > run.lowerBound }
    let sentence = index < block.sentences.count ? block.sentences[index] : 0..<bytes.count
    return (sentence.contains(run.lowerBound) ? sentence : 0..<bytes.count).clamped(to: surroundings(of: run))
  }

  /// Whether its sentence is more Chinese or Japanese than Korean.
  private func isInForeignSentence(_ run: Range<Int>) -> Bool {
    let sentence = sentence(of: run)
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

  /// Whether it is the name of a language in that language, as menus list them.
  private func isLanguage(_ run: Range<Int>) -> Bool {
    let text = String(decoding: bytes[run], as: UTF8.self)
    return Self.languages.contains { text.hasSuffix($0) }
  }

  /// > Source: Unicode CLDR, the names of zh, zh_Hans, zh_Hant, yue and ja in themselves.
  private static let languages = ["中文", "日本語", "粵語", "粤语"]

  /// Whether it stands among nothing but foreign words and marks: on its line, in its half of a line with slashes,
  /// or, of several words, between the ends of what is set in bold or linked ([积分&硬币规则](…)).
  private func isApart(_ run: Range<Int>) -> Bool {
    let line = stretch(around: run) { $0 == 0x0A || $0 == UInt8(ascii: "/") }
    if !holdsHangul(line) || isBetweenDots(run) { return true }
    guard let start = block.markupBoundaries.last(where: { $0 <= run.lowerBound }) else { return false }
    let marked = start..<(block.markupBoundaries.first { $0 > start } ?? bytes.count)
    return run.upperBound <= marked.upperBound && marked.count > run.count && !holdsHangul(marked)
  }

  /// Whether it is an item of its own among others with middle dots between them: QINGDAO · 青岛 · 산둥성.
  private func isBetweenDots(_ run: Range<Int>) -> Bool {
    let before = bytes[..<run.lowerBound], behind = bytes[run.upperBound...]
    let dot = Array(" · ".utf8)
    let (startsItem, endsItem) = (before.isEmpty || before.last == 0x0A, behind.isEmpty || behind.first == 0x0A)
    let (isLed, isFollowed) = (before.suffix(dot.count).elementsEqual(dot), behind.prefix(dot.count).elementsEqual(dot))
    return isLed && (isFollowed || endsItem) || isFollowed && startsItem
  }

  /// The bytes around a run up to such as end the stretch, at most 600 on each side.
  private func stretch(around run: Range<Int>, upTo isEnd: (UInt8) -> Bool) -> Range<Int> {
    let near = surroundings(of: run)
    let start = bytes[near.lowerBound..<run.lowerBound].lastIndex(where: isEnd).map { $0 + 1 } ?? near.lowerBound
    return start..<(bytes[run.upperBound..<near.upperBound].firstIndex(where: isEnd) ?? near.upperBound)
  }

  private func holdsHangul(_ range: Range<Int>) -> Bool {
    String(decoding: bytes[range], as: UTF8.self).unicodeScalars.contains { Script($0) == .hangul }
  }

  /// At most 600 bytes on each side, whole characters.
  private func surroundings(of run: Range<Int>) -> Range<Int> {
    var start = max(0, run.lowerBound - Self.reach)
    var end = min(bytes.count, run.upperBound + Self.reach)
    while start < run.lowerBound, UTF8.isContinuation(bytes[start]) { start += 1 }
    while end > run.upperBound, end < bytes.count, UTF8.isContinuation(bytes[end]) { end -= 1 }
    return start..<end
  }

  private static let reach = 600
}
