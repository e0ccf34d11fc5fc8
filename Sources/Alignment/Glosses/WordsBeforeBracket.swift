import LinguisticText
import Readings
import TranslationModel

/// Tells originals from what is named or said beside words that it does not render.
///
/// All of it holds only where nothing of the original is heard or translated in the words before the bracket: 배의
/// 이름(海燕) names what the words announce, while 점포 이름(店名) is a rendering.
struct WordsBeforeBracket {
  let scalars: [Unicode.Scalar]
  let bracket: BracketScanner.Bracket
  let original: Range<Int>

  /// Why the bracket holds no original of the rendering at all; nil where nothing is known against it.
  ///
  /// - Parameters:
  ///   - rendering: units of the text before the bracket that fit best.
  ///   - steps: how they are aligned with the original.
  func refusal(
    of rendering: ArraySlice<RenderingUnits.Unit>, steps: @autoclosure () -> [RenderingLattice.Step]
  ) -> BracketContent.Reason? {
    guard let reason = suspicion(rendering) else { return nil }
    let isLinked = steps().contains { step in
      // A house number says nothing of the name of the house.
      step.link != .unaligned && step.link != .similar && (reason != .address || step.link != .identical)
    }
    return isLinked ? nil : reason
  }

  private func suspicion(_ rendering: ArraySlice<RenderingUnits.Unit>) -> BracketContent.Reason? {
    guard let first = rendering.first, let last = rendering.last else { return nil }
    let text = scalars[first.scalars.lowerBound..<last.scalars.upperBound]
    if BracketReader.isChineseLabel(scalars[original]) { return .label }
    if announces(text) { return .announced }
    if isAddress { return .address }
    if isRenderedBehind { return .renderedBehind }
    return isOtherName(text) ? .otherName : nil
  }

  /// Whether words end in a noun that announces a name or a wording (배의 이름, 가게 상호, 다음 구호).
  private func announces(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    let word = text[(text.lastIndex { Script($0) != .hangul }.map { $0 + 1 } ?? text.startIndex)...]
    return Self.announcers[word] != nil
  }

  /// Nouns for names and for what is said or written.
  ///
  /// > Source: the words for 이름 and its kinds, and for wordings, in 표준국어대사전; a closed class by meaning.
  private static let announcers = SuffixTrie(
    [
      "이름", "성명", "성함", "성씨", "본명", "실명", "가명", "별명", "별칭", "애칭", "필명", "예명", "아명", "아호", "법명", "법호", "세례명", "상호", "상표",
      "상표명",
      "지명", "인명", "국명", "제명", "서명", "곡명", "제목", "표제", "부제", "글자", "글씨", "한자", "문자", "낱말", "단어", "어휘", "용어", "표현", "표기",
      "문구", "글귀",
      "구호", "표어", "속담", "격언", "성어", "사자성어", "고사성어", "인사말", "머리글자", "약자", "간체자", "번체자", "획수", "부수",
    ].map { ($0, 0) })

  /// Whether the original is a street with the number of a house (南京路12号): where something is.
  private var isAddress: Bool {
    let text = scalars[original]
    guard let last = text.last, Self.numberSigns.contains(last) else { return false }
    let street = text.dropLast().reversed().drop { Script($0) == .digit }
    return street.count < text.count - 1 && street.first.map { Self.streets.contains($0) } ?? false
  }

  private static let numberSigns: Set<Unicode.Scalar> = ["号", "號", "弄", "室", "楼", "樓"]
  private static let streets: Set<Unicode.Scalar> = ["路", "街", "道", "巷", "弄", "里", "段", "村"]

  /// Whether a second bracket behind this one holds Korean that may well be the rendering: as many syllables as the
  /// original has characters, and more.
  private var isRenderedBehind: Bool {
    let open = bracket.close + 1
    guard open < scalars.count, scalars[open] == "(" || scalars[open] == "（" else { return false }
    let inside = scalars[(open + 1)...].prefix(BracketReader.longestOriginal).prefix { $0 != ")" && $0 != "）" }
    guard inside.allSatisfy({ Script($0) == .hangul || Script($0) == .space }) else { return false }
    let han = scalars[original].count { Script($0) == .han }
    return han >= 2 && inside.count { Script($0) == .hangul } >= han
  }

  /// Whether the original is a name with a Korean form of its own that the words are not even alike to (본부(联合国)).
  private func isOtherName(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    // A brand in Latin letters is written so beside every name.
    guard original.count >= 2, let exception = NameException.of(scalars[original]),
      !text.contains(where: { Script($0) == .latin })
    else { return false }
    let words = Self.string(text)
    return ([exception.form] + exception.otherForms).allSatisfy { Jamo.similarity($0, words) < Self.leastLikeness }
  }

  /// > Source: the likeness from which on a spelling counts as a slip of another (`RenderingExplainer`).
  private static let leastLikeness = 0.6

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}

extension BracketProposer {
  /// Why the best option is none; nil where it may be one.
  func refusal(of proposal: Proposal) -> BracketContent.Reason? {
    guard let units = proposal.best?.units else { return nil }
    if let refusal = squareRefusal(of: proposal) { return refusal }
    return WordsBeforeBracket(scalars: scalars, bracket: bracket, original: proposal.original)
      .refusal(of: proposal.proposer.context.units[units], steps: proposal.proposer.steps(units))
  }
}
