public import Diagnostics
import LinguisticText
import TranslationModel

/// A gloss gives an original a rendering that its approved entry does not know.
public struct PreferredTerm: Rule {
  public let id = "preferred-term"
  public let defaultSeverity = Severity.warning
  public let title = Wording(
    en: "a rendering other than the glossary's",
    ko: "용어집과 다른 표기")
  public let explanation = Wording(
    en: """
      The glossary has decided on a rendering, say '상하이' for 上海, and the text has '샹하이(上海)', which no entry lists. \
      Admitted terms are fine; deprecated terms and look-up forms have rules of their own.
      """,
    ko: """
      용어집은 上海의 표기를 '상하이'로 정했는데 글에는 어느 항목에도 없는 '샹하이(上海)'가 있습니다. 허용 용어는 괜찮고, 쓰지 않는 용어와 검색용 \
      표기는 다른 규칙이 맡습니다.
      """)

  public init() {}

  public func findings(in context: CheckContext) -> [Finding] {
    let mismatched = Set(context.mismatches.map { context.location($0.use.utf8Range, document: $0.use.document) })
    return context.originals.flatMap { group -> [Finding] in
      group.uses.compactMap { use in
        guard let preferred = context.approved(in: use.document).preferred(forOriginal: group.original) else {
          return finding(inNameOf: use, context)
        }
        if let finding = finding(inLongerWord: use, preferred, context) { return finding }
        guard let gloss = use.gloss, !context.approved.lists(use.text, forOriginal: group.original),
          !Self.isPointedAt(use, context.documents[use.document].document),
          mismatched.isEmpty || !mismatched.contains(context.location(use.utf8Range, document: use.document))
        else { return nil }
        return context.finding(
          self, at: use.utf8Range, document: use.document, Self.message(use.text, gloss.source, preferred),
          severity: gloss.certain || context.hasOriginal(group.original, at: use) ? defaultSeverity : .information,
          replacement: preferred,
          terms: [use.text, gloss.source])
      }
    }
  }

  /// Whether a demonstrative stands before it, or begins it: 이 도시(深圳) says what it is and does not render it.
  private static func isPointedAt(_ use: RenderingUse, _ document: Document) -> Bool {
    let start = use.utf8Range.lowerBound
    let before = String(decoding: document.bytes[max(0, start - 12)..<start], as: UTF8.self)
    return demonstratives.contains { word in
      use.text.hasPrefix("\(word) ") || before == "\(word) " || before.hasSuffix(" \(word) ")
        || before.hasSuffix("\n\(word) ")
    }
  }

  private static let demonstratives = ["이", "그", "저", "해당"]

  /// The same where the gloss was read from the middle of a word, and what was read is not for use: 연산력(算力) beside the
  /// deprecated 산력. A prefix before a term in use is none of this rule's business (초고속열차).
  private func finding(inLongerWord use: RenderingUse, _ preferred: String, _ context: CheckContext) -> Finding? {
    let document = context.documents[use.document].document
    guard let gloss = use.gloss, !context.approved.accepts(use.text, forOriginal: gloss.source) else { return nil }
    var start = use.utf8Range.lowerBound
    document.bytes.withUnsafeBufferPointer { bytes in
      while let scalar = UTF8Scalar.last(before: start, in: bytes), Script(scalar) == .hangul {
        start -= String(scalar).utf8.count
      }
    }
    guard start < use.utf8Range.lowerBound else { return nil }
    let range = start..<use.utf8Range.upperBound
    let word = context.text(range, document: use.document)
    guard !context.approved.lists(word, forOriginal: gloss.source) else { return nil }
    return context.finding(
      self, at: range, document: use.document, Self.message(word, gloss.source, preferred),
      otherSuggestions: [preferred], terms: [word, gloss.source])
  }

  /// The same where the gloss has a generic noun behind the entry's original and its rendering: 샹하이시(上海市).
  private func finding(inNameOf use: RenderingUse, _ context: CheckContext) -> Finding? {
    guard let gloss = use.gloss, gloss.certain,
      let stem = GlossStem(gloss, context.approved),
      !context.approved.lists(stem.rendering, forOriginal: stem.original),
      let preferred = context.approved(in: use.document).preferred(forOriginal: stem.original)
    else { return nil }
    let range = use.utf8Range.lowerBound..<(use.utf8Range.lowerBound + stem.rendering.utf8.count)
    guard context.text(range, document: use.document) == stem.rendering else { return nil }
    return context.finding(
      self, at: range, document: use.document, Self.message(stem.rendering, stem.original, preferred),
      replacement: preferred, terms: [stem.rendering, stem.original])
  }

  private static func message(_ rendering: String, _ original: String, _ preferred: String) -> Wording {
    Wording(
      en: "'\(rendering)' is not in the glossary for \(original); the preferred term is '\(preferred)'",
      ko: "\(rendering.quoted("은")) 용어집의 \(original) 항목에 없는 표기입니다. 우선 용어는 '\(preferred)'입니다")
  }
}
