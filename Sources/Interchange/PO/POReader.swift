import Diagnostics
import TranslationModel

/// Reads gettext's PO files as translation units.
///
/// Only what translates between the two languages wanted is taken: the header names the language of the translations,
/// sometimes that of the originals; where it names none, the script of each text tells.
///
/// > Source: GNU gettext manual, 3 The Format of PO Files and 6.2 Filling in the Header Entry.
final class POReader: TextItemReader {
  /// Which way the file translates.
  private enum Direction {
    case forwards
    case backwards
    /// Each text's script tells.
    case byScript
    case elsewhere
  }

  /// How sure a translation is that its file marks as fuzzy: msgmerge proposes it for a similar original.
  ///
  /// > Source: GNU gettext, fstrcmp: the least likeness that makes a fuzzy match is 0.6; files do not keep it.
  static let fuzzyScore = 0.6

  private var direction = Direction.byScript
  private var header = POHeader("")
  private lazy var sides = CellSides(options)
  private var strangers = 0
  private var units = 0

  override func read(_ input: XMLInput, progress: (Int) -> Bool) throws(InterchangeError) {
    let text = try TextPieces(input, option: options.encoding, declared: TextEncodingName.charset)
    collector.report.formatName = text.encoding.named(Wording("PO"))
    if text.encoding.taken != nil { collector.warn(.poCharset, text.encoding.guessMessage, at: .init()) }
    let parser = POParser()
    let take = { (entry: POEntry) in self.take(entry, text) }
    while true {
      let piece = try text.next()
      if piece.isEmpty { break }
      try text.requireValid()
      let goesOn = parser.parse(piece, at: text.start, take: take)
      try refuseOverflow(of: parser, text)
      warn(of: parser, text)
      guard goesOn, progress(text.bytesRead) else { return }
    }
    let isWhole = parser.finish(at: text.start, take: take)
    try refuseOverflow(of: parser, text)
    guard isWhole else { return }
    warn(of: parser, text)
    if units == 0, strangers > 0, direction != .elsewhere {
      let (source, target) = (options.sourceLanguage, options.targetLanguage)
      collector.warn(
        .poLanguage,
        Wording(
          en: "no pair of texts is in “\(source)” and “\(target)”, so that nothing is taken in",
          ko: "“\(source)”, “\(target)” 두 언어의 짝이 없어 가져올 것이 없습니다"), at: .init())
    }
  }

  private func refuseOverflow(of parser: POParser, _ text: TextPieces) throws(InterchangeError) {
    guard let overflow = parser.overflow else { return }
    let place = text.position(of: overflow.offset)
    throw InterchangeError(
      .notWellFormed(line: place.line, column: place.column),
      en: "\(text.name.asInputName) cannot be read to its end: in line \(place.line), \(overflow.message.english).",
      ko: "\(text.name.asKoreanName): 끝까지 읽을 수 없습니다(\(place.line)행). \(overflow.message.korean).")
  }

  private func warn(of parser: POParser, _ text: TextPieces) {
    for fault in parser.faults { collector.warn(fault.rule, fault.message, at: text.position(of: fault.offset)) }
    parser.faults = []
  }

  private func take(_ entry: POEntry, _ text: TextPieces) -> Bool {
    if entry.isHeader {
      begin(entry, text)
      return true
    }
    guard !entry.isObsolete else {
      collector.omit(
        Wording(
          en: "obsolete entries",
          ko: "쓰이지 않는 항목"), because: Wording(en: "their originals are gone (#~)", ko: "원문이 없어짐(#~)"))
      return true
    }
    guard let original = entry.original?.value, !original.isEmpty else { return true }
    guard direction != .elsewhere else {
      strangers += 1
      collector.omit(
        Wording(
          en: "entries in other languages",
          ko: "다른 언어의 항목"), because: Wording(en: "they do not pair the two languages wanted", ko: "두 언어의 짝이 아님"))
      return true
    }
    var seen: Set<String> = []
    for translation in entry.translations {
      // Forms from the second on are those of the plural.
      let source = translation.index > 0 ? entry.plural?.value ?? original : original
      guard seen.insert(source + "\u{0}" + translation.text.value).inserted else { continue }
      if !deliver(source, translation.text.value, entry) { return false }
    }
    return true
  }

  private func begin(_ entry: POEntry, _ text: TextPieces) {
    header = POHeader(entry.translations.first?.text.value ?? "")
    let languages = LanguageSides(options)
    let target = header.language.map { languages.side(of: $0) }
    let source = header.sourceLanguage.map { languages.side(of: $0) }
    switch (source, target) {
    case (.some(.some(.source)), .some(.some(.target))): direction = .forwards
    case (.some(.some(.target)), .some(.some(.source))): direction = .backwards
    case (nil, .some(.some)), (nil, nil), (.some(.some), nil): direction = .byScript
    default:
      direction = .elsewhere
      let (from, to) = (header.sourceLanguage, header.language ?? "?")
      let (source, target) = (options.sourceLanguage, options.targetLanguage)
      collector.warn(
        .poLanguage,
        Wording(
          en: "the file translates \(from.map { "from “\($0)” " } ?? "")into “\(to)”, not from “\(source)” into "
            + "“\(target)”, so that nothing is taken in",
          ko: "\(from.map { "“\($0)” → " } ?? "")“\(to)” 번역 파일입니다. “\(source)” → “\(target)” 번역이 아니어서 가져올 것이 "
            + "없습니다"), at: text.position(of: entry.offset))
    }
  }

  /// Hands a pair over where it is of the two languages; false when reading must end.
  private func deliver(_ original: String, _ translation: String, _ entry: POEntry) -> Bool {
    guard !translation.isEmpty else {
      collector.omit(
        Wording(
          en: "entries without a translation",
          ko: "번역이 없는 항목"), because: Wording(en: "msgstr is empty", ko: "msgstr이 비어 있음"))
      return true
    }
    guard let (source, target) = ordered(original, translation) else {
      strangers += 1
      collector.omit(
        Wording(
          en: "entries in other languages",
          ko: "다른 언어의 항목"), because: Wording(en: "they do not pair the two languages wanted", ko: "두 언어의 짝이 아님"))
      return true
    }
    units += 1
    var unit = TranslationUnit(id: "", source: source, target: target, modified: header.revision)
    unit.notes = (entry.translatorComments + entry.extractedComments).filter { !$0.isEmpty }
    if entry.isFuzzy {
      unit.score = Self.fuzzyScore
      let previous = entry.previous.map { ": made for “\($0)”" } ?? ""
      unit.notes.append("fuzzy, to be reviewed" + previous)
    }
    if let context = entry.context { unit.properties.append(.init(name: "context", value: context.value)) }
    unit.properties += entry.references.map { .init(name: "reference", value: $0) }
    unit.properties += entry.flags.filter { $0 != "fuzzy" }.map { .init(name: "flag", value: $0) }
    return collector.take(.unit(unit))
  }

  /// Original and translation as source and target; nil where they are not of the two languages.
  private func ordered(_ original: String, _ translation: String) -> (source: String, target: String)? {
    switch direction {
    case .forwards: return (original, translation)
    case .backwards: return (translation, original)
    case .elsewhere: return nil
    case .byScript:
      switch (sides.side(of: original), sides.side(of: translation)) {
      case (.source, .target): return (original, translation)
      case (.target, .source): return (translation, original)
      default: return nil
      }
    }
  }
}
