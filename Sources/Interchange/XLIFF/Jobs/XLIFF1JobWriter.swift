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
      segment.source.needsPreservedSpace || segment.target?.text.needsPreservedSpace == true
      || segment.proposals.contains { $0.source.needsPreservedSpace || $0.target.needsPreservedSpace }
    try writer.element("trans-unit", ["id": identifier, "xml:space": preserves ? "preserve" : nil]) {
      try writer.inline("source", ["xml:lang": options.sourceLanguage]) { try writeText(segment) }
      try writeTarget(segment)
      try writer.element("context-group", ["purpose": "location"]) {
        try writer.element(
          "context", ["context-type": "x-utf8-range"],
          text: "\(segment.utf8Range.lowerBound)-\(segment.utf8Range.upperBound)")
      }
      for proposal in segment.proposals { try write(proposal) }
      for note in segment.allNotes {
        try writer.element("note", ["from": options.toolName], text: note.text)
      }
    }
  }

  private func writeText(_ segment: TranslationJob.Segment) throws {
    for piece in segment.pieces {
      guard let term = piece.term else {
        try writer.text(piece.text)
        continue
      }
      let renderings = segment.terms[term].renderings
      let comment = renderings.isEmpty ? nil : renderings.joined(separator: ", ")
      try writer.inline("mrk", ["mtype": "term", "comment": comment]) { try writer.text(piece.text) }
    }
  }

  private func writeTarget(_ segment: TranslationJob.Segment) throws {
    if let target = segment.target {
      try writer.element(
        "target",
        [
          "xml:lang": options.targetLanguage,
          "state": target.isTranslated ? "translated" : "needs-review-translation",
          // The list has none for matches in context.
          "state-qualifier": target.isTranslated ? "exact-match" : target.origin.rawValue,
        ], text: target.text)
    } else if options.copiesSource {
      try writer.element(
        "target", ["xml:lang": options.targetLanguage, "state": "needs-translation"], text: segment.source)
    }
  }

  private func write(_ proposal: TranslationJob.Proposal) throws {
    try writer.element("alt-trans", ["match-quality": "\(proposal.quality)", "origin": proposal.origin]) {
      try writer.element("source", ["xml:lang": options.sourceLanguage], text: proposal.source)
      try writer.element("target", ["xml:lang": options.targetLanguage], text: proposal.target)
      for fact in proposal.facts {
        try writer.element("note", ["from": options.toolName], text: "\(fact.name): \(fact.text)")
      }
    }
  }
}
