import LinguisticText
import Readings

/// What stands in a bracket before the original: languages, scripts, quotation marks.
extension BracketReader {
  /// Behind labels (`중국어:`, `简体：`, `중국어 정체자:`), quotation marks and title brackets.
  func skipLeadIn(_ start: Int, _ end: Int) -> Int {
    var start = start
    while let label = labelEnd(start, end) { start = skipSpace(label, end) }
    while start < end, !Punctuation.roles(scalars[start]).isDisjoint(with: [.opener, .straightQuote]) {
      start += 1
    }
    return start
  }

  /// End of a label such as `중국어:`, `간체자 `, `한자:`, `中文：`; nil where there is none.
  ///
  /// Chinese before a colon is a label where it names a language or script; other Chinese is the original, and what
  /// follows the colon explains it (`小同大異: 작게는 같고`).
  private func labelEnd(_ start: Int, _ end: Int) -> Int? {
    var index = start
    let limit = min(end, start + 16)
    while index < limit {
      let scalar = scalars[index]
      if scalar == ":" || scalar == "：" {
        let isChinese = scalars[start..<index].contains { Script($0) == .han }
        return !isChinese || Self.chineseLabels.contains(string(trimmed(start..<index))) ? index + 1 : nil
      }
      if Script(scalar) == .space, index >= start + 2, Self.labelEndings.contains(scalars[index - 1]), isHangul(start) {
        // Without a colon it is one only before Chinese or a further label: 다자 진란궁 is none.
        let next = skipSpace(index, end)
        let isBeforeChinese = next < end && (isHan(next) || Punctuation.quoteRole(scalars, next) == .opens)
        return isBeforeChinese || labelEnd(next, end) != nil ? index : nil
      }
      guard [.hangul, .han, .latin, .space].contains(Script(scalar)) else { return nil }
      index += 1
    }
    return nil
  }

  /// Whether an interpunct parts the Sino-Korean reading of an original from the original (`항주시·杭州市`).
  func endsReading(_ piece: Range<Int>, in inside: Range<Int>) -> Bool {
    guard Punctuation.isInterpunct(scalars[piece.upperBound]) else { return false }
    let (reading, original) = (trimmed(piece), trimmed(piece.upperBound + 1..<inside.upperBound))
    return reading.count >= 2 && reading.count == original.count
      && zip(scalars[reading], scalars[original]).allSatisfy { syllable, character in
        CharacterReadings.sinoKorean(character).contains(String(Character(syllable)))
      }
  }

  /// Last syllables of names of languages and scripts (중국어, 한자, 번체).
  static let labelEndings: Set<Unicode.Scalar> = ["어", "자", "체"]

  /// Most syllables of the name of a language or script in one word (한국한자어).
  static let longestLabel = 5

  /// Whether Chinese names a language, a script or a kind of name and nothing else.
  static func isChineseLabel(_ text: ArraySlice<Unicode.Scalar>) -> Bool { chineseLabelTrie[text] != nil }

  /// What Korean texts put before a colon that is no rendering.
  static let remarks: Set<String> = [
    "병음", "한글", "발음", "음", "뜻", "의미", "원제", "원문", "본명", "음역", "직역", "의역", "별칭", "별명", "약칭", "출처", "자료", "사진", "예", "참고",
    "비고", "주",
  ]

  /// What Chinese texts put before a name: languages, scripts, kinds of names.
  private static let chineseLabels: Set<String> = [
    "中文", "中文名", "中国语", "中國語", "汉语", "漢語", "中", "汉字", "漢字", "简体", "簡體", "简体字", "簡體字", "简", "簡", "简体中文", "簡體中文", "繁体",
    "繁體",
    "繁体字", "繁體字", "繁", "繁体中文", "繁體中文", "正体", "正體", "正體字", "日文", "日语", "日語", "日本语", "日本語", "日", "韩文", "韓文", "原文", "原名",
    "原题",
    "原題", "本名", "族名", "全称", "全稱", "全名", "简称", "簡稱", "又名", "又称", "又稱", "别名", "別名", "别称", "別稱", "旧称", "舊稱", "旧名", "舊名",
    "字",
    "号", "號",
  ]

  private static let chineseLabelTrie = SuffixTrie(chineseLabels.map { ($0, 0) })

  // MARK: - Renderings

  /// Behind Chinese a colon ends the rendering and an explanation follows (`天猫商城(티몰: 고양이)`), unless what stands
  /// before it names a language or a kind of remark.
  func renderingOrRefusal(_ range: Range<Int>, isBehindChinese: Bool) -> BracketContent {
    var end = range.lowerBound
    while end < range.upperBound, !isSeparator(scalars[end]), scalars[end] != ":" { end += 1 }
    let rendering = trimmed(range.lowerBound..<end)
    if scalars[rendering].contains(where: { Script($0) == .han }) { return .refused(.koreanText) }
    let isExplained =
      isBehindChinese && end < range.upperBound && scalars[end] == ":" && !isLabel(rendering)
    guard end == range.upperBound || isSeparator(scalars[end]) || isExplained else { return .refused(.koreanText) }
    return .rendering(range: rendering)
  }

  /// Whether nothing, a kind of remark or the name of a language or script stands before a colon.
  private func isLabel(_ range: Range<Int>) -> Bool {
    guard let last = range.last else { return true }
    if Self.remarks.contains(string(range)) { return true }
    let isShort = range.count <= Self.longestLabel || scalars[range].contains { Script($0) == .space }
    return isShort && Self.labelEndings.contains(scalars[last])
  }
}
