import Diagnostics
import LinguisticText
import Readings
import TranslationModel

/// Places of China whose names stand misspelt without their originals: 통저우구 for 퉁저우구(通州区).
struct MisspelledPlace: Sendable {
  var document: Int
  /// UTF-8 range in the document, of the name without its generic noun.
  var utf8Range: Range<Int>
  var text: String
  /// The original, in simplified characters.
  var original: String
  var official: String

  /// Those of all documents, in order; none that a gloss or the glossary has as the rendering of anything, and none in
  /// quotations and titles; towns and lesser places only in texts that gloss Chinese or speak of China or Taiwan.
  /// Complexity: O(bytes); on first use some milliseconds more.
  static func all(in documents: [CheckedDocument], known: Set<String>) -> [MisspelledPlace] {
    documents.enumerated().flatMap { number, checked -> [MisspelledPlace] in
      let glossed = GlossedPlaces(checked.glosses)
      lazy var isOnChina =
        !checked.glosses.isEmpty || china.isIn(String(decoding: checked.document.bytes, as: UTF8.self))
      return finder.matches(in: checked.document).compactMap { match in
        let form = forms[match.term]
        guard isGreat(form) || isOnChina, standsAlone[match.term] || hasUnit(match), !match.isBroken,
          !match.spacingDiffers,
          !known.contains(form.text),
          !glossed.overlap(match.utf8Range),
          mayBePlace(match), !isInProvince(match, form, checked.document),
          !match.isSetApart(in: checked.document, .quotation, .title)
        else { return nil }
        return MisspelledPlace(
          document: number, utf8Range: match.utf8Range, text: match.text, original: form.place,
          official: form.official)
      }
    }
  }

  /// Whether another province stands right before a province, so that a place in that one is meant: 푸장 in 저장성 푸지안.
  private static func isInProvince(
    _ match: BlockMatcher.Match, _ form: KnownPlaces.Misspelling, _ document: Document
  ) -> Bool {
    guard GrownEntry.isProvince(form.place) else { return false }
    let before = document.blocks[match.block].text.utf8.prefix(match.textRange.lowerBound)
    return String(Substring(before)).hasSuffix("성 ")
  }

  /// Whether nothing has grown on it but what stands behind names of places: not 텐허홀딩스.
  private static func mayBePlace(_ match: BlockMatcher.Match) -> Bool {
    guard let grown = match.grown else { return true }
    switch GrowingNoun(grown.noun) {
    case .province, .unit, .seat: return true
    case .body, .syllable, .other, .rareSyllable, nil: return false
    }
  }

  /// Whether a unit of its kind has grown on it, so that a form that alone may be another word is a place: 롱강구.
  private static func hasUnit(_ match: BlockMatcher.Match) -> Bool {
    guard let grown = match.grown else { return false }
    switch GrowingNoun(grown.noun) {
    case .province, .unit: return true
    case .seat, .body, .syllable, .other, .rareSyllable, nil: return false
    }
  }

  private static let forms = KnownPlaces.misspellings.filter { isDistinctive($0) || isGreat($0) && isNoWord($0) }
  /// For each of `forms`, whether it needs no unit.
  private static let standsAlone = forms.map { isDistinctive($0) }
  private static let finder = BlockMatcher(
    forms.map(\.text),
    entryOfTerm: { index in
      GrownEntry(originals: [forms[index].place], rendering: forms[index].text, method: .transcription)
    })

  /// Whether a form is hardly anything else, without a unit on it; of two syllables one must be such as no character is read
  /// with.
  private static func isDistinctive(_ form: KnownPlaces.Misspelling) -> Bool {
    let syllables = Array(form.text.unicodeScalars)
    guard isNoWord(form) else { return false }
    // Two syllables are too like other words of other languages (캐핑) for a place that few speak of.
    let isGreat = isGreat(form)
    guard isGreat || syllables.count > 2 else { return false }
    // A short name whose syllables other characters have may be theirs: 펑산 is 凤山, and not 奉贤; of a lesser place a longer one, too:
    // 위아오 is 渔澳, and not 余姚.
    if isGreat ? syllables.count > 2 : form.place.unicodeScalars.count > 2 { return true }
    if !isGreat, syllables.count != form.official.unicodeScalars.count { return true }
    let changed = zip(syllables, form.official.unicodeScalars).filter { $0 != $1 }.map(\.0)
    guard !changed.allSatisfy({ MandarinTable.transcribes($0) }) else { return false }
    return !isGreat || syllables.contains { !CharacterReadings.isSinoKorean($0) }
  }

  /// Whether a form is no word and no place of Korea, not the Korean reading of its place, and no brand.
  private static func isNoWord(_ form: KnownPlaces.Misspelling) -> Bool {
    let syllables = Array(form.text.unicodeScalars)
    return syllables.count > 1 && !HanjaWords.isWord(syllables[...]) && !CommonWords.isWord(syllables[...])
      && !GenericTerms.isRendering(syllables[...]) && !KoreanPlaces.have(form.text) && !brands.contains(form.text)
      && syllables.last != "씨" && WordReader.read(form.place).sinoKorean != form.text
  }

  private static func isGreat(_ form: KnownPlaces.Misspelling) -> Bool {
    KnownPlaces.kind(of: form.place)?.isGreat ?? false
  }

  private static let china = WordList(["중국", "대만", "타이완", "베이징", "상하이", "타이베이"])

  /// Names under which products are sold in Korea: the beer of 青岛.
  private static let brands: Set<String> = ["칭따오"]
}
