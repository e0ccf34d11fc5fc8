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

  /// Whether it is cited as a word, alone or with others: 戏眼, 扣子 같은 말, 扣子라는.
  func isCited(_ run: Range<Int>) -> Bool {
    let near = run.upperBound..<min(bytes.count, run.upperBound + Self.longestCitation)
    let behind = String(decoding: bytes[near], as: UTF8.self).unicodeScalars
    let words = behind.drop { Script($0) == .han || Script($0) == .space || $0 == "," || $0 == "、" || $0 == "·" }
    return Self.citations.contains { words.starts(with: $0.unicodeScalars) }
  }

  private static let citations = ["같은 ", "라는 ", "이라는 ", "란 ", "이란 ", "라고 ", "이라고 ", "라 부르", "이라 부르"]
  /// Bytes.
  static let longestCitation = 60

  /// Words of sentences on languages, words and characters, and on what is typed and searched for.
  private static let talk = WordList([
    "원어", "대응어", "용어", "옮기지", "검색", "입력", "키워드",
    "간체", "번체", "정체자", "중국어", "일본어", "한자", "가나로", "가타카나", "히라가나", "낱말", "단어", "글자", "발음", "획수", "성조", "병음",
  ])
}
