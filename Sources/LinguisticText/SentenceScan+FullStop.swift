/// 가 나 다 … and 一 二 三 …, which number paragraphs, as their UTF-8 bytes packed.
private let numberingSyllables: Set<UInt32> = Set(
  ["가", "나", "다", "라", "마", "바", "사", "아", "자", "차", "카", "타", "파", "하"].map(packed)
    + ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"].map(packed))

private func packed(_ syllable: String) -> UInt32 {
  syllable.utf8.reduce(0) { $0 << 8 | UInt32($1) }
}

/// The full stop, which has the most other uses: numbers, dates, numberings, abbreviations.
extension SentenceScan {
  /// `.`: the mark with the most other uses.
  mutating func fullStop() {
    let first = position
    var count = 0
    while first + count < bytes.count, bytes[first + count] == 0x2E { count += 1 }
    if count > 1 {
      position += count
      return
    }
    let after = first + 1
    if after < bytes.count, !isASCIISpace(bytes[after]) {
      if endsWithVerbEnding(first), isHangulLead(bytes[after]) {
        position = after
        border(after)
      } else if canClose(at: after) {
        stop(length: 1, needsSpace: true)
      } else {
        position = after
      }
      return
    }
    if belongsToWord(first) { position = after } else { stop(length: 1, needsSpace: true) }
  }

  /// Whether a mark that can close an enclosure or end a sentence stands at `index`, or NBSP or U+3000.
  private func canClose(at index: Int) -> Bool {
    if [0x29, 0x5D, 0x22, 0x27, 0x21, 0x3F].contains(bytes[index]) { return true }
    if spaceLength(at: index) != nil { return true }
    guard index + 2 < bytes.count else { return false }
    let code = UInt32(bytes[index]) << 16 | UInt32(bytes[index + 1]) << 8 | UInt32(bytes[index + 2])
    return [
      0xE28099, 0xE2809D, 0xE38089, 0xE3808B, 0xE3808D, 0xE3808F, 0xE38091, 0xE38095, 0xEFBC89, 0xEFBCBD,
    ].contains(code)
  }

  /// Whether the syllable before `index` ends Korean sentences: 다 요 까 죠 (`했다.그러나`, without a space).
  private func endsWithVerbEnding(_ index: Int) -> Bool {
    guard index >= 3 else { return false }
    let code = UInt32(bytes[index - 3]) << 16 | UInt32(bytes[index - 2]) << 8 | UInt32(bytes[index - 1])
    return [0xEB8BA4, 0xEC9A94, 0xEAB98C, 0xECA3A0].contains(code)
  }

  private func isHangulLead(_ byte: UInt8) -> Bool { byte >= 0xEA && byte <= 0xED }

  /// Whether the full stop at `index`, which a space or the end follows, belongs to a number, a numbering or an
  /// abbreviation.
  private func belongsToWord(_ index: Int) -> Bool {
    var wordStart = index
    while wordStart > start, isWordByte(bytes[wordStart - 1]) { wordStart -= 1 }
    var next = index + 1
    while let length = spaceLength(at: next) { next += length }
    guard next < bytes.count else { return false }
    if isLowercase(bytes[next]) { return true }
    let word = wordStart..<index
    if isInitialism(word), bytes[next] >= 0xE4, bytes[next] <= 0xED { return true }
    if word.isEmpty { return isNumbering(upTo: index) }
    if word.allSatisfy({ isDigit(bytes[$0]) || bytes[$0] == 0x2E }) {
      return isDigit(bytes[next]) || endsDate(wordStart)
    }
    return isNumbering(upTo: index) || Abbreviations.contain(bytes, word)
  }

  /// Letters with a full stop behind each but the last, such as `U.S.A`: where Han or Hangul follows, the sentence goes on.
  private func isInitialism(_ word: Range<Int>) -> Bool {
    word.count > 2 && word.count % 2 == 1
      && word.allSatisfy { index in
        (index - word.lowerBound) % 2 == 1 ? bytes[index] == 0x2E : bytes[index] != 0x2E && !isDigit(bytes[index])
      }
  }

  /// Whether the number that begins at `wordStart` numbers what follows or ends a date (2023. 2. 24.).
  private func endsDate(_ wordStart: Int) -> Bool {
    let before = trimmed(start..<wordStart)
    guard let last = before.last else { return true }
    return bytes[last] == 0x2E && before.count > 1 && isDigit(bytes[last - 1])
  }

  /// Whether all of the sentence so far is one short mark of numbering: `가`, `一`, `IV`, `A`.
  private func isNumbering(upTo index: Int) -> Bool {
    let sofar = trimmed(start..<index)
    if sofar.count == 3, let code = code(at: sofar.lowerBound), numberingSyllables.contains(code) { return true }
    return sofar.count <= 3 && sofar.allSatisfy { isWordByte(bytes[$0]) }
  }

  /// The three bytes at `index` as one number.
  private func code(at index: Int) -> UInt32? {
    guard index + 2 < bytes.count else { return nil }
    return UInt32(bytes[index]) << 16 | UInt32(bytes[index + 1]) << 8 | UInt32(bytes[index + 2])
  }

  private func isWordByte(_ byte: UInt8) -> Bool {
    isDigit(byte) || byte == 0x2E || (byte >= 0x41 && byte <= 0x5A) || isLowercase(byte)
  }

  private func isLowercase(_ byte: UInt8) -> Bool { byte >= 0x61 && byte <= 0x7A }
}
