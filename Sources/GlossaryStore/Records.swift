internal import GRDB
import TranslationModel

/// A row whose every change is kept in the history.
///
/// Read and written by hand rather than through `Codable`, which takes ten times as long: the rows of an import are
/// counted in hundreds of thousands. (`Codable` reads dumps that others have edited.)
protocol HistoryRow: Codable, FetchableRecord {
  static var entity: HistoryCommand.Entity { get }
  /// The columns that stand in the history, by name in ascending order, as JSON has them.
  static var columns: [String] { get }
  static var keyColumns: [String] { get }
  /// The concept whose history the row belongs to.
  var historyConcept: String? { get }
  /// The values of `keyColumns`, which identify the row.
  var key: [any DatabaseValueConvertible] { get }
  /// The values of `columns`.
  var values: [FieldValue] { get }
  /// Reads the values of `columns` one after another.
  init(_ fields: inout FieldReader) throws
}

extension HistoryRow {
  static var tableName: String { entity.rawValue }
  /// What a statement selects to give such rows.
  static var selection: String { columns.joined(separator: ", ") }

  init(row: Row) throws {
    var fields = FieldReader(row, columns: Self.columns)
    do {
      try self.init(&fields)
    } catch is JSONNode.NotPlain {
      throw GlossaryStoreError(
        .corrupted, en: "A row of “\(Self.tableName)” cannot be read: the glossary is damaged. It was left as it is.",
        ko: "“\(Self.tableName)” 표의 행을 읽을 수 없습니다. 용어집이 손상되었습니다. 손대지 않았습니다.")
    }
  }

  func isSame(as other: Self) -> Bool {
    zip(values, other.values).allSatisfy { $0.isSame(as: $1) }
  }
}

/// One content of a document. Has an `id` in the database that stays out of history and dumps.
struct DocumentRow: HistoryRow {
  static var entity: HistoryCommand.Entity { .document }
  static var keyColumns: [String] { ["name", "version"] }
  var name: String
  var version: Int
  var contentHash: String
  var state: RecordedDocument.State
  var recordedDate: String
  var recordedBy: String

  var historyConcept: String? { nil }
  var key: [any DatabaseValueConvertible] { [name, version] }
}

struct ConceptRow: HistoryRow {
  static var entity: HistoryCommand.Entity { .concept }
  static var keyColumns: [String] { ["id"] }
  var id: String
  var subjectField: String?
  var definition: String?
  var notes: [String] = []
  var reviewState: ReviewState
  var reliability: Int?
  /// Number of the command that put the entry off; nil where nobody did, or somebody decided since.
  var skipped: Int?
  /// `field=text` each; nil where none is named.
  var fieldSources: [String]?
  var sourceState: ReviewState?
  var targetState: ReviewState?
  var createdDate: String
  var createdBy: String
  var modifiedDate: String
  var modifiedBy: String

  var historyConcept: String? { id }
  var key: [any DatabaseValueConvertible] { [id] }

  init(id: String, reviewState: ReviewState, stamp: ChangeStamp) {
    self.id = id
    self.reviewState = reviewState
    createdDate = stamp.date
    createdBy = stamp.author
    modifiedDate = stamp.date
    modifiedBy = stamp.author
  }
}

/// Which concept pairs with an original go to that were never seen before.
struct OriginalRow: HistoryRow {
  static var entity: HistoryCommand.Entity { .original }
  static var keyColumns: [String] { ["key"] }
  /// The original as `TextFolding.sourceKey` makes it.
  var folded: String
  var conceptId: String

  enum CodingKeys: String, CodingKey {
    case folded = "key"
    case conceptId
  }

  var historyConcept: String? { conceptId }
  var key: [any DatabaseValueConvertible] { [folded] }
}

struct SourceTermRow: HistoryRow {
  static var entity: HistoryCommand.Entity { .sourceTerm }
  static var keyColumns: [String] { ["conceptId", "text"] }
  var conceptId: String
  var text: String
  var script: TermScript
  var status: AdministrativeStatus?
  var partOfSpeech: PartOfSpeech?
  var letterCase: LetterCase?
  var lookUpForms: [String] = []
  var note: String?
  var usageSource: String?
  var validFrom: String?
  var validFromDate: String?
  var validUntil: String?
  var validUntilDate: String?

  var historyConcept: String? { conceptId }
  var key: [any DatabaseValueConvertible] { [conceptId, text] }
}

