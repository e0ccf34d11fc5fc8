public import Diagnostics
import LinguisticText
import Readings
import TranslationModel

/// A rendering or term is followed by a particle in the form that its last sound does not ask for.
public struct ParticleAgreementRule: Rule {
  public let id = "particle-agreement"
  public let defaultSeverity = Severity.warning
  public let title = Wording(
    en: "a particle in the wrong form behind a term",
    ko: "용어 뒤의 조사가 받침과 맞지 않음")
  public let explanation = Wording(
    en: """
      을/를, 은/는, 이/가, 와/과 and (으)로 go by the last sound of the word, also where a bracket stands in between: \
      '다롄(大连)를' is to be '다롄(大连)을'. Terms of the glossary, glossed renderings and what closing quotation marks stand \
      behind are looked at, and abbreviations, digits and units where everybody reads them alike ('20%을'); what may \
      be a longer noun (기업가) is left alone.
      """,
    ko: """
      을/를, 은/는, 이/가, 와/과, (으)로는 앞말의 끝소리를 따르며 괄호가 끼어도 같습니다. '다롄(大连)를'은 '다롄(大连)을'이 맞습니다. 용어집의 \
      용어와 원어를 병기한 표기, 따옴표로 묶은 말을 보며, 로마자와 숫자, 단위는 누구나 같게 읽는 것만 따집니다('20%을'). '기업가'처럼 더 긴 \
      명사일 수 있으면 그대로 둡니다.
      """)

  public init() {}

  public func findings(in context: CheckContext) -> [Finding] {
    let terms = Self.terms(in: context)
    let finder = BlockMatcher(terms.map(\.text), options: [.standard, .wrongParticles]) { terms[$0].grown() }
    return context.documents.indices.flatMap { number -> [Finding] in
      let document = context.documents[number].document
      var places: [WordEnding] = finder.matches(in: document).compactMap { match in
        Self.place(of: match, in: document) { Self.isLongOrName(terms[match.term], match.particles, document) }
      }
      places += Self.placesBehindBrackets(context, number)
      places += document.blocks.filter { $0.language == .target }.flatMap { endings(in: $0, of: document) }
      var seen: Set<Int> = []
      return places.sorted { $0.particle.lowerBound < $1.particle.lowerBound }
        .filter { seen.insert($0.particle.lowerBound).inserted }
        .map { place in
          context.finding(
            self, at: place.particle, document: number, Self.message(place), replacement: place.right,
            terms: [place.written, place.word])
        }
    }
  }

  /// Those of quotations, abbreviations and words that need no glossary.
  private func endings(in block: Block, of document: Document) -> [WordEnding] {
    QuotedWords.endings(in: block)
      + (AbbreviatedWords.endings(in: block) + PlainWords.endings(in: block)).filter { ending in
        !document.isCode(ending.particle, inQuotation: block.isQuotation)
          && block.offsets.textRange(ending.particle).map { !block.isInAddress($0) } ?? true
      }
  }

  /// What is looked for: terms of the glossary and renderings of glosses, of two characters or more.
  private static func terms(in context: CheckContext) -> [Wanted] {
    let listed = context.approved.entries.flatMap { entry in
      entry.targetTerms.filter { $0.partOfSpeech == nil || $0.partOfSpeech == .noun }.map { term in
        Wanted(text: term.text, grown: { GrownEntry(entry) })
      }
    }
    let glossed = context.originals.flatMap { group in
      group.uses.compactMap { use in
        use.gloss.map { gloss in
          let make = { @Sendable in
            GrownEntry(originals: [group.original], rendering: use.text, method: gloss.method)
          }
          return Wanted(text: use.text, grown: make)
        }
      }
    }
    var seen: Set<String> = []
    return (listed + glossed).filter { $0.text.unicodeScalars.count > 1 && seen.insert($0.text).inserted }
  }

  private struct Wanted: Sendable {
    var text: String
    /// What is known of its entry or gloss.
    var grown: @Sendable () -> GrownEntry
  }

