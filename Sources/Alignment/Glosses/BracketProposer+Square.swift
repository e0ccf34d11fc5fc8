import Foundation
import LinguisticText

/// Brackets that are not round: the score was fitted on round ones, and these hold other things more often.
///
/// An original that the word before reads or means counts as in a round bracket. Without such a link only a square
/// bracket with nothing else in it makes a pair, and none that is certain: there the Chinese word for a native one
/// stands (나이[年歲]), but also what editors have to say.
extension BracketProposer {
  /// Highest probability of a pair without a link, and of one in marks that do not match, from its own place: other
  /// places with the same pair do not make it certain.
  static let highestUnlinked = 0.8

  /// Why the best option is none in a bracket that is not round; nil where it may be one.
  func squareRefusal(of proposal: Proposal) -> BracketContent.Reason? {
    guard bracket.kind != .round, let units = proposal.best?.units else { return nil }
    let isPlain = isPlain(proposal.original)
    if proposal.isLinked(units) {
      if proposal.endsInConnective, !proposal.isHeard(units) { return .note }
      return bracket.kind != .angle || isPlain ? nil : .unlinked
    }
    let original = scalars[proposal.original]
    guard bracket.kind == .square, isPlain, original.count(where: { Script($0) == .han }) > 1 else { return .unlinked }
    return Self.isNote(original) || proposal.followsVerb ? .note : nil
  }

  /// With «no pair» as probable as it is at least.
  func sobered(_ proposal: Proposal) -> Proposal {
    guard bracket.kind != .round, let best = proposal.best, let units = best.units,
      bracket.isMismatched || !proposal.isLinked(units),
      let none = proposal.candidates.lastIndex(where: { $0.units == nil })
    else { return proposal }
    var proposal = proposal
    let pairs = proposal.candidates.reduce(0) { $1.units == nil ? $0 : $0 + exp($1.logit - best.logit) }
    let least = best.logit + log(pairs * (1 - Self.highestUnlinked) / Self.highestUnlinked)
    proposal.candidates[none].logit = max(proposal.candidates[none].logit, least)
    return proposal
  }

  /// Whether nothing but labels, marks and the original stands in the bracket.
  private func isPlain(_ original: Range<Int>) -> Bool {
    scalars[original.upperBound..<bracket.close].allSatisfy { Script($0) == .space || Script($0) == .other }
  }

  /// Whether the words are about the text: notes and their numbers, what follows, where it comes from.
  private static func isNote(_ original: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let first = original.first, let last = original.last else { return false }
    if noteMarks.contains(first) || noteMarks.contains(last) { return original.count <= 5 }
    if original.allSatisfy({ numerals.contains($0) || Script($0) == .digit }) { return true }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: original)
    return notes.contains(String(text))
  }

  /// First or last characters of what notes are called: 譯註, 編者注, 注三.
  private static let noteMarks: Set<Unicode.Scalar> = ["註", "注"]
  private static let numerals: Set<Unicode.Scalar> = [
    "〇", "零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "百", "千", "年", "月", "日", "号", "號",
  ]
  /// What editors put in square brackets: parts of a series, kinds of matter, names of text types.
  private static let notes: Set<String> = [
    "全文", "原文", "译文", "譯文", "下略", "中略", "上略", "前略", "後略", "以下略", "资料", "資料", "写真", "寫眞", "寫真", "照片", "图片", "圖表", "图表",
    "上篇", "中篇", "下篇", "前篇", "後篇", "续篇", "續篇", "社论", "社說", "社論", "论评", "論評", "速报", "速報", "续报", "續報", "特辑", "特輯",
  ]
}

extension BracketProposer.Proposal {
  /// Whether the units read or mean four fifths of the original; what is only alike in sound does not count.
  func isLinked(_ units: Range<Int>) -> Bool { explains(units) { $0 != .unaligned && $0 != .similar } }

  /// Whether four fifths of the original are in the units by sound.
  func isHeard(_ units: Range<Int>) -> Bool {
    explains(units) { ![.unaligned, .similar, .meaning, .generic].contains($0) }
  }

  /// Whether a verb stands before the bracket: no term ends in one.
  var followsVerb: Bool {
    let context = proposer.context
    if context.endsInPredicate || endsInConnective { return true }
    guard context.quoteStart == nil else { return false }
    let token = context.token(context.tokenStarts.count - 1)
    let cue = BorderCues.cue(of: token)
    if cue == .connective || cue == .adnominal { return true }
    guard token.last == "다", let stem = token.dropLast().last else { return false }
    return stem == "하" || stem == "되" || (HangulSyllable(stem)?.final ?? 0) > 0
  }

  /// Whether the word before ends in 고 or 며, as verbs do that go on, outside of quotation marks: what stands in square
  /// brackets behind one says what it means (맛이 달고[甘]).
  var endsInConnective: Bool {
    let context = proposer.context
    let token = context.token(context.tokenStarts.count - 1)
    return context.quoteStart == nil && token.count > 1 && (token.last == "고" || token.last == "며")
  }
}
