import LinguisticText
import Readings
import TranslationModel

/// Decides whether two titles that cover each other say the same, and how sure that is.
struct CoverJudgement {
  let source: SourceTitle
  let target: TargetTitle
  let cover: RenderingCover

  /// 0 where something of either side is left that is no function word, where the roles of names may have changed, or
  /// where a number is missing; otherwise up to 1, lower with many pieces, doubtful links, words that moved and
  /// function words.
  var score: Double {
    guard let neutralSource, let neutralTarget, let moved = movedShare, !hasObjectBeforeSubject else { return 0 }
    let neutral = max(
      Double(neutralSource) / Double(max(1, source.text.units.count)),
      Double(neutralTarget) / Double(max(1, target.text.units.count)))
    let pieces = Double(cover.runs.count - 1)
    return quality * (1 - 0.25 * neutral) * (1 - 0.015 * pieces) * (1 - 0.3 * moved)
  }

  /// Mean worth of the links by characters of the source.
  private var quality: Double {
    var (sum, count) = (0.0, 0.0)
    for match in cover.runs.flatMap(\.matches) {
      let characters = Double(match.source.count)
      sum += characters * (match.link == .variant ? 0.6 : 1)
      count += characters
    }
    return count > 0 ? sum / count : 0
  }

  // MARK: - What is left over

  /// Units of the source that are left over, all of them neutral; nil where one is not.
  private var neutralSource: Int? {
    var count = 0
    for unit in source.text.units.indices where !cover.coversSource[unit] {
      guard source.isNeutral(unit) || isPlaceTail(unit) else { return nil }
      count += 1
    }
    return count
  }

  private func isPlaceTail(_ unit: Int) -> Bool {
    NeutralWords.placeTails.contains(HanFolding.fold(source.text.scalar(unit)))
      && cover.runs.contains { $0.source.upperBound == unit && Self.endsInName($0) }
  }

  private static func endsInName(_ run: RenderingCover.Run) -> Bool {
    run.matches.last.map { $0.link == .mandarin || $0.link == .known } ?? false
  }

  /// The same for the target, eojeol by eojeol.
  private var neutralTarget: Int? {
    var count = 0
    for word in target.text.words {
      for gap in gaps(in: word) {
        guard isNeutral(gap, in: word) else { return nil }
        count += gap.count
      }
    }
    return count
  }

  /// The uncovered stretches of an eojeol.
  private func gaps(in word: Range<Int>) -> [Range<Int>] {
    var gaps: [Range<Int>] = []
    for unit in word where !cover.coversTarget[unit] {
      if let last = gaps.last, last.upperBound == unit {
        gaps[gaps.count - 1] = last.lowerBound..<unit + 1
      } else {
        gaps.append(unit..<unit + 1)
      }
    }
    return gaps
  }

  private func isNeutral(_ gap: Range<Int>, in word: Range<Int>) -> Bool {
    let text = target.text.text(gap)
    if gap == word { return NeutralWords.korean.contains(text) }
    guard gap.lowerBound > word.lowerBound else { return false }
    if target.text.numbers.isDigit(gap.lowerBound - 1), text.hasPrefix("년"), isTail(text.dropFirst(), after: "년") {
      return true
    }
    if NeutralWords.placeTails.contains(target.text.scalar(gap.lowerBound)), followsName(gap.lowerBound),
      isTail(text.dropFirst(), after: String(text.prefix(1)))
    {
      return true
    }
    return isTail(text[...], after: target.text.text(word.lowerBound..<gap.lowerBound))
  }

  private func isTail(_ tail: Substring, after stem: String) -> Bool {
    let tail = String(tail)
    return tail.isEmpty || NeutralWords.koreanTails.contains(tail) || KoreanParticles.agrees(tail, after: stem)
  }

  private func followsName(_ unit: Int) -> Bool {
    cover.runs.contains { $0.target.upperBound == unit && Self.endsInName($0) }
  }

  // MARK: - Order

  /// Share of the source that stands further back in the target, as verbs do; nil where other words changed places.
  ///
  /// Names stay, and what moves is at most half of what stays: otherwise who did what to whom may have changed.
  private var movedShare: Double? {
    let runs = cover.runs.filter { !$0.isNumber }
    guard !runs.isEmpty else { return nil }
    var best: Double?
    for subset in 0..<(1 << runs.count) {
      let kept = runs.indices.filter { subset & (1 << $0) != 0 }.map { runs[$0] }
      let moved = runs.indices.filter { subset & (1 << $0) == 0 }.map { runs[$0] }
      guard let share = Self.movedShare(kept: kept, moved: moved) else { continue }
      best = min(best ?? 1, share)
    }
    return best
  }

  private static func movedShare(kept: [RenderingCover.Run], moved: [RenderingCover.Run]) -> Double? {
    for (first, second) in zip(kept, kept.dropFirst()) where first.target.lowerBound > second.target.lowerBound {
      return nil
    }
    for run in moved {
      if run.isName { return nil }
      for other in kept
      where run.source.lowerBound > other.source.lowerBound
        && run.target.lowerBound < other.target.lowerBound
      { return nil }
    }
    let movedUnits = moved.reduce(0) { $0 + $1.source.count }
    let keptUnits = kept.reduce(0) { $0 + $1.source.count }
    guard movedUnits * 2 <= keptUnits else { return nil }
    return Double(movedUnits) / Double(movedUnits + keptUnits)
  }

  /// Whether an object stands before a subject (`A를 B가 …`), which turns the roles of two names round.
  private var hasObjectBeforeSubject: Bool {
    var sawObject = false
    for word in target.text.words {
      guard let gap = gaps(in: word).last, gap.upperBound == word.upperBound, gap != word else { continue }
      let tail = target.text.text(gap)
      if ["이", "가", "은", "는"].contains(tail), sawObject { return true }
      if ["을", "를", "에", "에게"].contains(tail) { sawObject = true }
    }
    return false
  }
}
