internal import Algorithms
import LinguisticText
import Readings
import TranslationModel

/// Names of which some characters are read in Korean and others by sound.
extension TranscriptionSlip {
  /// The steps in Korean reading that are no words of their own: of several in a row those that are left between pairs
  /// that Korean has as words and the generic noun at the end (유 of 유|과학|성 in 화이유과학성), if it is one.
  static func readingsInNames(_ path: [RenderingStep]) -> Set<Int> {
    Set(runs(of: path).map { singles(path[$0]) }.filter { $0.count == 1 }.joined())
  }

  /// The runs of steps in Korean reading.
  private static func runs(of path: [RenderingStep]) -> [Range<Int>] {
    path.indices.chunked { path[$0].by == .sinoKorean && path[$1].by == .sinoKorean }
      .filter { path[$0.lowerBound].by == .sinoKorean }
  }

  private static func singles(_ run: ArraySlice<RenderingStep>) -> [Int] {
    var left: [Int] = []
    var hasWord = false
    var index = run.startIndex
    while index < run.endIndex {
      if index + 1 < run.endIndex, let first = run[index].source.unicodeScalars.first,
        let second = run[index + 1].source.unicodeScalars.first, HanjaWords.isWord(characters: first, second)
      {
        hasWord = true
        index += 2
        continue
      }
      let isNoun = index + 1 == run.endIndex && hasWord && GenericTerms.term(run[index].source) != nil
      if !isNoun { left.append(index) }
      index += 1
    }
    return left
  }

  /// Whether one character is read in Korean.
  static func isRead(_ step: RenderingStep) -> Bool {
    step.by == .sinoKorean && step.source.unicodeScalars.count == 1 || step.by == .generic && isReading(step)
  }

  /// Whether a step has the official sound of its character.
  static func isSound(_ step: RenderingStep) -> Bool {
    step.source.unicodeScalars.first.map { CharacterReadings.renderings(of: $0).mandarin.contains(step.target) }
      ?? false
  }

  /// Whether a name without words of its own has one character by sound at least and another in Korean reading: 천덕현 for 陳德賢,
  /// which is neither 천더셴 nor 진덕현; a unit that it ends in is none of it (난투시 for 南投市). O(steps).
  static func isWholeHalfRead(_ path: [RenderingStep]) -> Bool {
    var path = path[...]
    if let last = path.last, isRead(last), ReadPlace.isUnit(last.source) { path.removeLast() }
    let original = path.map(\.source).joined()
    return isWhole(original) && path.count == original.unicodeScalars.count
      && path.allSatisfy { isRead($0) || $0.by == .mandarin || $0.by == .variant }
      && path.contains { (isRead($0) || $0.by == .variant && isReading($0)) && !isSound($0) }
  }

  /// Whether one character has a Korean reading there, however it came: 투 in 난투 for 南投.
  static func isReading(_ step: RenderingStep) -> Bool {
    guard step.source.unicodeScalars.count == 1, let character = step.source.unicodeScalars.first else { return false }
    return CharacterReadings.sinoKorean(character).contains(step.target)
  }

  /// Whether a name of three characters and more by sound begins with a word of one character that is how its sound is misspelled,
  /// with ㅗ for ㅜ, as well (홍사오겅 for 紅燒羹), and makes no word with the next (工夫). O(steps).
  static func beginsInKorean(_ path: [RenderingStep]) -> Bool {
    guard path.count > 2, path[0].by == .generic, path.dropFirst().allSatisfy({ $0.by == .mandarin }),
      let first = path[0].source.unicodeScalars.first, let second = path[1].source.unicodeScalars.first,
      !HanjaWords.isWord(characters: first, second)
    else { return false }
    return isRead(path[0]) && hasOForU(path[0])
  }

  /// Whether a word of one character in Korean reading stands before a syllable that is only alike to its sound: 흑프치 for 黑普奇. O(steps).
  static func beginsInWord(_ path: [RenderingStep]) -> Bool {
    guard let first = path.first, first.by == .generic, isRead(first), !isSound(first), !hasOForU(first) else {
      return false
    }
    return path.contains { $0.by == .similar }
  }

  /// Whether a name has no word of its own in it: a person's of three characters, or a known place's.
  static func isWhole(_ original: String) -> Bool {
    original.unicodeScalars.count == 3 && WordReader.isPersonName(original) || KnownPlaces.have(original)
  }

  /// Whether more characters have a Korean reading that is no sound of Mandarin than the other way round: 저공 in 사저공 for 殺豬公
  /// is what is meant, and 사 the slip. O(steps).
  static func isMostlyRead(_ path: [RenderingStep]) -> Bool {
    let read = runs(of: path).reduce(0) { count, run in
      count
        + singles(path[run]).count { index in
          !isSound(path[index]) && (index > run.lowerBound || !hasOForU(path[index]))
        }
    }
    let heard = path.count { step in
      guard step.source.unicodeScalars.count == 1, let character = step.source.unicodeScalars.first,
        [.mandarin, .variant, .similar].contains(step.by)
      else { return false }
      return !CharacterReadings.sinoKorean(character).contains(step.target)
    }
    return read > heard
  }

  /// Whether of two characters, beside words of their own, one has its Mandarin sound beyond doubt, in two syllables, and the
  /// other is read in Korean: 카이오 for 開悟. With one syllable it may be a Korean word before a short name (숙푸 for 熟普).
  static func isHalfRead(_ path: [RenderingStep], _ readings: Set<Int>) -> Bool {
    let sounds = path.filter { $0.by == .mandarin }
    guard sounds.count == 1, readings.count == 1, let reading = readings.first,
      path.indices.allSatisfy({ $0 == reading || [.mandarin, .sinoKorean, .generic, .known].contains(path[$0].by) }),
      sounds[0].target.unicodeScalars.count > sounds[0].source.unicodeScalars.count
    else { return false }
    return !isTitle(path[reading]) && GenericTerms.term(path[reading].source) == nil
  }

  /// Whether a word of one character that follows names is read in Korean.
  static func isTitle(_ step: RenderingStep) -> Bool {
    guard titles.contains(step.source), let character = step.source.unicodeScalars.first else { return false }
    return CharacterReadings.sinoKorean(character).contains(step.target)
  }

  /// What follows a name as a word of one character: 저우 공(周公), 쿵씨(孔氏).
  private static let titles: Set<String> = ["公", "王", "帝", "后", "妃", "侯", "氏", "子", "家", "派", "人", "語", "语", "學", "学"]
}
