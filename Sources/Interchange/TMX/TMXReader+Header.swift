import Diagnostics
import TranslationModel

/// What the header of a file lacks, and what is told when the file has been read.
extension TMXReader {
  func checkHeader(_ tag: XMLStartTag, in parser: XMLStreamParser) {
    let needed: [StaticString] = [
      "creationtool", "creationtoolversion", "segtype", "o-tmf", "adminlang", "datatype",
    ]
    let missing = needed.filter { name in
      !tag.attributes.contains { $0.name.namespace == nil && $0.name.local.equals(name) }
    }
    if !missing.isEmpty {
      let list = missing.map { "\($0)" }.joined(separator: ", ")
      warn(.importTMXHeader, Wording(en: "the header lacks \(list)", ko: "머리글에 빠진 것이 있습니다: \(list)"), in: parser)
    }
    let languages = Wording(en: "the languages of the variants tell the sides", ko: "변형의 언어로 두 쪽을 가립니다")
    switch tag.attributes.value("srclang") {
    case nil, "":
      warn(
        .importTMXHeader,
        Wording(
          en: "the header has no srclang; \(languages.english)", ko: "머리글에 srclang이 없어 \(languages.korean)"), in: parser
      )
    case "*all*":
      warn(
        .importTMXHeader,
        Wording(
          en: "srclang is \"*all*\"; \(languages.english)", ko: "srclang이 \"*all*\"이어서 \(languages.korean)"), in: parser
      )
    default: break
    }
  }

  func reportOmissions() {
    let (source, target) = (options.sourceLanguage, options.targetLanguage)
    collector.omit(
      Wording(
        en: "inline codes",
        ko: "인라인 코드"), counts.codes,
      because: Wording(
        en: "the memory holds the text of segments without codes", ko: "번역 메모리는 코드 없이 글만 담음"))
    collector.omit(
      Wording(
        en: "variants in other languages",
        ko: "다른 언어의 변형"), counts.otherLanguages,
      because: Wording(
        en: "only \"\(source)\" and \"\(target)\" are taken", ko: "\"\(source)\", \"\(target)\" 두 언어만 가져옴"))
    collector.omit(
      Wording(
        en: "units without a source text",
        ko: "원문이 없는 번역 단위"), counts.withoutSource,
      because: Wording(
        en: "no variant is in \"\(source)\"", ko: "\"\(source)\" 변형가 없음"))
    collector.omit(
      Wording(
        en: "units without a target text",
        ko: "번역문이 없는 번역 단위"), counts.withoutTarget,
      because: Wording(
        en: "no variant is in \"\(target)\"", ko: "\"\(target)\" 변형가 없음"))
    collector.omit(
      Wording(
        en: "sub-flows without a partner",
        ko: "짝이 없는 딸린 글"), counts.unpairedFlows,
      because: Wording(
        en: "the other side has not as many of them", ko: "다른 쪽과 수가 다름"))
    collector.omit(
      Wording(
        en: "contexts",
        ko: "문맥"), counts.contexts,
      because: Wording(
        en: "TMX does not tell at which place of a document they stand", ko: "TMX로는 문서의 어느 자리인지 알 수 없음"))
    collector.omit(
      Wording(
        en: "pairs of variants",
        ko: "변형의 짝"), counts.crowded,
      because: Wording(
        en: "of one unit only \(Self.variantLimit) a language are paired",
        ko: "한 단위에서 언어마다 \(Self.variantLimit)개까지만 짝지음"))
  }

  /// Variants of one language that are paired with those of the other.
  static let variantLimit = 16
}

extension ValidationRule {
  static let importTMXHeader = ValidationRule(
    "import-tmx-header", .warning,
    Wording(
      en: "the header of a TMX file tells tool and languages", ko: "TMX 머리글에 도구와 언어가 적혀 있음"), clause: "")
  static let importTMXLanguage = ValidationRule(
    "import-tmx-language", .warning,
    Wording(
      en: "variants of a TMX file have xml:lang with a hyphen", ko: "TMX 변형에 붙임표를 쓴 xml:lang이 있음"), clause: "")
  static let importTMXDate = ValidationRule(
    "import-tmx-date", .warning,
    Wording(
      en: "dates of a TMX file are written YYYYMMDDThhmmssZ", ko: "TMX의 날짜가 YYYYMMDDThhmmssZ 꼴임"), clause: "")
  static let importTMXElement = ValidationRule(
    "import-tmx-element", .warning,
    Wording(
      en: "segments of a TMX file hold elements of TMX only", ko: "TMX의 문장에 TMX 요소만 있음"), clause: "")
}

/// What the attributes of `tu`, `tuv` and `prop` mean to a reader, by their number in a grammar.
struct TMXAttributes {
  enum Meaning: UInt8 {
    case identifier, created, creator, changed, changer, language, oldLanguage, type
  }

  private let meanings: [Meaning?]

  init(_ grammar: Grammar) {
    meanings = grammar.names.map { name in
      switch (name.namespace, name.local) {
      case ("", "tuid"): .identifier
      case ("", "creationdate"): .created
      case ("", "creationid"): .creator
      case ("", "changedate"): .changed
      case ("", "changeid"): .changer
      case ("\(XMLNamePointers.xmlNamespace)", "lang"): .language
      case ("", "lang"): .oldLanguage
      case ("", "type"): .type
      default: nil
      }
    }
  }

  @inline(__always)
  func meaning(_ number: Int) -> Meaning? { number < 0 ? nil : meanings[number] }
}

/// Which side a language tag means, remembered: a file has a handful of them.
struct TMXSides {
  private let sides: LanguageSides
  private var languages = TMXLanguages()
  private var known: [Side??] = []

  init(_ options: ImportOptions) {
    sides = LanguageSides(options)
  }

  mutating func side(of tag: UnsafeBufferPointer<UInt8>) -> Side? {
    let number = languages.language(tag).number
    if number < known.count, let side = known[number] { return side }
    let side = sides.side(of: String(decoding: tag, as: UTF8.self))
    guard number < 256 else { return side }
    while known.count <= number { known.append(nil) }
    known[number] = .some(side)
    return side
  }
}
