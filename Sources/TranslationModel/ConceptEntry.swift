/// One concept of the glossary with its terms in both languages.
///
/// > Source: ISO 30042:2019 (TBX), 3.1 concept entry, and the TBX-Basic dialect for the values of the data categories.
public struct ConceptEntry: Sendable, Hashable, Codable {
  /// Stable identifier: an NCName, also the `id` of the TBX concept entry.
  public var id: String
  public var subjectField: String?
  public var definition: String?
  public var notes: [String]
  public var reviewState: ReviewState
  /// 1 (worst) to 10; nil where nobody said.
  public var reliability: Int?
  /// What the review of the one language came to, apart from the entry as a whole; nil where it is as the entry's.
  ///
  /// The rule: an approved entry has neither. The second of two languages to be approved approves the entry; a language
  /// that is not approved keeps the entry from being so. See ``reviewState(of:)``.
  public var sourceState: ReviewState?
  public var targetState: ReviewState?
  /// Where the entry's fields come from, in the order they were named.
  public var fieldSources: [FieldSource]
  /// How the entry stands to others, in the order of kinds and ids; what others say of this one stands there.
  public var relations: [Relation]
  /// Terms of the source language, in either script; the first is the one shown.
  public var sourceTerms: [Term]
  /// Terms of the target language; preferred first.
  public var targetTerms: [Term]
  public var occurrences: [Occurrence]
  public var created: ChangeStamp
  public var modified: ChangeStamp

  public init(
    id: String, subjectField: String? = nil, definition: String? = nil, notes: [String] = [],
    reviewState: ReviewState, reliability: Int? = nil, sourceState: ReviewState? = nil,
    targetState: ReviewState? = nil, fieldSources: [FieldSource] = [], relations: [Relation] = [], sourceTerms: [Term],
    targetTerms: [Term], occurrences: [Occurrence] = [], created: ChangeStamp, modified: ChangeStamp
  ) {
    self.id = id
    self.subjectField = subjectField
    self.definition = definition
    self.notes = notes
    self.reviewState = reviewState
    self.reliability = reliability
    self.sourceState = sourceState
    self.targetState = targetState
    self.fieldSources = fieldSources
    self.relations = relations
    self.sourceTerms = sourceTerms
    self.targetTerms = targetTerms
    self.occurrences = occurrences
    self.created = created
    self.modified = modified
  }

  /// The rendering to use: the preferred target term.
  public var preferredTarget: Term? {
    targetTerms.first { $0.status == .preferred }
  }

  /// What the review of one language came to: its own state where it has one, else the entry's.
  public func reviewState(of side: Side) -> ReviewState {
    (side == .source ? sourceState : targetState) ?? reviewState
  }

  /// The sources of one field.
  public func fieldSources(of field: FieldSource.Field) -> [String] {
    fieldSources.filter { $0.field == field }.map(\.text)
  }
}

/// What the people who review decided about an entry.
public enum ReviewState: String, Sendable, Codable, CaseIterable {
  case proposed
  case approved
  case rejected
}

/// Whether a term is to be used.
///
/// > Source: TBX-Basic, data category administrativeStatus (`preferredTerm-admn-sts` and so on).
public enum AdministrativeStatus: String, Sendable, Codable, CaseIterable {
  case preferred
  case admitted
  case deprecated
  case superseded
}

/// One term of a concept entry.
public struct Term: Sendable, Hashable, Codable {
  public var text: String
  /// nil for source terms nobody judged and for renderings that are only candidates.
  public var status: AdministrativeStatus?
  public var script: TermScript
  public var partOfSpeech: PartOfSpeech?
  /// How the rendering was made; nil for source terms.
  public var method: RenderingMethod?
  /// Spellings met in the wild that find the entry but are not for use (이징 for 이좡).
  public var lookUpForms: [String]
  public var note: String?
  /// Where the usage comes from: a document, a person, a standard.
  public var usageSource: String?
  /// From and until when it is used; nil where nobody said.
  public var validity: Validity?
  /// Which Latin letters it stands for; nil where nobody said.
  public var letterCase: LetterCase?

  public init(
    text: String, status: AdministrativeStatus? = nil, script: TermScript, partOfSpeech: PartOfSpeech? = nil,
    method: RenderingMethod? = nil, lookUpForms: [String] = [], note: String? = nil, usageSource: String? = nil,
    validity: Validity? = nil, letterCase: LetterCase? = nil
  ) {
    self.text = text
    self.status = status
    self.script = script
    self.partOfSpeech = partOfSpeech
    self.method = method
    self.lookUpForms = lookUpForms
    self.note = note
    self.usageSource = usageSource
    self.validity = validity
    self.letterCase = letterCase
  }
}

/// The script a term is written in, with the names of ISO 15924 where it has them.
public enum TermScript: String, Sendable, Codable, CaseIterable {
  /// Chinese that has at least one character only simplified text uses.
  case simplified = "Hans"
  /// Chinese that has at least one character only traditional text (or Korean hanja) uses.
  case traditional = "Hant"
  /// Chinese written alike in both.
  case han = "Hani"
  case korean = "Kore"
  case latin = "Latn"
}

/// > Source: TBX-Basic 1.2.1, data category partOfSpeech.
public enum PartOfSpeech: String, Sendable, Codable, CaseIterable {
  case noun
  case verb
  case adjective
  case adverb
  case other
}

/// Who changed something and when.
public struct ChangeStamp: Sendable, Hashable, Codable {
  /// UTC, `YYYY-MM-DDThh:mm:ssZ`.
  public var date: String
  public var author: String

  public init(date: String, author: String) {
    self.date = date
    self.author = author
  }
}
