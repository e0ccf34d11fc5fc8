public import Diagnostics
import TranslationModel

/// A mark of Chinese stands in a Korean sentence.
public struct ChinesePunctuation: Rule {
  public let id = "chinese-punctuation"
  public let defaultSeverity = Severity.warning
  public let title = Wording(
    en: "a Chinese mark left in a Korean sentence",
    ko: "우리말 문장에 남은 중국어 문장 부호")
  public let explanation = Wording(
    en: """
      '명단을 공개했다。이른바' has the full stop of the source; Korean has '. '. The same goes for ， 、 ； ： ！ ？ next to Hangul, and \
      for （ ） in a text that otherwise has ( ). Chinese in quotations, code and marks that a text writes so throughout \
      are left alone.
      """,
    ko: """
      '명단을 공개했다。이른바'에는 원문의 마침표가 남아 있습니다. 우리말에서는 '. '로 적습니다. 한글에 붙은 ， 、 ； ： ！ ？도 마찬가지이며, （ ）는 다른 \
      곳에서 ( )를 쓰는 글에서만 봅니다. 인용한 중국어와 코드, 글 전체에서 일관되게 쓴 부호는 그대로 둡니다.
      """)

  public init() {}

  public func findings(in context: CheckContext) -> [Finding] {
    context.documents.indices.flatMap { number -> [Finding] in
      let document = context.documents[number].document
      let marks = document.blocks.indices.flatMap { index in
        ChineseMarkScan(document.blocks[index], number: index, bytes: document.bytes)?.marks() ?? []
      }.filter { mark in
        let block = document.blocks[mark.block]
        return !document.isCode(block.offsets.documentRange(mark.textRanges[0]), inQuotation: false)
          && !block.isInAddress(mark.textRanges[0])
      }
      guard !marks.isEmpty else { return [] }
      var widths = MarkWidths()
      for mark in marks { widths.add(mark) }
      for block in document.blocks where block.language == .target { widths.addHalfWidth(in: block) }
      var told: Set<Unicode.Scalar> = []
      return marks.compactMap { mark -> Finding? in
        guard widths.isStyle(mark.kind) else { return finding(mark, in: context, number) }
        guard Self.isNeverStyle(mark.kind), told.insert(mark.kind).inserted else { return nil }
        let range = document.blocks[mark.block].offsets.documentRange(mark.textRanges[0])
        return context.finding(
          self, at: range, document: number, Self.message(mark.kind, places: widths.places(of: mark.kind).chinese),
          severity: .information)
      }
    }
  }

  private func finding(_ mark: ChineseMark, in context: CheckContext, _ number: Int) -> Finding {
    let offsets = context.documents[number].document.blocks[mark.block].offsets
    let ranges = mark.textRanges.map(offsets.documentRange)
    var finding = context.finding(
      self, at: ranges[0], document: number, Self.message(mark), replacement: mark.replacements[0],
      terms: [mark.context])
    for (range, replacement) in zip(ranges, mark.replacements).dropFirst() where !finding.edits.isEmpty {
      let others = context.edits(replacing: range, document: number, with: replacement)
      finding.edits = others.isEmpty ? [] : finding.edits + others
    }
    return finding
  }

  /// Whether no Korean text has it on purpose, whatever its age: 。 and 、 are the marks of vertical lines.
  ///
  /// > Source: 한글 맞춤법 부록 문장 부호 (1988), 고리점과 모점.
  private static func isNeverStyle(_ mark: Unicode.Scalar) -> Bool { mark == "，" || mark == "；" }

  private static func message(_ mark: ChineseMark) -> Wording {
    let half = mark.replacements[0].filter { $0 != " " }
    return half == "(" || half == ")"
      ? Wording(
        en: "'\(mark.context)' has a full-width bracket, unlike the rest of the text",
        ko: "'\(mark.context)'에 쓴 전각 괄호는 이 글의 다른 괄호처럼 반각으로 적습니다")
      : Wording(
        en: "'\(mark.context)' has the Chinese mark '\(mark.written[0])' where Korean has '\(half)'",
        ko: "'\(mark.context)'에 중국어식 '\(mark.written[0])' 부호가 남아 있습니다(우리말에서는 '\(half)')")
  }

  private static func message(_ mark: Unicode.Scalar, places: Int) -> Wording {
    let half = ChineseMark.halfWidth(of: mark).map(String.init) ?? ""
    return Wording(
      en: "the text has the Chinese mark '\(mark)' throughout (\(places) places) where Korean has '\(half)'",
      ko: "글 전체에 '\(half)' 대신 중국어식 '\(mark)' 부호를 썼습니다(\(places)곳)")
  }
}
