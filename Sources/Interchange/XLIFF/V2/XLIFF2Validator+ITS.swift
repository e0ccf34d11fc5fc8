import Diagnostics

/// The ITS module, which came with 2.1: in 2.0, ITS is an extension like others.
///
/// > Source: XLIFF 2.1, 5.9 ITS Module, constraints of each annotation; ITS 2.0, 5.7 Associating ITS Processor
/// > Information.
extension XLIFF2Validator {
  private static let provenance: [XLIFF2Attribute] = [
    .itsOrg, .itsOrgRef, .itsPerson, .itsPersonRef, .itsRevOrg, .itsRevOrgRef, .itsRevPerson, .itsRevPersonRef,
    .itsRevTool, .itsRevToolRef, .itsTool, .itsToolRef,
  ]
  private static let issue: [XLIFF2Attribute] = [
    .itsLocQualityIssueType, .itsLocQualityIssueComment, .itsLocQualityIssueSeverity, .itsLocQualityIssueProfileRef,
    .itsLocQualityIssueEnabled,
  ]
  /// Those that make a marker an annotation of ITS.
  private static let annotations: [XLIFF2Attribute] =
    [
      .itsAnnotatorsRef, .itsAllowedCharacters, .itsLocaleFilterList, .itsLocQualityIssuesRef,
      .itsLocQualityRatingScore, .itsLocQualityRatingVote, .itsMtConfidence, .itsTaClassRef, .itsTaIdent,
      .itsTaIdentRef, .itsTaSource, .itsProvenanceRecordsRef, .itsmDomains, .itsmLang,
    ]

  /// Checks the ITS attributes of a tag that has some.
  func checkITS(_ element: XLIFF2Element, in parser: XMLStreamParser) {
    guard hostCount > 0, edition != .v20 else { return }
    if !host.hasITSVersion, !fields.has(.itsVersion) {
      reporter.report(
        .xliff2ITSVersion,
        Wording(
          en: "<\(element.name)> has ITS attributes, but no its:version is in force here",
          ko: "<\(element.name)> 요소에 ITS 속성이 있는데 여기에 적용되는 its:version이 없습니다"), in: parser)
    }
    if let value = fields.text(.itsAnnotatorsRef) {
      checkAnnotators(value, in: parser)
      takeAnnotators(value, element)
    }
    checkConfidence(element, in: parser)
    if fields.has(.itsLocQualityIssuesRef) { exclude(.itsLocQualityIssuesRef, Self.issue, in: parser) }
    if fields.has(.itsProvenanceRecordsRef) { exclude(.itsProvenanceRecordsRef, Self.provenance, in: parser) }
    for attribute in [XLIFF2Attribute.itsLocQualityIssuesRef, .itsProvenanceRecordsRef] {
      if let reference = fields.text(attribute) { checkRecordReference(attribute, reference, in: parser) }
    }
    checkRatings(in: parser)
    guard element == .mrk || element == .sm else { return }
    checkMarker(element, in: parser)
  }

  private func checkMarker(_ element: XLIFF2Element, in parser: XMLStreamParser) {
    let present = fields.present(Self.annotations)
    if let first = present.first, let type = fields.text(.type), type != "its:generic" {
      reporter.report(
        .xliff2ITSType,
        Wording(
          en: "<\(element.name)> with \(first.name) must be of type \"its:generic\", not \"\(type)\"",
          ko: "\(first.name) 속성이 있는 <\(element.name)>의 type은 \"its:generic\"이어야 합니다: \"\(type)\""),
        in: parser)
    }
    if fields.has(.itsTaIdentRef) { exclude(.itsTaIdentRef, [.itsTaSource, .itsTaIdent], in: parser) }
    checkWhole(element, in: parser)
    if fields.has(.itsTaSource) != fields.has(.itsTaIdent) {
      reporter.report(
        .xliff2ITSExclusive,
        Wording(
          en: "its:taSource and its:taIdent go together", ko: "its:taSource와 its:taIdent는 함께 있어야 합니다"), in: parser)
    }
  }

