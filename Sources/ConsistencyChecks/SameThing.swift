import LinguisticText

/// Whether two numbers are said of the same thing.
enum SameThing {
  /// Whether both count something of the same name.
  static func sharesHead(_ one: CountedThing, _ two: CountedThing) -> Bool {
    one.heads.contains { head in two.heads.contains { haveOneStem(head, $0) } }
  }

  /// Whether a number of a summary and one of its article are said of the same thing beyond doubt.
  ///
  /// What stands next to both numbers is the same; every word that qualifies the number of the summary stands in the
  /// sentence of the article; and neither sentence names a year, a comparison or a share that the other lacks.
  ///
  /// - Parameter mayLackTime: whether the headline may leave out when it is (올해, 오늘).
  static func isCertain(
    _ short: CountedThing, _ long: CountedThing, _ place: SummaryPlaces.Place, mayLackTime: Bool = false
  ) -> Bool {
    // A headline need not say the year, nor the text below a headline that says it.
    let mayLackYear =
      place.isHeading ? short.years.isEmpty || long.years.isEmpty : short.years.isEmpty && long.years.isEmpty
    guard sharesNeighbour(short, long), mayLackYear || !short.years.isDisjoint(with: long.years),
      short.qualifiers == long.qualifiers
    else { return false }
    // Commas part the topic of a headline from what it does.
    let isShort = (place.isHeading || place.isInSummary) && short.sentenceWords.count <= longestHeadline
    let clause = isShort ? short.sentenceWords.filter { !holdsDigit($0) } : short.clause
    let content = clause.filter { $0.unicodeScalars.count > 1 }
    let found =
      content.count { stands($0, in: long.sentence) || isSameVerb($0, short, long) }
      + (place.isHeading && sharesShortNoun(short, long) ? 1 : 0)
    let qualifiers = short.before.filter { $0.unicodeScalars.count > 1 }
    guard !isPartOfPeople(long, short),
      qualifiers.allSatisfy({ stands($0, in: long.sentence) }), found >= (place.isInSummary ? 4 : 3),
      found * 4 >= content.count * 3
    else { return false }
    let (own, other) = (distinguishing(short), distinguishing(long))
    let leftOut = short.unit == "%" ? times.union(yearsBefore) : times
    return own == other || mayLackTime && own.isSubset(of: other) && other.subtracting(own).isSubset(of: leftOut)
  }

  /// Words.
  private static let longestHeadline = 12

  private static func holdsDigit(_ word: String) -> Bool {
    word.utf8.contains { (0x30...0x39).contains($0) }
  }

  /// Whether the number counts people of a kind that the other does not name: 외국인 1,500명.
  private static func isPartOfPeople(_ long: CountedThing, _ short: CountedThing) -> Bool {
    guard long.unit == "명", let kind = long.before.last, kind.unicodeScalars.count > 1 else { return false }
    return !short.sentenceWords.contains { haveOneStem($0, kind) } && !times.contains(kind)
      && !kind.unicodeScalars.suffix(1).contains { endsInParticle.contains($0) }
  }

  private static let endsInParticle = Set("은는이가을를에도의로와과서만".unicodeScalars)

  /// Whether a word behind a headline's number is the stem of the verb behind the other: 열어 and 열었다.
  private static func isSameVerb(_ word: String, _ short: CountedThing, _ long: CountedThing) -> Bool {
    let syllables = Array(word.unicodeScalars)
    guard syllables.count == 2, short.after.last == word, stemEndings.contains(syllables[1]) else { return false }
    return long.after.contains { other in
      let other = Array(other.unicodeScalars)
      return other.count > 2 && other.first == syllables[0] && other.last == "다"
    }
  }

  private static let stemEndings = Set("어아여려러겨져켜쳐셔나라차자".unicodeScalars)

  /// Whether the word right behind both numbers is the same noun of one syllable: 8곳의 문을 열었다.
  private static func sharesShortNoun(_ short: CountedThing, _ long: CountedThing) -> Bool {
    guard let one = short.after.first, one.unicodeScalars.count == 1 else { return false }
    return long.after.prefix(2).contains { KoreanParticles.stripParticles($0).contains { $0.stem == one } }
  }

