import Diagnostics
import TranslationModel

extension TBXReader {
  /// Puts a data category where an entry has a field for it, else into the notes of the term or the entry.
  ///
  /// - Parameter sources: where it says that it comes from.
  func place(_ field: TBXField, _ name: String, _ value: String, sources: [String]) {
    switch field {
    case .subjectField:
      draft.subjectField = draft.subjectField.map { "\($0); \(value)" } ?? value
      draft.fieldSources += sources.map { FieldSource(.subjectField, $0) }
    case .definition: placeDefinition(value, sources: sources)
    case .source where isInTerm && term.usageSource == nil: term.usageSource = value
    case .reliability where Int(value).map { (1...10).contains($0) } ?? false && !isInTerm:
      draft.reliability = Int(value)
    case .usageNote: addNote(value)
    default:
      let hasBreaks = value.contains(where: \.isNewline)
      let line = hasBreaks ? value.split(whereSeparator: \.isNewline).joined(separator: " ") : value
      addNote("\(label(field, name)): \(line)" + Self.bracket(sources))
    }
  }

  /// The sources of what stands before, in brackets.
  private static func bracket(_ sources: [String]) -> String {
    sources.isEmpty ? "" : " (\(sources.joined(separator: "; ")))"
  }

  private func placeDefinition(_ value: String, sources: [String]) {
    if isInTerm || (!isInLanguage && draft.definition != nil) {
      addNote("definition: \(value)\(Self.bracket(sources))")
    } else if isInLanguage {
      draft.otherDefinitions.append((side, language, value, sources))
    } else {
      draft.definition = value
      draft.fieldSources += sources.map { FieldSource(.definition, $0) }
    }
  }

  /// A cross-reference of an entry to another one; false where it is none.
  func takeRelation(_ text: String, to target: String?) -> Bool {
    guard !isInTerm, !isInLanguage, let target, !target.isEmpty else { return false }
    // What another tool says here is what the other entry is called, which stands there too.
    let relation = Relation(Relation.Kind(reference: text) ?? .see, target)
    if !draft.relations.contains(relation) { draft.relations.append(relation) }
    return true
  }

  /// The address that an entry refers to, where nothing else is said of it; false where it is none.
  func takeAddress(_ text: String, _ target: String?) -> Bool {
    guard !isInTerm, !isInLanguage, let target, text.isEmpty || text == target else { return false }
    let source = FieldSource(.entry, target)
    guard source.address != nil else { return false }
    if !draft.fieldSources.contains(source) { draft.fieldSources.append(source) }
    return true
  }

  private func label(_ field: TBXField, _ name: String) -> String {
    switch field {
    case .context: "context"
    case .source: "source"
    case .termType: "termType"
    case .reliability: "reliabilityCode"
    default: name.isEmpty ? "\(field)" : name
    }
  }

  /// A note of the file; those that our exports write for fields without a place come back as these fields.
  func takeNote(_ value: String) {
    if isInTerm {
      if let word = value.value(after: "method: "), let method = RenderingMethod(rawValue: word) {
        term.method = method
        return
      }
      if let letterCase = LetterCase(note: value) {
        term.letterCase = letterCase
        return
      }
      var validity = term.validity ?? Validity()
      if validity.take(note: value) {
        term.validity = validity
        return
      }
    } else if let word = value.value(after: "review state: "), let state = ReviewState(rawValue: word) {
      draft.reviewState = state
      return
    } else if let word = value.value(after: "reliability: "), let code = Int(word), (1...10).contains(code) {
      draft.reliability = code
      return
    } else if takeRecord(value) {
      return
    }
    addNote(value)
  }

  /// A note of ours on the state of one language or on where a field comes from; false for any other.
  private func takeRecord(_ note: String) -> Bool {
    guard !isInLanguage else { return false }
    for side in Side.allCases {
      guard let state = note.value(after: "\(side.rawValue) review state: ").flatMap(ReviewState.init) else { continue }
      if side == .source { draft.sourceState = state } else { draft.targetState = state }
      return true
    }
    for field in FieldSource.Field.allCases {
      guard let text = note.value(after: field.noteLabel + ": "), !text.isEmpty else { continue }
      draft.fieldSources.append(FieldSource(field, text))
      return true
    }
    return false
  }

  private func addNote(_ text: String) {
    if !isInTerm {
      draft.notes.append(text)
    } else if side != nil {
      term.notes.append(text)
    } else {
      collector.omit(
        Wording(
          en: "notes on terms in other languages",
          ko: "다른 언어 용어의 메모"), because: Wording(en: "only the two languages are taken", ko: "두 언어만 가져옴"))
    }
  }

  // MARK: Picklists

  func takeStatus(_ value: String, in parser: XMLStreamParser) {
    guard isInTerm else { return addNote("administrativeStatus: \(value)") }
    guard let reading = AdministrativeStatus.reading(value) else {
      warn(
        .tbxReadStatus,
        Wording(
          en: "\"\(value)\" is no status known here; it is kept as a note",
          ko: "\"\(value)\": 모르는 상태여서 메모로 남깁니다"), in: parser)
      return addNote("administrativeStatus: \(value)")
    }
    if !reading.isExact {
      warn(
        .tbxReadStatus,
        Wording(
          en: "the status \"\(value)\" is taken for \(reading.status.rawValue)",
          ko: "상태 \"\(value)\": \(reading.status.rawValue) 상태로 봅니다"), in: parser)
    }
    term.status = reading.status
  }

