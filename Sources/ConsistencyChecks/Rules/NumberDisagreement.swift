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
    if let other = slip(of: thing, comparable, place) { return other }
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

  /// The only number of the article whose digits are those of the headline but for a slip; nil for none.
  ///
  /// It asks for fewer common words, as other things hardly have such numbers.
  private static func slip(
    of thing: CountedThing, _ comparable: [CountedThing], _ place: SummaryPlaces.Place
  ) -> CountedThing? {
    guard place.isHeading, !comparable.contains(where: { $0.isCompatible(with: thing) }) else { return nil }
    let slips = comparable.filter { other in
      DigitSlip.areSwapped(thing.value, other.value) && SameThing.likeness(thing, other) >= leastAlike
        || DigitSlip.differInOne(thing.value, other.value) && SameThing.isAlike(thing, other)
    }
    return slips.count == 1 ? slips[0] : nil
  }

  /// Words of the headline.
  private static let leastAlike = 2

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
