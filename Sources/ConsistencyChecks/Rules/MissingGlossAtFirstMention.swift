public import Diagnostics
import LinguisticText
import TranslationModel

/// A rendering stands without its original before the place that gives it.
public struct MissingGlossAtFirstMention: Rule {
  public let id = "missing-gloss-at-first-mention"
  public let defaultSeverity = Severity.information
  public let isOnByDefault = false
  public let isFixedWhenNamed = true
  public let title = Wording(
    en: "a rendering without its original at its first mention",
    ko: "처음 나온 곳에 원어 병기가 없음")
  public let explanation = Wording(
    en: """
      Where '다퉁' stands two sentences before '다퉁(大同)', the reader asks too early what it is. A rendering is reported that \
      the same section glosses later; with the option glossary also the first mention of each term of the glossary.
      """,
    ko: """
      '다퉁(大同)'보다 두 문장 앞에 '다퉁'이 있으면 독자는 그것이 무엇인지 먼저 묻게 됩니다. 같은 절의 뒤에서 원어를 병기한 표기를 찾고, \
      선택 항목 glossary를 켜면 용어집 용어가 처음 나온 곳도 찾습니다.
      """)
  public let options = [
    RuleOption(
      name: "kinds", defaultValue: .list(GlossKind.allCases.map(\.rawValue)),
      meaning: Wording(
        en: "the kinds of renderings that are to have their originals: "
          + GlossKind.allCases.map(\.rawValue).joined(separator: ", "),
        ko: "원어를 병기할 표기의 종류. " + GlossKind.allCases.map(\.rawValue).joined(separator: ", "))),
    RuleOption(
      name: "across-sections", defaultValue: .flag(false),
      meaning: Wording(
        en: "whether a mention in an earlier section counts as the first",
        ko: "앞 절에 나온 것도 처음 나온 것으로 볼지")),
    RuleOption(
      name: "glossary", defaultValue: .flag(false),
      meaning: Wording(
        en: "whether terms of the glossary are to have their originals at their first mention in each document",
        ko: "문서마다 용어집 용어가 처음 나온 곳에 원어를 병기하게 할지")),
  ]

  public init() {}

  public func findings(in context: CheckContext) -> [Finding] {
    let ofText = context.originals.filter { !$0.isOneCharacter }.flatMap { group in
      context.documents.indices.compactMap { finding(in: group, document: $0, context) }
    }
    guard context.flag("glossary", for: self) else { return ofText }
    let told = Set(ofText.map(\.location))
    return ofText + context.documents.indices.flatMap { findingsOfGlossary($0, context, told) }
  }

  private func isWanted(_ method: RenderingMethod, _ context: CheckContext) -> Bool {
    context.list("kinds", for: self).contains(GlossKind(method).rawValue)
  }

  // MARK: - What the text glosses later

  /// The first plain use before the first gloss of an original, if the reader comes to it first.
  private func finding(in group: OriginalGroup, document: Int, _ context: CheckContext) -> Finding? {
    let uses = group.uses.filter { $0.document == document }
    guard let index = uses.firstIndex(where: { $0.gloss != nil }), index > 0, let gloss = uses[index].gloss,
      gloss.direction == .targetThenSource, gloss.certain, isWanted(gloss.method, context),
      context.isRunningText(uses[index].utf8Range, document: document)
    else { return nil }
    let part = context.part(of: uses[index].utf8Range, document: document)
    let acrossSections = context.flag("across-sections", for: self)
    let plain = uses[..<index].first { use in
      guard use.key == uses[index].key, !use.isGrown, let block = context.block(of: use.utf8Range, document: document)
      else { return false }
      return block.isRunningText && (acrossSections || context.part(of: use.utf8Range, document: document) == part)
        && !context.isSetApart(use.utf8Range, document: document)
    }
    return plain.map { finding($0, before: gloss, uses[index], context) }
  }

  /// The gloss moves from where it is to the first mention.
  private func finding(
    _ plain: RenderingUse, before gloss: Gloss, _ later: RenderingUse, _ context: CheckContext
  ) -> Finding {
    let document = plain.document
    let range = context.rangeWithBracket(of: gloss, document: document)
    let bracket = range.map { context.text(gloss.targetRange.upperBound..<$0.upperBound, document: document) }
    let whole = "\(plain.text)\(bracket ?? "(\(gloss.source))")"
    var finding = context.finding(
      self, at: plain.utf8Range, document: document, Self.message(plain.text, gloss.source), replacement: whole,
      related: [
        context.related(
          later.utf8Range, document: document, Wording(en: "the original stands here", ko: "여기에 원어를 병기함"))
      ], terms: [plain.text, gloss.source])
    let removal = range.map { context.edits(replacing: $0, document: document, with: gloss.target) } ?? []
    finding.edits = removal.isEmpty || finding.edits.isEmpty ? [] : finding.edits + removal
    return finding
  }

  private static func message(_ rendering: String, _ original: String) -> Wording {
    Wording(
      en: "'\(rendering)' stands without its original \(original), which is given only later",
      ko: "\(rendering.quoted("이")) 처음 나온 곳인데 원어(\(original))는 뒤에서야 병기했습니다")
  }

  // MARK: - What the glossary knows

  private struct ListedTerm {
    var text: String
    var original: String
    var originals: Set<String>
    var entry: Int
  }

  private func findingsOfGlossary(_ document: Int, _ context: CheckContext, _ told: Set<TextLocation>) -> [Finding] {
    let terms = listedTerms(context.approved(in: document), context)
    guard !terms.isEmpty else { return [] }
    let checked = context.documents[document]
    let glossed = Set(checked.glosses.map { ComparisonKey.original($0.source) })
    let places = GlossedPlaces(checked.glosses)
    var seen: Set<Int> = []
    return BlockMatcher(terms.map(\.text)).matches(in: checked.document).compactMap { match in
      let term = terms[match.term]
      guard glossed.isDisjoint(with: term.originals), checked.document.blocks[match.block].isRunningText,
        !places.overlap(match.utf8Range), !context.isSetApart(match.utf8Range, document: document),
        seen.insert(term.entry).inserted, !told.contains(context.location(match.utf8Range, document: document))
      else { return nil }
      return context.finding(
        self, at: match.utf8Range, document: document, Self.message(ofGlossary: match.text, term.original),
        replacement: "\(match.text)(\(term.original))", terms: [match.text, term.original])
    }
  }

  /// Without those whose use has ended: who replaces them glosses what takes their place.
  private func listedTerms(_ approved: ApprovedTerms, _ context: CheckContext) -> [ListedTerm] {
    approved.entries.enumerated().flatMap { number, entry -> [ListedTerm] in
      guard let original = entry.sourceTerms.first?.text else { return [] }
      let originals = Set(entry.sourceTerms.map { ComparisonKey.original($0.text) })
      return entry.targetTerms.filter { term in
        term.text.unicodeScalars.count > 1 && approved.end(of: term, entry: number) == nil
          && (term.method.map { isWanted($0, context) } ?? true)
      }.map { ListedTerm(text: $0.text, original: original, originals: originals, entry: number) }
    }
  }

  private static func message(ofGlossary rendering: String, _ original: String) -> Wording {
    Wording(
      en: "'\(rendering)' stands without its original \(original), which this document never gives",
      ko: "\(rendering.quoted("이")) 처음 나온 곳인데 이 문서에는 원어(\(original))를 병기한 곳이 없습니다")
  }
}
