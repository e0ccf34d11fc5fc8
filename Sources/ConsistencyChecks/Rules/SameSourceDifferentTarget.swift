public import Diagnostics
import LinguisticText

/// The same source is translated in different ways.
public struct SameSourceDifferentTarget: Rule {
  public let id = "same-source-different-target"
  public let defaultSeverity = Severity.warning
  public let title = Wording(en: "the same source translated in different ways", ko: "같은 원문을 다르게 옮긴 세그먼트")
  public let explanation = Wording(
    en: """
      A sentence that stands in the texts more than once has different translations. Differences of spacing, punctuation \
      and width do not count, nor do short sources such as '打开', which mean different things in different places.
      """,
    ko: """
      여러 번 나오는 문장의 번역이 서로 다릅니다. 띄어쓰기, 문장 부호, 전각과 반각의 차이는 보지 않으며, 자리에 따라 뜻이 달라지는 짧은 원문도 보지 않습니다.
      """)
  public let options = [
    RuleOption(
      name: "shortest", defaultValue: .number(8),
      meaning: Wording(
        en: "the number of Chinese characters that a source must have", ko: "원문에 있어야 하는 최소 한자 수"))
  ]

  public init() {}

  public func findings(in context: CheckContext) -> [Finding] {
    let shortest = Int(context.number("shortest", for: self))
    let groups = PairGroups(context.translatedPairs) { pair in
      pair.source.count(of: .han) >= shortest ? pair.source.lettersFolded : nil
    }
    return groups.differing { $0.target.lettersFolded }.flatMap { group in
      let model = group.pairs.first { $0.target.lettersFolded == group.usual } ?? group.pairs[0]
      return group.pairs.filter { $0.target.lettersFolded != group.usual }.map { pair in
        let related = context.location(.target, of: model)
        return context.finding(
          self, at: pair, Self.message(pair), otherSuggestions: [model.target],
          related: [
            RelatedPlace(
              location: related,
              note: context.say(
                Wording(
                  en: "'\(Excerpt.of(model.target))' for the same source", ko: "같은 원문의 번역 '\(Excerpt.of(model.target))'"
                )))
          ], terms: [pair.source])
      }
    }
  }

  private static func message(_ pair: CheckedPair) -> Wording {
    let shown = Excerpt.of(pair.source)
    return Wording(
      en: "'\(shown)' is translated differently elsewhere", ko: "'\(shown)'의 번역이 다른 곳과 다릅니다")
  }
}
