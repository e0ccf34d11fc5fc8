public import Diagnostics
import LinguisticText

/// What stands between marks in the source stands without any in the translation.
public struct BracketMismatch: Rule {
  public let id = "bracket-mismatch"
  public let defaultSeverity = Severity.information
  public let title = Wording(
    en: "a title that lost its marks", ko: "부호가 빠진 제목")
  public let explanation = Wording(
    en: """
      The source has titles in 《》, as in '《春天》', and the translation has no 『』, 「」, <>, quotation marks or brackets of their kind to \
      tell where a title begins and ends. Quotations and round brackets are compared when the option names them; a mark \
      without its partner is what unpaired-mark looks for.
      """,
    ko: """
      원문에는 《》로 묶은 제목이 있는데 번역문에는 제목의 처음과 끝을 알려 주는 『』, 「」, < >, 따옴표 따위가 없습니다. 인용 부호와 소괄호는 설정에 적을 때만 \
      비교합니다. 짝이 없는 부호는 unpaired-mark 규칙이 찾습니다.
      """)
  public let options = [
    RuleOption(
      name: "kinds", defaultValue: .list(["titles"]),
      meaning: Wording(
        en: "what is compared: titles, quotations, brackets", ko: "비교할 것: titles(제목), quotations(인용), brackets(소괄호)"))
  ]

  public init() {}

  public func findings(in context: CheckContext) -> [Finding] {
    let kinds = Set(context.list("kinds", for: self))
    let shortNames = Self.shortNames(context)
    return context.translatedPairs.compactMap { pair in
      let text = (shortNames[pair.bitext] ?? []).reduce(pair.source) { $0.replacing($1, with: "") }
      let source = MarkPairs(text)
      guard source.marking + source.brackets > 0 else { return nil }
      return Self.message(source, MarkPairs(pair.target), kinds).map { context.finding(self, at: pair, $0) }
    }
  }

  /// By text, the titles that it gives as short names of what it has named in full (以下简称《细则》), marks included: Korean
  /// writes those without.
  private static func shortNames(_ context: CheckContext) -> [Int: Set<String>] {
    var names: [Int: Set<String>] = [:]
    for pair in context.translatedPairs where pair.source.unicodeScalars.contains("《") {
      for match in pair.source.matches(of: /[简簡下][称稱](《[^》]+》)/) {
        names[pair.bitext, default: []].insert(String(match.1))
      }
    }
    return names
  }

  private static func message(_ source: MarkPairs, _ target: MarkPairs, _ kinds: Set<String>) -> Wording? {
    if kinds.contains("titles"), source.titles > 0, target.marking + target.brackets == 0 {
      return Wording(
        en: "the title in 《》 has no marks around it in the translation",
        ko: "원문의 《》 안 제목이 번역문에서는 부호 없이 쓰였습니다")
    }
    if kinds.contains("quotations"), source.quotations > 0, target.marking == 0 {
      return Wording(
        en: "what the source quotes has no quotation marks in the translation",
        ko: "원문의 따옴표 안 말이 번역문에서는 따옴표 없이 쓰였습니다")
    }
    if kinds.contains("brackets"), source.brackets > target.brackets + target.others {
      return Wording(
        en: "the source has \(source.brackets) pairs of brackets, the translation \(target.brackets)",
        ko: "괄호가 원문에는 \(source.brackets)쌍, 번역문에는 \(target.brackets)쌍 있습니다")
    }
    return nil
  }
}
