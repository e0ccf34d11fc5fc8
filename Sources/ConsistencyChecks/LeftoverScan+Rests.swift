import Diagnostics
import LinguisticText
import Readings

/// Characters inside words of Hangul: rests that a translation left over, not signs that writers set.
extension LeftoverScan {
  /// Whether it is a simplified word with a particle in a quotation that is Korean otherwise: “다리 위 小贩의 표정까지 보인다”.
  /// Who quotes Chinese on purpose quotes it alone.
  func isInKoreanSpeech(_ run: Range<Int>) -> Bool {
    guard let around = enclosures.innermost(around: run), around.kind == .quotation,
      let end = UTF8Scalar.first(at: run.upperBound, in: bytes), Script(end.scalar) == .hangul,
      KoreanParticles.particleChain(at: run.upperBound, in: bytes).map({ $0 > 0 }) ?? false
    else { return false }
    let scalars = String(decoding: bytes[run], as: UTF8.self).unicodeScalars
    let quoted = String(decoding: bytes[around.utf8Range], as: UTF8.self)
    let hangul = quoted.unicodeScalars.count { Script($0) == .hangul }
    return scalars.count > 1 && quoted.split(separator: " ").count >= Self.leastWordsOfSpeech
      && scalars.contains { HanScript.of($0) == .simplified && !KoreanForms.isShared($0) }
      && hangul >= Self.hangulForEach * quoted.unicodeScalars.count { Script($0) == .han }
  }

  private static let leastWordsOfSpeech = 4
  private static let hangulForEach = 4

  /// Whether one character stands in the place of a syllable: 극危 for 극위, 실用적 for 실용적.
  ///
  /// Right behind Hangul that is neither its reading (정情을) nor a word for what it means (나무木이). Characters that often end words are set
  /// behind these by writers of Korean (중국人, 매출額); such a one counts only behind one syllable with which it is a word. O(log n).
  func isRestOfSyllable(_ run: Range<Int>) -> Bool {
    let text = String(decoding: bytes[run], as: UTF8.self).unicodeScalars
    guard text.count == 1, let character = text.first, Script(character) == .han,
      !LeftoverText.abbreviations.contains(character), !Self.signs.contains(HanFolding.fold(character))
    else { return false }
    if beginsWord(character, behind: run.upperBound) { return true }
    let word = hangul(before: run.lowerBound)
    // Hangul between characters is what is odd there: 联华생활鲜.
    let start = run.lowerBound - word.count * Self.bytesOfSyllable
    guard UTF8Scalar.last(before: start, in: bytes).map({ Script($0) != .han }) ?? true else { return false }
    let readings = CharacterReadings.sinoKorean(character).compactMap(\.unicodeScalars.first)
    guard let last = word.last, !readings.contains(last), !means(character, word) else { return false }
    if HanjaWords.endings(with: character) <= Self.mostEndings { return true }
    return word.count == 1
      && readings.contains { HanjaWords.isWritten(last, $0, with: character, at: 1...1) }
  }

  /// Whether a simplified character makes a word of Korean with the one syllable behind it, which is no particle: 进행, 运영.
  private func beginsWord(_ character: Unicode.Scalar, behind place: Int) -> Bool {
    guard HanScript.of(character) == .simplified, !KoreanForms.isShared(character),
      let next = UTF8Scalar.first(at: place, in: bytes)?.scalar, HangulSyllable(next) != nil,
      KoreanParticles.particleChain(at: place, in: bytes).map({ $0 == 0 }) ?? true
    else { return false }
    return CharacterReadings.sinoKorean(character).compactMap(\.unicodeScalars.first).contains {
      HanjaWords.isWritten($0, next, with: character, at: 0...0)
    }
  }

  /// Whether the bracket right behind it has its characters at the end, with others before them. O(1).
  func isRepeatedInBracket(_ run: Range<Int>) -> Bool {
    let end = min(bytes.count, run.upperBound + Self.longestBracket)
    let behind = String(decoding: bytes[run.upperBound..<end], as: UTF8.self).unicodeScalars
    guard behind.first.map({ GlossBracket.opened(by: $0) != nil }) ?? false else { return false }
    let inner = Array(behind.dropFirst().prefix { Script($0) == .han })
    let rest = Array(String(decoding: bytes[run], as: UTF8.self).unicodeScalars)
    return inner.count > rest.count && inner.suffix(rest.count).elementsEqual(rest)
  }

  /// Bytes.
  private static let longestBracket = 40

  /// Whether it is the stem of a verb or adjective: 融合한, 提供합니다, 強烈하게. O(1).
  func isStem(_ run: Range<Int>) -> Bool {
    let end = min(bytes.count, run.upperBound + Self.longestEnding)
    let behind = String(decoding: bytes[run.upperBound..<end], as: UTF8.self).unicodeScalars
    guard run.count > Self.bytesOfSyllable, let first = behind.first else { return false }
    return VerbBeginnings.syllables.contains(first)
      && behind.dropFirst().first.map { Script($0) == .hangul || $0 == " " } ?? false
  }

  /// Whether it may be a person's name with a particle of the subject, object or topic on it.
  func isName(_ text: String, _ run: Range<Int>) -> Bool {
    guard text.unicodeScalars.count == 3, WordReader.isPersonName(text), !endsWord(run) else { return false }
    let near = run.upperBound..<min(bytes.count, run.upperBound + Self.bytesOfParticle)
    let behind = String(decoding: bytes[near], as: UTF8.self).unicodeScalars.prefix { Script($0) == .hangul }
    return Self.particles.contains(String(String.UnicodeScalarView(behind)))
  }

  /// Three syllables and a space.
  private static let bytesOfParticle = 10
  private static let particles: Set<String> = ["이", "가", "은", "는", "을", "를", "의", "과", "와", "에게", "도"]

  /// Whether a word of Hangul stands before it, with one space between them: 지우펀 茶坊.
  func followsWord(_ run: Range<Int>) -> Bool {
    guard run.lowerBound > 0, bytes[run.lowerBound - 1] == UInt8(ascii: " ") else { return false }
    return UTF8Scalar.last(before: run.lowerBound - 1, in: bytes).map { Script($0) == .hangul } ?? false
  }

  /// The syllables right before a place, as far as they are one word.
  private func hangul(before place: Int) -> [Unicode.Scalar] {
    var syllables: [Unicode.Scalar] = []
    var position = place
    while syllables.count < Self.longestWord, let scalar = UTF8Scalar.last(before: position, in: bytes),
      HangulSyllable(scalar) != nil
    {
      syllables.append(scalar)
      position -= UTF8.width(scalar)
    }
    return syllables.reversed()
  }

  /// Whether a word ends in one for what a character means.
  private func means(_ character: Unicode.Scalar, _ word: [Unicode.Scalar]) -> Bool {
    let text = String(String.UnicodeScalarView(word))
    return (GenericTerms.renderings(of: [HanFolding.fold(character)]) + HanjaWords.meanings(of: character)).contains {
      text.hasSuffix($0)
    }
  }

  /// What writers set behind names and numbers, though few words end in it.
  ///
  /// > Source: 표준국어대사전, 某, 氏, 嬢, 號; units of 지방자치법 제2조; 간지 in dates.
  private static let signs = Set("某氏嬢號号縣郡邑洞里區甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥".unicodeScalars.map(HanFolding.fold))

  /// Of a character in the table's words of two syllables: 圈 and 廳, which writers set behind words, end thirty and more.
  private static let mostEndings = 25
  private static let longestWord = 8
  /// Two syllables and their space.
  private static let longestEnding = 7
  private static let bytesOfSyllable = 3
}
