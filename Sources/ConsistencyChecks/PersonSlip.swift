import LinguisticText
import Readings
import TranslationModel

/// Names of persons of three characters that are by sound but for one: 정이농 for 鄭宜農, 뒤원밍 for 段文明.
///
/// Such a rendering is neither the Mandarin sound nor the Korean reading of the name, and as a whole it deviates from nothing,
/// for each part of it may be explained.
enum PersonSlip {
  /// The official form of a person's name of which characters are by sound beyond doubt and others are not; nil for other
  /// words and other renderings.
  ///
  /// Two characters have their sound, and one of these has it in no Korean reading; or one has, where the document renders
  /// persons by sound and no character is read as something else again. What may be a Korean reading throughout, with a surname
  /// as its bearers write it (류 for 劉), is no evidence but there, and names of two characters count there only. O(steps).
  ///
  /// - Parameter areBySound: whether the document renders persons by sound.
  static func official(of gloss: Gloss, areBySound: Bool) -> String? {
    let isShort = areBySound && WordReader.mayBeShortPersonName(gloss.source)
    guard isShort || ReadPerson.isPerson(gloss.source), TranscriptionSlip.mayBeSound(gloss),
      !gloss.target.contains(" "),
      let characters = characters(gloss), characters.contains(where: { $0 == .read || $0 == .wrong }),
      let official = ReadPerson.official(of: gloss.source)
    else { return nil }
    let isReading = characters.dropFirst().allSatisfy { $0 == .read || $0 == .sound }
    guard characters.contains(.soundOnly), areBySound || !isReading else { return nil }
    let sounds = characters.count { $0 == .sound || $0 == .soundOnly }
    return sounds > 1 || areBySound && !characters.contains(.wrong) ? official : nil
  }

  /// Whether more characters of a name have their sound, which is no Korean reading of theirs, than have anything else. O(steps).
  static func isMostlyHeard(_ gloss: Gloss) -> Bool {
    guard let characters = characters(gloss) else { return false }
    return characters.count { $0 == .soundOnly } > characters.count { $0 == .read || $0 == .wrong }
  }

  /// Whether two characters of a person's name have their sound, one at least in no Korean reading, and what stands for the
  /// third is another one's, or stands elsewhere: 쉬전신 for 張振欣, 둥쉬둥 for 董東旭. O(steps).
  static func isBySoundButForPart(_ path: [RenderingStep], _ original: String) -> Bool {
    let right = path.filter { $0.by == .mandarin && $0.source.unicodeScalars.count == 1 }
    let wrong = path.filter { $0.by == .unaligned || $0.by == .similar }
    let wrongSyllables = wrong.reduce(0) { $0 + $1.target.unicodeScalars.count }
    guard right.count == 2, !wrong.isEmpty, right.count + wrong.count == path.count, (1...2).contains(wrongSyllables),
      wrong.filter({ !$0.source.isEmpty }).count == 1, WordReader.isPersonName(original)
    else { return false }
    return TranscriptionSlip.isForeignToKorean(right)
  }

  /// The one character of a name by sound for which the sound of quite another stands: 敦 in 쑹자오런 for 宋敦仁. No slip of
  /// the hand makes 자오 of 둔; the original may be what is misread (宋敎仁). nil where one letter is another, but for an
  /// end that was left out or put on. O(steps).
  static func stranger(in gloss: Gloss) -> String? {
    let odd = gloss.path.indices.filter { gloss.path[$0].by != .mandarin }
    let syllables = WordReader.syllables(of: gloss.source)
    guard ReadPerson.isPerson(gloss.source), odd.count == 1, let place = odd.first, gloss.path.count == syllables.count,
      [.similar, .unaligned].contains(gloss.path[place].by), gloss.path[place].source.unicodeScalars.count == 1,
      gloss.path[place].target.unicodeScalars.allSatisfy(MandarinTable.transcribes)
    else { return nil }
    let (written, official) = (gloss.path[place].target, syllables[place])
    // 허 for 허우 is cut short.
    guard !official.hasPrefix(written), !written.hasPrefix(official) else { return nil }
    if let one = written.unicodeScalars.first.flatMap(HangulSyllable.init), written.unicodeScalars.count == 1,
      let other = official.unicodeScalars.first.flatMap(HangulSyllable.init), official.unicodeScalars.count == 1
    {
      let differing = [one.lead != other.lead, one.vowel != other.vowel, one.final != other.final]
      guard differing.count(where: { $0 }) > 1 || differing[2] && (one.final == 0 || other.final == 0) else {
        return nil
      }
    }
    return gloss.path[place].source
  }

