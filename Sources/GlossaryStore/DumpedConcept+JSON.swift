import TranslationModel

// How the many lines of a dump are written and read. Lines that are written otherwise (by hand, say) are read through
// `Decodable`, which also says what is wrong with them.

extension JSONBytes {
  mutating func line(_ concept: DumpedConcept) {
    beginObject()
    key("concept")
    beginObject()
    member("created", concept.created)
    member("definition", concept.definition)
    member("fieldSources", concept.fieldSources)
    member("id", concept.id)
    member("modified", concept.modified)
    member("notes", concept.notes)
    member("originals", concept.originals)
    relations(concept.relations)
    member("reliability", concept.reliability)
    key("renderings")
    list(concept.renderings) { $0.term($1) }
    member("reviewState", concept.reviewState.rawValue)
    member("skipped", concept.skipped)
    member("sourceState", concept.sourceState?.rawValue)
    key("sourceTerms")
    list(concept.sourceTerms) { $0.term($1) }
    member("subjectField", concept.subjectField)
    member("targetState", concept.targetState?.rawValue)
    endLine()
  }

  private mutating func relations(_ relations: [DumpedRelation]?) {
    guard let relations else { return }
    key("relations")
    list(relations) { json, relation in
      json.beginObject()
      json.member("kind", relation.kind.rawValue)
      json.member("target", relation.target)
      json.endObject()
    }
  }

  /// - Parameters:
  ///   - before: the row's JSON as the history has it; so `after`.
  mutating func changeLine(
    command: Int, sequence: Int, entity: String, concept: String?, before: String?, after: String?
  ) {
    beginObject()
    key("change")
    beginObject()
    member("after", json: after)
    member("before", json: before)
    member("command", command)
    member("concept", concept)
    member("entity", entity)
    member("sequence", sequence)
    endLine()
  }

  private mutating func endLine() {
    endObject()
    endObject()
    raw("\n")
  }

  private mutating func member(_ name: String, json: String?) {
    guard let json else { return }
    key(name)
    raw(json)
  }

  private mutating func member(_ name: String, _ stamp: ChangeStamp) {
    key(name)
    beginObject()
    member("author", stamp.author)
    member("date", stamp.date)
    endObject()
  }

  private mutating func term(_ term: DumpedTerm) {
    beginObject()
    member("decision", term.decision?.rawValue)
    member("letterCase", term.letterCase?.rawValue)
    member("lookUpForms", term.lookUpForms)
    member("method", term.method?.rawValue)
    member("note", term.note)
    member("origin", term.origin?.rawValue)
    if let pairs = term.pairs {
      key("pairs")
      list(pairs) { json, pair in
        json.beginObject()
        json.member("sourceKey", pair.sourceKey)
        json.member("target", pair.target)
        json.endObject()
      }
    }
    member("partOfSpeech", term.partOfSpeech?.rawValue)
    member("script", term.script.rawValue)
    member("status", term.status?.rawValue)
    member("text", term.text)
    member("usageSource", term.usageSource)
    member("validFrom", term.validFrom)
    member("validFromDate", term.validFromDate)
    member("validUntil", term.validUntil)
    member("validUntilDate", term.validUntilDate)
    endObject()
  }
}

extension DumpLine {
  /// A line as dumps have it.
  ///
  /// - Throws: `JSONNode.NotPlain` for one that is written otherwise, and for the kinds of which there are few.
  init(plain bytes: some Collection<UInt8>) throws {
    guard bytes.starts(with: Self.concept) || bytes.starts(with: Self.change),
      case .object(var line) = try JSONNode(bytes)
    else { throw JSONNode.NotPlain() }
    self.init()
    if var members = try line.optionalObject("change") { change = try DumpedChange(&members) }
    if var members = try line.optionalObject("concept") { concept = try DumpedConcept(&members) }
    try line.end()
  }

