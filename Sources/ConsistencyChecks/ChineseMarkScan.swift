import LinguisticText
import TranslationModel

/// Reads one block for Chinese marks that stand next to Hangul.
struct ChineseMarkScan {
  private let number: Int
  private let block: Block
  private let text: [Unicode.Scalar]
  /// UTF-8 offset of each scalar, and the length of the text.
  private let starts: [Int]
  /// Of the document.
  private let bytes: [UInt8]

  /// - Parameter bytes: of the document.
  ///
  /// Nil where the block is no Korean text, is given word by word, has none of the marks, or speaks of marks.
  init?(_ block: Block, number: Int, bytes: [UInt8]) {
    guard block.language == .target, !block.isQuotation, block.kind != .reference, Self.holdsMarks(block.text),
      !Self.namesMarks(block.text)
    else { return nil }
    (self.block, self.number, self.bytes) = (block, number, bytes)
    text = Array(block.text.unicodeScalars)
    starts = text.reduce(into: [0]) { $0.append($0[$0.count - 1] + UTF8.width($1)) }
  }

  /// The marks, in order; those inside marked quotations and code are left out. O(bytes).
  func marks() -> [ChineseMark] {
    var found = brackets()
    var index = 0
    while index < text.count {
      let end = text[index...].firstIndex { !isMark($0) } ?? text.count
      if end > index, isInKorean(index..<end), !isFace(index..<end) { found.append(mark(index..<end)) }
      index = max(end, index + 1)
    }
    return found.sorted { $0.textRanges[0].lowerBound < $1.textRanges[0].lowerBound }
      .filter { mark in !block.quotedRanges.contains { $0.overlaps(mark.textRanges[0]) } }
  }

  private func isMark(_ scalar: Unicode.Scalar) -> Bool {
    ChineseMark.halfWidth(of: scalar) != nil && GlossBracket.opened(by: scalar) == nil
      && GlossBracket.closed(by: scalar) == nil
  }

  private func mark(_ run: Range<Int>) -> ChineseMark {
    let halves = text[run].compactMap(ChineseMark.halfWidth).map(Character.init)
    // 、 behind the number of an item is a full stop: 1、서론.
    let replacement = isNumberOfItem(before: run) ? "." : String(halves)
    return ChineseMark(
      block: number, textRanges: [utf8(run)], written: [string(run)],
      replacements: [replacement + (needsSpace(behind: run) ? " " : "")], context: context(run))
  }

  // MARK: - Where it stands

  private enum Side { case korean, foreign, neutral, none }

  /// Whether Hangul stands right before it and nothing foreign behind, or a figure, a Latin letter or a bracket before
  /// it and Hangul behind, in a stretch that is mostly Hangul.
  private func isInKorean(_ run: Range<Int>) -> Bool {
    let behind = side(behind: run.upperBound)
    switch side(before: run.lowerBound) {
    case .korean: guard behind != .foreign else { return false }
    case .neutral: guard behind == .korean else { return false }
    case .foreign, .none: return false
    }
    return isMostlyHangul(around: run)
  }

  private func side(before offset: Int) -> Side {
    guard offset > 0 else { return .none }
    let last = text[offset - 1]
    if GlossBracket.closed(by: last) != nil { return beforeBracket(closingAt: offset - 1) }
    if Self.closing.contains(last) {
      return offset > 1 && HangulSyllable(text[offset - 2]) != nil ? .korean : .neutral
    }
    switch Script(last) {
    case .hangul: return HangulSyllable(last) == nil ? .none : .korean
    case .han, .kana: return .foreign
    case .digit, .latin: return .neutral
    case .space: return .none
    case .other: return Self.units.contains(last) ? .neutral : .none
    }
  }

  /// Of the word that a bracket belongs to; what stands in it may be an original or a footnote.
  private func beforeBracket(closingAt end: Int) -> Side {
    let kind = GlossBracket.closed(by: text[end])
    let reach = text[max(0, end - Self.longestBracket)..<end]
    guard let start = reach.lastIndex(where: { GlossBracket.opened(by: $0) == kind }), start > 0 else {
      return .neutral
    }
    return HangulSyllable(text[start - 1]) == nil ? .neutral : .korean
  }

  /// Foreign is a clause of Chinese or Japanese; a word of it with Hangul behind is none.
  private func side(behind offset: Int) -> Side {
    var index = offset
    while index < text.count, Script(text[index]) == .space, text[index] != "\n" { index += 1 }
    guard index < text.count else { return .none }
    if Self.opening.contains(text[index]) || GlossBracket.opened(by: text[index]) != nil {
      let next = index + 1 < text.count ? text[index + 1] : " "
      return HangulSyllable(next) == nil ? .neutral : .korean
    }
    switch Script(text[index]) {
    case .hangul: return .korean
    case .han, .kana:
      let end = text[index...].firstIndex { ![.han, .kana].contains(Script($0)) } ?? text.count
      guard end - index <= Self.longestWord else { return .foreign }
      let next = text[end...].first { Script($0) != .space }
      return next.map { HangulSyllable($0) != nil || GlossBracket.opened(by: $0) != nil } == true ? .neutral : .foreign
    default: return .neutral
    }
  }

  /// Whether Hangul outweighs characters and kana on the line, brackets left out.
  private func isMostlyHangul(around run: Range<Int>) -> Bool {
    let near = max(0, run.lowerBound - Self.reach)..<min(text.count, run.upperBound + Self.reach)
    let start = text[near.lowerBound..<run.lowerBound].lastIndex(of: "\n").map { $0 + 1 } ?? near.lowerBound
    let end = text[run.upperBound..<near.upperBound].firstIndex(of: "\n") ?? near.upperBound
    var (hangul, foreign, depth) = (0, 0, 0)
    for scalar in text[start..<end] {
      if GlossBracket.opened(by: scalar) != nil { depth += 1 }
      if GlossBracket.closed(by: scalar) != nil { depth = max(0, depth - 1) }
      switch Script(scalar) {
      case .hangul: hangul += 1
      case .han, .kana: foreign += depth == 0 ? 1 : 0
      default: break
      }
    }
    return hangul > foreign * 2
  }