  func takePartOfSpeech(_ value: String, in parser: XMLStreamParser) {
    guard isInTerm, !value.isEmpty else { return }
    guard let reading = PartOfSpeech.reading(value) else {
      warn(
        .tbxReadPartOfSpeech,
        Wording(
          en: "\"\(value)\" is no part of speech known here; it is kept as a note",
          ko: "\"\(value)\": 모르는 품사여서 메모로 남깁니다"), in: parser)
      return addNote("partOfSpeech: \(value)")
    }
    if !reading.isExact {
      warn(
        .tbxReadPartOfSpeech,
        Wording(
          en: "the part of speech \"\(value)\" is taken for \(reading.part.rawValue)",
          ko: "품사 \"\(value)\": \(reading.part.rawValue) 품사로 봅니다"), in: parser)
    }
    term.partOfSpeech = reading.part
  }

  // MARK: Changes

  func takeTransaction(_ value: String, in parser: XMLStreamParser) {
    let type: String
    switch value.lowercased() {
    case "origination", "modification": type = value.lowercased()
    case "creation", "input", "create", "created", "proposal":
      type = "origination"
      warn(
        .tbxReadTransaction,
        Wording(
          en: "\"\(value)\" is taken for an origination", ko: "\"\(value)\": 만든 기록으로 봅니다"), in: parser)
    default:
      type = value
      if !["change", "changed", "update", "modify"].contains(value.lowercased()) {
        change?.notes.append(value)
      } else {
        warn(
          .tbxReadTransaction,
          Wording(
            en: "\"\(value)\" is taken for a modification", ko: "\"\(value)\": 바꾼 기록으로 봅니다"), in: parser)
      }
    }
    if change != nil { change?.type = type } else { addNote("transaction: \(value)") }
  }

  func takeAuthor(_ value: String) {
    guard !value.isEmpty else { return }
    if change != nil { change?.author = value } else { addNote("responsibility: \(value)") }
  }

  func takeDate(_ value: String, in parser: XMLStreamParser) {
    guard let date = LenientDate.utc(value) else {
      warn(
        .tbxReadDate,
        Wording(
          en: "\"\(value)\" is no date of the calendar; it is kept as a note",
          ko: "\"\(value)\": 달력에 없는 날짜여서 메모로 남깁니다"), in: parser)
      return addNote("date: \(value)")
    }
    if change != nil { change?.date = date } else { addNote("date: \(value)") }
  }

  /// A note of ours that gives the time of a change beside its day: `time: 09:00:00Z`.
  func takeTime(_ note: String) -> Bool {
    guard let time = note.value(after: "time: "), let date = change?.date, date.hasSuffix("T00:00:00Z") else {
      return false
    }
    guard let moment = LenientDate.utc(date.prefix(10) + "T" + time) else { return false }
    change?.date = moment
    return true
  }

  /// The group of a change has ended: an origination or modification goes to the entry's dates, any other (approval,
  /// check …) into a note.
  func endChange(in parser: XMLStreamParser) {
    guard var done = change else { return }
    change = nil
    if done.type != "origination", let kind = done.notes.first, done.type == kind {
      let details = [done.date, done.author].compactMap { $0 }.joined(separator: ", ")
      addNote(details.isEmpty ? kind : "\(kind): \(details)")
      for note in done.notes.dropFirst() { addNote(note) }
      return
    }
    guard !done.type.isEmpty || done.date != nil || done.author != nil else { return }
    for note in done.notes { addNote(note) }
    done.notes = []
    if isInTerm || isInLanguage { draft.innerChanges.append(done) } else { draft.changes.append(done) }
  }
}

extension String {
  /// What follows a prefix; nil where it is not there.
  fileprivate func value(after prefix: String) -> String? {
    hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil
  }
}

/// Texts as files lay them out, and as we keep them.
enum TBXText {
  /// A text without white space around it, and with a single blank where a line was broken to be indented.
  static func value(_ bytes: [UInt8]) -> String {
    bytes.withUnsafeBufferPointer { buffer in
      let slice = buffer.trimmed
      var isIndented = false
      var before: UInt8 = 0
      for byte in slice {
        if before == 0x0A, byte == 0x09 || byte == 0x20 { isIndented = true }
        before = byte
      }
      guard isIndented else { return String(decoding: slice, as: UTF8.self) }
      return String(decoding: joined(slice), as: UTF8.self)
    }
  }

  /// The same, with each line break behind which blanks stand made one blank together with them.
  private static func joined(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> [UInt8] {
    var result: [UInt8] = []
    var index = text.startIndex
    while index < text.endIndex {
      let byte = text[index]
      index += 1
      let isIndent = byte == 0x0A && index < text.endIndex && (text[index] == 0x20 || text[index] == 0x09)
      guard isIndent else {
        result.append(byte)
        continue
      }
      while let last = result.last, last <= 0x20 { result.removeLast() }
      while index < text.endIndex, text[index] <= 0x20 { index += 1 }
      result.append(0x20)
    }
    return result
  }

  /// A term: on one line, without white space of any kind around it.
  static func term(_ value: String) -> String {
    guard let first = value.unicodeScalars.first, let last = value.unicodeScalars.last else { return "" }
    let hasBreaks = value.utf8.contains { $0 < 0x20 }
    guard hasBreaks || isBlank(first) || isBlank(last) else { return value }
    let line = value.unicodeScalars.map { $0.value < 0x20 ? " " : $0 }
    let start = line.drop(while: isBlank)
    var scalars = String.UnicodeScalarView(start)
    while let end = scalars.last, isBlank(end) { scalars.removeLast() }
    return String(scalars)
  }

  /// White space of any script; U+3000 is the last there is.
  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value <= 0x3000 && scalar.properties.isWhitespace
  }
}
