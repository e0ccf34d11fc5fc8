/// Lists of attributes that several elements of XLIFF 2 share.
enum XLIFF2Attributes {
  /// Of elements that take attributes of any namespace.
  static let xml: [AttributeDeclaration] = [
    .optional("xml:lang", .languageTag), .optional("xml:space", XLIFF2Values.space), .optional("xml:base"),
    .optional("xml:id", .ncName),
  ]

  static let format: [AttributeDeclaration] = [
    .optional("fs:fs", .oneOf(XLIFF2Values.formats)), .optional("fs:subFs", XLIFF2Values.subFormat),
  ]

  static let sizeInfo: [AttributeDeclaration] = [
    .optional("slr:sizeInfo"), .optional("slr:sizeInfoRef", .nameToken),
  ]
  static let storage: [AttributeDeclaration] = [.optional("slr:equivStorage")]
  static let restrictions: [AttributeDeclaration] = [
    .optional("slr:storageRestriction"), .optional("slr:sizeRestriction"),
  ]

  /// Editing hints and what else all inline codes have.
  static let code: [AttributeDeclaration] = [
    .optional("canCopy", XLIFF2Values.yesNo), .optional("canDelete", XLIFF2Values.yesNo),
    .optional("canReorder", .oneOf(["yes", "firstNo", "no"])), .optional("copyOf", .nameToken),
    .optional("subType", XLIFF2Values.userDefined),
    .optional("type", .oneOf(["fmt", "ui", "quote", "link", "image", "other"])),
  ]
  static let single: [AttributeDeclaration] = [
    .optional("dataRef", .nameToken), .optional("subFlows", XLIFF2Values.nameTokens), .optional("disp"),
    .optional("equiv"),
  ]
  static let half: [AttributeDeclaration] = [
    .optional("canOverlap", XLIFF2Values.yesNo), .optional("dir", XLIFF2Values.direction),
    .optional("isolated", XLIFF2Values.yesNo),
  ]
  static let annotation: [AttributeDeclaration] = [
    .required("id", .nameToken), .optional("translate", XLIFF2Values.yesNo),
    .optional("type", XLIFF2Values.annotationType), .optional("ref"), .optional("value"),
  ]

  /// The ITS module's, in the namespace of ITS and in its own.
  static let its: [AttributeDeclaration] = [
    .optional("its:version", .oneOf(["2.0"])), .optional("its:allowedCharacters"), .optional("its:annotatorsRef"),
    .optional("its:localeFilterList"), .optional("its:localeFilterType", .oneOf(["include", "exclude"])),
    .optional("its:locQualityIssueComment"), .optional("its:locQualityIssueEnabled", XLIFF2Values.yesNo),
    .optional("its:locQualityIssueProfileRef"), .optional("its:locQualityIssuesRef"),
    .optional("its:locQualityIssueSeverity", .decimal(upTo: 100)),
    .optional("its:locQualityIssueType", .oneOf(XLIFF2Values.issueTypes)),
    .optional("its:locQualityRatingProfileRef"), .optional("its:locQualityRatingScore", .decimal(upTo: 100)),
    .optional("its:locQualityRatingScoreThreshold", .decimal(upTo: 100)),
    .optional("its:locQualityRatingVote", XLIFF2Values.integer),
    .optional("its:locQualityRatingVoteThreshold", XLIFF2Values.integer),
    .optional("its:mtConfidence", XLIFF2Values.confidence),
    .optional("its:org"), .optional("its:orgRef"), .optional("its:person"), .optional("its:personRef"),
    .optional("its:provenanceRecordsRef"), .optional("its:revOrg"), .optional("its:revOrgRef"),
    .optional("its:revPerson"), .optional("its:revPersonRef"), .optional("its:revTool"), .optional("its:revToolRef"),
    .optional("its:taClassRef"), .optional("its:taConfidence", XLIFF2Values.confidence), .optional("its:taIdent"),
    .optional("its:taIdentRef"), .optional("its:taSource"), .optional("its:termConfidence", XLIFF2Values.confidence),
    .optional("its:tool"), .optional("its:toolRef"), .optional("itsm:domains"), .optional("itsm:lang", .languageTag),
  ]

  static let provenance: [AttributeDeclaration] = [
    "org", "orgRef", "person", "personRef", "revOrg", "revOrgRef", "revPerson", "revPersonRef", "revTool", "revToolRef",
    "tool", "toolRef",
  ].map { .optional($0) }

  /// What file, group and unit have in common.
  static let structure: [AttributeDeclaration] =
    [
      .required("id", .nameToken), .optional("canResegment", XLIFF2Values.yesNo),
      .optional("translate", XLIFF2Values.yesNo), .optional("srcDir", XLIFF2Values.direction),
      .optional("trgDir", XLIFF2Values.direction),
    ] + xml + format + sizeInfo + restrictions + its
}
