import LinguisticText
import Readings
import TranslationModel

/// A source title with its lattice.
struct SourceTitle {
  let text: TitleText
  let arcs: SourceArcs
  let folded: [UInt32]

  init(_ scalars: [Unicode.Scalar]) {
    text = TitleText(scalars, script: .han)
    arcs = SourceArcs(scalars)
    folded = KnownPairs.folded(scalars)
  }

  func isNeutral(_ unit: Int) -> Bool {
    NeutralWords.chinese.contains(HanFolding.fold(text.scalar(unit))) || isYearMark(unit) || isAbout(unit)
  }

  /// The 关于 of 关于…的意见, which Korean renders by a particle.
  private func isAbout(_ unit: Int) -> Bool {
    [unit - 1, unit].contains { first in
      first >= 0 && first + 1 < folded.count && folded[first] == NeutralWords.about.0
        && folded[first + 1] == NeutralWords.about.1
    }
  }

  /// The 年 behind a number, which Korean titles may leave out.
  private func isYearMark(_ unit: Int) -> Bool {
    text.scalar(unit) == "年" && unit > 0 && text.numbers.isDigit(unit - 1)
  }
}

/// A target title with the places of its syllables.
struct TargetTitle {
  let text: TitleText
  let indexed: IndexedUnits

  init(_ scalars: [Unicode.Scalar]) {
    text = TitleText(scalars, script: .hangul)
    indexed = IndexedUnits(text.units)
  }
}

/// Everything in a target that some units of a source may be rendered by.
struct TitleMatches {
  /// By the first unit of the source.
  private(set) var bySource: [[SourceArcs.Match]] = []

  /// nil where some unit of the source that needs a rendering has none: most pairs of titles end here, at their first
  /// characters.
  init?(_ source: SourceTitle, _ target: TargetTitle, known: KnownPairs) {
    var reached = 0
    for unit in source.text.units.indices {
      let matches = Self.matches(source, target, at: unit, known: known)
      bySource.append(matches)
      reached = matches.reduce(reached) { max($0, $1.source.upperBound) }
      let isTail = unit > 0 && NeutralWords.placeTails.contains(HanFolding.fold(source.text.scalar(unit)))
      if reached <= unit {
        guard source.isNeutral(unit) || isTail else { return nil }
        reached = unit + 1
      }
    }
  }

  private static func matches(
    _ source: SourceTitle, _ target: TargetTitle, at unit: Int, known: KnownPairs
  ) -> [SourceArcs.Match] {
    var matches = numberMatches(source, target, at: unit)
    matches += known.matches(at: unit, folded: source.folded, in: target.indexed)
    guard !source.text.numbers.isDigit(unit) else { return matches }
    matches += source.arcs.matches(at: unit, in: target.indexed).filter {
      $0.link != .otherReading && $0.link != .meaning
    }
    return matches
  }

  private static func numberMatches(
    _ source: SourceTitle, _ target: TargetTitle, at unit: Int
  ) -> [SourceArcs.Match] {
    guard !target.text.numbers.arabic.isEmpty else { return [] }
    return source.text.numbers.tokens(at: unit).flatMap { token in
      target.text.numbers.arabic.filter { NumberTokens.agree(token, $0.token) }.map {
        SourceArcs.Match(
          source: unit..<unit + token.count, target: $0.start..<$0.start + $0.token.count, link: .identical,
          isMandarin: false)
      }
    }
  }
}
