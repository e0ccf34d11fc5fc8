import Diagnostics
import GlossaryStore
import LinguisticText
import TranslationModel

/// What can be changed of an entry besides deciding on its renderings.
extension BrowserMenu {
  static func fields(of item: ReviewItem, rendering: Candidate?) -> BrowserMenu {
    let entry = item.entry
    var items = [
      Item(BrowserWords.definition, entry.definition ?? "", .prompt(.definition, text: entry.definition ?? "")),
      Item(BrowserWords.subjectField, entry.subjectField ?? "", .prompt(.subjectField, text: entry.subjectField ?? "")),
    ]
    if let rendering { items += Self.fields(of: rendering, in: entry) }
    let grade = entry.reliability.map(String.init) ?? ""
    items += [
      Item(BrowserWords.reliability, grade, .prompt(.reliability, text: grade)),
      Item(BrowserWords.newSource, "", .open(sources(of: entry))),
      Item(BrowserWords.newRelation, "", .open(relations(of: item))),
      Item(BrowserWords.addRendering, "", .prompt(.addRendering, text: "")),
      Item(BrowserWords.addOriginal, "", .prompt(.addOriginal, text: "")),
    ]
    items += Side.allCases.map { side in
      Item(side.wording, "", .open(states(of: side, entry.id)))
    }
    if item.reasons.contains(.reopened) {
      items.append(Item(BrowserWords.approve, "", .decide(.approve(concept: entry.id))))
    }
    items += entry.notes.map { Item(BrowserWords.removeNote, $0, .decide(.removeNote(concept: entry.id, text: $0))) }
    return BrowserMenu(BrowserWords.changeWhat, items)
  }

  /// What can be changed of one term.
  private static func fields(of rendering: Candidate, in entry: ConceptEntry) -> [Item] {
    let term = rendering.target
    let from = rendering.validity?.from?.description ?? ""
    let until = rendering.validity?.until?.description ?? ""
    let source = rendering.usageSource ?? ""
    let partOfSpeech = entry.targetTerms.first { $0.text == term }?.partOfSpeech
    return [
      Item(BrowserWords.noteOf(term), rendering.note ?? "", .prompt(.termNote(term), text: rendering.note ?? "")),
      Item(BrowserWords.validFrom(term), from, .prompt(.validFrom(term), text: from)),
      Item(BrowserWords.validUntil(term), until, .prompt(.validUntil(term), text: until)),
      Item(BrowserWords.sourceOf(term), source, .prompt(.termSource(term), text: source)),
      Item(
        BrowserWords.partOfSpeechOf(term), partOfSpeech?.rawValue ?? "", .open(partsOfSpeech(entry.id, term))),
    ] + letterCase(of: rendering, in: entry)
  }

  /// Only of a term with Latin letters.
  private static func letterCase(of rendering: Candidate, in entry: ConceptEntry) -> [Item] {
    guard rendering.target.unicodeScalars.contains(where: { Script($0) == .latin }) else { return [] }
    func item(_ wording: Wording, _ value: LetterCase?) -> Item {
      Item(wording, "", .decide(.letterCase(concept: entry.id, term: rendering.target, value: value)))
    }
    let items = LetterCase.allCases.map { item($0.wording, $0) } + [item(BrowserWords.usualCase, nil)]
    return [Item(BrowserWords.letterCaseOf(rendering.target), rendering.letterCase?.rawValue ?? "", .open(items))]
  }

  private static func partsOfSpeech(_ id: String, _ term: String) -> [Item] {
    PartOfSpeech.allCases.map {
      Item($0.wording, "", .decide(.partOfSpeech(concept: id, term: term, value: $0)))
    } + [Item(BrowserWords.none, "", .decide(.partOfSpeech(concept: id, term: term, value: nil)))]
  }

  private static func sources(of entry: ConceptEntry) -> [Item] {
    FieldSource.Field.allCases.map { Item($0.wording, "", .prompt(.source($0), text: "")) }
      + entry.fieldSources.map {
        Item(
          BrowserWords.removeSource, $0.text, .decide(.removeSource(concept: entry.id, of: $0.field, text: $0.text)))
      }
  }

  private static func relations(of item: ReviewItem) -> [Item] {
    let own = item.related.filter { $0.direction == .toOther }
    return Relation.Kind.allCases.map { Item($0.wording, "", .find(.relation($0))) }
      + own.map { related in
        let wording = related.kind.wording
        return Item(
          Wording(en: "No longer: \(wording.english)", ko: "관계 삭제: \(wording.korean)"), related.name,
          .decide(.unrelate(concept: item.entry.id, related.kind, to: related.concept)))
      }
  }

  private static func states(of side: Side, _ id: String) -> [Item] {
    ReviewState.allCases.map { Item($0.wording, "", .decide(.reviewSide(concept: id, side, $0))) }
      + [Item(BrowserWords.asTheEntry, "", .decide(.reviewSide(concept: id, side, nil)))]
  }
}
