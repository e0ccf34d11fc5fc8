import TranslationModel

// How the rows are written and read, column by column.

extension DocumentRow {
  static let columns = ["contentHash", "name", "recordedBy", "recordedDate", "state", "version"]

  var values: [FieldValue] {
    [.text(contentHash), .text(name), .text(recordedBy), .text(recordedDate), FieldValue(state), .integer(version)]
  }

  init(_ fields: inout FieldReader) throws {
    contentHash = try fields.text()
    name = try fields.text()
    recordedBy = try fields.text()
    recordedDate = try fields.text()
    state = try fields.word()
    version = try fields.integer()
  }
}

extension ConceptRow {
  static let columns = [
    "createdBy", "createdDate", "definition", "fieldSources", "id", "modifiedBy", "modifiedDate", "notes",
    "reliability", "reviewState", "skipped", "sourceState", "subjectField", "targetState",
  ]

  var values: [FieldValue] {
    [
      .text(createdBy), .text(createdDate), FieldValue(definition), FieldValue(fieldSources), .text(id),
      .text(modifiedBy), .text(modifiedDate), .list(notes), FieldValue(reliability), FieldValue(reviewState),
      FieldValue(skipped), FieldValue(sourceState), FieldValue(subjectField), FieldValue(targetState),
    ]
  }

  init(_ fields: inout FieldReader) throws {
    createdBy = try fields.text()
    createdDate = try fields.text()
    definition = try fields.optionalText()
    fieldSources = try fields.optionalList()
    id = try fields.text()
    modifiedBy = try fields.text()
    modifiedDate = try fields.text()
    notes = try fields.list()
    reliability = try fields.optionalInteger()
    reviewState = try fields.word()
    skipped = try fields.optionalInteger()
    sourceState = try fields.optionalWord()
    subjectField = try fields.optionalText()
    targetState = try fields.optionalWord()
  }
}

extension OriginalRow {
  static let columns = ["conceptId", "key"]

  var values: [FieldValue] {
    [.text(conceptId), .text(folded)]
  }

  init(_ fields: inout FieldReader) throws {
    conceptId = try fields.text()
    folded = try fields.text()
  }
}

extension SourceTermRow {
  static let columns = [
    "conceptId", "letterCase", "lookUpForms", "note", "partOfSpeech", "script", "status", "text", "usageSource",
    "validFrom", "validFromDate", "validUntil", "validUntilDate",
  ]

  var values: [FieldValue] {
    [
      .text(conceptId), FieldValue(letterCase), .list(lookUpForms), FieldValue(note), FieldValue(partOfSpeech),
      FieldValue(script), FieldValue(status), .text(text), FieldValue(usageSource), FieldValue(validFrom),
      FieldValue(validFromDate), FieldValue(validUntil), FieldValue(validUntilDate),
    ]
  }

  init(_ fields: inout FieldReader) throws {
    conceptId = try fields.text()
    letterCase = try fields.optionalWord()
    lookUpForms = try fields.list()
    note = try fields.optionalText()
    partOfSpeech = try fields.optionalWord()
    script = try fields.word()
    status = try fields.optionalWord()
    text = try fields.text()
    usageSource = try fields.optionalText()
    validFrom = try fields.optionalText()
    validFromDate = try fields.optionalText()
    validUntil = try fields.optionalText()
    validUntilDate = try fields.optionalText()
  }
}

extension RenderingRow {
  static let columns = [
    "conceptId", "decision", "letterCase", "lookUpForms", "method", "note", "origin", "partOfSpeech", "script",
    "status",
    "text", "usageSource", "validFrom", "validFromDate", "validUntil", "validUntilDate",
  ]

  var values: [FieldValue] {
    [
      .text(conceptId), FieldValue(decision), FieldValue(letterCase), .list(lookUpForms), FieldValue(method),
      FieldValue(note), FieldValue(origin), FieldValue(partOfSpeech), FieldValue(script), FieldValue(status),
      .text(text), FieldValue(usageSource), FieldValue(validFrom), FieldValue(validFromDate), FieldValue(validUntil),
      FieldValue(validUntilDate),
    ]
  }

  init(_ fields: inout FieldReader) throws {
    conceptId = try fields.text()
    decision = try fields.word()
    letterCase = try fields.optionalWord()
    lookUpForms = try fields.list()
    method = try fields.optionalWord()
    note = try fields.optionalText()
    origin = try fields.word()
    partOfSpeech = try fields.optionalWord()
    script = try fields.word()
    status = try fields.optionalWord()
    text = try fields.text()
    usageSource = try fields.optionalText()
    validFrom = try fields.optionalText()
    validFromDate = try fields.optionalText()
    validUntil = try fields.optionalText()
    validUntilDate = try fields.optionalText()
  }
}

extension AssignmentRow {
  static let columns = ["conceptId", "rendering", "sourceKey", "target"]

  var values: [FieldValue] {
    [.text(conceptId), .text(rendering), .text(sourceKey), .text(target)]
  }

  init(_ fields: inout FieldReader) throws {
    conceptId = try fields.text()
    rendering = try fields.text()
    sourceKey = try fields.text()
    target = try fields.text()
  }
}

extension RelationRow {
  static let columns = ["conceptId", "kind", "target"]

  var values: [FieldValue] {
    [.text(conceptId), FieldValue(kind), .text(target)]
  }

  init(_ fields: inout FieldReader) throws {
    conceptId = try fields.text()
    kind = try fields.word()
    target = try fields.text()
  }
}
