public import Diagnostics
import LinguisticText
import Readings
import TranslationModel

/// One original has simplified and traditional characters, or Japanese ones beside Chinese, or a syllable of Hangul.
public struct WrongScriptVariant: Rule {
  public let id = "wrong-script-variant"
  public let defaultSeverity = Severity.warning
  public let title = Wording(
    en: "characters of different scripts inside one original",
    ko: "한 원어 안에 다른 글자체가 섞임")
  public let explanation = Wording(
    en: """
      '진흥(农業)' has a simplified and a traditional character: nobody finds it by searching. The document's usual script \
      says which is right, or the option script. What may be Japanese throughout, such as '国際', is left alone.
      """,
    ko: """
      '진흥(农業)'에는 간체자와 번체자가 섞여 있어 어느 쪽으로도 검색되지 않습니다. 문서에서 많이 쓴 글자체나 선택 항목 script를 기준으로 \
      고칩니다. '国際'처럼 일본 글자로 볼 수 있는 것은 그대로 둡니다.
      """)
  public let options = [
    RuleOption(
      name: "script", defaultValue: .text("auto"),
      meaning: Wording(
        en: "simplified or traditional: every original is to be in that script; auto: that of most originals, and only "
          + "mixtures are reported",
        ko: "simplified(간체)나 traditional(번체)이면 모든 원어를 그 글자체로 쓰게 하고, auto면 문서에 많은 쪽을 기준으로 섞인 것만 알림"))
  ]

  public init() {}

  public func findings(in context: CheckContext) -> [Finding] {
    let demanded = Self.script(named: context.word("script", for: self))
    let forms = Self.wholeForms(context)
    return ofHangul(context) + ofPlaces(context)
      + context.documents.indices.flatMap { number -> [Finding] in
        let glosses = context.documents[number].glosses.filter { $0.score >= context.options.minimumGlossScore }
        let usual = demanded ?? Self.usualScript(of: glosses)
        lazy var japan = PartsOnJapan(context.documents[number].document, context.blocks[number])
        lazy var isOfChina = Self.isOfChina(glosses)
        return glosses.compactMap { gloss -> Finding? in
          // Korean shapes beside simplified originals are as wrong as others there.
          let script =
            usual == .simplified ? HanScript.of(gloss.source) : KoreanForms.scriptAmongTraditional(of: gloss.source)
          let hasBoth = Self.isMixture(gloss.source, script)
          let isForeign = demanded != nil && script != .neutral && script != demanded
          guard hasBoth || isForeign else {
            guard let form = Self.spelling(of: gloss, script, usual), !japan.hold(gloss.sourceRange) else { return nil }
            return context.finding(
              self, at: gloss.sourceRange, document: number, Self.spellingMessage(gloss.source, form),
              replacement: form, terms: [gloss.source])
          }
          let mayBeJapanese =
            JapaneseForms.mayWrite(gloss.source)
            && !(Self.isReadAsChinese(gloss) && isOfChina && !japan.hold(gloss.sourceRange))
          guard !mayBeJapanese else { return nil }
          let wanted = usual ?? Self.majority(in: gloss.source)
          let form = Self.form(of: gloss, in: wanted, forms)
          return context.finding(
            self, at: gloss.sourceRange, document: number,
            hasBoth ? Self.message(gloss.source, form) : Self.message(gloss.source, form, wanted),
            replacement: form, terms: [gloss.source])
        }
      }
  }

  /// The findings on syllables of Hangul inside originals.
  private func ofHangul(_ context: CheckContext) -> [Finding] {
    HangulInOriginal.all(in: context.documents).map {
      context.finding(
        self, at: $0.utf8Range, document: $0.document,
        Wording(
          en: "'\($0.syllable)' in '\($0.original)' is Hangul, where the original has a Chinese character",
          ko: "원어 '\($0.original)'에 한자가 아니라 한글 \($0.syllable.quoted("이")) 들어 있습니다"),
        terms: [$0.original])
    }
  }

  /// The findings on places with a character that was misread.
  private func ofPlaces(_ context: CheckContext) -> [Finding] {
    context.documents.enumerated().flatMap { number, checked in
      checked.glosses.compactMap { gloss -> Finding? in
        // Three characters of a place are evidence enough by themselves.
        guard gloss.score >= context.options.minimumGlossScore || gloss.source.unicodeScalars.count > 2,
          !context.approved.accepts(gloss.target, forOriginal: gloss.source),
          let original = MisreadPlace.original(of: gloss, among: context.originalKeys)
        else { return nil }
        return context.finding(
          self, at: gloss.sourceRange, document: number,
          Wording(
            en: "'\(gloss.target)' is the official form of \(original); '\(gloss.source)' has another character",
            ko: "\(gloss.target.quoted("은")) \(original)의 표기입니다. 여기의 원어 '\(gloss.source)'에는 다른 글자가 있습니다"),
          replacement: original, terms: [gloss.source])
      }
    }
  }

  /// Whether characters of two writings stand in one original.
  private static func isMixture(_ original: String, _ script: HanScript) -> Bool {
    script == .mixed
      || (script == .simplified || script == .traditional)
        && original.unicodeScalars.contains(where: JapaneseForms.isOwn)
  }

  /// Whether a rendering has the sound of its original, in Mandarin or Korean or both, as those of Japanese names have not.
  private static func isReadAsChinese(_ gloss: Gloss) -> Bool {
    gloss.method == .sinoKorean || gloss.method == .transcription || gloss.method == .mixed
  }

