import LinguisticText

/// What a rendering ends in when it is read out, where everybody reads it alike.
enum SpokenEnding {
  /// The sounds it may end in; empty where nobody can tell.
  ///
  /// Hangul says it itself. Of Latin letters only capitals are read one by one, and only some of those sound alike in
  /// letters and in a word: L, M and N end in a consonant both ways (엘, 랜); the others end in a vowel where no vowel
  /// letter makes a word of them (TRS, but not OPEC, 오펙). Of the digits 2 and 5 end in a vowel and 1 and 7 in a consonant
  /// in Korean and in English.
  ///
  /// > Source: 표준국어대사전, names of the letters (에이, 비 … 엘, 엠, 엔, 아르 or 알); 외래어 표기법 제3장 제1절.
  static func sounds(of word: String) -> Set<FinalSound> {
    let scalars = Array(word.unicodeScalars)
    guard let last = scalars.last else { return [] }
    if Script(last) == .hangul {
      let sound = FinalSound(last)
      return sound == .unknown ? [] : [sound]
    }
    switch last {
    case "2", "5": return [.vowel]
    case "1", "7": return [.rieul, .consonant]
    case "A"..."Z": break
    default: return []
    }
    let letters = scalars.reversed().prefix { Script($0) == .latin || $0 == "&" }.filter { $0 != "&" }
    guard letters.count >= 2, letters.allSatisfy({ ("A"..."Z").contains($0) }) else { return [] }
    switch last {
    case "L": return [.rieul]
    case "M", "N": return [.consonant]
    case "R": return []
    default: return letters.contains { "AEIOUY".unicodeScalars.contains($0) } ? [] : [.vowel]
    }
  }

  /// The right form of a chain of particles behind a word; nil where it is right as it is, or nobody can tell.
  static func corrected(_ particles: String, behind word: String) -> String? {
    let forms = Set(sounds(of: word).map { corrected(particles, behindSound: $0) })
    return forms.count == 1 ? forms.first ?? nil : nil
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
