public import Diagnostics
import TranslationModel

/// A word without its original is all but a rendering that the text glosses.
public struct NearRenderingRule: Rule {
  public let id = "near-rendering"
  public let defaultSeverity = Severity.warning
  public let title = Wording(
    en: "a word that is all but a glossed rendering",
    ko: "병기한 표기와 한두 자모만 다른 말")
  public let explanation = Wording(
    en: """
      The '렌윈강' of a headline and '롄윈강(连云港)' below it are one place; a letter of the one is wrong. Only renderings \
      by sound are compared, and only words whose syllables read the same original; what Korean has as a word never counts.
      """,
    ko: """
      제목의 '렌윈강'과 본문의 '롄윈강(连云港)'은 자모 하나가 다를 뿐 같은 곳입니다. 소리를 옮긴 표기만, 그것도 같은 원어의 소리로 볼 수 있는 \
      말만 견줍니다. 우리말에 있는 낱말은 세지 않습니다.
      """)

  public init() {}

  public func findings(in context: CheckContext) -> [Finding] {
    var seen: Set<[String]> = []
    return context.nearRenderings.compactMap { near in
      guard seen.insert(["\(near.document)", near.original, near.text]).inserted else { return nil }
      let others = context.nearRenderings.filter {
        $0.document == near.document && $0.original == near.original && $0.text == near.text
      }.dropFirst()
      return finding(near, others, context)
    }
  }

  private func finding(
    _ near: NearRendering, _ others: ArraySlice<NearRendering>, _ context: CheckContext
  ) -> Finding {
    let group =
      near.group.map { context.originals[$0] } ?? OriginalGroup(key: "", original: near.original, uses: [])
    let approved = context.approved(in: near.document)
    let isOtherSound = near.isOtherSound && approved.preferred(forOriginal: group.original) == nil
    let suggested = isOtherSound || near.isHead ? nil : SuggestedForm.of(group, approved)
    let hasEnded = approved.hasEnded(near.rendering, forOriginal: group.original)
    let form = (suggested?.text ?? (hasEnded || isOtherSound ? nil : near.rendering)).map { $0 + near.noun }
    let key = ComparisonKey.rendering(near.rendering)
    let glosses = group.uses.filter { $0.gloss != nil }
    let glossed = glosses.first { $0.key == key } ?? glosses.first
    var finding = context.finding(
      self, at: near.utf8Range, document: near.document, Self.message(near, suggested),
      replacement: form,
      related: (glossed.map { [context.related($0.utf8Range, document: $0.document, Self.note($0.text))] } ?? [])
        + others.map { context.related($0.utf8Range, document: $0.document, Self.again($0.text)) },
      terms: [near.text, near.original])
    if let form {
      finding.edits += others.flatMap { context.edits(replacing: $0.utf8Range, document: $0.document, with: form) }
    }
    return finding
  }

  private static func message(_ near: NearRendering, _ suggested: SuggestedForm?) -> Wording {
    let original = near.original
    let clause = suggested?.clause
    if near.isReading {
      return Wording(
        en: "'\(near.text)' has the Korean reading of \(original), which is '\(near.rendering)' elsewhere"
          + (clause.map { "; \($0.english)" } ?? ""),
        ko: "\(near.text.quoted("은")) \(original)의 한자음인데 다른 곳의 표기는 '\(near.rendering)'입니다"
          + (clause.map { ". \($0.korean)" } ?? ""))
    }
    return Wording(
      en: "'\(near.text)' is all but '\(near.rendering)', a rendering of \(original)"
        + (clause.map { "; \($0.english)" } ?? ""),
      ko: "\(near.text.quoted("은")) \(original)의 표기 \(near.rendering.quoted("과")) 한두 자모만 다릅니다"
        + (clause.map { ". \($0.korean)" } ?? ""))
  }

  private static func note(_ text: String) -> Wording {
    Wording(en: "'\(text)' has its original here", ko: "여기에 '\(text)'의 원어를 병기함")
  }

  private static func again(_ text: String) -> Wording {
    Wording(en: "'\(text)' again", ko: "여기도 '\(text)'")
  }
}
