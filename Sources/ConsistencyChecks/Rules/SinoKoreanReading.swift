public import Diagnostics
import LinguisticText
import TranslationModel

/// A rendering meant as Sino-Korean reading has a syllable that its character is not read, or not there.
public struct SinoKoreanReading: Rule {
  public let id = "sino-korean-reading"
  public let defaultSeverity = Severity.warning
  public let title = Wording(
    en: "a syllable that does not read its character",
    ko: "한자음과 다른 글자가 있음")
  public let explanation = Wording(
    en: """
      In '결제(決裁)' either the word or the characters are wrong, for 決裁 is read 결재; '남여(男女)' breaks the \
      rules on initials, '합격율(合格率)' the one on 률 and 율. Transcriptions, words whose sound has changed ('호두' for 胡桃), surnames and texts of the North are \
      left alone.
      """,
    ko: """
      決裁의 음은 '결재'이므로 '결제(決裁)'는 말이나 한자 가운데 하나가 틀렸습니다. '남여(男女)'는 두음법칙에, '합격율(合格率)'은 률·율을 적는 법에 어긋납니다. 소리 나는 \
      대로 옮긴 표기, '호두(胡桃)'처럼 소리가 바뀐 말, 성씨, 북한식으로 쓴 글은 그대로 둡니다.
      """)

  public init() {}

  public func findings(in context: CheckContext) -> [Finding] {
    context.originals.flatMap { group -> [Finding] in
      group.uses.compactMap { use in
        guard let gloss = use.gloss,
          context.northern[use.document] == nil, !Self.isKnownTranslation(gloss),
          let slip = Self.slip(
            use.text, gloss, context.documents[use.document].document, context.persons[use.document]),
          !Self.isNorthern(gloss.sentence),
          !context.approved.lists(use.text, forOriginal: gloss.source),
          !context.mismatches.contains(where: { $0.use.document == use.document && $0.sourceRange == gloss.sourceRange }
          )
        else { return nil }
        let isOfToday =
          (slip.isName || ReadPerson.isPerson(gloss.source))
          && ReadPerson.isOfToday(gloss, in: context.documents[use.document].document)
        let sound = slip.isName || isOfToday && !slip.kind.isSpelling ? Self.sound(of: gloss) : nil
        let reading = Self.spaced(slip.reading, like: use.text)
        let forms = [reading, sound].compactMap { $0 }
        let persons = context.persons[use.document]
        let areOthersBySound =
          !persons.sounds.isEmpty && !persons.areRead
          || context.hasNamesBySound[use.document]
            && (persons.read.isEmpty || !ReadPerson.isPerson(gloss.source))
        let isBySound = sound != nil && (isOfToday || areOthersBySound)
        let ordered = isBySound ? forms.reversed() : forms
        var finding = context.finding(
          self, at: use.utf8Range, document: use.document, Self.message(use.text, gloss.source, slip, sound),
          replacement: ordered[0], otherSuggestions: Array(ordered.dropFirst()), terms: [use.text, gloss.source])
        // Whether the word or the characters are wrong, only a person knows.
        if !slip.kind.isSpelling { finding.edits = [] }
        return finding
      }
    }
  }

  private static func slip(
    _ text: String, _ gloss: Gloss, _ document: Document, _ persons: PersonNaming
  ) -> SinoKoreanSlip? {
    var starts: Set<Int> = []
    var syllables = 0
    for scalar in text.unicodeScalars {
      if Script(scalar) == .space { starts.insert(syllables) } else { syllables += 1 }
    }
    // Names of persons and places have four characters at most.
    let mayBeName = gloss.source.unicodeScalars.count <= 4
    let slip = SinoKoreanSlip(
      unspaced(text), for: gloss.source, starts: starts,
      evidence: mayBeName ? NameEvidence(of: gloss, in: document, persons: persons) : NameEvidence())
    return slip ?? (persons.isToBeRead(gloss) ? SinoKoreanSlip(bySoundIn: gloss) : nil)
  }

