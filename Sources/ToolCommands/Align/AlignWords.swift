import Diagnostics

/// What `align` says beside its beads, in both languages.
enum AlignWords {
  static let added = Wording(en: "added", ko: "더함")
  static let addedAtLength = Wording(en: "added: not in the original", ko: "더함: 원문에 없음")
  static let leftOut = Wording(en: "left out", ko: "빠짐")
  static let confirmed = Wording(en: "confirmed", ko: "확정")
  static let nothingLeft = Wording(en: "Nothing is left to check.", ko: "확인할 것이 없습니다.")

  /// What stands on the terminal meanwhile.
  ///
  /// - Parameters:
  ///   - number: index of the pair of texts.
  ///   - count: pairs of texts in all.
  static func aligning(_ title: Wording, number: Int, of count: Int, percent: Int) -> Wording {
    let place =
      count > 1 ? Wording(en: "\(number + 1) of \(count): ", ko: "\(number + 1)/\(count) ") : Wording(en: "", ko: "")
    return Wording(
      en: "aligning \(place.english)\(title.english): \(percent) %",
      ko: "정렬하는 중 \(place.korean)\(title.korean): \(percent) %")
  }

  static func lost(_ decisions: Int, of bitext: Bitext) -> Wording {
    Wording(
      en: "\(bitext.title): \(Counted.words(decisions, "decision")) of a review no longer "
        + "\(decisions == 1 ? "counts" : "count"), as the texts changed there.",
      ko: "\(bitext.title): 글이 바뀌어 더는 맞지 않는 검토 결정 \(decisions)건은 쓰지 않았습니다.")
  }

  static func unrelated(_ bitext: Bitext, saysUnstored: Bool) -> Wording {
    let (source, target) = (bitext.source.quotedName, bitext.target.quotedName)
    let score = Counted.percent(bitext.meanScore)
    return Wording(
      en:
        "\(source.english) and \(target.english) do not look like translations of each other: their beads are \(score) "
        + "sure on average.\(saysUnstored ? " Nothing of them is stored." : "")",
      ko: "서로의 번역이 아닌 것 같습니다: \(source.korean), \(target.korean). 짝의 점수는 평균 \(score)입니다."
        + (saysUnstored ? " 저장하지 않았습니다." : ""))
  }

  static func leftOut(_ count: Int, of side: BitextSide) -> Wording {
    let name = side.quotedName
    return Wording(
      en: "\(name.english): \(Counted.words(count, "block")) with nothing to translate (addresses, dates, references) "
        + "left out.",
      ko: "\(name.korean): 번역할 것이 없는 문단(주소, 날짜, 참고 자료) \(count)개를 뺐습니다.")
  }

  /// How many beads of texts wait for a look.
  static func waiting(_ bitexts: [Bitext]) -> Wording {
    let count = bitexts.reduce(0) { $0 + $1.doubtfulCount }
    guard count > 0 else { return nothingLeft }
    return Wording(
      en: "\(Counted.words(count, "bead")) \(count == 1 ? "waits" : "wait") for a look.", ko: "확인할 짝이 \(count)개 남았습니다.")
  }
}
