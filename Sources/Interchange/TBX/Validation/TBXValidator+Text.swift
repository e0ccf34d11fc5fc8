import Diagnostics

extension TBXValidator {
  /// Begins to gather the text of the element that is being opened, if none around it is gathered.
  func startText() {
    guard textDepth < 0 else { return }
    textDepth = frames.count
    text.removeAll(keepingCapacity: true)
  }

  /// Checks the text of the element that has ended.
  func endText(_ frame: Frame, in parser: XMLStreamParser) {
    textDepth = -1
    text.withUnsafeBufferPointer { bytes in
      switch frame.role {
      case .term: checkTerm(bytes, in: parser)
      case .date: checkDate(bytes, in: parser)
      case .direction: checkDirection(bytes, in: parser)
      case .paragraph: noteConstraints(bytes)
      default: checkValue(bytes, row: frame.row, in: parser)
      }
    }
  }

  private func checkTerm(_ term: UnsafeBufferPointer<UInt8>, in parser: XMLStreamParser) {
    let trimmed = term.trimmed
    guard !trimmed.isEmpty else {
      reporter.report(rules.emptyTerm, Wording(en: "the term is empty", ko: "용어가 비어 있습니다"), in: parser)
      return
    }
    if trimmed.count < term.count {
      reporter.report(
        rules.termBlanks,
        Wording(
          en: "white space stands around the term \"\(Self.shown(trimmed))\"",
          ko: "용어 앞뒤에 빈칸이 있습니다: \"\(Self.shown(trimmed))\""), in: parser)
    }
    if !terms.take(UnsafeBufferPointer(rebasing: trimmed)) {
      reporter.report(
        rules.termTwice,
        Wording(
          en: "the language section has the term \"\(Self.shown(trimmed))\" already",
          ko: "언어 구역에 이미 있는 용어입니다: \"\(Self.shown(trimmed))\""), in: parser)
    }
    if !NormalizationCheck.isNFC(UnsafeBufferPointer(rebasing: trimmed)) {
      reporter.report(
        rules.termNormalization,
        Wording(
          en: "the term \"\(Self.shown(trimmed))\" is not in normalization form C",
          ko: "용어가 정규화 형식 C가 아닙니다: \"\(Self.shown(trimmed))\""), in: parser)
    }
  }

  private func checkDirection(_ text: UnsafeBufferPointer<UInt8>, in parser: XMLStreamParser) {
    guard !text.equals("bidirectional"), !text.equals("monodirectional") else { return }
    reporter.report(
      rules.value,
      Wording(
        en: "\"\(Self.shown(text[...]))\" for <directionality> must be one of bidirectional, monodirectional",
        ko: "<directionality> 값 \"\(Self.shown(text[...]))\": 쓸 수 있는 값: bidirectional, monodirectional"),
      in: parser)
  }

  /// The constraints that a document of 2008 names: its own, or those of TBX-Default.
  private func noteConstraints(_ address: UnsafeBufferPointer<UInt8>) {
    let name = String(decoding: address.trimmed, as: UTF8.self).split(separator: "/").last ?? ""
    if name.lowercased() == "tbxxcsv02.xcs" { namesStandardConstraints = true }
  }

  private func checkDate(_ date: UnsafeBufferPointer<UInt8>, in parser: XMLStreamParser) {
    // XML Schema takes white space off dates before it looks at them; the schema of TBX-Min does not.
    let value = dialect.edition == .min2008 ? date : UnsafeBufferPointer(rebasing: date.trimmed)
    let isRight: Bool
    let wanted: String
    switch dialect.edition {
    case .iso2019:
      isRight = DateSyntax.isDate(value) || DateSyntax.isDateTime(value)
      wanted = "2024-01-31 or 2024-01-31T09:00:00Z"
    case .martif:
      isRight = DateSyntax.isDate(value)
      wanted = "2024-01-31"
    case .min2008:
      isRight = DateSyntax.isDateTime(value)
      wanted = "2024-01-31T09:00:00Z"
    }
    guard !isRight else { return }
    reporter.report(
      rules.date,
      Wording(
        en: "\"\(Self.shown(value[...]))\" must be a date like \(wanted)",
        ko: "\"\(Self.shown(value[...]))\": 이런 꼴의 날짜여야 합니다: \(wanted.replacing(" or ", with: ", "))"), in: parser)
  }

  private func checkValue(_ value: UnsafeBufferPointer<UInt8>, row: Int, in parser: XMLStreamParser) {
    guard row >= 0, let entry = table?.rows[row], !entry.values.isEmpty else { return }
    guard !entry.values.contains(where: { $0.equals(value) }) else { return }
    let list = entry.category.values.joined(separator: ", ")
    let isBlank = value.trimmed.count < value.count && entry.values.contains { $0.elementsEqual(value.trimmed) }
    let hint =
      isBlank
      ? Wording(en: "must not have white space around it", ko: "앞뒤에 빈칸이 있으면 안 됩니다")
      : Wording(en: "must be one of \(list)", ko: "쓸 수 있는 값: \(list)")
    reporter.report(
      isLenient ? rules.constraints : rules.value,
      Wording(
        en: "\"\(Self.shown(value[...]))\" for \"\(entry.category.name)\" \(hint.english)",
        ko: "\"\(entry.category.name)\" 값 \"\(Self.shown(value[...]))\": \(hint.korean)"), in: parser)
  }

  /// At most 60 characters, on one line.
  private static func shown(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String {
    let text = String(decoding: bytes, as: UTF8.self).map { $0.isNewline ? " " : $0 }
    return text.count > 60 ? String(text.prefix(60)) + "…" : String(text)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Without XML's white space at both ends.
  var trimmed: Slice<UnsafeBufferPointer<UInt8>> {
    var slice = self[...]
    while let first = slice.first, first <= 0x20 { slice.removeFirst() }
    while let last = slice.last, last <= 0x20 { slice.removeLast() }
    return slice
  }
}
