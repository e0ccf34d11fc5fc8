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
    let mismatched = Set(context.mismatches.map { context.location($0.use.utf8Range, document: $0.use.document) })
    let ofGlosses = context.originals.flatMap { group -> [Finding] in
      var seen: Set<[String]> = []
      return group.uses.compactMap { use in
        guard context.northern[use.document] == nil,
          let (gloss, official) = Self.better(use, group, context),
          !Self.isOfOther(use, group, originals, context),
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
    let found = ofGlosses + ofPlaces(context) + ofReadings(context) + ofNamesBeside(context)
    let places = Set(found.map(\.location))
    return found + ofSource(context).filter { !places.contains($0.location) }
  }

  /// Whether the rendering is exact for a known place, or for another original of the texts, of as many characters, of which
  /// one differs: of 쩡위췬(曾敏群) beside 쩡위췬(曾毓群) the original is misread, as ambiguous-rendering says.
  private static func isOfOther(
    _ use: RenderingUse, _ group: OriginalGroup, _ originals: [String: Set<String>], _ context: CheckContext
  ) -> Bool {
    guard !KnownPlaces.have(group.key) else { return false }
    if let gloss = use.gloss, gloss.deviates,
      MisreadPlace.original(of: gloss, among: context.originalKeys) != nil
    {
      return true
    }
    let others = (originals[use.key] ?? []).filter { ComparisonKey.differInOneCharacter($0, group.key) }
    return !others.isEmpty
      && context.originals.contains { other in
        others.contains(other.key)
          && other.uses.contains {
            $0.key == use.key && $0.gloss.map { !$0.deviates && $0.method == .transcription } ?? false
          }
      }
  }

  func finding(
    _ use: RenderingUse, _ gloss: Gloss, _ official: String, _ isRepair: Bool, _ others: [RenderingUse],
    _ context: CheckContext
  ) -> Finding {
    let stranger = PersonSlip.stranger(in: gloss)
    let isTranscription = gloss.official == official || GarbledName.official(of: gloss) != official
    let message =
      if let stranger {
        Self.message(use.text, gloss.source, official, stranger: stranger)
      } else if isTranscription {
        Self.message(use.text, gloss.source, official)
      } else {
        Self.message(use.text, gloss.source, known: official)
      }
    var finding = context.finding(
      self, at: use.utf8Range, document: use.document, message, replacement: stranger == nil ? official : nil,
      otherSuggestions: stranger == nil ? [] : [official],
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
  static func soundForm(_ use: RenderingUse, _ gloss: Gloss, _ context: CheckContext) -> String? {
    guard !context.approved.accepts(use.text, forOriginal: gloss.source) else { return nil }
    let form =
      WrongReading.official(of: gloss) ?? HeadSlip.official(of: gloss) ?? HeadSlip.officialOfInner(gloss)
      ?? slip(use, gloss, context)
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

  static func again(
    _ text: String, _ range: Range<Int>, _ document: Int, _ context: CheckContext
  ) -> RelatedPlace {
    context.related(range, document: document, Wording(en: "'\(text)' again", ko: "여기도 '\(text)'"))
  }

  static func message(_ rendering: String, _ original: String, _ official: String) -> Wording {
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

  /// What is said of a name with a character whose sound is quite another: 쑹자오런 for 宋敦仁.
  private static func message(
    _ rendering: String, _ original: String, _ official: String, stranger character: String
  ) -> Wording {
    Wording(
      en:
        "'\(rendering)' is not the sound of \(original), which is '\(official)': the rendering is wrong, or \(character) is",
      ko: "\(rendering.quoted("은")) \(original)의 소리 \(official.quoted("과")) 다릅니다. 표기나 원어의 글자 \(character) 가운데 하나가 틀렸습니다"
    )
  }

  /// What is said of a name that is known by another form than its transcription: 텐센드 for 腾讯.
  private static func message(_ rendering: String, _ original: String, known form: String) -> Wording {
    Wording(
      en: "'\(rendering)' for \(original) is all but '\(form)', the form that it is known by",
      ko: "\(original)의 표기 \(rendering.quoted("은")) 널리 쓰는 표기 \(form.quoted("과")) 조금 다릅니다")
  }
}
