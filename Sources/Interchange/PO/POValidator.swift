import Diagnostics

/// Checks PO and POT files.
///
/// > Source: GNU gettext manual, 3 The Format of PO Files, and `msgfmt --check`.
final class POValidator: TextFormatValidator {
  private var header: POHeader?
  private var isFirst = true
  /// Where each msgid stands first, by a hash of it and its context.
  private var firstLines: [UInt64: Int32] = [:]
  private var hasMoreThanASCII = false

  private var isTemplate: Bool { fileExtension == "pot" }

  override func validate(_ input: XMLInput, progress: (Int) -> Bool) throws(InterchangeError) -> Wording {
    let text = try TextPieces(input, option: nil, declared: TextEncodingName.charset, isTrusted: true)
    var faults = TextFaults(encoding: .poEncoding, control: .poControl)
    let parser = POParser()
    var found: [(rule: ValidationRule, message: Wording, offset: Int)] = []
    let take = { (entry: POEntry) in
      self.check(entry, text) { found.append(($0, $1, $2)) }
      return true
    }
    // Of the parser, of the entries and of the bytes, in order of their places.
    func report(before end: Int) {
      found += parser.faults.map { ($0.rule, $0.message, $0.offset) }
      parser.faults = []
      for fault in found.sorted(by: { $0.offset < $1.offset }) {
        faults.report(before: fault.offset, to: reporter, text)
        reporter.report(fault.rule, fault.message, at: text.position(of: fault.offset))
      }
      found = []
      faults.report(before: end, to: reporter, text)
    }
    while true {
      let piece = try text.next()
      if piece.isEmpty { break }
      hasMoreThanASCII = hasMoreThanASCII || piece.contains { $0 > 0x7F }
      faults.look(at: piece, of: text)
      let goesOn = parser.parse(piece, at: text.start, take: take)
      report(before: text.start + piece.count)
      guard goesOn, progress(text.bytesRead) else { return name(text) }
    }
    _ = parser.finish(at: text.start, take: take)
    report(before: .max)
    finish()
    return name(text)
  }

  private func name(_ text: TextPieces) -> Wording {
    text.encoding.named(isTemplate ? Wording(en: "PO template", ko: "PO 템플릿") : Wording("PO"))
  }

  private typealias Report = (ValidationRule, Wording, Int) -> Void

  private func check(_ entry: POEntry, _ text: TextPieces, _ report: Report) {
    guard !entry.isObsolete, let original = entry.original else { return }
    if let line = earlierLine(of: entry, text) {
      let name = entry.isHeader ? Wording(en: "the header", ko: "머리글") : Wording("“\(original.value.firstLine)”")
      report(
        .poDuplicate,
        Wording(en: "\(name.english) stands in line \(line) already", ko: "\(name.korean): \(line)행에 이미 있습니다"),
        original.offset)
    }
    if isFirst {
      isFirst = false
      if !entry.isHeader {
        report(
          .poHeader,
          Wording(
            en: "the first entry is no header (an empty msgid)", ko: "첫 항목이 머리글(빈 msgid)이 아닙니다"), entry.offset)
      }
    }
    if entry.isHeader { return checkHeader(entry, report) }
    checkPlural(entry, report)
    // No language has more than six forms; a thousand would each be compared with the whole original.
    for translation in entry.translations.prefix(16) where !translation.text.value.isEmpty && !entry.isFuzzy {
      checkLineBreaks(of: translation.text, like: original, report)
      checkArguments(of: translation.text, entry, report)
    }
  }

  private func checkHeader(_ entry: POEntry, _ report: Report) {
    guard self.header == nil, let text = entry.translations.first?.text else { return }
    let header = POHeader(text.value)
    self.header = header
    if let language = header.language, !LanguageTag.isWellFormed(Self.tag(language)) {
      report(.poLanguage, Wording(en: "“\(language)” is no language", ko: "언어가 아닙니다: “\(language)”"), text.offset)
    } else if header.language == nil, !isTemplate {
      report(.poLanguage, Wording(en: "the header has no Language", ko: "머리글에 Language가 없습니다"), text.offset)
    }
  }

  /// The language tag for a locale: `zh-CN` of `zh_CN.UTF-8@latin`.
  private static func tag(_ locale: String) -> String {
    String(locale.prefix { $0 != "." && $0 != "@" }).replacing("_", with: "-")
  }

