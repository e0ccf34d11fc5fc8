import Diagnostics

/// Checks a TMX document: its version's grammar, and what the prose asks beyond it.
final class TMXValidator: FormatValidator {
  private let checker: GrammarChecker
  private let names: TMXNames
  let version: TMXVersion
  @exclusivity(unchecked) var languages = TMXLanguages()
  @exclusivity(unchecked) var codes = TMXCodes()
  @exclusivity(unchecked) private var unit = Unit()
  @exclusivity(unchecked) private var segment = Segment()
  /// Number of the header's source language; nil for `*all*` and where there is none to go by.
  @exclusivity(unchecked) private var sourceLanguage: Int?
  private var isStarted = false
  /// Whether the mapping being read names its base.
  private(set) var hasBase = false
  /// The variant being read, from 1.
  var variant: Int { unit.variants }

  /// The unit being read.
  private struct Unit {
    var offset = 0
    var source: Int?
    var variants = 0
    /// Languages met, by number; those beyond 63 are not told apart.
    var languages: UInt64 = 0
  }

  /// The segment being read.
  private struct Segment {
    var isOpen = false
    var offset = 0
    var isAtStart = true
    var endsWithSpace = false
    var hasNormalizationFault = false
  }

  /// - Parameter namespace: the one the document is in; nil for none.
  init(version: TMXVersion = .v1x4, namespace: String? = nil, reporter: FaultReporter) {
    let grammar = version.grammar(namespace: namespace)
    self.version = version
    checker = GrammarChecker(grammar, reporter: reporter)
    names = TMXNames(grammar)
    super.init(reporter: reporter)
  }

  override func startElement(_ tag: XMLStartTag, in parser: XMLStreamParser) {
    if !isStarted, startDocument(tag, in: parser) { return }
    let number = checker.start(tag, in: parser)
    guard number >= 0 else { return }
    switch TMXElement(rawValue: number).unsafelyUnwrapped {
    case .tu: startUnit(tag, in: parser)
    case .tuv: startVariant(tag, in: parser)
    case .seg:
      segment = Segment()
      segment.isOpen = true
      segment.offset = parser.offset
    case .header: startHeader(tag, in: parser)
    case .note, .prop: checkLanguages(tag, in: parser)
    case .ude: hasBase = tag.attributes.value("base") != nil
    case .tmx, .body: break
    case .map: checkMapping(tag, in: parser)
    case .bpt, .ept, .it, .ph, .sub, .ut, .hi:
      segment.isAtStart = false
      segment.endsWithSpace = false
      startCode(TMXElement(rawValue: number).unsafelyUnwrapped, tag, in: parser)
    }
  }

  override func endElement(_ name: XMLNamePointers, in parser: XMLStreamParser) {
    let element = checker.innermost
    checker.end(in: parser)
    if element == TMXElement.seg.rawValue {
      endSegment(in: parser)
    } else if element == TMXElement.tu.rawValue {
      endUnit(in: parser)
    } else if segment.isOpen {
      segment.endsWithSpace = false
    }
  }

  override func characters(_ bytes: UnsafeBufferPointer<UInt8>, in parser: XMLStreamParser) {
    checker.text(bytes, in: parser)
    guard segment.isOpen, let first = bytes.first else { return }
    let element = checker.innermost
    let isContent =
      element == TMXElement.seg.rawValue || element == TMXElement.hi.rawValue || element == TMXElement.sub.rawValue
    guard isContent else { return }
    if segment.isAtStart {
      segment.isAtStart = false
      if first <= 0x20 { reportOuterSpace(Wording(en: "begins", ko: "앞"), at: segment.offset, in: parser) }
    }
    segment.endsWithSpace = bytes[bytes.count - 1] <= 0x20
    if !segment.hasNormalizationFault, !NormalizationCheck.isNFC(bytes) {
      segment.hasNormalizationFault = true
      reporter.report(
        .tmxNormalization,
        Wording(
          en: "the segment is not in normalization form C: search for the same letters misses it",
          ko: "세그먼트가 정규화 형식 C가 아닙니다. 같은 글자를 찾아도 나오지 않습니다"),
        at: segment.offset, in: parser)
    }
  }

  // MARK: Document

