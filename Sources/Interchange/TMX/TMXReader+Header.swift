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
      warn(.importTMXHeader, "the header lacks \(list)", in: parser)
    }
    let languages = "the languages of the variants tell the sides"
    switch tag.attributes.value("srclang") {
    case nil, "": warn(.importTMXHeader, "the header has no srclang; \(languages)", in: parser)
    case "*all*": warn(.importTMXHeader, "srclang is \"*all*\"; \(languages)", in: parser)
    default: break
    }
  }

  func reportOmissions() {
    let (source, target) = (options.sourceLanguage, options.targetLanguage)
    collector.omit("inline codes", counts.codes, because: "the memory holds the text of segments without codes")
    collector.omit(
      "variants in other languages", counts.otherLanguages, because: "only \"\(source)\" and \"\(target)\" are taken")
    collector.omit("units without a source text", counts.withoutSource, because: "no variant is in \"\(source)\"")
    collector.omit("units without a target text", counts.withoutTarget, because: "no variant is in \"\(target)\"")
    collector.omit(
      "sub-flows without a partner", counts.unpairedFlows, because: "the other side has not as many of them")
    collector.omit(
      "contexts", counts.contexts, because: "TMX does not tell at which place of a document they stand")
    collector.omit(
      "pairs of variants", counts.crowded, because: "of one unit only \(Self.variantLimit) a language are paired")
  }

  /// Variants of one language that are paired with those of the other.
  static let variantLimit = 16
}

extension ValidationRule {
  static let importTMXHeader = ValidationRule(
    "import-tmx-header", .warning, "the header of a TMX file tells tool and languages", clause: "")
  static let importTMXLanguage = ValidationRule(
    "import-tmx-language", .warning, "variants of a TMX file have xml:lang with a hyphen", clause: "")
  static let importTMXDate = ValidationRule(
    "import-tmx-date", .warning, "dates of a TMX file are written YYYYMMDDThhmmssZ", clause: "")
  static let importTMXElement = ValidationRule(
    "import-tmx-element", .warning, "segments of a TMX file hold elements of TMX only", clause: "")
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
