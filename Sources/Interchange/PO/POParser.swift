import Diagnostics

/// Reads the entries of a PO file line by line.
///
/// Holds one entry and the piece of a line that a piece of the file cut. Takes what is not by the rules as far as it
/// can be understood, and notes what is wrong in ``faults``.
///
/// > Source: GNU gettext manual, 3 The Format of PO Files.
final class POParser {
  struct Fault {
    var rule: ValidationRule
    /// Starts lower-case, without a full stop.
    var message: Wording
    var offset: Int
  }

  private enum Field {
    case context
    case original
    case plural
    case translation
    case previous
  }

  private var entry = POEntry()
  /// Where a line that begins with a quote goes on.
  private var field: Field?
  private var rest: [UInt8] = []
  private var restOffset = 0
  private var followsReturn = false
  /// Bytes of the entry's lines so far.
  private var entryLength = 0
  /// A line of more bytes is no line of a PO file, and an entry of more is no entry: it is held whole.
  private static let lineLimit = 1 << 22
  static let entryLimit = 16 << 20
  /// Where the line or entry became too long at which parsing has ended.
  private(set) var overflow: Fault?
  /// What was wrong since this was emptied last, in order.
  var faults: [Fault] = []

  /// Parses a piece.
  ///
  /// - Parameters:
  ///   - start: offset of the piece in the text.
  ///   - take: gets every entry when it is whole; returns false to stop.
  /// - Returns: false when `take` said to stop.
  func parse(_ piece: [UInt8], at start: Int, take: (POEntry) -> Bool) -> Bool {
    var from = 0
    if followsReturn, piece.first == 0x0A { from = 1 }
    followsReturn = false
    var index = from
    while index < piece.count {
      guard piece[index] == 0x0A || piece[index] == 0x0D else {
        index += 1
        continue
      }
      if !line(piece[from..<index], at: start + from, take: take) { return false }
      if piece[index] == 0x0D {
        if index + 1 == piece.count { followsReturn = true } else if piece[index + 1] == 0x0A { index += 1 }
      }
      index += 1
      from = index
    }
    if rest.isEmpty { restOffset = start + from }
    if from < piece.count { rest += piece[from...] }
    return rest.count <= Self.lineLimit
      || refuse(
        Wording(
          en: "the line is longer than 4 MiB", ko: "줄이 4 MiB보다 깁니다"), at: start + piece.count)
  }

  private func refuse(_ message: Wording, at offset: Int) -> Bool {
    let fault = Fault(rule: .poLimit, message: message, offset: offset)
    overflow = fault
    faults.append(fault)
    return false
  }

  /// Ends the last line and the last entry.
  func finish(at end: Int, take: (POEntry) -> Bool) -> Bool {
    if !rest.isEmpty, !line([], at: end, take: take) { return false }
    return flush(take)
  }

  private func line(_ bytes: ArraySlice<UInt8>, at offset: Int, take: (POEntry) -> Bool) -> Bool {
    guard !rest.isEmpty else { return content(of: bytes, at: offset, take: take) }
    let whole = rest + bytes
    rest = []
    return content(of: whole[...], at: restOffset, take: take)
  }

  private func content(of line: ArraySlice<UInt8>, at offset: Int, take: (POEntry) -> Bool) -> Bool {
    entryLength += line.count
    if entryLength > Self.entryLimit {
      return refuse(
        Wording(
          en: "the entry is longer than 16 MiB", ko: "항목이 16 MiB보다 깁니다"), at: offset)
    }
    let text = line.drop { $0 == 0x20 || $0 == 0x09 }
    let offset = offset + line.count - text.count
    guard let first = text.first else {
      if !entry.translations.isEmpty { return flush(take) }
      if !entry.hasBegun { entry = POEntry() }
      return true
    }
    if first == UInt8(ascii: "#") { return comment(text, at: offset, take: take) }
    if entry.isObsolete, !flush(take) { return false }
    return statement(text, at: offset, isObsolete: false, take: take)
  }

  private func comment(_ text: ArraySlice<UInt8>, at offset: Int, take: (POEntry) -> Bool) -> Bool {
    let mark = text.dropFirst().first ?? 0x20
    let body = text.dropFirst(2)
    if mark == UInt8(ascii: "~") {
      if entry.hasBegun, !entry.isObsolete, !flush(take) { return false }
      let content = body.drop { $0 == 0x20 || $0 == 0x09 }
      guard let first = content.first, first != UInt8(ascii: "|") else { return true }
      return statement(content, at: offset + text.count - content.count, isObsolete: true, take: take)
    }
    if !entry.translations.isEmpty, !flush(take) { return false }
    let words = String(decoding: body, as: UTF8.self).trimmed
    switch mark {
    case UInt8(ascii: "."): entry.extractedComments.append(words)
    case UInt8(ascii: ":"): entry.references += words.split(separator: " ").map { String($0) }
    case UInt8(ascii: ","):
      entry.flags += words.split(separator: ",").map { String($0).trimmed }.filter { !$0.isEmpty }
    case UInt8(ascii: "|"): previous(body, at: offset + 2)
    case 0x20, 0x09: entry.translatorComments.append(words)
    default: entry.translatorComments.append(String(decoding: text.dropFirst(), as: UTF8.self).trimmed)
    }
    return true
  }

  /// `#| msgid "…"`, and its further lines.
  private func previous(_ body: ArraySlice<UInt8>, at offset: Int) {
    let content = body.drop { $0 == 0x20 || $0 == 0x09 }
    let word = content.prefix { $0 != 0x20 && $0 != UInt8(ascii: "\"") }
    if word.elementsEqual("msgid".utf8) { entry.previous = "" }
    guard word.isEmpty || word.elementsEqual("msgid".utf8), entry.previous != nil else { return }
    let string = content.dropFirst(word.count).drop { $0 == 0x20 }
    entry.previous? += self.string(string, at: offset + body.count - string.count)
  }