  private static let concept = Array(#"{"concept":"#.utf8)
  private static let change = Array(#"{"change":"#.utf8)
}

extension DumpedConcept {
  fileprivate init(_ members: inout JSONMembers) throws {
    created = try ChangeStamp(required(members.optionalObject("created")))
    definition = try members.optionalText("definition")
    fieldSources = try members.optionalTexts("fieldSources")
    id = try required(members.optionalText("id"))
    modified = try ChangeStamp(required(members.optionalObject("modified")))
    notes = try members.optionalTexts("notes")
    originals = try required(members.optionalTexts("originals"))
    relations = try members.optionalList("relations")?.map(DumpedRelation.init)
    reliability = try members.optionalInteger("reliability")
    renderings = try DumpedTerm.list(members.optionalList("renderings"))
    reviewState = try required(members.optionalText("reviewState").flatMap(ReviewState.init))
    skipped = try members.optionalInteger("skipped")
    sourceState = try members.optionalWord("sourceState")
    sourceTerms = try DumpedTerm.list(members.optionalList("sourceTerms"))
    subjectField = try members.optionalText("subjectField")
    targetState = try members.optionalWord("targetState")
    try members.end()
  }
}

extension ChangeStamp {
  fileprivate init(_ members: JSONMembers) throws {
    var members = members
    let author = try required(members.optionalText("author"))
    self.init(date: try required(members.optionalText("date")), author: author)
    try members.end()
  }
}

extension DumpedRelation {
  fileprivate init(_ node: JSONNode) throws {
    guard case .object(var members) = node else { throw JSONNode.NotPlain() }
    kind = try required(members.optionalWord("kind"))
    target = try required(members.optionalText("target"))
    try members.end()
  }
}

extension DumpedTerm {
  fileprivate static func list(_ nodes: [JSONNode]?) throws -> [DumpedTerm] {
    try required(nodes).map { node in
      guard case .object(let members) = node else { throw JSONNode.NotPlain() }
      return try DumpedTerm(members)
    }
  }

  private init(_ members: JSONMembers) throws {
    var members = members
    decision = try members.optionalWord("decision")
    letterCase = try members.optionalWord("letterCase")
    lookUpForms = try members.optionalTexts("lookUpForms")
    method = try members.optionalWord("method")
    note = try members.optionalText("note")
    origin = try members.optionalWord("origin")
    pairs = try members.optionalList("pairs")?.map { node in
      guard case .object(var pair) = node else { throw JSONNode.NotPlain() }
      let key = try required(pair.optionalText("sourceKey"))
      let target = try required(pair.optionalText("target"))
      try pair.end()
      return Pair(sourceKey: key, target: target)
    }
    partOfSpeech = try members.optionalWord("partOfSpeech")
    script = try required(members.optionalWord("script"))
    status = try members.optionalWord("status")
    text = try required(members.optionalText("text"))
    usageSource = try members.optionalText("usageSource")
    validFrom = try members.optionalText("validFrom")
    validFromDate = try members.optionalText("validFromDate")
    validUntil = try members.optionalText("validUntil")
    validUntilDate = try members.optionalText("validUntilDate")
    try members.end()
  }
}

extension JSONMembers {
  fileprivate mutating func optionalWord<Word: RawRepresentable<String>>(_ key: String) throws -> Word? {
    guard let text = try optionalText(key) else { return nil }
    return try required(Word(rawValue: text))
  }
}

extension DumpedChange {
  fileprivate init(_ members: inout JSONMembers) throws {
    let (after, before) = (try members.optionalObject("after"), try members.optionalObject("before"))
    command = try required(members.optionalInteger("command"))
    concept = try members.optionalText("concept")
    entity = try required(members.optionalText("entity").flatMap(HistoryCommand.Entity.init))
    sequence = try required(members.optionalInteger("sequence"))
    try members.end()
    let type = Self.type(of: entity)
    self.before = try before.map { try DumpedRow(type, $0) }
    self.after = try after.map { try DumpedRow(type, $0) }
  }
}

extension DumpedRow {
  fileprivate init(_ type: any HistoryRow.Type, _ members: JSONMembers) throws {
    func row<R: HistoryRow>(_ type: R.Type) throws -> R {
      var fields = FieldReader(members, columns: type.columns)
      let row = try R(&fields)
      try fields.end()
      return row
    }
    self.init(row: try row(type))
  }
}