  private func checkRatings(in parser: XMLStreamParser) {
    if fields.has(.itsLocQualityRatingScore) {
      exclude(.itsLocQualityRatingScore, [.itsLocQualityRatingVote], in: parser)
    }
    let host = host
    let isRated = host.hasRatingScore || host.hasRatingVote
    if fields.has(.itsLocQualityRatingProfileRef), !isRated,
      fields.present([.itsLocQualityRatingScore, .itsLocQualityRatingVote]).isEmpty
    {
      reporter.report(
        .xliff2ITSExclusive,
        Wording(
          en: "its:locQualityRatingProfileRef needs its:locQualityRatingScore or its:locQualityRatingVote",
          ko: "its:locQualityRatingProfileRef에는 its:locQualityRatingScore나 its:locQualityRatingVote가 있어야 합니다"),
        in: parser)
    }
    if fields.has(.itsLocQualityRatingScoreThreshold), !fields.has(.itsLocQualityRatingScore), !host.hasRatingScore {
      reporter.report(
        .xliff2ITSExclusive,
        Wording(
          en: "its:locQualityRatingScoreThreshold needs its:locQualityRatingScore",
          ko: "its:locQualityRatingScoreThreshold에는 its:locQualityRatingScore가 있어야 합니다"), in: parser)
    }
    if fields.has(.itsLocQualityRatingVoteThreshold), !fields.has(.itsLocQualityRatingVote), !host.hasRatingVote {
      reporter.report(
        .xliff2ITSExclusive,
        Wording(
          en: "its:locQualityRatingVoteThreshold needs its:locQualityRatingVote",
          ko: "its:locQualityRatingVoteThreshold에는 its:locQualityRatingVote가 있어야 합니다"), in: parser)
    }
  }

  /// What is said beside something must not be said alone.
  private func checkWhole(_ element: XLIFF2Element, in parser: XMLStreamParser) {
    let needs: [(XLIFF2Attribute, [XLIFF2Attribute])] = [
      (.itsLocQualityIssueSeverity, Self.namesIssue), (.itsLocQualityIssueProfileRef, Self.namesIssue),
      (.itsLocQualityIssueEnabled, Self.namesIssue), (.itsLocaleFilterType, [.itsLocaleFilterList]),
      (.itsTaConfidence, [.itsTaClassRef, .itsTaIdent, .itsTaIdentRef]),
    ]
    for (attribute, wanted) in needs where fields.has(attribute) && fields.present(wanted).isEmpty {
      let names = wanted.map(\.name)
      reporter.report(
        .xliff2ITSRecord,
        Wording(
          en: "\(attribute.name) on <\(element.name)> needs \(names.joined(separator: " or ")) beside it",
          ko: "<\(element.name)> 요소의 \(attribute.name): 함께 있어야 할 속성이 없습니다(\(names.joined(separator: ", ")))"),
        in: parser)
    }
  }

  private static let namesIssue: [XLIFF2Attribute] = [
    .itsLocQualityIssueType, .itsLocQualityIssueComment, .itsLocQualityIssuesRef,
  ]

  // MARK: Tools

  /// A marker's tools count within it, those of an `sm` to the end of the unit.
  private func takeAnnotators(_ value: String, _ element: XLIFF2Element) {
    let depth = element == .sm ? (open.lastIndex(of: .unit) ?? 0) + 1 : open.count
    let place = modules.annotators.firstIndex { $0.depth > depth } ?? modules.annotators.count
    for part in value.split(whereSeparator: \.isWhitespace) {
      modules.annotators.insert((depth, String(part.prefix { $0 != "|" })), at: place)
    }
  }

  /// A confidence means something only for who knows whose it is.
  ///
  /// > Source: XLIFF 2.1, 5.9.7 MT Confidence, 5.9.10 Terminology, 5.9.11 Text Analysis; ITS 2.0, 5.7.
  private func checkConfidence(_ element: XLIFF2Element, in parser: XMLStreamParser) {
    let categories: [(XLIFF2Attribute, String)] = [
      (.itsMtConfidence, "mt-confidence"), (.itsTaConfidence, "text-analysis"), (.itsTermConfidence, "terminology"),
    ]
    for (attribute, category) in categories where fields.has(attribute) {
      guard !modules.annotators.contains(where: { $0.category == category }) else { continue }
      reporter.report(
        .xliff2ITSAnnotators,
        Wording(
          en:
            "\(attribute.name) on <\(element.name)> needs an its:annotatorsRef that tells the tool of \"\(category)\"",
          ko: "<\(element.name)> 요소의 \(attribute.name): \"\(category)\"의 도구를 알리는 its:annotatorsRef가 있어야 합니다"),
        in: parser)
    }
  }

  private func exclude(_ attribute: XLIFF2Attribute, _ others: [XLIFF2Attribute], in parser: XMLStreamParser) {
    let met = fields.present(others)
    guard !met.isEmpty else { return }
    reporter.report(
      .xliff2ITSExclusive,
      Wording(
        en: "\(attribute.name) excludes \(met.map(\.name).joined(separator: ", "))",
        ko: "\(attribute.name) 속성과 함께 쓸 수 없습니다: \(met.map(\.name).joined(separator: ", "))"), in: parser)
  }