  /// The form by sound of a person whose name is all but read, which one of today has to have.
  private static func sound(of gloss: Gloss) -> String? {
    !PersonNaming.isOfPast(gloss) ? ReadPerson.official(of: gloss.source) : nil
  }

  /// Whether a rendering is one that dictionaries give for the original (철도 for 鐵路), word by word.
  private static func isKnownTranslation(_ gloss: Gloss) -> Bool {
    gloss.method == .translation && gloss.path.allSatisfy { $0.by == .generic || $0.by == .known || $0.by == .meaning }
  }

  /// Whether a sentence speaks of the North, whose words and names keep their spelling there.
  private static func isNorthern(_ sentence: String) -> Bool {
    northernWords.isIn(sentence)
  }

  private static let northernWords = WordList([
    "북한", "북녘", "북측", "평양", "연변", "옌볜", "조선중앙", "조선족",
  ])

  private static func unspaced(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { Script($0) != .space }))
  }

  /// The reading with the spaces of a rendering that has as many syllables.
  private static func spaced(_ reading: String, like text: String) -> String {
    var rest = reading.unicodeScalars[...]
    var spaced = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if Script(scalar) == .space { spaced.append(scalar) } else if let next = rest.popFirst() { spaced.append(next) }
    }
    return String(spaced)
  }

  private static func message(
    _ rendering: String, _ original: String, _ slip: SinoKoreanSlip, _ sound: String?
  ) -> Wording {
    let right = spaced(slip.reading, like: rendering)
    let bySound = Wording(
      en: sound.map { "; by sound, as names of today are written, it is '\($0)'" } ?? "",
      ko: sound.map { ". 오늘날의 이름이면 소리대로 '\($0)'입니다" } ?? "")
    switch slip.kind {
    case .noReading(let character):
      return Wording(
        en: "'\(rendering)' does not read \(original): by its character \(character) it is '\(right)'"
          + bySound.english,
        ko: "\(original)의 음은 '\(right)'인데 '\(rendering)'입니다. \(character)의 음이 다릅니다" + bySound.korean)
    case .sound(let character):
      return Wording(
        en:
          "'\(rendering)' has the sound of \(character), while the rest of \(original) is in Korean reading: '\(right)'"
          + bySound.english,
        ko: "\(rendering.quoted("은")) \(character)만 소리대로 옮겼습니다. 다른 글자처럼 한자음으로 적으면 '\(right)'입니다"
          + bySound.korean)
    case .wrongSurname(let character):
      return Wording(
        en: "'\(rendering)' does not read \(original): as a surname \(character) makes it '\(right)'" + bySound.english,
        ko: "\(original)의 음은 '\(right)'인데 '\(rendering)'입니다. 성씨로 쓰인 \(character)의 음이 다릅니다" + bySound.korean)
    case .wrongForm:
      return Wording(
        en: "'\(rendering)' breaks the rules on initials; \(original) is written '\(right)'",
        ko: "\(rendering.quoted("은")) 두음법칙에 어긋납니다. \(original)의 음은 '\(right)'입니다")
    case .wrongRate:
      return Wording(
        en: "'\(rendering)' breaks the rule on 률 and 렬, which are 율 and 열 behind a vowel or ㄴ only; \(original) is "
          + "written '\(right)'",
        ko: "\(rendering.quoted("은")) '률·렬'을 모음이나 ㄴ 받침 뒤에서만 '율·열'로 적는 규정에 어긋납니다. \(original)의 음은 "
          + "'\(right)'입니다")
    case .wrongSound:
      return Wording(
        en: "'\(rendering)' does not have the sound that \(original) has by custom; it is written '\(right)'",
        ko: "\(rendering.quoted("은")) 굳어진 음과 다릅니다. \(original)의 음은 '\(right)'입니다")
    }
  }
}