  /// Whether some originals must be Chinese, or begin with the name of a place in China.
  private static func isOfChina(_ glosses: [Gloss]) -> Bool {
    glosses.count { !JapaneseForms.mayWrite($0.source) || KnownPlaces.have(String($0.source.prefix(2))) }
      >= leastOfChina
  }

  private static let leastOfChina = 2

  private static func script(named name: String) -> HanScript? {
    switch name {
    case "simplified": .simplified
    case "traditional": .traditional
    default: nil
    }
  }

  /// The script of most originals that are all of one; nil where they are as many.
  private static func usualScript(of glosses: [Gloss]) -> HanScript? {
    let scripts = glosses.map { HanScript.of($0.source) == .mixed ? .mixed : KoreanForms.script(of: $0.source) }
    let simplified = scripts.count { $0 == .simplified }
    let traditional = scripts.count { $0 == .traditional }
    return simplified == traditional ? nil : simplified > traditional ? .simplified : .traditional
  }

  /// The script of most characters; simplified where they are as many.
  private static func majority(in original: String) -> HanScript {
    let scripts = original.unicodeScalars.map { HanScript.of($0) }
    return scripts.count { $0 == .traditional } > scripts.count { $0 == .simplified } ? .traditional : .simplified
  }
}

// MARK: - The form to write

extension WrongScriptVariant {
  /// Originals of the glossary and of the texts that are all of one script, by script and folded form.
  private static func wholeForms(_ context: CheckContext) -> [HanScript: [String: String]] {
    var forms: [HanScript: [String: String]] = [.simplified: [:], .traditional: [:]]
    let listed = context.approved.entries.flatMap { $0.sourceTerms.map(\.text) }
    for original in listed + context.documents.flatMap({ $0.glosses.map(\.source) }) {
      let script = HanScript.of(original)
      guard script == .simplified || script == .traditional,
        !original.unicodeScalars.contains(where: JapaneseForms.isOwn)
      else { continue }
      let key = ComparisonKey.original(original)
      if forms[script]?[key] == nil { forms[script]?[key] = original }
    }
    return forms
  }

  /// The original in one script: as it stands elsewhere, else character by character where that is certain.
  private static func form(
    of gloss: Gloss, in script: HanScript, _ forms: [HanScript: [String: String]]
  ) -> String? {
    if let known = forms[script]?[ComparisonKey.original(gloss.source)] { return known }
    let scalars = Array(gloss.source.unicodeScalars)
    let told = script == .traditional ? told(scalars, gloss) : [:]
    var converted = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      guard let form = told[index] ?? counterpart(of: scalar, in: script) else { return nil }
      converted.append(form)
    }
    return String(converted) == gloss.source ? nil : String(converted)
  }

  /// A character in one script; nil where it has several counterparts there.
  private static func counterpart(of scalar: Unicode.Scalar, in script: HanScript) -> Unicode.Scalar? {
    let isJapanese = JapaneseForms.isOwn(scalar)
    guard Script(scalar) == .han, HanScript.of(scalar) != script, HanScript.of(scalar) != .neutral || isJapanese
    else { return scalar }
    let plain = isJapanese ? HanFolding.fold(scalar) : scalar
    let choices = script == .simplified ? HanFolding.simplified(plain) : HanFolding.traditional(plain)
    return choices.count == 1 ? choices[0] : nil
  }
}

// MARK: - Words in the wrong character

extension WrongScriptVariant {
  /// A traditional original with the characters that its words are written with (皇后 for 皇後); nil where it has them.
  private static func spelling(of gloss: Gloss, _ script: HanScript, _ usual: HanScript?) -> String? {
    let isTraditional = usual == .traditional || usual == nil && script == .traditional
    guard isTraditional, script == .traditional || script == .neutral else { return nil }
    var scalars = Array(gloss.source.unicodeScalars)
    for (index, scalar) in told(scalars, gloss) { scalars[index] = scalar }
    let form = String(String.UnicodeScalarView(scalars))
    return form == gloss.source ? nil : form
  }

  private static func told(_ scalars: [Unicode.Scalar], _ gloss: Gloss) -> [Int: Unicode.Scalar] {
    TraditionalSpelling.told(scalars, readAs: gloss.target.unicodeScalars.filter { $0 != " " })
  }
}

// MARK: - Messages

extension WrongScriptVariant {
  private static func message(_ original: String, _ form: String?) -> Wording {
    let advice = form.map { Wording(en: "; '\($0)' is all of one script", ko: ". 한 글자체로는 '\($0)'입니다") }
    return Wording(
      en: "'\(original)' mixes characters of different scripts" + (advice?.english ?? ""),
      ko: "'\(original)'에 서로 다른 글자체가 섞여 있습니다" + (advice?.korean ?? ""))
  }

  private static func message(_ original: String, _ form: String?, _ script: HanScript) -> Wording {
    let name = script == .simplified ? Wording(en: "simplified", ko: "간체") : Wording(en: "traditional", ko: "번체")
    let advice = form.map { Wording(en: "; in this script it is '\($0)'", ko: ". \(name.korean)로는 '\($0)'입니다") }
    return Wording(
      en: "'\(original)' is not in \(name.english) characters" + (advice?.english ?? ""),
      ko: "'\(original)'의 글자는 \(name.korean)가 아닙니다" + (advice?.korean ?? ""))
  }

  private static func spellingMessage(_ original: String, _ form: String) -> Wording {
    Wording(
      en: "'\(original)' has a character that the word is not written with; in traditional characters it is '\(form)'",
      ko: "'\(original)'에는 이 낱말에 쓰지 않는 글자가 있습니다. 번체로는 '\(form)'입니다")
  }
}
