/// A Hangul syllable taken apart: lead consonant, vowel, final consonant.
///
/// > Source: The Unicode Standard 15.0, 3.12 Conjoining Jamo Behavior, for the arithmetic.
public struct HangulSyllable: Sendable, Hashable {
  /// Index of the lead consonant in ``leads``, 0…18.
  public var lead: Int
  /// Index of the vowel in ``vowels``, 0…20.
  public var vowel: Int
  /// Index of the final consonant in ``finals``, 0…27; 0 is none.
  public var final: Int

  public init(lead: Int, vowel: Int, final: Int = 0) {
    precondition((0..<19).contains(lead) && (0..<21).contains(vowel) && (0..<28).contains(final), "no such jamo")
    self.lead = lead
    self.vowel = vowel
    self.final = final
  }

  /// Takes a syllable apart; nil for everything but 가…힣.
  public init?(_ scalar: Unicode.Scalar) {
    guard Self.block.contains(scalar.value) else { return nil }
    let index = Int(scalar.value - Self.block.lowerBound)
    self.init(lead: index / 588, vowel: index / 28 % 21, final: index % 28)
  }

  /// The syllable put together again.
  public var scalar: Unicode.Scalar {
    Unicode.Scalar(Self.block.lowerBound + UInt32(lead * 588 + vowel * 28 + final))!
  }

  public var hasFinal: Bool { final != 0 }

  /// 가…힣.
  public static let block: ClosedRange<UInt32> = 0xAC00...0xD7A3
  public static let leads = Array("ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ".unicodeScalars)
  public static let vowels = Array("ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ".unicodeScalars)
  /// The final consonants from index 1 on (``final`` − 1).
  public static let finals = Array("ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ".unicodeScalars)
}

/// Questions asked of Hangul letter by letter.
public enum Jamo {
  /// Whether a syllable ends in a consonant (받침); nil for what is no syllable.
  public static func hasFinal(_ scalar: Unicode.Scalar) -> Bool? {
    HangulSyllable(scalar)?.hasFinal
  }

  /// The letters of a text in order: 줘 → ㅈ ㅝ, 강 → ㄱ ㅏ ㅇ. What is no syllable stays.
  public static func letters(_ text: some StringProtocol) -> [Unicode.Scalar] {
    var letters: [Unicode.Scalar] = []
    for scalar in text.unicodeScalars {
      guard let syllable = HangulSyllable(scalar) else {
        letters.append(scalar)
        continue
      }
      letters.append(HangulSyllable.leads[syllable.lead])
      letters.append(HangulSyllable.vowels[syllable.vowel])
      if syllable.hasFinal { letters.append(HangulSyllable.finals[syllable.final - 1]) }
    }
    return letters
  }

  /// How alike two spellings are, 0 (nothing in common) to 1 (equal): one minus the edit distance between their
  /// letters, divided by the length of the longer. Two empty texts are equal. O(n · m).
  public static func similarity(_ one: some StringProtocol, _ other: some StringProtocol) -> Double {
    let (a, b) = (letters(one), letters(other))
    guard !a.isEmpty || !b.isEmpty else { return 1 }
    return 1 - Double(distance(a, b)) / Double(max(a.count, b.count))
  }

  /// Levenshtein distance with one row.
  private static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var row = Array(0...b.count)
    for (i, left) in a.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, right) in b.enumerated() {
        let substituted = diagonal + (left == right ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(substituted, diagonal + 1, row[j] + 1)
      }
    }
    return row[b.count]
  }
}
