import Diagnostics
import LinguisticText
import Readings
import TranslationModel

/// What the text around a bracketed name says it is, whatever its characters are: a person's, with 수학자 before it; a place's,
/// with a province before it or 현 behind its bracket.
struct NameEvidence: Equatable {
  var isPerson = false
  /// Whether the text has other persons in Korean reading, though it does not say that this is one.
  var isAmongPersons = false
  var isPlace = false

  init() {}

  /// Complexity: O(persons + sentence).
  init(of gloss: Gloss, in document: Document, persons: PersonNaming) {
    let bytes = document.bytes
    let start = gloss.targetRange.lowerBound
    let before = String(decoding: bytes[max(0, start - Self.reach)..<start], as: UTF8.self)
    let end = min(bytes.count, gloss.sourceRange.upperBound)
    let behind = String(decoding: bytes[end..<min(bytes.count, end + Self.reach)], as: UTF8.self)
      .drop { ")）]］ ".contains($0) }
    let last = before.hasSuffix(" ") ? before.split { $0.isWhitespace }.last.map(String.init) ?? "" : ""
    isPlace = Self.isProvince(last) || Self.placeNouns.contains { behind.hasPrefix($0) }
    isPerson =
      !isPlace
      && (Self.occupations.contains { last.hasSuffix($0) } || PersonNaming.isOfPast(gloss)
        || ReadPerson.isOfToday(gloss, in: document))
    let others = Set(persons.read.map { ComparisonKey.original($0.source) })
      .subtracting([ComparisonKey.original(gloss.source)])
    isAmongPersons = !isPlace && others.count >= Self.leastOfPersons
  }

  /// Whether a word is a province, in whose genitive the name may stand: 안휘성, 안휘성의.
  private static func isProvince(_ word: String) -> Bool {
    let stem = word.hasSuffix("의") ? word.dropLast() : word[...]
    return stem.hasSuffix("성") && KnownPlaces.provincesInKorean.contains(String(stem.dropLast()))
  }

  /// Bytes.
  private static let reach = 45

  /// Other persons in Korean reading that show how a text names them.
  private static let leastOfPersons = 2

  private static let placeNouns = ["현", "시에", "시의", "시는", "성에", "성의", "진에", "진의"]

  /// > Source: 표준국어대사전; what persons of any time are called, in front of their names.
  private static let occupations = [
    "학자", "시인", "화가", "문인", "작가", "문학가", "소설가", "사상가", "정치가", "혁명가", "교육가", "교육자", "번역가", "역사가", "발명가", "음악가", "서예가",
    "서화가",
    "사학자", "장군", "장수", "명장", "무장", "문신", "무신", "명신", "관리", "관료", "총독", "순무", "선비", "승려", "고승", "명의", "의학자", "상인", "군벌",
    "외교관",
    "건축가", "기업가", "은행가", "지도자",
  ]
}
