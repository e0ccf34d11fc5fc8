public import Diagnostics
import LinguisticText
import TranslationModel

/// The same original is rendered in several ways.
public struct InconsistentRendering: Rule {
  public let id = "inconsistent-rendering"
  public let defaultSeverity = Severity.warning
  public let title = Wording(
    en: "the same original rendered in different ways",
    ko: "같은 원어를 서로 다르게 표기함")
  public let explanation = Wording(
    en: """
      Readers take two renderings for two things: '칭다오(青岛)' on one page and '청도(青島)' on another. Simplified and \
      traditional forms count as one original, and spacing is left to spacing-variant.
      """,
    ko: """
      표기가 둘이면 독자는 둘을 다른 것으로 읽습니다. 한쪽에는 '칭다오(青岛)', 다른 쪽에는 '청도(青島)'가 있는 경우입니다. 간체와 번체는 \
      같은 원어로 보며, 띄어쓰기는 spacing-variant가 맡습니다.
      """)

  public init() {}

  public func findings(in context: CheckContext) -> [Finding] {
    context.originals.flatMap { group -> [Finding] in
      guard !group.isOneCharacter, group.renderings.count > 1 else { return [] }
      return group.byTitles(context).flatMap { findings(in: $0, context) }
    }
  }

  /// One finding for every use that differs from the form to use, or from the first rendering where no form is better.
  ///
  /// Complexity: O(uses × renderings).
  private func findings(in group: OriginalGroup, _ context: CheckContext) -> [Finding] {
    let isListed = !context.approved.entries(ofOriginal: group.original).isEmpty
    let renderings = isListed ? group.koreanSummaries : Self.comparable(group.koreanSummaries)
    guard renderings.count > 1, !OtherNames.areWords(renderings.map(\.key), group.key) else { return [] }
    let first = renderings[0].first
    let places = renderings.map { rendering in
      context.related(rendering.first.utf8Range, document: rendering.first.document, Self.note(rendering))
    }
    let official = Set(isListed ? [] : renderings.filter(\.isOfficial).map(\.key))
    let accepted = Set(
      renderings.filter { rendering in
        context.approved.accepts(rendering.first.text, forOriginal: group.original)
          || Self.isRight(rendering, besideOfficial: official)
      }.map(\.key))
    let keys = Set(renderings.map(\.key)).subtracting(accepted)
    var suggestedForms: [Int?: SuggestedForm?] = [:]
    return group.uses.filter { keys.contains($0.key) }.compactMap { use in
      let name = context.documents[use.document].document.name
      let version = context.termsInForce.version(of: name)
      let suggested = suggestedForms[version] ?? SuggestedForm.of(group, context.termsInForce[name])
      suggestedForms[version] = suggested
      guard use.key != suggested?.key ?? first.key, !OtherNames.areMeant(use, in: group, context) else { return nil }
      let clause =
        suggested?.clause ?? Wording(en: "the first is '\(first.text)'", ko: "처음 나온 표기는 '\(first.text)'입니다")
      return context.finding(
        self, at: use.utf8Range, document: use.document,
        Self.message(use, group.original, renderings.count, clause),
        severity: use.gloss == nil ? .information : defaultSeverity, replacement: suggested?.text,
        related: zip(renderings, places).filter { $0.0.key != use.key }.map(\.1),
        terms: [use.text, use.gloss?.source ?? group.original])
    }
  }
}

// MARK: - What is compared

extension InconsistentRendering {
  /// The renderings that are nouns for the same thing; none where a Japanese name stands beside a Korean reading, or a
  /// translation beside the sound that it explains (김치 and 신치 for 辛奇).
  ///
  /// Not compared are the end of a clause that tells the meaning (솥을 깨뜨려(破釜沉舟)), and what reads one character and
  /// leaves another without counterpart. 竹島 is 다케시마 for one island and 죽도 for another.
  private static func comparable(_ renderings: [RenderingSummary]) -> [RenderingSummary] {
    let kept = renderings.filter { rendering in
      guard let gloss = rendering.first.gloss else { return false }
      return !isClause(rendering.first.text, gloss) && !isExplanation(rendering.first.text, gloss) && !isHalfRead(gloss)
        && !isPhrase(rendering.first.text, renderings)
        && (isLinked(rendering.key, gloss) || renderings.contains { isParallel($0.key, rendering.key) })
    }
    let japanese = kept.count { $0.first.gloss?.path.contains { $0.by == .otherReading } ?? false }
    return !isExplained(kept) && (japanese == 0 || japanese == kept.count) ? kept : []
  }

  /// Whether some tell the meaning and others the sound, and are no two names with the same noun in them (양쯔메모리 and
  /// 창장메모리 for 长江存储).
  private static func isExplained(_ renderings: [RenderingSummary]) -> Bool {
    let meant = renderings.filter { $0.first.gloss?.method == .translation }.map(\.key)
    let heard = renderings.filter { $0.first.gloss?.method == .transcription }.map(\.key)
    guard !meant.isEmpty, !heard.isEmpty else { return false }
    return !meant.contains { one in heard.contains { one.suffix(2) == $0.suffix(2) } }
  }

