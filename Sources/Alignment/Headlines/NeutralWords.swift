import LinguisticText

/// Words that one language needs and the other does without: they neither make nor break a rendering.
///
/// Closed classes only. Words that turn a claim round (不, 未, 被, 对; 안, 못) are not among them.
enum NeutralWords {
  /// Structural particles, conjunctions and the 等 of lists, in simplified form.
  ///
  /// > Source: 现代汉语词典 (第7版), words marked 助词 and 连词 that join nouns or attributes.
  static let chinese: Set<Unicode.Scalar> = ["的", "之", "和", "与", "及", "暨", "并", "或", "等", "了", "地", "所"]

  /// 关于, "about".
  static let about: (UInt32, UInt32) = (0x5173, 0x4E8E)

  /// Adnominal forms that stand for a particle, and conjunctive words, written as words of their own.
  ///
  /// > Source: 표준국어대사전, 불완전 동사 (관하다, 대하다, 위하다, 통하다, 의하다) and 접속 부사.
  static let korean: Set<String> = ["및", "등", "등의", "또는", "관한", "대한", "위한", "통한", "의한", "따른", "관련"]

  /// What may follow a noun that is covered, beside particles: plural, adnominal 적, and the forms of 하다 and 되다 that
  /// make an attribute or a noun of it.
  static let koreanTails: Set<String> = [
    "들", "들의", "적", "적인", "하는", "한", "할", "하기", "하고", "하여", "해", "된", "되는", "되어",
  ]

  /// Syllables a run of covered units may step over.
  static let joiningSyllables: Set<Unicode.Scalar> = ["의", "와", "과", "및"]

  /// Generic tails of place names that either side may leave out.
  static let placeTails: Set<Unicode.Scalar> = ["市", "省", "시", "성"]
}