  /// Whether marks are sweat, eyes or a mouth: ；；, ：).
  private func isFace(_ run: Range<Int>) -> Bool {
    let marks = text[run]
    if marks.count > 1, marks.allSatisfy({ $0 == "；" }) { return true }
    guard marks.last == "；" || marks.last == "：", run.upperBound < text.count else { return false }
    return GlossBracket.opened(by: text[run.upperBound]) != nil || GlossBracket.closed(by: text[run.upperBound]) != nil
      || Self.mouths.contains(text[run.upperBound])
  }

  private func isNumberOfItem(before run: Range<Int>) -> Bool {
    guard run.count == 1, text[run.lowerBound] == "、" else { return false }
    let line = text[..<run.lowerBound].lastIndex(of: "\n").map { $0 + 1 } ?? 0
    let number = text[line..<run.lowerBound].drop { Script($0) == .space }
    return !number.isEmpty && number.count < 3 && number.allSatisfy { Script($0) == .digit }
  }

  /// Whether a word or an opening mark follows at once. Where markup ends in between, the space would fall inside of it.
  private func needsSpace(behind run: Range<Int>) -> Bool {
    guard run.upperBound < text.count, !endsMarkup(behind: run) else { return false }
    let next = text[run.upperBound]
    if next == "'" || next == "\"" {
      // Straight marks open and close: the second of two closes.
      return text[..<run.lowerBound].count { $0 == next }.isMultiple(of: 2)
    }
    if Self.opening.contains(next) || GlossBracket.opened(by: next) == .round { return true }
    return [.hangul, .han, .kana, .latin, .digit].contains(Script(next))
  }

  /// Whether bold text or a link ends right behind marks, or may do so; tags and brackets tell it from a beginning.
  private func endsMarkup(behind run: Range<Int>) -> Bool {
    guard block.markupBoundaries.contains(starts[run.upperBound]) else { return false }
    let next = bytes[block.offsets.documentRange(utf8(run)).upperBound...].prefix(2)
    return !(next.first == UInt8(ascii: "[") || next.first == UInt8(ascii: "<") && next.last != UInt8(ascii: "/"))
  }

  // MARK: - Brackets

  /// Pairs of which one at least is full-width, behind Hangul or before it.
  private func brackets() -> [ChineseMark] {
    var open: [Int] = []
    return text.indices.compactMap { index -> ChineseMark? in
      if GlossBracket.opened(by: text[index]) == .round { open.append(index) }
      guard GlossBracket.closed(by: text[index]) == .round, let start = open.popLast() else { return nil }
      let wide = [start, index].filter { ChineseMark.halfWidth(of: text[$0]) != nil }
      guard !wide.isEmpty, start > 0, side(before: start) == .korean, isMostlyHangul(around: start..<(index + 1))
      else { return nil }
      let ranges = wide.map { $0..<($0 + 1) }
      return ChineseMark(
        block: number, textRanges: ranges.map(utf8), written: ranges.map(string),
        replacements: wide.map { text[$0] == "（" ? "(" : ")" }, context: context(start..<(index + 1)))
    }
  }

  // MARK: - Pieces of text

  private func utf8(_ range: Range<Int>) -> Range<Int> { starts[range.lowerBound]..<starts[range.upperBound] }

  private func string(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(text[range])) }

  /// The marks with the rest of the words around them.
  private func context(_ run: Range<Int>) -> String {
    let before = text[max(0, run.lowerBound - Self.longestContext)..<run.lowerBound]
    let behind = text[run.upperBound..<min(text.count, run.upperBound + Self.longestContext)]
    let start = before.lastIndex { Script($0) == .space }.map { $0 + 1 } ?? before.startIndex
    let end = behind.firstIndex { Script($0) == .space } ?? behind.endIndex
    return string(start..<end)
  }

  private static func holdsMarks(_ text: String) -> Bool {
    text.utf8.withContiguousStorageIfAvailable { bytes in
      bytes.indices.dropLast(2).contains { index in
        bytes[index] == 0xEF && bytes[index + 1] == 0xBC
          || bytes[index] == 0xE3 && bytes[index + 1] == 0x80 && (0x81...0x82).contains(bytes[index + 2])
      }
    } ?? true
  }

  private static func namesMarks(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { names.words(in: $0) != 0 }
  }

  /// Names of marks and widths.
  ///
  /// > Source: 한글 맞춤법 부록 문장 부호 (1988 and 2014).
  private static let names = WordList([
    "문장 부호", "문장부호", "구두점", "표점", "쉼표", "마침표", "물음표", "느낌표", "쌍점", "쌍반점", "고리점", "모점", "콜론", "전각", "반각",
  ])
  private static let opening: Set<Unicode.Scalar> = ["“", "‘", "「", "『", "《", "\"", "'"]
  private static let closing: Set<Unicode.Scalar> = ["”", "’", "」", "』", "》", "\"", "'"]
  private static let units: Set<Unicode.Scalar> = ["%", "％", "℃", "°", "㎞", "㎡", "㎢", "㎝", "㎜", "㎏"]
  private static let mouths: Set<Unicode.Scalar> = ["D", "P", "3", "-", "´", "`", "^"]

  /// Scalars.
  private static let longestBracket = 60
  private static let longestWord = 4
  private static let longestContext = 12
  private static let reach = 60
}
