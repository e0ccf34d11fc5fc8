/// The number that a heading begins with, and what it says about the heading's depth.
struct HeadingNumber {
  /// 1 for parts (`Ⅰ`, `제1장`, `第一章`), 2 for articles (`01`, `1.`, `一、`), 3 for what is below (`1)`, `가.`).
  var rank: Int
  /// Whether the line holds the number only, and its title follows on the next.
  var isBare: Bool
  /// Whether nobody writes such a number but before a heading (`01`, `Ⅰ`, `第一章`), even without markup.
  var isCertain: Bool

  /// Whether it counts articles (`01`, `02`): what stands below is part of the article, not an article.
  var countsArticles: Bool

  /// The number at the start of `range`; nil where there is none.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    guard !range.isEmpty else { return nil }
    var scan = NumberScan(bytes: bytes, index: range.lowerBound, end: range.upperBound)
    guard let kind = scan.number() else { return nil }
    let rest = bytes.skippingSpaces(from: scan.index, to: range.upperBound)
    isBare = rest == range.upperBound
    guard isBare || rest > scan.index || scan.endsWithMark else { return nil }
    countsArticles = kind == .zeroLed
    switch kind {
    case .part: (rank, isCertain) = (1, true)
    case .roman: (rank, isCertain) = (1, true)
    case .chapter: (rank, isCertain) = (2, true)
    case .zeroLed: (rank, isCertain) = (2, true)
    case .decimal:
      guard isBare || scan.endsWithMark else { return nil }
      (rank, isCertain) = (2, !isBare)
    case .lower:
      (rank, isCertain) = (3, false)
    }
  }
}

private struct NumberScan {
  enum Kind { case part, roman, chapter, zeroLed, decimal, lower }

  let bytes: UnsafeBufferPointer<UInt8>
  var index: Int
  let end: Int
  /// Whether a full stop, bracket or ideographic comma stands behind the number.
  var endsWithMark = false

  mutating func number() -> Kind? {
    let byte = bytes[index]
    if isDigit(byte) { return decimal() }
    if byte == 0x49 || byte == 0x56 || byte == 0x58 { return romanLetters() }
    if byte == 0xE2, index + 2 < end, bytes[index + 1] == 0x85, (0xA0...0xBB).contains(bytes[index + 2]) {
      index += 3
      takeMark()
      return .roman
    }
    return ordinal()
  }

  private mutating func decimal() -> Kind? {
    let start = index
    while index < end, isDigit(bytes[index]) { index += 1 }
    guard index - start <= 2 else { return nil }
    let isZeroLed = bytes[start] == 0x30 && index - start == 2
    if index < end, bytes[index] == 0x29 {
      index += 1
      endsWithMark = true
      return .lower
    }
    takeMark()
    return isZeroLed ? .zeroLed : .decimal
  }

  private mutating func romanLetters() -> Kind? {
    let start = index
    while index < end, [0x49, 0x56, 0x58].contains(bytes[index]) { index += 1 }
    guard index - start <= 4 else { return nil }
    takeMark()
    return endsWithMark || index == end ? .roman : nil
  }

  private mutating func takeMark() {
    guard index < end else { return }
    if bytes[index] == 0x2E {
      guard index + 1 >= end || !isDigit(bytes[index + 1]) else { return }
      index += 1
      endsWithMark = true
    } else if has("、") || has("．") {
      index += 3
      endsWithMark = true
    }
  }

  /// 제1장, 第一章, 一、, 가.
  private mutating func ordinal() -> Kind? {
    guard bytes[index] == 0xEC || (bytes[index] >= 0xE4 && bytes[index] <= 0xE9) else { return nil }
    if has("제") || has("第") {
      index += 3
      guard takeNumerals() else { return nil }
      for unit in ["장", "편", "부", "章", "编", "篇", "編", "部分"] where has(unit) {
        index += unit.utf8.count
        return .part
      }
      for unit in ["절", "조", "节", "節", "条", "條"] where has(unit) {
        index += unit.utf8.count
        return .chapter
      }
      return nil
    }
    let start = index
    if takeNumerals(), index > start, has("、") {
      takeMark()
      return .chapter
    }
    return nil
  }

  /// Takes ASCII or Chinese numerals; false where there is none.
  private mutating func takeNumerals() -> Bool {
    let start = index
    while index < end {
      if isDigit(bytes[index]) {
        index += 1
      } else if ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"].contains(where: { has($0) }) {
        index += 3
      } else {
        break
      }
    }
    return index > start && index - start <= 12
  }

  private func has(_ word: String) -> Bool {
    let wanted = word.utf8
    guard index + wanted.count <= end else { return false }
    return zip(index..., wanted).allSatisfy { bytes[$0] == $1 }
  }
}
