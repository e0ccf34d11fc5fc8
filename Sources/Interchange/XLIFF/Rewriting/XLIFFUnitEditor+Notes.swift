extension XLIFFUnitEditor {
  mutating func addNote(_ text: String, _ parser: XMLStreamParser) -> String? {
    guard XMLCharacters.allAllowed(text) else { return "the text holds characters that XML does not allow" }
    notes.append(XLIFFText.escaped(text))
    return nil
  }

  mutating func finishNotes(_ parser: XMLStreamParser) {
    guard !notes.isEmpty else { return }
    let prefix = tag(unit.place, parser).prefix
    let indent = self.indent(in: unit.place, before: unit.firstChildOffset, parser)
    if !roles.isSecond {
      let offset = unit.noteOffset ?? unit.place.contentEnd
      let from = XLIFFText.escaped(toolName, inAttribute: true)
      for note in notes { add(offset..<offset, "\(indent)<\(prefix)note from=\"\(from)\">\(note)</\(prefix)note>") }
      return
    }
    let list = notes.map { "<\(prefix)note>\($0)</\(prefix)note>" }.joined()
    if let place = unit.notes, !place.isEmpty {
      add(place.contentEnd..<place.contentEnd, list)
    } else if let offset = unit.bodyOffset {
      add(offset..<offset, "<\(prefix)notes>\(list)</\(prefix)notes>\(indent)")
    }
  }

  // MARK: Terms

  /// Marks the first place of a term that stands in one piece and is not marked yet.
  mutating func addTerm(_ term: String, _ rendering: String, _ parser: XMLStreamParser) -> String? {
    guard !term.isEmpty, XMLCharacters.allAllowed(term), XMLCharacters.allAllowed(rendering) else {
      return "the term is empty or holds characters that XML does not allow"
    }
    guard roles.isSecond || hasPlainSource else { return "the unit has no source" }
    let place = place(of: Array(XLIFFText.escaped(term).utf8), parser)
    let prefix = tag(unit.place, parser).prefix
    var attributes = "mtype=\"term\" comment=\"\(XLIFFText.escaped(rendering, inAttribute: true))\""
    if roles.isSecond {
      let id = place.map { _ in newIdentifier(parser) }
      glossary.append((id, term, rendering))
      attributes = "id=\"\(id ?? "")\" type=\"term\""
    } else if place == nil {
      return "the term does not stand in the source in one piece"
    }
    guard let place else { return nil }
    marked.append(place)
    add(place.lowerBound..<place.lowerBound, "<\(prefix)mrk \(attributes)>")
    add(place.upperBound..<place.upperBound, "</\(prefix)mrk>")
    return nil
  }

  private var hasPlainSource: Bool { unit.segments.first?.source != nil }

  private func place(of term: [UInt8], _ parser: XMLStreamParser) -> Range<Int>? {
    for segment in unit.segments {
      for case .text(let range) in segment.source?.tokens ?? [] {
        let text = bytes(range, parser)
        guard text.count >= term.count, !text.contains(UInt8(ascii: "<")) else { continue }
        for start in 0...(text.count - term.count) where text[start...].starts(with: term) {
          let found = (range.lowerBound + start)..<(range.lowerBound + start + term.count)
          if !marked.contains(where: { $0.overlaps(found) }) { return found }
        }
      }
    }
    return nil
  }

  /// An id that occurs nowhere in the unit.
  private func newIdentifier(_ parser: XMLStreamParser) -> String {
    let text = String(decoding: bytes(unit.place.tag.lowerBound..<unit.place.end, parser), as: UTF8.self)
    let taken = Set(glossary.compactMap(\.mark))
    var number = 1
    func isFree(_ id: String) -> Bool {
      !taken.contains(id) && !text.contains("\"\(id)\"") && !text.contains("'\(id)'")
    }
    while !isFree("term\(number)") { number += 1 }
    return "term\(number)"
  }

  mutating func finishGlossary(_ parser: XMLStreamParser) {
    guard !glossary.isEmpty else { return }
    let existing = unit.glossary.flatMap { $0.isEmpty ? nil : $0 }
    let prefix = existing.map { tag($0, parser).prefix } ?? "gls:"
    let entries = glossary.map { item in
      let reference = item.mark.map { " ref=\"#\($0)\"" } ?? ""
      return "<\(prefix)glossEntry\(reference)><\(prefix)term>\(XLIFFText.escaped(item.term))</\(prefix)term>"
        + "<\(prefix)translation>\(XLIFFText.escaped(item.rendering))</\(prefix)translation></\(prefix)glossEntry>"
    }.joined()
    if let existing {
      add(existing.contentEnd..<existing.contentEnd, entries)
      return
    }
    let indent = self.indent(in: unit.place, before: unit.firstChildOffset, parser)
    let namespace = "urn:oasis:names:tc:xliff:glossary:2.0"
    let offset = unit.place.tag.upperBound
    add(offset..<offset, "\(indent)<gls:glossary xmlns:gls=\"\(namespace)\">\(entries)</gls:glossary>")
  }
}