  /// Whether more than half of a rendering, and of its original, is explained by the other: nothing else tells of a short
  /// original that a word before its bracket stands for all of it, and no more (궁의 천간 before 五虎遁).
  private static func isLinked(_ key: String, _ gloss: Gloss) -> Bool {
    guard !gloss.path.isEmpty, gloss.source.unicodeScalars.count < 4 else { return true }
    let linked = gloss.path.filter { $0.by != .unaligned }
    let heard = linked.reduce(0) { $0 + ComparisonKey.rendering($1.target).unicodeScalars.count }
    let read = linked.reduce(0) { $0 + $1.source.unicodeScalars.count }
    return heard * 2 > key.unicodeScalars.count && read * 2 >= gloss.source.unicodeScalars.count
  }

  /// Whether two renderings begin or end with the same two syllables: 신질 생산력 and 새로운 질적 생산력.
  private static func isParallel(_ one: String, _ other: String) -> Bool {
    one != other && one.count > 2 && other.count > 2
      && (one.suffix(2) == other.suffix(2) || one.prefix(2) == other.prefix(2))
  }

  /// Whether another rendering is a word of this one: 간체자 전환(简体字) speaks of more than 간체자(简体字).
  private static func isPhrase(_ text: String, _ renderings: [RenderingSummary]) -> Bool {
    renderings.contains { text.hasPrefix($0.first.text + " ") || text.hasSuffix(" " + $0.first.text) }
  }

  /// Whether a rendering is an official form, or aims at another one than those that the text has: 김치 and 씬치 for 辛奇
  /// are two names, and that the second is to be 신치 says official-transcription.
  private static func isRight(_ rendering: RenderingSummary, besideOfficial keys: Set<String>) -> Bool {
    guard !keys.isEmpty, let own = rendering.first.gloss?.official.map(ComparisonKey.rendering) else { return false }
    return own == rendering.key || !keys.contains(own)
  }

  private static func isClause(_ text: String, _ gloss: Gloss) -> Bool {
    guard gloss.method == .translation, let last = text.unicodeScalars.last else { return false }
    return verbEndings.contains(last) || text.contains(" ") && endingsBehindOtherWords.contains(last)
  }

  /// Whether several words tell what a word of two characters means: 자기의 본성(自性) beside 자성(自性).
  private static func isExplanation(_ text: String, _ gloss: Gloss) -> Bool {
    let isBySound = gloss.method == .transcription || gloss.method == .latin
    return !isBySound && text.contains(" ") && gloss.source.unicodeScalars.count { Script($0) == .han } <= 2
  }

  /// Whether less than half is read, or characters have nothing in their place. Not a misspelling, which has an official
  /// form of its own.
  private static func isHalfRead(_ gloss: Gloss) -> Bool {
    let left = gloss.path.filter { $0.by == .unaligned && !$0.source.isEmpty }
    let lost = left.reduce(0) { $0 + $1.source.unicodeScalars.count }
    return !gloss.deviates && !left.isEmpty
      && (left.contains { $0.target.isEmpty } || lost * 2 > gloss.source.unicodeScalars.count)
      && !gloss.path.contains { $0.by == .mandarin || $0.by == .variant || $0.by == .generic }
      && gloss.path.contains { $0.by != .unaligned }
  }

  /// Last syllables of verbs, and hardly of nouns.
  private static let verbEndings = Set("려며는던러져혀켜".unicodeScalars)
  /// The same, which end nouns as well (광고, 제한), but hardly phrases.
  private static let endingsBehindOtherWords = Set("고은한게서면".unicodeScalars)
}

// MARK: - Messages

extension InconsistentRendering {
  private static func message(_ use: RenderingUse, _ original: String, _ count: Int, _ clause: Wording) -> Wording {
    guard let gloss = use.gloss else {
      return Wording(
        en: "'\(use.text)', here without its original, is one of \(count) renderings of \(original); \(clause.english)",
        ko: "\(original)의 표기가 \(count)가지이며 여기는 원어 병기 없이 '\(use.text)'입니다. \(clause.korean)")
    }
    return Wording(
      en: "'\(use.text)' is one of \(count) renderings of \(gloss.source) here; \(clause.english)",
      ko: "\(gloss.source)의 표기가 \(count)가지이며 여기는 '\(use.text)'입니다. \(clause.korean)")
  }

  private static func note(_ rendering: RenderingSummary) -> Wording {
    let text = rendering.first.text
    switch rendering.count {
    case 1: return Wording(en: "'\(text)' stands here", ko: "여기는 '\(text)'")
    case 2: return Wording(en: "'\(text)' stands here and in 1 more place", ko: "여기와 다른 한 곳은 '\(text)'")
    default:
      let others = rendering.count - 1
      return Wording(en: "'\(text)' stands here and in \(others) more places", ko: "여기와 다른 \(others)곳은 '\(text)'")
    }
  }
}
