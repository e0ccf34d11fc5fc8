public import Diagnostics
import LinguisticText
import Readings
import TranslationModel

/// A rendering by sound differs from the official transcription.
public struct OfficialTranscription: Rule {
  public let id = "official-transcription"
  public let defaultSeverity = Severity.information
  public let title = Wording(
    en: "a rendering that differs from the official transcription",
    ko: "외래어 표기법과 다른 표기")
  public let explanation = Wording(
    en: """
      외래어 표기법 gives every Mandarin syllable one spelling: 张 is 장, so that '짱웨이(张伟)' is to be '장웨이'. A rendering \
      that the glossary approves is left alone, and a text in the spelling of North Korea or Yanbian. One finding names \
      all places of a rendering in a document.
      """,
    ko: """
      외래어 표기법은 중국어 음절마다 표기를 하나로 정합니다. 张은 장이므로 '짱웨이(张伟)'는 '장웨이'입니다. 용어집이 승인한 표기와 북한·연변식 \
      표기로 쓴 글은 그대로 둡니다. 한 문서의 같은 표기는 지적 하나에 모읍니다.
      """)

  public init() {}

  public func findings(in context: CheckContext) -> [Finding] {
    let originals = Dictionary(
      context.originals.flatMap { group in group.renderings.map { ($0, Set([group.key])) } },
      uniquingKeysWith: { $0.union($1) })
    let known = Set(context.originals.map(\.key))
    let mismatched = Set(context.mismatches.map { context.location($0.use.utf8Range, document: $0.use.document) })
    let ofGlosses = context.originals.flatMap { group -> [Finding] in
      var seen: Set<[String]> = []
      return group.uses.compactMap { use in
        guard context.northern[use.document] == nil,
          let (gloss, official) = Self.better(use, group, context),
          !Self.isOfOther(use, group, originals, known, context),
          mismatched.isEmpty || !mismatched.contains(context.location(use.utf8Range, document: use.document)),
          seen.insert(["\(use.document)", use.key]).inserted
        else { return nil }
        // Two names would become one, or the gloss would stay as it is: that is no repair.
        // Nor is what only resembles the form of a place: a person has to look.
        let isOnlyOne = originals[ComparisonKey.rendering(official)]?.isSubset(of: [group.key]) ?? true
        let isRepair =
          isOnlyOne && !(GarbledPlace.official(of: gloss) == official && Self.slip(use, gloss, context) != official)
        return finding(use, gloss, official, isRepair, Self.otherUses(of: use, in: group), context)
      }
    }
    return ofGlosses + ofPlaces(context) + ofReadings(context) + ofNamesBeside(context)
  }

  /// Whether the rendering is exact for a known place, or for another original of the texts, of as many characters, of which
  /// one differs: of 쩡위췬(曾敏群) beside 쩡위췬(曾毓群) the original is misread, as ambiguous-rendering says.
  private static func isOfOther(
    _ use: RenderingUse, _ group: OriginalGroup, _ originals: [String: Set<String>], _ known: Set<String>,
    _ context: CheckContext
  ) -> Bool {
    guard !KnownPlaces.have(group.key) else { return false }
    if let gloss = use.gloss, gloss.deviates,
      MisreadPlace.original(of: gloss, among: known) != nil
    {
      return true
    }
    let own = Array(group.key.unicodeScalars)
    let others = (originals[use.key] ?? []).filter { key in
      let other = Array(key.unicodeScalars)
      return other.count == own.count && own.count > 1 && zip(own, other).count { $0 != $1 } == 1
    }
    return !others.isEmpty
      && context.originals.contains { other in
        others.contains(other.key)
          && other.uses.contains {
            $0.key == use.key && $0.gloss.map { !$0.deviates && $0.method == .transcription } ?? false
          }
      }
  }

