extension TBXCategory {
  /// All data categories of TBX-Default: kind, name, levels (c concept, l language, t term), values.
  ///
  /// > Source: ISO 30042:2008, annex A, and TBXXCSV02.xcs.
  static let standard2008: [TBXCategory] =
    categories(.termNote, "t", termNotes) + categories(.descrip, "clt", descriptions)
    + categories(.admin, "clt", administrative)
    + categories(.adminNote, "clt", "noteSource\nsourceType = parallelText backgroundText")
    + categories(
      .descripNote, "clt",
      """
      contextType = definingContext explanatoryContext associativeContext linguisticContext metalinguisticContext \
      translatedContext
      definitionType = intensionalDefinition extensionalDefinition partitiveDefinition translatedDefinition
      descriptionType
      """)
    + categories(
      .transac, "clt",
      """
      transactionType = origination input modification check approval withdrawal standardization exportation \
      importation proposal userAccess
      """)
    + categories(.transacNote, "clt", "responsibility\nusageCount")
    + categories(.ref, "clt", "crossReference\nsee")
    + categories(.xref, "clt", "corpusTrace\nexternalCrossReference\nxAudio\nxGraphic\nxMathML\nxSource\nxVideo")

  private static let termNotes = """
    abbreviatedFormFor
    administrativeStatus = standardizedTerm-admn-sts preferredTerm-admn-sts admittedTerm-admn-sts \
    deprecatedTerm-admn-sts supersededTerm-admn-sts legalTerm-admn-sts regulatedTerm-admn-sts
    animacy = animate inanimate otherAnimacy
    antonymTerm
    directionality = monodirectional bidirectional incommensurate undetermined
    etymology
    falseFriend
    frequency = commonlyUsed infrequentlyUsed rarelyUsed
    geographicalUsage !
    grammaticalGender = masculine feminine neuter otherGender
    grammaticalNumber = singular plural dual mass otherNumber
    grammaticalValency !
    homograph
    language-planningQualifier = recommendedTerm nonstandardizedTerm proposedTerm newTerm
    lionHotkey !
    normativeAuthorization = standardizedTerm preferredTerm admittedTerm deprecatedTerm supersededTerm legalTerm \
    regulatedTerm
    partOfSpeech !
    processStatus = unprocessed provisionallyProcessed finalized
    pronunciation
    proprietaryRestriction = trademark serviceMark tradeName
    register = colloquialRegister neutralRegister technicalRegister in-houseRegister bench-levelRegister \
    slangRegister vulgarRegister
    shortFormFor
    temporalQualifier = archaicTerm outdatedTerm obsoleteTerm
    termLocation !
    termProvenance = transdisciplinaryBorrowing translingualBorrowing loanTranslation neologism
    termStructure !
    termType = abbreviation acronym clippedTerm commonName entryTerm equation formula fullForm initialism \
    internationalScientificTerm internationalism logicalExpression phraseologicalUnit partNumber shortForm shortcut \
    sku symbol synonym synonymousPhrase standardText variant
    timeRestriction !
    transferComment
    usageNote
    """

  private static let descriptions = """
    antonymConcept @c
    associatedConcept @cl
    audio !
    broaderConceptGeneric @cl
    broaderConceptPartitive @cl
    characteristic @t !
    classificationCode !
    conceptPosition @cl !
    context @t
    coordinateConceptGeneric @cl
    coordinateConceptPartitive @cl
    definition
    example
    explanation
    figure !
    otherBinaryData !
    quantity @t !
    range @t !
    relatedConcept @cl
    relatedConceptBroader @cl
    relatedConceptNarrower @cl
    reliabilityCode = 1 2 3 4 5 6 7 8 9 10
    sampleSentence @t
    sequentiallyRelatedConcept @cl
    spatiallyRelatedConcept @cl
    subjectField @c !
    subordinateConceptGeneric @cl
    subordinateConceptPartitive @cl
    superordinateConceptGeneric @cl
    superordinateConceptPartitive @cl
    table !
    temporallyRelatedConcept @cl
    thesaurusDescriptor @c !
    unit @t !
    video !
    """

  private static let administrative = """
    annotatedNote
    applicationSubset !
    businessUnitSubset !
    conceptOrigin !
    customerSubset !
    databaseType !
    domainExpert !
    elementWorkingStatus = starterElement workingElement consolidatedElement archiveElement importedElement \
    exportedElement
    entrySource !
    environmentSubset !
    indexHeading !
    keyword !
    originatingDatabase !
    originatingInstitution !
    originatingPerson !
    productSubset !
    projectSubset !
    searchTerm !
    securitySubset = public confidential
    sortKey !
    source
    sourceIdentifier !
    subsetOwner !
    """

  /// Categories from lines such as `name @levels = value value`; `!` is for plain text.
  private static func categories(_ kind: TBXRole, _ levels: String, _ lines: String) -> [TBXCategory] {
    lines.split(separator: "\n").map { line in
      let words = line.split(separator: " ")
      let own = words.dropFirst().first.flatMap { $0.hasPrefix("@") ? $0.dropFirst() : nil }
      let values = words.drop { $0 != "=" }.dropFirst().map(String.init)
      return TBXCategory(
        name: String(words[0]), kind: kind, levels: self.levels(own ?? levels[...]), values: values,
        isPlain: words.last == "!")
    }
  }

  private static func levels(_ letters: Substring) -> TBXRole.Levels {
    letters.reduce(into: []) { levels, letter in
      levels.insert(letter == "c" ? .concept : letter == "l" ? .language : .term)
    }
  }
}
