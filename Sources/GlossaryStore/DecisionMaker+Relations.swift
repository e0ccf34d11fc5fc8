import Diagnostics
internal import GRDB
import TranslationModel

/// Decisions on how an entry stands to others.
extension DecisionMaker {
  func relate(_ id: String, _ kind: Relation.Kind, to other: String) throws -> Effect {
    _ = (try concept(id), try concept(other))
    guard id != other else {
      throw GlossaryStoreError(
        .invalid, en: "An entry cannot be related to itself (\(try name(id))).",
        ko: "항목을 그 자신과 이을 수 없습니다: \(try name(id))")
    }
    let row = RelationRow(conceptId: id, kind: kind, target: other)
    guard try !closesCircle(row) else {
      throw GlossaryStoreError(
        .conflict,
        en:
          "“\(try name(id)) \(kind.words(try name(other)))” would close a circle: the glossary says the opposite already, "
          + "directly or by way of other entries.",
        ko: "\(try name(id))의 \(kind.korean)으로 \(try name(other)) 항목을 적으면 순환이 됩니다. 용어집에는 직접 또는 다른 "
          + "항목을 거쳐 이미 그 반대로 적혀 있습니다.")
    }
    if try recorder.fetch(RelationRow.self, row.key) == nil { try recorder.insert(row) }
    return Effect(concept: id, standing: .reopens)
  }

  func unrelate(_ id: String, _ kind: Relation.Kind, to other: String) throws -> Effect {
    _ = (try concept(id), try concept(other))
    guard let row = try recorder.fetch(RelationRow.self, [id, kind.rawValue, other]) else {
      throw GlossaryStoreError(
        .unknown, en: "The glossary does not say that \(try name(id)) \(kind.words(try name(other))).",
        ko: "용어집에 \(try name(id))의 \(kind.korean)으로 \(try name(other)) 항목이 적혀 있지 않습니다.")
    }
    try recorder.delete(row)
    return Effect(concept: id, standing: .reopens)
  }

  /// Gives the relations of one concept, and those to it, to another; what would relate that one to itself, directly
  /// or in a circle, is dropped.
  ///
  /// - Returns: remarks on what was dropped for a circle.
  func moveRelations(of id: String, to other: String) throws -> [Wording] {
    let known = try RelationRow.fetchAll(
      recorder.db,
      sql: """
        SELECT \(RelationRow.selection) FROM relation WHERE conceptId = ?1 OR target = ?1
        ORDER BY conceptId, kind, target
        """, arguments: [id])
    for row in known { try recorder.delete(row) }
    var remarks: [Wording] = []
    for var row in known {
      if row.conceptId.isSameBytes(as: id) { row.conceptId = other }
      if row.target.isSameBytes(as: id) { row.target = other }
      guard !row.conceptId.isSameBytes(as: row.target), try recorder.fetch(RelationRow.self, row.key) == nil else {
        continue
      }
      if try closesCircle(row) {
        let (from, to) = (try name(row.conceptId), try name(row.target))
        remarks.append(
          Wording(
            en: "It is no longer said that \(from) \(row.kind.words(to)): that would be a circle now.",
            ko: "\(from)의 \(row.kind.korean)에서 \(to) 항목을 뺐습니다. 그대로 두면 순환이 됩니다."))
      } else {
        try recorder.insert(row)
      }
    }
    return remarks
  }

  /// Whether what the glossary says leads from the row's target back to its concept.
  func closesCircle(_ row: RelationRow) throws -> Bool {
    guard row.kind != .see else { return false }
    return try Bool.fetchOne(
      recorder.db,
      sql: """
        WITH RECURSIVE way (place) AS (
          VALUES (?1) UNION SELECT r.target FROM way JOIN relation AS r ON r.conceptId = way.place AND r.kind = ?2)
        SELECT EXISTS (SELECT 1 FROM way WHERE place = ?3)
        """, arguments: [row.target, row.kind.rawValue, row.conceptId]) ?? false
  }
}
