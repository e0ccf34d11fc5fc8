import LinguisticText
import Readings
import TranslationModel

/// What links a candidate to the original.
extension SpanFeatures {
  mutating func measureAlignment(_ value: Double, _ steps: [RenderingLattice.Step]) {
    let count = Double(proposer.originalLength)
    let tokens = context.tokens[start]...context.tokens[end - 1]
    let linked = linkedShares(steps, tokens: tokens)
    let doubtful = linked.variant + linked.similar + linked.meaningOfOneSyllable
    set(.perfect, if: linked.unalignedTarget == 0 && linked.unalignedSource == 0 && doubtful == 0)
    set(.firstAligned, if: firstIsAligned)
    set(.latticeValue, value / count)
    set(.mandarinShare, linked.mandarin / count)
    set(.sinoKoreanShare, linked.sinoKorean / count)
    set(.genericShare, linked.generic / count)
    set(.meaningShare, linked.meaning / count)
    set(.meaningOfOneSyllable, linked.meaningOfOneSyllable)
    set(.otherReadingShare, linked.otherReading / count)
    set(.variantCount, linked.variant)
    set(.similarCount, linked.similar)
    isBySound = linked.mandarin + linked.sinoKorean + linked.otherReading > 0
    set(.sourceUnaligned, min(linked.unalignedSource, 8))
    set(.sourceUnalignedShare, linked.unalignedSource / count)
    if isAllLatin {
      set(.allLatin)
      let isNumber = context.units[start..<end].allSatisfy { $0.script == .digit }
      set(.allDigits, if: isNumber)
      // The beginning of a word (AI|글샘) is no abbreviation of the whole.
      set(.latinInitials, if: !isNumber && !cutsToken && isInitials)
    } else {
      // Nothing links Latin letters to characters anyway.
      set(.targetUnaligned, min(linked.unalignedTarget, 12))
      set(.latinUnaligned, linked.unalignedLatin)
      set(.digitsUnaligned, linked.unalignedDigits)
      set(.tokenUnaligned, min(6, Double(linked.unalignedTokens)))
      set(.firstTokenUnaligned, if: tokens.count > 1 && !linked.firstTokenAligned)
    }
    if tokens.count > 1, linked.firstTokenAligned {
      let length = context.tokenEnd(tokens.lowerBound) - start
      set(.firstTokenShare, linked.alignedInFirstToken / Double(max(1, length)))
    }
    let isUnaligned = linked.unalignedTokens == tokens.count
    set(.nothingAligned, if: isUnaligned)
    set(.singleHanUnaligned, if: isUnaligned && proposer.originalLength == 1)
    unexplained = linked.unalignedSource / count
  }

  /// Numbers of units by what links them.
  private struct Linked {
    var mandarin = 0.0
    var sinoKorean = 0.0
    var generic = 0.0
    var meaning = 0.0
    var meaningOfOneSyllable = 0.0
    var otherReading = 0.0
    var variant = 0.0
    var similar = 0.0
    var unalignedSource = 0.0
    var unalignedTarget = 0.0
    var unalignedLatin = 0.0
    var unalignedDigits = 0.0
    var unalignedTokens = 0
    var firstTokenAligned = false
    var alignedInFirstToken = 0.0
  }

  private func linkedShares(_ steps: [RenderingLattice.Step], tokens: ClosedRange<Int>) -> Linked {
    var linked = Linked()
    var alignedTokens = 0
    var lastAligned = -1
    for step in steps {
      let characters = Double(max(1, step.source.count))
      switch step.link {
      case .unaligned:
        linked.unalignedSource += Double(step.source.count)
        linked.unalignedTarget += Double(step.target.count)
        for unit in step.target {
          if context.units[unit].script == .latin { linked.unalignedLatin += 1 }
          if context.units[unit].script == .digit { linked.unalignedDigits += 1 }
        }
        continue
      case .mandarin: linked.mandarin += characters
      case .sinoKorean: linked.sinoKorean += characters
      case .generic, .identical, .known: linked.generic += characters
      case .otherReading: linked.otherReading += characters
      case .meaning:
        if step.target.count > 1 { linked.meaning += characters } else { linked.meaningOfOneSyllable += 1 }
      case .variant: linked.variant += characters
      case .similar: linked.similar += characters
      }
      for unit in step.target where context.tokens[unit] == tokens.lowerBound { linked.alignedInFirstToken += 1 }
      for unit in step.target where context.tokens[unit] > lastAligned {
        lastAligned = context.tokens[unit]
        alignedTokens += 1
        if lastAligned == tokens.lowerBound { linked.firstTokenAligned = true }
      }
    }
    linked.unalignedTokens = tokens.count - alignedTokens
    return linked
  }

  static func isFirstAligned(_ steps: [RenderingLattice.Step], start: Int) -> Bool {
    guard let first = steps.first else { return false }
    return first.link != .unaligned && first.source.lowerBound == 0 && first.target.lowerBound == start
  }

  var isAllLatin: Bool {
    context.units[start..<end].allSatisfy { $0.script == .latin || $0.script == .digit }
  }

  /// Whether the stretch is one run of capitals (NCC, CATL).
  private var isInitials: Bool {
    let range = context.scalarRange(start..<end)
    return range.count >= 2 && context.scalars[range].allSatisfy { ("A"..."Z").contains($0) }
  }
}
