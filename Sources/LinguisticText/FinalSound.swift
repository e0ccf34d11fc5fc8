/// What a word ends in, as far as the choice of a particle depends on it.
///
/// > Source: 표준국어대사전, entries 을/를, 이/가, 으로/로; 한글 맞춤법.
public enum FinalSound: Sendable, Hashable {
  /// No final consonant (창수): 를, 가, 로.
  case vowel
  /// Final ㄹ (서울): 을, 이, but 로.
  case rieul
  /// Another final consonant (이좡): 을, 이, 으로.
  case consonant
  /// Not to be told from the spelling (Latin letters, Han, brackets): either form may follow.
  case unknown

  /// The final sound of the word whose last scalar is `scalar`.
  ///
  /// Digits are read in Sino-Korean: 1 (일) ends in ㄹ, 3 (삼) in a consonant, 2 (이) in a vowel; 0 is 영, 십, 백 or 천.
  public init(_ scalar: Unicode.Scalar) {
    if let syllable = HangulSyllable(scalar) {
      self.init(finalIndex: syllable.final)
      return
    }
    switch scalar.value {
    case 0x11A8...0x11C2: self.init(finalIndex: Int(scalar.value - 0x11A7))
    case 0x1161...0x1175: self = .vowel
    case 0x30...0x39: self = Self.ofDigits[Int(scalar.value - 0x30)]
    default: self = .unknown
    }
  }

  /// The final sound of a word; unknown for an empty one.
  public init(of word: String) {
    guard let last = word.unicodeScalars.last else {
      self = .unknown
      return
    }
    self.init(last)
  }

  private init(finalIndex: Int) {
    switch finalIndex {
    case 0: self = .vowel
    case 8: self = .rieul
    default: self = .consonant
    }
  }

  /// 영 일 이 삼 사 오 육 칠 팔 구.
  private static let ofDigits: [FinalSound] = [
    .consonant, .rieul, .vowel, .consonant, .vowel, .vowel, .consonant, .rieul, .rieul, .vowel,
  ]
}