  /// Of a term with what stands behind it, in quotation marks or not.
  private static func place(
    of match: BlockMatcher.Match, in document: Document, isName: () -> Bool
  ) -> WordEnding? {
    let block = document.blocks[match.block]
    let word = match.text + (match.grown?.nouns ?? "")
    if match.particles.isEmpty {
      guard !match.isBroken, match.grown == nil else { return nil }
      return place(of: match.text, behind: match.textRange.upperBound, in: block, noun: .common)
    }
    let written = String(decoding: document.bytes[match.particles], as: UTF8.self)
    let ending = word.unicodeScalars.last.map { Script($0) }
    let isOneOfTwo = document.bytes.withUnsafeBufferPointer {
      Self.isOneOfTwo(endingAt: match.particles.upperBound, in: $0)
    }
    let isDoubtful =
      match.agreement == .doubtful && !isNothingElse(written)
      && !document.bytes.withUnsafeBufferPointer {
        PredicateBehind.makesParticle(
          written, endingAt: match.particles.upperBound, behind: isName() ? .name : .common, in: $0)
      }
    guard !isOneOfTwo, ending != .hangul || match.agreement != .right && !isDoubtful,
      match.grown == nil || written.unicodeScalars.first.map(plainBehindNouns.contains) == true,
      isPlainParticle(written, behind: word), let right = SpokenEnding.corrected(written, behind: word)
    else { return nil }
    return WordEnding(word: word, particle: match.particles, written: written, right: right)
  }

  /// Whether a term is a name, or so long that a suffix makes no known noun of it (인공지능가, but not 예술가).
  private static func isLongOrName(_ term: Wanted, _ particle: Range<Int>, _ document: Document) -> Bool {
    let syllables = term.text.unicodeScalars.filter { HangulSyllable($0) != nil }
    if syllables.count >= leastOfLong {
      let written = String(decoding: document.bytes[particle], as: UTF8.self).unicodeScalars
      let tail = syllables.suffix(2) + written
      return !CommonWords.isWord(Array(tail)[...])
    }
    return term.grown().isName
  }

  /// Syllables.
  private static let leastOfLong = 4

  /// Whether particles can be the end of no noun.
  private static func isNothingElse(_ particles: String) -> Bool {
    ["로부터", "로서", "로써"].contains { particles.hasPrefix($0) }
  }

  private static func placesBehindBrackets(_ context: CheckContext, _ number: Int) -> [WordEnding] {
    let checked = context.documents[number]
    return checked.glosses.compactMap { gloss -> WordEnding? in
      guard gloss.score >= context.options.minimumGlossScore,
        let place = GlossPlace(gloss, in: checked.document, context.blocks[number]), place.isAdjacent
      else { return nil }
      let block = checked.document.blocks[place.block]
      let ending = Self.place(of: gloss.target, behind: place.bracket.upperBound, in: block, noun: noun(gloss))
      guard gloss.direction == .sourceThenTarget else { return ending }
      return ending.flatMap { isRightEitherWay($0, gloss, place, in: block) ? $0 : nil }
    }
  }

  /// Whether a particle behind an original with its rendering in the bracket is wrong behind both: 国盾量子(궈둔양자)은. Who reads the
  /// original in Korean chooses by that; every reading of its last character has to ask for the same (丑 추, 축).
  private static func isRightEitherWay(
    _ ending: WordEnding, _ gloss: Gloss, _ place: GlossPlace, in block: Block
  ) -> Bool {
    let rest = block.text.utf8.prefix(place.bracket.upperBound).dropFirst(place.target.upperBound)
    guard String(decoding: rest, as: UTF8.self).unicodeScalars.count == 1,
      let last = gloss.source.unicodeScalars.last, Script(last) == .han
    else { return false }
    let readings = CharacterReadings.sinoKorean(last)
    return !readings.isEmpty
      && readings.allSatisfy { SpokenEnding.corrected(ending.written, behind: $0) == ending.right }
  }

  /// What the rendering of a gloss is: bodies end in a noun for such behind a name of two syllables or more (신젠타그룹).
  private static func noun(_ gloss: Gloss) -> PredicateBehind.Noun {
    let syllables = Array(gloss.target.unicodeScalars.filter { HangulSyllable($0) != nil })
    let isBody = (2...max(2, syllables.count - 2)).contains { count in
      syllables.count > count + 1
        && GenericTerms.institutionNouns.contains(String(String.UnicodeScalarView(syllables.suffix(count))))
    }
    switch gloss.method {
    case _ where isBody: return .glossedBody
    case .transcription, .mixed, .latin: return .name
    case .sinoKorean, .translation: return .common
    }
  }

