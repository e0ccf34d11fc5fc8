import LinguisticText
import Readings
import TranslationModel

/// Which words that are near to a rendering are likely the same name.
extension NearRenderingFinder {
  func isPlausible(_ word: [UInt32], _ reference: Reference) -> Bool {
    let own = Array(word.prefix(reference.syllables.count))
    let text = Self.text(own[...])
    let scalars = own.compactMap(Unicode.Scalar.init)
    let original = reference.original
    guard !known.contains(text), !HanjaWords.isWord(scalars[...]),
      own.count >= Self.leastUnmarked || own.contains(where: Self.isUnwritten)
        || word.count > own.count && own.contains(where: Self.isOfVerbs) || isShortWithO(own, reference)
        || (own + reference.syllables).contains(where: { TranscribedSyllables.marked.contains($0) })
        || KnownPlaces.have(original) && !CommonWords.isWord(scalars[...]) && !KoreanPlaces.have(text)
    else { return false }
    if isLongByOneLetter(own, reference) || isPlaceByOneLetter(own, reference) || isShortWithO(own, reference) {
      return !isDerived(scalars, in: word)
    }
    let steps = RenderingExplainer().explain(target: text, source: original).path
    if isNameByOneLetter(own, reference) { return !isDerived(scalars, in: word) }
    guard !steps.contains(where: { $0.by == .unaligned }) else { return false }
    if original.unicodeScalars.count >= Self.leastOfLongNames {
      let glossed = RenderingExplainer().explain(target: reference.text, source: original).path
      return steps.count { $0.by == .similar } <= max(2, glossed.count { $0.by == .similar } + 1)
    }
    // Short names are like each other (쑤저우, 쉬저우): what differs must be a misspelling of its own character, or the
    // sound of none at all.
    if original.unicodeScalars.count > 2, steps.allSatisfy({ $0.by == .mandarin || $0.by == .variant }) { return true }
    if original.unicodeScalars.count > 2, isReadInOne(steps) { return true }
    return !steps.contains { $0.by == .similar }
      && zip(own, reference.syllables).allSatisfy { one, other in
        one == other || Unicode.Scalar(one).map { !MandarinTable.transcribes($0) } ?? false
      }
  }

  /// Whether a name of four syllables and more differs in one letter, by one that is mixed up or that makes no sound of Mandarin:
  /// 텐치리튬 beside 톈치리튬.
  private func isLongByOneLetter(_ own: [UInt32], _ reference: Reference) -> Bool {
    guard own.count >= Self.leastOfLongNames, let (one, other) = onlyDifference(own, reference) else { return false }
    return Self.areConfused(one, other)
      || Self.differingLetters(one.value, other.value) == 1 && !MandarinTable.transcribes(one)
  }

  /// Whether the name of a known place differs in one letter, by one that is mixed up, and is no other place: 산샤 beside 싼샤.
  private func isPlaceByOneLetter(_ own: [UInt32], _ reference: Reference) -> Bool {
    guard KnownPlaces.have(reference.original), let (one, other) = onlyDifference(own, reference)
    else { return false }
    return ConfusedLetters.haveAlikeLeads(one, other) && !KnownPlaces.officialForms.contains(Self.text(own[...]))
  }

  /// The one syllable that differs, and what the reference has there.
  private func onlyDifference(_ own: [UInt32], _ reference: Reference) -> (Unicode.Scalar, Unicode.Scalar)? {
    let places = own.indices.filter { own[$0] != reference.syllables[$0] }
    guard places.count == 1, let one = Unicode.Scalar(own[places[0]]),
      let other = Unicode.Scalar(reference.syllables[places[0]])
    else { return nil }
    return (one, other)
  }

  private static func areConfused(_ one: Unicode.Scalar, _ other: Unicode.Scalar) -> Bool {
    ConfusedLetters.haveAlikeVowels(one, other) || ConfusedLetters.haveAlikeLeads(one, other)
  }

  /// Whether it is a word of Korean with a suffix, or the stem of a verb: 장기화 in 장기화되는.
  private func isDerived(_ own: [Unicode.Scalar], in word: [UInt32]) -> Bool {
    if let next = word.dropFirst(own.count).first.flatMap(Unicode.Scalar.init), VerbBeginnings.syllables.contains(next)
    {
      return true
    }
    return own.last.map { Self.suffixes.contains($0) } ?? false && HanjaWords.isWord(own.dropLast())
  }

  /// > Source: 표준국어대사전, entries marked 접미사 that make nouns of words in Sino-Korean.
  private static let suffixes = Set("화적성자력감률율형식제권법론학계".unicodeScalars)

