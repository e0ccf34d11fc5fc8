import TranslationModel

/// One `<unit>` of XLIFF 2 with one segment, ready to be written.
struct XLIFF2Unit {
  enum State: String {
    case translated
    case final
  }

  struct Note {
    var category: String?
    var text: String
  }

  struct GlossaryItem {
    var term: String
    var entry: ConceptEntry
    /// Identifier of the mark that the item belongs to.
    var mark: String?
  }

  var source: String
  var marks: [TermMarker.Mark]
  private(set) var target: String?
  private(set) var state: State?
  var notes: [Note] = []
  var glossary: [GlossaryItem] = []
  var facts: XLIFFFacts?

  init(source: String, marks: [TermMarker.Mark]) {
    self.source = source
    self.marks = marks
  }

  /// A state other than the initial one may only be said of a segment that has a target.
  mutating func setTarget(_ text: String, state: State) {
    target = text
    self.state = state
  }

  /// Notes that tell what the glossary knows of an entry; those with a category are made of its other fields.
  mutating func describe(_ entry: ConceptEntry, contextLimit: Int) {
    if let warning = entry.warning { notes.append(Note(category: "warning", text: warning)) }
    notes += entry.notes.map { Note(category: nil, text: $0) }
    notes += entry.termNotes.map { Note(category: "term", text: $0) }
    for context in entry.contexts(limit: contextLimit) {
      notes.append(Note(category: "occurrence", text: context.quotation))
    }
  }

  /// One glossary item for every entry that is marked, at its first mark.
  mutating func addGlossaryOfMarks(_ entries: [ConceptEntry]) {
    var seen: Set<Int> = []
    for (index, mark) in marks.enumerated() where seen.insert(mark.entry).inserted {
      glossary.append(
        GlossaryItem(term: mark.term.text, entry: entries[mark.entry], mark: Self.markIdentifier(index)))
    }
  }

  private static func markIdentifier(_ index: Int) -> String { "m\(index + 1)" }

  // MARK: Writing

  /// - Parameter category: names our group of metadata.
  func write(to writer: XMLTextWriter, identifier: String, category: String) throws {
    let preserves = source.needsPreservedSpace || target?.needsPreservedSpace == true
    try writer.element("unit", ["id": identifier, "xml:space": preserves ? "preserve" : nil]) {
      try writeGlossary(to: writer)
      try writeMetadata(to: writer, category: category)
      try writeNotes(to: writer)
      try writer.element("segment", ["id": "s1", "state": state?.rawValue]) {
        try writer.inline("source") { try writeSource(to: writer) }
        if let target { try writer.inline("target") { try Self.write(target, to: writer) } }
      }
    }
  }

  private func writeGlossary(to writer: XMLTextWriter) throws {
    guard !glossary.isEmpty else { return }
    try writer.element("gls:glossary") {
      for (index, item) in glossary.enumerated() {
        try writer.element("gls:glossEntry", ["id": "g\(index + 1)", "ref": item.mark.map { "#" + $0 }]) {
          try writer.element("gls:term", text: item.term)
          for term in [item.entry.translation].compactMap({ $0 }) + item.entry.alternatives {
            try writer.element("gls:translation", ["source": term.usageSource], text: term.text)
          }
          if let definition = item.entry.definition { try writer.element("gls:definition", text: definition) }
        }
      }
    }
  }

  private func writeMetadata(to writer: XMLTextWriter, category: String) throws {
    guard let facts, !facts.list.isEmpty else { return }
    try writer.element("mda:metadata") {
      try writer.element("mda:metaGroup", ["category": category]) {
        for fact in facts.list { try writer.element("mda:meta", ["type": fact.name], text: fact.value) }
      }
    }
  }

  private func writeNotes(to writer: XMLTextWriter) throws {
    guard !notes.isEmpty else { return }
    try writer.element("notes") {
      for (index, note) in notes.enumerated() {
        try writer.element("note", ["id": "n\(index + 1)", "category": note.category], text: note.text)
      }
    }
  }

  private func writeSource(to writer: XMLTextWriter) throws {
    var index = 0
    for piece in MarkedPiece.pieces(of: source, marks: marks) {
      guard piece.mark != nil else {
        try Self.write(piece.text, to: writer)
        continue
      }
      try writer.inline("mrk", ["id": Self.markIdentifier(index), "type": "term"]) {
        try Self.write(piece.text, to: writer)
      }
      index += 1
    }
  }

  /// Segment text: control characters that XML cannot carry go into `<cp>`, so they are not lost. U+FFFE and U+FFFF are
  /// left to the writer's policy, as the official Schematron rules refuse them in `<cp>`.
  ///
  /// > Source: XLIFF 2.1, 4.3.1.1 cp; xliff_core_2.1.sch.
  static func write(_ text: String, to writer: XMLTextWriter) throws {
    guard !XMLCharacters.allAllowed(text) else { return try writer.text(text) }
    var run = ""
    for scalar in text.unicodeScalars {
      if XMLCharacters.isAllowed(scalar) || scalar.value > 0x1F {
        run.unicodeScalars.append(scalar)
      } else {
        try writer.text(run)
        run = ""
        try writer.empty("cp", ["hex": String(XMLCharacters.name(scalar).dropFirst(2))])
      }
    }
    try writer.text(run)
  }
}
