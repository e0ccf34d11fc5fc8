import Diagnostics
import LinguisticText

/// Sentences and phrases that speak of a word instead of using it.
extension LeftoverScan {
  /// Whether its sentence talks of words and characters (간체로 图书馆, 번체로 圖書館이라고 쓴다).
  func isInTalk(_ run: Range<Int>) -> Bool {
    let sentence = sentence(of: run)
    let text = String(decoding: bytes[sentence], as: UTF8.self)
    return Self.talk.isIn(text)
  }

  /// Whether it is cited as a word, alone or with others (戏眼, 扣子 같은 말, 扣子라는), or as a name that was changed (中伟股份에서
  /// 中伟新材로 바뀌어).
  func isCited(_ run: Range<Int>) -> Bool {
    let near = run.upperBound..<min(bytes.count, run.upperBound + Self.longestCitation)
    let behind = String(decoding: bytes[near], as: UTF8.self).unicodeScalars
    let words = behind.drop { Script($0) == .han || Script($0) == .space || $0 == "," || $0 == "、" || $0 == "·" }
    let target = words.starts(with: "에서 ".unicodeScalars) ? words.dropFirst(3).drop { Script($0) == .han } : words
    return Self.citations.contains { words.starts(with: $0.unicodeScalars) }
      || Self.changes.contains { target.starts(with: $0.unicodeScalars) }
  }

  /// Verbs behind a new name.
  private static let changes = ["로", "으로"].flatMap { particle in
    [" 바뀌", " 바꾸", " 바꿔", " 바꿨", " 개명", " 개칭", " 이름을 바"].map { particle + $0 }
  }

  private static let citations = ["같은 ", "라는 ", "이라는 ", "란 ", "이란 ", "라고 ", "이라고 ", "라 부르", "이라 부르"]
  /// Bytes.
  static let longestCitation = 60

  /// Whether the words behind it say the same again in Korean: 21100万亿, 즉 약 2경 1100조.
  func isRestated(_ run: Range<Int>) -> Bool {
    let near = run.upperBound..<min(bytes.count, run.upperBound + Self.longestCitation)
    let behind = String(decoding: bytes[near], as: UTF8.self).drop { $0 == " " }
    return [", 즉 ", ", 곧 ", "(즉", ", 다시 말해"].contains { behind.hasPrefix($0) }
  }

  /// Whether it is a clause of Chinese, cited behind its translation, and no word: with its marks twelve characters and more.
  func isClause(_ run: Range<Int>) -> Bool {
    func isPart(_ scalar: Unicode.Scalar) -> Bool {
      Script(scalar) == .han || "，、。；：".unicodeScalars.contains(scalar)
    }
    let start = max(0, run.lowerBound - Self.longestCitation)
    let before = String(decoding: bytes[start..<run.lowerBound], as: UTF8.self).unicodeScalars.reversed().prefix(
      while: isPart)
    let end = min(bytes.count, run.upperBound + Self.longestCitation)
    let behind = String(decoding: bytes[run.lowerBound..<end], as: UTF8.self).unicodeScalars.prefix(while: isPart)
    return (before + behind).count { Script($0) == .han } >= Self.leastOfClause
  }

  private static let leastOfClause = 12

  /// Words of sentences on languages, words and characters, and on what is typed and searched for.
  private static let talk = WordList([
    "원어", "대응어", "용어", "옮기지", "검색", "입력", "키워드",
    "간체", "번체", "정체자", "중국어", "일본어", "한자", "가나로", "가타카나", "히라가나", "낱말", "단어", "글자", "발음", "획수", "성조", "병음",
  ])

  /// Names that the text keeps in Chinese beyond doubt: labels of its parts, and lists of three and more in a line with
  /// Korean words (大众点评, 小红书, 知乎 정보), which no quoted sentence of Chinese is.
  func kept() -> [String] {
    var kept = runs.filter(isLabel)
    let items = runs.filter { !enclosures.hold($0, .bracket, .title, .quotation) && !isClause($0) }
    var list: ArraySlice<Range<Int>> = []
    for (index, item) in items.enumerated() {
      let goesOn = list.last.map { isComma(bytes[$0.upperBound..<item.lowerBound]) } ?? false
      list = goesOn ? items[list.startIndex...index] : items[index...index]
      if list.count == Self.leastOfList { kept += list } else if list.count > Self.leastOfList { kept.append(item) }
    }
    return kept.map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  private static let leastOfList = 3

  private func isComma(_ between: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    [", ", ",", "、", "，", " / ", "/"].contains(String(decoding: between, as: UTF8.self))
  }

  /// Whether it stands between square brackets that are behind no word of Korean, as they are in glosses (이좡[亦庄]).
  func isLabel(_ run: Range<Int>) -> Bool {
    let near = bytes[max(0, run.lowerBound - Self.longestCitation)..<run.lowerBound]
    guard let open = near.lastIndex(of: UInt8(ascii: "[")), !near[open...].contains(UInt8(ascii: "]")) else {
      return false
    }
    return UTF8Scalar.last(before: open, in: bytes).map { Script($0) != .hangul } ?? true
  }
}
