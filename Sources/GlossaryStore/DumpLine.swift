import TranslationModel

/// One line of a dump: an object with one key that says what the line is.
struct DumpLine: Codable {
  var jjakGlossary: Header?
  var document: DocumentRow?
  var concept: DumpedConcept?
  var evidence: EvidenceRow?
  var occurrence: DumpedOccurrence?
  var command: CommandRow?
  var change: DumpedChange?
  var end: End?

  /// Names the format; first line.
  struct Header: Codable {
    /// Counts changes of the format that older versions cannot read.
    var format: Int
    static let current = 3
    /// Before relations, limits of use, sources of fields, states of languages and reasons.
    static let oldest = 1
  }

  /// The last line: a file without it was cut off.
  struct End: Codable {}
}

/// A concept entry with all that is decided and undecided about it.
struct DumpedConcept: Codable {
  var id: String
  var subjectField: String?
  var definition: String?
  var notes: [String]?
  var reviewState: ReviewState
  var reliability: Int?
  var skipped: Int?
  var sourceState: ReviewState?
  var targetState: ReviewState?
  /// `field=text` each.
  var fieldSources: [String]?
  var relations: [DumpedRelation]?
  var created: ChangeStamp
  var modified: ChangeStamp
  /// Folded originals whose new renderings come to this entry.
  var originals: [String]
  var sourceTerms: [DumpedTerm]
  var renderings: [DumpedTerm]
}

struct DumpedRelation: Codable {
  var kind: Relation.Kind
  /// Id of the other concept.
  var target: String
}

/// A source term or a rendering.
struct DumpedTerm: Codable {
  var text: String
  var script: TermScript
  var status: AdministrativeStatus?
  var partOfSpeech: PartOfSpeech?
  var letterCase: LetterCase?
  var lookUpForms: [String]?
  var note: String?
  var usageSource: String?
  var validFrom: String?
  var validFromDate: String?
  var validUntil: String?
  var validUntilDate: String?
  /// The rest for renderings only.
  var decision: RenderingDecision?
  var origin: RenderingRow.Origin?
  var method: RenderingMethod?
  /// Pairs, as seen in texts, that count for the rendering.
  var pairs: [Pair]?

  struct Pair: Codable {
    var sourceKey: String
    var target: String
  }
}

struct DumpedOccurrence: Codable {
  var document: String
  var version: Int
  /// Digest of the evidence.
  var evidence: String
  /// UTF-8 range in the document: start, end.
  var target: [Int]
  var source: [Int]
  var direction: GlossDirection
  var score: Double
  var certain: Bool
  var line: Int
  var sentence: String
  var runnerUp: RunnerUp?
}

/// A change with its rows as objects, so that a diff shows them.
struct DumpedChange: Codable {
  var command: Int
  var sequence: Int
  var entity: HistoryCommand.Entity
  var concept: String?
  var before: DumpedRow?
  var after: DumpedRow?

  enum CodingKeys: String, CodingKey {
    case command, sequence, entity, concept, before, after
  }

  init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    command = try values.decode(Int.self, forKey: .command)
    sequence = try values.decode(Int.self, forKey: .sequence)
    entity = try values.decode(HistoryCommand.Entity.self, forKey: .entity)
    concept = try values.decodeIfPresent(String.self, forKey: .concept)
    let type = Self.type(of: entity)
    func row(_ key: CodingKeys) throws -> DumpedRow? {
      guard values.contains(key) else { return nil }
      return DumpedRow(row: try type.init(from: values.superDecoder(forKey: key)))
    }
    before = try row(.before)
    after = try row(.after)
  }

  static func type(of entity: HistoryCommand.Entity) -> any HistoryRow.Type {
    switch entity {
    case .document: DocumentRow.self
    case .concept: ConceptRow.self
    case .original: OriginalRow.self
    case .sourceTerm: SourceTermRow.self
    case .rendering: RenderingRow.self
    case .assignment: AssignmentRow.self
    case .relation: RelationRow.self
    }
  }
}

/// A row of whatever table the change is about.
struct DumpedRow: Encodable {
  var row: any HistoryRow

  func encode(to encoder: any Encoder) throws { try row.encode(to: encoder) }
}

extension DumpedChange {
  init(
    command: Int, sequence: Int, entity: HistoryCommand.Entity, concept: String?, before: DumpedRow?, after: DumpedRow?
  ) {
    self.command = command
    self.sequence = sequence
    self.entity = entity
    self.concept = concept
    self.before = before
    self.after = after
  }
}
