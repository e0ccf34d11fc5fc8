import Diagnostics

/// What is said about drift, in the page and in the terminal.
enum DriftWords {
  static let lead = Wording(
    en: """
      Originals whose rendering differs between documents. The size of a circle is the number of uses; filled ones and \
      the band are the usual rendering of a document.
      """,
    ko: "문서에 따라 표기가 다른 원어입니다. 원의 크기는 쓰인 횟수이고, 채운 원과 띠는 그 문서에서 주로 쓴 표기입니다.")
  static let preferred = Wording(en: "preferred", ko: "우선 용어")
  static let official = Wording(en: "official", ko: "외래어 표기법에 따른 표기")
  static let asTable = Wording(en: "As a table", ko: "표로 보기")
  static let chart = Wording(en: "Chart", ko: "도표")
  static let usual = Wording(en: "usual", ko: "주로 씀")
  static let noChange = Wording(
    en: "The usual rendering is the same in all documents.", ko: "주로 쓴 표기는 모든 문서에서 같습니다.")
  static let needsTwo = Wording(
    en: "Drift shows between documents: name at least two.", ko: "표기 변화는 여러 문서를 견주어야 보입니다. 문서를 둘 이상 지정하십시오.")

  /// `'충칭' up to 3월.txt, '중경' from 4월.txt on`.
  static func change(_ old: String, _ new: String, last: String, first: String) -> Wording {
    Wording(en: "'\(old)' up to \(last), '\(new)' from \(first) on", ko: "\(last)까지 ‘\(old)’, \(first)부터 ‘\(new)’")
  }

  static func totals(originals: Int, changes: Int, documents: Int) -> Wording {
    let place = Counted.words(documents, "document")
    guard originals > 0 else {
      return Wording(
        en: "No original is rendered differently in \(place).", ko: "문서 \(documents)건에서 표기가 다른 원어가 없습니다.")
    }
    return Wording(
      en: "\(Counted.words(originals, "original")) rendered differently in \(place), "
        + "\(Counted.words(changes, "change")) of the usual rendering.",
      ko: "문서 \(documents)건에서 표기가 다른 원어 \(originals)건, 주로 쓴 표기가 바뀐 곳 \(changes)곳.")
  }
}