  private func statement(
    _ text: ArraySlice<UInt8>, at offset: Int, isObsolete: Bool, take: (POEntry) -> Bool
  ) -> Bool {
    guard text.first != UInt8(ascii: "\"") else {
      append(text, at: offset)
      return true
    }
    let word = text.prefix { ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A) || $0 == UInt8(ascii: "_") }
    var body = text.dropFirst(word.count)
    var index: Int?
    if body.first == UInt8(ascii: "["), let end = body.firstIndex(of: UInt8(ascii: "]")) {
      index = Int(String(decoding: body[(body.startIndex + 1)..<end], as: UTF8.self))
      if index == nil {
        fault(
          .poPlural,
          Wording(
            en: "the index of msgstr is no number", ko: "msgstr의 번호가 수가 아닙니다"), at: offset)
      }
      body = body[(end + 1)...]
    }
    body = body.drop { $0 == 0x20 || $0 == 0x09 }
    guard let field = Self.field(word) else {
      self.field = nil
      fault(
        .poSyntax,
        Wording(
          en: "“\(Self.short(text))” is no keyword, comment or quoted text",
          ko: "키워드도 주석도 따옴표 글도 아닙니다: “\(Self.short(text))”"), at: offset)
      return true
    }
    if field == .context || field == .original, !entry.translations.isEmpty || entry.isObsolete != isObsolete {
      if entry.hasBegun, !flush(take) { return false }
    }
    entry.isObsolete = isObsolete
    begin(field, index: index, at: offset)
    guard !body.isEmpty else {
      fault(
        .poSyntax,
        Wording(
          en: "“\(Self.short(text))” has no quoted text", ko: "따옴표 글이 없습니다: “\(Self.short(text))”"), at: offset)
      return true
    }
    append(body, at: offset + text.count - body.count)
    return true
  }

  private static func field(_ word: ArraySlice<UInt8>) -> Field? {
    switch String(decoding: word, as: UTF8.self) {
    case "msgctxt": .context
    case "msgid": .original
    case "msgid_plural": .plural
    case "msgstr": .translation
    default: nil
    }
  }

  private func begin(_ field: Field, index: Int?, at offset: Int) {
    self.field = field
    let text = POEntry.Text(value: "", offset: offset)
    switch field {
    case .context:
      if entry.context != nil || entry.original != nil {
        fault(
          .poSyntax,
          Wording(
            en: "msgctxt stands first and once", ko: "msgctxt는 맨 앞에 한 번만 올 수 있습니다"), at: offset)
      }
      entry.context = text
    case .original:
      if entry.original != nil {
        fault(
          .poSyntax,
          Wording(
            en: "a second msgid before any msgstr", ko: "msgstr보다 앞에 msgid가 또 있습니다"), at: offset)
      }
      entry.original = text
    case .plural:
      if entry.original == nil {
        fault(
          .poSyntax,
          Wording(
            en: "msgid_plural without a msgid before it", ko: "msgid_plural 앞에 msgid가 없습니다"), at: offset)
      }
      entry.plural = text
    case .translation:
      if entry.original == nil {
        fault(
          .poSyntax,
          Wording(
            en: "msgstr without a msgid before it", ko: "msgstr 앞에 msgid가 없습니다"), at: offset)
      }
      if index == nil, entry.translations.contains(where: { !$0.hasIndex }) {
        fault(.poSyntax, Wording(en: "a second msgstr for one msgid", ko: "한 msgid에 msgstr이 또 있습니다"), at: offset)
      }
      entry.translations.append(.init(index: index ?? 0, text: text, hasIndex: index != nil))
    case .previous: return
    }
  }

  private func append(_ piece: ArraySlice<UInt8>, at offset: Int) {
    let value = string(piece, at: offset)
    let place = offset..<(offset + piece.count)
    switch field {
    case .context: entry.context?.append(value, place)
    case .original: entry.original?.append(value, place)
    case .plural: entry.plural?.append(value, place)
    case .translation: entry.translations[entry.translations.count - 1].text.append(value, place)
    case .previous, nil:
      fault(
        .poSyntax,
        Wording(
          en: "quoted text without a keyword before it", ko: "앞에 키워드가 없는 따옴표 글입니다"), at: offset)
    }
  }

  private func flush(_ take: (POEntry) -> Bool) -> Bool {
    defer {
      entry = POEntry()
      field = nil
      entryLength = 0
    }
    guard entry.hasBegun else { return true }
    if entry.original != nil, entry.translations.isEmpty {
      fault(.poSyntax, Wording(en: "the entry has no msgstr", ko: "항목에 msgstr이 없습니다"), at: entry.offset)
    }
    return take(entry)
  }

  /// The text between quotes, with its escapes undone.
  private func string(_ bytes: ArraySlice<UInt8>, at offset: Int) -> String {
    var reader = POString(bytes)
    let value = reader.read()
    for found in reader.faults { fault(found.rule, found.message, at: offset + found.offset) }
    return value
  }

  private func fault(_ rule: ValidationRule, _ message: Wording, at offset: Int) {
    faults.append(Fault(rule: rule, message: message, offset: offset))
  }

  /// The beginning of a line, for messages.
  private static func short(_ bytes: ArraySlice<UInt8>) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    return text.count > 40 ? text.prefix(40) + "…" : text
  }
}
