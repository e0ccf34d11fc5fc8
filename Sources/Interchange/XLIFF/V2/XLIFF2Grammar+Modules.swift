extension XLIFF2Grammar {
  func module(_ element: XLIFF2Element) -> ElementDeclaration {
    let lists = XLIFF2Attributes.self
    let optionalID: [AttributeDeclaration] = [.optional("id", .nameToken)]
    switch element {
    case .matches: return declare(element, pattern("mtc:match+"))
    case .match: return match
    case .glossary: return declare(element, pattern("gls:glossEntry+"))
    case .glossEntry:
      return declare(
        element, pattern("gls:term, gls:translation*, gls:definition?, (mda:metadata | #other)*"),
        optionalID + [.optional("ref")] + lists.xml, isOpen: true)
    case .term, .definition: return declare(element, .text, [.optional("source")] + lists.xml, isOpen: true)
    case .translation:
      return declare(
        element, .text, optionalID + [.optional("ref"), .optional("source")] + lists.xml, isOpen: true)
    case .metadata: return declare(element, pattern("mda:metaGroup+"), optionalID)
    case .metaGroup:
      return declare(
        element, pattern("(mda:metaGroup | mda:meta)+"),
        optionalID + [.optional("category"), .optional("appliesTo", .oneOf(["source", "target", "ignorable"]))])
    case .meta: return declare(element, .text, [.required("type")])
    case .resourceData, .resourceItemRef, .resourceItem, .resourceSource, .resourceTarget, .reference:
      return resource(element)
    case .profiles:
      return declare(
        element, pattern("slr:normalization?, #other*"), [.optional("generalProfile"), .optional("storageProfile")])
    case .normalization:
      let forms = AttributeValue.oneOf(["none", "nfc", "nfd"])
      return declare(element, .empty, [.optional("general", forms), .optional("storage", forms)])
    case .sizeData: return declare(element, pattern("#other*"), [.required("profile")] + lists.xml, isOpen: true)
    case .validation: return declare(element, pattern("val:rule+"), lists.xml, isOpen: true)
    case .rule: return rule
    default: return record(element)
    }
  }

  private var match: ElementDeclaration {
    let lists = XLIFF2Attributes.self
    let percent = AttributeValue.decimal(upTo: 100)
    return declare(
      .match, pattern("mda:metadata?, originalData?, source, target, #other*"),
      [
        .required("ref"), .optional("id", .nameToken), .optional("similarity", percent),
        .optional("matchQuality", percent), .optional("matchSuitability", percent), .optional("origin"),
        .optional("reference", XLIFF2Values.yesNo), .optional("subType", XLIFF2Values.userDefined),
        .optional("type", .oneOf(["am", "mt", "icm", "idm", "tb", "tm", "other"])),
        .optional("xml:space", XLIFF2Values.space),
      ] + lists.its, isOpen: true)
  }

  private var rule: ElementDeclaration {
    declare(
      .rule, .empty,
      [
        .optional("isPresent"), .optional("isNotPresent"), .optional("startsWith"), .optional("endsWith"),
        .optional("occurs", .integer(atLeast: 1)), .optional("existsInSource", XLIFF2Values.yesNo),
        .optional("caseSensitive", XLIFF2Values.yesNo), .optional("normalization", .oneOf(["none", "nfc", "nfd"])),
        .optional("disabled", XLIFF2Values.yesNo),
      ] + XLIFF2Attributes.xml, isOpen: true)
  }

  private func resource(_ element: XLIFF2Element) -> ElementDeclaration {
    let lists = XLIFF2Attributes.self
    switch element {
    case .resourceData: return declare(element, pattern("res:resourceItemRef*, res:resourceItem*"))
    case .resourceItemRef:
      return declare(
        element, .empty, [.optional("id", .nameToken), .required("ref", .nameToken)] + lists.xml, isOpen: true)
    case .resourceItem:
      let parts =
        "(res:source, res:target?, res:reference*) | (res:target, res:reference*) | res:reference+"
      return declare(
        element, pattern(isNew ? "(notes, res:source?, res:target?, res:reference*) | \(parts)" : parts),
        [.optional("id", .nameToken), .optional("mimeType"), .optional("context", XLIFF2Values.yesNo)] + lists.xml,
        isOpen: true)
    case .reference: return declare(element, .empty, [.required("href")] + lists.xml, isOpen: true)
    default: return declare(element, .any, [.optional("href")] + lists.xml, isOpen: true)
    }
  }

  /// Change tracking, and the ITS module's records that stand apart.
  private func record(_ element: XLIFF2Element) -> ElementDeclaration {
    let lists = XLIFF2Attributes.self
    switch element {
    case .changeTrack: return declare(element, pattern("ctr:revisions+"))
    case .revisions:
      return declare(
        element, pattern("ctr:revision+"),
        [.required("appliesTo", .nameToken), .optional("ref", .nameToken), .optional("currentVersion", .nameToken)]
          + lists.xml, isOpen: true)
    case .revision:
      return declare(
        element, pattern("ctr:item+"),
        [.optional("author"), .optional("datetime"), .optional("version", .nameToken)] + lists.xml, isOpen: true)
    case .item: return declare(element, .text, [.required("property")] + lists.xml, isOpen: true)
    case .qualityIssues, .provenanceRecords:
      let child = element == .qualityIssues ? "its:locQualityIssue+" : "its:provenanceRecord+"
      return declare(
        element, pattern(child),
        [.required("xml:id", .ncName), .optional("version"), .optional("its:version", .oneOf(["2.0"]))])
    case .qualityIssue:
      return declare(
        element, .empty,
        [
          .optional("version"), .optional("locQualityIssueType", .oneOf(XLIFF2Values.issueTypes)),
          .optional("locQualityIssueComment"), .optional("locQualityIssueSeverity", .decimal(upTo: 100)),
          .optional("locQualityIssueProfileRef"), .optional("locQualityIssueEnabled", XLIFF2Values.yesNo),
        ])
    case .provenanceRecord: return declare(element, .empty, [.optional("version")] + lists.provenance)
    default: preconditionFailure("\(element) is declared in the core")
    }
  }
}
