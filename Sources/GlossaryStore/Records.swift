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
        .corrupted, "A row of “\(Self.tableName)” cannot be read: the glossary is damaged. It was left as it is.")
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
  var lookUpForms: [String] = []
  var note: String?
  var usageSource: String?

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
  var lookUpForms: [String] = []
  var note: String?
  var usageSource: String?

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
