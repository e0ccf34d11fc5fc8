public import Diagnostics
import LinguisticText
import TranslationModel

/// A headline or summary gives another number than the article it sums up.
public struct NumberDisagreement: Rule {
  public let id = "number-disagreement"
  public let defaultSeverity = Severity.warning
  public let title = Wording(
    en: "a headline or summary with another number than its article",
    ko: "제목이나 요약의 숫자가 본문과 다름")
  public let explanation = Wording(
    en: """
      '시립 도서관 열람실 23곳 신설' above, '시립 도서관 열람실 32곳을 신설' below: one of them is wrong. Numbers are compared where counter, \
      the thing counted and the words around are the same; rounding, 약, 이상 and the like are allowed for.
      """,
    ko: """
      제목에는 '시립 도서관 열람실 23곳 신설', 본문에는 '시립 도서관 열람실 32곳을 신설'이면 하나가 틀렸습니다. 단위와 세는 대상, 둘레의 말이 같은 \
      숫자끼리 견주며 반올림과 '약', '이상' 따위는 헤아립니다.
      """)

  public init() {}

  public func findings(in context: CheckContext) -> [Finding] {
    context.documents.indices.flatMap { number -> [Finding] in
      let document = context.documents[number].document
      var reader = CountedThingReader(document.blocks)
      var reported: Set<Range<Int>> = []
      return SummaryPlaces(document).places.flatMap { place -> [Finding] in
        let things = reader.things(inBlock: place.block)
        guard !things.isEmpty else { return [] }
        let units = Set(things.map(\.unit))
        let others = place.body.clamped(to: document.blocks.indices).flatMap { block in
          reader.things(inBlock: block).filter { units.contains($0.unit) }
        }
        return things.compactMap { thing -> Finding? in
          guard let other = Self.contradiction(of: thing, others, place),
            reported.insert(thing.utf8Range).inserted
          else { return nil }
          return context.finding(
            self, at: thing.utf8Range, document: number, Self.message(thing, other),
            related: [context.related(other.utf8Range, document: number, Self.note(other))])
        }
      }
    }
  }

  /// The number of the article that says otherwise; nil where there is none, or another place bears the number out.
  private static func contradiction(
    of thing: CountedThing, _ others: [CountedThing], _ place: SummaryPlaces.Place
  ) -> CountedThing? {
    let comparable = others.filter { $0.unit == thing.unit }
    guard !comparable.isEmpty,
      !comparable.contains(where: { $0.isCompatible(with: thing) && SameThing.sharesHead($0, thing) }),
      place.isInSummary || !comparable.contains(where: { $0.value == thing.value }),
      !isSum(thing, of: comparable)
    else { return nil }
    // An article whose only number of the thing is another one bears out no part of it either.
    let numbers = Set(comparable.filter { SameThing.sharesHead($0, thing) }.map(\.value.approximate))
    let mayLackTime = place.isHeading && numbers.count == 1
    let same = comparable.filter { SameThing.isCertain(thing, $0, place, mayLackTime: mayLackTime) }
      .map { (other: $0, likeness: SameThing.likeness(thing, $0)) }
    // The sentences most like it must agree with each other.
    guard let most = same.map(\.likeness).max() else { return nil }
    let best = same.filter { $0.likeness == most }.map(\.other)
    return best.allSatisfy { $0.isCompatible(with: best[0]) } ? best[0] : nil
  }

  /// Whether some numbers that follow each other make the number of the headline together.
  private static func isSum(_ thing: CountedThing, of others: [CountedThing]) -> Bool {
    let values = others.map(\.value.approximate)
    return values.indices.contains { start in
      var sum = values[start]
      return values[(start + 1)...].prefix(mostAddends - 1).contains { value in
        sum += value
        return abs(sum - thing.value.approximate) < 0.005 * sum
      }
    }
  }

  private static let mostAddends = 6

  private static func message(_ thing: CountedThing, _ other: CountedThing) -> Wording {
    Wording(
      en: "'\(thing.text)' here, but '\(other.text)' in the article: '\(other.excerpt)'",
      ko: "여기는 '\(thing.text)'인데 본문에는 '\(other.text)'입니다: '\(other.excerpt)'")
  }

  private static func note(_ other: CountedThing) -> Wording {
    Wording(en: "'\(other.text)' stands here", ko: "여기는 '\(other.text)'")
  }
}

/// Reads the counted things of blocks where they are asked for, each once.
private struct CountedThingReader {
  private let blocks: [Block]
  private var read: [[CountedThing]?]

  init(_ blocks: [Block]) {
    self.blocks = blocks
    read = Array(repeating: nil, count: blocks.count)
  }

  mutating func things(inBlock index: Int) -> [CountedThing] {
    if let things = read[index] { return things }
    let things = CountedThing.things(in: blocks[index], index: index)
    read[index] = things
    return things
  }
}

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
