/// The elements of XLIFF 2 and its modules; the raw value is the element's number in ``XLIFF2Grammar``.
enum XLIFF2Element: Int, CaseIterable {
  case xliff, file, skeleton, group, unit, segment, ignorable, notes, note, originalData, data, source, target
  case cp, ph, pc, sc, ec, mrk, sm, em
  case matches, match
  case glossary, glossEntry, term, translation, definition
  case metadata, metaGroup, meta
  case resourceData, resourceItemRef, resourceItem, resourceSource, resourceTarget, reference
  case profiles, normalization, sizeData
  case validation, rule
  case changeTrack, revisions, revision, item
  case qualityIssues, qualityIssue, provenanceRecords, provenanceRecord

  /// The name with the grammar's prefix.
  var name: String {
    switch self {
    case .matches: "mtc:matches"
    case .match: "mtc:match"
    case .glossary: "gls:glossary"
    case .glossEntry: "gls:glossEntry"
    case .term: "gls:term"
    case .translation: "gls:translation"
    case .definition: "gls:definition"
    case .metadata: "mda:metadata"
    case .metaGroup: "mda:metaGroup"
    case .meta: "mda:meta"
    case .resourceData: "res:resourceData"
    case .resourceItemRef: "res:resourceItemRef"
    case .resourceItem: "res:resourceItem"
    case .resourceSource: "res:source"
    case .resourceTarget: "res:target"
    case .reference: "res:reference"
    case .profiles: "slr:profiles"
    case .normalization: "slr:normalization"
    case .sizeData: "slr:data"
    case .validation: "val:validation"
    case .rule: "val:rule"
    case .changeTrack: "ctr:changeTrack"
    case .revisions: "ctr:revisions"
    case .revision: "ctr:revision"
    case .item: "ctr:item"
    case .qualityIssues: "its:locQualityIssues"
    case .qualityIssue: "its:locQualityIssue"
    case .provenanceRecords: "its:provenanceRecords"
    case .provenanceRecord: "its:provenanceRecord"
    default: "\(self)"
    }
  }

  /// Whether modules and extensions hang on it, and ids are unique within it.
  var isHost: Bool {
    switch self {
    case .xliff, .file, .group, .unit: true
    default: false
    }
  }
}

/// The attributes that rules look at; the raw value is their place in ``XLIFF2Fields``.
enum XLIFF2Attribute: Int, CaseIterable {
  case id, version, srcLang, trgLang, href, canResegment, state, subState, order, appliesTo, category, priority, ref
  case hex, canCopy, canDelete, canReorder, canOverlap, copyOf, dataRef, dataRefStart, dataRefEnd
  case subFlows, subFlowsStart, subFlowsEnd, type, subType, dir, isolated, startRef, translate, value
  case equivStart, equivEnd, reference, mimeType, generalProfile, storageProfile
  case context, isPresent, isNotPresent, startsWith, endsWith, occurs, existsInSource, disabled
  case currentVersion, property, datetime
  case locQualityIssueType, locQualityIssueComment
  case org, orgRef, person, personRef, revOrg, revOrgRef, revPerson, revPersonRef, revTool, revToolRef, tool, toolRef
  case xmlLang, xmlSpace, xmlID
  case fs, subFs
  case equivStorage, sizeInfo, sizeInfoRef, sizeRestriction, storageRestriction
  case pgsSwitch, pgsCase
  case itsVersion, itsAnnotatorsRef, itsAllowedCharacters, itsLocaleFilterList, itsLocaleFilterType
  case itsLocQualityIssuesRef, itsLocQualityIssueType, itsLocQualityIssueComment, itsLocQualityIssueSeverity
  case itsLocQualityIssueProfileRef, itsLocQualityIssueEnabled
  case itsLocQualityRatingScore, itsLocQualityRatingVote, itsLocQualityRatingProfileRef
  case itsLocQualityRatingScoreThreshold, itsLocQualityRatingVoteThreshold
  case itsMtConfidence, itsTaConfidence, itsTermConfidence, itsTaClassRef, itsTaIdent, itsTaIdentRef, itsTaSource
  case itsProvenanceRecordsRef
  case itsOrg, itsOrgRef, itsPerson, itsPersonRef, itsRevOrg, itsRevOrgRef, itsRevPerson, itsRevPersonRef
  case itsRevTool, itsRevToolRef, itsTool, itsToolRef
  case itsmDomains, itsmLang

  /// The first of those of the ITS module.
  static let firstOfITS = XLIFF2Attribute.itsVersion

  /// The name with the grammar's prefix.
  var name: String {
    let name = "\(self)"
    switch self {
    case .xmlLang: return "xml:lang"
    case .xmlSpace: return "xml:space"
    case .xmlID: return "xml:id"
    case .fs: return "fs:fs"
    case .subFs: return "fs:subFs"
    case .equivStorage, .sizeInfo, .sizeInfoRef, .sizeRestriction, .storageRestriction: return "slr:\(name)"
    case .pgsSwitch: return "pgs:switch"
    case .pgsCase: return "pgs:case"
    case .itsmDomains: return "itsm:domains"
    case .itsmLang: return "itsm:lang"
    case _ where rawValue >= Self.firstOfITS.rawValue:
      let local = name.dropFirst(3)
      return "its:" + local.prefix(1).lowercased() + local.dropFirst()
    default: return name
    }
  }
}
