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

  override func validate(_ input: XMLInput, progress: (Int) -> Bool) throws(InterchangeError) -> String {
    let text = try TextPieces(input, option: nil, declared: TextEncodingName.charset, isTrusted: true)
    var faults = TextFaults(encoding: .poEncoding, control: .poControl)
    let parser = POParser()
    var found: [(rule: ValidationRule, message: String, offset: Int)] = []
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

  private func name(_ text: TextPieces) -> String {
    (isTemplate ? "PO template" : "PO") + (text.encoding.name == "UTF-8" ? "" : " in \(text.encoding.displayName)")
  }

  private typealias Report = (ValidationRule, String, Int) -> Void

  private func check(_ entry: POEntry, _ text: TextPieces, _ report: Report) {
    guard !entry.isObsolete, let original = entry.original else { return }
    if let line = earlierLine(of: entry, text) {
      let name = entry.isHeader ? "the header" : "“\(original.value.firstLine)”"
      report(.poDuplicate, "\(name) stands in line \(line) already", original.offset)
    }
    if isFirst {
      isFirst = false
      if !entry.isHeader {
        report(.poHeader, "the first entry is no header (an empty msgid)", entry.offset)
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
      report(.poLanguage, "“\(language)” is no language", text.offset)
    } else if header.language == nil, !isTemplate {
      report(.poLanguage, "the header has no Language", text.offset)
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
      if let form = numbered.first { report(.poPlural, "msgstr[\(form.index)] without msgid_plural", form.text.offset) }
      return
    }
    guard numbered.count == entry.translations.count else {
      return report(.poPlural, "msgid_plural wants msgstr[0], msgstr[1] and so on", first.text.offset)
    }
    for (index, form) in numbered.enumerated() where form.index != index {
      return report(.poPlural, "msgstr[\(form.index)] stands where msgstr[\(index)] should", form.text.offset)
    }
    guard !isTemplate else { return }
    guard let count = header?.pluralCount else {
      return report(.poPlural, "there are plural forms, but no nplurals in the header", first.text.offset)
    }
    if numbered.count != count {
      let forms = numbered.count == 1 ? "one plural form" : "\(numbered.count) plural forms"
      report(.poPlural, "the entry has \(forms), the header says nplurals=\(count)", first.text.offset)
    }
  }

  private func checkLineBreaks(of text: POEntry.Text, like original: POEntry.Text, _ report: Report) {
    let ends = [("begins", text.value.utf8.first, original.value.utf8.first),
      ("ends", text.value.utf8.last, original.value.utf8.last)]
    for (verb, own, other) in ends where (own == 0x0A) != (other == 0x0A) {
      let which = other == 0x0A ? ("original", "translation") : ("translation", "original")
      report(.poLineBreak, "the \(which.0) \(verb) with a line break, the \(which.1) does not", text.offset)
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
        "the argument \(name) of the original is missing"
      } else if let name = added.first {
        "the original has no argument \(name)"
      } else {
        "an argument is of another kind than in the original"
      }
    report(.poFormat, message, text.offset)
  }

  private func finish() {
    let start = SourcePositions.Position()
    if header == nil, isFirst { reporter.report(.poHeader, "there are no entries", at: start) }
    if header?.charset == nil, hasMoreThanASCII {
      reporter.report(.poCharset, "the text is more than ASCII, but the header names no charset", at: start)
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
