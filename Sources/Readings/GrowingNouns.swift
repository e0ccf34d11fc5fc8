public import LinguisticText

/// Which generic nouns stand behind a name or term without a space and make a longer noun of it.
public enum GrowingNoun: UInt8, Sendable, CaseIterable {
  /// 성, which only provinces have.
  case province
  /// Units below the province: 시, 구, 현.
  case unit
  /// What is mostly named after its place: 역, 공항, 대학, 은행, 시청.
  case seat
  /// Other places, bodies, and what people are: 그룹, 회사, 회장.
  case body
  /// Nouns of one syllable that make few other words: 강, 팀, 식, 계.
  case syllable
  /// Other nouns: 산업, 축제.
  case other
  /// Other nouns of one syllable, which the end of many words looks like: 호, 군, 사.
  case rareSyllable

  /// All of them, for the matcher. Read once, in some milliseconds.
  public static let nouns = GenericNouns(numbers.keys)

  /// O(length).
  public init?(_ noun: String) {
    guard let kind = Self.numbers[noun] else { return nil }
    self = kind
  }

  private static let numbers: [String: GrowingNoun] = {
    var kinds: [String: GrowingNoun] = [:]
    for (kind, nouns) in listed { for noun in nouns { kinds[noun] = kind } }
    EmbeddedTable.genericTerms.forEachRow { _, row in
      let category = row.text(2)
      guard !categoriesOfOtherWords.contains(category) else { return }
      for noun in row.list(1, separator: "|") where noun.unicodeScalars.count > 1 && isHangul(noun) {
        let kind: GrowingNoun = categoriesOfNames.contains(category) ? .body : .other
        kinds[noun] = min(kinds[noun] ?? kind, kind)
      }
    }
    return kinds
  }()

  private static func isHangul(_ noun: String) -> Bool {
    noun.unicodeScalars.allSatisfy { Script($0) == .hangul }
  }

  /// Categories of Tables/generic-terms.tsv.
  private static let categoriesOfNames: Set<String> = ["place-tail", "organisation", "title-person"]
  /// Those with adverbs, numerals and adjectives.
  private static let categoriesOfOtherWords: Set<String> = [
    "colour-number-measure", "direction-size", "time", "quality-action", "affix",
  ]

  /// > Source: administrative divisions after GB/T 2260 and 지방자치법 제2조; nouns and suffixes of one syllable after
  /// > 표준국어대사전, entries marked 접미사 (-강, -급, -계, -식, -형, -님) and 명사 used like them behind names.
  private static let listed: [(GrowingNoun, [String])] = [
    (.province, ["성"]),
    (.unit, ["시", "구", "현", "진", "향", "촌"]),
    (
      .seat,
      [
        "역", "항", "대", "공항", "국제공항", "대학", "대학교", "은행", "시청", "성청", "구청", "시정부", "성정부", "시위원회", "성위원회", "지점", "박물관",
        "신구", "자치구", "자치주", "자치현", "경제특구",
      ]
    ),
    (.syllable, ["강", "산", "섬", "팀", "식", "계", "형", "급", "판", "족", "님", "옹", "어", "폰", "집"]),
    // Nouns that the table has not, most of them from English in names of firms and their wares.
    (
      .body,
      [
        "당국", "당국자", "지도부", "검찰", "현청", "공단", "산단", "법인", "계열사", "일대", "인근", "상공", "외곽", "출신", "사태", "코인", "앱", "몰",
        "캐피털", "파트너스", "벤처스", "인베스트먼트", "닷컴", "클라우드", "뮤직", "페이", "카드", "모터스", "테크", "테크놀로지", "홀딩스", "픽처스", "게임즈",
        "스토어", "패드", "워치", "비디오", "맵",
      ]
    ),
    (
      .rareSyllable,
      [
        "호", "군", "양", "주", "읍", "면", "기", "맹", "사", "령", "봉", "해", "천", "하", "교", "문", "궁", "탑", "가", "로", "길", "만",
        "도", "루", "묘", "제", "원", "회", "국", "청", "부", "처", "소", "당", "론", "법", "파", "풍", "체", "발", "행", "용", "점", "관",
        "차", "화", "측", "전", "배", "컵", "상", "쇼", "술", "칩", "각", "릉", "절", "병", "권",
      ]
    ),
  ]
}

extension GrowingNoun: Comparable {
  public static func < (left: GrowingNoun, right: GrowingNoun) -> Bool { left.rawValue < right.rawValue }
}