struct RenderingRow: HistoryRow {
  static var entity: HistoryCommand.Entity { .rendering }
  static var keyColumns: [String] { ["conceptId", "text"] }
  var conceptId: String
  var text: String
  /// `withdrawn` follows from the occurrences and is never stored.
  var decision: RenderingDecision
  var status: AdministrativeStatus?
  var origin: Origin
  var script: TermScript
  var method: RenderingMethod?
  var partOfSpeech: PartOfSpeech?
  var letterCase: LetterCase?
  var lookUpForms: [String] = []
  var note: String?
  var usageSource: String?
  var validFrom: String?
  var validFromDate: String?
  var validUntil: String?
  var validUntilDate: String?

  /// Where a rendering comes from: only a mined one is withdrawn when no text has it any more.
  enum Origin: String, Codable {
    case mined
    case imported
    case entered
  }

  var historyConcept: String? { conceptId }
  var key: [any DatabaseValueConvertible] { [conceptId, text] }

  init(
    conceptId: String, text: String, decision: RenderingDecision, status: AdministrativeStatus? = nil, origin: Origin,
    method: RenderingMethod? = nil
  ) {
    self.conceptId = conceptId
    self.text = text
    self.decision = decision
    self.status = status
    self.origin = origin
    self.method = method
    script = text.unicodeScalars.contains { $0.value > 0x24F } ? .korean : .latin
  }
}

/// Which rendering a pair, as seen in texts, belongs to.
struct AssignmentRow: HistoryRow {
  static var entity: HistoryCommand.Entity { .assignment }
  static var keyColumns: [String] { ["sourceKey", "target"] }
  var sourceKey: String
  /// The rendering as seen.
  var target: String
  var conceptId: String
  /// The rendering it counts for: the same text, or the term it is a look-up form of.
  var rendering: String

  var historyConcept: String? { conceptId }
  var key: [any DatabaseValueConvertible] { [sourceKey, target] }
}

/// How a concept stands to another.
struct RelationRow: HistoryRow {
  static var entity: HistoryCommand.Entity { .relation }
  static var keyColumns: [String] { ["conceptId", "kind", "target"] }
  var conceptId: String
  var kind: Relation.Kind
  /// Id of the other concept.
  var target: String

  var historyConcept: String? { conceptId }
  var key: [any DatabaseValueConvertible] { [conceptId, kind.rawValue, target] }
}

/// A term of either language with the limits of its use.
protocol TermRow: HistoryRow {
  var validFrom: String? { get set }
  var validFromDate: String? { get set }
  var validUntil: String? { get set }
  var validUntilDate: String? { get set }
}

extension SourceTermRow: TermRow {}
extension RenderingRow: TermRow {}

extension TermRow {
  var validity: Validity? {
    get {
      let validity = Validity(
        from: validFrom.map { UsageLimit(text: $0, date: validFromDate) },
        until: validUntil.map { UsageLimit(text: $0, date: validUntilDate) })
      return validity.isEmpty ? nil : validity
    }
    set {
      (validFrom, validFromDate) = (newValue?.from?.text, newValue?.from?.date)
      (validUntil, validUntilDate) = (newValue?.until?.text, newValue?.until?.date)
    }
  }
}

extension ConceptRow {
  /// The sources of fields; a column holds `field=text` for each.
  var sourceList: [FieldSource] {
    get {
      (fieldSources ?? []).compactMap { line in
        guard let equals = line.firstIndex(of: "="), let field = FieldSource.Field(rawValue: String(line[..<equals]))
        else { return nil }
        return FieldSource(field, String(line[line.index(after: equals)...]))
      }
    }
    set { fieldSources = newValue.isEmpty ? nil : newValue.map { "\($0.field.rawValue)=\($0.text)" } }
  }

  /// Adds what is not named yet.
  mutating func addSources(_ sources: [FieldSource]) {
    let known = sourceList
    let new = sources.filter { source in !known.contains { $0.isSame(as: source) } }
    if !new.isEmpty { sourceList = known + new }
  }

  func state(of side: Side) -> ReviewState? { side == .source ? sourceState : targetState }

  mutating func setState(_ state: ReviewState?, of side: Side) {
    if side == .source { sourceState = state } else { targetState = state }
  }
}

extension FieldSource {
  /// Equality to the byte.
  func isSame(as other: FieldSource) -> Bool { field == other.field && text.isSameBytes(as: other.text) }
}
