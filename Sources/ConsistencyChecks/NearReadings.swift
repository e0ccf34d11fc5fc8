import Diagnostics
import LinguisticText
import Readings
import TranslationModel

/// Names of today in their Korean reading, where the text or the glossary renders them by sound: 상해시 beside 상하이(上海),
/// 광동 beside 광둥(广东).
enum NearReadings {
  /// Those of all documents, in order of documents and places.
  ///
  /// Looked for are provinces, with and without 성, other names with 시 behind them, and known places alone in texts that have the
  /// other form, too; none that is a word of Korean, a place of Korea, or a form of the glossary; not in brackets, quotations
  /// and titles. Complexity: O(bytes + names).
  static func all(
    in groups: [OriginalGroup], _ approved: ApprovedTerms, _ documents: [CheckedDocument]
  ) -> [NearRendering] {
    let patterns = patterns(groups, approved)
    guard !patterns.isEmpty else { return [] }
    let finder = BlockMatcher(patterns.map(\.text))
    return documents.enumerated().flatMap { number, checked -> [NearRendering] in
      let glossed = GlossedPlaces(checked.glosses)
      return finder.matches(in: checked.document).compactMap { match in
        let pattern = patterns[match.term]
        guard !match.isBroken, pattern.documents?.contains(number) ?? true, !glossed.overlap(match.utf8Range),
          !match.isSetApart(in: checked.document, .bracket, .quotation, .title)
        else { return nil }
        return NearRendering(
          group: pattern.group, original: pattern.original, rendering: pattern.rendering, document: number,
          utf8Range: match.utf8Range,
          text: match.text, isReading: true, noun: pattern.noun)
      }
    }
  }

  private struct Pattern {
    var text: String
    var group: Int?
    var original: String
    var rendering: String
    var noun: String
    /// Where it is looked for; nil for everywhere.
    var documents: Set<Int>?
  }

  private static func patterns(_ groups: [OriginalGroup], _ approved: ApprovedTerms) -> [Pattern] {
    var patterns: [Pattern] = []
    var seen: Set<String> = []
    let known = Set(
      approved.entries.flatMap(\.targetTerms).flatMap { [$0.text] + $0.lookUpForms }.map(ComparisonKey.rendering)
        + groups.flatMap { $0.uses.map(\.key) })
    for (index, group) in groups.enumerated() where !group.isOneCharacter {
      let glosses = group.uses.compactMap(\.gloss)
      guard !glosses.isEmpty, glosses.allSatisfy(isMandarin), NameException.of(group.original) == nil
      else { continue }
      let form = SuggestedForm.of(group, approved)?.text ?? glosses[0].target
      for (text, noun) in forms(of: group.original, form)
      where !known.contains(text) && seen.insert(text).inserted {
        patterns.append(Pattern(text: text, group: index, original: group.original, rendering: form, noun: noun))
      }
      if let text = readingAlone(of: group.original, form), !known.contains(text), seen.insert(text).inserted {
        patterns.append(
          Pattern(
            text: text, group: index, original: group.original, rendering: form, noun: "",
            documents: Set(group.uses.map(\.document))))
      }
    }
    // Provinces of the glossary need no gloss.
    for entry in approved.entries {
      guard let term = entry.preferredTarget, let original = entry.sourceTerms.first?.text,
        GrownEntry.isProvince(original)
      else { continue }
      for (text, noun) in forms(of: original, term.text) where !known.contains(text) && seen.insert(text).inserted {
        patterns.append(Pattern(text: text, group: nil, original: original, rendering: term.text, noun: noun))
      }
    }
    return patterns
  }

  private static func isMandarin(_ gloss: Gloss) -> Bool {
    gloss.method == .transcription && !gloss.alsoMethods.contains(.sinoKorean)
      && !gloss.path.contains { $0.by == .otherReading || $0.by == .sinoKorean }
  }

  /// The reading of an original; nil where it is the form itself or a place of Korea.
  private static func reading(of original: String, otherThan form: String) -> String? {
    guard original.unicodeScalars.allSatisfy({ Script($0) == .han }),
      let reading = WordReader.read(original).sinoKorean, reading.unicodeScalars.count == original.unicodeScalars.count,
      !KoreanPlaces.have(reading), ComparisonKey.rendering(form) != reading
    else { return nil }
    return reading
  }

  /// What is looked for, with the generic noun at its end.
  private static func forms(of original: String, _ form: String) -> [(reading: String, noun: String)] {
    guard let reading = reading(of: original, otherThan: form) else { return [] }
    let syllables = Array(reading.unicodeScalars)
    let isProvince = GrownEntry(originals: [original], rendering: form, method: .transcription).isProvince
    let isOtherWord = CommonWords.isWord(syllables[...])
    var forms: [(reading: String, noun: String)] = []
    if isProvince, !isOtherWord { forms.append((reading, "")) }
    for noun in isProvince ? ["성"] : ["시"] { forms.append((reading + noun, noun)) }
    return forms
  }

  /// The reading of a known town that stands for nothing else: 여강, but not 소주 and 개봉, which are words, nor 위해, which may be
  /// a verb.
  private static func readingAlone(of original: String, _ form: String) -> String? {
    guard let kind = KnownPlaces.kind(of: original), kind != .province, kind != .sight, kind != .area,
      let reading = reading(of: original, otherThan: form), !reading.hasSuffix("해")
    else { return nil }
    let syllables = Array(reading.unicodeScalars)
    return syllables.count > 1 && !CommonWords.isWord(syllables[...])
      && !HanjaWords.isWord(syllables[...], otherThan: [original]) ? reading : nil
  }
}
