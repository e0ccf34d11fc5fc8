internal import GRDB
import TranslationModel

/// The relations of and to some concepts, with what people call those at the other end.
struct RelationTable {
  private let outgoing: [String: [RelationRow]]
  private let incoming: [String: [RelationRow]]
  private let names: [String: String]

  /// - Parameter wanted: the ids of the concepts as a JSON array; nil for all.
  init(_ db: Database, wanted: String?) throws {
    func rows(_ column: String) throws -> [RelationRow] {
      try RelationRow.fetchAll(
        db,
        sql: """
          SELECT \(RelationRow.selection) FROM relation
          \(wanted == nil ? "" : "WHERE \(column) IN (SELECT value FROM json_each(?))") ORDER BY conceptId, kind, target
          """, arguments: wanted.map { [$0] } ?? [])
    }
    let (out, into) = (try rows("conceptId"), try rows("target"))
    outgoing = Dictionary(grouping: out, by: \.conceptId)
    incoming = Dictionary(grouping: into, by: \.target)
    names = try Self.names(db, of: Set(out.map(\.target) + into.map(\.conceptId)))
  }

  private static func names(_ db: Database, of concepts: Set<String>) throws -> [String: String] {
    let terms = try db.makeStatement(
      sql: "SELECT \(SourceTermRow.selection) FROM sourceTerm WHERE conceptId = ? ORDER BY text")
    var names: [String: String] = [:]
    for concept in concepts {
      let rows = try SourceTermRow.fetchAll(terms, arguments: [concept])
      names[concept] = rows.min(by: EntryOrder.sourceTermsPrecede)?.text
    }
    return names
  }

  /// What the entry says of others, in the order of the kinds.
  func relations(of concept: String) -> [Relation] {
    sorted(outgoing[concept]).map { Relation($0.kind, $0.target) }
  }

  /// What the entry says of others, then what others say of it.
  func entries(around concept: String) -> [RelatedEntry] {
    sorted(outgoing[concept]).map { RelatedEntry($0.kind, .toOther, $0.target, name: names[$0.target]) }
      + sorted(incoming[concept]).map { RelatedEntry($0.kind, .fromOther, $0.conceptId, name: names[$0.conceptId]) }
  }

  private func sorted(_ rows: [RelationRow]?) -> [RelationRow] {
    guard let rows else { return [] }
    return Relation.Kind.allCases.flatMap { kind in rows.filter { $0.kind == kind } }
  }
}