  /// Looks at what the root says of the version.
  ///
  /// - Returns: whether another validator, made for that version, has taken over.
  private func startDocument(_ tag: XMLStartTag, in parser: XMLStreamParser) -> Bool {
    isStarted = true
    let written = tag.attributes.value("version")
    if let written, TMXVersion(rawValue: written) == nil {
      reporter.report(
        .tmxVersion,
        Wording(
          en: "version=\"\(written)\" is none of TMX: write \"1.4\", also for TMX 1.4b; what follows is checked as 1.4",
          ko: "version=\"\(written)\": TMX의 버전이 아닙니다. TMX 1.4b도 \"1.4\"로 적습니다. 아래는 1.4로 보고 검사합니다"),
        in: parser)
    }
    let encoding = parser.decoder.encoding
    if !encoding.hasPrefix("UTF-"), encoding != "US-ASCII" {
      reporter.report(
        .tmxEncoding,
        Wording(
          en: "the file is in \(encoding): not every tool reads that; write UTF-8",
          ko: "파일이 \(encoding) 인코딩입니다. 읽지 못하는 도구가 있으니 UTF-8로 적으십시오"), in: parser)
    }
    let known = written.flatMap { TMXVersion(rawValue: $0) } ?? .v1x4
    let namespace = tag.name.namespaceName
    guard known != version || namespace != nil else { return false }
    let validator = TMXValidator(version: known, namespace: namespace, reporter: reporter)
    validator.isStarted = true
    parser.hand(over: validator)
    validator.startElement(tag, in: parser)
    return true
  }

  private func startHeader(_ tag: XMLStartTag, in parser: XMLStreamParser) {
    sourceLanguage = checkAttributes(tag, in: parser).source
  }

  // MARK: Units

  private func startUnit(_ tag: XMLStartTag, in parser: XMLStreamParser) {
    codes.startUnit()
    let found = checkAttributes(tag, in: parser)
    unit = Unit(offset: parser.tagStart, source: found.hasSource ? found.source : sourceLanguage)
  }

  private func startVariant(_ tag: XMLStartTag, in parser: XMLStreamParser) {
    unit.variants += 1
    guard let language = checkAttributes(tag, in: parser).language, language < 64 else { return }
    let bit: UInt64 = 1 << UInt64(language)
    if unit.languages & bit != 0 {
      let tag = tag.attributes.xmlValue("lang") ?? tag.attributes.value("lang") ?? ""
      reporter.report(
        .tmxRepeatedLanguage,
        Wording(
          en: "the unit has another variant in \"\(tag)\"", ko: "단위에 \"\(tag)\" 변형가 또 있습니다"), in: parser)
    }
    unit.languages |= bit
  }

  private func endUnit(in parser: XMLStreamParser) {
    if unit.variants == 1 {
      reporter.report(
        .tmxSingleVariant,
        Wording(
          en: "the unit has one variant only: there is nothing to translate into",
          ko: "단위에 변형가 하나뿐이라 번역이 없습니다"), at: unit.offset,
        in: parser)
    }
    if let source = unit.source, source < 64, unit.languages & (1 << UInt64(source)) == 0, unit.variants > 0 {
      reporter.report(
        .tmxNoSource,
        Wording(
          en: "the unit has no variant in its source language: xml:lang of one must equal srclang",
          ko: "단위에 원문 언어의 변형가 없습니다. 변형 하나의 xml:lang이 srclang과 같아야 합니다"),
        at: unit.offset, in: parser)
    }
    if !codes.isEmpty { reportUnmatched(variants: unit.variants, in: parser) }
  }

  private func endSegment(in parser: XMLStreamParser) {
    segment.isOpen = false
    if segment.endsWithSpace { reportOuterSpace(Wording(en: "ends", ko: "끝"), at: segment.offset, in: parser) }
    if !codes.isEmpty { reportOpenCodes(in: parser) }
  }

  private func reportOuterSpace(_ end: Wording, at offset: Int, in parser: XMLStreamParser) {
    reporter.report(
      .tmxOuterSpace,
      Wording(
        en: "the segment \(end.english) with white space: readers then find no exact match",
        ko: "세그먼트의 \(end.korean)에 빈칸이 있습니다. 읽는 도구가 완전 일치로 찾지 못합니다"), at: offset, in: parser)
  }

