import TranslationModel

/// Writes a job as XLIFF 2.1 or 2.2, with the modules Translation Candidates, Glossary and Metadata.
///
/// > Source: XLIFF Version 2.1, OASIS Standard, 13 February 2018, 4 and 5.1 to 5.3.
struct XLIFF2JobWriter {
  let version: XLIFF2Exporter.Version
  let job: TranslationJob
  let options: TranslationJob.Options
  let writer: XMLTextWriter

  func write() throws {
    try writer.start(
      "xliff",
      [
        "xmlns": version.namespace, "xmlns:mtc": "urn:oasis:names:tc:xliff:matches:2.0",
        "xmlns:gls": "urn:oasis:names:tc:xliff:glossary:2.0", "xmlns:mda": "urn:oasis:names:tc:xliff:metadata:2.0",
        "version": version.rawValue, "srcLang": options.sourceLanguage, "trgLang": options.targetLanguage,
      ])
    try writer.start("file", ["id": "f1", "original": job.original])
    try writeMetadata([.init("sha256", job.contentHash), .init("format", job.format.rawValue)])
    for unit in job.units { try write(unit) }
    for _ in 0..<2 { try writer.end() }
  }

  private func writeMetadata(_ facts: [TranslationJob.Fact]) throws {
    guard !facts.isEmpty else { return }
    try writer.element("mda:metadata") {
      try writer.element("mda:metaGroup", ["category": options.toolName]) {
        for fact in facts { try writer.element("mda:meta", ["type": fact.name], text: fact.text) }
      }
    }
  }

  private func write(_ unit: TranslationJob.Unit) throws {
    writer.place = ("unit", unit.id)
    let texts = unit.segments.flatMap { segment in
      [segment.source, segment.target?.text ?? ""] + segment.proposals.flatMap { [$0.source, $0.target] }
    }
    let preserves =
      texts.contains(where: \.needsPreservedSpace) || unit.segments.dropFirst().contains { !$0.textBefore.isEmpty }
    try writer.element(
      "unit",
      [
        "id": unit.id, "type": "\(options.toolName):\(unit.kind.rawValue)", "xml:space": preserves ? "preserve" : nil,
      ]
    ) {
      try writeMatches(unit)
      try writeGlossary(unit)
      let section = unit.headings.isEmpty ? nil : unit.headings.joined(separator: " › ")
      try writeMetadata(
        (section.map { [.init("section", $0)] } ?? [])
          + unit.segments.map { .init("range-\($0.id)", "\($0.utf8Range.lowerBound)-\($0.utf8Range.upperBound)") })
      try writeNotes(unit)
      let data = XLIFF2CodeData(unit.segments.flatMap(\.codes))
      try data.write(to: writer)
      var firstMark = 1
      for (index, segment) in unit.segments.enumerated() {
        if index > 0, !segment.textBefore.isEmpty {
          try writer.element("ignorable") {
            try writer.inline("source") { try XLIFF2Unit.write(segment.textBefore, to: writer) }
          }
        }
        try write(segment, data, firstMark: firstMark)
        firstMark += segment.terms.count
      }
    }
  }

  private func write(_ segment: TranslationJob.Segment, _ data: XLIFF2CodeData, firstMark: Int) throws {
    let target = segment.target
    let state = target.map { $0.isTranslated ? "translated" : "initial" }
    let codes = XLIFF2CodeWriter(segment: segment, data: data, toolName: options.toolName, writer: writer)
    try writer.element(
      "segment",
      ["id": segment.id, "state": state, "subState": target.map { "\(options.toolName):\($0.origin.rawValue)" }]
    ) {
      try writer.inline("source") {
        try codes.write(segment.codedSource) { term in
          try writer.start("mrk", ["id": Self.mark(firstMark + term), "type": "term"])
        }
      }
      if let target {
        try writer.inline("target") {
          try codes.write(CodedText(target.text, placed: target.codes, codes: segment.codes))
        }
      }
    }
  }

  private static func mark(_ number: Int) -> String { "t\(number)" }

  // MARK: Modules

  private func writeMatches(_ unit: TranslationJob.Unit) throws {
    guard unit.segments.contains(where: { !$0.proposals.isEmpty }) else { return }
    try writer.element("mtc:matches") {
      for segment in unit.segments {
        for proposal in segment.proposals { try write(proposal, for: segment) }
      }
    }
  }

  private func write(_ proposal: TranslationJob.Proposal, for segment: TranslationJob.Segment) throws {
    try writer.element(
      "mtc:match",
      [
        "ref": "#\(segment.id)", "type": proposal.isInContext ? "icm" : "tm",
        "similarity": "\(proposal.similarity)", "matchQuality": "\(proposal.quality)", "origin": proposal.origin,
      ]
    ) {
      try writeMetadata(proposal.facts)
      let data = XLIFF2CodeData(proposal.codes.map { segment.codes[$0.code] })
      try data.write(to: writer)
      try writer.inline("source") { try XLIFF2Unit.write(proposal.source, to: writer) }
      try writer.inline("target") {
        try XLIFF2CodeWriter(segment: segment, data: data, toolName: options.toolName, writer: writer)
          .write(CodedText(proposal.target, placed: proposal.codes, codes: segment.codes))
      }
    }
  }

  /// One entry for every term of the unit that has a rendering, at its first mark.
  private func writeGlossary(_ unit: TranslationJob.Unit) throws {
    var entries: [(mark: Int, text: String, term: TranslationJob.TermMark)] = []
    var seen: Set<[UInt8]> = []
    var number = 1
    for segment in unit.segments {
      for term in segment.terms {
        let text = segment.text(of: term)
        if !term.renderings.isEmpty, seen.insert(text.utf8Bytes).inserted { entries.append((number, text, term)) }
        number += 1
      }
    }
    guard !entries.isEmpty else { return }
    try writer.element("gls:glossary") {
      for entry in entries {
        try writer.element("gls:glossEntry", ["ref": "#\(Self.mark(entry.mark))"]) {
          try writer.element("gls:term", text: entry.text)
          for rendering in entry.term.renderings { try writer.element("gls:translation", text: rendering) }
          if let definition = entry.term.definition { try writer.element("gls:definition", text: definition) }
        }
      }
    }
  }

  private func writeNotes(_ unit: TranslationJob.Unit) throws {
    let isSingle = unit.segments.count == 1
    var notes: [TranslationJob.Note] = []
    for segment in unit.segments {
      for note in segment.allNotes {
        let place = isSingle || note.kind == .term ? "" : "\(segment.id): "
        let placed = TranslationJob.Note(note.kind, place + note.text)
        if !notes.contains(placed) { notes.append(placed) }
      }
    }
    guard !notes.isEmpty else { return }
    try writer.element("notes") {
      for note in notes {
        try writer.element(
          "note", ["category": "\(options.toolName):\(note.kind.rawValue)", "appliesTo": "source"], text: note.text)
      }
    }
  }
}
