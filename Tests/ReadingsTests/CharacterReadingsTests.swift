import LinguisticText
import Readings
import Testing

@Suite struct CharacterReadingsTests {
  /// 简 and 繁 have the same set of Mandarin readings.
  @Test(
    arguments: [
      ("庄", "莊"), ("长", "長"), ("发", "發"), ("着", "著"), ("重", "重"), ("乐", "樂"), ("会", "會"), ("泽", "沢"), ("教", "敎"),
    ]
      as [(Unicode.Scalar, Unicode.Scalar)])
  func sameMandarinSet(one: Unicode.Scalar, other: Unicode.Scalar) {
    #expect(Set(CharacterReadings.mandarin(one)).subtracting(CharacterReadings.mandarin(other)).isEmpty)
    #expect(!CharacterReadings.mandarin(one).isEmpty)
  }

  @Test(
    arguments: [
      ("长", ["cháng", "zhǎng"]), ("行", ["xíng", "háng"]), ("重", ["zhòng", "chóng"]), ("女", ["nǚ"]), ("略", ["lüè"]),
      ("酒", ["jiǔ"]),
      ("桂", ["guì"]), ("欧", ["ōu"]), ("会", ["huì", "kuài"]),
    ] as [(Unicode.Scalar, [String])])
  func marked(scalar: Unicode.Scalar, expected: [String]) {
    let found = CharacterReadings.pinyin(scalar).map(\.marked)
    #expect(expected.allSatisfy(found.contains), "\(scalar): \(found)")
  }

  /// readings.md, trap 1: a simplified shape is never read as the rare character that looks like it.
  @Test(
    arguments: [
      ("体", ["체"]), ("听", ["청"]), ("关", ["관"]), ("势", ["세"]), ("圣", ["성"]), ("坏", ["괴"]), ("园", ["원"]), ("币", ["폐"]),
      ("仅", ["근"]),
      ("叹", ["탄"]), ("担", ["담"]), ("发", ["발"]), ("后", ["후"]), ("斗", ["두"]), ("余", ["여"]),
    ] as [(Unicode.Scalar, [String])])
  func simplifiedShapesAreReadThroughTheTraditional(scalar: Unicode.Scalar, expected: [String]) {
    #expect(CharacterReadings.sinoKorean(scalar) == expected)
  }

  /// 한글 맞춤법 제10항–제12항: 녀→여, 량→양, 로→노.
  @Test(
    arguments: [
      ("女", ["녀", "여"]), ("量", ["량", "양"]), ("老", ["로", "노"]), ("李", ["리", "이"]), ("龙", ["룡", "용"]),
      ("率", ["률", "율", "솔"]),
    ]
      as [(Unicode.Scalar, Set<String>)])
  func withAndWithoutInitialLaw(scalar: Unicode.Scalar, expected: Set<String>) {
    #expect(Set(CharacterReadings.sinoKorean(scalar)).isSuperset(of: expected))
  }

  /// 외래어 표기법 표 4 with 제3장 제6절: ん ㄴ, っ ㅅ, no long vowels.
  @Test(
    arguments: [
      ("東", "도"), ("京", "쿄"), ("北", "홋"), ("海", "카이"), ("道", "도"), ("田", "다"), ("島", "시마"), ("沢", "자와"), ("国", "고쿠"),
    ]
      as [(Unicode.Scalar, String)])
  func japanese(scalar: Unicode.Scalar, expected: String) {
    #expect(CharacterReadings.japanese(scalar).contains(expected))
  }

  @Test func renderingsTogether() {
    let renderings = CharacterReadings.renderings(of: "莊")
    #expect(renderings.mandarin == ["좡"])
    #expect(renderings.sinoKorean == ["장"])
    #expect(!renderings.variants.contains("좡"))
    #expect(CharacterReadings.renderings(of: "A").mandarin.isEmpty)
  }

  /// Deviations of the kinds in readings.md §5.
  @Test(
    arguments: [("zi", "즈"), ("yan", "이엔"), ("tong", "통"), ("gan", "깐"), ("jia", "쟈"), ("gui", "궤이"), ("en", "엔")]
      as [(String, String)])
  func misspellings(syllable: String, expected: String) {
    #expect(MandarinTable.variants(of: syllable).contains(expected))
  }
}