  // MARK: Attributes

  /// What the attributes of a tag say about languages.
  private struct Languages {
    var hasSource = false
    var source: Int?
    var language: Int?
  }

  /// Checks dates and languages of a tag.
  private func checkAttributes(_ tag: XMLStartTag, in parser: XMLStreamParser) -> Languages {
    var found = Languages()
    for index in 0..<tag.attributes.count {
      let number = checker.attributeNumber(index)
      guard number >= 0, let meaning = names.meaning(number) else { continue }
      let value = tag.attributes[index].value
      switch meaning {
      case .date: if !DateSyntax.isBasicUTC(value) { reportDate(tag.attributes[index], tag, in: parser) }
      case .language: found.language = checkLanguage(tag.attributes[index], tag, in: parser)
      case .oldLanguage:
        if version.hasXMLLanguage {
          reporter.report(
            .tmxDeprecated,
            Wording(
              en: "lang is deprecated: write xml:lang", ko: "lang은 폐기되었습니다. xml:lang을 쓰십시오"), in: parser)
        } else {
          found.language = checkLanguage(tag.attributes[index], tag, in: parser)
        }
      case .sourceLanguage:
        found.hasSource = true
        found.source = checkSource(value, in: parser)
      }
    }
    return found
  }

  private func checkLanguages(_ tag: XMLStartTag, in parser: XMLStreamParser) {
    if tag.attributes.count > 0 { _ = checkAttributes(tag, in: parser) }
  }

  private func checkLanguage(_ attribute: XMLAttribute, _ tag: XMLStartTag, in parser: XMLStreamParser) -> Int {
    let language = languages.language(attribute.value)
    if !language.isWellFormed {
      reporter.report(
        .tmxLanguage,
        Wording(
          en:
            "\(attribute.name.qualified)=\"\(attribute.shownValue)\" on <\(tag.name.localName)> must be a language tag such "
            + "as zh-CN or ko (BCP 47)",
          ko: "<\(tag.name.localName)> 요소의 \(attribute.name.qualified)=\"\(attribute.shownValue)\": zh-CN, ko 같은 언어 "
            + "태그(BCP 47)여야 합니다"), in: parser)
    }
    return language.number
  }

  private func checkSource(_ value: UnsafeBufferPointer<UInt8>, in parser: XMLStreamParser) -> Int? {
    if value.equals("*all*") { return nil }
    let language = languages.language(value)
    if !language.isWellFormed {
      reporter.report(
        .tmxSourceLanguage,
        Wording(
          en:
            "srclang=\"\(String(decoding: value, as: UTF8.self))\" must be a language tag such as zh-CN, or \"*all*\"",
          ko: "srclang=\"\(String(decoding: value, as: UTF8.self))\": zh-CN 같은 언어 태그나 \"*all*\"이어야 합니다"),
        in: parser)
      return nil
    }
    return language.number
  }

  private func reportDate(_ attribute: XMLAttribute, _ tag: XMLStartTag, in parser: XMLStreamParser) {
    reporter.report(
      .tmxDate,
      Wording(
        en: "\(attribute.name.qualified)=\"\(attribute.shownValue)\" on <\(tag.name.localName)> must be a date like "
          + "20240131T090000Z",
        ko: "<\(tag.name.localName)> 요소의 \(attribute.name.qualified)=\"\(attribute.shownValue)\": 20240131T090000Z 같은 "
          + "날짜여야 합니다"), in: parser)
  }
}

/// What the attributes that rules look at mean, by their number in a grammar.
struct TMXNames {
  enum Meaning: UInt8 {
    case date, language, oldLanguage, sourceLanguage
  }

  private let meanings: [Meaning?]

  init(_ grammar: Grammar) {
    meanings = grammar.names.map { name in
      switch (name.namespace, name.local) {
      case ("", "creationdate"), ("", "changedate"), ("", "lastusagedate"): .date
      case ("\(XMLNamePointers.xmlNamespace)", "lang"): .language
      case ("", "lang"): .oldLanguage
      case ("", "srclang"): .sourceLanguage
      default: nil
      }
    }
  }

  @inline(__always)
  func meaning(_ number: Int) -> Meaning? { meanings[number] }
}
