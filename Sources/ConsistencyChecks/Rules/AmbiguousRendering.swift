public import Diagnostics
import LinguisticText
import Readings
import TranslationModel

/// The same rendering stands for different originals.
public struct AmbiguousRendering: Rule {
  public let id = "ambiguous-rendering"
  public let defaultSeverity = Severity.warning
  public let title = Wording(
    en: "the same rendering for different originals",
    ko: "서로 다른 원어에 같은 표기를 씀")
  public let explanation = Wording(
    en: """
      A reader cannot tell '산시(山西)' from '산시(陕西)' once the brackets are gone. Where every rendering is exact the two \
      are homophones, which is reported as information only.
      """,
    ko: """
      괄호가 없으면 '산시(山西)'와 '산시(陕西)'를 구별할 수 없습니다. 표기가 모두 정확하면 동음이의어이므로 참고로만 알립니다.
      """)

  public init() {}

  public func findings(in context: CheckContext) -> [Finding] {
    let groups = context.originals.filter { !$0.isOneCharacter }
    var groupsOfKey: [String: [OriginalGroup]] = [:]
    var keys: [String] = []
    for group in groups {
      for key in group.renderings {
        if groupsOfKey[key] == nil { keys.append(key) }
        groupsOfKey[key, default: []].append(group)
      }
    }
    // A single letter or syllable stands for nothing in particular, and a word in Latin letters for itself.
    let shared = keys.filter { $0.unicodeScalars.count > 1 && $0.unicodeScalars.contains { Script($0) == .hangul } }
      .compactMap { key -> (String, [OriginalGroup])? in
        let sharing = Self.withoutAbbreviations(groupsOfKey[key] ?? [])
        return sharing.count > 1 && !Self.areReadings(key, sharing) ? (key, sharing) : nil
      }
    let plain = Self.plainUses(of: shared.filter { Self.areExact($0.0, $0.1, context) }.map(\.0), context)
    return shared.filter { !Self.areExact($0.0, $0.1, context) || plain.contains($0.0) }
      .flatMap { findings($0.0, $0.1, context) }
  }

  /// Whether the rendering is the Korean reading of all originals: such homonyms are in every text.
  private static func areReadings(_ key: String, _ groups: [OriginalGroup]) -> Bool {
    groups.allSatisfy { group in
      group.uses.first { $0.key == key && $0.gloss != nil }?.gloss?.method == .sinoKorean
    }
  }

  /// Whether all originals are rendered as they should be: such homonyms (산시 for 山西 and 陕西, 수도 for 首都 and 水道) are
  /// told apart by their brackets, and are worth a word only where the text has one without.
  private static func areExact(_ key: String, _ groups: [OriginalGroup], _ context: CheckContext) -> Bool {
    groups.allSatisfy { group in
      group.uses.first { $0.key == key && $0.gloss != nil }.map { isExact($0, context) } ?? false
    }
  }

  /// Those of some renderings that stand without a bracket somewhere.
  private static func plainUses(of keys: [String], _ context: CheckContext) -> Set<String> {
    guard !keys.isEmpty else { return [] }
    let finder = BlockMatcher(keys)
    var found: Set<String> = []
    for checked in context.documents {
      let glossed = GlossedPlaces(checked.glosses)
      for match in finder.matches(in: checked.document) where !glossed.overlap(match.utf8Range) {
        found.insert(keys[match.term])
      }
    }
    return found
  }

  /// One finding for each original whose rendering is not exact, or, where none or all are, for each but the first.
  private func findings(_ key: String, _ groups: [OriginalGroup], _ context: CheckContext) -> [Finding] {
    let all = groups.compactMap { group in group.uses.first { $0.key == key && $0.gloss != nil } }
    // What is a name by sound renders nothing else; by meaning, only what is certainly a pair counts.
    let isName = all.contains { $0.gloss?.method == .transcription }
    let isExact = all.contains { Self.isExact($0, context) }
    let firsts = all.filter { $0.gloss.map { isName || $0.certain || $0.method != .translation } ?? false }
      .filter { !isExact || !Self.isExplanation($0, context) }
      .filter { !Self.isOtherName($0) }
    guard firsts.count > 1, !Self.haveOneForm(firsts, context) else { return [] }
    let doubtful = firsts.filter { !Self.isExact($0, context) }
    // Who sets homophones side by side with their originals tells them apart.
    let sentences = Set(firsts.map { $0.gloss?.sentence ?? "" })
    if doubtful.isEmpty, sentences.count == 1, sentences != [""] { return [] }
    let isMixed = !doubtful.isEmpty && doubtful.count < firsts.count
    return (isMixed ? doubtful : Array(firsts.dropFirst())).map { use in
      let others = firsts.filter { $0.gloss?.source != use.gloss?.source }
      // What tells the two apart best is for a person to say.
      return context.finding(
        self, at: use.utf8Range, document: use.document, Self.message(use, others),
        severity: doubtful.isEmpty ? .information : defaultSeverity,
        otherSuggestions: isMisread(use, others, context) ? [] : Self.better(use, context).map { [$0] } ?? [],
        related: others.map { other in
          let original = other.gloss?.source ?? ""
          return context.related(
            other.utf8Range, document: other.document,
            Wording(
              en: "'\(other.text)' stands for \(original) here", ko: "여기서는 \(other.text.quoted("이")) \(original)의 표기입니다"
            ))
        }, terms: [use.text, use.gloss?.source ?? ""])
    }
  }

