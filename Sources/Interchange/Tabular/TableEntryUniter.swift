import LinguisticText
import TranslationModel

/// Makes one entry of the neighbouring rows that are of one concept.
///
/// Rows are of one concept when they have its id; where there are no ids, when they have the same original, or the same
/// rendering for another spelling of the original (亦庄 and 亦莊).
struct TableEntryUniter {
  private var pending: ConceptEntry?
  /// Rows that are one entry at most: a file that gives all its rows one id is no reason to compare each with all.
  private static let rowLimit = 256
  private var rows = 0

  /// Takes the entry of the next row.
  ///
  /// - Returns: the entry before it, where that is now complete.
  mutating func add(_ entry: ConceptEntry) -> ConceptEntry? {
    guard pending != nil else {
      pending = entry
      return nil
    }
    guard belongs(entry) else { return take(next: entry) }
    rows += 1
    unite(entry)
    return nil
  }

  /// The last entry.
  mutating func finish() -> ConceptEntry? { take(next: nil) }

  private mutating func take(next: ConceptEntry?) -> ConceptEntry? {
    defer {
      pending = next
      rows = 1
    }
    guard var entry = pending else { return nil }
    if !entry.id.isEmpty, !entry.notes.isEmpty { Self.giveNotesToTerms(&entry) }
    return entry
  }

  private func belongs(_ entry: ConceptEntry) -> Bool {
    guard let pending, rows < Self.rowLimit, pending.id.utf8.elementsEqual(entry.id.utf8) else { return false }
    if !entry.id.isEmpty { return true }
    let source = entry.sourceTerms[0].text
    if Self.index(of: source, in: pending.sourceTerms) != nil { return true }
    guard pending.targetTerms[0].text.utf8.elementsEqual(entry.targetTerms[0].text.utf8) else { return false }
    return HanFolding.folded(source) == HanFolding.folded(pending.sourceTerms[0].text)
  }

  private mutating func unite(_ entry: ConceptEntry) {
    guard var united = pending else { return }
    pending = nil
    Self.unite(entry.sourceTerms, into: &united.sourceTerms)
    Self.unite(entry.targetTerms, into: &united.targetTerms)
    united.subjectField = united.subjectField ?? entry.subjectField
    united.definition = united.definition ?? entry.definition
    for note in entry.notes where !united.notes.contains(where: { $0.utf8.elementsEqual(note.utf8) }) {
      united.notes.append(note)
    }
    united.reliability = united.reliability ?? entry.reliability
    united.sourceState = united.sourceState ?? entry.sourceState
    united.targetState = united.targetState ?? entry.targetState
    united.fieldSources += entry.fieldSources.filter { !united.fieldSources.contains($0) }
    united.relations += entry.relations.filter { !united.relations.contains($0) }
    Self.unite(entry.occurrences, into: &united.occurrences)
    pending = united
  }

  /// A document that is only named says nothing where one of its sentences is known.
  private static func unite(_ occurrences: [Occurrence], into known: inout [Occurrence]) {
    var documents = Set(known.map { Array($0.document.utf8) })
    var sentences = Set(known.map { Array($0.quotation.utf8) })
    for occurrence in occurrences {
      let isNew = documents.insert(Array(occurrence.document.utf8)).inserted
      if occurrence.sentence.isEmpty ? isNew : sentences.insert(Array(occurrence.quotation.utf8)).inserted {
        known.append(occurrence)
      }
    }
  }

  private static func unite(_ terms: [Term], into known: inout [Term]) {
    var places = Dictionary(
      zip(known.map { Array($0.text.utf8) }, known.indices), uniquingKeysWith: { first, _ in first })
    for term in terms {
      guard let index = places[Array(term.text.utf8)] else {
        places[Array(term.text.utf8)] = known.count
        known.append(term)
        continue
      }
      known[index].status = known[index].status ?? term.status
      known[index].method = known[index].method ?? term.method
      known[index].partOfSpeech = known[index].partOfSpeech ?? term.partOfSpeech
      known[index].usageSource = known[index].usageSource ?? term.usageSource
      known[index].validity = known[index].validity ?? term.validity
      known[index].letterCase = known[index].letterCase ?? term.letterCase
      guard !term.lookUpForms.isEmpty else { continue }
      var forms = Set(known[index].lookUpForms.map { Array($0.utf8) })
      for form in term.lookUpForms where forms.insert(Array(form.utf8)).inserted {
        known[index].lookUpForms.append(form)
      }
    }
  }

  private static func index(of text: String, in terms: [Term]) -> Int? {
    terms.firstIndex { $0.text.utf8.elementsEqual(text.utf8) }
  }

  /// Notes that begin with one of the entry's terms and a colon are that term's.
  private static func giveNotesToTerms(_ entry: inout ConceptEntry) {
    func take(_ terms: inout [Term], _ note: String) -> Bool {
      for index in terms.indices where terms[index].note == nil && note.hasPrefix(terms[index].text + ": ") {
        terms[index].note = String(note.dropFirst(terms[index].text.count + 2))
        return true
      }
      return false
    }
    entry.notes = entry.notes.filter { !take(&entry.sourceTerms, $0) && !take(&entry.targetTerms, $0) }
  }
}