  /// Whether a name of three characters differs in one letter behind the first syllable, in whatever way that is.
  ///
  /// Names of places with a generic part are like each other (쑤저우, 쉬저우), and so may names of persons be: see
  /// `needsCompany`.
  private func isNameByOneLetter(_ word: [UInt32], _ reference: Reference) -> Bool {
    let original = reference.original
    guard (3...Self.longestPerson).contains(word.count), original.unicodeScalars.count == 3,
      word[0] == reference.syllables[0], word.count == 3 || WordReader.isPersonName(original),
      original.unicodeScalars.allSatisfy({ Script($0) == .han }),
      !GenericTerms.suffixes(of: original).contains(where: { $0.category == "place-tail" })
    else { return false }
    let places = word.indices.filter { word[$0] != reference.syllables[$0] }
    return places.count == 1 && Self.differingLetters(word[places[0]], reference.syllables[places[0]]) == 1
  }

  /// Whether nothing but a letter that is not easily confused tells it from the name.
  func needsCompany(_ word: [UInt32], _ reference: Reference) -> Bool {
    let own = Array(word.prefix(reference.syllables.count))
    guard isNameByOneLetter(own, reference), let (one, other) = onlyDifference(own, reference) else { return false }
    return MandarinTable.transcribes(one) && !Self.areConfused(one, other)
  }

  /// Whether one character of a name is read in Korean among official sounds that are no Korean readings: 시루핑 for 施路平.
  private func isReadInOne(_ steps: [RenderingStep]) -> Bool {
    let sounds = steps.filter { $0.by != .sinoKorean }
    return sounds.count == steps.count - 1 && sounds.allSatisfy { $0.by == .mandarin }
      && sounds.contains { !TranscriptionSlip.isReading($0) }
  }

  /// Whether a word is the Korean reading of an original throughout, and no misspelling: 남방과기대 for 南方科技大学.
  static func isReading(_ text: String, of original: String) -> Bool {
    let explanation = RenderingExplainer().explain(target: text, source: original)
    return !explanation.path.isEmpty
      && explanation.path.allSatisfy { [.sinoKorean, .generic, .known, .identical].contains($0.by) }
  }

  /// Whether a name of two syllables has ㅗ in the place of ㅜ, so that it has no sound of Mandarin, and is no word of
  /// Korean: 린홍 beside 린훙.
  private func isShortWithO(_ own: [UInt32], _ reference: Reference) -> Bool {
    guard own.count == 2, reference.syllables.count == 2, reference.original.unicodeScalars.count == 2,
      let (one, other) = onlyDifference(own, reference), let left = HangulSyllable(one),
      let right = HangulSyllable(other), left.lead == right.lead, left.final == right.final
    else { return false }
    let isO = HangulSyllable.vowels[left.vowel] == "ㅗ" && HangulSyllable.vowels[right.vowel] == "ㅜ"
    return isO && !MandarinTable.transcribes(one) && !CommonWords.isWord(own.compactMap(Unicode.Scalar.init)[...])
      && !KoreanPlaces.have(Self.text(own[...]))
  }

  /// Whether a syllable ends in ㅜ and ㅇ, which many write with ㅗ (훙, 홍).
  static func endsInUng(_ syllable: UInt32) -> Bool {
    let place = Int(syllable - HangulSyllable.block.lowerBound)
    return place / 28 % 21 == 13 && place % 28 == 21
  }

  /// Syllables of the name of a person of three characters.
  private static let longestPerson = 5
  /// Characters.
  private static let leastOfLongNames = 4

  /// Syllables of which a word and a rendering are hardly near to each other by chance.
  static let leastUnmarked = 3

  static func text(_ syllables: ArraySlice<UInt32>) -> String {
    String(String.UnicodeScalarView(syllables.compactMap(Unicode.Scalar.init)))
  }

  /// Whether a syllable is one that neither loanwords nor Korean words are written with: ㅈ, ㅉ, ㅊ with ㅑ, ㅒ, ㅠ.
  ///
  /// > Source: 외래어 표기법 제2장, 표 1 with 제3장 제1절 제4항 (no 쟈, 쥬, 챠 …); ㅕ and ㅛ are left out for 가져, 하죠.
  static func isUnwritten(_ syllable: UInt32) -> Bool {
    let place = Int(syllable - HangulSyllable.block.lowerBound)
    return [12, 13, 14].contains(place / 588) && [2, 3, 17].contains(place / 28 % 21)
  }

  /// Whether a syllable is one that transcriptions do not have, but verbs (가져, 마쳐), which have no particle: ㅈ, ㅉ, ㅊ
  /// with ㅕ.
  static func isOfVerbs(_ syllable: UInt32) -> Bool {
    let place = Int(syllable - HangulSyllable.block.lowerBound)
    return [12, 13, 14].contains(place / 588) && place / 28 % 21 == 6
  }

  /// By syllable from 가 on.
  static let isMarked = (0..<syllables).map {
    TranscribedSyllables.marked.contains(UInt32($0) + HangulSyllable.block.lowerBound)
  }
}
