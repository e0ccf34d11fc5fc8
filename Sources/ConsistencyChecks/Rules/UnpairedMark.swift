public import Diagnostics
import LinguisticText
import TranslationModel

/// A bracket or quotation mark without its partner.
public struct UnpairedMark: Rule {
  public let id = "unpaired-mark"
  public let defaultSeverity = Severity.warning
  public let title = Wording(
    en: "a bracket or quotation mark without its partner",
    ko: "짝이 없는 괄호나 따옴표")
  public let explanation = Wording(
    en: """
      In '강원도(江原道의 산' the bracket does not close, and nothing can tell where the original ends. Half-width and \
      full-width marks count as the same, as print mixes them; quotations over several paragraphs are left alone.
      """,
    ko: """
      '강원도(江原道의 산'은 괄호가 닫히지 않아 원어가 어디서 끝나는지 알 수 없습니다. 전각과 반각은 같은 부호로 보며, 여러 문단에 걸친 인용은 \
      보지 않습니다.
      """)

  public init() {}

  public func findings(in context: CheckContext) -> [Finding] {
    context.documents.indices.flatMap { number -> [Finding] in
      let blocks = context.documents[number].document.blocks
      let unpaired = blocks.map { UnpairedPlace.places(in: $0) }
      return blocks.indices.flatMap { index -> [Finding] in
        unpaired[index].filter(\.isWorthAWord).compactMap { place in
          let isContinued = Self.neighbours(of: index, blocks, place).contains { other in
            unpaired[other].contains { $0.mark == place.mark && $0.opens != place.opens && !$0.isLabel }
          }
          guard !isContinued else { return nil }
          let range = blocks[index].offsets.documentRange(place.utf8Range)
          return context.finding(self, at: range, document: number, Self.message(place))
        }
      }
    }
  }

  /// The blocks in which the partner may stand: behind a page break, or at the other end of a poem or of a speech of
  /// many paragraphs.
  private static func neighbours(of index: Int, _ blocks: [Block], _ place: UnpairedPlace) -> Range<Int> {
    let reach = place.mark.quotes ? 60 : 4
    return place.opens
      ? min(index + 1, blocks.count)..<min(index + 1 + reach, blocks.count) : max(0, index - reach)..<index
  }

  private static func message(_ place: UnpairedPlace) -> Wording {
    place.opens
      ? Wording(
        en: "'\(place.context)' opens with '\(place.text)', which is not closed",
        ko: "'\(place.context)'에서 '\(place.text)' 부호가 닫히지 않습니다")
      : Wording(
        en: "'\(place.text)' behind '\(place.context)' closes what was not opened",
        ko: "'\(place.context)' 뒤에 있는 '\(place.text)' 부호의 짝이 앞에 없습니다")
  }
}
