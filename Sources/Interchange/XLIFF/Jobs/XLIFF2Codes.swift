/// The document's markup as XLIFF 2 keeps it beside the text, each piece once.
struct XLIFF2CodeData {
  private(set) var texts: [String] = []
  private var numbers: [[UInt8]: Int] = [:]

  init(_ codes: [TranslationJob.InlineCode]) {
    for code in codes where numbers[code.text.utf8Bytes] == nil {
      texts.append(code.text)
      numbers[code.text.utf8Bytes] = texts.count
    }
  }

  func reference(to code: TranslationJob.InlineCode) -> String? {
    numbers[code.text.utf8Bytes].map { "d\($0)" }
  }

  func write(to writer: XMLTextWriter) throws {
    guard !texts.isEmpty else { return }
    try writer.element("originalData") {
      for (index, text) in texts.enumerated() {
        try writer.inline("data", ["id": "d\(index + 1)"]) { try XLIFF2Unit.write(text, to: writer) }
      }
    }
  }
}

/// Writes texts of a segment with its codes: pairs as `<pc>`, those that cross others as `<sc>` and `<ec>`.
///
/// > Source: XLIFF 2.1, 4.2.3 and 4.7.2 (inline elements, `type` and `subType`).
struct XLIFF2CodeWriter {
  let segment: TranslationJob.Segment
  let data: XLIFF2CodeData
  let toolName: String
  let writer: XMLTextWriter

  /// - Parameter startTerm: begins the mark of a term, by its index.
  func write(_ text: CodedText, startTerm: (Int) throws -> Void = { _ in }) throws {
    for piece in text.pieces {
      switch piece {
      case .text(let text): try XLIFF2Unit.write(text, to: writer)
      case .termStart(let term): try startTerm(term)
      case .termEnd: try writer.end()
      case .code(let index):
        try write(segment.codes[index], isCrossing: text.crossing.contains(segment.codes[index].number))
      }
    }
  }

  private func write(_ code: TranslationJob.InlineCode, isCrossing: Bool) throws {
    let id = identifier(code)
    let (type, subtype) = types(code.kind)
    let reference = data.reference(to: code)
    switch code.edge {
    case .alone: try writer.empty("ph", ["id": id, "type": type, "subType": subtype, "dataRef": reference])
    case .opening where code.isPaired && !isCrossing:
      let end = segment.codes.first { $0.number == code.number && $0.edge == .closing }
      try writer.start(
        "pc",
        [
          "id": id, "type": type, "subType": subtype, "dataRefStart": reference,
          "dataRefEnd": end.flatMap { data.reference(to: $0) },
        ])
    case .closing where code.isPaired && !isCrossing: try writer.end()
    case .opening:
      try writer.empty(
        "sc",
        ["id": id, "isolated": code.isPaired ? nil : "yes", "type": type, "subType": subtype, "dataRef": reference])
    case .closing where code.isPaired: try writer.empty("ec", ["startRef": id, "dataRef": reference])
    case .closing:
      try writer.empty(
        "ec", ["id": id, "isolated": "yes", "type": type, "subType": subtype, "dataRef": reference])
    }
  }

  /// Unique in the unit, where segments count each for themselves.
  private func identifier(_ code: TranslationJob.InlineCode) -> String { "\(segment.id)c\(code.number)" }

  private func types(_ kind: TranslationJob.InlineCode.Kind) -> (String?, String?) {
    switch kind {
    case .bold: ("fmt", "xlf:b")
    case .italic: ("fmt", "xlf:i")
    case .underlined: ("fmt", "xlf:u")
    case .struck: ("fmt", "\(toolName):struck")
    case .code: ("fmt", "\(toolName):code")
    case .link: ("link", nil)
    case .image: ("image", nil)
    case .lineBreak: ("fmt", "xlf:lb")
    case .other: (nil, nil)
    }
  }
}