  /// Records stand before what refers to them, in the same unit or around it.
  private func checkRecordReference(_ attribute: XLIFF2Attribute, _ reference: String, in parser: XMLStreamParser) {
    guard reference.hasPrefix("#") else { return }
    guard let mark = reference.range(of: "its=") else {
      reporter.report(
        .xliff2ITSReference,
        Wording(
          en: "\(attribute.name)=\"\(reference)\" must be of the form #its=ID",
          ko: "\(attribute.name)=\"\(reference)\": #its=ID 꼴이어야 합니다"), in: parser)
      return
    }
    let id = String(reference[mark.upperBound...])
    // A structural element's own records are its children, and come behind its tag.
    let isStructure = (open.last ?? nil)?.isHost ?? false
    guard !isStructure, !hosts[..<hostCount].contains(where: { $0.records.contains(id) }) else { return }
    reporter.report(
      .xliff2ITSReference,
      Wording(
        en: "\(attribute.name)=\"\(reference)\" names no records of the unit or what is around it",
        ko: "\(attribute.name)=\"\(reference)\": 단위와 그 바깥에 그런 기록이 없습니다"),
      in: parser)
  }

  private func checkAnnotators(_ value: String, in parser: XMLStreamParser) {
    var seen: Set<Substring> = []
    for part in value.split(whereSeparator: \.isWhitespace) {
      let halves = part.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
      let complaint: Wording? =
        if halves.count < 2 || halves[1].isEmpty {
          Wording(
            en: "must be pairs of a data category and an IRI with | between them, without blanks",
            ko: "데이터 범주와 IRI를 |로 이은 짝을 빈칸 없이 적어야 합니다")
        } else if !Self.categories.contains(String(halves[0])) {
          Wording(
            en: "names \"\(halves[0])\", which is no data category of ITS", ko: "ITS의 데이터 범주가 아닙니다: \"\(halves[0])\"")
        } else if !seen.insert(halves[0]).inserted {
          Wording(en: "names \"\(halves[0])\" twice", ko: "두 번 나옵니다: \"\(halves[0])\"")
        } else {
          nil
        }
      guard let complaint else { continue }
      reporter.report(
        .xliff2ITSAnnotators,
        Wording(
          en: "its:annotatorsRef=\"\(value)\" \(complaint.english)",
          ko: "its:annotatorsRef=\"\(value)\": \(complaint.korean)"), in: parser)
      return
    }
  }

  /// > Source: ITS 2.0, 5.7, identifiers of data categories.
  private static let categories: Set<String> = [
    "allowed-characters", "directionality", "domain", "elements-within-text", "external-resource", "id-value",
    "language-information", "locale-filter", "localization-note", "localization-quality-issue",
    "localization-quality-rating", "mt-confidence", "preserve-space", "provenance", "storage-size", "target-pointer",
    "terminology", "text-analysis", "translate",
  ]

  // MARK: Records

  func startRecord(_ element: XLIFF2Element, in parser: XMLStreamParser) {
    guard edition != .v20 else { return }
    switch element {
    case .qualityIssues, .provenanceRecords:
      guard let id = fields[.xmlID], !host.records.insert(id) else { return }
      reporter.report(
        .xliff2ITSID,
        Wording(
          en:
            "the xml:id \"\(String(decoding: id, as: UTF8.self))\" is that of other records of this <\(host.element.name)>",
          ko: "xml:id \"\(String(decoding: id, as: UTF8.self))\": 이 <\(host.element.name)>의 다른 기록에도 있습니다"),
        in: parser)
    case .qualityIssue:
      guard !fields.has(.locQualityIssueType), !fields.has(.locQualityIssueComment) else { return }
      reporter.report(
        .xliff2ITSRecord,
        Wording(
          en: "<its:locQualityIssue> needs locQualityIssueType or locQualityIssueComment",
          ko: "<its:locQualityIssue>에는 locQualityIssueType이나 locQualityIssueComment가 있어야 합니다"), in: parser)
    default:
      let all: [XLIFF2Attribute] = [
        .org, .orgRef, .person, .personRef, .revOrg, .revOrgRef, .revPerson, .revPersonRef, .revTool, .revToolRef,
        .tool, .toolRef,
      ]
      guard fields.present(all).isEmpty else { return }
      reporter.report(
        .xliff2ITSRecord,
        Wording(
          en: "<its:provenanceRecord> must name a person, organization or tool",
          ko: "<its:provenanceRecord>에는 사람, 단체, 도구 가운데 하나가 적혀 있어야 합니다"), in: parser)
    }
  }
}
