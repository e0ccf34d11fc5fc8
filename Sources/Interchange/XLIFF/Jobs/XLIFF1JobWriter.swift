import TranslationModel

/// Writes a job as XLIFF 1.2, valid against the strict schema.
///
/// > Source: XLIFF Version 1.2, OASIS Standard, 1 February 2008.
struct XLIFF1JobWriter {
  let job: TranslationJob
  let options: TranslationJob.Options
  let writer: XMLTextWriter

  func write() throws {
    try writer.start("xliff", ["version": "1.2", "xmlns": "urn:oasis:names:tc:xliff:document:1.2"])
    try writer.start(
      "file",
      [
        "original": job.original, "source-language": options.sourceLanguage,
        "target-language": options.targetLanguage, "datatype": dataType, "tool-id": options.toolName,
      ])
    try writer.element("header") {
      try writer.element("note", ["from": options.toolName], text: "sha256: \(job.contentHash)")
      try writer.empty(
        "tool",
        ["tool-id": options.toolName, "tool-name": options.toolName, "tool-version": options.toolVersion])
    }
    try writer.start("body")
    for unit in job.units { try write(unit) }
    for _ in 0..<3 { try writer.end() }
  }

  private var dataType: String {
    switch job.format {
    case .plainText: "plaintext"
    case .html: "html"
    case .markdown: "x-markdown"
    }
  }

  private func write(_ unit: TranslationJob.Unit) throws {
    try writer.element("group", ["id": unit.id, "restype": Self.resourceType(unit.kind)]) {
      if !unit.headings.isEmpty {
        try writer.element("context-group", ["purpose": "information"]) {
          try writer.element("context", ["context-type": "x-section"], text: unit.headings.joined(separator: " › "))
        }
      }
      for segment in unit.segments { try write(segment, of: unit) }
    }
  }

  private static func resourceType(_ kind: Block.Kind) -> String {
    switch kind {
    case .heading: "heading"
    case .paragraph: "x-paragraph"
    case .listItem: "listitem"
    case .tableCell: "cell"
    case .caption: "caption"
    case .sourceHeadline: "x-headline"
    case .reference: "x-reference"
    }
  }

  private func write(_ segment: TranslationJob.Segment, of unit: TranslationJob.Unit) throws {
    let identifier = "\(unit.id)-\(segment.id)"
    writer.place = ("segment", identifier)
    let preserves =
      segment.source.needsPreservedSpace || segment.codes.contains(where: \.text.needsPreservedSpace)
      || segment.target?.text.needsPreservedSpace == true
      || segment.proposals.contains { $0.source.needsPreservedSpace || $0.target.needsPreservedSpace }
    try writer.element("trans-unit", ["id": identifier, "xml:space": preserves ? "preserve" : nil]) {
      try writer.inline("source", ["xml:lang": options.sourceLanguage]) { try writeText(segment) }
      try writeTarget(segment)
      try writer.element("context-group", ["purpose": "location"]) {
        try writer.element(
          "context", ["context-type": "x-utf8-range"],
          text: "\(segment.utf8Range.lowerBound)-\(segment.utf8Range.upperBound)")
      }
      for proposal in segment.proposals { try write(proposal, for: segment) }
      for note in segment.allNotes {
        try writer.element("note", ["from": options.toolName], text: note.text)
      }
    }
  }

  private func writeText(_ segment: TranslationJob.Segment) throws {
    try write(segment.codedSource, segment)
  }

  private func write(_ text: CodedText, _ segment: TranslationJob.Segment) throws {
    for piece in text.pieces {
      switch piece {
      case .text(let text): try writer.text(text)
      case .code(let index): try write(segment.codes[index])
      case .termStart(let term):
        let renderings = segment.terms[term].renderings
        let comment = renderings.isEmpty ? nil : renderings.joined(separator: ", ")
        try writer.start("mrk", ["mtype": "term", "comment": comment])
      case .termEnd: try writer.end()
      }
    }
  }

  /// > Source: XLIFF 1.2, 2.3 inline elements and the values of `ctype`.
  private func write(_ code: TranslationJob.InlineCode) throws {
    let id = String(code.number)
    switch code.edge {
    case .alone:
      try writer.inline("ph", ["id": id, "ctype": Self.kindAlone(code.kind)]) { try writer.text(code.text) }
    case .opening where code.isPaired:
      try writer.inline("bpt", ["id": id, "ctype": Self.kindOfPair(code.kind)]) { try writer.text(code.text) }
    case .closing where code.isPaired: try writer.inline("ept", ["id": id]) { try writer.text(code.text) }
    case .opening, .closing:
      let position = code.edge == .opening ? "open" : "close"
      try writer.inline("it", ["id": id, "pos": position, "ctype": Self.kindOfPair(code.kind)]) {
        try writer.text(code.text)
      }
    }
  }

  private static func kindOfPair(_ kind: TranslationJob.InlineCode.Kind) -> String? {
    switch kind {
    case .bold, .italic, .underlined, .link: kind.rawValue
    case .struck, .code, .image, .lineBreak: "x-\(kind.rawValue)"
    case .other: nil
    }
  }

  private static func kindAlone(_ kind: TranslationJob.InlineCode.Kind) -> String? {
    switch kind {
    case .image: "image"
    case .lineBreak: "lb"
    case .bold, .italic, .underlined, .link, .struck, .code: "x-\(kind.rawValue)"
    case .other: nil
    }
  }

  private func writeTarget(_ segment: TranslationJob.Segment) throws {
    if let target = segment.target {
      try writer.inline(
        "target",
        [
          "xml:lang": options.targetLanguage,
          "state": target.isTranslated ? "translated" : "needs-review-translation",
          // The list has none for matches in context.
          "state-qualifier": target.origin == .inContext ? "exact-match" : target.origin.rawValue,
        ]
      ) { try write(CodedText(target.text, placed: target.codes, codes: segment.codes), segment) }
    } else if options.copiesSource {
      try writer.inline("target", ["xml:lang": options.targetLanguage, "state": "needs-translation"]) {
        try write(CodedText(segment.source, placed: segment.placedCodes, codes: segment.codes), segment)
      }
    }
  }

  private func write(_ proposal: TranslationJob.Proposal, for segment: TranslationJob.Segment) throws {
    try writer.element("alt-trans", ["match-quality": "\(proposal.quality)", "origin": proposal.origin]) {
      try writer.element("source", ["xml:lang": options.sourceLanguage], text: proposal.source)
      try writer.inline("target", ["xml:lang": options.targetLanguage]) {
        try write(CodedText(proposal.target, placed: proposal.codes, codes: segment.codes), segment)
      }
      for fact in proposal.facts {
        try writer.element("note", ["from": options.toolName], text: "\(fact.name): \(fact.text)")
      }
    }
  }
}
