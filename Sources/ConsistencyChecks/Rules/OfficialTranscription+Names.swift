import Diagnostics
import LinguisticText
import Readings
import TranslationModel

/// Names whose originals stand elsewhere than in a bracket behind them.
extension OfficialTranscription {
  /// The findings on names with their originals beside them, without brackets.
  func ofNamesBeside(_ context: CheckContext) -> [Finding] {
    let names = NameBeside.all(in: context.documents).filter { context.northern[$0.document] == nil }
    var seen: Set<[String]> = []
    return names.compactMap { name in
      let (number, gloss) = (name.document, name.gloss)
      let uses = names.filter {
        $0.document == number && $0.gloss.target == gloss.target && $0.gloss.source == gloss.source
      }.map {
        RenderingUse(
          document: number, utf8Range: $0.gloss.targetRange, text: gloss.target,
          key: ComparisonKey.rendering(gloss.target), gloss: $0.gloss)
      }
      guard seen.insert(["\(number)", gloss.target, gloss.source]).inserted, let use = uses.first,
        let official = Self.soundForm(use, gloss, context)
      else { return nil }
      return finding(use, gloss, official, true, Array(uses.dropFirst()), context)
    }
  }

  /// The findings on names of translations whose originals stand in the source only.
  func ofSource(_ context: CheckContext) -> [Finding] {
    guard !context.translatedPairs.isEmpty else { return [] }
    let listed = context.approved.entries.flatMap(\.targetTerms).flatMap { [$0.text] + $0.lookUpForms }
    let known = Set(listed.map(ComparisonKey.rendering) + context.originals.flatMap { $0.uses.map(\.key) })
    let taken = Set(context.nearRenderings.map { context.location($0.utf8Range, document: $0.document) })
    let names = NameInSource.all(in: context.translatedPairs).filter {
      !known.contains(ComparisonKey.rendering($0.text)) && !KnownPlaces.officialForms.contains($0.text)
    }
    var seen: Set<[String]> = []
    return names.compactMap { name in
      guard seen.insert(["\(name.pair.bitext)", name.text, name.original]).inserted else { return nil }
      var finding = context.finding(
        self, at: name.pair, in: name.range, Self.message(name.text, name.original, name.official),
        replacement: name.official,
        related: [
          context.related(
            name.pair, in: name.sourceRange,
            Wording(en: "\(name.original) in the source", ko: "원문의 \(name.original)"))
        ], terms: [name.text, name.original])
      guard !taken.contains(finding.location) else { return nil }
      for other in names
      where other.text == name.text && other.pair.bitext == name.pair.bitext && other.original == name.original {
        let again = context.finding(
          self, at: other.pair, in: other.range, Wording(en: "", ko: ""), replacement: name.official)
        finding.edits += again.edits.filter { !finding.edits.contains($0) }
      }
      return finding
    }
  }

  /// The findings on places and persons of today in Korean reading among others by sound.
  func ofReadings(_ context: CheckContext) -> [Finding] {
    let places = ReadPlace.all(in: context.documents, minimumScore: context.options.minimumGlossScore)
    let persons = ReadPerson.all(in: context.documents, persons: context.persons)
    var seen: Set<[String]> = []
    func findings(_ names: [ReadName], _ kind: Wording) -> [Finding] {
      names.compactMap { self.finding($0, kind, &seen, context) }
    }
    return findings(places, Wording(en: "places", ko: "지명은")) + findings(persons, Wording(en: "persons", ko: "인명은"))
  }

  private func finding(
    _ name: ReadName, _ kind: Wording, _ seen: inout Set<[String]>, _ context: CheckContext
  ) -> Finding? {
    let (number, gloss, official) = (name.document, name.gloss, name.official)
    guard context.northern[number] == nil, !context.approved.accepts(gloss.target, forOriginal: gloss.source),
      seen.insert(["\(number)", gloss.target, gloss.source]).inserted
    else { return nil }
    return context.finding(
      self, at: gloss.targetRange, document: number,
      Wording(
        en:
          "'\(gloss.target)' has the Korean reading of \(gloss.source), while other \(kind.english) here are by sound; the "
          + "official form is '\(official)'",
        ko: "\(gloss.target.quoted("은")) \(gloss.source)의 한자음인데 여기의 다른 \(kind.korean) 소리를 옮겼습니다. 외래어 표기법에 따른 "
          + "표기는 '\(official)'입니다"),
      replacement: official, terms: [gloss.target, gloss.source])
  }

  /// The findings on places of China that stand misspelt without their originals, one a document and form.
  func ofPlaces(_ context: CheckContext) -> [Finding] {
    let listed = context.approved.entries.flatMap(\.targetTerms).flatMap { [$0.text] + $0.lookUpForms }
    let known = Set(listed.map(ComparisonKey.rendering) + context.originals.flatMap { $0.uses.map(\.key) })
    let taken = Set(context.nearRenderings.map { context.location($0.utf8Range, document: $0.document) })
    let places = MisspelledPlace.all(in: context.documents, known: known).filter {
      context.northern[$0.document] == nil && !taken.contains(context.location($0.utf8Range, document: $0.document))
    }
    var seen: Set<[String]> = []
    return places.compactMap { place in
      guard seen.insert(["\(place.document)", place.text]).inserted else { return nil }
      let others = places.filter { $0.document == place.document && $0.text == place.text }.dropFirst()
      var finding = context.finding(
        self, at: place.utf8Range, document: place.document,
        Self.message(place.text, place.original, place.official), replacement: place.official,
        related: others.map { Self.again($0.text, $0.utf8Range, $0.document, context) },
        terms: [place.text, place.original])
      finding.edits += others.flatMap {
        context.edits(replacing: $0.utf8Range, document: $0.document, with: place.official)
      }
      return finding
    }
  }
}
