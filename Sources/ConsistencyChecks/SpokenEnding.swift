import LinguisticText

/// What a rendering ends in when it is read out, where everybody reads it alike.
enum SpokenEnding {
  /// The sounds it may end in; empty where nobody can tell.
  ///
  /// Hangul says it itself. Units behind a number are read by their names, in full or cut short (킬로). Of Latin letters
  /// capitals are read one by one or as a word; the sounds count where both agree (see `sounds(ofCapitals:)`). Of the
  /// digits 2, 4 and 5 end in a vowel and 1 and 7 in a consonant in Korean and in English.
  ///
  /// > Source: 표준국어대사전, names of the letters (에이, 비 … 엘, 엠, 엔, 아르 or 알) and units; 외래어 표기법 제3장 제1절.
  static func sounds(of word: String) -> Set<FinalSound> {
    let scalars = Array(word.unicodeScalars)
    guard let last = scalars.last else { return [] }
    if Script(last) == .hangul {
      let sound = FinalSound(last)
      return sound == .unknown ? [] : [sound]
    }
    let unit = scalars.reversed().prefix { !isInNumber($0) }.reversed()
    if unit.count < scalars.count, !unit.isEmpty {
      let name = String(String.UnicodeScalarView(unit))
      if unitsEndingInVowel.contains(name) { return [.vowel] }
      if unit.count < 2 || unit.contains(where: { !("A"..."Z").contains($0) }) { return [] }
    }
    switch last {
    case "2": return [.vowel]
    case "4", "5": return isTeen(scalars) ? [] : [.vowel]
    case "1", "7": return [.rieul, .consonant]
    case "A"..."Z": break
    default: return []
    }
    let letters = Array(
      scalars.reversed().prefix { ("A"..."Z").contains($0) || $0 == "&" }.filter { $0 != "&" }.reversed())
    // A capital alone may be a sign of its own (90-R), and the last of a word in small letters belongs to it.
    return letters.count < 2 ? [] : sounds(ofCapitals: letters)
  }

  private static func isInNumber(_ scalar: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(scalar) || scalar == "." || scalar == ","
  }

  /// Whether it ends in two digits of which the first is 1: 십오, but fifteen.
  private static func isTeen(_ scalars: [Unicode.Scalar]) -> Bool {
    let digits = scalars.reversed().prefix { ("0"..."9").contains($0) }
    return digits.count == 2 && digits.last == "1"
  }

  /// What capitals end in, read one by one (에이, 비 …) and, with a vowel letter, as a word (OPEC, 오펙).
  ///
  /// L, M and N end in a consonant both ways; the others end in a vowel where no vowel letter makes a word of them,
  /// where they are two, where the last is a vowel letter other than E or one before which Korean puts a vowel (S,
  /// 스), and in three letters of which only the first is a vowel (ESG, 이에스지 or 에스그).
  private static func sounds(ofCapitals letters: [Unicode.Scalar]) -> Set<FinalSound> {
    guard let last = letters.last else { return [] }
    switch last {
    case "L": return [.rieul]
    case "M", "N": return [.consonant]
    case "R": return []
    default: break
    }
    let places = letters.indices.filter { vowels.contains(letters[$0]) }
    if places.isEmpty || endsInVowelAsWord.contains(last) { return [.vowel] }
    let name = String(String.UnicodeScalarView(letters))
    let isSpelled = letters.count == 2 || letters.count == 3 && places == [0]
    return isSpelled && !words.contains(name) ? [.vowel] : []
  }

  private static let vowels = Set("AEIOUY".unicodeScalars)
  /// 에이, 아이, 오, 유, 와이, and 프, 스, 브, 즈, 우, 드 at the end of words.
  private static let endsInVowelAsWord = Set("AIOUYFSVZWD".unicodeScalars)
  /// English words of so few letters that end in a consonant in Korean: 업, 앳, 앱, 에그.
  private static let words: Set<String> = ["UP", "AT", "APP"]

  /// Those of 킬로그램 and 톤, which are read in more than one way or end in a consonant, are not here.
  private static let unitsEndingInVowel: Set<String> = [
    "%", "℃", "km", "cm", "mm", "m", "㎞", "㎝", "㎜", "㎡", "㎢", "㎥", "ha", "W", "kW", "MW", "GW", "kWh", "MWh", "GWh",
    "TWh", "V", "GB", "TB", "MB", "KB", "Hz", "kHz", "MHz", "GHz", "G", "D", "K", "L", "ml", "mL",
  ]

  /// The right form of a chain of particles behind a word; nil where it is right as it is, or nobody can tell.
  static func corrected(_ particles: String, behind word: String) -> String? {
    let forms = Set(sounds(of: word).map { corrected(particles, behindSound: $0) })
    return forms.count == 1 ? forms.first ?? nil : nil
  }

  /// A particle in the form that a word asks for when it is read out; behind Latin letters and digits that nobody
  /// knows how to read, as behind a vowel (`'OPEC'는`), which most end in.
  static func adapted(_ particles: String, behind word: String) -> String {
    if let last = word.unicodeScalars.last, Script(last) == .hangul || Script(last) == .han {
      return KoreanParticles.adapted(particles, to: word)
    }
    let sounds = sounds(of: word)
    let sound = sounds.contains(.consonant) ? FinalSound.consonant : sounds.first ?? .vowel
    return KoreanParticles.adapted(particles, to: stem(of: sound))
  }

  private static func corrected(_ particles: String, behindSound sound: FinalSound) -> String? {
    let stem = stem(of: sound)
    guard !KoreanParticles.agrees(particles, after: stem) else { return nil }
    let form = KoreanParticles.adapted(particles, to: stem)
    return form != particles && KoreanParticles.agrees(form, after: stem) ? form : nil
  }

  /// A syllable that ends in a sound.
  private static func stem(of sound: FinalSound) -> String {
    switch sound {
    case .vowel, .unknown: "가"
    case .rieul: "갈"
    case .consonant: "각"
    }
  }
}
