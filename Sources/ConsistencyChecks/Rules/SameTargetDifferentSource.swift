public import Diagnostics
import LinguisticText

/// Different sources have one and the same translation.
public struct SameTargetDifferentSource: Rule {
  public let id = "same-target-different-source"
  public let defaultSeverity = Severity.information
  public let isOnByDefault = false
  public let title = Wording(en: "different sources with the same translation", ko: "다른 원문에 같은 번역을 쓴 세그먼트")
  public let explanation = Wording(
    en: """
      One sentence translates sources that have little in common: mostly a translation that was copied and not changed, \
      as '인쇄합니다' below two buttons. \
      Sources that say the same in other words are reported too, so it does not run unasked.
      """,
    ko: """
      서로 닮지 않은 원문들의 번역이 같습니다. 대개 복사한 뒤 고치지 않은 번역입니다. 같은 뜻을 달리 쓴 원문도 함께 잡히므로, 켜 두어야만 실행됩니다.
      """)
  public let options = [
    RuleOption(
      name: "shortest", defaultValue: .number(10),
      meaning: Wording(
        en: "the number of Hangul syllables that a translation must have", ko: "번역문에 있어야 하는 최소 한글 글자 수")),
    RuleOption(
      name: "likeness", defaultValue: .number(0.4),
      meaning: Wording(
        en: "the share of characters in common (0 to 1) from which two sources say the same",
        ko: "두 원문을 같은 뜻으로 보는 공통 글자의 비율(0~1)")),
  ]

  public init() {}

  public func findings(in context: CheckContext) -> [Finding] {
    let shortest = Int(context.number("shortest", for: self))
    let likeness = context.number("likeness", for: self)
    let groups = PairGroups(context.translatedPairs) { pair in
      pair.target.count(of: .hangul) >= shortest && pair.source.count(of: .han) >= 4 ? pair.target.lettersFolded : nil
    }
    return groups.differing { $0.source.lettersFolded }.flatMap { group in
      let model = group.pairs.first { $0.source.lettersFolded == group.usual } ?? group.pairs[0]
      let others = group.pairs.filter { Self.likeness($0.source.lettersFolded, group.usual) < likeness }
      return others.map { pair in
        context.finding(
          self, at: pair, Self.message(pair),
          related: [
            context.related(
              model,
              Wording(
                en: "'\(Excerpt.of(model.source))' has the same translation",
                ko: "'\(Excerpt.of(model.source))'의 번역이 이와 같습니다"))
          ], terms: [pair.source])
      }
    }
  }

  /// Characters that both have, counted as often as both have them, as a share of the shorter text.
  static func likeness(_ one: String, _ other: String) -> Double {
    var counts: [Unicode.Scalar: Int] = [:]
    for scalar in one.unicodeScalars { counts[scalar, default: 0] += 1 }
    var common = 0
    for scalar in other.unicodeScalars {
      guard let count = counts[scalar], count > 0 else { continue }
      counts[scalar] = count - 1
      common += 1
    }
    let shorter = min(one.unicodeScalars.count, other.unicodeScalars.count)
    return shorter == 0 ? 1 : Double(common) / Double(shorter)
  }

  private static func message(_ pair: CheckedPair) -> Wording {
    Wording(
      en: "the translation of '\(Excerpt.of(pair.source))' also stands for another source",
      ko: "'\(Excerpt.of(pair.source))'의 번역문이 다른 원문에도 쓰였습니다")
  }
}