  /// The particle that stands right behind `offset` or behind the quotation marks that close there.
  ///
  /// - Parameter noun: what the word is; fewer suffixes make longer nouns of names.
  private static func place(
    of word: String, behind offset: Int, in block: Block, noun: PredicateBehind.Noun
  ) -> WordEnding? {
    var text = block.text
    return text.withUTF8 { bytes -> WordEnding? in
      var start = offset
      while let next = UTF8Scalar.first(at: start, in: bytes), closingMarks.contains(next.scalar) {
        start += next.length
      }
      guard start > offset || offset > 0 && bytes[offset - 1] != word.utf8.last else { return nil }
      var end = start
      while let next = UTF8Scalar.first(at: end, in: bytes), Script(next.scalar) == .hangul { end += next.length }
      let written = String(decoding: bytes[start..<end], as: UTF8.self)
      guard !Self.isOneOfTwo(endingAt: end, in: bytes), let first = written.unicodeScalars.first,
        !(noun == .common ? nounEndings : endingsOfNames).contains(first) || isNothingElse(written)
          || PredicateBehind.makesParticle(written, endingAt: end, behind: noun, in: bytes),
        isPlainParticle(written, behind: word), let right = SpokenEnding.corrected(written, behind: word)
      else { return nil }
      return WordEnding(
        word: word, particle: block.offsets.documentRange(start..<end), written: written, right: right)
    }
  }

  /// Whether both forms of a particle are given: 을(를), 이/가.
  private static func isOneOfTwo(endingAt end: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let mark = UTF8Scalar.first(at: end, in: bytes), mark.scalar == "/" || mark.scalar == "(",
      let next = UTF8Scalar.first(at: end + mark.length, in: bytes)
    else { return false }
    return Script(next.scalar) == .hangul
  }

  /// Whether it begins with a particle that is chosen by sound, and not with an ending that stems of verbs have as well
  /// (맡는, 말했다).
  private static func isPlainParticle(_ written: String, behind word: String) -> Bool {
    guard let first = written.unicodeScalars.first, chosenBySound.contains(first) else { return false }
    guard first == "는", let final = word.unicodeScalars.last.flatMap(HangulSyllable.init)?.final, final > 0
    else { return true }
    return !finalsOfVerbs.contains(HangulSyllable.finals[final - 1])
  }

  /// Particles that are the end of hardly any longer noun where a generic noun stands before them.
  private static let plainBehindNouns: Set<Unicode.Scalar> = ["을", "를", "은", "는", "와"]
  private static let chosenBySound: Set<Unicode.Scalar> = [
    "을", "를", "은", "는", "이", "가", "와", "과", "으", "로", "라", "란", "였", "예", "나",
  ]
  /// Final consonants with which verbs end but hardly any noun.
  private static let finalsOfVerbs: Set<Unicode.Scalar> = ["ㅆ", "ㅄ", "ㄶ", "ㅀ", "ㄾ", "ㄵ", "ㄿ", "ㄷ"]

  /// Marks that close what is quoted or named; straight quotation marks open as well and are left alone.
  private static let closingMarks: Set<Unicode.Scalar> = ["’", "”", "」", "』", "》", "〉"]
  /// Particles that are as often the end of a longer noun: 국어(國語)과, 세종(世宗)로.
  private static let nounEndings: Set<Unicode.Scalar> = ["가", "과", "로", "야", "여", "나"]
  /// The same behind names of places: 창안(长安)로.
  private static let endingsOfNames: Set<Unicode.Scalar> = ["가", "로", "야", "여", "나"]

  private static func message(_ place: WordEnding) -> Wording {
    Wording(
      en: "'\(place.written)' does not agree with '\(place.word)'; the right form is '\(place.right)'",
      ko: "'\(place.word)' 뒤의 조사 \(place.written.quoted("은")) \(place.right.quoted("이")) 맞습니다")
  }
}
