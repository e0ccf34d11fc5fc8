import Diagnostics

extension XLIFFUnitEditor {
  mutating func addNote(_ text: String, _ parser: XMLStreamParser) -> Wording? {
    guard XMLCharacters.allAllowed(text) else {
      return Wording(
        en: "the text holds characters that XML does not allow", ko: "XML에 쓸 수 없는 문자가 있음")
    }
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

  /// Whether the term is marked in the unit's sources already, or, in XLIFF 2, stands in its glossary: then nothing is
  /// to be done, so that a file that was prepared stays as it is when it is prepared again.
  mutating func isMarked(_ term: String, _ parser: XMLStreamParser) -> Bool {
    let bytes = Array(XLIFFText.escaped(term).utf8)
    return roles.isSecond ? glossaryTerms(parser).contains(bytes) : markedTerms(parser)[bytes] != nil
  }

  /// Marks the first place of a term that stands in one piece and is not marked yet.
  mutating func addTerm(_ term: String, _ rendering: String, _ parser: XMLStreamParser) -> Wording? {
    guard !term.isEmpty, XMLCharacters.allAllowed(term), XMLCharacters.allAllowed(rendering) else {
      return Wording(
        en: "the term is empty or holds characters that XML does not allow", ko: "용어가 비었거나 XML에 쓸 수 없는 문자가 있음")
    }
    guard roles.isSecond || hasPlainSource else { return Wording(en: "the unit has no source", ko: "원문이 없음") }
    let bytes = Array(XLIFFText.escaped(term).utf8)
    if roles.isSecond, let known = markedTerms(parser)[bytes], let id = known {
      glossary.append((id, term, rendering))
      return nil
    }
    let place = place(of: bytes, parser)
    let prefix = tag(unit.place, parser).prefix
    var attributes = "mtype=\"term\" comment=\"\(XLIFFText.escaped(rendering, inAttribute: true))\""
    if roles.isSecond {
      let id = place.map { _ in newIdentifier(parser) }
      glossary.append((id, term, rendering))
      attributes = "id=\"\(id ?? "")\" type=\"term\""
    } else if place == nil {
      return Wording(
        en: "the term does not stand in the source in one piece outside of terms marked already",
        ko: "원문에서 이미 표시한 용어 밖에 온전히 있지 않음")
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
      for range in segment.source?.plainRuns ?? [] {
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

  /// The terms marked in the sources when the file came, as they are written, with the ids of their marks.
  private mutating func markedTerms(_ parser: XMLStreamParser) -> [[UInt8]: String?] {
    if let known = knownMarks { return known }
    var terms: [[UInt8]: String?] = [:]
    for segment in unit.segments {
      for term in segment.source?.terms ?? [] where terms[bytes(term.content, parser)] == nil {
        terms[bytes(term.content, parser)] = .some(term.id)
      }
    }
    knownMarks = terms
    return terms
  }

  /// The terms of the unit's glossary when the file came, as they are written.
  private mutating func glossaryTerms(_ parser: XMLStreamParser) -> Set<[UInt8]> {
    if let known = knownGlossary { return known }
    var terms: Set<[UInt8]> = []
    if let glossary = unit.glossary, !glossary.isEmpty {
      let text = bytes(glossary.content, parser)
      let name = Array((tag(glossary, parser).prefix + "term").utf8)
      // What stands between `<gls:term…>` and the next tag.
      for part in text.split(separator: UInt8(ascii: "<")) where part.starts(with: name) {
        let rest = part.dropFirst(name.count)
        guard let first = rest.first, first == UInt8(ascii: ">") || first <= 0x20,
          let end = rest.firstIndex(of: UInt8(ascii: ">"))
        else { continue }
        terms.insert(Array(rest[(end + 1)...]))
      }
    }
    knownGlossary = terms
    return terms
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
