import LinguisticText

/// Words of their own that no term contains, and finite verbs.
///
/// > Source: closed classes of 표준국어대사전: 의존 명사, 대명사, 관형사, 접속 부사, 보조 용언, and the verbs that stand for
/// particles (관하다, 대하다, 위하다, 통하다, 의하다, 따르다).
enum KoreanStopWords {
  /// Whether a word, whole, is no part of a term. O(length).
  static func contains(_ word: ArraySlice<UInt32>) -> Bool { words.find(word) != nil }

  /// Whether a noun, with particles behind it or without, is no part of a term: 것, 때, 경우, 그것.
  static func containsNoun(_ noun: ArraySlice<UInt32>) -> Bool { nouns.find(noun) != nil }

  /// How many syllables at the end of a word belong to an ending that only a finite or connected verb has; 0 where there
  /// is none.
  static func finiteEnding(_ word: ArraySlice<UInt32>) -> Int {
    guard word.count > 1, let last = word.last else { return 0 }
    let before = word[word.endIndex - 2]
    if last == Self.da {
      if finalConsonant(before) == 20 || before == Self.neun { return 2 }
      return word.count > 2 && before == Self.ni && finalConsonant(word[word.endIndex - 3]) == 17 ? 3 : 0
    }
    for ending in endings where word.count > ending.count && word.suffix(ending.count).elementsEqual(ending) {
      return ending.count
    }
    return 0
  }

  /// Whether a stem is that of an inflected verb, not a noun: it has ㅆ at the end of a syllable (했, 었, 겠), or ends in a
  /// verb contracted with 어 (가려져, 시켜).
  static func isInflected(_ stem: ArraySlice<UInt32>) -> Bool {
    guard let last = stem.last else { return false }
    return contracted.contains(last) || stem.contains { finalConsonant($0) == 20 }
  }

  /// Syllables that end no noun.
  ///
  /// > Source: 한글 맞춤법, 제34–38항 (contractions with -어).
  private static let contracted = Set("져쳐켜둬춰줘눠꿔돼".unicodeScalars.map(\.value))

  /// The number of the final consonant in Unicode: 17 ㅂ, 20 ㅆ; 0 where there is none.
  private static func finalConsonant(_ value: UInt32) -> UInt32 {
    HangulSyllable.block.contains(value) ? (value - HangulSyllable.block.lowerBound) % 28 : 0
  }

  /// 다, 니, 는.
  private static let (da, ni, neun): (UInt32, UInt32, UInt32) = (0xB2E4, 0xB2C8, 0xB294)

  /// Behind a stem of at least one syllable.
  private static let endings: [[UInt32]] = [
    "습니까", "십시오", "세요", "으면", "으며", "으므로", "면서", "려면", "려고", "도록", "는데", "더라도", "어야", "아야", "었던", "았던",
    "므로", "더니", "어서", "아서", "않은", "않을", "않는", "있는", "있을", "없는", "없을", "없이",
  ].map { $0.unicodeScalars.map(\.value) }

  private static let words = vocabulary(
    """
    및 또는 또 그리고 그러나 그런데 그래서 하지만 따라서 따라 따른 따르면 혹은 만약 만일 즉 예를 들어 들면 다만 단 그러면 그렇지 그렇게 이렇게 \
    이러한 이런 그러한 그런 저런 어떤 어떠한 각 각각 각각의 이 그 저 이것 그것 저것 위해 위하여 위한 위해서 대한 대해 \
    대하여 대해서 관한 관해 관하여 관련된 통한 통해 통하여 통해서 의한 의해 의하여 의해서 인한 인해 인하여 있다 있는 있을 있고 있어 있어야 있으며 \
    수도 수는 없다 없는 없을 없고 없이 않다 않는 않을 않은 않고 않아 않으면 아닌 아니라 아니다 아니면 수 것 것이 것을 것은 때 때에 등 등의 등을 등이 \
    데 바 채 뿐 만 듯 더 덜 매우 아주 가장 너무 잘 못 안 이미 아직 항상 다 좀 거의 약간 곧 먼저 일단 우선 같은 같이 같습니다 \
    둘 하나의 어느 누구 무엇 여기 거기 저기 여기서 우리 나 너 당신 이때 그때 때문에 때문 경우 경우에 경우에는 동안 이후 \
    대신 가지 가지고 가진 갖는 갖고 만들 만든 만드는 만들어 보다 보면 볼 본 보는 주는 준 준다 라는 라고 이라는 \
    된 될 되는 되어 되고 할 한다 해 해야 하는 하고 하기 하여 하지 하면 함 함께 의 에 를 을 은 는 이다 입니다 인 와 과 로 으로 에서 에게 도 까지 부터
    """)

  private static let nouns = vocabulary("것 때 경우 때문 바 데 뿐 그것 이것 저것 여기 거기 우리 누구 무엇 이때 그때 자신 스스로 등 동안 대해 위해")

  private static func vocabulary(_ list: String) -> UnitVocabulary {
    var vocabulary = UnitVocabulary()
    for word in list.split(separator: " ") { _ = vocabulary.number(of: word.unicodeScalars.map(\.value)) }
    return vocabulary
  }
}