  /// The Korean reading of a person's name that has it but for one character, which has its sound: 양계초 for 양계차오 (梁啓超);
  /// nil for others, and for surnames as their bearers may write them (류이여 for 劉怡汝). With the character. O(steps).
  static func reading(of gloss: Gloss) -> (text: String, character: String)? {
    guard ReadPerson.isPerson(gloss.source), !gloss.target.contains(" "), let characters = characters(gloss),
      characters.contains(.read), !characters.contains(.wrong), characters.count(where: { $0 == .soundOnly }) == 1,
      let place = characters.firstIndex(of: .soundOnly), place > 0, NameException.of(gloss.source) == nil,
      let reading = WordReader.read(gloss.source).sinoKorean
    else { return nil }
    return (reading, gloss.path[place].source)
  }

  private enum Rendered {
    /// The official sound, and no Korean reading.
    case soundOnly
    /// The official sound, and a Korean reading as well.
    case sound
    /// A Korean reading only.
    case read
    case wrong
  }

  /// How each character is rendered; nil where that is not to be told, or some are left out.
  private static func characters(_ gloss: Gloss) -> [Rendered]? {
    let settled = WordReader.syllables(of: gloss.source)
    guard settled.count == gloss.source.unicodeScalars.count else { return nil }
    var rendered: [Rendered] = []
    for (index, step) in gloss.path.enumerated() {
      let characters = step.source.unicodeScalars
      guard characters.count == 1, let character = characters.first, !step.target.isEmpty else { return nil }
      guard index < settled.count, step.by != .generic || index + 1 < settled.count || isNoNoun(step) else {
        return nil
      }
      let isSound =
        step.target == settled[index] || CharacterReadings.renderings(of: character).mandarin.contains(step.target)
      let isRead = isKoreanReading(step.target, of: character, isFirst: rendered.isEmpty)
      switch (isSound, isRead) {
      case (true, false): rendered.append(.soundOnly)
      case (true, true): rendered.append(.sound)
      case (false, true): rendered.append(.read)
      case (false, false): rendered.append(.wrong)
      }
    }
    return rendered.count == settled.count ? rendered : nil
  }

  /// Whether the last character is read and no kind of animal, plant or food, which names of such end in (상 for 獎, 어 for 魚).
  private static func isNoNoun(_ step: RenderingStep) -> Bool {
    guard let character = step.source.unicodeScalars.first,
      CharacterReadings.sinoKorean(character).contains(step.target)
        || CharacterReadings.renderings(of: character).mandarin.contains(step.target)
    else { return false }
    return GenericTerms.term(step.source).map { !["animal", "plant", "food"].contains($0.category) } ?? true
  }

  /// Whether a syllable reads a character in Korean; a surname, in the form that words begin with: 李 is 이, and 리 its sound.
  ///
  /// > Source: 한글 맞춤법 제11항.
  private static func isKoreanReading(_ syllable: String, of character: Unicode.Scalar, isFirst: Bool) -> Bool {
    guard CharacterReadings.sinoKorean(character).contains(syllable) else { return false }
    return !isFirst || CharacterReadings.usualSinoKorean(character)?.initial == syllable
  }
}