  private func checkPlural(_ entry: POEntry, _ report: Report) {
    let numbered = entry.translations.filter(\.hasIndex)
    guard let first = entry.translations.first else { return }
    if entry.plural == nil {
      if let form = numbered.first {
        report(
          .poPlural,
          Wording(
            en: "msgstr[\(form.index)] without msgid_plural",
            ko: "msgid_plural이 없는데 msgstr[\(form.index)] 줄이 있습니다"), form.text.offset)
      }
      return
    }
    guard numbered.count == entry.translations.count else {
      return report(
        .poPlural,
        Wording(
          en: "msgid_plural wants msgstr[0], msgstr[1] and so on",
          ko: "msgid_plural에는 msgstr[0], msgstr[1] …이 있어야 합니다"), first.text.offset)
    }
    for (index, form) in numbered.enumerated() where form.index != index {
      return report(
        .poPlural,
        Wording(
          en: "msgstr[\(form.index)] stands where msgstr[\(index)] should",
          ko: "msgstr[\(index)] 자리에 msgstr[\(form.index)] 줄이 있습니다"), form.text.offset)
    }
    guard !isTemplate else { return }
    guard let count = header?.pluralCount else {
      return report(
        .poPlural,
        Wording(
          en: "there are plural forms, but no nplurals in the header",
          ko: "복수형이 있는데 머리글에 nplurals가 없습니다"), first.text.offset)
    }
    if numbered.count != count {
      let forms = numbered.count == 1 ? "one plural form" : "\(numbered.count) plural forms"
      report(
        .poPlural,
        Wording(
          en: "the entry has \(forms), the header says nplurals=\(count)",
          ko: "항목의 복수형은 \(numbered.count)개인데 머리글에는 nplurals=\(count) 값이 적혀 있습니다"), first.text.offset)
    }
  }

  private func checkLineBreaks(of text: POEntry.Text, like original: POEntry.Text, _ report: Report) {
    let ends = [
      (Wording(en: "begins", ko: "앞"), text.value.utf8.first, original.value.utf8.first),
      (Wording(en: "ends", ko: "끝"), text.value.utf8.last, original.value.utf8.last),
    ]
    for (place, own, other) in ends where (own == 0x0A) != (other == 0x0A) {
      let which = other == 0x0A ? ("original", "translation") : ("translation", "original")
      let korean = other == 0x0A ? ("원문", "번역") : ("번역", "원문")
      report(
        .poLineBreak,
        Wording(
          en: "the \(which.0) \(place.english) with a line break, the \(which.1) does not",
          ko: "\(korean.0)의 \(place.korean)에는 줄바꿈이 있는데 \(korean.1)에는 없습니다"), text.offset)
    }
  }

  private func checkArguments(of text: POEntry.Text, _ entry: POEntry, _ report: Report) {
    guard let original = entry.original, let wanted = POArguments.of(original.value, flags: entry.flags),
      let found = POArguments.of(text.value, flags: entry.flags), found != wanted
    else { return }
    if let plural = entry.plural, POArguments.of(plural.value, flags: entry.flags) == found { return }
    let missing = wanted.keys.filter { found[$0] == nil }.sorted()
    let added = found.keys.filter { wanted[$0] == nil }.sorted()
    let message =
      if let name = missing.first {
        Wording(en: "the argument \(name) of the original is missing", ko: "원문의 인수 \(name)에 해당하는 것이 없습니다")
      } else if let name = added.first {
        Wording(en: "the original has no argument \(name)", ko: "원문에 없는 인수입니다: \(name)")
      } else {
        Wording(en: "an argument is of another kind than in the original", ko: "인수의 종류가 원문과 다릅니다")
      }
    report(.poFormat, message, text.offset)
  }

  private func finish() {
    let start = SourcePositions.Position()
    if header == nil, isFirst {
      reporter.report(
        .poHeader,
        Wording(
          en: "there are no entries", ko: "항목이 없습니다"), at: start)
    }
    if header?.charset == nil, hasMoreThanASCII {
      reporter.report(
        .poCharset,
        Wording(
          en: "the text is more than ASCII, but the header names no charset",
          ko: "ASCII가 아닌 글이 있는데 머리글에 문자 집합이 없습니다"), at: start)
    }
  }

  /// The line where the same msgid stands first in the same context; nil where this is the first.
  private func earlierLine(of entry: POEntry, _ text: TextPieces) -> Int? {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for part in [entry.context.map { "\u{4}" + $0.value } ?? "", entry.original?.value ?? ""] {
      for byte in part.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
      hash = (hash ^ 0xFF) &* 0x0000_0100_0000_01B3
    }
    if let known = firstLines[hash] { return Int(known) }
    firstLines[hash] = Int32(clamping: text.position(of: entry.original?.offset ?? 0).line)
    return nil
  }
}

extension String {
  /// For messages: the first line, at most 40 characters of it.
  fileprivate var firstLine: String {
    let line = prefix { $0 != "\n" }
    return line.count > 40 ? line.prefix(40) + "…" : line.count < count ? line + "…" : String(line)
  }
}
