import LinguisticText

/// Letters that are mixed up in writing since they sound alike.
///
/// > Source: 표준 발음법 제5항 (ㅖ as ㅔ, ㅢ as ㅣ), 제12항 (ㅎ between vowels), 제18항–제20항 (ㄴ, ㅁ, ㅇ, ㄹ); 한글 맞춤법 제10항–제12항.
enum ConfusedLetters {
  /// Whether two syllables differ in one letter, by two that are mixed up.
  static func differ(_ one: Unicode.Scalar, _ other: Unicode.Scalar) -> Bool {
    guard let left = HangulSyllable(one), let right = HangulSyllable(other) else { return false }
    let differing = [left.lead != right.lead, left.vowel != right.vowel, left.final != right.final]
    guard differing.count(where: { $0 }) == 1 else { return false }
    if differing[0] {
      return are(HangulSyllable.leads[left.lead], HangulSyllable.leads[right.lead], in: leads)
    }
    if differing[1] {
      return are(HangulSyllable.vowels[left.vowel], HangulSyllable.vowels[right.vowel], in: vowels)
    }
    guard left.final > 0, right.final > 0 else { return false }
    return are(HangulSyllable.finals[left.final - 1], HangulSyllable.finals[right.final - 1], in: finals)
  }

  /// Whether two syllables differ in the vowel only, by ㅣ, ㅗ or ㅜ before it or by ㅐ and ㅔ: 량 랑, 촨 찬.
  static func haveAlikeVowels(_ one: Unicode.Scalar, _ other: Unicode.Scalar) -> Bool {
    guard let left = HangulSyllable(one), let right = HangulSyllable(other), left.lead == right.lead,
      left.final == right.final
    else { return false }
    return are(HangulSyllable.vowels[left.vowel], HangulSyllable.vowels[right.vowel], in: glides)
  }

  /// Whether two syllables differ in the lead only, by a tense consonant for the plain one: 썬 선, 쯔 즈.
  static func haveAlikeLeads(_ one: Unicode.Scalar, _ other: Unicode.Scalar) -> Bool {
    guard let left = HangulSyllable(one), let right = HangulSyllable(other), left.vowel == right.vowel,
      left.final == right.final
    else { return false }
    return are(HangulSyllable.leads[left.lead], HangulSyllable.leads[right.lead], in: tense)
  }

  private static let tense = ["ㄱㄲ", "ㄷㄸ", "ㅂㅃ", "ㅅㅆ", "ㅈㅉ"].map { Set($0.unicodeScalars) }

  private static let glides = ["ㅏㅑ", "ㅓㅕ", "ㅗㅛ", "ㅜㅠ", "ㅐㅔ", "ㅒㅖ", "ㅏㅘ", "ㅓㅝ", "ㅔㅞ", "ㅣㅟ", "ㅣㅢ"].map {
    Set($0.unicodeScalars)
  }

  private static func are(_ one: Unicode.Scalar, _ other: Unicode.Scalar, in groups: [Set<Unicode.Scalar>]) -> Bool {
    groups.contains { $0.contains(one) && $0.contains(other) }
  }

  private static let leads = ["ㄱㄲㅋ", "ㄷㄸㅌ", "ㅂㅃㅍ", "ㅈㅉㅊ", "ㅅㅆ", "ㄴㄹ", "ㄴㅇ", "ㄹㅇ", "ㅎㅇ"].map {
    Set($0.unicodeScalars)
  }
  private static let vowels = ["ㅐㅔㅒㅖ", "ㅚㅙㅞ", "ㅞㅟ", "ㅟㅢㅣ", "ㅡㅜ", "ㅓㅕ", "ㅏㅑ", "ㅗㅛ", "ㅜㅠ"].map { Set($0.unicodeScalars) }
  private static let finals = ["ㄴㅁㅇ", "ㄴㄹ", "ㄱㅂㄷㅅ"].map { Set($0.unicodeScalars) }
}
