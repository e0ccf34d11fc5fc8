import LinguisticText
import Testing

@Suite struct JamoTests {
  @Test func everySyllableComesApartAndTogether() {
    for value in HangulSyllable.block {
      let scalar = Unicode.Scalar(value)!
      let syllable = HangulSyllable(scalar)
      #expect(syllable?.scalar == scalar)
    }
    #expect(HangulSyllable("ㄱ") == nil)
    #expect(HangulSyllable("庄") == nil)
  }

  @Test(arguments: [("좡", "ㅈㅘㅇ"), ("이", "ㅇㅣ"), ("값", "ㄱㅏㅄ"), ("A급", "Aㄱㅡㅂ"), ("", "")])
  func letters(text: String, expected: String) {
    #expect(Jamo.letters(text) == Array(expected.unicodeScalars))
  }

  @Test(arguments: [("강", true), ("가", false), ("A", nil), ("한", true)] as [(Unicode.Scalar, Bool?)])
  func hasFinal(scalar: Unicode.Scalar, expected: Bool?) {
    #expect(Jamo.hasFinal(scalar) == expected)
  }

  @Test(
    arguments: [("", "", 1), ("가", "가", 1), ("가", "나", 0.5), ("강", "가", 2.0 / 3), ("이좡", "이징", 0.8), ("가", "", 0)]
      as [(String, String, Double)])
  func similarity(one: String, other: String, expected: Double) {
    #expect(abs(Jamo.similarity(one, other) - expected) < 1e-9)
    #expect(Jamo.similarity(one, other) == Jamo.similarity(other, one))
  }
}
