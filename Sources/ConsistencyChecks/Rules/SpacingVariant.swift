public import Diagnostics
import LinguisticText

/// The same rendering is written with different spacing.
public struct SpacingVariant: Rule {
  public let id = "spacing-variant"
  public let defaultSeverity = Severity.information
  public let title = Wording(
    en: "the same rendering spaced in different ways",
    ko: "같은 표기의 띄어쓰기가 서로 다름")
  public let explanation = Wording(
    en: """
      Terms of several nouns may be written together or apart, but in one text one way: '국가 표준(国家标准)' and '국가표준'. \
      One finding names all places of a spacing in a document. Terms of the glossary are found without their originals too.
      """,
    ko: """
      여러 명사로 된 용어는 붙여 써도 띄어 써도 되지만 한 글에서는 한 가지로 씁니다. '국가 표준(国家标准)'과 '국가표준'이 함께 나오는 \
      경우입니다. 한 문서의 같은 띄어쓰기는 지적 하나에 모읍니다. 용어집의 용어는 원어 병기가 없어도 찾습니다.
      """)

  public init() {}

  public func findings(in context: CheckContext) -> [Finding] {
    let groups = context.originals.flatMap { $0.hasSpacingVariants ? $0.byTitles(context) : [$0] }
    let ofText = groups.flatMap { group in
      group.renderings.flatMap { key in findings(for: group.uses.filter { $0.key == key }, of: group, context) }
    }
    let named = Set(ofText.flatMap { [$0.location] + $0.related.map(\.location) })
    let ofRenderings = ofText + findings(againstGlossary: named, context)
    return ofRenderings + findings(ofNames: context, besides: ofRenderings)
  }

  /// One finding for each document and spacing that the glossary does not have.
  ///
  /// - Parameter named: the places that the text itself has told about.
  private func findings(againstGlossary named: Set<TextLocation>, _ context: CheckContext) -> [Finding] {
    var keys: [[String]] = []
    var usesOfKey: [[String]: [ListedUse]] = [:]
    for use in context.listedUses
    where use.form == .otherSpacing && !context.documents[use.document].document.isInTitle(use.utf8Range) {
      guard !named.contains(context.location(use.utf8Range, document: use.document)) else { continue }
      let key = ["\(use.document)", use.text, use.preferred]
      if usesOfKey[key] == nil { keys.append(key) }
      usesOfKey[key, default: []].append(use)
    }
    return keys.compactMap { key in
      guard let uses = usesOfKey[key], let use = uses.first else { return nil }
      let others = uses.dropFirst()
      var finding = context.finding(
        self, at: use.utf8Range, document: use.document, Self.message(use), replacement: use.preferred,
        related: others.map { context.related($0.utf8Range, document: $0.document, Self.again($0.text)) },
        terms: [use.text, use.original])
      finding.edits += others.flatMap {
        context.edits(replacing: $0.utf8Range, document: $0.document, with: use.preferred)
      }
      return finding
    }
  }

  /// One finding for each document and spacing that differs from the one to use.
  private func findings(
    for uses: [RenderingUse], of group: OriginalGroup, _ context: CheckContext
  ) -> [Finding] {
    guard Set(uses.map(\.text)).count > 1 else { return [] }
    let expected = expected(uses, group, context)
    var findings: [Finding] = []
    var seen: Set<[String]> = []
    for use in uses
    where !use.isGrown && use.text.lowercased() != expected.lowercased() && !Self.mayBeClause(use)
      && !Self.isLetterSpaced(use.text)
      && !Self.isLetterSpaced(expected) && seen.insert(["\(use.document)", use.text]).inserted
    {
      let others = uses.filter { $0.document == use.document && $0.text == use.text }.dropFirst()
      var finding = context.finding(
        self, at: use.utf8Range, document: use.document, Self.message(use, expected, group), replacement: expected,
        related: related(uses, expected, context)
          + others.map { context.related($0.utf8Range, document: $0.document, Self.again($0.text)) },
        terms: [use.text, use.gloss?.source ?? group.original])
      finding.edits += others.flatMap {
        context.edits(replacing: $0.utf8Range, document: $0.document, with: expected)
      }
      findings.append(finding)
    }
    return findings
  }

  /// The spacing of the glossary's preferred term, else the most usual one of the text, of two as usual the one whose words it has
  /// elsewhere.
  private func expected(_ uses: [RenderingUse], _ group: OriginalGroup, _ context: CheckContext) -> String {
    let preferred = Set(uses.map(\.document)).map {
      context.approved(in: $0).preferred(forOriginal: group.original)
    }
    if let first = preferred.first ?? nil, ComparisonKey.rendering(first) == uses[0].key,
      preferred.allSatisfy({ $0 == first })
    {
      return first
    }
    let documents = Set(uses.map(\.document)).map { context.documents[$0].document }
    return SpacingTie.decided(uses.map(\.text), in: documents) ?? Majority.most(uses.map(\.text)) ?? uses[0].text
  }

  private func related(_ uses: [RenderingUse], _ expected: String, _ context: CheckContext) -> [RelatedPlace] {
    guard let first = uses.first(where: { $0.text == expected }) else { return [] }
    let note = Wording(en: "'\(expected)' stands here", ko: "여기는 '\(expected)'")
    return [context.related(first.utf8Range, document: first.document, note)]
  }

  private static func message(_ use: RenderingUse, _ expected: String, _ group: OriginalGroup) -> Wording {
    let original = use.gloss?.source ?? group.original
    return Wording(
      en: "'\(use.text)' for \(original) is spaced '\(expected)' elsewhere",
      ko: "\(original)의 표기 \(use.text.quoted("이")) 다른 곳에서는 \(expected.quoted("으로")) 쓰여 띄어쓰기가 다릅니다")
  }

  private static func message(_ use: ListedUse) -> Wording {
    Wording(
      en: "'\(use.text)' for \(use.original) is spaced '\(use.preferred)' in the glossary",
      ko: "\(use.original)의 표기 \(use.text.quoted("은")) 용어집의 \(use.preferred.quoted("과")) 띄어쓰기가 다릅니다")
  }

  /// Whether a space without gloss may stand behind a particle: in 우공이 산을 옮긴다 the subject is 우공.
  private static func mayBeClause(_ use: RenderingUse) -> Bool {
    guard use.gloss == nil else { return false }
    return use.text.split(separator: " ").dropLast().contains {
      $0.unicodeScalars.last.map(particles.contains) ?? false
    }
  }

  private static let particles = Set("이가을를은는의도와과에로".unicodeScalars)

  /// Whether every syllable stands alone: a line set or recognized letter by letter.
  private static func isLetterSpaced(_ text: String) -> Bool {
    let words = text.unicodeScalars.split { Script($0) == .space }
    return words.count > 1 && words.allSatisfy { $0.count == 1 }
  }

  static func again(_ text: String) -> Wording {
    Wording(en: "'\(text)' again", ko: "여기도 '\(text)'")
  }
}