  /// Words of time that headlines leave out.
  private static let yearsBefore: Set<String> = ["지난해", "작년", "전년"]
  private static let times: Set<String> = ["올해", "내년", "현재"]

  /// Whether a number of a headline and one of its article stand beside the same word, most words of the headline
  /// stand there, and neither is set beside other numbers as the other is not.
  static func isAlike(_ short: CountedThing, _ long: CountedThing) -> Bool {
    let words = short.sentenceWords.filter { $0.unicodeScalars.count > 1 && !holdsDigit($0) }
    return sharesNeighbour(short, long) && likeness(short, long) >= 2 && likeness(short, long) * 2 >= words.count
      && distinguishing(short) == distinguishing(long) && short.qualifiers == long.qualifiers
      && (short.years.isEmpty || long.years.isEmpty || !short.years.isDisjoint(with: long.years))
  }

  /// How many words of the one's sentence stand in the other's.
  static func likeness(_ short: CountedThing, _ long: CountedThing) -> Int {
    short.sentenceWords.count { $0.unicodeScalars.count > 1 && stands($0, in: long.sentence) }
  }

  /// Whether the word before both numbers, or the word behind both, or the one before one and behind the other, is the
  /// same.
  private static func sharesNeighbour(_ one: CountedThing, _ two: CountedThing) -> Bool {
    func same(_ left: String?, _ right: String?) -> Bool {
      guard let left, let right else { return false }
      return haveOneStem(left, right)
    }
    return same(one.before.last, two.before.last) || same(one.after.first, two.after.first)
      || one.after.prefix(3).contains { same($0, two.before.last) }
      || two.after.prefix(3).contains { same($0, one.before.last) }
  }

  /// Whether two words are the same but for particles; words of one syllable count only as they stand.
  private static func haveOneStem(_ one: String, _ two: String) -> Bool {
    if one == two { return one.unicodeScalars.count > 1 }
    let (left, right) = (stems(one), stems(two))
    // 중국전체 and 전체의: compounds end in their head.
    return left.contains { stem in right.contains { stem.hasSuffix($0) || $0.hasSuffix(stem) } }
  }

  private static func stems(_ word: String) -> [String] {
    (KoreanParticles.stripParticles(word).map(\.stem) + [nounOfVerb(word)].compactMap { $0 })
      .filter { $0.unicodeScalars.count > 1 }
  }

  /// The noun that a verb in 하다 or 되다 is made of: 감소 for 감소했다.
  private static func nounOfVerb(_ word: String) -> String? {
    let syllables = Array(word.unicodeScalars)
    guard let end = syllables.indices.first(where: { $0 > 1 && VerbBeginnings.syllables.contains(syllables[$0]) })
    else { return nil }
    return String(String.UnicodeScalarView(syllables[..<end]))
  }

  private static func stands(_ word: String, in sentence: String) -> Bool {
    let sentence = Array(sentence.utf8)
    return stems(word).contains { stem in
      let stem = Array(stem.utf8)
      guard sentence.count >= stem.count else { return false }
      return (0...(sentence.count - stem.count)).contains { sentence[$0...].starts(with: stem) }
    }
  }

  /// The words of a clause that make a number one of several of its kind.
  private static func distinguishing(_ thing: CountedThing) -> Set<String> {
    Set(marks.filter { mark in thing.clause.contains { $0.contains(mark) } })
  }

  /// Words that set one number beside another: of time, of comparison, of part and whole.
  private static let marks = [
    "지난해", "작년", "전년", "재작년", "올해", "내년", "상반기", "하반기", "분기", "누적", "평균", "최대", "최소", "목표", "예상", "전망",
    "기존", "당초", "이후", "이전", "전체", "세계", "국내", "해외", "전국", "이중", "가운데", "각각", "추가", "신규", "나머지", "증가", "감소",
    "우선", "먼저", "일부", "최초", "처음", "최종", "현재", "지역", "남성", "여성", "하루", "연간", "매년", "월간", "개인", "법인", "수출", "수입",
  ]
}