  /// Whether the original, and not its rendering, is likely wrong: another of as many characters, of which one differs, has the rendering by
  /// right (曾敏群 beside 曾毓群).
  private func isMisread(_ use: RenderingUse, _ others: [RenderingUse], _ context: CheckContext) -> Bool {
    guard let source = use.gloss?.source, !KnownPlaces.have(HanFolding.folded(source)) else { return false }
    let own = ComparisonKey.original(source)
    return others.contains { other in
      guard let gloss = other.gloss, Self.isExact(other, context) else { return false }
      return ComparisonKey.differInOneCharacter(ComparisonKey.original(gloss.source), own)
    }
  }

  /// Whether another form is better for all of them, and the same: 지롱 for 雞籠 and 基隆, both of which are 지룽.
  private static func haveOneForm(_ uses: [RenderingUse], _ context: CheckContext) -> Bool {
    let forms = uses.map { better($0, context) }
    return forms[0] != nil && Set(forms).count == 1
  }

  /// Whether the bracket gives a person's other name, which the word before it reads in no way: 춘춘(劉清香).
  private static func isOtherName(_ use: RenderingUse) -> Bool {
    guard let gloss = use.gloss, !gloss.path.isEmpty, WordReader.isPersonName(gloss.source) else { return false }
    return gloss.path.allSatisfy { $0.by == .unaligned }
  }

  /// Whether the bracket lists several things that are behind the word before it, which none of them explains: 북향자금(沪股通/深股通).
  private static func isExplanation(_ use: RenderingUse, _ context: CheckContext) -> Bool {
    guard let gloss = use.gloss, !gloss.path.isEmpty, gloss.method == .translation,
      gloss.path.allSatisfy({ $0.by == .unaligned })
    else { return false }
    let behind = context.documents[use.document].document.bytes[gloss.sourceRange.upperBound...].first
    return behind.map { "/,".utf8.contains($0) } ?? false
  }

  /// Whether a rendering by sound is the official one, or the glossary has it.
  private static func isExact(_ use: RenderingUse, _ context: CheckContext) -> Bool {
    guard let gloss = use.gloss else { return false }
    if context.approved.accepts(use.text, forOriginal: gloss.source) { return true }
    switch gloss.method {
    case .transcription, .sinoKorean: return !gloss.deviates
    case .mixed: return !gloss.deviates && !gloss.path.isEmpty && gloss.path.allSatisfy(isSoundOrNoun)
    case .translation, .latin: return false
    }
  }

  /// Whether a step is by sound, or the noun behind a name in Korean reading: 성 in 산시성.
  private static func isSoundOrNoun(_ step: RenderingStep) -> Bool {
    step.by == .mandarin || step.by == .generic && GenericTerms.term(step.source)?.category == "place-tail"
  }

  /// The groups without those whose original begins or ends with another's: a short name and its long form are one
  /// thing.
  private static func withoutAbbreviations(_ groups: [OriginalGroup]) -> [OriginalGroup] {
    var kept: [OriginalGroup] = []
    for group in groups where !kept.contains(where: { isAbbreviation($0.key, group.key) }) { kept.append(group) }
    return kept
  }

  /// Whether one original is part of the other, or has letters and is thus another name of the same (B站 and 哔哩哔哩).
  private static func isAbbreviation(_ one: String, _ other: String) -> Bool {
    if (one + other).unicodeScalars.contains(where: { Script($0) == .latin }) { return true }
    let (short, long) = one.unicodeScalars.count < other.unicodeScalars.count ? (one, other) : (other, one)
    return long.hasPrefix(short) || long.hasSuffix(short)
  }

  /// The glossary's rendering, else the official one, where it is another.
  private static func better(_ use: RenderingUse, _ context: CheckContext) -> String? {
    guard let gloss = use.gloss else { return nil }
    let approved = context.approved(in: use.document)
    let official = gloss.official.flatMap { approved.hasEnded($0, forOriginal: gloss.source) ? nil : $0 }
    let better = approved.preferred(forOriginal: gloss.source) ?? official
    return better.flatMap { ComparisonKey.rendering($0) == use.key ? nil : $0 }
  }

  private static func message(_ use: RenderingUse, _ others: [RenderingUse]) -> Wording {
    let originals = others.compactMap { $0.gloss?.source }
    let original = use.gloss?.source ?? ""
    return Wording(
      en: "'\(use.text)' stands for \(original) here and for \(originals.joined(separator: " and ")) elsewhere",
      ko: "\(use.text.quoted("이")) 여기서는 \(original), 다른 곳에서는 \(originals.joined(separator: ", "))의 표기입니다")
  }
}
