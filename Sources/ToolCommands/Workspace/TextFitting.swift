import Diagnostics
import TranslationModel

/// Makes what other tools wrote fit for the translation memory and the glossary, which refuse a file as a whole for one
/// text that they cannot hold; counts what was changed or left out, for the summary.
struct TextFitting {
  /// What was changed or left out, in the order met: `control characters: 3 (…)`.
  var remarks: [Wording] {
    counts.map { what, count, reason in
      Wording(
        en: "\(what.english): \(count) (\(reason.english))", ko: "\(what.korean) \(count)건(\(reason.korean))")
    }
  }
  /// Units left out.
  private(set) var omittedUnits = 0
  /// Those of them with Korean where Chinese belongs, and the other way round.
  private(set) var swappedUnits = 0
  /// Those of them whose translation is the Chinese text again.
  private(set) var copiedUnits = 0
  private static let units = Wording(en: "translation units", ko: "번역 단위")

  /// Whether the latter are taken.
  var takesCopies = false

  private var counts: [(what: Wording, count: Int, reason: Wording)] = []

  /// nil for a unit with a side that holds nothing but white space, with its sides swapped, or with a copy as translation.
  mutating func fitted(_ unit: TranslationUnit) -> TranslationUnit? {
    var unit = unit
    unit.source = withoutControls(unit.source)
    unit.target = withoutControls(unit.target)
    if unit.document?.isEmpty ?? false { unit.document = nil }
    if let score = unit.score, !(0...1).contains(score) {
      unit.score = nil
      count(
        Wording(
          en: "scores", ko: "점수"), Wording(en: "they are not between 0 and 100 per cent", ko: "0에서 100 %까지가 아님"))
    }
    guard unit.source.hasContent, unit.target.hasContent else {
      omittedUnits += 1
      count(Self.units, Wording(en: "a side of them holds white space alone", ko: "한쪽이 빈칸뿐임"))
      return nil
    }
    if unit.looksSwapped {
      swappedUnits += 1
      omittedUnits += 1
      count(
        Self.units,
        Wording(
          en: "their two sides look swapped, Korean where Chinese belongs", ko: "중국어 자리에 한국어가 있어 두 쪽이 바뀐 것 같음"))
      return nil
    }
    if !takesCopies, unit.copiesSource {
      copiedUnits += 1
      omittedUnits += 1
      count(
        Self.units,
        Wording(
          en: "their translation is a copy of the Chinese; --unreviewed takes them too",
          ko: "번역이 중국어를 그대로 베낀 것임. --unreviewed로 함께 넣을 수 있음"))
      return nil
    }
    return unit
  }

  /// The entry with terms of one line each, without white space at their ends.
  mutating func fitted(_ entry: ConceptEntry) -> ConceptEntry {
    var entry = entry
    entry.sourceTerms = terms(entry.sourceTerms)
    entry.targetTerms = terms(entry.targetTerms)
    return entry
  }

  private mutating func terms(_ terms: [Term]) -> [Term] {
    terms.compactMap { term in
      var term = term
      term.text = fittedTerm(term.text)
      term.lookUpForms = term.lookUpForms.map { fittedTerm($0) }.filter { !$0.isEmpty }
      if term.text.isEmpty {
        count(
          Wording(
            en: "terms", ko: "용어"), Wording(en: "they hold white space alone", ko: "빈칸뿐임"))
      }
      return term.text.isEmpty ? nil : term
    }
  }

  private mutating func fittedTerm(_ text: String) -> String {
    var text = withoutControls(text)
    if text.utf8.contains(where: { $0 == 0x0A || $0 == 0x09 }) {
      text = String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\n" || $0 == "\t" ? " " : $0 }))
      count(
        Wording(
          en: "terms with tabs or line breaks",
          ko: "탭이나 줄바꿈이 든 용어"), Wording(en: "a blank stands in their place", ko: "빈칸으로 바꿈"))
    }
    let scalars = text.unicodeScalars
    let ends = [scalars.first, scalars.last]
    guard ends.contains(where: { $0?.properties.isWhitespace ?? false }) else { return text }
    count(
      Wording(
        en: "terms with white space around them", ko: "앞뒤에 빈칸이 있는 용어"), Wording(en: "it was cut off", ko: "빈칸을 잘라 냄"))
    var rest = Substring(text).unicodeScalars
    while rest.first?.properties.isWhitespace ?? false { rest.removeFirst() }
    while rest.last?.properties.isWhitespace ?? false { rest.removeLast() }
    return String(rest)
  }

  private mutating func withoutControls(_ text: String) -> String {
    guard text.utf8.contains(where: Self.isControl) else { return text }
    count(
      Wording(
        en: "texts with control characters",
        ko: "제어 문자가 든 글"), Wording(en: "U+FFFD stands in their place", ko: "U+FFFD로 바꿈"))
    return String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { $0.isASCII && Self.isControl(UInt8($0.value)) ? "\u{FFFD}" : $0 }))
  }

  private static func isControl(_ byte: UInt8) -> Bool {
    byte < 0x20 && byte != 0x0A && byte != 0x09 || byte == 0x7F
  }

  private mutating func count(_ what: Wording, _ reason: Wording) {
    if let index = counts.firstIndex(where: { $0.what == what && $0.reason == reason }) {
      counts[index].count += 1
    } else {
      counts.append((what, 1, reason))
    }
  }
}

extension String {
  /// Whether there is more than white space; for nearly every text its first byte tells.
  fileprivate var hasContent: Bool {
    // Visible ASCII, or the first byte of a character from U+4000 on: no white space lies there.
    if let first = utf8.first, (0x21..<0x7F).contains(first) || first > 0xE3 { return true }
    return unicodeScalars.contains { !$0.properties.isWhitespace }
  }
}
