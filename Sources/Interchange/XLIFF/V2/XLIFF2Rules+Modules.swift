import Diagnostics

/// What the modules of XLIFF 2 ask beyond their schemas.
///
/// > Source: XLIFF 2.1, chapter 5; XLIFF 2.0, 5.6 Change Tracking; XLIFF 2.2 Part 2, Plural, Gender and Select.
extension ValidationRule {
  static let xliff2MatchID = ofXLIFF2(
    "match-id", "no two matches of a unit have the same id", "Translation Candidates, id")
  static let xliff2MatchReference = ofXLIFF2(
    "match-reference", "a match names a span of its unit", "Translation Candidates, ref")
  static let xliff2GlossaryID = ofXLIFF2(
    "glossary-id", "entries and translations of a glossary share no id", "Glossary, id")
  static let xliff2GlossaryEntry = ofXLIFF2(
    "glossary-entry", "an entry has a translation or a definition", "Glossary, <glossEntry>")
  static let xliff2GlossaryReference = ofXLIFF2(
    "glossary-reference", "a term names a span of its unit", "Glossary, ref")
  static let xliff2SpanSide = ValidationRule(
    "xliff2-span-side", .warning, "spans of a target are named with t=", clause: "XLIFF 2, Fragment Identification")
  static let xliff2MetadataID = ofXLIFF2("metadata-id", "metadata and its groups share no id", "Metadata, id")
  static let xliff2FormatStyle = ofXLIFF2(
    "format-style", "subFs goes with fs; an ec has neither unless isolated", "Format Style, fs")
  static let xliff2ResourceID = ofXLIFF2(
    "resource-id", "items and references to items share no id", "Resource Data, id")
  static let xliff2ResourceReference = ofXLIFF2(
    "resource-reference", "a reference names an item of the file or unit", "Resource Data, ref")
  static let xliff2ResourceContent = ofXLIFF2(
    "resource-content", "a resource has either elements or href, and a source unless it is context",
    "Resource Data, href")
  static let xliff2ResourceType = ofXLIFF2(
    "resource-type", "an item without content has a mimeType", "Resource Data, mimeType")
  static let xliff2ResourceLanguage = ofXLIFF2(
    "resource-language", "resources are in the document's languages", "Resource Data, xml:lang")
  static let xliff2Size = ofXLIFF2("size", "sizes are written as their profile says", "Size and Length Restriction")
  static let xliff2SizeReference = ofXLIFF2(
    "size-reference", "sizeInfoRef names size data in reach", "Size and Length Restriction, sizeInfoRef")
  static let xliff2SizeInfo = ofXLIFF2(
    "size-info", "sizeInfo and sizeInfoRef exclude each other", "Size and Length Restriction, sizeInfo")
  static let xliff2SizeCode = ofXLIFF2(
    "size-code", "sizes stand on an ec only where it is isolated", "Size and Length Restriction, equivStorage")
  static let xliff2Rule = ofXLIFF2("rule", "a validation rule says exactly one thing", "Validation, <rule>")
  static let xliff2RuleSource = ofXLIFF2(
    "rule-source", "existsInSource goes with isPresent, startsWith or endsWith", "Validation, existsInSource")
  static let xliff2RuleDisabled = ofXLIFF2(
    "rule-disabled", "no rule of a file is disabled there", "Validation, disabled")
  static let xliff2RuleOccurs = ofXLIFF2("rule-occurs", "occurs goes with isPresent", "Validation, occurs")
  static let xliff2ChangeReference = ofXLIFF2(
    "change-reference", "revisions say which of several elements they are of", "Change Tracking, ref")
  static let xliff2ChangeTarget = ValidationRule(
    "xliff2-change-target", .warning, "revisions refer to an element of the kind they are of",
    clause: "XLIFF 2, Change Tracking, ref")
  static let xliff2ChangeProperty = ofXLIFF2(
    "change-property", "a revision's item is content or an attribute of the element", "Change Tracking, property")
  static let xliff2ChangeVersion = ofXLIFF2(
    "change-version", "currentVersion names one of the revisions", "Change Tracking, currentVersion")
  static let xliff2ChangeDate = ValidationRule(
    "xliff2-change-date", .warning, "dates of revisions are dates", clause: "XLIFF 2, Change Tracking, datetime")
  static let xliff2ITSVersion = ofXLIFF2("its-version", "its:version is in scope of ITS attributes", "ITS, version")
  static let xliff2ITSType = ofXLIFF2("its-type", "ITS annotations are of type its:generic", "ITS")
  static let xliff2ITSExclusive = ofXLIFF2("its-exclusive", "ITS attributes go together as they must", "ITS")
  static let xliff2ITSReference = ofXLIFF2("its-reference", "references to ITS records lead to one", "ITS")
  static let xliff2ITSID = ofXLIFF2("its-id", "ITS records of a unit share no id", "ITS, xml:id")
  static let xliff2ITSRecord = ofXLIFF2("its-record", "an ITS record says something", "ITS")
  static let xliff2ITSAnnotators = ofXLIFF2("its-annotators", "annotatorsRef is well-formed", "ITS, annotatorsRef")
  static let xliff2Switch = ofXLIFF2("switch", "pgs:switch says kind and variable", "Plural, Gender and Select, switch")
  static let xliff2Case = ofXLIFF2("case", "pgs:case fits the unit's pgs:switch", "Plural, Gender and Select, case")
  static let xliff2CaseValue = ValidationRule(
    "xliff2-case-value", .warning, "cases of plurals are numbers or keywords",
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