  /// The findings on names with their originals beside them, without brackets.
  private func ofNamesBeside(_ context: CheckContext) -> [Finding] {
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

  /// The findings on places and persons of today in Korean reading among others by sound.
  private func ofReadings(_ context: CheckContext) -> [Finding] {
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
  private func ofPlaces(_ context: CheckContext) -> [Finding] {
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

  private func finding(
    _ use: RenderingUse, _ gloss: Gloss, _ official: String, _ isRepair: Bool, _ others: [RenderingUse],
    _ context: CheckContext
  ) -> Finding {
    let isTranscription = gloss.official == official || GarbledName.official(of: gloss) != official
    let message =
      isTranscription
      ? Self.message(use.text, gloss.source, official) : Self.message(use.text, gloss.source, known: official)
    var finding = context.finding(
      self, at: use.utf8Range, document: use.document, message, replacement: official,
      related: others.map { Self.again($0.text, $0.utf8Range, $0.document, context) },
      terms: [use.text, gloss.source])
    if !isRepair || finding.edits.isEmpty {
      finding.edits = []
    } else {
      finding.edits += others.flatMap {
        context.edits(replacing: $0.utf8Range, document: $0.document, with: official)
      }
    }
    return finding
  }

  /// The official form of a rendering with its gloss, which may stand in another of the documents, if none of the same
  /// rendering stands in this one.
  private static func better(
    _ use: RenderingUse, _ group: OriginalGroup, _ context: CheckContext
  ) -> (gloss: Gloss, official: String)? {
    if let gloss = use.gloss { return betterForm(use, gloss, context).map { (gloss, $0) } }
    let glossed = group.uses.filter { $0.gloss != nil && $0.key == use.key }
    guard !glossed.contains(where: { $0.document == use.document }), let first = glossed.first, let gloss = first.gloss
    else { return nil }
    return betterForm(use, gloss, context).map { (gloss, $0) }
  }

  private static func betterForm(_ use: RenderingUse, _ gloss: Gloss, _ context: CheckContext) -> String? {
    // A person who is read but for one character, where persons are to be read: sino-korean-reading says so.
    if context.persons[use.document].isToBeRead(gloss), PersonSlip.reading(of: gloss) != nil { return nil }
    if let form = soundForm(use, gloss, context) { return form }
    let isOther =
      WrongReading.official(of: gloss) != nil || context.approved.accepts(use.text, forOriginal: gloss.source)
    guard !isOther else { return nil }
    let approved = context.approved(in: use.document)
    let form =
      PersonSlip.official(of: gloss, areBySound: context.persons[use.document].areBySound)
      ?? GarbledPlace.official(of: gloss) ?? GarbledName.official(of: gloss)
    return form.flatMap { approved.hasEnded($0, forOriginal: gloss.source) ? nil : $0 }
  }

  /// The official form of a rendering that departs from it in its sounds.
  private static func soundForm(_ use: RenderingUse, _ gloss: Gloss, _ context: CheckContext) -> String? {
    guard !context.approved.accepts(use.text, forOriginal: gloss.source) else { return nil }
    let form = WrongReading.official(of: gloss) ?? HeadSlip.official(of: gloss) ?? slip(use, gloss, context)
    return form.flatMap { context.approved(in: use.document).hasEnded($0, forOriginal: gloss.source) ? nil : $0 }
  }

  /// The official form of a rendering that departs from it by a slip.
  private static func slip(_ use: RenderingUse, _ gloss: Gloss, _ context: CheckContext) -> String? {
    guard gloss.deviates, !WrongReading.isReadOtherwise(gloss),
      !gloss.target.unicodeScalars.contains(where: { Script($0) == .han }),
      TranscriptionSlip.isLikely(gloss) || context.hasNamesBySound[use.document] && NamesBySound.mayHaveSlip(gloss),
      let official = TranscriptionSlip.official(of: gloss),
      TranscriptionSlip.keepsWords(gloss.path, in: official),
      ComparisonKey.rendering(official) != use.key
    else { return nil }
    return official
  }

  /// The other places of the document with the same rendering, before the gloss and behind it.
  private static func otherUses(of use: RenderingUse, in group: OriginalGroup) -> [RenderingUse] {
    group.uses.filter {
      $0.document == use.document && $0.key == use.key && $0.utf8Range.lowerBound != use.utf8Range.lowerBound
    }
  }

  private static func again(
    _ text: String, _ range: Range<Int>, _ document: Int, _ context: CheckContext
  ) -> RelatedPlace {
    context.related(range, document: document, Wording(en: "'\(text)' again", ko: "여기도 '\(text)'"))
  }

  private static func message(_ rendering: String, _ original: String, _ official: String) -> Wording {
    if NameException.of(original)?.officialForm == official {
      // Of another language: 부눈족 for 布農族.
      return Wording(
        en: "'\(rendering)' for \(original) differs from the official form '\(official)'",
        ko: "\(original)의 표기 \(rendering.quoted("은")) 외래어 표기법에 따른 표기 \(official.quoted("과")) 다릅니다")
    }
    return Wording(
      en: "'\(rendering)' for \(original) differs from the official transcription '\(official)'",
      ko: "\(original)의 표기 \(rendering.quoted("은")) 외래어 표기법에 따른 표기 \(official.quoted("과")) 다릅니다")
  }

  /// What is said of a name that is known by another form than its transcription: 텐센드 for 腾讯.
  private static func message(_ rendering: String, _ original: String, known form: String) -> Wording {
    Wording(
      en: "'\(rendering)' for \(original) is all but '\(form)', the form that it is known by",
      ko: "\(original)의 표기 \(rendering.quoted("은")) 널리 쓰는 표기 \(form.quoted("과")) 조금 다릅니다")
  }
}
