import Diagnostics

/// What the modules of XLIFF 2 ask beyond their schemas.
///
/// > Source: XLIFF 2.1, chapter 5; XLIFF 2.0, 5.6 Change Tracking; XLIFF 2.2 Part 2, Plural, Gender and Select.
extension ValidationRule {
  static let xliff2MatchID = ofXLIFF2(
    "match-id",
    Wording(
      en: "no two matches of a unit have the same id", ko: "한 단위의 번역 후보 id가 서로 다름"), "Translation Candidates, id")
  static let xliff2MatchReference = ofXLIFF2(
    "match-reference",
    Wording(
      en: "a match names a span of its unit", ko: "번역 후보가 제 단위의 부분을 가리킴"), "Translation Candidates, ref")
  static let xliff2GlossaryID = ofXLIFF2(
    "glossary-id",
    Wording(
      en: "entries and translations of a glossary share no id", ko: "용어집의 항목과 번역의 id가 서로 다름"), "Glossary, id")
  static let xliff2GlossaryEntry = ofXLIFF2(
    "glossary-entry",
    Wording(
      en: "an entry has a translation or a definition", ko: "항목에 번역이나 정의가 있음"), "Glossary, <glossEntry>")
  static let xliff2GlossaryReference = ofXLIFF2(
    "glossary-reference", Wording(en: "a term names a span of its unit", ko: "용어가 제 단위의 부분을 가리킴"), "Glossary, ref")
  static let xliff2SpanSide = ValidationRule(
    "xliff2-span-side", .warning,
    Wording(
      en: "spans of a target are named with t=", ko: "번역문의 부분을 t=로 가리킴"), clause: "XLIFF 2, Fragment Identification")
  static let xliff2MetadataID = ofXLIFF2(
    "metadata-id",
    Wording(
      en: "metadata and its groups share no id", ko: "메타데이터와 그 그룹의 id가 서로 다름"), "Metadata, id")
  static let xliff2FormatStyle = ofXLIFF2(
    "format-style",
    Wording(
      en: "subFs goes with fs; an ec has neither unless isolated",
      ko: "subFs가 fs와 함께 있고, isolated가 아닌 ec에는 둘 다 없음"), "Format Style, fs")
  static let xliff2ResourceID = ofXLIFF2(
    "resource-id",
    Wording(
      en: "items and references to items share no id", ko: "자료와 자료 참조의 id가 서로 다름"), "Resource Data, id")
  static let xliff2ResourceReference = ofXLIFF2(
    "resource-reference",
    Wording(
      en: "a reference names an item of the file or unit", ko: "참조가 파일이나 단위의 자료를 가리킴"), "Resource Data, ref")
  static let xliff2ResourceContent = ofXLIFF2(
    "resource-content",
    Wording(
      en: "a resource has either elements or href, and a source unless it is context",
      ko: "자료에 요소나 href 하나만 있고, 문맥용이 아니면 원문이 있음"),
    "Resource Data, href")
  static let xliff2ResourceType = ofXLIFF2(
    "resource-type",
    Wording(
      en: "an item without content has a mimeType", ko: "내용이 없는 자료에 mimeType이 있음"), "Resource Data, mimeType")
  static let xliff2ResourceLanguage = ofXLIFF2(
    "resource-language",
    Wording(
      en: "resources are in the document's languages", ko: "자료가 문서의 언어임"), "Resource Data, xml:lang")
  static let xliff2Size = ofXLIFF2(
    "size",
    Wording(
      en: "sizes are written as their profile says", ko: "크기가 프로파일대로 적혀 있음"), "Size and Length Restriction")
  static let xliff2SizeReference = ofXLIFF2(
    "size-reference",
    Wording(
      en: "sizeInfoRef names size data in reach",
      ko: "sizeInfoRef가 닿는 곳의 크기 자료를 가리킴"), "Size and Length Restriction, sizeInfoRef")
  static let xliff2SizeInfo = ofXLIFF2(
    "size-info",
    Wording(
      en: "sizeInfo and sizeInfoRef exclude each other",
      ko: "sizeInfo와 sizeInfoRef를 함께 쓰지 않음"), "Size and Length Restriction, sizeInfo")
  static let xliff2SizeCode = ofXLIFF2(
    "size-code",
    Wording(
      en: "sizes stand on an ec only where it is isolated",
      ko: "ec의 크기는 isolated일 때에만 있음"), "Size and Length Restriction, equivStorage")
  static let xliff2Rule = ofXLIFF2(
    "rule",
    Wording(
      en: "a validation rule says exactly one thing", ko: "검사 규칙 하나에 한 가지만 적혀 있음"), "Validation, <rule>")
  static let xliff2RuleSource = ofXLIFF2(
    "rule-source",
    Wording(
      en: "existsInSource goes with isPresent, startsWith or endsWith",
      ko: "existsInSource가 isPresent, startsWith, endsWith와 함께 있음"), "Validation, existsInSource")
  static let xliff2RuleDisabled = ofXLIFF2(
    "rule-disabled",
    Wording(
      en: "no rule of a file is disabled there", ko: "파일의 규칙을 파일에서 끄지 않음"), "Validation, disabled")
  static let xliff2RuleOccurs = ofXLIFF2(
    "rule-occurs",
    Wording(
      en: "occurs goes with isPresent", ko: "occurs가 isPresent와 함께 있음"), "Validation, occurs")
  static let xliff2ChangeReference = ofXLIFF2(
    "change-reference",
    Wording(
      en: "revisions say which of several elements they are of",
      ko: "여러 요소 가운데 어느 것의 변경인지 적혀 있음"), "Change Tracking, ref")
  static let xliff2ChangeTarget = ValidationRule(
    "xliff2-change-target", .warning,
    Wording(
      en: "revisions refer to an element of the kind they are of", ko: "변경이 같은 종류의 요소를 가리킴"),
    clause: "XLIFF 2, Change Tracking, ref")
  static let xliff2ChangeProperty = ofXLIFF2(
    "change-property",
    Wording(
      en: "a revision's item is content or an attribute of the element",
      ko: "변경 대상이 요소의 내용이나 속성임"), "Change Tracking, property")
  static let xliff2ChangeVersion = ofXLIFF2(
    "change-version",
    Wording(
      en: "currentVersion names one of the revisions",
      ko: "currentVersion이 변경 가운데 하나를 가리킴"), "Change Tracking, currentVersion")
  static let xliff2ChangeDate = ValidationRule(
    "xliff2-change-date", .warning,
    Wording(
      en: "dates of revisions are dates", ko: "변경의 날짜가 날짜임"), clause: "XLIFF 2, Change Tracking, datetime")
  static let xliff2ITSVersion = ofXLIFF2(
    "its-version",
    Wording(
      en: "its:version is in scope of ITS attributes", ko: "ITS 속성이 its:version의 범위 안에 있음"), "ITS, version")
  static let xliff2ITSType = ofXLIFF2(
    "its-type",
    Wording(
      en: "ITS annotations are of type its:generic", ko: "ITS 주석의 type이 its:generic임"), "ITS")
  static let xliff2ITSExclusive = ofXLIFF2(
    "its-exclusive",
    Wording(
      en: "ITS attributes go together as they must", ko: "ITS 속성이 규정대로 함께 있음"), "ITS")
  static let xliff2ITSReference = ofXLIFF2(
    "its-reference",
    Wording(
      en: "references to ITS records lead to one", ko: "ITS 기록의 참조가 가리키는 것이 있음"), "ITS")
  static let xliff2ITSID = ofXLIFF2(
    "its-id",
    Wording(
      en: "ITS records of a unit share no id", ko: "한 단위의 ITS 기록 id가 서로 다름"), "ITS, xml:id")
  static let xliff2ITSRecord = ofXLIFF2(
    "its-record",
    Wording(
      en: "an ITS record says something", ko: "ITS 기록에 내용이 있음"), "ITS")
  static let xliff2ITSAnnotators = ofXLIFF2(
    "its-annotators",
    Wording(
      en: "annotatorsRef is well-formed", ko: "annotatorsRef가 올바른 꼴임"), "ITS, annotatorsRef")
  static let xliff2Switch = ofXLIFF2(
    "switch",
    Wording(
      en: "pgs:switch says kind and variable", ko: "pgs:switch에 종류와 변수가 적혀 있음"), "Plural, Gender and Select, switch")
  static let xliff2Case = ofXLIFF2(
    "case",
    Wording(
      en: "pgs:case fits the unit's pgs:switch", ko: "pgs:case가 단위의 pgs:switch에 맞음"), "Plural, Gender and Select, case")
  static let xliff2CaseValue = ValidationRule(
    "xliff2-case-value", .warning, Wording(en: "cases of plurals are numbers or keywords", ko: "복수형의 경우가 수나 키워드임"),
    clause: "XLIFF 2, Plural, Gender and Select, case")

  static let xliff2Modules: [ValidationRule] = [
    xliff2MatchID, xliff2MatchReference, xliff2GlossaryID, xliff2GlossaryEntry, xliff2GlossaryReference,
    xliff2SpanSide, xliff2MetadataID, xliff2FormatStyle, xliff2ResourceID, xliff2ResourceReference,
    xliff2ResourceContent, xliff2ResourceType, xliff2ResourceLanguage, xliff2Size, xliff2SizeReference, xliff2SizeInfo,
    xliff2SizeCode, xliff2Rule, xliff2RuleSource, xliff2RuleDisabled, xliff2RuleOccurs, xliff2ChangeReference,
    xliff2ChangeTarget, xliff2ChangeProperty, xliff2ChangeVersion, xliff2ChangeDate, xliff2ITSVersion, xliff2ITSType,
    xliff2ITSExclusive, xliff2ITSReference, xliff2ITSID, xliff2ITSRecord, xliff2ITSAnnotators, xliff2Switch,
    xliff2Case, xliff2CaseValue,
  ]
}
